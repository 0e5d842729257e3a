import FeedModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStorage

/// A folder of the test's own, gone when it ends.
private final class Folder {
    let url = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)
    var store: URL { url.appending(path: "store.sqlite") }

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

extension SQLiteStore {
    /// Adds articles known by these names, all of one feed.
    fileprivate func add(_ names: [String], at now: Date = .noon) async throws {
        try await configure([.example()], at: now)
        var request = LeaseRequest.upTo(1, at: now)
        request.urgency = .forced
        let lease = try #require(try await lease(request).first)
        try await apply(.adding(names.map { .draft($0) }, lease, at: now))
    }
}

@Suite struct KeepingTests {
    @Test func `a backup is the store at one moment, and opens by itself`() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(at: folder.store)
        try await store.add(["one", "two"])
        let file = folder.url.appending(path: "copy.sqlite")

        try await store.backup(to: file) { _ in }
        try await store.add(["three"], at: .noon + 4000)
        let copy = try SQLiteStore(at: file)

        #expect(try await copy.articles(ArticleQuery()).count == 2)
        #expect(try await copy.verify().isEmpty)
        await #expect(throws: StorageFailure.self) { try await store.backup(to: file) { _ in } }
    }

    @Test func `what a store must not have is found`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.add(["one", "two"])
        #expect(try await store.verify().isEmpty)

        try await store.database.write { db in
            try db.execute(
                sql: "DELETE FROM alias WHERE article = 1; DELETE FROM sighting WHERE article = 2")
        }

        let problems = try await store.verify()
        #expect(problems.count == 2)
        #expect(problems.first?.contains("known again") == true)
    }

    @Test func `what is not kept goes, and never comes back as new`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.add(["old"], at: .noon - 10 * 86_400)
        try await store.add(["new"], at: .noon)

        let expired = try await store.expire(Retention(age: .seconds(86_400 * 7)), at: .noon)
        let again = try await store.expire(Retention(age: .seconds(86_400 * 7)), at: .noon)
        let known = try await store.known(by: [.address("old")], to: Feed.ID(rawValue: "example"))

        #expect((expired, again) == (1, 0))
        #expect(try await store.articles(ArticleQuery()).map(\.content.title) == ["new"])
        #expect(known.matches.count == 1)
        #expect(known.matches.values.first?.fingerprint == .of("old"))
        #expect(try await store.verify().isEmpty)
    }

    @Test func `of each feed the latest are kept, as many as are wanted`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.add((1...1200).map(String.init))

        let expired = try await store.expire(Retention(perFeed: 100), at: .noon)

        #expect(expired == 1100)
        #expect(
            try await store.articles(ArticleQuery()).compactMap(\.content.title)
                == (1101...1200).map(String.init))
    }

    @Test func `what a publisher changes in an article that was let go changes nothing`()
        async throws
    {
        let store = try SQLiteStore.inMemory()
        try await store.add(["old"], at: .noon - 86_400)
        _ = try await store.expire(Retention(age: .seconds(3600)), at: .noon)
        var request = LeaseRequest.upTo(1)
        request.urgency = .forced
        let lease = try #require(try await store.lease(request).first)
        var update = FeedUpdate.adding([], lease)
        update.revisions = [
            FeedUpdate.Revision(
                article: Article.ID(rawValue: 1), draft: .draft("old", title: "Anew"), tags: [])
        ]

        try await store.apply(update)

        #expect(try await store.articles(ArticleQuery()).isEmpty)
    }
}

@Suite struct DamageTests {
    @Test func `a full disk is told of, half-writes nothing, and ends when there is room`()
        async throws
    {
        let folder = try Folder()
        let store = try SQLiteStore(at: folder.store)
        try await store.add(["one"])
        try await store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA max_page_count = 1")
        }
        let long = String(repeating: "word ", count: 40_000)

        let failure = await #expect(throws: StorageFailure.self) {
            try await store.add([long], at: .noon + 4000)
        }
        let left = try await store.articles(ArticleQuery()).count
        try await store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA max_page_count = 1000000")
        }
        try await store.add([long], at: .noon + 8000)

        #expect(failure?.description.contains("make room on the disk") == true)
        #expect(left == 1)
        #expect(try await store.articles(ArticleQuery()).count == 2)
        #expect(try await store.verify().isEmpty)
    }

    @Test func `a damaged store is refused with what to do, and left as it is`() async throws {
        let folder = try Folder()
        do {
            let store = try SQLiteStore(at: folder.store)
            try await store.add((1...2000).map { "article \($0)" })
        }
        var bytes = try Data(contentsOf: folder.store)
        for index in stride(from: 4096 * 4, to: bytes.count, by: 3) { bytes[index] = 0x5A }
        try bytes.write(to: folder.store)
        // As after a loss of power: the log is still there.
        try Data([1]).write(to: folder.url.appending(path: "store.sqlite-wal"))

        let failure = #expect(throws: StorageFailure.self) {
            try SQLiteStore(at: folder.store, looksForDamage: true)
        }

        #expect(failure?.description.contains("backup") == true, "\(failure?.description ?? "")")
        #expect(try Data(contentsOf: folder.store).count == bytes.count)
    }

    @Test func `a file that is no store is refused with what to do`() throws {
        let folder = try Folder()
        try Data("<rss/> ".utf8 + [UInt8](repeating: 7, count: 8000)).write(to: folder.store)

        let failure = #expect(throws: StorageFailure.self) { try SQLiteStore(at: folder.store) }

        #expect(failure?.description.contains("not a database") == true)
    }

    @Test func `a store that another writes to is waited for`() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(at: folder.store)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: folder.store.path, configuration: configuration)
        try await store.add(["one"])

        // Readers are never kept waiting, whoever writes.
        try await other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
        }
        #expect(try await store.articles(ArticleQuery()).count == 1)
        try await other.writeWithoutTransaction { db in try db.execute(sql: "COMMIT") }
        try await store.add(["two"], at: .noon + 4000)
        #expect(try await store.articles(ArticleQuery()).count == 2)
    }
}

import FeedModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStorage

/// A store in a folder of the test's own, gone when it ends.
private final class StoredFeed {
    let url: URL
    let store: SQLiteStore

    init() async throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)/store.sqlite")
        store = try SQLiteStore(at: url)
        try await store.configure([.example()], at: .noon)
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    func add(_ numbers: ClosedRange<Int>, at now: Date = .noon) async throws {
        var request = LeaseRequest.upTo(1, at: now)
        request.urgency = .forced
        let lease = try #require(try await store.lease(request).first)
        let drafts = numbers.map { Draft.draft("article \($0)") }
        do {
            try await store.apply(.adding(drafts, lease, at: now))
        } catch {
            try? await store.giveBack([lease])
            throw error
        }
    }

    var titles: [String?] {
        get async throws { try await store.articles(ArticleQuery()).map(\.content.title) }
    }

    /// Lets nobody change the store, as where its disk was mounted anew.
    func setReadOnly(_ isReadOnly: Bool) async throws {
        try await store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA query_only = \(isReadOnly)")
        }
    }

    /// Where the first page of a table lies in the file, which gets all that was written.
    func firstPage(of table: String) async throws -> (page: Int, size: Int) {
        try await store.database.writeWithoutTransaction { db in
            _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        return try await store.database.read { db in
            let page = try Int.fetchOne(
                db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table])
            return (
                try #require(page), try #require(try Int.fetchOne(db, sql: "PRAGMA page_size"))
            )
        }
    }

    /// Writes nonsense over a page, and has it read from the disk by whoever reads it next.
    func damage(page: Int, size: Int) throws {
        let file = try FileHandle(forUpdating: url)
        try file.seek(toOffset: UInt64((page - 1) * size))
        try file.write(contentsOf: Data(repeating: 0x5A, count: size))
        try file.close()
        (store.database as? DatabasePool)?.releaseMemory()
    }
}

@Suite struct DiskTests {
    @Test func `a disk that becomes read-only is told of, loses nothing, and keeps no reader out`()
        async throws
    {
        let feed = try await StoredFeed()
        try await feed.add(1...2)
        try await feed.setReadOnly(true)

        let failure = await #expect(throws: StorageFailure.self) {
            try await feed.add(3...4, at: .noon + 4000)
        }
        let meanwhile = try await feed.titles
        try await feed.setReadOnly(false)
        try await feed.add(3...4, at: .noon + 8000)

        let said = failure?.description ?? ""
        #expect(said.contains("SQLite error 8"), "\(said)")
        #expect(said.contains("check who owns"), "\(said)")
        #expect(meanwhile == ["article 1", "article 2"])
        #expect(try await feed.titles.count == 4)
        #expect(try await feed.store.lastChange() == 4)
        #expect(try await feed.store.verify().isEmpty)
    }

    @Test func `a folder in which nothing can be made is named`() throws {
        let failure = #expect(throws: StorageFailure.self) {
            try SQLiteStore(at: URL(filePath: "/proc/newswire/store.sqlite"))
        }
        #expect(failure?.description.contains("/proc/newswire/store.sqlite") == true)
    }

    /// Nothing is read-only to root.
    @Test(.enabled(if: geteuid() != 0))
    func `a store of somebody else is refused with what to do`() async throws {
        let feed = try await StoredFeed()
        let copy = feed.url.deletingLastPathComponent().appending(path: "others/store.sqlite")
        let folder = copy.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await feed.store.backup(to: copy) { _ in }
        chmod(copy.path, 0o444)
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }

        let failure = #expect(throws: StorageFailure.self) { try SQLiteStore(at: copy) }

        let said = failure?.description ?? ""
        #expect(said.contains("you may read it and not write it"), "\(said)")
    }

    /// It has no write-ahead log yet, so what is half done lies in a journal.
    @Test func `a store whose first moments were cut short is opened`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (whole, cut) = (folder.appending(path: "whole"), folder.appending(path: "cut"))
        let database = try DatabaseQueue(path: whole.path)
        try await database.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    CREATE TABLE begun (bytes BLOB);
                    INSERT INTO begun VALUES (1);
                    PRAGMA cache_size = 1;
                    BEGIN;
                    INSERT INTO begun SELECT zeroblob(5000) FROM json_each('[1,2,3,4,5,6,7,8,9]');
                    """)
            for end in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: whole.path + end, toPath: cut.path + end)
            }
            try db.execute(sql: "ROLLBACK")
        }

        let store = try SQLiteStore(at: cut)

        #expect(
            try await store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM begun") }
                == 1)
    }

    @Test(arguments: ["alias", "article", "sighting", "search_data"])
    func `a page that is damaged meanwhile is told of, named, and not made worse`(
        _ table: String
    ) async throws {
        let feed = try await StoredFeed()
        try await feed.add(1...400)
        let (page, size) = try await feed.firstPage(of: table)
        try feed.damage(page: page, size: size)
        let before = await feed.problems

        let failure = await #expect(throws: StorageFailure.self) {
            try await feed.add(401...402, at: .noon + 4000)
        }
        let after = await feed.problems
        let changes = try await feed.store.lastChange()

        let said = failure?.description ?? ""
        #expect(said.contains("SQLite error"), "\(said)")
        #expect(said.contains("keep the file, and restore a backup"), "\(said)")
        #expect(!before.isEmpty)
        #expect(after == before)
        #expect(changes == 400)
    }
}

extension StoredFeed {
    /// What `db verify` says, also where that is why it cannot say more.
    fileprivate var problems: [String] {
        get async {
            do { return try await store.verify() } catch { return ["\(error)"] }
        }
    }
}

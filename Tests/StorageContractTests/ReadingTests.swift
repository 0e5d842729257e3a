import FeedModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStorage

/// A store in a folder of the test's own, gone when it ends.
private final class Folder {
    let url = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)/store.sqlite")

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    /// The store as who writes it opens it, with one article more.
    func writer(adding title: String) async throws -> SQLiteStore {
        let store = try SQLiteStore(at: url)
        try await store.configure([.example()], at: .noon)
        var request = LeaseRequest.upTo(1, at: .noon)
        request.urgency = .recorded
        let lease = try #require(try await store.lease(request).first)
        try await store.apply(.adding([.draft(title, title: title)], lease))
        return store
    }

    func size(of suffix: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url.path + suffix)[.size] as? Int
    }
}

@Suite struct ReadingTests {
    @Test func `the last one who closes a store leaves its log for who may not make one`()
        async throws
    {
        let folder = try await {
            let folder = Folder()
            _ = try await folder.writer(adding: "One")
            return folder
        }()
        #expect(try folder.size(of: "-wal") == 0)
        #expect(try folder.size(of: "-shm") != nil)

        let reader = try SQLiteStore(at: folder.url, for: .onlyReading)
        #expect(try await reader.articles(ArticleQuery()).map(\.content.title) == ["One"])
    }

    @Test func `a store that is only read sees what others write, and is not written`()
        async throws
    {
        let folder = Folder()
        let writer = try await folder.writer(adding: "One")
        let reader = try SQLiteStore(at: folder.url, for: .onlyReading)

        let again = try await folder.writer(adding: "Two")
        let failure = await #expect(throws: StorageFailure.self) {
            try await reader.configure([.example("another")], at: .noon)
        }

        #expect(try await reader.articles(ArticleQuery()).map(\.content.title) == ["One", "Two"])
        #expect(failure?.description.contains("put “sudo” before the command") == true)
        #expect(try await writer.lastChange() == again.lastChange())
    }

    @Test func `the daemon empties the log when it ends, also while others read`() async throws {
        let folder = Folder()
        _ = try await folder.writer(adding: "One")
        let reader = try SQLiteStore(at: folder.url, for: .onlyReading)
        let daemon = try SQLiteStore(at: folder.url, looksForDamage: true)
        try await daemon.configure([.example("another")], at: .noon)
        #expect(try #require(try folder.size(of: "-wal")) > 0)
        try await daemon.settle()
        #expect(try folder.size(of: "-wal") == 0)
        #expect(try await reader.articles(ArticleQuery()).count == 1)
    }

    @Test func `a store of an earlier version is not read, and what to do is said`() throws {
        let folder = Folder()
        try FileManager.default.createDirectory(
            at: folder.url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let old = try DatabasePool(path: folder.url.path)
        try schema.migrate(old, upTo: "008 stories")

        let failure = #expect(throws: StorageFailure.self) {
            try SQLiteStore(at: folder.url, for: .onlyReading)
        }

        #expect(failure?.description.contains("of an older version of newswire") == true)
        #expect(try old.read(schema.appliedIdentifiers).contains("008 stories"))
        #expect(try old.read(schema.hasCompletedMigrations) == false)
    }

    @Test func `reading makes no store where there is none`() {
        let folder = Folder()
        let failure = #expect(throws: StorageFailure.self) {
            try SQLiteStore(at: folder.url, for: .onlyReading)
        }
        #expect(failure?.description.contains("there is none yet") == true)
        #expect(!FileManager.default.fileExists(atPath: folder.url.path))
    }
}

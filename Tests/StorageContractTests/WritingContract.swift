import FeedModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStorage

private func manyFeeds(_ count: Int) -> [Feed] {
    (0..<count).map { .example("feed-\($0)", url: "https://h\($0).example/") }
}

@Suite struct WritingContract {
    @Test(arguments: Engine.allCases)
    func `of many that write at once each stands or falls by itself`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure(manyFeeds(400), at: .noon)
        let leases = try await store.lease(.upTo(1000))
        #expect(leases.count == 400)
        var lost = leases
        for index in stride(from: 0, to: 400, by: 5) {
            lost[index] = Lease(
                feed: leases[index].feed, token: Lease.Token(rawValue: "another"),
                until: leases[index].until, state: leases[index].state)
        }

        let failed = await withTaskGroup(of: Feed.ID?.self) { group in
            for lease in lost {
                group.addTask {
                    do {
                        try await store.apply(.adding([.draft(lease.feed.rawValue)], lease))
                        return nil
                    } catch {
                        return lease.feed
                    }
                }
            }
            return await group.reduce(into: Set<Feed.ID>()) {
                $0.formUnion([$1].compactMap(\.self))
            }
        }

        let expected = Set(stride(from: 0, to: 400, by: 5).map { leases[$0].feed })
        #expect(failed == expected)
        let saved = try await store.articles(ArticleQuery()).map(\.feed)
        #expect(saved.count == 320)
        #expect(Set(saved).isDisjoint(with: expected))
    }

    @Test(arguments: Engine.allCases)
    func `a change that fails in its middle leaves nothing of itself`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure(manyFeeds(100), at: .noon)
        let leases = try await store.lease(.upTo(1000))
        // Each brings an article of its own, and one that all have: the first to come wins.
        let saved = await withTaskGroup(of: Bool.self) { group in
            for lease in leases {
                group.addTask {
                    let drafts = [Draft.draft(lease.feed.rawValue), .draft("same")]
                    return (try? await store.apply(.adding(drafts, lease))) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(saved == 1)
        #expect(try await store.articles(ArticleQuery()).count == 2)
        #expect(try await store.feeds().count { $0.leasedUntil == nil } == 1)
    }

    @Test(arguments: Engine.allCases)
    func `what is saved is there when the answer comes, also to who is cancelled`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure(manyFeeds(50), at: .noon)
        let leases = try await store.lease(.upTo(1000))
        let tasks = leases.map { lease in
            Task {
                try await store.apply(.adding([.draft(lease.feed.rawValue)], lease))
                return try await store.feeds().first { $0.feed == lease.feed }?.articles
            }
        }
        for task in tasks[..<25] { task.cancel() }
        for task in tasks[25...] { #expect(try await task.value == 1) }
        for task in tasks[..<25] { _ = try? await task.value }
        #expect(try await store.articles(ArticleQuery()).count == 50)
    }

    @Test func `a full disk fails what it ended, and what comes after is saved`() async throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)/store.sqlite")
        let store = try SQLiteStore(at: file)
        try await store.write { db in
            try db.execute(sql: "CREATE TABLE filling (number INTEGER, bytes BLOB)")
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
        }

        @Sendable func fill(_ number: Int, bytes: Int) async -> Bool {
            let saved: Void? = try? await store.write { db in
                try db.execute(
                    sql: "INSERT INTO filling VALUES (?, zeroblob(?))", arguments: [number, bytes])
            }
            return saved != nil
        }
        let answers = await withTaskGroup(of: (Int, Bool).self) { group in
            for number in 0..<30 {
                group.addTask {
                    (number, await fill(number, bytes: number == 7 ? 1_000_000 : 10))
                }
            }
            return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
        }
        let after = await fill(100, bytes: 10)

        let stored = try await store.read { db in
            try Set(Int.fetchAll(db, sql: "SELECT number FROM filling"))
        }
        // Whoever was told that it is saved, is; and the other way round.
        #expect(stored.subtracting([100]) == Set(answers.filter(\.value).keys))
        #expect(answers[7] == false)
        #expect(after)
        #expect(stored.contains(100))
        try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
    }
}

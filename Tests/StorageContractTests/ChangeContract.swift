import FeedModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStorage

@Suite struct ChangeContract {
    @Test(arguments: Engine.allCases)
    func `changes are numbered without a gap, whatever fails in between`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        let feeds = (0..<60).map { Feed.example("f\($0)", url: "https://h\($0).example/") }
        try await store.configure(feeds, at: .noon)
        let leases = try await store.lease(.upTo(100))
        // Every second brings an article that all of them bring: all but the first are rolled back
        // after they had numbers.
        await withTaskGroup(of: Void.self) { group in
            for (index, lease) in leases.enumerated() {
                group.addTask {
                    let drafts = [Draft.draft("a\(index)"), .draft("b\(index)")]
                    try? await store.apply(
                        .adding(index % 2 == 0 ? drafts : drafts + [.draft("same")], lease))
                }
            }
        }

        let page = try await store.changes(ChangeQuery())
        #expect(page.changes.count == 63)
        #expect(page.changes.map(\.change.seq) == Array(1...63))
        #expect(page.upTo == 63)
        #expect(try await store.lastChange() == 63)
        // What one update made stands together.
        let feedsInOrder = page.changes.map(\.article.feed)
        let runs = zip(feedsInOrder, feedsInOrder.dropFirst()).count { $0 != $1 } + 1
        #expect(runs == Set(feedsInOrder).count)
    }

    @Test(arguments: Engine.allCases)
    func `a change says what happened, and its article stands as it is now`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        try await store.apply(.adding([.draft("a", title: "First"), .draft("b")], lease))
        let id = try #require(try await store.articles(ArticleQuery()).first).id
        let again = try #require(try await store.lease(.upTo(1, at: .noon + 4000)).first)
        var update = FeedUpdate.adding([], again, at: .noon + 4000)
        update.revisions = [
            FeedUpdate.Revision(article: id, draft: .draft("a", title: "Second"), tags: [])
        ]
        try await store.apply(update)

        let changes = try await store.changes(ChangeQuery()).changes
        #expect(changes.map(\.change.kind) == [.added, .added, .revised])
        #expect(changes.map(\.change.at) == [.noon, .noon, .noon + 4000])
        #expect(changes.map(\.article.content.title) == ["Second", "b", "Second"])
    }

    @Test(arguments: Engine.allCases)
    func `tags and links that come later are changes of their own, and only then`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        var update = FeedUpdate.adding([.draft("a"), .draft("b")], lease)
        update.new[0].tags = [Tag(id: "sport", score: 4, evidence: ["match"])]
        update.readsPages = true
        try await store.apply(update)
        let pages = try await store.leasePages(.upTo(10))
        let (first, second) = (pages[0], pages[1])
        func complete(
            _ page: PageLease, tags: [FeedModel.Tag], duplicateOf: Article.ID?
        ) async throws {
            try await store.apply(
                PageUpdate(
                    lease: page, at: .noon + 5,
                    result: .complete(
                        PageUpdate.Completion(
                            content: page.content, tags: tags, aliases: [],
                            duplicateOf: duplicateOf))))
        }
        try await complete(
            first, tags: [Tag(id: "sport", score: 9, evidence: ["match", "goal"])],
            duplicateOf: nil)
        try await complete(
            second, tags: [Tag(id: "sport", score: 4, evidence: ["match"])],
            duplicateOf: first.article)

        let changes = try await store.changes(ChangeQuery(after: 2)).changes
        #expect(
            changes.map { [$0.change.kind.rawValue, $0.article.content.title] } == [
                ["completed", "a"], ["completed", "b"], ["tagged", "b"], ["linked", "b"],
            ])
    }

    @Test(arguments: Engine.allCases)
    func `changes are read on from where they were left, also past those not wanted`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        let feeds = ["one", "two"].map { Feed.example($0, url: "https://\($0).example/") }
        try await store.configure(feeds, at: .noon)
        for lease in try await store.lease(.upTo(10)) {
            try await store.apply(
                .adding((1...3).map { .draft("\(lease.feed.rawValue)-\($0)") }, lease))
        }
        var query = ChangeQuery(limit: 2)
        query.selection.feeds = [feeds[0].id]
        var pages: [[Int64]] = []
        while pages.last?.isEmpty != true {
            let page = try await store.changes(query)
            pages.append(page.changes.map(\.change.seq))
            #expect(page.changes.allSatisfy { $0.article.feed == feeds[0].id })
            query.after = page.upTo
        }

        #expect(pages.map(\.count) == [2, 1, 0])
        #expect(query.after == 6)
        #expect(try await store.changes(ChangeQuery(since: .noon + 1)).changes.isEmpty)
        #expect(try await store.changes(ChangeQuery(since: .noon + 1)).upTo == 6)
    }

    @Test(arguments: Engine.allCases)
    func `articles are selected by feed, source, language and tag`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        var update = FeedUpdate.adding([.draft("a"), .draft("b"), .draft("c")], lease)
        update.new[0].draft.content.language = LanguageTag(rawValue: "kk")
        update.new[1].draft.content.language = LanguageTag(rawValue: "ru")
        update.new[1].tags = [Tag(id: "place:KZ", score: 1, evidence: [])]
        try await store.apply(update)

        func titles(_ change: (inout ArticleSelection) -> Void) async throws -> [String?] {
            var selection = ArticleSelection()
            change(&selection)
            let query = ArticleQuery(since: .noon, selection: selection, limit: 10)
            let articles = try await store.articles(query)
            let changes = try await store.changes(ChangeQuery(selection: selection)).changes
            #expect(changes.map(\.article) == articles)
            return articles.map(\.content.title)
        }
        #expect(try await titles { _ in } == ["a", "b", "c"])
        #expect(try await titles { $0.feeds = [Feed.ID(rawValue: "other")] } == [])
        #expect(
            try await titles { $0.sources = [Source.ID(rawValue: "example")] } == ["a", "b", "c"])
        #expect(
            try await titles {
                $0.languages = [LanguageTag(rawValue: "kk"), LanguageTag(rawValue: "ru")]
            } == ["a", "b"])
        #expect(try await titles { $0.tags = ["place:KZ", "sport"] } == ["b"])
    }

    @Test(arguments: Engine.allCases)
    func `cursors move by themselves, and never over one another's head`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        try await store.apply(.adding((1...5).map { .draft("\($0)") }, lease))

        #expect(try await store.moveCursor("one", from: 0, to: 3, at: .noon))
        #expect(try await store.moveCursor("two", from: 0, to: 5, at: .noon + 1))
        #expect(try await !store.moveCursor("one", from: 0, to: 4, at: .noon + 2))
        #expect(try await store.moveCursor("two", from: nil, to: 1, at: .noon + 3))

        #expect(
            try await store.cursors() == [
                ChangeCursor(name: "one", seq: 3, moved: .noon, behind: 2),
                ChangeCursor(name: "two", seq: 1, moved: .noon + 3, behind: 4),
            ])
    }

    @Test func `nobody deletes, changes or skips a number`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        try await store.apply(.adding([.draft("a"), .draft("b")], lease))

        for sql in [
            "DELETE FROM change WHERE seq = 2", "UPDATE change SET kind = 'revised'",
            "UPDATE change SET seq = 9 WHERE seq = 2",
            "INSERT INTO change (seq, at, kind, article) VALUES (4, 0, 'added', 1)",
        ] {
            await #expect(throws: StorageFailure.self) {
                try await store.write { db in try db.execute(sql: sql) }
            }
        }
        #expect(try await store.changes(ChangeQuery()).changes.map(\.change.seq) == [1, 2])
    }

    @Test func `numbers go on where they were when a store is opened again`() async throws {
        let url = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)/store.sqlite")
        defer { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }
        for number in 0..<3 {
            let store = try Engine.file(at: url)
            let now = Date.noon + Double(number) * 4000
            try await store.configure([.example()], at: now)
            let lease = try #require(try await store.lease(.upTo(1, at: now)).first)
            try await store.apply(.adding([.draft("\(number)")], lease, at: now))
            #expect(try await store.lastChange() == Int64(number + 1))
        }
    }
}

import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

extension Engine {
    /// A store with articles 1 … `count` that nobody has linked yet.
    fileprivate func storeToLink(_ count: Int) async throws -> any ArticleStore & LinkStore {
        let made = try makeStore()
        guard let store = made as? any ArticleStore & LinkStore else {
            throw StorageFailure("an engine keeps links, too")
        }
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        try await store.apply(.adding((1...count).map { .draft("a\($0)") }, lease))
        return store
    }
}

extension LinkingUpdate {
    /// Articles 1, 2 … in these stories, each compared by its number.
    fileprivate static func stories(
        _ stories: [Int64], turn: Int64 = 0, upTo: Int64
    ) -> LinkingUpdate {
        var update = LinkingUpdate(turn: turn, upTo: upTo, version: 1, at: .noon + 60)
        for (index, story) in stories.enumerated() {
            let article = Article.ID(rawValue: Int64(index + 1))
            update.traits[article] = [UInt8(index + 1)]
            update.moves.append(
                Move(article: article, story: Story.ID(rawValue: story), reason: "a test"))
        }
        return update
    }
}

extension ArticleStore {
    fileprivate func kinds(after seq: Int64) async throws -> [String] {
        try await changes(ChangeQuery(after: seq)).changes.map {
            "\($0.change.kind) \($0.article.id.rawValue)"
        }
    }
}

@Suite struct LinkContract {
    @Test(arguments: Engine.allCases)
    func `articles are handed out once, in the order of their changes`(
        _ engine: Engine
    ) async throws {
        let store = try await engine.storeToLink(3)

        let two = try await store.unlinked(after: 0, limit: 2)
        let rest = try await store.unlinked(after: two.upTo, limit: 2)
        let none = try await store.unlinked(after: rest.upTo, limit: 2)

        #expect(two.articles.map(\.id.rawValue) == [1, 2])
        #expect(rest.articles.map(\.id.rawValue) == [3])
        #expect(none.articles.isEmpty)
        #expect(none.upTo == 3)
    }

    @Test(arguments: Engine.allCases)
    func `what is linked is there with the article, and only what is another is a change`(
        _ engine: Engine
    ) async throws {
        let store = try await engine.storeToLink(3)
        var update = LinkingUpdate.stories([1, 1, 3], upTo: 3)
        let link = ArticleLink(
            kind: .reprint, target: Article.ID(rawValue: 1), rule: "prints", score: 0.9,
            evidence: "31 of 34")
        let citation = Citation(source: Source.ID(rawValue: "akorda"), evidence: "Akorda said")
        let article = Article.ID(rawValue: 2)
        update.relations[article] = .init(links: [link], cites: citation)

        #expect(try await store.apply(update))
        // The changes of its own are nothing to link.
        #expect(try await store.unlinked(after: 3, limit: 10).articles.isEmpty)
        update.turn = 1
        #expect(try await store.apply(update))

        let articles = try await store.articles(ArticleQuery())
        #expect(articles.map(\.story?.rawValue) == [1, 1, 3])
        #expect(articles[1].links == [link])
        #expect(articles[1].duplicateOf == link)
        #expect(articles[1].cites == citation)
        #expect(articles[0].links.isEmpty)
        #expect(try await store.kinds(after: 3) == ["linked 2", "joined 2"])
    }

    @Test(arguments: Engine.allCases)
    func `of two who link at once one is told to look again`(_ engine: Engine) async throws {
        let store = try await engine.storeToLink(2)

        #expect(try await store.apply(.stories([1, 1], upTo: 2)))
        #expect(try await !store.apply(.stories([1, 2], upTo: 2)))

        #expect(try await store.articles(ArticleQuery()).map(\.story?.rawValue) == [1, 1])
    }

    @Test(arguments: Engine.allCases)
    func `a story that became part of another leads to it, until it is one again`(
        _ engine: Engine
    ) async throws {
        let store = try await engine.storeToLink(3)
        _ = try await store.apply(.stories([1, 2, 2], upTo: 3))
        var merge = LinkingUpdate.stories([1, 1, 1], turn: 1, upTo: 3)
        merge.redirects = [
            .init(story: Story.ID(rawValue: 2), target: Story.ID(rawValue: 1))
        ]
        _ = try await store.apply(merge)
        let merged = try await store.articles(of: Story.ID(rawValue: 2))
        _ = try await store.apply(.stories([1, 2, 2], turn: 2, upTo: 3))
        let parted = try await store.articles(of: Story.ID(rawValue: 2))

        #expect(merged.map(\.id.rawValue) == [1, 2, 3])
        #expect(parted.map(\.id.rawValue) == [2, 3])
        #expect(
            try await store.kinds(after: 3)
                == ["joined 3", "joined 2", "joined 3", "left 2", "joined 3"])
    }

    @Test(arguments: Engine.allCases)
    func `what is compared comes back, as far as linking has come and time reaches`(
        _ engine: Engine
    ) async throws {
        let store = try await engine.storeToLink(3)
        _ = try await store.apply(.stories([1, 1, 3], upTo: 3))
        let rule = StoryRule(
            article: Article.ID(rawValue: 2), other: Article.ID(rawValue: 1), together: false)
        try await store.setRules([rule], at: .noon)

        let all = try await store.linkingState(reach: .seconds(60))
        try await store.startLinkingAnew()
        let none = try await store.linkingState(reach: .seconds(60))
        _ = try await store.apply(.stories([1], turn: 2, upTo: 1))
        let one = try await store.linkingState(reach: .seconds(60))

        #expect((all.seq, all.version) == (3, 1))
        #expect(all.members.map(\.traits) == [[1], [2], [3]])
        #expect(all.members.map(\.story.rawValue) == [1, 1, 3])
        #expect(all.rules.map(\.together) == [false])
        #expect(all.rules.map(\.article.rawValue) == [1])
        #expect(none.members.isEmpty)
        #expect((none.turn, none.seq) == (2, 0))
        #expect(one.members.map(\.article.rawValue) == [1])
    }

    @Test(arguments: Engine.allCases)
    func `it says what put an article into its story, and with what it is compared`(
        _ engine: Engine
    ) async throws {
        let store = try await engine.storeToLink(4)
        #expect(try await store.membership(of: Article.ID(rawValue: 2)) == nil)
        _ = try await store.apply(.stories([1, 1, 3, 1], upTo: 4))
        let rule = StoryRule(
            article: Article.ID(rawValue: 2), other: Article.ID(rawValue: 3), together: false)
        try await store.setRules([rule], at: .noon)

        let membership = try await store.membership(of: Article.ID(rawValue: 2))

        #expect(
            membership
                == StoryMembership(
                    story: Story.ID(rawValue: 1), reason: "a test", traits: [2],
                    others: [[1], [4]], neighbours: [[2], [1]], rules: [rule]))
        #expect(try await store.membership(of: Article.ID(rawValue: 4))?.rules == [])
    }
}

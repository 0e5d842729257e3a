import FeedModel
import Foundation
import TestSupport
import Testing

@Suite struct ArticleContract {
    @Test(arguments: Engine.allCases)
    func `an article comes back as it was saved`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        let lease = try await store.leased(.example())
        var content = ArticleContent()
        content.guid = "g1"
        content.url = "https://news.example/1?x=а&y=%20"
        content.title = "Тақырып \u{1F4F0} “quoted”"
        content.summary = "A summary"
        content.html = "<p>One</p>"
        content.text = "One"
        content.language = LanguageTag(rawValue: "kk")
        content.image = "https://news.example/1.jpg"
        content.authors = ["A. Author", "B"]
        content.categories = ["Саясат"]
        content.published = EntryDate(.noon, element: "pubDate", isDayOnly: true)
        content.updated = EntryDate(.noon + 5, element: "atom:updated")
        let tags = [Tag(id: "place:KZ", score: 2.5, evidence: ["Қазақстан", "Астана"])]
        var update = FeedUpdate.adding([], lease)
        update.new = [
            FeedUpdate.NewArticle(
                draft: Draft(content: content, aliases: [.address("1")], fingerprint: .of("1")),
                tags: tags, duplicateOf: nil)
        ]
        try await store.apply(update)

        let article = try #require(try await store.articles(ArticleQuery()).first)

        #expect(article.content == content)
        #expect(article.tags == tags)
        #expect(article.feed.rawValue == "example")
        #expect(article.firstSeen == .noon)
        #expect(article.revision == 1)
        #expect(article.duplicateOf == nil)
    }

    @Test(arguments: Engine.allCases)
    func `when a feed brought something is known, and since when it does`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        for (number, drafts) in [["a", "b"], ["c"], ["d"]].enumerated() {
            let now = Date.noon + Double(number) * 3600
            try await store.configure([.example()], at: now)
            let lease = try #require(try await store.lease(.upTo(1, at: now)).first)
            try await store.apply(.adding(drafts.map { .draft($0) }, lease, at: now))
        }
        let status = try #require(try await store.feeds().first)

        #expect(
            try await store.arrivals(of: status.feed, limit: 2) == [.noon + 7200, .noon + 3600])
        #expect(try await store.arrivals(of: status.feed, limit: 9).count == 3)
        #expect(status.articles == 4)
        #expect(status.firstArticle == .noon)
    }

    @Test(arguments: Engine.allCases)
    func `what is saved is known by its names, a guid only to its own feed`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        let (one, two) = (
            Feed.example("one", url: "https://a.example/"),
            Feed.example("two", url: "https://b.example/")
        )
        try await store.configure([one, two], at: .noon)
        let lease = try #require(
            try await store.lease(.upTo(10)).first { $0.feed == one.id })
        let guid = Alias(kind: .guid, scope: one.id, key: .of("7"))
        var draft = Draft.draft("a")
        draft.aliases.append(guid)
        try await store.apply(.adding([draft], lease))

        var foreign = guid
        foreign.scope = two.id
        let asked = [guid, foreign, .address("a"), .address("b")]
        let known = try await store.known(by: asked, to: one.id)
        let toTwo = try await store.known(by: asked, to: two.id)

        #expect(Set(known.matches.keys) == [guid, .address("a")])
        #expect(known.matches[guid]?.fingerprint == draft.fingerprint)
        #expect(toTwo.matches[.address("a")]?.fingerprint == nil)
    }

    @Test(arguments: Engine.allCases)
    func `an update that was overtaken changes nothing, not even the feed`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        let (one, two) = (
            Feed.example("one", url: "https://a.example/"),
            Feed.example("two", url: "https://b.example/")
        )
        try await store.configure([one, two], at: .noon)
        let leases = try await store.lease(.upTo(10))
        try await store.apply(.adding([.draft("same")], leases[0]))
        var late = FeedUpdate.adding([.draft("fresh"), .draft("same")], leases[1])
        late.state.validators.etag = "\"new\""

        await #expect(throws: StoreConflict.overtaken) { try await store.apply(late) }

        #expect(try await store.articles(ArticleQuery()).count == 1)
        let status = try #require(try await store.feeds().first { $0.feed == leases[1].feed })
        #expect(status.state.validators.etag == nil)
        #expect(status.leasedUntil != nil)
    }

    @Test(arguments: Engine.allCases)
    func `a changed article keeps its id and counts its revisions`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        let lease = try await store.leased(.example())
        try await store.apply(.adding([.draft("a", title: "First words")], lease))
        let id = try #require(try await store.articles(ArticleQuery()).first).id
        let again = try #require(try await store.lease(.upTo(1, at: .noon + 4000)).first)
        var update = FeedUpdate.adding([], again, at: .noon + 4000)
        update.revisions = [
            FeedUpdate.Revision(
                article: id, draft: .draft("a", title: "Second words"),
                tags: [Tag(id: "politics", score: 5, evidence: [])])
        ]
        try await store.apply(update)

        let article = try #require(try await store.articles(ArticleQuery()).first)

        #expect(article.id == id)
        #expect(article.content.title == "Second words")
        #expect(article.revision == 2)
        #expect(article.firstSeen == .noon)
        #expect(article.revised == .noon + 4000)
        #expect(article.tags.map(\.id) == ["politics"])
    }

    @Test(arguments: Engine.allCases)
    func `a copy is kept and points to its original, also within one update`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        let lease = try await store.leased(.example())
        var update = FeedUpdate.adding([.draft("original"), .draft("copy")], lease)
        update.new[1].duplicateOf = FeedUpdate.Duplicate(of: .new(0), rule: "same text")
        try await store.apply(update)

        let articles = try await store.articles(ArticleQuery())

        #expect(articles.count == 2)
        #expect(articles[1].duplicateOf?.target == articles[0].id)
        #expect(articles[1].duplicateOf?.rule == "same text")
    }

    @Test(arguments: Engine.allCases)
    func `a window holds what was first seen or changed in it`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        let lease = try await store.leased(.example())
        try await store.apply(.adding([.draft("a"), .draft("b")], lease))

        func count(_ since: Date?, _ until: Date?) async throws -> Int {
            try await store.articles(ArticleQuery(since: since, until: until)).count
        }
        #expect(try await count(.noon, .noon + 1) == 2)
        #expect(try await count(.noon + 1, nil) == 0)
        #expect(try await count(nil, .noon) == 0)

        let first = try #require(try await store.articles(ArticleQuery(limit: 1)).first)
        #expect(try await store.articles(ArticleQuery(after: first.id)).count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `what we learned of a feed is saved with its articles`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        let lease = try await store.leased(.example())
        var update = FeedUpdate.adding([.draft("a")], lease)
        update.state.validators = Validators(etag: "W/\"x y\"", lastModified: "Tue, odd date")
        update.state.lastSuccess = .noon
        update.state.lastNew = .noon
        update.state.failure = FeedFailure(
            step: .parse, kind: .unreadable, reason: "not a feed: an HTML page")
        update.state.consecutiveFailures = 3
        try await store.apply(update)

        let status = try #require(try await store.feeds().first)

        #expect(status.state == update.state)
        #expect(status.articles == 1)
        #expect(status.leasedUntil == nil)
    }
}

extension ArticleStore {
    /// Configures `feed` alone and leases it.
    fileprivate func leased(_ feed: Feed) async throws -> Lease {
        try await configure([feed], at: .noon)
        return try #require(try await lease(.upTo(1)).first)
    }
}

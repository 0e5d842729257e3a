import FeedModel
import Foundation
import TestSupport
import Testing

/// A store in which two articles of one host wait for their pages.
private func waiting(_ engine: Engine) async throws -> any ArticleStore {
    let store = try engine.makeStore()
    try await store.configure([.example()], at: .noon)
    let lease = try #require(try await store.lease(.upTo(1)).first)
    var update = FeedUpdate.adding([.draft("a"), .draft("b")], lease)
    update.readsPages = true
    try await store.apply(update)
    return store
}

@Suite struct PageContract {
    @Test(arguments: Engine.allCases)
    func `pages share the places of their host with its feeds`(_ engine: Engine) async throws {
        let store = try await waiting(engine)
        _ = try await store.lease(.upTo(1, at: .noon + 4000))

        let none = try await store.leasePages(.upTo(10, perHost: 1, at: .noon + 4000))
        let one = try await store.leasePages(.upTo(10, perHost: 2, at: .noon + 4000))
        let meanwhile = try await store.leasePages(.upTo(10, perHost: 2, at: .noon + 4000))
        try await store.giveBack(one)
        let again = try await store.leasePages(.upTo(10, perHost: 2, at: .noon + 4000))

        #expect(none.isEmpty)
        #expect(one.map(\.url) == ["https://news.example/a"])
        #expect(meanwhile.isEmpty)
        #expect(again.map(\.article) == one.map(\.article))
    }

    @Test(arguments: Engine.allCases)
    func `an article is made whole by its page, and that is no revision`(
        _ engine: Engine
    ) async throws {
        let store = try await waiting(engine)
        let lease = try #require(try await store.leasePages(.upTo(1)).first)
        var content = lease.content
        content.text = "The whole text."
        let completion = PageUpdate.Completion(
            content: content, tags: [Tag(id: "sport", score: 4, evidence: ["match"])],
            aliases: [.address("canonical")], duplicateOf: nil)
        try await store.apply(
            PageUpdate(lease: lease, at: .noon + 5, result: .complete(completion)))

        let article = try #require(try await store.articles(ArticleQuery()).first)
        let known = try await store.known(by: [.address("canonical")], to: article.feed)

        let changed = try await store.articles(ArticleQuery(since: .noon + 1))

        #expect(changed.map(\.id) == [article.id])
        #expect(lease.content.title == "a")
        #expect(article.content.text == "The whole text.")
        #expect(article.revision == 1)
        #expect(article.tags.map(\.id) == ["sport"])
        #expect(known.matches.values.map(\.article) == [article.id])
        #expect(try await store.leasePages(.upTo(10)).map(\.content.title) == ["b"])
    }

    @Test(arguments: Engine.allCases)
    func `a page that fails waits for its time, and one given up is not asked again`(
        _ engine: Engine
    ) async throws {
        let store = try await waiting(engine)
        let leases = try await store.leasePages(.upTo(10))
        try await store.apply(
            PageUpdate(lease: leases[0], at: .noon, result: .later(.noon + 60, reason: "busy")))
        try await store.apply(
            PageUpdate(lease: leases[1], at: .noon, result: .givenUp(reason: "gone")))

        #expect(try await store.leasePages(.upTo(10, at: .noon + 59)).isEmpty)
        let later = try await store.leasePages(.upTo(10, at: .noon + 60))
        #expect(later.map(\.article) == [leases[0].article])
        #expect(later.map(\.failures) == [1])
    }

    @Test(arguments: Engine.allCases)
    func `a worker that lost a page saves nothing`(_ engine: Engine) async throws {
        let store = try await waiting(engine)
        let lost = try await store.leasePages(.upTo(10))
        _ = try await store.leasePages(.upTo(10, at: .noon + 301))

        await #expect(throws: StoreConflict.leaseLost) {
            try await store.apply(
                PageUpdate(lease: lost[0], at: .noon, result: .givenUp(reason: "gone")))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a page that was read before a revision does not undo it`(_ engine: Engine) async throws {
        let store = try await waiting(engine)
        let late = try #require(try await store.leasePages(.upTo(1, at: .noon + 4000)).first)
        let feed = try #require(try await store.lease(.upTo(1, at: .noon + 4000)).first)
        var update = FeedUpdate.adding([], feed, at: .noon + 4000)
        update.readsPages = true
        update.revisions = [
            FeedUpdate.Revision(article: late.article, draft: .draft("a", title: "New"), tags: [])
        ]
        try await store.apply(update)

        await #expect(throws: StoreConflict.leaseLost) {
            try await store.apply(
                PageUpdate(
                    lease: late, at: .noon + 4001,
                    result: .complete(
                        PageUpdate.Completion(
                            content: late.content, tags: [], aliases: [], duplicateOf: nil))))
        }
        #expect(try await store.articles(ArticleQuery()).first?.content.title == "New")
    }

    @Test(arguments: Engine.allCases)
    func `a revision keeps the page's text until the page is read again`(
        _ engine: Engine
    ) async throws {
        let store = try await waiting(engine)
        let lease = try #require(try await store.leasePages(.upTo(1)).first)
        var content = lease.content
        content.text = "The whole text."
        try await store.apply(
            PageUpdate(
                lease: lease, at: .noon,
                result: .complete(
                    PageUpdate.Completion(
                        content: content, tags: [], aliases: [], duplicateOf: nil))))
        let feed = try #require(try await store.lease(.upTo(1, at: .noon + 4000)).first)
        var update = FeedUpdate.adding([], feed, at: .noon + 4000)
        update.readsPages = true
        update.revisions = [
            FeedUpdate.Revision(article: lease.article, draft: .draft("a", title: "New"), tags: [])
        ]
        try await store.apply(update)

        let article = try #require(try await store.articles(ArticleQuery()).first)
        #expect(article.content.title == "New")
        #expect(article.content.text == "The whole text.")
        let waiting = try await store.leasePages(.upTo(10, at: .noon + 4000))
        #expect(waiting.map(\.article).contains(lease.article))
    }
}

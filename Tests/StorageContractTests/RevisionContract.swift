import FeedModel
import Foundation
import TestSupport
import Testing

/// A store with one article, the feed's next lease, and the article's id.
private func revisited(
    _ engine: Engine
) async throws -> (store: any ArticleStore, lease: Lease, article: Article.ID) {
    let store = try engine.makeStore()
    try await store.configure([.example()], at: .noon)
    let lease = try #require(try await store.lease(.upTo(1)).first)
    var update = FeedUpdate.adding([.draft("a", title: "First")], lease)
    update.readsPages = true
    try await store.apply(update)
    let article = try #require(try await store.articles(ArticleQuery()).first)
    let again = try #require(try await store.lease(.upTo(1, at: .noon + 4000)).first)
    return (store, again, article.id)
}

@Suite struct RevisionContract {
    @Test(arguments: Engine.allCases)
    func `what no reader would notice is taken over without a word`(
        _ engine: Engine
    ) async throws {
        let (store, lease, id) = try await revisited(engine)
        var update = FeedUpdate.adding([], lease, at: .noon + 4000)
        let draft = Draft.draft("a", title: "First ")
        update.sightings = [
            FeedUpdate.Sighting(
                article: id, fingerprint: .of("new"), essence: .of("essence"), aliases: [],
                content: draft.content)
        ]
        try await store.apply(update)

        let article = try #require(try await store.articles(ArticleQuery()).first)
        let known = try await store.known(by: [.address("a")], to: lease.feed)
        #expect(article.content.title == "First ")
        #expect(article.revision == 1)
        #expect(known.matches.values.map(\.fingerprint) == [.of("new")])
        #expect(known.matches.values.map(\.essence) == [.of("essence")])
        #expect(try await store.revisions(of: id).isEmpty)
        #expect(try await store.lastChange() == 1)
    }

    @Test(arguments: Engine.allCases)
    func `the text before a change is kept, with when it was first seen`(
        _ engine: Engine
    ) async throws {
        let (store, lease, id) = try await revisited(engine)
        var update = FeedUpdate.adding([], lease, at: .noon + 4000)
        update.revisions = [
            FeedUpdate.Revision(article: id, draft: .draft("a", title: "Second"), tags: [])
        ]
        try await store.apply(update)

        let article = try #require(try await store.articles(ArticleQuery()).first)
        let revisions = try await store.revisions(of: id) + [article.lastRevision]
        #expect(revisions.map(\.number) == [1, 2])
        #expect(revisions.map(\.title) == ["First", "Second"])
        #expect(revisions.map(\.seen) == [.noon, .noon + 4000])
    }

    @Test(arguments: Engine.allCases)
    func `an article is withdrawn once, and no longer when its page has been read`(
        _ engine: Engine
    ) async throws {
        let (store, _, id) = try await revisited(engine)
        func page(at now: Date) async throws -> PageLease {
            try #require(try await store.leasePages(.upTo(1, at: now)).first)
        }
        for now in [Date.noon + 10, .noon + 100] {
            try await store.apply(
                PageUpdate(
                    lease: try await page(at: now), at: now,
                    result: .withdrawn(lookAgain: now + 60, reason: "404")))
        }
        let gone = try #require(try await store.articles(ArticleQuery()).first)
        let lease = try await page(at: .noon + 200)
        try await store.apply(
            PageUpdate(
                lease: lease, at: .noon + 200,
                result: .complete(
                    PageUpdate.Completion(
                        content: lease.content, tags: [], aliases: [], duplicateOf: nil))))

        #expect(gone.id == id)
        #expect(gone.withdrawn == .noon + 10)
        #expect(try await store.articles(ArticleQuery()).map(\.withdrawn) == [nil])
        let kinds = try await store.changes(ChangeQuery()).changes.map(\.change.kind)
        #expect(kinds == [.added, .withdrawn, .completed])
    }
}

import Aggregation
import ArticleTagging
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

/// A feed with its store, and one aggregator after the other that knows other rules.
private struct Line {
    let store: SQLiteStore
    let clock = ManualClock()
    var feed = Feed.example()

    init(readsPages: Bool = false, keepsSent: Bool = true) async throws {
        store =
            keepsSent
            ? try SQLiteStore.inMemory()
            : try SQLiteStore(
                at: FileManager.default.temporaryDirectory
                    .appending(path: "newswire-\(UUID().uuidString)/store.sqlite"),
                durability: .normal, keepingSent: 0)
        feed.readsPages = readsPages
        try await store.configure([feed], at: clock.now)
    }

    func aggregator(_ answers: [FetchOutcome] = [.status(404)], tag: String? = nil) -> Aggregator {
        let rule = tag.flatMap { tag in
            TagPattern("bridge*", language: LanguageTag(rawValue: "en")).map {
                TagRule(tag: tag, name: tag, threshold: 1, patterns: [$0])
            }
        }
        return Aggregator(
            feeds: [feed], store: store, fetcher: CannedFetcher(answers), clock: clock,
            rules: Rules(tagger: Tagger(rules: rule.map { [$0] } ?? [])))
    }

    func fetch(_ answers: FetchOutcome..., tag: String? = nil) async throws {
        try await aggregator(answers, tag: tag).refreshFeeds(RoundPlan(urgency: .forced)) { event in
            if case .failed(_, let error) = event { Issue.record(error) }
        }
        clock.advance(by: .seconds(7200))
    }

    /// What would change, or changes, under these rules.
    func reprocess(saves: Bool = true, tag: String? = nil) async throws -> [Restated] {
        var changed: [Restated] = []
        _ = try await aggregator(tag: tag).reprocess(
            store, saves: saves, seen: { _ in }, changed: { changed.append($0) })
        return changed
    }

    func article() async throws -> Article {
        try #require(try await store.articles(ArticleQuery()).first)
    }

    /// Stores what an earlier version would have read.
    ///
    /// - Parameter published: in ISO 8601; nil for what is stored already.
    func misread(published: String? = nil) async throws {
        let article = try await article()
        var content = article.content
        (content.title, content.text) = ("&amp;quot;Bridge&amp;quot;", "lorem")
        if let published {
            content.published = EntryDate(
                try Date(published, strategy: .iso8601), element: "article:published_time")
        }
        let restatement = Restatement(
            article: article.id, revision: article.revision, content: content, tags: [],
            sighting: Restatement.Sighting(
                feed: feed.id, fingerprint: Fingerprint(high: 1, low: 1),
                essence: Fingerprint(high: 1, low: 2)))
        _ = try await store.restate([restatement], at: clock.now)
    }
}

private let item = """
    <item><guid>1</guid><title>A bridge opens</title><link>https://news.example/bridge</link>
    <description>The bridge over the river was opened.</description>
    <pubDate>Tue, 24 Nov 2026 10:00:00.1234 GMT</pubDate></item>
    """

@Suite struct ReprocessingTests {
    @Test func `what was read badly is read again, and the same document is no revision then`()
        async throws
    {
        let line = try await Line()
        try await line.fetch(.rss(item))
        try await line.misread()

        let changed = try await line.reprocess()
        let again = try await line.reprocess()
        try await line.fetch(.rss(item))

        let article = try await line.article()
        #expect(changed.map(\.content.title) == ["A bridge opens"])
        #expect(again.isEmpty)
        #expect(article.content.title == "A bridge opens")
        #expect(article.revision == 1)
        let kinds = try await line.store.changes(ChangeQuery()).changes.map(\.change.kind)
        #expect(kinds == [.added, .reread, .reread])
    }

    @Test func `a dry run tells the same and changes nothing`() async throws {
        let line = try await Line()
        try await line.fetch(.rss(item), tag: "old")
        let before = try await line.article()

        let changed = try await line.reprocess(saves: false, tag: "new")

        #expect(changed.map(\.article) == [before])
        #expect(changed.map { $0.tags.map(\.id) } == [["new"]])
        #expect(try await line.article() == before)
    }

    @Test func `an article is what its source said last`() async throws {
        let line = try await Line()
        try await line.fetch(.rss(item))
        let later = item.replacing("was opened", with: "was closed again")
        try await line.fetch(.rss(later))
        try await line.misread()

        _ = try await line.reprocess()

        let article = try await line.article()
        #expect(article.content.text?.contains("closed again") == true)
        #expect(article.revision == 2)
    }

    @Test func `where nothing is kept, the stored text is tagged anew`() async throws {
        let store = try SQLiteStore(
            at: FileManager.default.temporaryDirectory
                .appending(path: "newswire-\(UUID().uuidString)/store.sqlite"),
            durability: .normal, keepingSent: 0)
        let feed = Feed.example()
        let clock = ManualClock()
        try await store.configure([feed], at: clock.now)
        let aggregator = Aggregator(
            feeds: [feed], store: store, fetcher: CannedFetcher(.rss(item)), clock: clock)
        try await aggregator.refreshFeeds(RoundPlan()) { _ in }
        let pattern = try #require(TagPattern("bridge*", language: LanguageTag(rawValue: "en")))
        let rule = TagRule(tag: "new", name: "New", threshold: 1, patterns: [pattern])
        let better = Aggregator(
            feeds: [feed], store: store, fetcher: CannedFetcher(.rss(item)), clock: clock,
            rules: Rules(tagger: Tagger(rules: [rule])))

        let report = try await better.reprocess(
            store, saves: true, seen: { _ in }, changed: { _ in })

        let article = try #require(try await store.articles(ArticleQuery()).first)
        #expect(report.documents == 0)
        #expect(report.changed == 1)
        #expect(article.tags.map(\.id) == ["new"])
        #expect(article.content.text == "The bridge over the river was opened.")
    }

    @Test func `a page is read again with the listing that led to it`() async throws {
        let line = try await Line(readsPages: true)
        let page = """
            <html><body><article><h1>A bridge opens</h1>
            <p>The bridge over the river was opened on Tuesday after four years of work, and the
            first lorries crossed it at noon, the ministry of transport said in the evening.</p>
            <p>It is eight hundred metres long and has four lanes, two of which are kept free for
            buses until the second bridge is ready in the spring of next year.</p>
            </article></body></html>
            """
        try await line.fetch(.rss(item), .document(page))
        let whole = try await line.article()
        try await line.misread()

        let changed = try await line.reprocess()

        #expect(whole.content.text?.contains("eight hundred metres") == true)
        #expect(changed.map(\.content) == [whole.content])
        #expect(try await line.article().content == whole.content)
    }

    @Test(arguments: ["1970-01-01T00:00:00Z", "2062-01-01T10:00:00Z"])
    func `a page's date that cannot be meant is none when it is read again`(
        _ date: String
    ) async throws {
        let line = try await Line(readsPages: true)
        let undated = item.replacing(/<pubDate>.*<\/pubDate>/, with: "")
        let page = """
            <html><head><meta property="article:published_time" content="\(date)"></head><body>
            <article><h1>A bridge opens</h1>
            <p>The bridge over the river was opened on Tuesday after four years of work, and the
            first lorries crossed it at noon, the ministry of transport said in the evening.</p>
            <p>It is eight hundred metres long and has four lanes, two of which are kept free for
            buses until the second bridge is ready in the spring of next year.</p>
            </article></body></html>
            """
        try await line.fetch(.rss(undated), .document(page))
        try await line.misread(published: date)

        _ = try await line.reprocess()

        #expect(try await line.article().content.published == nil)
    }

    @Test func `a stored date that cannot be meant is none, also where nothing is kept`()
        async throws
    {
        let line = try await Line(keepsSent: false)
        try await line.fetch(.rss(item))
        try await line.misread(published: "2062-01-01T10:00:00Z")

        let changed = try await line.reprocess()

        #expect(changed.map(\.content.published) == [nil])
        #expect(try await line.article().content.published == nil)
    }
}

import Aggregation
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

/// A feed of one teaser whose page is answered by `page`, and what became of the article.
private func article(
    page: FetchOutcome, published: String = "Tue, 24 Nov 2026 10:00:00 GMT"
) async throws -> (article: Article, events: [String], requests: [URL]) {
    var feed = Feed.example()
    feed.readsPages = true
    let store = try SQLiteStore.inMemory()
    try await store.configure([feed], at: .noon)
    let fetcher = CannedFetcher(
        .rss(
            """
            <item><guid>1</guid><title>A bridge opens</title>
            <link>https://news.example/bridge</link><description>A teaser.</description>
            <pubDate>\(published)</pubDate></item>
            """), page)
    let aggregator = Aggregator(
        feeds: [feed], store: store, fetcher: fetcher, clock: .stopped(at: .noon + 1))
    var events: [String] = []
    try await aggregator.refreshFeeds(RoundPlan()) { event in
        switch event {
        case .refreshed(let report): events.append("\(report.new) new")
        case .completed(let report): events.append(report.failure ?? "page")
        case .failed(_, let error): Issue.record(error)
        }
    }
    let article = try #require(try await store.articles(ArticleQuery()).first)
    return (article, events, fetcher.requests.map(\.url))
}

private let page = """
    <html><head><title>A bridge opens | News</title></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <article><h1>A bridge opens</h1>
    <p>The bridge over the river was opened on Tuesday after four years of work, and the first lorries
    crossed it at noon, the ministry of transport said in the evening.</p>
    <p>It is eight hundred metres long and has four lanes, two of which are kept free for buses until
    the second bridge, farther down the river, is ready in the spring of next year.</p>
    </article><footer>All rights reserved</footer></body></html>
    """

@Suite struct CompletingTests {
    @Test func `a teaser is stored first and then made whole by its page`() async throws {
        let (article, events, requests) = try await article(page: .document(page))

        #expect(events == ["1 new", "page"])
        #expect(requests.map(\.path) == ["/rss", "/bridge"])
        #expect(article.content.title == "A bridge opens")
        #expect(article.content.text?.contains("eight hundred metres") == true)
        #expect(article.content.text?.contains("All rights reserved") == false)
        #expect(article.revision == 1)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", nil), ("2062-01-01T10:00:00Z", nil),
        ("2026-11-24T10:00:00Z", "2026-11-24T10:00:00Z"),
    ])
    func `a page's date is believed as far as a feed's is`(
        _ date: String, _ believed: String?
    ) async throws {
        let meta = "<meta property=\"article:published_time\" content=\"\(date)\"></head>"
        let (article, events, _) = try await article(
            page: .document(page.replacing("</head>", with: meta)), published: "")

        #expect(events == ["1 new", "page"])
        #expect(article.content.published?.date.formatted(.iso8601) == believed)
    }

    @Test(arguments: [
        FetchOutcome.status(404), .status(503), .unreachable(reason: "no route"),
        .document("<html><body>Nothing</body></html>"), .document(""),
    ])
    func `a page that cannot be read delays nothing and is said`(
        _ outcome: FetchOutcome
    ) async throws {
        let (article, events, _) = try await article(page: outcome)

        #expect(events.count == 2)
        #expect(events[0] == "1 new")
        #expect(events[1] != "page")
        #expect(article.content.text == "A teaser.")
    }
}

import Aggregation
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

private let page = """
    <html><head><title>A bridge opens</title></head><body><article><h1>A bridge opens</h1>
    <p>The bridge over the river was opened on Tuesday after four years of work, and the first lorries
    crossed it at noon, the ministry of transport said in the evening.</p>
    <p>It is eight hundred metres long and has four lanes, two of which are kept free for buses until
    the second bridge, farther down the river, is ready in the spring of next year.</p>
    </article></body></html>
    """

@Suite struct WithdrawingTests {
    @Test(arguments: [404, 410])
    func `an article whose page is gone is withdrawn until the page is back`(
        _ status: Int
    ) async throws {
        var feed = Feed.example()
        feed.readsPages = true
        let store = try SQLiteStore.inMemory()
        let clock = ManualClock()
        try await store.configure([feed], at: clock.now)
        let back = Date.noon + 90_000
        let fetcher = WorldFetcher(clock: clock) { visit in
            if visit.request.url.path == "/bridge" {
                return visit.at < back ? .status(status) : .document(page)
            }
            return .rss(
                """
                <item><guid>1</guid><title>A bridge opens</title>
                <link>https://news.example/bridge</link><description>A teaser.</description></item>
                """)
        }
        let aggregator = Aggregator(feeds: [feed], store: store, fetcher: fetcher, clock: clock)
        func round(after seconds: Int) async throws -> Article {
            clock.advance(by: .seconds(seconds))
            try await aggregator.refreshFeeds(RoundPlan()) { event in
                if case .failed(_, let error) = event { Issue.record(error) }
            }
            return try #require(try await store.articles(ArticleQuery()).first)
        }

        let gone = try await round(after: 1)
        let stillGone = try await round(after: 3600)
        let returned = try await round(after: 86_400)

        #expect(gone.withdrawn == .noon + 1)
        #expect(gone.content.text == "A teaser.")
        #expect(stillGone.withdrawn == .noon + 1)
        #expect(returned.withdrawn == nil)
        #expect(returned.content.text?.contains("eight hundred metres") == true)
        #expect(fetcher.visits.count { $0.request.url.path == "/bridge" } == 3)
        let kinds = try await store.changes(ChangeQuery()).changes.map(\.change.kind)
        #expect(kinds == [.added, .withdrawn, .completed])
    }

    @Test(arguments: [FetchOutcome.status(403), .status(503), .unreachable(reason: "no route")])
    func `a page that cannot be read is not gone`(_ outcome: FetchOutcome) async throws {
        var feed = Feed.example()
        feed.readsPages = true
        let store = try SQLiteStore.inMemory()
        try await store.configure([feed], at: .noon)
        let fetcher = CannedFetcher(
            .rss("<item><title>T</title><link>https://news.example/1</link></item>"), outcome)
        let aggregator = Aggregator(
            feeds: [feed], store: store, fetcher: fetcher, clock: .stopped(at: .noon + 1))
        try await aggregator.refreshFeeds(RoundPlan()) { _ in }

        #expect(try await store.articles(ArticleQuery()).map(\.withdrawn) == [nil])
    }
}

import Aggregation
import ArticleTagging
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

/// One feed, the real store and a fetcher that answers from a list.
private struct Line {
    let store: SQLiteStore
    let fetcher: CannedFetcher
    let aggregator: Aggregator
    let clock = ManualClock()

    init(
        _ fetcher: CannedFetcher, feeds: [Feed] = [.example()], rules: Rules = Rules()
    ) async throws {
        store = try SQLiteStore.inMemory()
        self.fetcher = fetcher
        aggregator = Aggregator(
            feeds: feeds, store: store, fetcher: fetcher, clock: clock,
            rules: rules)
        try await store.configure(feeds, at: clock.now)
    }

    /// Visits every feed once, whatever its plan says.
    func round() async throws -> [RefreshReport] {
        clock.advance(by: .seconds(1))
        var reports: [RefreshReport] = []
        try await aggregator.refreshFeeds(RoundPlan(urgency: .forced)) { event in
            switch event {
            case .refreshed(let report): reports.append(report)
            case .completed(let report): Issue.record("\(report)")
            case .failed(_, let error): Issue.record(error)
            }
        }
        return reports.sorted { $0.feed.rawValue < $1.feed.rawValue }
    }

    var articles: [Article] {
        get async throws { try await store.articles(ArticleQuery()) }
    }

    var state: FeedState {
        get async throws { try #require(try await store.feeds().first).state }
    }
}

@Suite struct AggregatorTests {
    @Test func `an article is stored once, however often its feed repeats it`() async throws {
        let line = try await Line(
            CannedFetcher(.rss("<item><guid>1</guid><title>Hello</title></item>")))

        let (first, second) = (try await line.round(), try await line.round())

        #expect(first.map(\.new) == [1])
        #expect(second.map(\.new) == [0])
        #expect(try await line.articles.count == 1)
    }

    @Test func `items without guid and link are told apart and recognised`() async throws {
        let line = try await Line(
            CannedFetcher(.rss("<item><title>One</title></item><item><title>Two</title></item>")))

        let (first, second) = (try await line.round(), try await line.round())

        #expect(first.map(\.new) == [2])
        #expect(second.map(\.new) == [0])
    }

    @Test func `one guid for all items loses none of them`() async throws {
        func item(_ title: String) -> String {
            "<item><guid>https://a.example/</guid><title>\(title)</title></item>"
        }
        let line = try await Line(CannedFetcher(.rss(item("One") + item("Two") + item("Three"))))

        #expect(try await line.round().map(\.new) == [3])
        #expect(try await line.round().map(\.new) == [0])
    }

    @Test func `a guid that changes with the address unchanged is the same article`() async throws {
        func item(_ guid: String) -> String {
            "<item><guid>\(guid)</guid><link>https://a.example/1</link><title>T</title></item>"
        }
        let line = try await Line(
            CannedFetcher(.rss(item("x1")), .rss(item("x2")), .rss(item("x2"))))

        for _ in 1...3 { _ = try await line.round() }

        #expect(try await line.articles.count == 1)
    }

    @Test func `an article that its publisher changes is revised, not added`() async throws {
        func item(_ title: String) -> String {
            "<item><guid>1</guid><title>\(title)</title></item>"
        }
        let line = try await Line(
            CannedFetcher(.rss(item("Five injured")), .rss(item("Six injured"))))

        _ = try await line.round()
        let report = try await line.round()
        let again = try await line.round()

        let article = try #require(try await line.articles.first)
        #expect(report.map(\.revised) == [1])
        #expect(again.map(\.revised) == [0])
        #expect(article.content.title == "Six injured")
        #expect(article.revision == 2)
    }

    @Test func `the same text at two addresses is kept twice, the later as a copy`() async throws {
        let text = (1...30).map { "word\($0)" }.joined(separator: " ")
        func item(_ name: String, _ hour: Int) -> String {
            """
            <item><link>https://\(name).example/1</link><title>\(name)</title>
            <pubDate>Tue, 24 Nov 2026 \(hour):00:00 GMT</pubDate>
            <description>\(text)</description></item>
            """
        }
        let line = try await Line(CannedFetcher(.rss(item("second", 11) + item("first", 10))))

        #expect(try await line.round().map(\.duplicates) == [1])
        let articles = try await line.articles
        #expect(articles.map(\.content.title) == ["first", "second"])
        #expect(articles[1].duplicateOf?.target == articles[0].id)
    }

    @Test func `another source that shows an article under its address cannot change it`()
        async throws
    {
        func item(_ title: String) -> FetchOutcome {
            .rss("<item><link>https://a.example/1</link><title>\(title)</title></item>")
        }
        let feeds = [
            Feed.example("a", url: "https://a.example/rss"),
            Feed.example("b", url: "https://b.example/rss"),
        ]
        let store = try SQLiteStore.inMemory()
        try await store.configure(feeds, at: .noon)
        func visit(_ feed: Int, _ answer: FetchOutcome, at seconds: Double) async throws {
            let aggregator = Aggregator(
                feeds: feeds, store: store, fetcher: CannedFetcher(answer),
                clock: .stopped(at: .noon + seconds))
            try await aggregator.refreshFeeds(
                RoundPlan(feeds: [feeds[feed].id], urgency: .forced)
            ) { _ in }
        }
        try await visit(0, item("The first words"), at: 1)
        try await visit(1, item("Hostile words"), at: 2)
        try await visit(1, item("More hostile words"), at: 3)

        let articles = try await store.articles(ArticleQuery())
        #expect(articles.map(\.content.title) == ["The first words"])
        #expect(articles.map(\.revision) == [1])
    }

    @Test func `entries with one title and link but two guids are two articles`() async throws {
        let item = "<link>https://a.example/rates</link><title>Exchange rates</title></item>"
        let line = try await Line(
            CannedFetcher(.rss("<item><guid>r1</guid>\(item)<item><guid>r2</guid>\(item)")))

        #expect(try await line.round().map(\.new) == [2])
        #expect(try await line.round().map(\.new) == [0])
    }

    @Test func `an article in two feeds of a source is one article`() async throws {
        var feeds = [
            Feed.example("one", url: "https://a.example/rss"),
            Feed.example("two", url: "https://a.example/politics/rss"),
        ]
        feeds[1].source = feeds[0].source
        let item = "<item><guid>1</guid><link>https://a.example/1</link><title>T</title></item>"
        let line = try await Line(CannedFetcher(.rss(item)), feeds: feeds)

        #expect(try await line.round().map(\.new).sorted() == [0, 1])
        #expect(try await line.articles.count == 1)
    }

    @Test func `validators are sent back, and dropped when the server drops them`() async throws {
        let line = try await Line(
            CannedFetcher(
                .rss("", headers: ["ETag": "\"1\"", "Last-Modified": "then"]),
                .status(304, headers: ["ETag": "\"2\""]),
                .rss("", headers: ["Last-Modified": "later"])))

        for _ in 1...4 { _ = try await line.round() }

        #expect(
            line.fetcher.requests.map(\.validators) == [
                Validators(),
                Validators(etag: "\"1\"", lastModified: "then"),
                Validators(etag: "\"2\"", lastModified: "then"),
                Validators(etag: nil, lastModified: "later"),
            ])
    }

    @Test func `the validators of a document that cannot be read are not kept`() async throws {
        let line = try await Line(
            CannedFetcher(
                .rss("", headers: ["ETag": "\"good\""]),
                .document("<html><title>Closed</title></html>", headers: ["ETag": "\"bad\""])))

        _ = try await line.round()
        _ = try await line.round()

        let state = try await line.state
        #expect(state.validators.etag == "\"good\"")
        #expect(state.failure?.step == .parse)
        #expect(state.consecutiveFailures == 1)
        #expect(state.lastSuccess == .noon + 1)
    }

    @Test(arguments: [
        FetchOutcome.unreachable(reason: "Could not resolve host"), .status(404), .document(""),
        .document("<html><head><title>Sign in</title></head><body>Hello</body></html>"),
        .document("{\"not\": \"a feed\"}"), .document("plain words"),
    ])
    func `a source that fails is named with its reason and loses nothing`(
        _ bad: FetchOutcome
    ) async throws {
        let good = FetchOutcome.rss("<item><guid>1</guid><title>Hello</title></item>")
        let line = try await Line(CannedFetcher(good, bad, good))

        let reports = [try await line.round(), try await line.round()].flatMap(\.self)
        let failing = try await line.state
        _ = try await line.round()
        let mended = try await line.state

        guard case .failed(let failure) = reports[1].result else {
            Issue.record("\(reports[1])")
            return
        }
        #expect(!failure.reason.isEmpty)
        #expect(failing.failure == failure)
        #expect(mended.failure == nil)
        #expect(mended.consecutiveFailures == 0)
        #expect(try await line.articles.count == 1)
    }

    @Test func `what a source puts under every article is no evidence and no difference`()
        async throws
    {
        let text = (1...30).map { "word\($0)" }.joined(separator: " ")
        let closing = "<p>Follow us for news of Sport and more.</p>"
        func item(_ number: Int, _ text: String) -> String {
            """
            <item><link>https://a.example/\(number)</link><title>Title \(number)</title>
            <description><![CDATA[<p>\(text)</p>\(closing)]]></description></item>
            """
        }
        let line = try await Line(
            CannedFetcher(
                .rss(item(1, text) + item(2, "One.") + item(3, "Two.")),
                .rss(
                    "<item><link>https://b.example/</link><description>\(text)</description></item>"
                )),
            rules: Rules(
                tagger: Tagger(
                    rules: [
                        TagRule(
                            tag: "sport", name: "Sport", threshold: 1,
                            patterns: [TagPattern("sport", language: LanguageTag(rawValue: "en"))]
                                .compactMap(\.self))
                    ])))

        _ = try await line.round()
        #expect(try await line.articles.allSatisfy { $0.tags.isEmpty })
        #expect(
            try await line.articles.allSatisfy { $0.content.text?.contains("Follow us") == true })
        #expect(try await line.round().map(\.duplicates) == [1])
    }

    @Test(arguments: ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 24 Nov 2028 10:00:00 GMT"])
    func `a date that cannot be meant is not believed`(_ date: String) async throws {
        let line = try await Line(
            CannedFetcher(.rss("<item><guid>1</guid><pubDate>\(date)</pubDate></item>")))

        _ = try await line.round()

        #expect(try await line.articles.map(\.content.published) == [nil])
    }

    @Test func `a feed that cannot be saved stops no other`() async throws {
        let feeds = ["a", "b", "c"].map { Feed.example($0, url: "https://\($0).example/") }
        let store = LosingStore(try SQLiteStore.inMemory(), loses: "b")
        try await store.configure(feeds, at: .noon)
        let aggregator = Aggregator(
            feeds: feeds, store: store,
            fetcher: CannedFetcher(.rss("<item><guid>1</guid><title>T</title></item>")),
            clock: .stopped(at: .noon + 1))
        var results: [String: Bool] = [:]

        try await aggregator.refreshFeeds(RoundPlan()) { event in
            switch event {
            case .refreshed(let report): results[report.feed.rawValue] = true
            case .completed(let report): Issue.record("\(report)")
            case .failed(let feed, _): results[feed.rawValue] = false
            }
        }

        #expect(results == ["a": true, "b": false, "c": true])
        let lost = try #require(try await store.feeds().first { $0.feed.rawValue == "b" })
        #expect(lost.leasedUntil == nil)
        #expect(lost.state.lastAttempt == nil)
    }
}

import Aggregation
import ArticleDeduplication
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

/// One feed that gives one document after the other, an hour apart.
private struct Course {
    let store: SQLiteStore
    let clock = ManualClock()
    var feed = Feed.example()

    init(readsPages: Bool = false) async throws {
        store = try SQLiteStore.inMemory()
        feed.readsPages = readsPages
        try await store.configure([feed], at: clock.now)
    }

    /// What comes of a document with these items, each read from the store anew.
    @discardableResult
    func read(_ items: String..., page: FetchOutcome = .status(503)) async throws -> RefreshReport {
        clock.advance(by: .seconds(3600))
        var reports: [RefreshReport] = []
        let aggregator = Aggregator(
            feeds: [feed], store: store, fetcher: CannedFetcher(.rss(items.joined()), page),
            clock: clock)
        try await aggregator.refreshFeeds(RoundPlan(urgency: .forced)) { event in
            switch event {
            case .refreshed(let report): reports.append(report)
            case .completed: break
            case .failed(_, let error): Issue.record(error)
            }
        }
        return try #require(reports.first)
    }

    var articles: [Article] {
        get async throws { try await store.articles(ArticleQuery()) }
    }

    var titles: [String?] {
        get async throws { try await articles.map(\.content.title) }
    }

    var switchedOff: Set<Alias.Kind> {
        get async throws { try #require(try await store.feeds().first).state.switchedOff }
    }
}

private func item(
    _ title: String, guid: String? = nil, link: String? = nil, text: String = "",
    day: Int? = 24
) -> String {
    "<item>" + (guid.map { "<guid isPermaLink=\"false\">\($0)</guid>" } ?? "")
        + (link.map { "<link>https://news.example/\($0)</link>" } ?? "")
        + (day.map { "<pubDate>\($0) Nov 2026 09:00:00 GMT</pubDate>" } ?? "")
        + "<title>\(title)</title><description>\(text)</description></item>"
}

private let words = (1...40).map { "word\($0)" }.joined(separator: " ")

@Suite struct DoubtingTests {
    @Test func `a guid that is the same for all articles is believed no more, and costs none`()
        async throws
    {
        let course = try await Course()
        let (a, b, c, d) = (
            item("A", guid: "N/A", link: "a"), item("B", guid: "N/A", link: "b"),
            item("C", guid: "N/A", link: "c"), item("D", guid: "N/A", link: "d")
        )

        let reports = [
            try await course.read(a), try await course.read(c, b, a), try await course.read(d),
            try await course.read(d, c), try await course.read(a),
            try await course.read(d, c, b, a),
        ]

        #expect(reports.map(\.new) == [1, 2, 1, 0, 0, 0])
        #expect(reports.map(\.revised) == [0, 0, 0, 0, 0, 0])
        #expect(reports.map(\.switchedOff) == [[], [.guid], [], [], [], []])
        #expect(try await course.titles == ["A", "B", "C", "D"])
        #expect(try await course.switchedOff == [.guid])
    }

    @Test func `a link that is the same for all articles is believed no more, and costs none`()
        async throws
    {
        let course = try await Course()
        let items = ["A", "B", "C", "D"].map { item($0, guid: "guid of \($0)", link: "") }

        let reports = [
            try await course.read(items[1], items[0]), try await course.read(items[2]),
            try await course.read(items[3]), try await course.read(items[3], items[2], items[0]),
        ]

        #expect(reports.map(\.new) == [2, 1, 1, 0])
        #expect(reports.map(\.switchedOff) == [[.address], [], [], []])
        #expect(try await course.titles == ["A", "B", "C", "D"])
    }

    @Test func `a feed with one guid and one link for all is told apart by titles and days`()
        async throws
    {
        let course = try await Course()
        let items = ["A", "B", "C", "D"].map { item($0, guid: "x", link: "", text: words) }
        let tomorrow = item("A", guid: "x", link: "", day: 25)

        let reports = [
            try await course.read(items[0]), try await course.read(items[2], items[1], items[0]),
            try await course.read(items[3]), try await course.read(items[0]),
            try await course.read(tomorrow), try await course.read(tomorrow, items[3], items[0]),
        ]

        #expect(reports.map(\.new) == [1, 2, 1, 0, 1, 0])
        #expect(reports[1].switchedOff == [.guid, .address])
        #expect(try await course.titles == ["A", "B", "C", "D", "A"])
    }

    @Test func `what was stored by its guid alone is known when a guid collides once`()
        async throws
    {
        let course = try await Course()
        let (a, b) = (item("A", guid: "1", text: words), item("B", guid: "2"))
        let (c, d) = (item("C", guid: "3"), item("D", guid: "3"))
        let undated = item("B", guid: "2", day: nil)

        let reports = [
            try await course.read(b, a), try await course.read(d, c, b, a),
            try await course.read(undated), try await course.read(a),
            try await course.read(item("E", guid: "1")), try await course.read(a),
            try await course.read(d),
        ]

        #expect(reports.map(\.new) == [2, 2, 0, 0, 1, 0, 0])
        #expect(reports.map(\.revised) == [0, 0, 0, 0, 0, 0, 0])
        #expect(try await course.titles == ["A", "B", "C", "D", "E"])
    }

    @Test func `an article whose address changed is known by its doubted guid and its title`()
        async throws
    {
        let course = try await Course()
        try await course.read(item("A", guid: "1", link: "a"))
        let moved = item("A", guid: "1", link: "moved/a")
        let collision = [item("B", guid: "2", link: "b"), item("C", guid: "2", link: "c")]

        let report = try await course.read(moved, collision[0], collision[1])
        // From now on it is known by its new address, whatever its title.
        let renamed = try await course.read(item("Another title", guid: "1", link: "moved/a"))

        #expect(report.new == 2)
        #expect(renamed.new == 0)
        #expect(renamed.revised == 1)
    }

    @Test func `an item that stands twice under its names with another title switches nothing off`()
        async throws
    {
        let course = try await Course()
        let report = try await course.read(
            item("Bridge closed", guid: "7", link: "7"),
            item("Bridge to be closed", guid: "7", link: "7"))

        #expect(report.switchedOff.isEmpty)
        #expect(try await course.switchedOff.isEmpty)
    }

    @Test func `a page gives its article no name that is not believed`() async throws {
        let course = try await Course(readsPages: true)
        let text = "<p>\(words), and then they were read.</p>"
        let page = FetchOutcome.document(
            "<html><body><article><h1>T</h1>\(text)\(text)</article></body></html>")

        try await course.read(
            item("A", guid: "N/A", link: "a"), item("B", guid: "N/A", link: "b"), page: page)

        var content = ArticleContent()
        content.guid = "N/A"
        let names = aliases(of: content, in: course.feed.id)
        #expect(try await course.store.known(by: names, to: course.feed.id).matches.isEmpty)
        #expect(try await course.articles.allSatisfy { $0.content.text?.isEmpty == false })
    }

    @Test func `old documents are read again without the names that are not believed`()
        async throws
    {
        let course = try await Course()
        let items = ["A", "B", "C", "D"].map { item($0, guid: "N/A", link: $0) }
        try await course.read(items[0])
        try await course.read(items[1], items[2])
        try await course.read(items[3])
        let before = try await course.articles
        let aggregator = Aggregator(
            feeds: [course.feed], store: course.store, fetcher: CannedFetcher(.status(404)),
            clock: course.clock)

        let report = try await aggregator.reprocess(
            course.store, saves: true, seen: { _ in }, changed: { _ in })

        #expect(report.documents == 3)
        #expect(report.changed == 0)
        #expect(try await course.articles == before)
    }
}

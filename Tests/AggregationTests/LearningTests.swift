import Aggregation
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

private let hour = 3600.0
private let day = 24 * hour

/// One feed that is asked at times of the test's own, and what came of it.
private struct Course {
    let store: SQLiteStore
    let clock = ManualClock()
    let fetcher: CannedFetcher
    let aggregator: Aggregator

    init(_ first: FetchOutcome, _ others: FetchOutcome...) async throws {
        store = try SQLiteStore.inMemory()
        fetcher = CannedFetcher([first] + others)
        aggregator = Aggregator(
            feeds: [.example()], store: store, fetcher: fetcher, clock: clock)
        try await store.configure([.example()], at: clock.now)
    }

    @discardableResult
    func ask(at seconds: Double) async throws -> RefreshReport {
        clock.advance(by: .seconds(Date.noon.timeIntervalSince(clock.now) + seconds))
        var reports: [RefreshReport] = []
        try await aggregator.refreshFeeds(RoundPlan(urgency: .forced)) { event in
            if case .refreshed(let report) = event { reports.append(report) }
        }
        return try #require(reports.first)
    }

    var state: FeedState {
        get async throws { try #require(try await store.feeds().first).state }
    }
}

/// Articles by number, with the hour after noon at which they were published.
private func document(
    _ articles: [(number: Int, hour: Double)], _ headers: HTTPHeaders = [:]
) -> FetchOutcome {
    .rss(
        articles.map { number, hours in
            """
            <item><guid>\(number)</guid><title>Article \(number)</title>
            <pubDate>\((Date.noon + hours * hour).ISO8601Format())</pubDate></item>
            """
        }.joined(), headers: headers)
}

private func numbers(_ range: ClosedRange<Int>) -> [(number: Int, hour: Double)] {
    range.map { ($0, -1) }
}

@Suite struct LearningTests {
    @Test func `a gap is told from the last time that all was known`() async throws {
        let course = try await Course(
            document(numbers(1...5), ["ETag": "\"1\""]), .status(304), document(numbers(6...10)),
            document(numbers(11...15)))

        let first = try await course.ask(at: 0)
        try await course.ask(at: 4 * hour)
        let second = try await course.ask(at: 8 * hour)
        let third = try await course.ask(at: 10 * hour)

        #expect(first.gap == nil)
        #expect(second.gap == DateInterval(start: .noon + 4 * hour, end: .noon + 8 * hour))
        #expect(third.gap == DateInterval(start: .noon + 8 * hour, end: .noon + 10 * hour))
        let gaps = try #require(try await course.store.feeds().first).gaps
        #expect(gaps == [third.gap, second.gap].compactMap(\.self))
    }

    @Test func `freshness holds after a 304 that says nothing of it, and ends with a document`()
        async throws
    {
        let fresh: HTTPHeaders = ["ETag": "\"1\"", "Cache-Control": "max-age=43200"]
        let course = try await Course(
            document(numbers(1...2), fresh), .status(304), .status(500), .status(304),
            document(numbers(1...2)))

        for (index, wait) in [12.0, 12, 1.25, 12, 1.95].enumerated() {
            let at = Double(index) * 13 * hour
            let due = try await course.ask(at: at).next.due
            let hours = due.timeIntervalSince(.noon + at) / hour
            #expect((wait...(wait * 1.1 + 0.1)).contains(hours), "poll \(index)")
        }
    }

    @Test func `what an honest server publishes after its 304 makes it no liar`() async throws {
        let course = try await Course(
            document(numbers(1...5), ["ETag": "\"1\""]), .status(304),
            // It was asked four hours ago; the article is from three hours ago.
            document([(6, 26)] + numbers(1...5), ["ETag": "\"2\""]))

        try await course.ask(at: 0)
        try await course.ask(at: 25 * hour)
        let audit = try await course.ask(at: 29 * hour)

        #expect(audit.wasAudit)
        #expect(audit.new == 1)
        #expect(course.fetcher.requests.map(\.isConditional) == [false, true, false])
        let honesty = try await course.state.honesty
        #expect(honesty.liedAt == nil)
        #expect(honesty.proofs == 1)
    }

    @Test func `what stood there when the server said 304 makes it a liar`() async throws {
        let course = try await Course(
            document(numbers(1...5), ["ETag": "\"1\""]), .status(304),
            document([(6, 20)] + numbers(1...5), ["ETag": "\"2\""]), .status(304))

        try await course.ask(at: 0)
        try await course.ask(at: 25 * hour)
        try await course.ask(at: 29 * hour)
        #expect(try await course.state.honesty.liedAt == .noon + 29 * hour)

        // Looked into daily from then on.
        try await course.ask(at: 30 * hour)
        try await course.ask(at: 52 * hour)
        try await course.ask(at: 53 * hour)
        #expect(
            course.fetcher.requests.map(\.isConditional)
                == [false, true, false, true, true, false])
    }

    @Test func `a document that broke off is read, and asked for again`() async throws {
        var cut = FetchedDocument(
            response: Response(
                status: 200, url: Feed.example().url, headers: ["ETag": "\"2\""]),
            body: Array("<rss><channel><item><guid>2</guid><title>B</title></item>".utf8))
        cut.isCutOff = true
        let course = try await Course(
            document(numbers(1...1), ["ETag": "\"1\""]), .document(cut))

        try await course.ask(at: 0)
        let report = try await course.ask(at: hour)

        #expect(report.new == 1)
        #expect(try await course.state.validators.etag == "\"1\"")
    }
}

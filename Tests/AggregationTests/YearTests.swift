import Aggregation
import FeedFetching
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

private let day = 86_400.0

/// The real line over a store in a file, in a time of its own. It is restarted as a process is: what
/// it knows afterwards is what it finds in the file.
private final class YearOfPolls {
    let clock = LeapingClock()
    let server: YearServer
    let feed: Feed
    private let file = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)/store.sqlite")
    private(set) var store: SQLiteStore
    private var aggregator: Aggregator
    private(set) var restarts = 0
    /// On which days it was asked for everything, after the first time.
    private(set) var audits: [Int] = []
    /// On which days it was found that a 304 had hidden something.
    private(set) var lies: [Int] = []
    private(set) var movedTo: URL?

    init() async throws {
        server = try YearServer(YearSite(), clock: clock)
        feed = .example(url: "http://127.0.0.1:\(server.port)/feed")
        store = try SQLiteStore(at: file)
        aggregator = Self.aggregator(feed, store, clock)
        try await store.configure([feed], at: clock.now)
    }

    private static func aggregator(
        _ feed: Feed, _ store: SQLiteStore, _ clock: LeapingClock
    ) -> Aggregator {
        var policy = FetchPolicy(userAgent: "newswire-test/1 (+https://newswire.example/)")
        policy.allowsPrivateAddresses = true
        return Aggregator(
            feeds: [feed], store: store, fetcher: CurlFetcher(policy: policy), clock: clock)
    }

    func restart() async throws {
        restarts += 1
        store = try SQLiteStore(at: file)
        aggregator = Self.aggregator(feed, store, clock)
        try await store.configure([feed], at: clock.now)
    }

    func round() async throws {
        try await aggregator.refreshFeeds(RoundPlan(pause: .seconds(2))) { event in
            switch event {
            case .refreshed(let report):
                if report.wasAudit { audits.append(YearSite.day(of: clock.now)) }
                movedTo = report.movedTo ?? movedTo
            case .completed(let report): Issue.record("\(report)")
            case .failed(_, let error): Issue.record(error)
            }
        }
    }

    /// Goes from one turn to the next, with a restart after every twentieth.
    func turn(untilDay end: Double) async throws {
        var rounds = 0
        while clock.now < .noon + end * day {
            let audits = audits.count
            try await round()
            if self.audits.count > audits, try await state.honesty.liedAt == clock.now {
                lies.append(YearSite.day(of: clock.now))
            }
            rounds += 1
            if rounds % 20 == 0 { try await restart() }
            let next = try #require(try await store.nextDue())
            clock.move(to: max(next, clock.now + 1))
        }
    }

    var state: FeedState {
        get async throws { try #require(try await store.feeds().first).state }
    }

    func finish() throws {
        server.stop()
        try FileManager.default.removeItem(at: file.deletingLastPathComponent())
    }
}

@Suite struct YearTests {
    @Test func `a year of polls breaks none of Rachel Kroll's rules and loses no article`()
        async throws
    {
        let began = ContinuousClock.now
        let year = try await YearOfPolls()
        try await year.turn(untilDay: 15)
        // A hundred restarts within the hour after a poll.
        let before = year.server.visits.count
        for _ in 1...100 {
            try await year.restart()
            try await year.round()
            year.clock.move(to: year.clock.now + 30)
        }
        #expect(year.server.visits.count <= before + 1)
        try await year.turn(untilDay: 160)
        #expect(try await year.state.honesty.liedAt == nil)
        try await year.turn(untilDay: 365)

        let visits = year.server.visits
        for rule in rachelsRules(visits, host: "127.0.0.1:\(year.server.port)") {
            #expect(rule.tested > 0, "nothing put “\(rule.name)” to the test")
            #expect(
                rule.offenders.isEmpty,
                "\(rule.name): \(rule.offenders.count) of \(rule.tested)\n\(rule.offenders.prefix(5).joined(separator: "\n"))"
            )
        }
        // Found on the first or second day, and looked for daily from then on.
        let frozen = year.lies.filter((160..<176).contains)
        let deaf = year.lies.filter((180..<196).contains)
        #expect(frozen.count >= 10 && deaf.count >= 10)
        #expect(frozen.count + deaf.count == year.lies.count)
        #expect(frozen[0] <= 162 && deaf[0] <= 182)
        #expect(year.movedTo?.path == "/new")
        let state = try await year.state
        #expect(state.address?.path == "/new")
        #expect(state.honesty.proofs >= 3)
        #expect(state.consecutiveFailures == 0)

        let titles = Set(try await year.store.articles(ArticleQuery()).compactMap(\.content.title))
        // The first eight days were over before we came.
        let first = YearSite().published.count { $0 <= .noon } - YearSite.shown
        let missing = YearSite().published.indices.dropFirst(first)
            .map { "Article \($0)" }.filter { !titles.contains($0) }
        #expect(missing.isEmpty)
        tell(visits, year, since: began)
        try year.finish()
    }

    private func tell(
        _ visits: [YearVisit], _ year: YearOfPolls, since began: ContinuousClock.Instant
    ) {
        let kinds = Dictionary(grouping: visits, by: \.answer.status).mapValues(\.count)
            .sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }
        print("a year: \(visits.count) requests (\(kinds.joined(separator: ", "))),")
        print(
            "\(visits.count { !$0.isConditional }) unconditional, \(year.audits.count) of them audits,",
            "\(year.lies.count) of which found what a 304 had hidden;",
            "\(year.restarts) restarts; \(began.duration(to: .now))")
    }
}

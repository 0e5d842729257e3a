import Aggregation
import FeedModel
import Foundation
import SQLiteStorage
import Synchronization
import TestSupport
import Testing

private let minute = 60.0
private let hour = 60 * minute
private let day = 24 * hour

/// A clock that is set while time passes, as by hand or when the network tells it the time.
private final class SetClock: WallClock {
    private struct Hands {
        /// How long it has run.
        var elapsed = 0.0
        var ahead = 0.0
    }

    private let hands = Mutex(Hands())

    var now: Date { hands.withLock { .noon + $0.elapsed + $0.ahead } }
    var elapsed: Double { hands.withLock(\.elapsed) }

    func run(for seconds: Double) { hands.withLock { $0.elapsed += seconds } }
    func set(ahead seconds: Double) { hands.withLock { $0.ahead = seconds } }

    func sleep(until deadline: Date) async throws {
        try Task.checkCancellation()
        run(for: max(0, deadline.timeIntervalSince(now)))
        await Task.yield()
    }
}

/// Two hosts with two feeds each, that publish an item an hour and show the last three.
private struct Press {
    let clock = SetClock()
    let store: SQLiteStore
    let fetcher: WorldFetcher
    let aggregator: Aggregator

    init(answer: @escaping @Sendable (WorldFetcher.Visit) -> FetchOutcome? = { _ in nil })
        async throws
    {
        store = try SQLiteStore.inMemory()
        fetcher = WorldFetcher(clock: clock) { [clock] visit in
            answer(visit) ?? Press.page(of: visit.request.url, hours: Int(clock.elapsed / hour))
        }
        let feeds = (0..<4).map {
            Feed.example("feed-\($0)", url: "https://h\($0 % 2).example/\($0)")
        }
        aggregator = Aggregator(feeds: feeds, store: store, fetcher: fetcher, clock: clock)
        try await store.configure(feeds, at: clock.now)
    }

    private static func page(of url: URL, hours: Int) -> FetchOutcome {
        let items = (max(0, hours - 2)...hours).map { hour in
            """
            <item><guid>\(hour)</guid><link>\(url)/\(hour)</link>\
            <title>Hour \(hour) of \(url.lastPathComponent)</title></item>
            """
        }
        return .rss(items.joined())
    }

    /// Goes on as the daemon does, with a turn now and then.
    func run(for seconds: Double) async throws {
        let end = clock.elapsed + seconds
        while clock.elapsed < end {
            try await aggregator.refreshFeeds(RoundPlan(pause: .seconds(2))) { event in
                if case .failed(let feed, let error) = event {
                    Issue.record("\(feed.rawValue): \(error)")
                }
            }
            clock.run(for: min(5 * minute, max(1, end - clock.elapsed)))
        }
    }

    /// How many of the feeds have been asked, after the first so many visits.
    func asked(after visits: Int) -> Int {
        Set(fetcher.visits.dropFirst(visits).map(\.request.url)).count
    }
}

@Suite struct ClockTests {
    @Test(arguments: [-hour / 2, -3 * hour, -3 * day, -400 * day, 3 * hour, 3 * day])
    func `a clock that jumps costs no article, no number and no feed its turn`(_ jump: Double)
        async throws
    {
        let press = try await Press()
        try await press.run(for: 5 * hour)
        let visits = press.fetcher.visits.count

        press.clock.set(ahead: jump)
        try await press.run(for: 1.6 * hour)
        let asked = press.asked(after: visits)
        try await press.run(for: 5 * hour)

        #expect(asked == 4)
        let titles = try await press.store.articles(ArticleQuery()).compactMap(\.content.title)
        let hours = Int(press.clock.elapsed / hour)
        for feed in 0..<4 {
            for hour in 0..<hours where !titles.contains("Hour \(hour) of \(feed)") {
                Issue.record("hour \(hour) of feed \(feed) is lost")
            }
        }
        #expect(titles.count == Set(titles).count)
        let changes = try await press.store.changes(ChangeQuery()).changes
        #expect(changes.map(\.change.seq) == Array(1...Int64(changes.count)))
        #expect(try await press.store.verify().isEmpty)
    }

    @Test func `a clock that is set back twice leaves a guest who keeps its pauses`() async throws {
        let press = try await Press()
        for jump in [0, 2 * day, -2 * day, -2 * day - 3 * hour] {
            press.clock.set(ahead: jump)
            let (before, start) = (press.fetcher.visits.count, press.clock.elapsed)
            try await press.run(for: 6 * hour)
            let visits = Array(press.fetcher.visits.dropFirst(before))
            // Each feed at its own pace: hourly at most, and once out of turn.
            let hours = Int((press.clock.elapsed - start) / hour)
            #expect((4...4 * (hours + 2)).contains(visits.count), "\(visits.count) after \(jump)")
            #expect(try #require(visits.shortestPause) >= 2)
        }
    }

    @Test func `who died while the clock was ahead keeps no feed and no host for days`()
        async throws
    {
        let press = try await Press()
        press.clock.set(ahead: 3 * day)
        let now = press.clock.now
        let leases = try await press.store.lease(
            LeaseRequest(limit: 10, pause: .seconds(2), now: now, until: now + 300))
        #expect(leases.count == 2)

        press.clock.set(ahead: 0)
        try await press.run(for: 10 * minute)

        #expect(press.asked(after: 0) == 4)
        await #expect(throws: StoreConflict.self) {
            try await press.store.apply(.nothing(leases[0], at: now))
        }
    }

    @Test func `a server's wish from when the clock was ahead is forgotten, and its next is not`()
        async throws
    {
        let isBusy = Mutex(true)
        let press = try await Press { visit in
            isBusy.withLock(\.self)
                ? .status(429, headers: ["Retry-After": "7200"]) : nil
        }
        press.clock.set(ahead: 3 * day)
        try await press.run(for: minute)
        #expect(press.fetcher.visits.count == 2)

        press.clock.set(ahead: 0)
        try await press.run(for: 90 * minute)
        // Each host is asked once more, and says the same again.
        #expect(press.fetcher.visits.count == 4)
        isBusy.withLock { $0 = false }
        try await press.run(for: 2 * hour)

        #expect(press.asked(after: 4) == 4)
    }
}

extension FeedUpdate {
    /// An answer that brought nothing.
    fileprivate static func nothing(_ lease: Lease, at now: Date) -> FeedUpdate {
        FeedUpdate(
            lease: lease, source: Source.ID(rawValue: "example"), at: now, state: lease.state,
            report: RefreshReport(feed: lease.feed, result: .read, next: lease.state.plan))
    }
}

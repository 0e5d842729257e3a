import Aggregation
import FeedModel
import FeedScheduling
import Foundation
import SQLiteStorage
import TestSupport
import Testing

private let hour = 3600.0
private let day = 24 * hour

/// Feeds, a world that answers for them, and the loop of the daemon between the two.
private struct World {
    let clock = LeapingClock()
    let store: SQLiteStore
    let fetcher: WorldFetcher
    let aggregator: Aggregator
    var plan = RoundPlan(pause: .seconds(2))

    init(
        _ feeds: [Feed], answer: @escaping @Sendable (WorldFetcher.Visit) -> FetchOutcome
    ) async throws {
        store = try SQLiteStore.inMemory()
        fetcher = WorldFetcher(clock: clock, answer: answer)
        aggregator = Aggregator(feeds: feeds, store: store, fetcher: fetcher, clock: clock)
        try await store.configure(feeds, at: clock.now)
    }

    /// Turns until `end`, as the daemon does: a second or more between two rounds.
    func turn(until end: Date, atLeast step: Double = 1) async throws {
        while clock.now < end {
            try await aggregator.refreshFeeds(plan) { event in
                if case .failed(let feed, let error) = event {
                    Issue.record("\(feed.rawValue): \(error)")
                }
            }
            let next = try await store.nextDue() ?? end
            clock.move(to: min(max(next, clock.now + step), end))
        }
    }

    var states: [String: FeedState] {
        get async throws {
            Dictionary(
                uniqueKeysWithValues: try await store.feeds().map { ($0.feed.rawValue, $0.state) })
        }
    }
}

/// `count` feeds on `hosts` hosts.
private func feeds(_ count: Int, on hosts: Int) -> [Feed] {
    (0..<count).map { .example("feed-\($0)", url: "https://h\($0 % hosts).example/\($0)") }
}

private func good(_ visit: WorldFetcher.Visit) -> FetchOutcome {
    visit.request.isConditional
        ? .status(304, headers: ["ETag": "\"1\""])
        : .rss("<item><guid>1</guid><title>T</title></item>", headers: ["ETag": "\"1\""])
}

private let noName = FetchOutcome.unreachable(.name, reason: "Could not resolve host")

@Suite struct OutageTests {
    @Test func `a month without a network is no feed's fault, and its end is no burst`()
        async throws
    {
        let (start, end) = (Date.noon + 2 * day, Date.noon + 32 * day)
        let world = try await World(feeds(40, on: 30)) { visit in
            (start..<end).contains(visit.at) ? noName : good(visit)
        }

        // Days in which nothing can happen pass in larger steps.
        try await world.turn(until: start - 3 * hour, atLeast: hour)
        try await world.turn(until: start + 6 * hour)
        try await world.turn(until: end - 12 * hour, atLeast: 8 * hour)
        try await world.turn(until: end)
        let offline = try await world.states
        try await world.turn(until: end + 2 * hour)
        let online = try await world.states

        #expect(offline.values.allSatisfy { $0.failure?.kind == .offline })
        #expect(offline.values.allSatisfy { $0.consecutiveFailures == 0 && $0.strain == 0 })
        let lastFirst = online.values.compactMap(\.lastSuccess).min() ?? .distantPast
        #expect(online.values.allSatisfy { $0.failure == nil })
        let back = world.fetcher.visits.filter { $0.at >= end }
        let askedAgain = Dictionary(grouping: back, by: \.request.url)
            .values.compactMap { $0.map(\.at).min() }
        #expect(askedAgain.count == 40)
        #expect((askedAgain.max() ?? .distantFuture) <= end + 1.1 * hour + 60)
        #expect(lastFirst >= end)
        print("after a month offline: \(back.mostInOneSecond) requests in one second at most,")
        print("all feeds asked \(Int((askedAgain.max() ?? end).timeIntervalSince(end)))s after it")
        #expect(back.mostInOneSecond <= 3)
        #expect(try #require(back.shortestPause) >= 2)
    }

    @Test func `a month of a dead host is the fault of its feeds alone, and they recover at once`()
        async throws
    {
        let (start, end) = (Date.noon + 2 * day, Date.noon + 32 * day)
        let world = try await World(feeds(6, on: 3)) { visit in
            visit.host == "h2.example" && (start..<end).contains(visit.at) ? noName : good(visit)
        }

        try await world.turn(until: end)
        let during = try await world.states
        try await world.turn(until: end + 27 * hour)
        let after = try await world.states

        let (dead, alive) = (
            ["feed-2", "feed-5"], during.filter { !["feed-2", "feed-5"].contains($0.key) }
        )
        for id in dead {
            let state = try #require(during[id])
            #expect(state.failure?.kind == .unreachable)
            #expect(state.consecutiveFailures > 30)
            let wait = state.plan.due.timeIntervalSince(try #require(state.lastAttempt))
            #expect((day...(1.1 * day)).contains(wait))
            #expect(after[id]?.failure == nil)
            #expect(after[id]?.consecutiveFailures == 0)
        }
        #expect(alive.count == 4)
        #expect(alive.values.allSatisfy { $0.failure == nil && $0.failingSince == nil })
        // A daily look once the back-off has grown, and a dozen before.
        let knocks = world.fetcher.visits.filter {
            $0.host == "h2.example" && (start..<end).contains($0.at)
        }
        #expect(knocks.count <= 2 * (30 + 14))
    }

    @Test func `a daemon that was off for a week visits all and bursts at no host`() async throws {
        let world = try await World(feeds(300, on: 100), answer: good)
        try await world.turn(until: .noon + hour)
        let back = world.clock.now + 7 * day
        world.clock.move(to: back)
        let before = world.fetcher.visits.count

        try await world.aggregator.refreshFeeds(world.plan) { _ in }

        let visits = Array(world.fetcher.visits.dropFirst(before))
        #expect(Set(visits.map(\.request.url)).count == 300)
        #expect(visits.count == 300)
        #expect(try #require(visits.shortestPause) >= 2)
        #expect(world.clock.now <= back + 60)
    }

    @Test func `three hundred feeds of one host are visited one by one`() async throws {
        let world = try await World(feeds(300, on: 1), answer: good)

        try await world.aggregator.refreshFeeds(world.plan) { _ in }

        #expect(world.fetcher.visits.count == 300)
        #expect(world.fetcher.visits.shortestPause == 2)
        #expect(world.clock.now == .noon + 299 * 2)
    }

    @Test func `a server's rush hour binds its other feeds, and costs none a failure`()
        async throws
    {
        let world = try await World(feeds(3, on: 1)) { visit in
            visit.at < .noon + 1
                ? .status(429, headers: ["Retry-After": "86400"]) : good(visit)
        }

        try await world.turn(until: .noon + 2 * day)

        let times = world.fetcher.visits.map { $0.at.timeIntervalSince(.noon) }
        #expect(times.filter { $0 < day } == [0])
        #expect(try await world.states.values.allSatisfy { $0.consecutiveFailures == 0 })
        #expect(Set(world.fetcher.visits.map(\.request.url)).count == 3)
    }
}

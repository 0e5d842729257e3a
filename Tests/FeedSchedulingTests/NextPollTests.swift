import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedScheduling

private func plan(
    _ state: FeedState = .atNoon(), after response: Response? = .example(),
    interval: Duration? = nil
) -> PollPlan {
    var feed = Feed.example()
    feed.interval = interval
    return nextPoll(of: feed, state, after: response, policy: PollingPolicy(), now: .noon)
}

/// Whether a plan waits so many hours, with a jitter of a tenth at most.
private func waits(_ plan: PollPlan, _ hours: Double) -> Bool {
    (hours...(hours * 1.1)).contains(plan.due.timeIntervalSince(.noon) / hour)
}

@Suite struct NextPollTests {
    @Test func `a feed without wishes is asked every hour or a little later`() {
        #expect(waits(plan(), 1))
        #expect(plan().earliest == .noon + hour)
        #expect(plan().refusedUntil == nil)
    }

    @Test func `freshness is a floor for everybody`() {
        let plan = plan(.atNoon { $0.freshness = .seconds(43_200) })
        #expect(waits(plan, 12))
        #expect(plan.earliest == .noon + 12 * hour)
    }

    @Test(arguments: [429, 503])
    func `Retry-After binds even who forces`(_ status: Int) {
        let seconds = plan(
            .failed(.busy), after: .example(status, ["Retry-After": "86400"]))
        let date = plan(
            .failed(.busy),
            after: .example(status, ["Retry-After": "Wed, 25 Nov 2026 12:00:00 GMT"]))

        #expect(seconds.refusedUntil == .noon + day)
        #expect(date.refusedUntil == Date(timeIntervalSince1970: 1_795_608_000))
        #expect(seconds.due >= .noon + day)
    }

    @Test(arguments: [200, 301, 403, 404, 500])
    func `Retry-After is for servers that have too much to do`(_ status: Int) {
        let plan = plan(after: .example(status, ["Retry-After": "86400"]))
        #expect(plan.refusedUntil == nil)
        #expect(waits(plan, 1))
    }

    @Test func `a year of freshness is believed for a day, and on an error not at all`() {
        let year = Duration.seconds(365 * 86_400)
        #expect(waits(plan(.atNoon { $0.freshness = year }), 24))
        var failed = FeedState.failed(.refused)
        failed.freshness = year
        #expect(waits(plan(failed, after: .example(404)), 1))
    }

    @Test func `a Retry-After of years is believed for ninety days`() {
        let far = plan(
            .failed(.busy, times: 1), after: .example(503, ["Retry-After": "999999999999"]))
        #expect(far.refusedUntil == .noon + 90 * day)
        #expect(far.reason.contains("90 d"))
    }

    @Test(
        arguments: [.wall, .refused, .identity, .forbidden, .unreadable] as [FeedFailure.Kind],
        [(1, 1.0), (2, 2), (3, 4), (5, 16), (6, 24), (60, 24), (10_000, 24)])
    func `failures that stay double the wait up to a day and never end a feed`(
        _ kind: FeedFailure.Kind, _ expected: (failures: Int, hours: Double)
    ) {
        #expect(waits(plan(.failed(kind, times: expected.failures)), expected.hours))
    }

    @Test(
        arguments: [.unreachable, .server, .busy] as [FeedFailure.Kind],
        [(1, 1.0), (2, 1), (4, 2), (6, 4), (10, 16), (12, 24), (10_000, 24)])
    func `failures that pass by themselves double the wait every second time`(
        _ kind: FeedFailure.Kind, _ expected: (failures: Int, hours: Double)
    ) {
        #expect(
            waits(plan(.failed(kind, times: expected.failures), after: nil), expected.hours))
    }

    @Test(arguments: [1, 2, 100])
    func `a feed that is gone is looked after once a week`(_ times: Int) {
        #expect(waits(plan(.failed(.gone, times: times), after: .example(410)), 7 * 24))
    }

    @Test(
        arguments: [(0, 5), (5, 10), (15, 20), (35, 40), (75, 60), (1000, 60), (43_200, 60)]
            as [(Double, Double)])
    func `who is offline looks again soon, then every hour`(_ minutes: Double, _ wait: Double) {
        var state = FeedState.failed(.offline, times: 20)
        state.failingSince = .noon - minutes * 60
        let plan = plan(state, after: nil)

        #expect(waits(plan, wait / 60))
        #expect(plan.earliest == .noon)
        #expect(state.consecutiveFailures == 0)
    }

    @Test func `the feed's own ttl and update period are floors, also while it fails`() {
        let slow = FeedState.atNoon { $0.hints.ttlMinutes = 180 }
        #expect(waits(plan(slow), 3))
        var slower = slow
        slower.hints.updateIntervalSeconds = 6 * 3600
        #expect(waits(plan(slower), 6))
        var failing = FeedState.failed(.server)
        failing.hints = slower.hints
        #expect(waits(plan(failing, after: .example(500)), 6))
    }

    @Test(arguments: [Int.max, 5_256_000])
    func `a ttl of years is believed for a day`(_ minutes: Int) {
        #expect(waits(plan(.atNoon { $0.hints.ttlMinutes = minutes }), 24))
        #expect(waits(plan(.atNoon { $0.hints.updateIntervalSeconds = minutes * 1 }), 24))
    }

    @Test(
        arguments: [(900, 0.25), (60, 0.25), (1800, 0.5), (7200, 2), (604_800, 168)]
            as [(Int, Double)])
    func `a feed's own interval is kept, a quarter of an hour at least`(
        _ seconds: Int, _ hours: Double
    ) {
        let plan = plan(.atNoon { $0.rhythm = .seconds(14_400) }, interval: .seconds(seconds))
        #expect(waits(plan, hours))
        #expect(plan.earliest == .noon + min(hours, 1) * hour)
    }

    @Test func `a configured interval never shortens a server's wish`() {
        let fresh = FeedState.atNoon { $0.freshness = .seconds(7200) }
        #expect(waits(plan(fresh, interval: .seconds(900)), 2))
    }

    @Test func `feeds that start together do not stay in step, each keeps its own`() {
        func due(_ number: Int) -> Date {
            nextPoll(
                of: .example("feed-\(number)"), .atNoon(), after: .example(),
                policy: PollingPolicy(), now: .noon
            ).due
        }
        let dues = (0..<1000).map(due)

        #expect(Set(dues).count == 1000)
        #expect(dues == (0..<1000).map(due))
        #expect(dues.allSatisfy { (.noon + hour...(.noon + 1.1 * hour)).contains($0) })
        // No minute of the six gets more than twice its share.
        let minutes = Dictionary(grouping: dues) { Int($0.timeIntervalSince(.noon) / 60) }
        #expect(minutes.values.allSatisfy { $0.count < 2 * 1000 / 6 })
    }

    @Test func `hours that the feed wants skipped move its turn, not who asks out of turn`() {
        // Noon in Greenwich, and the next poll would be at one.
        let plan = plan(.atNoon { $0.hints.skipHours = [13, 14] })
        #expect(waits(plan, 3))
        #expect(plan.earliest == .noon + hour)
        #expect(plan.reason.contains("skipped"))
    }
}

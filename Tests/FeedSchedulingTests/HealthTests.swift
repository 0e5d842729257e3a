import FeedModel
import FeedScheduling
import Foundation
import TestSupport
import Testing

private func state(
    success: Double? = nil, new: Double? = nil, failing: (FeedFailure.Kind, since: Double)? = nil
) -> FeedState {
    var state = FeedState(plan: PollPlan(due: .noon, earliest: .noon, reason: ""))
    state.lastAttempt = .noon
    state.lastSuccess = success.map { .noon - $0 * hour }
    state.lastNew = new.map { .noon - $0 * hour }
    state.failure = failing.map { FeedFailure(step: .fetch, kind: $0.0, reason: "") }
    state.failingSince = failing.map { .noon - $0.since * hour }
    return state
}

private func health(
    _ state: FeedState, arrivals: [Date] = [], interval: Duration = .seconds(3600)
) -> FeedHealth {
    FeedScheduling.health(of: state, arrivals: arrivals, interval: interval, now: .noon)
}

@Suite struct HealthTests {
    @Test func `a feed is sick after a day without success, or three intervals`() {
        let failing = (FeedFailure.Kind.server, since: 25.0)
        #expect(health(state(success: 26, failing: failing)) == .sick)
        #expect(health(state(success: 23, failing: failing)) == .failing)
        #expect(
            health(state(success: 26, failing: failing), interval: .seconds(12 * 3600)) == .failing)
        #expect(
            health(state(success: 37, failing: failing), interval: .seconds(12 * 3600)) == .sick)
        #expect(health(state(failing: failing)) == .sick)
        #expect(health(state(failing: (.refused, since: 1))) == .failing)
    }

    @Test(arguments: [
        (FeedFailure.Kind.offline, FeedHealth.offline), (.busy, .busy), (.wall, .walledOff),
        (.gone, .gone), (.unreadable, .failing), (.identity, .failing),
    ])
    func `a failure is called by its kind`(_ kind: FeedFailure.Kind, _ expected: FeedHealth) {
        #expect(health(state(success: 2, failing: (kind, since: 1))) == expected)
    }

    @Test func `being offline for a week makes no feed sick`() {
        #expect(health(state(success: 170, failing: (.offline, since: 168))) == .offline)
    }

    @Test func `a feed is silent when it has never kept us waiting for so long`() {
        let arrivals = (0..<60).map { Date.noon - Double(5 + $0 * 4) * hour }
        #expect(health(state(success: 0, new: 5), arrivals: arrivals) == .silent)
        #expect(health(state(success: 0, new: 3.9), arrivals: arrivals) == .well)
        #expect(health(state(success: 0, new: 500), arrivals: Array(arrivals.prefix(20))) == .well)
    }

    @Test func `a feed that was never asked is neither well nor ill`() {
        let fresh = FeedState(plan: PollPlan(due: .noon, earliest: .noon, reason: ""))
        #expect(health(fresh) == .notAskedYet)
    }
}

package import FeedModel
import Foundation

/// Which feeds a round visits, and how many at once.
package struct RoundPlan: Sendable {
    /// nil means all that are configured.
    package var feeds: Set<Feed.ID>?
    package var urgency: LeaseRequest.Urgency
    /// How many feeds are under way at once, in all and at one host.
    package var width: Int
    package var perHost: Int
    /// How long a worker may hold a feed. Longer than any transfer may take.
    package var leaseTime: Duration

    package init(
        feeds: Set<Feed.ID>? = nil, urgency: LeaseRequest.Urgency = .due, width: Int = 32,
        perHost: Int = 1, leaseTime: Duration = .seconds(300)
    ) {
        self.feeds = feeds
        self.urgency = urgency
        self.width = width
        self.perHost = perHost
        self.leaseTime = leaseTime
    }
}

/// A refresh that did not reach its end, and why. The feed keeps its plan.
package struct RefreshFailure: Error {
    package let feed: Feed.ID
    package let reason: any Error
}

extension Aggregator {
    /// Visits each feed of `plan` once, a feed as soon as there is a free place for its host, and
    /// hands every result to `report` as it comes. One failure never stops the others.
    package func refreshFeeds(
        _ plan: RoundPlan,
        report: (Result<RefreshReport, RefreshFailure>) async -> Void
    ) async throws {
        let started = clock.now
        try await withThrowingTaskGroup(of: Result<RefreshReport, RefreshFailure>.self) { group in
            var running = 0
            while true {
                for lease in try await lease(plan, limit: plan.width - running, started) {
                    running += 1
                    group.addTask { await attempt(lease) }
                }
                guard let result = try await group.next() else { return }
                running -= 1
                await report(result)
            }
        }
    }

    private func lease(
        _ plan: RoundPlan, limit: Int, _ started: Date
    ) async throws -> [Lease] {
        try Task.checkCancellation()
        let now = clock.now
        return try await store.lease(
            LeaseRequest(
                feeds: plan.feeds, urgency: plan.urgency, notAttemptedSince: started,
                limit: limit, perHost: plan.perHost, now: now,
                until: now.addingTimeInterval(plan.leaseTime / .seconds(1))))
    }

    private func attempt(_ lease: Lease) async -> Result<RefreshReport, RefreshFailure> {
        guard let feed = feeds[lease.feed] else {
            // Configured by another process with another configuration; it will ask for it.
            return .failure(RefreshFailure(feed: lease.feed, reason: UnknownFeed()))
        }
        do {
            return .success(try await refresh(feed, lease))
        } catch {
            // Also when we are being cancelled: a task of its own is not.
            await Task { try? await store.giveBack([lease]) }.value
            return .failure(RefreshFailure(feed: lease.feed, reason: error))
        }
    }
}

private struct UnknownFeed: Error, CustomStringConvertible {
    let description = "it is not in this configuration"
}

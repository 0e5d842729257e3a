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

    init(_ feed: Feed.ID, _ reason: any Error) {
        self.feed = feed
        self.reason = reason
    }
}

extension Aggregator {
    /// Visits each feed of `plan` once, a feed as soon as there is a free place for its host, and
    /// hands every result to `report` as it comes. One failure never stops the others.
    package func refreshFeeds(
        _ plan: RoundPlan,
        report: (Result<RefreshReport, RefreshFailure>) async -> Void
    ) async throws {
        let started = clock.now
        try await withThrowingTaskGroup(of: Attempt.self) { group in
            var running = 0
            // Held to the round's end: a feed that was given back would be handed out again.
            var unfinished: [Lease] = []
            do {
                while true {
                    for lease in try await lease(plan, limit: plan.width - running, started) {
                        running += 1
                        group.addTask { await attempt(lease) }
                    }
                    guard let attempt = try await group.next() else { break }
                    running -= 1
                    if case .failure = attempt.result { unfinished.append(attempt.lease) }
                    await report(attempt.result)
                }
            } catch {
                group.cancelAll()
                for try await attempt in group { unfinished.append(attempt.lease) }
                await giveBack(unfinished)
                throw error
            }
            await giveBack(unfinished)
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

    private func attempt(_ lease: Lease) async -> Attempt {
        guard let feed = feeds[lease.feed] else {
            // Another process runs with another configuration; it will ask for this feed.
            return Attempt(lease, .failure(RefreshFailure(lease.feed, UnknownFeed())))
        }
        do {
            return Attempt(lease, .success(try await refresh(feed, lease)))
        } catch {
            return Attempt(lease, .failure(RefreshFailure(lease.feed, error)))
        }
    }

    /// Also when we are being cancelled: a task of its own is not. What cannot be given back now
    /// comes back when the lease ends.
    private func giveBack(_ leases: [Lease]) async {
        guard !leases.isEmpty else { return }
        await Task { try? await store.giveBack(leases) }.value
    }
}

private struct Attempt: Sendable {
    var lease: Lease
    var result: Result<RefreshReport, RefreshFailure>

    init(_ lease: Lease, _ result: Result<RefreshReport, RefreshFailure>) {
        self.lease = lease
        self.result = result
    }
}

private struct UnknownFeed: Error, CustomStringConvertible {
    let description = "it is not in this configuration"
}

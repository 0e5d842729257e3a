package import FeedModel
package import FeedScheduling
package import Foundation

/// How one feed is doing, as `newswire status` shows it. In JSON its keys are the columns of
/// `v1_feeds`, where that has them.
package struct FeedStanding: Codable, Sendable, Equatable {
    package struct Gap: Codable, Sendable, Equatable {
        package var since: Date
        package var until: Date
    }

    package var feed: String
    package var url: String
    package var health: FeedHealth
    package var articles: Int
    package var lastAttempt: Date?
    package var lastSuccess: Date?
    package var lastNew: Date?
    package var failureStep: String?
    package var failureKind: String?
    package var failureReason: String?
    /// Whether the failure is the feed's own, rather than the network's.
    package var isItsOwnFailure: Bool
    package var failingSince: Date?
    package var consecutiveFailures: Int
    package var nextPoll: Date
    package var nextPollReason: String
    package var refusedUntil: Date?
    package var movedTo: String?
    /// Kinds of names that are not believed any more.
    package var switchedOff: [String]
    /// Until when a worker holds it.
    package var leasedUntil: Date?
    package var gaps: [Gap]

    private enum CodingKeys: String, CodingKey {
        case feed, url, health, articles
        case lastAttempt = "last_attempt"
        case lastSuccess = "last_success"
        case lastNew = "last_new"
        case failureStep = "failure_step"
        case failureKind = "failure_kind"
        case failureReason = "failure_reason"
        case isItsOwnFailure = "own_failure"
        case failingSince = "failing_since"
        case consecutiveFailures = "failures"
        case nextPoll = "next_poll"
        case nextPollReason = "next_poll_reason"
        case refusedUntil = "refused_until"
        case movedTo = "moved_to"
        case switchedOff = "switched_off"
        case leasedUntil = "leased_until"
        case gaps
    }

    package init(_ status: FeedStatus, _ health: FeedHealth) {
        feed = status.feed.rawValue
        url = status.url
        self.health = health
        articles = status.articles
        lastAttempt = status.state.lastAttempt
        lastSuccess = status.state.lastSuccess
        lastNew = status.state.lastNew
        failureStep = status.state.failure?.step.rawValue
        failureKind = status.state.failure?.kind.rawValue
        failureReason = status.state.failure?.reason
        isItsOwnFailure = status.state.failure?.isItsOwn ?? false
        failingSince = status.state.failingSince
        consecutiveFailures = status.state.consecutiveFailures
        nextPoll = status.state.plan.due
        nextPollReason = status.state.plan.reason
        refusedUntil = status.state.plan.refusedUntil
        movedTo = status.state.address?.absoluteString
        switchedOff = status.state.switchedOff.map(\.rawValue).sorted()
        leasedUntil = status.leasedUntil
        gaps = status.gaps.map { Gap(since: $0.start, until: $0.end) }
    }

    /// Whether somebody should look: it has not been read for long, or never was and may have been
    /// wrong from the beginning.
    package var needsAttention: Bool {
        health == .sick || lastSuccess == nil && failureKind != nil && isItsOwnFailure
    }
}

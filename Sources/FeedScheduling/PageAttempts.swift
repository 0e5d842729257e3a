package import FeedModel
package import Foundation

/// When to ask for an article's page again after a failure; nil when it is time to give up.
///
/// A page is worth less than a feed: it is tried five times over five hours, or for a month where its
/// host cannot be reached, since that may be our own network's fault. What the server says is gone,
/// or does not let us have, is not asked for again.
package func nextPageAttempt(
    after outcome: FetchOutcome, failures: Int, policy: PollingPolicy, now: Date
) -> Date? {
    let status = outcome.response?.status ?? 0
    if [401, 403, 404, 410, 451].contains(status) || failures >= outcome.patience {
        return nil
    }
    let backOff = min(Duration.seconds(1200) * (1 << min(failures, 10)), policy.longestBackOff)
    let wish = outcome.response?.headers.last("Retry-After").flatMap { retryAfter($0, now: now) }
    return now + min(max(backOff, wish ?? .zero), policy.longestWish)
}

/// When to look again for a page that is gone; nil when it is time to believe it.
///
/// A page may be announced before it is there, and one that was taken down by mistake comes back
/// within days: an hour later, then after one, four and sixteen days.
package func nextLookForWithdrawn(failures: Int, now: Date) -> Date? {
    let waits: [Duration] = [.seconds(3600)] + [1, 4, 16].map { .seconds(86_400) * $0 }
    return failures < waits.count ? now + waits[failures] : nil
}

extension FetchOutcome {
    /// How often a page is asked for again.
    fileprivate var patience: Int {
        if case .unreachable(let obstacle, _) = self, obstacle.isOfTheNetwork { return 36 }
        return 4
    }
}

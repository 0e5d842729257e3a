package import FeedModel
package import Foundation

/// When to ask `feed` again, and why.
///
/// A server's own wish (`Retry-After`, freshness, `ttl`) is a floor under our interval and under our
/// back-off alike. A `Retry-After` also binds a person who asks out of turn.
package func nextPoll(
    of feed: Feed, after outcome: FetchOutcome, hints: PollHints, failures: Int,
    policy: PollingPolicy, now: Date
) -> PollPlan {
    let wishes = wishes(of: outcome, hints: hints, failures: failures, now: now).map { wish in
        wish.bounded(by: wish.isRefusal ? policy.longestWish : policy.longestFreshness)
    }
    let candidates = [ownWait(of: feed, failures: failures, policy: policy)] + wishes
    let longest = candidates.max { $0.duration < $1.duration }!
    let jitter = longest.duration * stableJitter(of: feed.id)
    let floor = ([min(policy.floor, feed.interval ?? policy.floor)] + wishes.map(\.duration)).max()!
    let refusal = wishes.first { $0.isRefusal }
    return PollPlan(
        due: now + longest.duration + jitter,
        earliest: now + floor,
        refusedUntil: refusal.map { now + $0.duration },
        reason: longest.reason)
}

/// A span to wait, and who wants it.
struct Wait: Equatable {
    var duration: Duration
    var reason: String
    var isRefusal: Bool

    init(for duration: Duration, reason: String, isRefusal: Bool = false) {
        self.duration = duration
        self.reason = reason
        self.isRefusal = isRefusal
    }

    func bounded(by longest: Duration) -> Wait {
        Wait(for: min(duration, longest), reason: reason, isRefusal: isRefusal)
    }
}

private func ownWait(of feed: Feed, failures: Int, policy: PollingPolicy) -> Wait {
    let interval = feed.interval ?? policy.interval
    guard failures > 0 else {
        return Wait(for: interval, reason: "every \(interval.readable)")
    }
    let backOff = interval * (1 << min(failures - 1, 10))
    return Wait(
        for: max(interval, min(backOff, policy.longestBackOff)),
        reason: failures == 1 ? "failed once" : "failed \(failures) times in a row")
}

private func wishes(
    of outcome: FetchOutcome, hints: PollHints, failures: Int, now: Date
) -> [Wait] {
    var wishes: [Wait] = []
    if let response = outcome.response {
        if [429, 503].contains(response.status),
            let wait = response.headers["Retry-After"].flatMap({ retryAfter($0, now: now) })
        {
            wishes.append(
                Wait(
                    for: wait, reason: "the server asks us to stay away (Retry-After)",
                    isRefusal: true))
        }
        // An error page or a page to sign in at is no document of the feed's, however fresh.
        if failures == 0, let fresh = freshness(of: response, now: now) {
            wishes.append(
                Wait(for: fresh, reason: "the server calls its answer fresh for \(fresh.readable)"))
        }
    }
    if let minutes = hints.ttlMinutes, minutes > 0 {
        wishes.append(
            Wait(for: .seconds(minutes.clamped * 60), reason: "the feed's ttl is \(minutes) min"))
    }
    if let seconds = hints.updateIntervalSeconds, seconds > 0 {
        wishes.append(
            Wait(for: .seconds(seconds.clamped), reason: "the feed's own update period"))
    }
    return wishes
}

/// A tenth of the wait at most, the same for a feed at every poll: feeds that start together do not
/// stay in step, and a feed's rhythm stays its own.
private func stableJitter(of feed: Feed.ID) -> Double {
    // FNV-1a, since Swift's own hashes differ from run to run.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in feed.rawValue.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Double(hash >> 11) / Double(1 << 53) / 10
}

extension Int {
    /// Small enough to multiply by a minute's seconds.
    fileprivate var clamped: Int { Swift.min(self, 1_000_000_000) }
}

extension Date {
    static func + (date: Date, duration: Duration) -> Date {
        date.addingTimeInterval(duration / .seconds(1))
    }
}

extension Duration {
    /// For people: `45 s`, `30 min`, `1 h`, `12 h`, `3 d`, in the largest unit that fits.
    package var readable: String {
        let seconds = Int(components.seconds)
        return switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min"
        case ..<172_800: "\(seconds / 3600) h"
        default: "\(seconds / 86_400) d"
        }
    }
}

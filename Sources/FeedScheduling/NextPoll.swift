package import FeedModel
package import Foundation

/// When to ask `feed` again, and why.
///
/// Everything that speaks for waiting is a wish, and the longest wish wins: our own interval or
/// back-off, what the document says (`ttl`, update period), what the server says (freshness,
/// `Retry-After`). The last also binds a person who asks out of turn. Hours and days that the feed
/// wants skipped move the result on.
///
/// - Parameters:
///   - state: what we know of the feed after this attempt.
///   - response: the server's answer to it, when there was one.
package func nextPoll(
    of feed: Feed, _ state: FeedState, after response: Response?, policy: PollingPolicy, now: Date
) -> PollPlan {
    let refusal = response.flatMap { FeedScheduling.refusal(by: $0, policy: policy, now: now) }
    let server = serverWishes(state, policy: policy) + [refusal].compactMap(\.self)
    let wishes = [ownWish(of: feed, state, policy: policy)] + server
    let longest = wishes.max { $0.duration < $1.duration }!
    let wait = longest.duration + longest.duration * stableJitter(of: feed.id)
    let (due, isMoved) = state.hints.firstMoment(from: now + wait)
    // Where nobody was reached, nobody needs a pause from us.
    let pause = state.failure?.kind == .offline ? .zero : policy.floor(of: feed)
    let floor = ([pause] + server.map(\.duration)).max()!
    return PollPlan(
        due: due,
        earliest: now + floor,
        refusedUntil: refusal.map { now + $0.duration },
        reason: longest.reason + (isMoved ? ", and not in the hours and days it wants skipped" : "")
    )
}

/// A span to wait, and who wants it.
struct Wish: Equatable {
    var duration: Duration
    var reason: String

    init(_ duration: Duration, _ reason: String) {
        self.duration = duration
        self.reason = reason
    }

    func bounded(by longest: Duration) -> Wish {
        guard duration > longest else { return self }
        return Wish(
            longest,
            "\(reason), which we believe for \(longest.readable) at most")
    }
}

/// Our own wait: the feed's pace, or the back-off from its failures.
private func ownWish(of feed: Feed, _ state: FeedState, policy: PollingPolicy) -> Wish {
    let interval = policy.ownInterval(of: feed, pace: state.rhythm)
    switch state.failure?.kind {
    case nil:
        return Wish(interval, reason(for: interval, of: feed, policy: policy))
    case .offline:
        // Nobody was asked, so nobody is bothered by another attempt. It slows down all the same, and
        // never so far that a feed which brings little misses the network's return.
        return Wish(
            min(
                policy.offlineRetry * (1 << min(state.offlineAttempts, 8)), policy.floor(of: feed)),
            state.offlineAttempts == 0
                ? "it cannot be reached; soon again, to see whether it is we who are offline"
                : "no host can be reached; are we offline?")
    case .gone:
        return Wish(policy.lookAfterGone, "the feed is gone for good (410): a look a week")
    case let kind?:
        let backOff = interval * pow(2, min(state.strain - 1, 20))
        return Wish(
            max(interval, min(backOff, policy.longestBackOff)),
            kind == .busy
                ? "the server has too much to do"
                : state.consecutiveFailures == 1
                    ? "failed once" : "failed \(state.consecutiveFailures) times in a row")
    }
}

private func reason(for interval: Duration, of feed: Feed, policy: PollingPolicy) -> String {
    if let own = feed.interval {
        return own < interval
            ? "every \(interval.readable), the least there is" : "every \(interval.readable)"
    }
    return interval > max(policy.interval, policy.floor)
        ? "every \(interval.readable), as it brings little" : "every \(interval.readable)"
}

/// A tenth of the wait at most, the same for a feed at every poll: feeds that start together do not
/// stay in step, and a feed's rhythm stays its own.
private func stableJitter(of feed: Feed.ID) -> Double {
    // FNV-1a, since Swift's own hashes differ from run to run.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in feed.rawValue.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    // Its last bytes have hardly reached the high bits: names that differ in a number at the end would
    // stay in step. The end of MurmurHash3 spreads them.
    hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 33) &* 0xc4ce_b9fe_1a85_ec53
    hash ^= hash >> 33
    return Double(hash >> 11) / Double(1 << 53) / 10
}

extension FeedState {
    /// How many attempts in a row met no network, as far as the time they took tells.
    fileprivate var offlineAttempts: Int {
        guard let since = failingSince, let last = lastAttempt, last > since else { return 0 }
        // Each wait is twice the one before: 5, 10, 20 minutes after the first attempt.
        return Int(log2(last.timeIntervalSince(since) / 300 + 1).rounded())
    }
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
        case ..<172_800:
            seconds % 3600 >= 60
                ? "\(seconds / 3600) h \(seconds % 3600 / 60) min" : "\(seconds / 3600) h"
        default: "\(seconds / 86_400) d"
        }
    }
}

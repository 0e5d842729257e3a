package import FeedModel
package import Foundation

/// How a feed is doing, for people.
package enum FeedHealth: String, Sendable, Codable, CaseIterable {
    case notAskedYet = "not asked yet"
    case well
    /// It is read, and has brought nothing for longer than it ever leaves us waiting.
    case silent
    case offline
    case busy
    case walledOff = "walled off"
    case gone
    case failing
    /// It has not been read for so long that somebody should look.
    case sick
}

/// How a feed is doing at `now`.
///
/// Sick: no success for a day, or for three of its intervals where that is longer. Silent: nothing new
/// for longer than 99 of 100 of its own pauses, of which at least twenty must be known.
///
/// - Parameters:
///   - arrivals: when the feed brought something new, in any order.
///   - interval: how long we wait of ourselves between two polls.
package func health(
    of state: FeedState, arrivals: [Date], interval: Duration, now: Date
) -> FeedHealth {
    guard let failure = state.failure else {
        guard state.lastAttempt != nil else { return .notAskedYet }
        let limit = longestUsualPause(arrivals)
        let silence = state.lastNew.map { now.timeIntervalSince($0) } ?? 0
        return limit.map { silence > $0 } == true ? .silent : .well
    }
    let since = state.lastSuccess ?? state.failingSince ?? now
    let patience = max(86_400, 3 * (interval / .seconds(1)))
    if failure.kind != .offline, now.timeIntervalSince(since) > patience { return .sick }
    return switch failure.kind {
    case .offline: .offline
    case .busy: .busy
    case .wall: .walledOff
    case .gone: .gone
    default: .failing
    }
}

/// The 99th percentile of the pauses between arrivals, an hour at least; nil where too few are known.
private func longestUsualPause(_ arrivals: [Date]) -> TimeInterval? {
    let times = arrivals.sorted()
    let pauses = zip(times, times.dropFirst()).map { $1.timeIntervalSince($0) }.sorted()
    guard pauses.count >= 20 else { return nil }
    return max(pauses[min(pauses.count * 99 / 100, pauses.count - 1)], 3600)
}

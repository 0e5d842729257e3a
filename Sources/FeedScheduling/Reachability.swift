package import FeedModel
package import Foundation

/// Whether a failure to reach a host says more about our own network than about the host.
///
/// One failure says nothing, however lately others answered: an outage has a first moment. It is the
/// host's when it fails again and another host has answered in between, a minute or more after the
/// last attempt, since what was under way then may have come from before the outage. Somebody who
/// follows one host only can never tell, and is patient with it.
///
/// - Parameters:
///   - state: what we knew of the feed before this attempt.
///   - othersAnswered: when another host last answered us.
package func isOffline(
    _ obstacle: FetchOutcome.Obstacle, _ state: FeedState, othersAnswered: Date?
) -> Bool {
    guard obstacle.isOfTheNetwork else { return false }
    let kind = state.failure?.kind
    guard kind == .offline || kind == .unreachable, let last = state.lastAttempt,
        let othersAnswered
    else { return true }
    return othersAnswered < last.addingTimeInterval(60)
}

extension FetchOutcome.Obstacle {
    /// What a host that is down and an uplink that is down look like alike.
    package var isOfTheNetwork: Bool { self == .name || self == .network }
}

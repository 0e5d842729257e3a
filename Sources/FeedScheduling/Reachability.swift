package import FeedModel
package import Foundation

/// Whether a failure to reach a host says more about our own network than about the host.
///
/// It does unless another host has answered since the feed began to fail, or in the five minutes
/// before it did. Somebody who follows one host only can never tell, and is patient with it.
///
/// - Parameter othersAnswered: when another host last answered us.
package func isOffline(
    _ obstacle: FetchOutcome.Obstacle, _ state: FeedState, othersAnswered: Date?, now: Date
) -> Bool {
    guard obstacle.isOfTheNetwork else { return false }
    let began = state.failingSince ?? now
    guard let othersAnswered else { return true }
    return othersAnswered < began.addingTimeInterval(-300)
}

extension FetchOutcome.Obstacle {
    /// What a host that is down and an uplink that is down look like alike.
    package var isOfTheNetwork: Bool { self == .name || self == .network }
}

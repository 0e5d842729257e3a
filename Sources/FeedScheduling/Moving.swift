package import FeedModel
package import Foundation

/// Whether a feed that announces a permanent redirect has moved: the address to ask from now on, or
/// what is left to prove.
///
/// A move is believed after three announcements in a row, over two days at least, and only when what
/// stands at the new address shares articles with what stood at the old one: a site that sends
/// everybody to a maintenance page, or a domain that was sold, moves nobody.
///
/// - Parameter overlap: how what came compares with what we had; nil when it could not be read.
package func move(
    of state: FeedState, after response: Response, overlap: Overlap?, now: Date
) -> (address: URL?, move: Move?) {
    guard let target = response.movedTo else {
        // Without a redirect the claim is taken back.
        return (state.address, nil)
    }
    var move =
        state.move.flatMap { $0.target == target ? $0 : nil }
        ?? Move(target: target, since: now, sightings: 0, sharesArticles: false)
    move.sightings += 1
    move.sharesArticles = move.sharesArticles || (overlap?.known ?? 0) > 0
    let isBelieved =
        move.sightings >= 3 && now.timeIntervalSince(move.since) >= 2 * 86_400
        && move.sharesArticles && overlap != nil
    return isBelieved ? (target, nil) : (state.address, move)
}

/// Whether a feed that has moved is asked again where its configuration says: what it moved to has
/// failed five times in a row, over two days at least.
package func hasMovedInVain(_ state: FeedState, now: Date) -> Bool {
    guard state.address != nil, state.consecutiveFailures >= 5, let since = state.failingSince
    else { return false }
    return now.timeIntervalSince(since) >= 2 * 86_400
}

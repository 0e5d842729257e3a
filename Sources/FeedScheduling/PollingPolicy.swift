package import FeedModel

/// How often we may visit. The defaults are those of a good guest.
package struct PollingPolicy: Sendable, Hashable {
    /// Between two polls of a feed whose pace we do not know yet; a known pace only makes it longer.
    package var interval: Duration = .seconds(3600)
    /// The longest that a feed which brings little is left alone of ourselves.
    package var longestInterval: Duration = .seconds(4 * 3600)
    /// The least pause between two requests, whoever asks.
    package var floor: Duration = .seconds(3600)
    /// The least that a feed's own `interval` makes of it.
    package var lowestFloor: Duration = .seconds(900)
    /// The longest we back off from a feed that fails.
    package var longestBackOff: Duration = .seconds(86_400)
    /// How often we look after a feed that is gone for good.
    package var lookAfterGone: Duration = .seconds(7 * 86_400)
    /// How soon we try again when no host can be reached, the first time.
    package var offlineRetry: Duration = .seconds(300)
    /// The longest `Retry-After` that we believe; servers in the wild ask for years.
    package var longestWish: Duration = .seconds(90 * 86_400)
    /// The longest that a feed's freshness or `ttl` keeps us away: servers call everything they have
    /// fresh for a year, and a feed that is asked once a season loses its articles.
    package var longestFreshness: Duration = .seconds(86_400)

    package init() {}

    /// How long we wait of ourselves between two polls of `feed`: its own interval, or its pace.
    func ownInterval(of feed: Feed, pace: Duration?) -> Duration {
        if let interval = feed.interval { return max(interval, lowestFloor) }
        return min(max(pace ?? interval, interval, floor), max(longestInterval, interval, floor))
    }

    /// The least pause between two requests for `feed`.
    func floor(of feed: Feed) -> Duration {
        min(floor, feed.interval.map { max($0, lowestFloor) } ?? floor)
    }
}

extension FeedFailure.Kind {
    /// How much a failure says about the next attempt: 1 doubles the wait.
    package var weight: Double {
        switch self {
        // The same request will meet the same answer until somebody changes something.
        case .wall, .refused, .gone, .identity, .forbidden, .unreadable: 1
        // Servers come back by themselves.
        case .unreachable, .server, .busy: 0.5
        case .offline: 0
        }
    }
}

/// How often we may visit. The defaults are those of a good guest.
package struct PollingPolicy: Sendable, Hashable {
    /// Between two polls of a feed that has no interval of its own.
    package var interval: Duration = .seconds(3600)
    /// The least pause between two requests, whoever asks.
    package var floor: Duration = .seconds(3600)
    /// The longest we back off from a feed that fails.
    package var longestBackOff: Duration = .seconds(86_400)
    /// The longest `Retry-After` that we believe; servers in the wild ask for years.
    package var longestWish: Duration = .seconds(90 * 86_400)

    /// The longest that a feed's freshness or `ttl` keeps us away: servers call everything they have
    /// fresh for a year, and a feed that is asked once a season loses its articles.
    package var longestFreshness: Duration = .seconds(86_400)

    package init() {}
}

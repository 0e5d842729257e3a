import Foundation

/// How the feeds are doing, for all who ask at once.
///
/// Ten thousand feeds are some work to look at. What is known is used again for ten times as long as
/// it took to learn, so that questions never keep the store busy for more than a tenth of the time.
/// With few feeds, everybody gets the present moment.
actor Standings {
    private let learn: @Sendable () async throws -> [FeedStanding]
    private var known: (standings: [FeedStanding], until: ContinuousClock.Instant)?
    private var learning: Task<[FeedStanding], any Error>?

    init(_ learn: @escaping @Sendable () async throws -> [FeedStanding]) {
        self.learn = learn
    }

    func now() async throws -> [FeedStanding] {
        if let known, known.until > .now { return known.standings }
        if let learning { return try await learning.value }
        let task = Task { try await learn() }
        learning = task
        defer { learning = nil }
        let started = ContinuousClock.now
        let standings = try await task.value
        let cost = ContinuousClock.now - started
        known = cost < .milliseconds(50) ? nil : (standings, .now + cost * 10)
        return standings
    }
}

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
        if let learning { return try await value(of: learning) }
        let task = Task { try await learn() }
        learning = task
        let started = ContinuousClock.now
        Task {
            let result = await task.result
            let cost = ContinuousClock.now - started
            learning = nil
            guard case .success(let standings) = result else { return }
            known = cost < .milliseconds(50) ? nil : (standings, .now + cost * 10)
        }
        return try await value(of: task)
    }

    /// What comes of a task that others wait for, too; throws when one's own is cancelled before.
    private func value(
        of task: Task<[FeedStanding], any Error>
    ) async throws -> [FeedStanding] {
        let (results, source) = AsyncStream.makeStream(of: Result<[FeedStanding], any Error>.self)
        Task {
            source.yield(await task.result)
            source.finish()
        }
        for await result in results { return try result.get() }
        throw CancellationError()
    }
}

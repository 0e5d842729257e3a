import Foundation

/// Something that takes some work to know, for all who ask at once.
///
/// What is known is used again for ten times as long as it took to learn, so that questions never keep
/// the store busy for more than a tenth of the time. Where little has to be looked at, everybody gets
/// the present moment.
actor Known<Value: Sendable> {
    private let learn: @Sendable () async throws -> Value
    private let least: Duration
    private var known: (value: Value, until: ContinuousClock.Instant)?
    private var learning: Task<Value, any Error>?

    /// - Parameter least: for how long it is used again in any case.
    init(
        forAtLeast least: Duration = .zero, _ learn: @escaping @Sendable () async throws -> Value
    ) {
        self.learn = learn
        self.least = least
    }

    func now() async throws -> Value {
        if let known, known.until > .now { return known.value }
        if let learning { return try await value(of: learning) }
        let task = Task { try await learn() }
        learning = task
        let started = ContinuousClock.now
        Task {
            let result = await task.result
            let cost = ContinuousClock.now - started
            learning = nil
            guard case .success(let value) = result else { return }
            let time = max(least, cost < .milliseconds(50) ? .zero : cost * 10)
            known = time > .zero ? (value, .now + time) : nil
        }
        return try await value(of: task)
    }

    /// What comes of a task that others wait for, too; throws when one's own is cancelled before.
    private func value(of task: Task<Value, any Error>) async throws -> Value {
        let (results, source) = AsyncStream.makeStream(of: Result<Value, any Error>.self)
        Task {
            source.yield(await task.result)
            source.finish()
        }
        for await result in results { return try result.get() }
        throw CancellationError()
    }
}

/// How the feeds are doing.
typealias Standings = Known<[FeedStanding]>

import Foundation

/// Something that takes some work to know, for all who ask at once or soon after.
actor Known<Value: Sendable> {
    private let learn: @Sendable () async throws -> Value
    private let age: @Sendable (Duration) -> Duration
    private var known: (value: Value, until: ContinuousClock.Instant)?
    private var learning: Task<Value, any Error>?

    /// - Parameter age: for how long it is used again that took so long to learn.
    init(
        upTo age: @escaping @Sendable (_ cost: Duration) -> Duration,
        learn: @escaping @Sendable () async throws -> Value
    ) {
        self.learn = learn
        self.age = age
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
            let age = age(cost)
            known = age > .zero ? (value, .now + age) : nil
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

extension Known where Value == [FeedStanding] {
    /// With few feeds, everybody is told of the present moment. Of ten thousand, which are some work to
    /// look at, what is known is used again for ten times as long as it took and half a minute at most:
    /// questions never keep the store busy for more than a tenth of the time.
    init(_ learn: @escaping @Sendable () async throws -> Value) {
        self.init(
            upTo: { cost in
                cost < .milliseconds(50) ? .zero : min(cost * 10, .seconds(30))
            }, learn: learn)
    }
}

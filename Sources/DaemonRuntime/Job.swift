package import Foundation

/// Something the daemon does at its own times, besides asking feeds.
package struct Job: Sendable {
    /// By which it is known again after a reload.
    package let name: String
    /// The first time after the given one at which the job is to run.
    package let next: @Sendable (Date) -> Date
    /// The time up to the given one at which it was to run and did not, while nobody ran it; nil
    /// where there is none. Only the last of them counts, at a start or for a new job.
    package let missed: @Sendable (Date) throws -> Date?
    /// Runs the job for the time at which it was to run, and says in a line what it did.
    package let run: @Sendable (Date) async throws -> String

    package init(
        name: String, next: @escaping @Sendable (Date) -> Date,
        missed: @escaping @Sendable (Date) throws -> Date? = { _ in nil },
        run: @escaping @Sendable (Date) async throws -> String
    ) {
        self.name = name
        self.next = next
        self.missed = missed
        self.run = run
    }

    /// The last of its times up to `now`, of which `first` is one: those between passed while the
    /// machine slept.
    func lastTime(from first: Date, upTo now: Date) -> Date {
        var time = first
        while case let later = next(time), later <= now { time = later }
        return time
    }
}

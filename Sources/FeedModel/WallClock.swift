package import Foundation

/// The time of day, as an argument. Only the commands hand out a real one.
package protocol WallClock: Sendable {
    var now: Date { get }
    /// Returns at `deadline` or soon after; throws `CancellationError` when cancelled.
    func sleep(until deadline: Date) async throws
}

/// The machine's own clock.
package struct SystemClock: WallClock {
    package init() {}

    package var now: Date { Date() }

    package func sleep(until deadline: Date) async throws {
        let wait = deadline.timeIntervalSince(now)
        if wait > 0 {
            try await Task.sleep(for: .seconds(wait))
        }
    }
}

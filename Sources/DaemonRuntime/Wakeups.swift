import FeedModel
import Foundation
import Synchronization

/// Sleep that somebody else can end.
final class Wakeups: Sendable {
    private struct State {
        var sleeper: Task<Void, any Error>?
        /// Somebody called while nobody slept.
        var wasCalled = false
    }

    private let state = Mutex(State())

    /// Ends the sleep that is going on, or else the next one before it begins.
    func wake() {
        state.withLock { state in
            state.wasCalled = state.sleeper == nil
            state.sleeper?.cancel()
        }
    }

    /// Returns at `deadline`, or when it is woken; throws when the task is cancelled.
    func sleep(until deadline: Date, by clock: any WallClock) async throws {
        let task: Task<Void, any Error>? = state.withLock { state in
            guard !state.wasCalled else {
                state.wasCalled = false
                return nil
            }
            state.sleeper = Task { try await clock.sleep(until: deadline) }
            return state.sleeper
        }
        if let task {
            await withTaskCancellationHandler {
                _ = try? await task.value
            } onCancel: {
                task.cancel()
            }
            state.withLock { $0.sleeper = nil }
        }
        try Task.checkCancellation()
    }
}

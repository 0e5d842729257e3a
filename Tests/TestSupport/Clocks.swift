package import FeedModel
package import Foundation
import Synchronization

extension Date {
    /// A Tuesday at noon in Greenwich.
    package static let noon = Date(timeIntervalSince1970: 1_795_521_600)
}

/// A clock that the test moves by hand.
package final class ManualClock: WallClock {
    private struct Sleeper {
        var deadline: Date
        var wake: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Date
        var sleepers: [Int: Sleeper] = [:]
        var cancelled: Set<Int> = []
        var nextSleeper = 0
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    package init(at now: Date = .noon) {
        state = Mutex(State(now: now))
    }

    package var now: Date { state.withLock { $0.now } }

    package func advance(by duration: Duration) {
        let due = state.withLock { state in
            state.now += duration / .seconds(1)
            let due = state.sleepers.filter { $0.value.deadline <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.map(\.wake)
        }
        for wake in due { wake.resume() }
    }

    /// Returns when somebody waits for this clock.
    package func untilSomeoneSleeps() async {
        await withCheckedContinuation { watcher in
            let isNow = state.withLock { state in
                if state.sleepers.isEmpty { state.watchers.append(watcher) }
                return !state.sleepers.isEmpty
            }
            if isNow { watcher.resume() }
        }
    }

    package func sleep(until deadline: Date) async throws {
        let id = state.withLock { state in
            state.nextSleeper += 1
            return state.nextSleeper
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wake in
                let watchers: [CheckedContinuation<Void, Never>]? = state.withLock { state in
                    if state.cancelled.contains(id) || deadline <= state.now { return nil }
                    state.sleepers[id] = Sleeper(deadline: deadline, wake: wake)
                    defer { state.watchers = [] }
                    return state.watchers
                }
                guard let watchers else {
                    if Task.isCancelled {
                        wake.resume(throwing: CancellationError())
                    } else {
                        wake.resume()
                    }
                    return
                }
                for watcher in watchers { watcher.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.cancelled.insert(id)
                return state.sleepers.removeValue(forKey: id)
            }
            sleeper?.wake.resume(throwing: CancellationError())
        }
    }
}

extension WallClock where Self == ManualClock {
    package static func stopped(at now: Date) -> ManualClock { ManualClock(at: now) }
}

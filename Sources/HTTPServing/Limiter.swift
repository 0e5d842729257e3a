import Synchronization

/// Lets so many work at a time; others wait, in the order in which they came.
package final class Limiter: Sendable {
    private struct State {
        var free: Int
        var waiting: [(number: Int, continuation: CheckedContinuation<Bool, Never>)] = []
        var next = 0
    }

    private let state: Mutex<State>

    package init(_ places: Int) {
        state = Mutex(State(free: places))
    }

    /// Does `body` when it is its turn; throws when the task is cancelled before.
    package func inTurn<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Value
    ) async throws -> Value {
        try await takePlace()
        defer { givePlace() }
        return try await body()
    }

    private func takePlace() async throws {
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        let hasPlace = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = state.withLock { state in
                    if Task.isCancelled { return false }
                    if state.free > 0 {
                        state.free -= 1
                        return true
                    }
                    state.waiting.append((number, continuation))
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let left = state.withLock { state in
                let index = state.waiting.firstIndex { $0.number == number }
                return index.map { state.waiting.remove(at: $0).continuation }
            }
            left?.resume(returning: false)
        }
        guard hasPlace else { throw CancellationError() }
    }

    private func givePlace() {
        let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst().continuation
        }
        next?.resume(returning: true)
    }
}

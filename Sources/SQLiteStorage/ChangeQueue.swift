import GRDB
import Synchronization

/// Lets changes that are asked for while others are being written wait, and writes them together in
/// the next transaction: a commit waits for the disk, however much is in it.
///
/// Each change stands or falls by itself; a transaction that fails fails all that is in it.
final class ChangeQueue: Sendable {
    private struct Change: Sendable {
        var run: @Sendable (Database) -> Void
        /// Tells whoever asked: nil for a transaction that was committed.
        var answer: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Change] = []
        var isWriting = false
    }

    private let database: any DatabaseWriter
    private let state = Mutex(State())
    /// How many go into one transaction at most: readers see nothing of it before its end.
    private let longest = 256

    init(_ database: any DatabaseWriter) {
        self.database = database
    }

    func make<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        let result = Mutex<Result<Value, any Error>?>(nil)
        return try await withCheckedThrowingContinuation { continuation in
            add(
                Change(
                    run: { db in
                        let made = Result { try db.makingSavepoint(body) }
                        result.withLock { $0 = made }
                    },
                    answer: { failure in
                        let made = result.withLock { $0 }
                        // What went wrong in the change itself says more than that it is undone.
                        if case .failure(let own) = made {
                            continuation.resume(throwing: own)
                        } else {
                            continuation.resume(with: failure.map(Result.failure) ?? made!)
                        }
                    }))
        }
    }

    private func add(_ change: Change) {
        let isFirst = state.withLock { state in
            state.waiting.append(change)
            defer { state.isWriting = true }
            return !state.isWriting
        }
        // Its own task: whoever asked may be cancelled, and the others must not be.
        if isFirst { Task.detached { await self.writeAll() } }
    }

    private func writeAll() async {
        while true {
            let changes = state.withLock { state in
                let taken = Array(state.waiting.prefix(longest))
                state.waiting.removeFirst(taken.count)
                if taken.isEmpty { state.isWriting = false }
                return taken
            }
            if changes.isEmpty { return }
            var failure: (any Error)?
            do {
                try await database.write { db in
                    for change in changes {
                        change.run(db)
                        // A full disk ends the transaction, and with it what was changed before.
                        if !db.isInsideTransaction {
                            throw DatabaseError(
                                resultCode: .SQLITE_ABORT,
                                message: "the transaction was rolled back")
                        }
                    }
                }
            } catch {
                failure = error
            }
            for change in changes { change.answer(failure) }
        }
    }
}

extension Database {
    fileprivate func makingSavepoint<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var value: Value?
        try inSavepoint {
            value = try body(self)
            return .commit
        }
        guard let value else { preconditionFailure("a savepoint that was committed has a value") }
        return value
    }
}

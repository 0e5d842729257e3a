import Synchronization

/// Where tasks leave messages for one reader, who takes all that are there.
final class Mailbox<Message: Sendable>: Sendable {
    private struct State {
        var messages: [Message] = []
        var reader: CheckedContinuation<[Message], Never>?
    }

    private let state = Mutex(State())

    func put(_ message: Message) {
        let reader = state.withLock { state in
            guard let reader = state.reader else {
                state.messages.append(message)
                return CheckedContinuation<[Message], Never>?.none
            }
            state.reader = nil
            return reader
        }
        reader?.resume(returning: [message])
    }

    /// Returns when there is a message.
    func takeAll() async -> [Message] {
        await withCheckedContinuation { reader in
            let messages = state.withLock { state in
                precondition(state.reader == nil, "a mailbox has one reader")
                let messages = state.messages
                state.messages = []
                if messages.isEmpty { state.reader = reader }
                return messages
            }
            if !messages.isEmpty { reader.resume(returning: messages) }
        }
    }
}

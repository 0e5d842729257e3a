package import FeedModel
import Synchronization

/// Fetches over libcurl: one multi handle on one thread, so that connections, names and TLS sessions
/// are shared by all transfers and a slow server holds nobody else.
package final class CurlFetcher: Fetcher {
    private let loop: TransferLoop
    private let policy: FetchPolicy
    private let record: (@Sendable (Exchange) -> Void)?

    /// - Parameter record: told of every request and its answer, redirects included, on the loop's
    ///   thread.
    package init(policy: FetchPolicy, record: (@Sendable (Exchange) -> Void)? = nil) {
        self.policy = policy
        self.record = record
        loop = TransferLoop(idleConnections: policy.idleConnections)
        loop.start()
    }

    deinit {
        loop.stop()
    }

    /// Cancelling the task ends the transfer; the outcome is then `unreachable`.
    package func fetch(_ request: FetchRequest) async -> FetchOutcome {
        let ticket = loop.newTicket()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.submit(
                    TransferLoop.Order(
                        ticket: ticket, request: request, policy: policy, record: record,
                        finish: { continuation.resume(returning: $0) }))
                // Cancelled before there was a transfer to cancel.
                if Task.isCancelled { loop.cancel(ticket) }
            }
        } onCancel: {
            loop.cancel(ticket)
        }
    }
}

import CLibcurl
import FeedModel
import Foundation
import Synchronization

/// The thread that owns libcurl's multi handle. Everything that touches libcurl happens on it;
/// other threads leave orders in the inbox and wake it up.
final class TransferLoop: Sendable {
    typealias Ticket = Int

    struct Order: Sendable {
        var ticket: Ticket
        var request: FetchRequest
        var policy: FetchPolicy
        /// Told of every request and its answer; nil where nothing is recorded.
        var record: (@Sendable (Exchange) -> Void)?
        /// Called once, on the loop's thread.
        var finish: @Sendable (FetchOutcome) -> Void
    }

    private struct Inbox: Sendable {
        var nextTicket = 0
        var orders: [Order] = []
        var cancelled: Set<Ticket> = []
        var isStopping = false
    }

    /// libcurl allows `curl_multi_wakeup` from any thread; all else stays on the loop's.
    private struct MultiHandle: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
        /// What requests have in common beside connections and names: TLS sessions. Used on the
        /// loop's thread alone, so that it needs no locks.
        let share: UnsafeMutableRawPointer
    }

    private let inbox = Mutex(Inbox())
    private let multi: MultiHandle

    init(idleConnections: Int) {
        // Once in a process, before any other call; a static constant is initialised exactly once.
        precondition(Self.libraryIsReady, "libcurl could not be initialised")
        guard let pointer = curl_multi_init(), let share = curl_share_init() else {
            preconditionFailure("out of memory")
        }
        multi = MultiHandle(pointer: pointer, share: share)
        _ = curl_multi_setopt_long(pointer, CURLMOPT_MAXCONNECTS, idleConnections)
        _ = curl_multi_setopt_long(pointer, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
        _ = curl_share_setopt_data(share, CURL_LOCK_DATA_SSL_SESSION)
    }

    private static let libraryIsReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    func start() {
        let thread = Thread { self.run() }
        thread.name = "newswire-curl"
        thread.start()
    }

    func newTicket() -> Ticket {
        inbox.withLock { inbox in
            inbox.nextTicket += 1
            return inbox.nextTicket
        }
    }

    func submit(_ order: Order) {
        leave { $0.orders.append(order) }
    }

    func cancel(_ ticket: Ticket) {
        leave { $0.cancelled.insert(ticket) }
    }

    /// Ends the thread once the transfers under way have been given up.
    func stop() {
        leave { $0.isStopping = true }
    }

    /// The thread frees the handle once it has seen that it is to stop, for which it needs the lock:
    /// so it is woken within the lock, and not at all after that.
    private func leave(_ change: (inout Inbox) -> Void) {
        inbox.withLock { inbox in
            guard !inbox.isStopping else { return }
            change(&inbox)
            curl_multi_wakeup(multi.pointer)
        }
    }

    private func run() {
        var transfers: [Ticket: Transfer] = [:]
        while true {
            let (orders, cancelled, isStopping) = inbox.withLock { inbox in
                let taken = (inbox.orders, inbox.cancelled, inbox.isStopping)
                inbox.orders = []
                inbox.cancelled = []
                return taken
            }
            for order in orders {
                guard let transfer = Transfer(order, sharing: multi.share) else {
                    order.finish(Transfer.unusable)
                    continue
                }
                transfers[order.ticket] = transfer
                go(transfer.forbiddenLiteral ?? .again, with: transfer, in: &transfers)
            }
            // A ticket whose transfer is over may still be cancelled: there is nothing to do then.
            for ticket in isStopping ? Set(transfers.keys) : cancelled {
                if let transfer = transfers.removeValue(forKey: ticket) {
                    curl_multi_remove_handle(multi.pointer, transfer.handle)
                    transfer.finish(.unreachable(reason: "cancelled"))
                }
            }
            if isStopping { break }

            var running: Int32 = 0
            curl_multi_perform(multi.pointer, &running)
            finishDone(&transfers)
            // libcurl wakes up earlier for its own timers; an idle loop sleeps.
            let due = transfers.values.compactMap(\.answerDue).min()
            let wait = due.map { ContinuousClock.now.duration(to: $0) } ?? .seconds(3600)
            let milliseconds = Int32(min(max(wait / .milliseconds(1), 0), 3_600_000).rounded(.up))
            curl_multi_poll(multi.pointer, nil, 0, milliseconds, nil)
        }
        curl_multi_cleanup(multi.pointer)
        curl_share_cleanup(multi.share)
    }

    private func finishDone(_ transfers: inout [Ticket: Transfer]) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle
            else { continue }
            let result = curl_message_result(message)
            let transfer = Transfer.of(handle)
            curl_multi_remove_handle(multi.pointer, handle)
            go(transfer.step(after: result), with: transfer, in: &transfers)
        }
    }

    private func go(
        _ step: Transfer.Step, with transfer: Transfer, in transfers: inout [Ticket: Transfer]
    ) {
        switch step {
        case .again where curl_multi_add_handle(multi.pointer, transfer.handle) == CURLM_OK:
            break
        case .again:
            transfers[transfer.ticket] = nil
            transfer.finish(Transfer.unusable)
        case .done(let outcome):
            transfers[transfer.ticket] = nil
            transfer.finish(outcome)
        }
    }
}

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
    }

    private let inbox = Mutex(Inbox())
    private let multi: MultiHandle

    init() {
        // Once in a process, before any other call; a static constant is initialised exactly once.
        precondition(Self.libraryIsReady, "libcurl could not be initialised")
        guard let pointer = curl_multi_init() else { preconditionFailure("out of memory") }
        multi = MultiHandle(pointer: pointer)
        _ = curl_multi_setopt_long(pointer, CURLMOPT_MAXCONNECTS, 256)
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
                if let transfer = Transfer(order),
                    curl_multi_add_handle(multi.pointer, transfer.handle) == CURLM_OK
                {
                    transfers[order.ticket] = transfer
                } else {
                    order.finish(.unreachable(reason: "libcurl refuses the address"))
                }
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
            curl_multi_poll(multi.pointer, nil, 0, 3_600_000, nil)
        }
        curl_multi_cleanup(multi.pointer)
    }

    private func finishDone(_ transfers: inout [Ticket: Transfer]) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle
            else { continue }
            let result = curl_message_result(message)
            let transfer = Transfer.of(handle)
            curl_multi_remove_handle(multi.pointer, handle)
            transfers[transfer.ticket] = nil
            transfer.finish(transfer.outcome(of: result))
        }
    }
}

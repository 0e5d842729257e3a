import CLibcurl
import FeedModel
import Foundation

/// One request under way, with the redirects that follow from it: owns its easy handle and what has
/// come so far. Lives on the loop's thread.
final class Transfer {
    let handle: UnsafeMutableRawPointer
    let ticket: TransferLoop.Ticket

    let order: TransferLoop.Order
    let deadline: ContinuousClock.Instant
    var hop: Hop
    var redirects: [Redirect] = []
    let errorBuffer = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    var policy: FetchPolicy { order.policy }

    /// One request and its answer.
    struct Hop {
        var url: URL
        var access: FeedAccess
        /// nil where it goes directly.
        var proxy: String?
        var requestHeaders: UnsafeMutablePointer<curl_slist>?
        var head = ResponseHead()
        var body: [UInt8] = []
        /// The request as it was sent, where it is to be recorded.
        var requestBytes: [UInt8] = []
        /// When the connection was ready.
        var connected: ContinuousClock.Instant?
        /// Why we ended it ourselves.
        var ended: (obstacle: FetchOutcome.Obstacle, reason: String)?
    }

    enum Step {
        /// The handle is ready to be sent off again, to where a redirect leads.
        case again
        case done(FetchOutcome)
    }

    /// nil when libcurl refuses the address or has no memory.
    init?(_ order: TransferLoop.Order, sharing share: UnsafeMutableRawPointer) {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
        self.order = order
        ticket = order.ticket
        deadline = .now + order.policy.totalTimeout
        hop = Hop(url: order.request.url, access: order.request.access)
        errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        guard prepare(sharing: share), prepareHop() else { return nil }
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(hop.requestHeaders)
        errorBuffer.deallocate()
    }

    /// The transfer that `handle` belongs to.
    static func of(_ handle: UnsafeMutableRawPointer) -> Transfer {
        var context: UnsafeMutableRawPointer?
        _ = curl_info_pointer(handle, CURLINFO_PRIVATE, &context)
        guard let context else { preconditionFailure("a handle of ours has its transfer") }
        return of(context: context)
    }

    static func of(context: UnsafeMutableRawPointer) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    func finish(_ outcome: FetchOutcome) {
        order.finish(outcome)
    }

    /// What comes after a request: the next one where it was redirected, or the end.
    func step(after result: CURLcode) -> Step {
        var status = 0
        _ = curl_info_long(handle, CURLINFO_RESPONSE_CODE, &status)
        // A file that was read has no status.
        let isFile = status == 0 && result == CURLE_OK
        guard isFile || (hop.head.isComplete && status >= 200) else {
            return .done(failure(result))
        }
        let response = response(status: isFile ? 200 : status)
        record(response)
        // What the head says holds also where the rest broke off.
        guard result == CURLE_OK || isCutOff(result) else { return .done(failure(result)) }
        if [301, 302, 303, 307, 308].contains(status), let target = redirectTarget(response) {
            return follow(Redirect(status: status, target: target))
        }
        return .done(outcome(of: result, response))
    }

    static let unusable = FetchOutcome.unreachable(reason: "libcurl refuses the address")

    private func response(status: Int) -> Response {
        var response = Response(status: status, url: hop.url, headers: HTTPHeaders(hop.head.fields))
        response.redirects = redirects
        response.wall = RobotWall.recognise(
            status: status, headers: response.headers, body: hop.body)
        return response
    }

    private func outcome(of result: CURLcode, _ response: Response) -> FetchOutcome {
        switch response.status {
        case 200, 203:
            if result != CURLE_OK, hop.body.isEmpty { return failure(result) }
            var document = FetchedDocument(response: response, body: hop.body)
            document.isCutOff = result != CURLE_OK
            return .document(document)
        case 304 where order.request.isConditional:
            return .notModified(response)
        default:
            return .refused(response)
        }
    }

    private func record(_ response: Response) {
        var url = hop.url
        if url.user() != nil, var parts = URLComponents(url: url, resolvingAgainstBaseURL: false) {
            (parts.percentEncodedUser, parts.percentEncodedPassword) = (nil, nil)
            url = parts.url ?? url
        }
        order.record?(
            Exchange(
                url: url, request: hop.requestBytes, response: response,
                responseHead: hop.head.bytes, body: hop.body,
                secretHeaders: hop.access.headers.map(\.name)))
    }
}

import CLibcurl
import FeedModel
import Foundation

/// One request under way: owns its easy handle and what has come so far. Lives on the loop's thread.
final class Transfer {
    let handle: UnsafeMutableRawPointer
    let ticket: TransferLoop.Ticket

    private let order: TransferLoop.Order
    private var requestHeaders: UnsafeMutablePointer<curl_slist>?
    private let errorBuffer = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var head = ResponseHead()
    private var body: [UInt8] = []
    private var passedBound: String?

    /// nil when libcurl refuses the address or has no memory.
    init?(_ order: TransferLoop.Order) {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
        self.order = order
        ticket = order.ticket
        errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        guard prepare(order.policy) else { return nil }
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(requestHeaders)
        errorBuffer.deallocate()
    }

    /// The transfer that `handle` belongs to.
    static func of(_ handle: UnsafeMutableRawPointer) -> Transfer {
        var context: UnsafeMutableRawPointer?
        _ = curl_info_pointer(handle, CURLINFO_PRIVATE, &context)
        guard let context else { preconditionFailure("a handle of ours has its transfer") }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    func finish(_ outcome: FetchOutcome) {
        order.finish(outcome)
    }

    private func prepare(_ policy: FetchPolicy) -> Bool {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let url = order.request.url.absoluteString
        let protocols = policy.allowsFiles ? "http,https,file" : "http,https"
        for (name, value) in conditionalHeaders(order.request.validators) {
            requestHeaders = curl_slist_append(requestHeaders, "\(name): \(value)")
        }
        requestHeaders = curl_slist_append(requestHeaders, "Accept: \(acceptedTypes)")
        let options = [
            curl_setopt_string(handle, CURLOPT_URL, url),
            curl_setopt_string(handle, CURLOPT_PROTOCOLS_STR, protocols),
            curl_setopt_string(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https"),
            curl_setopt_string(handle, CURLOPT_USERAGENT, policy.userAgent),
            // Empty means: every encoding that this libcurl can undo.
            curl_setopt_string(handle, CURLOPT_ACCEPT_ENCODING, ""),
            curl_setopt_list(handle, CURLOPT_HTTPHEADER, requestHeaders),
            curl_setopt_long(handle, CURLOPT_NOSIGNAL, 1),
            curl_setopt_long(handle, CURLOPT_FOLLOWLOCATION, 1),
            curl_setopt_long(handle, CURLOPT_MAXREDIRS, policy.maxRedirects),
            curl_setopt_long(
                handle, CURLOPT_CONNECTTIMEOUT_MS, policy.connectTimeout.milliseconds),
            curl_setopt_long(handle, CURLOPT_TIMEOUT_MS, policy.totalTimeout.milliseconds),
            curl_setopt_long(handle, CURLOPT_LOW_SPEED_LIMIT, policy.lowSpeedBytes),
            curl_setopt_long(
                handle, CURLOPT_LOW_SPEED_TIME, policy.lowSpeedTime.milliseconds / 1000),
            curl_setopt_pointer(handle, CURLOPT_ERRORBUFFER, errorBuffer),
            curl_setopt_pointer(handle, CURLOPT_PRIVATE, context),
            curl_setopt_pointer(handle, CURLOPT_WRITEDATA, context),
            curl_setopt_pointer(handle, CURLOPT_HEADERDATA, context),
            curl_setopt_bytes_handler(handle, CURLOPT_WRITEFUNCTION) {
                bytes, size, count, context in
                Transfer.received(bytes, size * count, context) { $0.appendBody($1) }
            },
            curl_setopt_bytes_handler(handle, CURLOPT_HEADERFUNCTION) {
                bytes, size, count, context in
                Transfer.received(bytes, size * count, context) { $0.appendHeader($1) }
            },
        ]
        return options.allSatisfy { $0 == CURLE_OK }
    }

    /// Hands bytes from libcurl to the transfer. Returns their count to go on; anything else ends
    /// the transfer with `CURLE_WRITE_ERROR`.
    private static func received(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
        by handler: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        return handler(transfer, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : -1
    }

    private func appendBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard body.count + bytes.count <= order.policy.maxBodyBytes else {
            passedBound = "the document is larger than \(order.policy.maxBodyBytes >> 20) MiB"
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    private func appendHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard head.append(bytes, limit: order.policy.maxHeaderBytes) else {
            passedBound = "the headers are larger than \(order.policy.maxHeaderBytes >> 10) KiB"
            return false
        }
        return true
    }

    func outcome(of result: CURLcode) -> FetchOutcome {
        guard result == CURLE_OK else {
            return .unreachable(reason: passedBound ?? failureReason(result))
        }
        var status = 0
        _ = curl_info_long(handle, CURLINFO_RESPONSE_CODE, &status)
        var effective: UnsafePointer<CChar>?
        _ = curl_info_string(handle, CURLINFO_EFFECTIVE_URL, &effective)
        let url = effective.flatMap { URL(string: String(cString: $0)) } ?? order.request.url
        // A file that was read has no status.
        let response = Response(
            status: status == 0 ? 200 : status, url: url, headers: HTTPHeaders(head.fields))
        return switch response.status {
        case 200, 203: .document(FetchedDocument(response: response, body: body))
        case 304 where order.request.validators != Validators(): .notModified(response)
        default: .refused(response)
        }
    }

    private func failureReason(_ result: CURLcode) -> String {
        let detail = String(cString: errorBuffer)
        return detail.isEmpty ? String(cString: curl_easy_strerror(result)) : detail
    }
}

/// The header lines of the last answer in a chain of redirects.
private struct ResponseHead {
    var fields: [HTTPHeaders.Field] = []
    private var size = 0

    /// False once the lines of one answer are larger than `limit`.
    mutating func append(_ bytes: UnsafeRawBufferPointer, limit: Int) -> Bool {
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            self = ResponseHead()
        }
        size += bytes.count
        guard let colon = line.firstIndex(of: ":") else { return size <= limit }
        fields.append(
            HTTPHeaders.Field(
                name: String(line[..<colon]),
                value: String(
                    line[line.index(after: colon)...].trimming(while: \.isWhitespace))))
        return size <= limit
    }
}

/// What we can read, most wanted first.
private let acceptedTypes = """
    application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, \
    application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5
    """

/// The validators, byte for byte as the server gave them.
private func conditionalHeaders(_ validators: Validators) -> [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = []
    if let etag = validators.etag {
        headers.append(("If-None-Match", etag))
    }
    if let lastModified = validators.lastModified {
        headers.append(("If-Modified-Since", lastModified))
    }
    return headers
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}

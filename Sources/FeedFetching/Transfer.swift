import CLibcurl
import FeedModel
import Foundation

/// One request under way, with the redirects that follow from it: owns its easy handle and what has
/// come so far. Lives on the loop's thread.
final class Transfer {
    let handle: UnsafeMutableRawPointer
    let ticket: TransferLoop.Ticket

    private let order: TransferLoop.Order
    private let deadline: ContinuousClock.Instant
    private var hop: Hop
    private var redirects: [Redirect] = []
    private let errorBuffer = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    private var policy: FetchPolicy { order.policy }

    /// One request and its answer.
    private struct Hop {
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

    private static func of(context: UnsafeMutableRawPointer) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    func finish(_ outcome: FetchOutcome) {
        order.finish(outcome)
    }

    // MARK: Before

    /// What holds for all requests of the transfer.
    private func prepare(sharing share: UnsafeMutableRawPointer) -> Bool {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let options = [
            curl_setopt_share(handle, share),
            curl_setopt_string(handle, CURLOPT_USERAGENT, policy.userAgent),
            // Empty means: every encoding that this libcurl can undo.
            curl_setopt_string(handle, CURLOPT_ACCEPT_ENCODING, ""),
            // The path goes out as it was given, dots and all.
            curl_setopt_long(handle, CURLOPT_PATH_AS_IS, 1),
            curl_setopt_long(handle, CURLOPT_NOSIGNAL, 1),
            // Redirects are ours to follow: each is judged first.
            curl_setopt_long(handle, CURLOPT_FOLLOWLOCATION, 0),
            curl_setopt_long(
                handle, CURLOPT_CONNECTTIMEOUT_MS, policy.connectTimeout.milliseconds),
            curl_setopt_long(handle, CURLOPT_LOW_SPEED_LIMIT, policy.lowSpeedBytes),
            curl_setopt_long(
                handle, CURLOPT_LOW_SPEED_TIME, policy.lowSpeedTime.milliseconds / 1000),
            curl_setopt_long(handle, CURLOPT_NOPROGRESS, 0),
            curl_setopt_pointer(handle, CURLOPT_ERRORBUFFER, errorBuffer),
            curl_setopt_pointer(handle, CURLOPT_PRIVATE, context),
            curl_setopt_pointer(handle, CURLOPT_WRITEDATA, context),
            curl_setopt_pointer(handle, CURLOPT_HEADERDATA, context),
            curl_setopt_pointer(handle, CURLOPT_XFERINFODATA, context),
            curl_setopt_pointer(handle, CURLOPT_OPENSOCKETDATA, context),
            curl_setopt_pointer(handle, CURLOPT_PREREQDATA, context),
            curl_setopt_bytes_handler(handle, CURLOPT_WRITEFUNCTION) {
                bytes, size, count, context in
                Transfer.received(bytes, size * count, context) { $0.appendBody($1) }
            },
            curl_setopt_bytes_handler(handle, CURLOPT_HEADERFUNCTION) {
                bytes, size, count, context in
                Transfer.received(bytes, size * count, context) { $0.appendHeader($1) }
            },
            curl_setopt_progress_handler(handle) { context, _, received, _, _ in
                guard let context else { return 1 }
                return Transfer.of(context: context).mayGoOn(received: received) ? 0 : 1
            },
            curl_setopt_socket_opener(handle) { context, _, address in
                guard let context, let address else { return CURL_SOCKET_BAD }
                return Transfer.of(context: context).socket(for: &address.pointee)
            },
            curl_setopt_before_request(handle) { context, remote, _, _, _ in
                guard let context else { return CURL_PREREQFUNC_ABORT }
                let address = remote.map { String(cString: $0) } ?? ""
                return Transfer.of(context: context).maySend(to: address)
                    ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
            },
        ]
        return options.allSatisfy { $0 == CURLE_OK } && prepareTrace(context)
    }

    /// The request as it goes out is known to libcurl alone.
    private func prepareTrace(_ context: UnsafeMutableRawPointer) -> Bool {
        guard order.record != nil else { return true }
        let options = [
            curl_setopt_long(handle, CURLOPT_VERBOSE, 1),
            curl_setopt_pointer(handle, CURLOPT_DEBUGDATA, context),
            curl_setopt_trace_handler(handle) { _, kind, bytes, count, context in
                if kind == CURLINFO_HEADER_OUT, let context, let bytes {
                    let sent = UnsafeRawBufferPointer(start: bytes, count: count)
                    Transfer.of(context: context).hop.requestBytes += sent
                }
                return 0
            },
        ]
        return options.allSatisfy { $0 == CURLE_OK }
    }

    /// What holds for one request.
    private func prepareHop() -> Bool {
        hop.proxy = policy.proxies.proxy(for: hop.url)
        let isFirst = redirects.isEmpty
        curl_slist_free_all(hop.requestHeaders)
        hop.requestHeaders = nil
        for line in headerLines() {
            guard let list = curl_slist_append(hop.requestHeaders, line) else { return false }
            hop.requestHeaders = list
        }
        let rest = max(.milliseconds(1), ContinuousClock.now.duration(to: deadline))
        let options = [
            curl_setopt_string(handle, CURLOPT_URL, hop.url.absoluteString),
            curl_setopt_string(
                handle, CURLOPT_PROTOCOLS_STR,
                policy.allowsFiles && isFirst ? "http,https,file" : "http,https"),
            curl_setopt_list(handle, CURLOPT_HTTPHEADER, hop.requestHeaders),
            curl_setopt_string(handle, CURLOPT_USERNAME, hop.access.login?.user),
            curl_setopt_string(handle, CURLOPT_PASSWORD, hop.access.login?.password.text),
            curl_setopt_string(handle, CURLOPT_PROXY, hop.proxy ?? ""),
            curl_setopt_long(handle, CURLOPT_TIMEOUT_MS, rest.milliseconds),
        ]
        guard let certificates = hop.access.certificates else {
            return options.allSatisfy { $0 == CURLE_OK }
        }
        return options.allSatisfy { $0 == CURLE_OK }
            && curl_setopt_string(handle, CURLOPT_CAINFO, certificates) == CURLE_OK
            && curl_setopt_string(handle, CURLOPT_CAPATH, nil) == CURLE_OK
    }

    /// The validators byte for byte as the server gave them, and what its owner gave us.
    private func headerLines() -> [[CChar]] {
        let validators = order.request.validators
        var lines: [(name: String, value: String?)] = [
            ("Accept", acceptedTypes), ("If-None-Match", validators.etag),
            ("If-Modified-Since", validators.lastModified),
        ]
        lines += hop.access.headers.map { ($0.name, $0.value.text) }
        return lines.compactMap { name, value in
            value?.headerBytes.map { Array("\(name): ".utf8CString.dropLast()) + $0 }
        }
    }

    // MARK: While it runs

    /// Hands bytes from libcurl to the transfer. Returns their count to go on; anything else ends
    /// the transfer with `CURLE_WRITE_ERROR`.
    private static func received(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
        by handler: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let context else { return 0 }
        return handler(of(context: context), UnsafeRawBufferPointer(start: bytes, count: count))
            ? count : -1
    }

    private func appendBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard hop.body.count + bytes.count <= policy.maxBodyBytes else { return tooLarge() }
        hop.body.append(contentsOf: bytes)
        return true
    }

    private func tooLarge() -> Bool {
        hop.ended = (.bound, "the document is larger than \(policy.maxBodyBytes >> 20) MiB")
        return false
    }

    private func appendHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if hop.head.append(bytes, limit: policy.maxHeaderBytes) { return true }
        hop.ended = (.bound, "the headers are larger than \(policy.maxHeaderBytes >> 10) KiB")
        return false
    }

    /// Looks about once a second and whenever something comes.
    ///
    /// - Parameter received: bytes of the body as they came, before they are decoded.
    private func mayGoOn(received: Int) -> Bool {
        if received > policy.maxBodyBytes { return tooLarge() }
        if let connected = hop.connected, hop.head.bytes.isEmpty, hop.body.isEmpty,
            .now - connected > policy.firstByteTimeout
        {
            hop.ended = (.slow, "no answer within \(policy.firstByteTimeout.seconds) s")
            return false
        }
        return true
    }

    /// Opens the socket for a connection unless its address is private. Here the address is the one
    /// that is connected to, whatever a name resolved to before.
    private func socket(for address: inout curl_sockaddr) -> curl_socket_t {
        if let kind = PrivateAddress.kind(of: &address.addr), !allowsPrivate {
            forbid(kind)
            return CURL_SOCKET_BAD
        }
        return CLibcurl.socket(address.family, address.socktype, address.protocol)
    }

    /// A connection from before opens no socket; it may have been made for a feed that is allowed
    /// more.
    private func maySend(to address: String) -> Bool {
        hop.connected = .now
        guard let kind = PrivateAddress.kind(ofHost: address), !allowsPrivate else { return true }
        forbid(kind)
        return false
    }

    /// A proxy may be anywhere: its owner has named it.
    private var allowsPrivate: Bool {
        policy.allowsPrivateAddresses || hop.access.allowsPrivateAddresses || hop.proxy != nil
    }

    private func forbid(_ kind: String) {
        hop.ended = (
            .forbidden,
            "\(hop.url.host() ?? "it") leads to \(kind) address; “allow_private: true” allows that"
                + " for a feed"
        )
    }

    // MARK: After

    /// What comes after a request: the next one where it was redirected, or the end.
    func step(after result: CURLcode) -> Step {
        var status = 0
        _ = curl_info_long(handle, CURLINFO_RESPONSE_CODE, &status)
        // A file that was read has no status.
        let response = response(status: status == 0 ? 200 : status)
        record(response)
        if result == CURLE_OK, [301, 302, 303, 307, 308].contains(status) {
            var target: UnsafePointer<CChar>?
            _ = curl_info_string(handle, CURLINFO_REDIRECT_URL, &target)
            if let url = target.flatMap({ URL(string: String(cString: $0)) }) {
                return follow(Redirect(status: status, target: url))
            }
        }
        return .done(outcome(of: result, response))
    }

    private func follow(_ redirect: Redirect) -> Step {
        redirects.append(redirect)
        let (from, to) = (hop.url, redirect.target)
        if redirects.count > policy.maxRedirects {
            return .done(
                .unreachable(.redirects, reason: "more than \(policy.maxRedirects) redirects"))
        }
        if from.scheme?.lowercased() == "https", to.scheme?.lowercased() == "http" {
            return .done(
                .unreachable(
                    .redirects,
                    reason: "a redirect leads from https to http, to \(to.absoluteString)"))
        }
        let access = hop.access.following(from, to: to)
        let old = hop.requestHeaders
        hop = Hop(url: to, access: access, requestHeaders: old)
        return forbiddenLiteral ?? (prepareHop() ? .again : .done(Self.unusable))
    }

    static let unusable = FetchOutcome.unreachable(reason: "libcurl refuses the address")

    /// An address written as such is known before anybody connects: behind a proxy it is the only
    /// thing that can be known.
    var forbiddenLiteral: Step? {
        guard !policy.allowsPrivateAddresses, !hop.access.allowsPrivateAddresses,
            let kind = hop.url.host().flatMap(PrivateAddress.kind(ofHost:))
        else { return nil }
        forbid(kind)
        return hop.ended.map { .done(.unreachable($0.obstacle, reason: $0.reason)) }
    }

    private func response(status: Int) -> Response {
        var response = Response(status: status, url: hop.url, headers: HTTPHeaders(hop.head.fields))
        response.redirects = redirects
        response.wall = RobotWall.recognise(
            status: status, headers: response.headers, body: hop.body)
        return response
    }

    private func outcome(of result: CURLcode, _ response: Response) -> FetchOutcome {
        var document = FetchedDocument(response: response, body: hop.body)
        guard result == CURLE_OK else {
            document.isCutOff = true
            if isCutOff(result), response.status == 200, !hop.head.fields.isEmpty,
                !hop.body.isEmpty
            {
                return .document(document)
            }
            let ended = hop.ended ?? failure(result)
            return .unreachable(ended.obstacle, reason: ended.reason)
        }
        return switch response.status {
        case 200, 203: .document(document)
        case 304 where order.request.isConditional: .notModified(response)
        default: .refused(response)
        }
    }

    private func failure(_ result: CURLcode) -> (obstacle: FetchOutcome.Obstacle, reason: String) {
        var number = 0
        _ = curl_info_long(handle, CURLINFO_OS_ERRNO, &number)
        let detail = String(cString: errorBuffer)
        let reason = detail.isEmpty ? String(cString: curl_easy_strerror(result)) : detail
        let noWay = [ENETUNREACH, EHOSTUNREACH, ENETDOWN, EADDRNOTAVAIL].contains(Int32(number))
        let isNetwork = result == CURLE_COULDNT_CONNECT && noWay
        return (isNetwork ? .network : obstacle(result, connected: hop.connected != nil), reason)
    }

    private func record(_ response: Response) {
        order.record?(
            Exchange(
                url: hop.url, request: hop.requestBytes, response: response,
                responseHead: hop.head.bytes, body: hop.body,
                secretHeaders: hop.access.headers.map(\.name)))
    }
}

/// What we can read, most wanted first.
private let acceptedTypes = """
    application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, \
    application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5
    """

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }

    fileprivate var seconds: Int { Int(components.seconds) }
}

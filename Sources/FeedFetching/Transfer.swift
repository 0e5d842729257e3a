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
            // Else a look-up that is given up holds the loop, and all transfers, until it ends.
            curl_setopt_long(handle, CURLOPT_QUICK_EXIT, 1),
            // What a proxy says of its tunnel is no answer of the server's.
            curl_setopt_long(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
            // Redirects are ours to follow: each is judged first.
            curl_setopt_long(handle, CURLOPT_FOLLOWLOCATION, 0),
            curl_setopt_long(
                handle, CURLOPT_CONNECTTIMEOUT_MS, policy.connectTimeout.milliseconds),
            curl_setopt_long(handle, CURLOPT_LOW_SPEED_LIMIT, policy.lowSpeedBytes),
            // Zero seconds would be no bound.
            curl_setopt_long(
                handle, CURLOPT_LOW_SPEED_TIME, (policy.lowSpeedTime.milliseconds + 999) / 1000),
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
                return Transfer.of(context: context).socket(for: address)
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
            // Else libcurl looks into the environment.
            curl_setopt_string(handle, CURLOPT_NOPROXY, ""),
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

    /// When somebody has to look whether there is an answer; nil where there is one, or no
    /// connection yet.
    var answerDue: ContinuousClock.Instant? {
        guard let connected = hop.connected, !hasAnswer else { return nil }
        return connected + policy.firstByteTimeout
    }

    private var hasAnswer: Bool { !hop.head.bytes.isEmpty || !hop.body.isEmpty }

    /// Looks whenever something comes, and when the loop wakes up.
    ///
    /// - Parameter received: bytes of the body as they came, before they are decoded.
    private func mayGoOn(received: Int) -> Bool {
        if received > policy.maxBodyBytes { return tooLarge() }
        if let answerDue, answerDue <= .now {
            hop.ended = (.slow, "no answer within \(policy.firstByteTimeout.inWords)")
            return false
        }
        return true
    }

    /// Opens the socket for a connection unless its address is private. Here the address is the one
    /// that is connected to, whatever a name resolved to before.
    private func socket(for address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        // An IPv6 address reaches beyond the field that C declares.
        let kind = MemoryLayout<curl_sockaddr>.offset(of: \.addr).flatMap { offset in
            PrivateAddress.kind(
                of: (UnsafeRawPointer(address) + offset).assumingMemoryBound(to: sockaddr.self))
        }
        if let kind, !allowsPrivate {
            forbid(kind)
            return CURL_SOCKET_BAD
        }
        let (family, type) = (address.pointee.family, address.pointee.socktype)
        return CLibcurl.socket(
            family, type | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    }

    /// A connection from before opens no socket; it may have been made for a feed that is allowed
    /// more.
    private func maySend(to address: String) -> Bool {
        hop.connected = .now
        // Other addresses of the name may have been refused before this one.
        hop.ended = nil
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

    private func redirectTarget(_ response: Response) -> URL? {
        var target: UnsafePointer<CChar>?
        _ = curl_info_string(handle, CURLINFO_REDIRECT_URL, &target)
        if let target { return URL(redirectedTo: String(cString: target)) }
        // libcurl has read the field only of an answer that came whole.
        return response.headers.last("Location")
            .flatMap { URL(string: $0, relativeTo: hop.url)?.absoluteURL }
    }

    private func follow(_ redirect: Redirect) -> Step {
        redirects.append(redirect)
        let (from, to) = (hop.url, redirect.target)
        if redirects.count > policy.maxRedirects {
            return .done(
                .unreachable(.redirects, reason: "more than \(policy.maxRedirects) redirects"))
        }
        guard ["http", "https"].contains(to.scheme?.lowercased()) else {
            return .done(
                .unreachable(
                    .redirects, reason: "a redirect leads out of the Web, to \(to.absoluteString)"))
        }
        if from.scheme?.lowercased() == "https", to.scheme?.lowercased() == "http" {
            return .done(
                .unreachable(
                    .redirects,
                    reason: "a redirect leads from https to http, to \(to.absoluteString)"))
        }
        let isSameHost = host(of: from.absoluteString) == host(of: to.absoluteString)
        let access = isSameHost ? hop.access : hop.access.withoutSecrets
        let old = hop.requestHeaders
        hop = Hop(url: to, access: access, requestHeaders: old)
        return forbiddenLiteral ?? (prepareHop() ? .again : .done(Self.unusable))
    }

    static let unusable = FetchOutcome.unreachable(reason: "libcurl refuses the address")

    /// An address written as such is known before anybody connects: behind a proxy it is the only
    /// thing that can be known.
    var forbiddenLiteral: Step? {
        guard !policy.allowsPrivateAddresses, !hop.access.allowsPrivateAddresses,
            !hop.url.isFileURL,
            let kind = hop.url.host(percentEncoded: false).flatMap(PrivateAddress.kind(ofHost:))
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

    /// Whether the host has opened, be it only for the handshake of TLS.
    private var isConnected: Bool {
        var address: UnsafePointer<CChar>?
        _ = curl_info_string(handle, CURLINFO_PRIMARY_IP, &address)
        return hop.connected != nil || address.map { $0.pointee != 0 } == true
    }

    private func failure(_ result: CURLcode) -> FetchOutcome {
        if let ended = hop.ended { return .unreachable(ended.obstacle, reason: ended.reason) }
        // To libcurl a head that breaks off is a head.
        if result == CURLE_OK {
            return .unreachable(.connection, reason: "the answer ended within its headers")
        }
        if isLineTooLong(result), !hop.head.isComplete {
            return .unreachable(.bound, reason: "a line of the headers is too long")
        }
        // We ended nothing: it is libcurl that could not decode what it was to write.
        if [CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR].contains(result) {
            let encoding = HTTPHeaders(hop.head.fields)["Content-Encoding"] ?? ""
            return .unreachable(
                reason: "the document cannot be read in “\(encoding)”, the encoding that it names")
        }
        var number = 0
        _ = curl_info_long(handle, CURLINFO_OS_ERRNO, &number)
        let detail = String(cString: errorBuffer)
        let reason = detail.isEmpty ? String(cString: curl_easy_strerror(result)) : detail
        let noWay = [ENETUNREACH, EHOSTUNREACH, ENETDOWN, EADDRNOTAVAIL].contains(Int32(number))
        let isNetwork = result == CURLE_COULDNT_CONNECT && noWay
        return .unreachable(
            isNetwork ? .network : obstacle(result, connected: isConnected),
            reason: reason)
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

extension URL {
    /// The address in a redirect, where some characters are encoded and others should be:
    /// `URL(string:)` by itself would encode those that are a second time.
    fileprivate init?(redirectedTo address: String) {
        let start = address.range(of: "://")?.upperBound ?? address.startIndex
        // Brackets are the host's alone (RFC 3986 section 3.2.2).
        let path = address[start...].firstIndex { "/?#".contains($0) } ?? address.endIndex
        let encoded = address[path...].utf8.map { byte -> String in
            guard byte <= 0x20 || byte >= 0x7F || "\"<>[\\]^`{|}".utf8.contains(byte) else {
                return String(Unicode.Scalar(byte))
            }
            return (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
        self.init(string: address[..<path] + encoded.joined())
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

    /// As `30 s` or `0.5 s`.
    fileprivate var inWords: String {
        "\((self / .seconds(1)).formatted(.number.locale(Locale(identifier: "en_US")))) s"
    }
}

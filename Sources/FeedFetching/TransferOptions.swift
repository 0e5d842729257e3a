import CLibcurl
import FeedModel
import Foundation

/// What a request is made of.
extension Transfer {
    /// What holds for all requests of the transfer.
    func prepare(sharing share: UnsafeMutableRawPointer) -> Bool {
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
    func prepareHop() -> Bool {
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
}

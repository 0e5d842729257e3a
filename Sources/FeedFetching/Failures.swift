import CLibcurl
import FeedModel
import Foundation

extension Transfer {
    /// Why there is no answer.
    func failure(_ result: CURLcode) -> FetchOutcome {
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

    /// Whether the host has opened, be it only for the handshake of TLS.
    private var isConnected: Bool {
        var address: UnsafePointer<CChar>?
        _ = curl_info_string(handle, CURLINFO_PRIMARY_IP, &address)
        return hop.connected != nil || address.map { $0.pointee != 0 } == true
    }
}

/// What a result of libcurl's means for the feed (https://curl.se/libcurl/c/libcurl-errors.html).
func obstacle(_ result: CURLcode, connected: Bool) -> FetchOutcome.Obstacle {
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .name
    case CURLE_COULDNT_CONNECT: .connection
    case CURLE_OPERATION_TIMEDOUT: connected ? .slow : .network
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
        CURLE_SSL_CERTPROBLEM:
        .identity
    case CURLE_SSL_CONNECT_ERROR, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING,
        CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM:
        .connection
    // Once there is a connection, it is the answer that is not HTTP.
    case CURLE_UNSUPPORTED_PROTOCOL: connected ? .other : .forbidden
    case CURLE_TOO_MANY_REDIRECTS: .redirects
    case CURLE_FILESIZE_EXCEEDED: .bound
    default: .other
    }
}

/// Whether the body is what came before the answer broke off, and worth reading.
func isCutOff(_ result: CURLcode) -> Bool {
    [CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM].contains(result)
}

/// Whether a header line passed libcurl's own bound of 100 KiB: it has run out of the memory that it
/// has for one, or says `CURLE_TOO_LARGE` since 8.6.
func isLineTooLong(_ result: CURLcode) -> Bool {
    result == CURLE_OUT_OF_MEMORY || result.rawValue == 100
}

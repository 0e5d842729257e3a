import CLibcurl
import FeedModel

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
    case CURLE_UNSUPPORTED_PROTOCOL: .forbidden
    case CURLE_TOO_MANY_REDIRECTS: .redirects
    case CURLE_FILESIZE_EXCEEDED: .bound
    default: .other
    }
}

/// Whether the body is what came before the answer broke off, and worth reading.
func isCutOff(_ result: CURLcode) -> Bool {
    [CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM].contains(result)
}

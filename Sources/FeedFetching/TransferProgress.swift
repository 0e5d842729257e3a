import CLibcurl
import FeedModel
import Foundation

/// What happens while a request runs: bytes come, and bounds hold.
extension Transfer {
    /// Hands bytes from libcurl to the transfer. Returns their count to go on; anything else ends
    /// the transfer with `CURLE_WRITE_ERROR`.
    static func received(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
        by handler: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let context else { return 0 }
        return handler(of(context: context), UnsafeRawBufferPointer(start: bytes, count: count))
            ? count : -1
    }

    func appendBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard hop.body.count + bytes.count <= policy.maxBodyBytes else { return tooLarge() }
        hop.body.append(contentsOf: bytes)
        return true
    }

    private func tooLarge() -> Bool {
        hop.ended = (.bound, "the document is larger than \(policy.maxBodyBytes >> 20) MiB")
        return false
    }

    func appendHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
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
    func mayGoOn(received: Int) -> Bool {
        if received > policy.maxBodyBytes { return tooLarge() }
        if let answerDue, answerDue <= .now {
            hop.ended = (.slow, "no answer within \(policy.firstByteTimeout.inWords)")
            return false
        }
        return true
    }

    /// Opens the socket for a connection unless its address is private. Here the address is the one
    /// that is connected to, whatever a name resolved to before.
    func socket(for address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
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
    func maySend(to address: String) -> Bool {
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

    func forbid(_ kind: String) {
        hop.ended = (
            .forbidden,
            "\(hop.url.host() ?? "it") leads to \(kind) address; “allow_private: true” allows that"
                + " for a feed"
        )
    }
}

extension Duration {
    /// As `30 s` or `0.5 s`.
    fileprivate var inWords: String {
        "\((self / .seconds(1)).formatted(.number.locale(Locale(identifier: "en_US")))) s"
    }
}

/// How we ask: who we say we are, and how much of a server's time and our memory an answer may take.
package struct FetchPolicy: Sendable, Hashable {
    /// Names the program and where its operator can be reached (RFC 9110 section 10.1.5).
    package var userAgent: String
    package var connectTimeout: Duration = .seconds(15)
    /// From the request to the first byte of its answer.
    package var firstByteTimeout: Duration = .seconds(30)
    /// From the first packet to the last byte, redirects included.
    package var totalTimeout: Duration = .seconds(60)
    /// Slower than `lowSpeedBytes` a second for this long is given up.
    package var lowSpeedTime: Duration = .seconds(20)
    package var lowSpeedBytes = 100
    /// Of the body, as it comes and as it is decoded: a bomb stops here whatever its compressed size.
    package var maxBodyBytes = 20 << 20
    package var maxHeaderBytes = 64 << 10
    package var maxRedirects = 5
    /// Whether `file:` addresses may be read. Never through a redirect.
    package var allowsFiles = false
    /// Whether any server may be on this machine or in a private network; a feed's own `access` may
    /// say so for itself.
    package var allowsPrivateAddresses = false
    package var proxies = Proxies()
    /// How many connections are kept for the next request.
    package var idleConnections = 256

    package init(userAgent: String) {
        self.userAgent = userAgent
    }
}

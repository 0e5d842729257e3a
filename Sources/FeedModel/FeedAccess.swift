package import Foundation

/// What a server wants from us, or is allowed, beyond what all get.
package struct FeedAccess: Sendable, Hashable {
    /// Sent to the feed's own host only, also after redirects.
    package var headers: [Header] = []
    /// For HTTP's Basic authentication (RFC 7617), on the same terms.
    package var login: Login?
    /// A file with the certificates, in PEM, that may vouch for the host; nil for the system's.
    package var certificates: String?
    /// Whether the host may be on this machine or in a private network.
    package var allowsPrivateAddresses = false

    package struct Header: Sendable, Hashable {
        package var name: String
        package var value: Secret

        package init(name: String, value: Secret) {
            self.name = name
            self.value = value
        }
    }

    package struct Login: Sendable, Hashable {
        package var user: String
        package var password: Secret

        package init(user: String, password: Secret) {
            self.user = user
            self.password = password
        }
    }

    package init() {}

    /// What holds at `target`, when it held at `origin`: what is secret stays with its host and port,
    /// and the leave to visit a private network with its host.
    package func following(_ origin: URL, to target: URL) -> FeedAccess {
        var access = self
        if host(of: origin.absoluteString) != host(of: target.absoluteString) {
            access.headers = []
            access.login = nil
        }
        if origin.host()?.lowercased() != target.host()?.lowercased() {
            access.allowsPrivateAddresses = false
        }
        return access
    }
}

/// A text that is never printed, logged or stored.
package struct Secret: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { "(secret)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

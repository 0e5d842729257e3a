import Hummingbird
import NIOCore

/// Where a server listens, and what it grants to whoever connects.
package struct ServerPlan: Sendable, Equatable {
    /// A TCP address: a host's name or number, and a port.
    package struct Address: Sendable, Hashable, CustomStringConvertible {
        package var host: String
        package var port: Int

        package init(host: String, port: Int) {
            self.host = host
            self.port = port
        }

        /// Reads `127.0.0.1:8642` or `[::1]:8642`; nil where it is neither.
        package init?(_ text: String) {
            guard let colon = text.lastIndex(of: ":"),
                let port = Int(text[text.index(after: colon)...]), (1...65_535).contains(port)
            else { return nil }
            var host = text[..<colon]
            let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
            if isBracketed { host = host.dropFirst().dropLast() }
            guard !host.isEmpty, isBracketed || !host.contains(":") else { return nil }
            self.init(host: String(host), port: port)
        }

        /// Whether only this machine gets there.
        var isLoopback: Bool {
            host == "localhost" || host == "::1"
                || host.hasPrefix("127.") && host.allSatisfy { $0.isWholeNumber || $0 == "." }
        }

        package var description: String {
            host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        }
    }

    /// The path of the control socket. Whoever may write to it may do everything: its file mode is
    /// the only lock.
    package var socket: String
    /// Nil for none.
    package var address: Address?
    /// What a request over TCP must bring that is not read-only; without one, all such are refused.
    package var token: String?

    package init(socket: String, address: Address? = nil, token: String? = nil) {
        self.socket = socket
        self.address = address
        self.token = token
    }

    /// How long the path of a socket may be, in bytes: on Linux four more (unix(7), `sun_path`), but
    /// not in SwiftNIO.
    package static let longestSocketPath = 103
}

/// What connections are granted. A control socket is for those we trust; over TCP anybody comes.
struct ServerLimits: Sendable {
    var connections: Int
    /// How long a request may take to arrive, and a connection to bring none or to take nothing of an
    /// answer.
    var idle: TimeAmount
    /// How long an answer to a question may take.
    var answer: Duration

    static let control = ServerLimits(
        connections: 64, idle: .seconds(600), answer: .seconds(120))
    static let open = ServerLimits(connections: 256, idle: .seconds(30), answer: .seconds(30))

    /// The greatest body of a request, in bytes.
    static let body = 65_536
    /// The greatest head of a request, in bytes, and the most fields in it.
    static let head = 16_384
    static let fields = 64
}

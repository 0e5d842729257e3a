import Foundation

/// What a server of the test's does with a connection. After the last step it closes it.
package enum ServerStep: Sendable {
    case send([UInt8])
    /// A byte at a time.
    case drip([UInt8], every: Duration)
    /// Again and again, until the client goes away.
    case sendForever([UInt8])
    case dripForever([UInt8], every: Duration)
    /// Says nothing until the client goes away.
    case hold
    /// Throws the connection away, with what the client has not read yet.
    case reset
    /// Reads another request from the connection.
    case next

    package static func send(_ text: String) -> ServerStep { .send(Array(text.utf8)) }
}

/// A request as it came over the wire.
package struct ServerRequest: Sendable {
    /// The head, with the empty line that ends it.
    package var bytes: [UInt8]
    /// The first connection is 1.
    package var connection: Int

    /// `GET /feed HTTP/1.1` and the header lines. Each byte is one character.
    package var lines: [String] {
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
            .split(separator: "\r\n").map(String.init)
    }

    package var path: String {
        lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }

    package subscript(header: String) -> String? {
        let prefix = header.lowercased() + ": "
        return lines.first { $0.lowercased().hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }
    }
}

/// A whole answer with its length, after which the connection is closed.
package func httpAnswer(
    _ status: String = "200 OK", _ headers: [String] = [], body: String = ""
) -> [ServerStep] {
    httpAnswer(status, headers, bytes: Array(body.utf8))
}

package func httpAnswer(
    _ status: String = "200 OK", _ headers: [String] = [], bytes: [UInt8]
) -> [ServerStep] {
    let length = ["Content-Length: \(bytes.count)", "Connection: close"]
    return [httpHead(status, headers + length), .send(bytes)]
}

/// A whole answer, after which the connection waits for the next request.
package func httpAnswerAndNext(
    _ status: String = "200 OK", _ headers: [String] = [], body: String = ""
) -> [ServerStep] {
    let length = ["Content-Length: \(body.utf8.count)"]
    return [httpHead(status, headers + length), .send(body), .next]
}

package func httpHead(_ status: String = "200 OK", _ headers: [String] = []) -> ServerStep {
    .send((["HTTP/1.1 \(status)"] + headers).joined(separator: "\r\n") + "\r\n\r\n")
}

/// The server's end of one connection.
struct ServerConnection {
    let socket: Int32

    /// nil when the client has gone away.
    func readRequest() -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
        return bytes
    }

    /// Whether another request is to be read.
    func play(_ steps: [ServerStep]) -> Bool {
        for step in steps {
            switch step {
            case .send(let bytes):
                guard send(bytes) else { return false }
            case .drip(let bytes, let pause):
                for byte in bytes {
                    guard send([byte]), stays(for: pause) else { return false }
                }
            case .sendForever(let bytes):
                while send(bytes) {}
                return false
            case .dripForever(let bytes, let pause):
                while send(bytes), stays(for: pause) {}
                return false
            case .hold:
                while stays(for: .seconds(3600)) {}
                return false
            case .reset:
                var now = linger(l_onoff: 1, l_linger: 0)
                setsockopt(
                    socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
                return false
            case .next:
                return true
            }
        }
        return false
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Whether the client is still there after that time.
    private func stays(for time: Duration) -> Bool {
        var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&watched, 1, Int32(time / .milliseconds(1))) == 0
    }
}

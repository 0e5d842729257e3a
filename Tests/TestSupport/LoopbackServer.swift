package import Foundation
import Synchronization

/// An HTTP server on 127.0.0.1 that the test owns: one thread, one answer a connection.
package final class LoopbackServer: Sendable {
    /// A request as it came over the wire.
    package struct Request: Sendable {
        /// `GET /feed HTTP/1.1` and the header lines.
        package var lines: [String]

        package var path: String {
            lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        }

        package subscript(header: String) -> String? {
            let prefix = header.lowercased() + ":"
            return lines.first { $0.lowercased().hasPrefix(prefix) }
                .map { $0.dropFirst(prefix.count).trimmingCharacters(in: .whitespaces) }
        }
    }

    private let descriptor: Int32
    private let log = Mutex<[Request]>([])
    package let port: UInt16

    package init(answer: @escaping @Sendable (Request) -> String) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, address, &size) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        let thread = Thread { [weak self] in
            // Closed by whoever waits on it: its number is another's at once.
            defer { close(descriptor) }
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                let request = Self.readRequest(connection)
                self?.log.withLock { $0.append(request) }
                let bytes = Array(answer(request).utf8)
                _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
                close(connection)
            }
        }
        thread.start()
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    package var requests: [Request] { log.withLock { $0 } }

    package func url(_ path: String) -> URL {
        guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else {
            preconditionFailure("\(path) is no path")
        }
        return url
    }

    private static func readRequest(_ connection: Int32) -> Request {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        return Request(lines: lines.map(String.init))
    }
}

/// A whole answer with its length.
package func httpAnswer(
    _ status: String = "200 OK", _ headers: [String] = [], body: String = ""
) -> String {
    let lines =
        ["HTTP/1.1 \(status)"] + headers + [
            "Content-Length: \(body.utf8.count)", "Connection: close",
        ]
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
}

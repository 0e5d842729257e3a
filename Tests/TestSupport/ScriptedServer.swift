package import Foundation
import Synchronization

/// A server on loopback that says what the test wants, byte by byte, to as many as come: one thread a
/// connection. It ends with the test that owns it.
package final class ScriptedServer: Sendable {
    /// What happens on a connection after its request has been read.
    package enum Act: Sendable {
        case send([UInt8])
        /// Again and again, until the other side has enough.
        case sendForEver([UInt8])
        /// Until the server ends.
        case silence
        /// The connection is cut as by a crash (RST), what was sent being lost or not.
        case reset

        package static func send(_ text: String) -> Act { .send(Array(text.utf8)) }
    }

    private let descriptor: Int32
    private let script: @Sendable (String) -> [Act]
    private let state = Mutex(State())
    package let port: UInt16

    private struct State {
        var heads: [String] = []
        var open: Set<Int32> = []
        var connections = 0
        var isOver = false
    }

    /// - Parameter script: what to do, given a request's path.
    package init(_ script: @escaping @Sendable (String) -> [Act]) throws {
        self.script = script
        let (descriptor, port) = try Self.listening()
        (self.descriptor, self.port) = (descriptor, port)
        let thread = Thread { [weak self] in
            // Closed by whoever waits on it: its number is another's at once.
            defer { close(descriptor) }
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                guard let self, self.welcome(connection) else {
                    close(connection)
                    return
                }
                let worker = Thread { [weak self] in
                    self?.serve(connection)
                    self?.leave(connection)
                }
                worker.start()
            }
        }
        thread.start()
    }

    deinit { stop() }

    /// Ends every connection, and takes no other.
    package func stop() {
        let isFirst = state.withLock { state in
            defer { state.isOver = true }
            for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
            return !state.isOver
        }
        guard isFirst else { return }
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// The requests so far, as they came.
    package var heads: [String] { state.withLock { $0.heads } }
    package var connections: Int { state.withLock { $0.connections } }

    package func url(_ path: String, host: String = "127.0.0.1") -> URL {
        guard let url = URL(string: "http://\(host):\(port)\(path)") else {
            preconditionFailure("\(path) is no path")
        }
        return url
    }

    private static func listening() throws -> (Int32, UInt16) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) == 0 && listen(descriptor, 256) == 0
                    && getsockname(descriptor, address, &size) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    private func welcome(_ connection: Int32) -> Bool {
        state.withLock { state in
            guard !state.isOver else { return false }
            state.open.insert(connection)
            state.connections += 1
            return true
        }
    }

    private func leave(_ connection: Int32) {
        state.withLock { state in
            _ = state.open.remove(connection)
            close(connection)
        }
    }

    /// One request after the other, until either side ends it.
    private func serve(_ connection: Int32) {
        while let head = readHead(connection) {
            state.withLock { $0.heads.append(head) }
            let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
            for act in script(path) {
                guard perform(act, on: connection) else { return }
            }
        }
    }

    private func readHead(_ connection: Int32) -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            guard recv(connection, &byte, 1, 0) == 1 else { return nil }
            bytes.append(byte)
        }
        // Each byte is a character, so that nothing is lost.
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Whether the connection goes on.
    private func perform(_ act: Act, on connection: Int32) -> Bool {
        switch act {
        case .send(let bytes):
            return send(bytes, on: connection)
        case .sendForEver(let bytes):
            while send(bytes, on: connection) {}
            return false
        case .silence:
            var byte: UInt8 = 0
            while recv(connection, &byte, 1, 0) > 0 {}
            return false
        case .reset:
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(
                connection, SOL_SOCKET, SO_LINGER, &linger,
                socklen_t(MemoryLayout<linger>.size))
            return false
        }
    }

    private func send(_ bytes: [UInt8], on connection: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    connection, buffer.baseAddress! + sent, bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

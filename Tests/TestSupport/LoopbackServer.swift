package import Foundation
import Synchronization

/// A server on this machine that the test owns. A thread each connection; what it answers is a script
/// of bytes, so that it can be as broken as servers are.
package final class LoopbackServer: Sendable {
    package enum Network: Sendable {
        case ipv4, ipv6
    }

    private let listener: Listener
    private let network: Network
    package var port: UInt16 { listener.port }

    package init(
        on network: Network = .ipv4, answer: @escaping @Sendable (ServerRequest) -> [ServerStep]
    ) throws {
        self.network = network
        listener = try Listener(network)
        let listener = listener
        Thread { listener.run(answer) }.start()
    }

    deinit {
        listener.stop()
    }

    package var requests: [ServerRequest] { listener.log.withLock { $0.requests } }

    /// How many connections were made, whether anything was asked on them or not.
    package var connections: Int { listener.log.withLock { $0.connections } }

    package func url(_ path: String, host: String? = nil) -> URL {
        let host = host ?? (network == .ipv4 ? "127.0.0.1" : "[::1]")
        guard let url = URL(string: "http://\(host):\(port)\(path)") else {
            preconditionFailure("\(path) is no path")
        }
        return url
    }
}

/// The socket that listens and those that it accepted. Held by the threads too; they end once the
/// server is stopped.
private final class Listener: Sendable {
    struct Log {
        var requests: [ServerRequest] = []
        var connections = 0
        var open: Set<Int32> = []
        var isStopped = false
    }

    let log = Mutex(Log())
    let port: UInt16
    private let descriptor: Int32

    init(_ network: LoopbackServer.Network) throws {
        switch network {
        case .ipv4:
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            descriptor = try listening(at: &address, AF_INET)
            port = UInt16(bigEndian: address.sin_port)
        case .ipv6:
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_addr = in6addr_loopback
            descriptor = try listening(at: &address, AF_INET6)
            port = UInt16(bigEndian: address.sin6_port)
        }
    }

    func run(_ answer: @escaping @Sendable (ServerRequest) -> [ServerStep]) {
        while true {
            let socket = accept(descriptor, nil, nil)
            guard socket >= 0 else { break }
            let number = log.withLock { log -> Int? in
                guard !log.isStopped else { return nil }
                log.open.insert(socket)
                log.connections += 1
                return log.connections
            }
            guard let number else {
                close(socket)
                break
            }
            Thread { self.serve(socket, number, answer) }.start()
        }
        close(descriptor)
    }

    /// Wakes the threads, each of which then closes its socket.
    func stop() {
        log.withLock { log in
            log.isStopped = true
            for socket in log.open { shutdown(socket, Int32(SHUT_RDWR)) }
        }
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func serve(
        _ socket: Int32, _ number: Int, _ answer: (ServerRequest) -> [ServerStep]
    ) {
        let connection = ServerConnection(socket: socket)
        while let bytes = connection.readRequest() {
            let request = ServerRequest(bytes: bytes, connection: number)
            log.withLock { $0.requests.append(request) }
            guard connection.play(answer(request)) else { break }
        }
        log.withLock { log in
            log.open.remove(socket)
            close(socket)
        }
    }
}

/// A socket that listens at `address`, which is then told its port.
func listening<Address>(
    at address: inout Address, _ family: Int32, queue: Int32 = 256
) throws -> Int32 {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    var size = socklen_t(MemoryLayout<Address>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
            bind(descriptor, address, size) == 0 && listen(descriptor, queue) == 0
                && getsockname(descriptor, address, &size) == 0
        }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    return descriptor
}

import Foundation
import Synchronization

@testable import HTTPServing

/// What a server answered, byte for byte, to bytes that may be no request at all.
struct Visit {
    let text: String

    var status: Int? {
        text.hasPrefix("HTTP/1.1 ") ? Int(text.dropFirst(9).prefix(3)) : nil
    }

    var head: String { text.components(separatedBy: "\r\n\r\n").first ?? "" }
    var body: String {
        text.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
    }

    /// The body as JSON.
    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any] ?? [:]
    }

    /// Sends `bytes` and reads until the server closes.
    static func send(_ bytes: String, to door: Door) async -> Visit {
        await withCheckedContinuation { continuation in
            // The tasks that answer are not to wait for this thread.
            Thread {
                continuation.resume(returning: Visit(text: exchange(bytes, door)))
            }.start()
        }
    }

    static func get(_ path: String, from door: Door, headers: [String] = []) async -> Visit {
        let lines = ["GET \(path) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
        return await send(lines.joined(separator: "\r\n") + "\r\n\r\n", to: door)
    }

    static func post(
        _ path: String, _ body: String, to door: Door, headers: [String] = []
    ) async -> Visit {
        let lines =
            [
                "POST \(path) HTTP/1.1", "Host: localhost", "Connection: close",
                "Content-Length: \(body.utf8.count)",
            ] + headers
        return await send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body, to: door)
    }
}

/// Where a server listens.
enum Door: Sendable {
    case socket(String)
    case port(UInt16)

    /// Where the search for a free port goes on: below those that the system gives to whoever asks for
    /// any (ip_local_port_range), so that nobody gets one between its choice and its use.
    private static let nextPort = Atomic<UInt16>(20_000 + UInt16(getpid() % 12_000))

    /// A port on this machine that nobody listens at.
    static func freePort() -> UInt16 {
        while true {
            let port = nextPort.wrappingAdd(1, ordering: .relaxed).newValue
            let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = loopback(port)
            let isFree = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            if isFree { return port }
        }
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    fileprivate func connect() -> Int32 {
        switch self {
        case .socket(let path):
            let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            return connect(descriptor, &address)
        case .port(let port):
            let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = Self.loopback(port)
            return connect(descriptor, &address)
        }
    }

    private func connect<Address>(_ descriptor: Int32, _ address: inout Address) -> Int32 {
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
            }
        }
        if connected == 0 { return descriptor }
        close(descriptor)
        return -1
    }
}

/// Sends a request and reads nothing of its answer, until the test ends.
final class StandingReader {
    private let descriptor: Int32

    init(_ bytes: String, at door: Door) {
        descriptor = door.connect()
        write(bytes, to: descriptor)
    }

    deinit { close(descriptor) }
}

private func write(_ bytes: String, to descriptor: Int32) {
    var rest = Array(bytes.utf8)[...]
    while !rest.isEmpty {
        let sent = rest.withUnsafeBytes {
            Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard sent > 0 else { break }
        rest = rest.dropFirst(sent)
    }
}

private func exchange(_ bytes: String, _ door: Door) -> String {
    let descriptor = door.connect()
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    write(bytes, to: descriptor)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
        answer += buffer[..<count]
    }
}

import Foundation
import Synchronization
import TestSupport

/// One request to the year's server, and what it said.
struct YearVisit: Sendable {
    var at: Date
    /// The request line and the header lines, a byte a character.
    var lines: [String]
    var answer: YearAnswer

    var path: String {
        lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }
    var etag: String? { self["If-None-Match"] }
    var lastModified: String? { self["If-Modified-Since"] }
    var isConditional: Bool { etag != nil || lastModified != nil }

    subscript(header: String) -> String? {
        let prefix = header.lowercased() + ": "
        return lines.first { $0.lowercased().hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }
    }
}

struct YearAnswer: Sendable {
    var status: Int
    var etag: String?
    var lastModified: String?
    var headers: [String] = []
    var body = ""
    /// It is no feed.
    var isUnreadable = false
    /// Until when it calls itself fresh, or wants us to stay away.
    var freshUntil: Date?
    var refusedUntil: Date?

    fileprivate var text: String {
        var lines = ["HTTP/1.1 \(status) Whatever"]
        if let etag { lines.append("ETag: \(etag)") }
        if let lastModified { lines.append("Last-Modified: \(lastModified)") }
        // Whoever wants to keep it may not send it back.
        lines += headers + ["Set-Cookie: reader=1; Path=/", "Connection: close"]
        if status != 304 { lines.append("Content-Length: \(body.utf8.count)") }
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + (status == 304 ? "" : body)
    }
}

/// An HTTP server on loopback that lives in the test's time and keeps a book of its guests.
final class YearServer: Sendable {
    let port: UInt16
    private let descriptor: Int32
    private let site: Mutex<YearSite>
    private let book = Mutex<[YearVisit]>([])
    private let clock: LeapingClock

    init(_ site: YearSite, clock: LeapingClock) throws {
        self.clock = clock
        self.site = Mutex(site)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, address, &size) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        let thread = Thread { [weak self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                self?.serve(connection)
                close(connection)
            }
        }
        thread.start()
    }

    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    var visits: [YearVisit] { book.withLock { $0 } }

    private func serve(_ connection: Int32) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        let lines = latin1(bytes).split(separator: "\r\n").map(String.init)
        var visit = YearVisit(at: clock.now, lines: lines, answer: YearAnswer(status: 0))
        visit.answer = site.withLock { $0.answer(to: visit) }
        book.withLock { $0.append(visit) }
        let answer = visit.answer.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        _ = send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
    }

    /// A byte a character, as headers are.
    private func latin1(_ bytes: [UInt8]) -> String {
        // A return and a newline are one character to Swift, and are wanted as one here.
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}

import FeedModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import FeedFetching

@Suite struct WARCTests {
    /// Fetches and gives what came with the recording of it.
    private func recorded(
        _ request: FetchRequest
    ) async -> (outcome: FetchOutcome, exchanges: [Exchange], warc: [UInt8]) {
        let tape = Tape()
        let fetcher = CurlFetcher(policy: .loopback(), record: { tape.add($0) })
        let outcome = await fetcher.fetch(request)
        let exchanges = tape.exchanges
        return (outcome, exchanges, exchanges.flatMap { WARC.records(of: $0, at: .noon) })
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private final class Tape: Sendable {
        private let log = Mutex<[Exchange]>([])
        var exchanges: [Exchange] { log.withLock { $0 } }
        func add(_ exchange: Exchange) { log.withLock { $0.append(exchange) } }
    }

    @Test func `a document is read from its recording as it came, redirects and gzip and all`()
        async throws
    {
        let server = try LoopbackServer { request in
            request.path == "/old"
                ? httpAnswer("301 Moved", ["Location: /new"], body: "<html>gone</html>")
                : httpAnswer(
                    "200 OK",
                    ["Content-Encoding: gzip", "ETag: \"\u{e9}\"", "Content-Type: text/xml"],
                    bytes: bytes(base64: "H4sIAAAAAAACA7MpKi62S6/KLLDRB7EAFJTXbA8AAAA="))
        }
        let (outcome, exchanges, warc) = await recorded(FetchRequest(url: server.url("/old")))

        let read = try #require(WARC.document(in: warc))
        #expect(read.body == Array("<rss>gzip</rss>".utf8))
        #expect(read.response.url == server.url("/new"))
        #expect(read.response.validators == outcome.response?.validators)
        #expect(read.response.headers["Content-Type"] == "text/xml")
        #expect(read.response.headers["Content-Encoding"] == nil)
        #expect(read.response.headers["X-Recorded-Content-Encoding"] == "gzip")
        #expect(exchanges.map(\.response.status) == [301, 200])
        #expect(exchanges.map(\.url) == [server.url("/old"), server.url("/new")])
        #expect(text(warc).components(separatedBy: "WARC/1.1\r\n").count == 5)
        #expect(text(warc).contains("GET /old HTTP/1.1\r\n"))
    }

    @Test func `a file is recorded as if it had come from the Web`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("<rss/>".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let tape = Tape()
        let policy = FetchPolicy.loopback { $0.allowsFiles = true }
        _ = await CurlFetcher(policy: policy, record: { tape.add($0) })
            .fetch(FetchRequest(url: file))

        let warc = tape.exchanges.flatMap { WARC.records(of: $0, at: .noon) }
        #expect(WARC.document(in: warc)?.body == Array("<rss/>".utf8))
    }

    @Test func `no secret is in a recording`() async throws {
        let server = try LoopbackServer { request in
            request.path == "/"
                ? httpAnswer("302 Found", ["Location: /on"]) : httpAnswer(body: "<rss/>")
        }
        var request = FetchRequest(url: server.url("/"))
        request.access.headers = [.init(name: "X-Key", value: Secret("swordfish"))]
        request.access.login = .init(user: "reader", password: Secret("open sesame"))

        let (outcome, exchanges, warc) = await recorded(request)

        #expect(outcome.text == "<rss/>", "\(outcome)")
        #expect(exchanges.count == 2)
        let login = Data("reader:open sesame".utf8).base64EncodedString()
        for secret in ["swordfish", "open sesame", login] {
            #expect(!text(warc).contains(secret))
        }
        #expect(text(warc).contains("X-Key: (secret)\r\n"))
        #expect(text(warc).contains("Authorization: (secret)\r\n"))
        #expect(text(warc).contains("User-Agent: newswire/test"))
    }

    @Test func `nor a login that was in the address`() async throws {
        let server = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        let request = FetchRequest(url: server.url("/?q", host: "reader:sesame@127.0.0.1"))
        let (outcome, exchanges, warc) = await recorded(request)

        #expect(outcome.text == "<rss/>", "\(outcome)")
        #expect(exchanges.map(\.url) == [server.url("/?q")])
        #expect(!text(warc).contains("sesame"))
        #expect(!text(warc).contains(Data("reader:sesame".utf8).base64EncodedString()))
    }

    @Test func `what did not answer is not recorded`() async throws {
        let server = try LoopbackServer { _ in [.send("HTTP/1.1 200 OK\r\nETag: x"), .reset] }
        let (_, exchanges, _) = await recorded(FetchRequest(url: server.url("/")))
        #expect(exchanges.isEmpty)
    }

    @Test(arguments: [
        "", "WARC", "WARC/1.1", "WARC/1.1\r\n\r\n", "<rss/>",
        "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\nHTTP/1.1 ",
        "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\nHTTP/1.1",
        "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/\r\n"
            + "Content-Length: 16\r\n\r\nHTTP/1.1 200 OK\r\n",
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/\r\n"
            + "Content-Length: 26\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n",
        "WARC/1.1\r\nWARC-Type: request\r\nWARC-Target-URI: http://a/\r\n"
            + "Content-Length: 19\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    ])
    func `what is no recording of a document has none`(_ bytes: String) {
        #expect(WARC.document(in: Array(bytes.utf8)) == nil)
    }

    @Test func `a recording that was cut off is read or not, and harms nobody`() async throws {
        let server = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        let (_, _, warc) = await recorded(FetchRequest(url: server.url("/")))
        #expect(WARC.document(in: warc) != nil)
        // The last four bytes are the ends of lines after the record.
        for count in 0..<warc.count - 4 {
            #expect(WARC.document(in: Array(warc.prefix(count))) == nil)
        }
    }

    @Test func `a recording with bytes changed is read or not, and harms nobody`() async throws {
        let server = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        let (_, _, warc) = await recorded(FetchRequest(url: server.url("/")))
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            var broken = warc
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: broken.indices, using: &random)
                broken[place] = UInt8.random(in: .min ... .max, using: &random)
            }
            _ = WARC.document(in: broken)
        }
    }
}

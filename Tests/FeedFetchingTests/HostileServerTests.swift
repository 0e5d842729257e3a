import FeedFetching
import FeedModel
import Foundation
import TestSupport
import Testing

/// Servers that are slow, that break off, and that never end.
@Suite struct HostileServerTests {
    // MARK: Slow

    @Test func `a host that does not open when we knock is out of reach`() async throws {
        let server = try DeafServer()
        let outcome = await fetch(server.url) { $0.connectTimeout = .milliseconds(500) }
        #expect(outcome.obstacle == .network, "\(outcome)")
        #expect(
            outcome.reason?.contains("timed out") == true
                || outcome.reason?.contains("imeout") == true)
    }

    @Test func `a server that takes the request and says nothing is slow`() async throws {
        let server = try LoopbackServer { _ in [.hold] }
        let outcome = await fetch(server.url("/")) { $0.firstByteTimeout = .seconds(1) }
        #expect(outcome == .unreachable(.slow, reason: "no answer within 1 s"))
    }

    @Test func `the wait for the first byte ends in time, however short it is`() async throws {
        let server = try LoopbackServer { _ in [.hold] }
        let outcome = await fetch(server.url("/")) {
            $0.firstByteTimeout = .milliseconds(200)
            $0.lowSpeedBytes = 0
        }
        // Not of the bound on the whole, which is a hundred times that.
        #expect(outcome == .unreachable(.slow, reason: "no answer within 0.2 s"))
    }

    @Test func `headers that come a byte at a time are given up`() async throws {
        let server = try LoopbackServer { _ in
            [httpHead(), .dripForever([0x78], every: .milliseconds(50))]
                .map { step in
                    if case .send(let bytes) = step {
                        .drip(bytes.dropLast(2), every: .milliseconds(5))
                    } else {
                        step
                    }
                }
        }
        let outcome = await fetch(server.url("/")) { $0.lowSpeedTime = .seconds(1) }
        #expect(outcome.obstacle == .slow, "\(outcome)")
    }

    @Test func `a body that drips is given up`() async throws {
        let server = try LoopbackServer { _ in
            [httpHead(), .dripForever([0x78], every: .milliseconds(50))]
        }
        let outcome = await fetch(server.url("/")) { $0.lowSpeedTime = .milliseconds(900) }
        #expect(outcome.obstacle == .slow, "\(outcome)")
        #expect(outcome.reason?.contains("too slow") == true)
    }

    @Test func `a body that comes just fast enough ends with the time for all`() async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead(),
                .dripForever([UInt8](repeating: 0x78, count: 100), every: .milliseconds(50)),
            ]
        }
        let outcome = await fetch(server.url("/")) { $0.totalTimeout = .milliseconds(600) }
        #expect(outcome.obstacle == .slow, "\(outcome)")
        #expect(outcome.reason?.contains("timed out") == true)
    }

    @Test func `redirects share one time`() async throws {
        let server = try LoopbackServer { _ in
            [httpHead("302 Found", ["Location: /on", "Content-Length: 20"])]
                + [.drip([UInt8](repeating: 0x78, count: 20), every: .milliseconds(15))]
        }
        let outcome = await fetch(server.url("/")) {
            $0.totalTimeout = .milliseconds(700)
            $0.maxRedirects = 100
        }
        #expect(outcome.obstacle == .slow, "\(outcome)")
    }

    // MARK: Broken off

    @Test func `a connection that is reset in the headers is no answer`() async throws {
        let server = try LoopbackServer { _ in [.send("HTTP/1.1 200 OK\r\nETag: \"1"), .reset] }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.obstacle == .connection, "\(outcome)")
        #expect(outcome.reason?.contains("reset") == true)
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nETag: \"1", "HTTP/1.1 103 Early Hints\r\n\r\n"])
    func `an answer that ends before its body is no answer`(_ start: String) async throws {
        let server = try LoopbackServer { _ in [.send(start)] }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.obstacle == .connection, "\(outcome)")
    }

    @Test(arguments: [
        [httpHead("200 OK", ["Content-Length: 1000"]), .send("<rss><item>")],
        [
            httpHead("200 OK", ["Transfer-Encoding: chunked"]), .send("b\r\n<rss><item>\r\n"),
        ],
        [httpHead("200 OK", ["Transfer-Encoding: chunked"]), .send("ff\r\n<rss><item>")],
    ])
    func `what came before an answer broke off is kept`(_ answer: [ServerStep]) async throws {
        let server = try LoopbackServer { _ in answer }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss><item>", "\(outcome)")
        #expect(outcome.document?.isCutOff == true)
    }

    @Test func `what came before a reset is kept`() async throws {
        let server = try LoopbackServer { _ in
            // The client has read the start once it could not be thrown away with the connection.
            [
                httpHead("200 OK", ["Content-Length: 1000"]), .send("<rss><item>"),
                .drip([0x78], every: .milliseconds(200)), .reset,
            ]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss><item>x", "\(outcome)")
        #expect(outcome.document?.isCutOff == true)
    }

    @Test func `a refusal whose page broke off is a refusal`() async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead("503 Busy", ["Content-Length: 1000", "Retry-After: 7200"]),
                .send("<html>"),
            ]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.refusal == 503, "\(outcome)")
        #expect(outcome.response?.headers["Retry-After"] == "7200")
    }

    @Test func `a redirect whose page broke off is followed`() async throws {
        let server = try LoopbackServer { request in
            request.path == "/new"
                ? httpAnswer(body: "<rss/>")
                : [httpHead("301 Moved", ["Content-Length: 1000", "Location: /new"]), .send("<")]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss/>", "\(outcome)")
    }

    @Test func `bytes after the announced length are not the document's`() async throws {
        let server = try LoopbackServer { _ in
            [httpHead("200 OK", ["Content-Length: 6"]), .send("<rss/>and more")]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss/>", "\(outcome)")
    }

    @Test func `an empty document is a document`() async throws {
        let server = try LoopbackServer { _ in httpAnswer() }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "", "\(outcome)")
    }

    // MARK: Without end

    @Test(arguments: [
        httpHead(), httpHead("200 OK", ["Content-Length: 999999999999"]),
        httpHead("404 Not Found"),
    ])
    func `a body without end stops at the bound`(_ head: ServerStep) async throws {
        let server = try LoopbackServer { _ in
            [head, .sendForever([UInt8](repeating: 0x78, count: 16_384))]
        }
        let outcome = await fetch(server.url("/")) { $0.maxBodyBytes = 1 << 20 }
        #expect(outcome == .unreachable(.bound, reason: "the document is larger than 1 MiB"))
    }

    @Test func `chunks without end stop at the bound`() async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead("200 OK", ["Transfer-Encoding: chunked"]),
                .sendForever(Array("1\r\nx\r\n".utf8)),
            ]
        }
        let outcome = await fetch(server.url("/")) { $0.maxBodyBytes = 1 << 20 }
        #expect(outcome == .unreachable(.bound, reason: "the document is larger than 1 MiB"))
    }
}

import FeedFetching
import FeedModel
import TestSupport
import Testing

/// Heads of answers as no server should send them.
@Suite struct HeaderTests {
    private static let line = "X-Line: " + String(repeating: "y", count: 1000) + "\r\n"

    @Test(arguments: [
        // Many lines, one without end, lines without end, and heads without end.
        [.send("HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 50) + "\r\n")],
        [httpHead("200 OK", ["X-Huge: " + String(repeating: "y", count: 50_000)])],
        [.send("HTTP/1.1 200 OK\r\n"), .sendForever(Array(line.utf8))],
        [.sendForever(Array("HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n".utf8))],
        [.send("HTTP/1.1 200 OK\r\n"), .sendForever(Array("HTTP/1.1: 200\r\n".utf8))],
    ])
    func `headers larger than the bound are given up`(_ answer: [ServerStep]) async throws {
        let server = try LoopbackServer { _ in answer }
        let outcome = await fetch(server.url("/")) { $0.maxHeaderBytes = 16 << 10 }
        #expect(outcome == .unreachable(.bound, reason: "the headers are larger than 16 KiB"))
    }

    @Test func `one header line without end is given up`() async throws {
        let server = try LoopbackServer { _ in
            [.send("HTTP/1.1 200 OK\r\nX-Endless: "), .sendForever(Array("yyyyyyyy".utf8))]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.obstacle == .bound, "\(outcome)")
    }

    @Test func `fields after the body without end are given up`() async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead("200 OK", ["Transfer-Encoding: chunked"]),
                .send("6\r\n<rss/>\r\n0\r\n"), .sendForever(Array(Self.line.utf8)),
            ]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.obstacle == .bound, "\(outcome)")
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nETag: \"a\0b\"\r\n\r\n<rss/>", "<rss/>", "\0\0\0\0\0\0\0\0",
        "SSH-2.0-OpenSSH_9.2\r\n", "220 mail.example ESMTP\r\n", "HTTP/9.9 200 OK\r\n\r\n<rss/>",
        "HTTP/1.1 2000 OK\r\n\r\n<rss/>", "HTTP/1.1 OK\r\n\r\n<rss/>",
        "ICY 200 OK\r\n\r\n", "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<rss/>",
    ])
    func `what is not HTTP is no answer`(_ bytes: String) async throws {
        let server = try LoopbackServer { _ in [.send(bytes)] }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.obstacle == .other, "\(outcome)")
        #expect(outcome.reason?.isEmpty == false)
    }

    @Test func `answers before the answer are passed over`() async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead("100 Continue"), httpHead("103 Early Hints", ["ETag: \"early\""]),
                httpHead("200 OK", ["ETag: \"real\""]), .send("<rss/>"),
            ]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss/>", "\(outcome)")
        #expect(outcome.response?.headers == ["ETag": "\"real\""])
    }

    @Test func `fields after the body are not the answer's`() async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead("200 OK", ["ETag: \"1\"", "Transfer-Encoding: chunked"]),
                .send("6\r\n<rss/>\r\n0\r\nETag: \"2\"\r\n\r\n"),
            ]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss/>", "\(outcome)")
        #expect(outcome.response?.validators.etag == "\"1\"")
    }

    @Test func `a field may go on in the next line`() async throws {
        let server = try LoopbackServer { _ in
            [httpHead("200 OK", ["X-Long: one", "\ttwo: 2", "  three"]), .send("<rss/>")]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.response?.headers == ["X-Long": "one two: 2 three"], "\(outcome)")
    }

    @Test(arguments: ["", "text/html", "application/octet-stream", "image/png", "nonsense; ;;="])
    func `whatever a server calls its document, it is one`(_ type: String) async throws {
        let server = try LoopbackServer { _ in
            httpAnswer("200 OK", ["Content-Type: \(type)"], body: "<rss/>")
        }
        #expect(await fetch(server.url("/")).text == "<rss/>")
    }

    @Test func `a head may end its lines without a carriage return`() async throws {
        let server = try LoopbackServer { _ in
            [.send("HTTP/1.0 200 OK\nETag: \"1\"\n\n<rss/>")]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss/>", "\(outcome)")
        #expect(outcome.response?.validators.etag == "\"1\"")
    }
}

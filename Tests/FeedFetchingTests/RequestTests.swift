import FeedFetching
import FeedModel
import Foundation
import TestSupport
import Testing

/// What a server sees of us.
@Suite struct RequestTests {
    @Test func `a request says who asks and what can be read, and nothing more`() async throws {
        let server = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        _ = await fetch(server.url("/feed"))

        let request = try #require(server.requests.first)
        let names = request.lines.dropFirst().map { $0.prefix { $0 != ":" } }
        #expect(Set(names) == ["Host", "User-Agent", "Accept", "Accept-Encoding"])
        #expect(request["User-Agent"] == "newswire/test (+https://news.example/about)")
        for encoding in ["gzip", "deflate"] {
            #expect(request["Accept-Encoding"]?.contains(encoding) == true)
        }
        #expect(request["Accept"]?.contains("application/atom+xml") == true)
    }

    @Test(arguments: [
        ("/a/../b/./c?x=%20&y=a+b#frag", "/a/../b/./c?x=%20&y=a+b"), ("", "/"), ("?q", "/?q"),
        ("//double//", "//double//"), ("/%7Euser/%41", "/%7Euser/%41"), ("/a;b=c,d", "/a;b=c,d"),
        ("/feed?c=Ж", "/feed?c=%D0%96"), ("/feed?", "/feed?"),
        ("/it's(1)!*", "/it's(1)!*"), ("/?u=http://x/?y#z", "/?u=http://x/?y"),
    ])
    func `an address is asked as it is written`(_ address: String, _ path: String) async throws {
        let server = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        _ = await fetch(server.url(address))
        #expect(server.requests.map(\.path) == [path])
    }

    @Test func `cookies are taken from nobody`() async throws {
        let server = try LoopbackServer { request in
            request.path == "/"
                ? httpAnswerAndNext("302 Found", ["Location: /on", "Set-Cookie: id=1; Path=/"])
                : httpAnswerAndNext("200 OK", ["Set-Cookie: id=2; Path=/"], body: "<rss/>")
        }
        let fetcher = CurlFetcher(policy: .loopback())
        for _ in 0..<2 { _ = await fetcher.fetch(FetchRequest(url: server.url("/"))) }

        #expect(server.requests.count == 4)
        #expect(server.requests.allSatisfy { $0["Cookie"] == nil && $0["Referer"] == nil })
    }

    @Test func `http stays http, whatever a server advertises`() async throws {
        let server = try LoopbackServer { _ in
            httpAnswer(
                "200 OK",
                [
                    "Strict-Transport-Security: max-age=31536000", "Alt-Svc: h2=\":1\"",
                    "Upgrade: h2c", "Refresh: 0; url=/other", "Link: </feed>; rel=preload",
                ], body: "<rss/>")
        }
        let fetcher = CurlFetcher(policy: .loopback())
        let address = server.url("/", host: "localhost")
        for _ in 0..<2 {
            #expect(await fetcher.fetch(FetchRequest(url: address)).text == "<rss/>")
        }
        #expect(server.requests.map(\.path) == ["/", "/"])
    }

    // MARK: Validators

    @Test(arguments: [
        ("W/\"odd, tag\"", "Yesterday, about noon"), ("unquoted", "0"), ("\"a\"\"b\"", "-1"),
        ("\"\u{E9}\u{80}\u{FF}\"", "Tue, 31 Feb 2026 25:61:61 GMT"), ("*", "\u{A0}"),
        ("\"tab\tinside\"", "Fri, 09 Oct 2026 10:00:00 +0500"), ("W/", "  two  spaces  "),
    ])
    func `validators go back byte for byte`(_ etag: String, _ lastModified: String) async throws {
        try await expectEcho(etag: etag, lastModified: lastModified)
    }

    @Test func `validators go back byte for byte, whatever the bytes`() async throws {
        var random = SeededGenerator(seed: 20_261_125)
        let alphabet = Array(UInt8(0x20)...0x7E) + Array(0x80...0xFF) + [0x09]
        func text() -> String {
            let bytes = (0..<Int.random(in: 1...60, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0x20
            }
            return "x" + String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) + "x"
        }
        for _ in 0..<50 { try await expectEcho(etag: text(), lastModified: text()) }
    }

    /// Asks a server that gives these twice, and looks at what it gets.
    private func expectEcho(etag: String, lastModified: String) async throws {
        @Sendable func line(_ name: String, _ value: String) -> [UInt8] {
            Array("\(name): ".utf8) + value.unicodeScalars.map { UInt8($0.value) } + [0x0D, 0x0A]
        }
        let server = try LoopbackServer { _ in
            [
                .send("HTTP/1.1 200 OK\r\n"), .send(line("ETag", etag)),
                .send(line("Last-Modified", lastModified)),
                .send("Content-Length: 6\r\n\r\n<rss/>"),
            ]
        }
        let first = await fetch(server.url("/"))
        let response = try #require(first.response, "\(first)")
        _ = await fetch(FetchRequest(url: server.url("/"), validators: response.validators))

        // White space around a value is none of it (RFC 9110 section 5.5).
        let spaces = CharacterSet(charactersIn: " \t")
        let second = try #require(server.requests.last)
        #expect(second["If-None-Match"] == etag.trimmingCharacters(in: spaces))
        #expect(second["If-Modified-Since"] == lastModified.trimmingCharacters(in: spaces))
    }

    @Test func `of a validator given twice the last goes back`() async throws {
        let server = try LoopbackServer { _ in
            httpAnswer(
                "200 OK", ["ETag: \"1\"", "etag: \"2\"", "Last-Modified: x"], body: "<rss/>")
        }
        let response = try #require(await fetch(server.url("/")).response)
        #expect(response.validators == Validators(etag: "\"2\"", lastModified: "x"))
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\0b"])
    func `a value that no header can hold is not sent`(_ value: String) async throws {
        let server = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        var request = FetchRequest(url: server.url("/"), validators: Validators(etag: value))
        request.access.headers = [.init(name: "X-Key", value: Secret(value))]
        _ = await fetch(request)
        #expect(server.requests.first?["If-None-Match"] == nil)
        #expect(server.requests.first?["X-Key"] == nil)
        #expect(server.requests.first?["X-Evil"] == nil)
    }

    // MARK: Secrets

    private func request(_ url: URL) -> FetchRequest {
        var request = FetchRequest(url: url)
        request.access.headers = [.init(name: "X-Key", value: Secret("swordfish"))]
        request.access.login = .init(user: "reader", password: Secret("über:open"))
        return request
    }

    private let login = "Basic " + Data("reader:über:open".utf8).base64EncodedString()

    @Test func `what a feed's owner gave goes to its host`() async throws {
        let server = try LoopbackServer { request in
            request.path == "/"
                ? httpAnswer("302 Found", ["Location: /on"]) : httpAnswer(body: "<rss/>")
        }
        _ = await fetch(request(server.url("/")))
        #expect(server.requests.map { $0["X-Key"] } == ["swordfish", "swordfish"])
        #expect(server.requests.map { $0["Authorization"] } == [login, login])
    }

    @Test(arguments: ["127.0.0.1", "localhost"])
    func `and to no other`(_ host: String) async throws {
        let other = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        let location = other.url("/", host: host).absoluteString
        let server = try LoopbackServer { _ in httpAnswer("302 Found", ["Location: \(location)"]) }

        let outcome = await fetch(request(server.url("/")))

        #expect(outcome.text == "<rss/>", "\(outcome)")
        #expect(server.requests.map { $0["X-Key"] } == ["swordfish"])
        let sent = try #require(other.requests.first)
        #expect(sent["X-Key"] == nil)
        #expect(sent["Authorization"] == nil)
    }

    @Test func `a login in the address stays with its host too`() async throws {
        let other = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        let location = other.url("/", host: "localhost").absoluteString
        let server = try LoopbackServer { request in
            request.path == "/"
                ? httpAnswer("302 Found", ["Location: /on"])
                : httpAnswer("302 Found", ["Location: \(location)"])
        }
        _ = await fetch(server.url("/", host: "reader:pw@127.0.0.1"))
        #expect(server.requests.first?["Authorization"] == "Basic cmVhZGVyOnB3")
        #expect(other.requests.first?["Authorization"] == nil)
    }
}

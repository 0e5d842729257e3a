import FeedFetching
import FeedModel
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: TLSServer.isPossible, "there is no /usr/bin/openssl"))
struct CertificateTests {
    private static let feed = "HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>"

    private func request(_ server: TLSServer, _ path: String, certificates: String? = nil)
        -> FetchRequest
    {
        var request = FetchRequest(url: server.url(path))
        request.access.certificates = certificates ?? server.certificate
        return request
    }

    @Test func `who vouches only for itself is not believed`() async throws {
        try await TLSServer.serving(.files(["feed": Self.feed])) { server in
            let outcome = await fetch(server.url("/feed"))
            #expect(outcome.obstacle == .identity, "\(outcome)")
            #expect(outcome.reason?.contains("certificate") == true)
            #expect(outcome.reason?.contains("self-signed") == true)
        }
    }

    @Test func `unless the feed's owner names its certificate`() async throws {
        try await TLSServer.serving(.files(["feed": Self.feed])) { server in
            let outcome = await fetch(request(server, "/feed"))
            #expect(outcome.text == "<rss/>", "\(outcome)")
        }
    }

    @Test func `a certificate that one feed trusts is trusted by no other`() async throws {
        try await TLSServer.serving(.files(["feed": Self.feed])) { server in
            let fetcher = CurlFetcher(policy: .loopback())
            let trusting = await fetcher.fetch(request(server, "/feed"))
            let ordinary = await fetcher.fetch(FetchRequest(url: server.url("/feed")))
            #expect(trusting.text == "<rss/>", "\(trusting)")
            #expect(ordinary.obstacle == .identity, "\(ordinary)")
        }
    }

    @Test func `a certificate for another name is not believed`() async throws {
        try await TLSServer.serving(.files(["feed": Self.feed]), names: "DNS:other.example") {
            server in
            let outcome = await fetch(request(server, "/feed"))
            #expect(outcome.obstacle == .identity, "\(outcome)")
            #expect(outcome.reason?.contains("name") == true)
        }
    }

    @Test func `a file of certificates that is not there is named`() async throws {
        try await TLSServer.serving(.files(["feed": Self.feed])) { server in
            let outcome = await fetch(request(server, "/feed", certificates: "/nowhere/ca.pem"))
            #expect(outcome.obstacle == .identity, "\(outcome)")
            #expect(outcome.reason?.contains("/nowhere/ca.pem") == true)
        }
    }

    @Test func `a redirect does not leave the protection of TLS`() async throws {
        let plain = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        let location = plain.url("/feed").absoluteString
        try await TLSServer.serving(
            .files(["feed": "HTTP/1.0 302 Found\r\nLocation: \(location)\r\n\r\n"])
        ) { server in
            let outcome = await fetch(request(server, "/feed"))
            #expect(
                outcome
                    == .unreachable(
                        .redirects, reason: "a redirect leads from https to http, to \(location)"))
            #expect(plain.connections == 0)
        }
    }

    @Test func `a host that leaves the handshake there is slow, and not out of reach`() async throws
    {
        // It waits for a request that it can read.
        let server = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        let outcome = await fetch(url("https://127.0.0.1:\(server.port)/")) {
            $0.connectTimeout = .milliseconds(500)
        }
        #expect(outcome.obstacle == .slow, "\(outcome)")
        #expect(server.connections == 1)
    }

    @Test func `a session is resumed on the next connection`() async throws {
        try await TLSServer.serving(.session) { server in
            let fetcher = CurlFetcher(policy: .loopback())
            let first = await fetcher.fetch(request(server, "/"))
            let second = await fetcher.fetch(request(server, "/"))
            #expect(first.text?.contains("New, TLS") == true, "\(first)")
            #expect(second.text?.contains("Reused, TLS") == true, "\(second)")
        }
    }
}

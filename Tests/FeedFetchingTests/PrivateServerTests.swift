import FeedFetching
import FeedModel
import Foundation
import TestSupport
import Testing

/// Feeds of the public Web that lead to this machine or into a private network.
@Suite struct PrivateServerTests {
    private func fetchAsPublic(_ url: URL) async -> FetchOutcome {
        await fetch(url) { $0.allowsPrivateAddresses = false }
    }

    @Test(arguments: [
        "127.0.0.1", "localhost", "LOCALHOST", "localhost.", "feeds.localhost", "127.0.0.1.",
        "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "127.1", "0.0.0.0", "0",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[::]", "127.0.0.1%2e",
        "%31%32%37.0.0.1", "user@127.0.0.1", "news.example@127.0.0.1", "１２７.０.０.１", "127。0。0。1",
    ])
    func `no name for this machine brings a byte to it`(_ host: String) async throws {
        let server = try LoopbackServer { _ in httpAnswer(body: "secret") }
        let address = try #require(URL(string: "http://\(host):\(server.port)/"))

        let outcome = await fetchAsPublic(address)

        #expect(outcome.obstacle == .forbidden, "\(outcome)")
        #expect(outcome.reason?.contains("allow_private") == true)
        #expect(server.connections == 0)
    }

    @Test(.enabled(if: hasIPv6, "this machine has no IPv6")) func `nor does IPv6`() async throws {
        let server = try LoopbackServer(on: .ipv6) { _ in httpAnswer(body: "secret") }

        let refused = await fetchAsPublic(server.url("/"))
        #expect(refused.obstacle == .forbidden, "\(refused)")
        #expect(server.connections == 0)
        #expect(await fetch(server.url("/")).text == "secret")
    }

    @Test func `a feed of its own may be allowed what others are not`() async throws {
        let server = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        var request = FetchRequest(url: server.url("/", host: "localhost"))
        request.access.allowsPrivateAddresses = true

        let fetcher = CurlFetcher(policy: .loopback { $0.allowsPrivateAddresses = false })
        #expect(await fetcher.fetch(request).text == "<rss/>")
    }

    @Test(arguments: ["127.0.0.1", "localhost"])
    func `a connection that one feed was allowed is no other's`(_ host: String) async throws {
        let server = try LoopbackServer { _ in httpAnswerAndNext(body: "<rss/>") }
        let fetcher = CurlFetcher(policy: .loopback { $0.allowsPrivateAddresses = false })
        let ordinary = FetchRequest(url: server.url("/ordinary", host: host))
        var allowed = FetchRequest(url: server.url("/allowed", host: host))
        allowed.access.allowsPrivateAddresses = true

        let first = await fetcher.fetch(allowed)
        let refused = await fetcher.fetch(ordinary)
        let second = await fetcher.fetch(allowed)

        #expect(first.text == "<rss/>", "\(first)")
        #expect(refused.obstacle == .forbidden, "\(refused)")
        #expect(second.text == "<rss/>", "\(second)")
        #expect(server.requests.map(\.path) == ["/allowed", "/allowed"])
    }
}

private let hasIPv6 = (try? LoopbackServer(on: .ipv6) { _ in [] }) != nil

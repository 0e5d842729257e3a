import FeedFetching
import FeedModel
import Foundation
import TestSupport
import Testing

private func policy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
    var policy = FetchPolicy(userAgent: "newswire/test (+https://news.example/about)")
    policy.allowsPrivateAddresses = true
    policy.totalTimeout = .seconds(5)
    change(&policy)
    return policy
}

private let empty = "Content-Length: 0\r\n\r\n"

/// What a request does not say, and where it does not go.
@Suite struct MannersTests {
    @Test func `validators come back byte for byte, whatever they are made of`() async throws {
        var state: UInt64 = 7
        for _ in 0..<60 {
            var etag: [UInt8] = [0x22]
            for _ in 0..<20 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let byte = UInt8(truncatingIfNeeded: state >> 33)
                etag.append(byte < 0x21 || byte == 0x7F ? 0x2E : byte)
            }
            etag.append(0x22)
            let sent = etag
            let server = try ScriptedServer { _ in
                [
                    .send("HTTP/1.1 200 OK\r\nETag: old\r\nETag: "), .send(sent),
                    .send("\r\nLast-Modified:  Some day, at 25:61 \r\n" + empty),
                ]
            }
            defer { server.stop() }
            let fetcher = CurlFetcher(policy: policy())
            let first = await fetcher.fetch(FetchRequest(url: server.url("/")))
            let validators = try #require(first.response?.validators)
            _ = await fetcher.fetch(FetchRequest(url: server.url("/"), validators: validators))

            let request = try #require(server.heads.last)
            let expected = String(String.UnicodeScalarView(etag.map { Unicode.Scalar($0) }))
            #expect(request.contains("If-None-Match: \(expected)\r\n"))
            #expect(request.contains("If-Modified-Since: Some day, at 25:61\r\n"))
        }
    }

    @Test func `an address is sent as it was given, and nothing is added to it`() async throws {
        let server = try ScriptedServer { _ in [.send("HTTP/1.1 200 OK\r\n" + empty)] }
        defer { server.stop() }
        _ = await CurlFetcher(policy: policy()).fetch(
            FetchRequest(url: server.url("/a/../b/./c?x=%20&y=a+b&&=#part")))

        let request = try #require(server.heads.first)
        #expect(request.hasPrefix("GET /a/../b/./c?x=%20&y=a+b&&= HTTP/1.1\r\n"))
        let names = request.split(separator: "\r\n").dropFirst()
            .compactMap { $0.split(separator: ":").first?.lowercased() }
        #expect(Set(names) == ["host", "user-agent", "accept-encoding", "accept"])
    }

    @Test func `secrets stay with their host and port`() async throws {
        let other = try ScriptedServer { _ in [.send("HTTP/1.1 200 OK\r\n" + empty)] }
        defer { other.stop() }
        let elsewhere = other.url("/there").absoluteString
        let server = try ScriptedServer { path in
            path == "/feed"
                ? [.send("HTTP/1.1 302 Found\r\nLocation: /inside\r\n" + empty)]
                : [.send("HTTP/1.1 302 Found\r\nLocation: \(elsewhere)\r\n" + empty)]
        }
        defer { server.stop() }
        var access = FeedAccess()
        access.login = FeedAccess.Login(user: "reader", password: Secret("s3cret"))
        access.headers = [FeedAccess.Header(name: "X-Token", value: Secret("t0ken"))]
        _ = await CurlFetcher(policy: policy()).fetch(
            FetchRequest(url: server.url("/feed"), access: access))

        #expect(server.heads.count == 2)
        #expect(server.heads.allSatisfy { $0.contains("X-Token: t0ken") })
        #expect(server.heads.allSatisfy { $0.contains("Authorization: Basic ") })
        let last = try #require(other.heads.first)
        #expect(!last.contains("t0ken") && !last.lowercased().contains("authorization"))
    }

    @Test(arguments: [
        "localhost", "127.0.0.1", "127.1", "2130706433", "0x7f.1", "0.0.0.0", "[::1]",
        "[::ffff:127.0.0.1]", "[0:0:0:0:0:ffff:7f00:1]",
    ])
    func `what is private is not visited, however it is written`(_ host: String) async throws {
        let server = try ScriptedServer { _ in [.send("HTTP/1.1 200 OK\r\n" + empty)] }
        defer { server.stop() }
        guard let url = URL(string: "http://\(host):\(server.port)/") else { return }

        let outcome = await CurlFetcher(policy: policy { $0.allowsPrivateAddresses = false })
            .fetch(FetchRequest(url: url))

        guard case .unreachable(.forbidden, let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.contains("allow_private"))
        #expect(server.connections == 0)
    }

    @Test func `a connection that one feed may use is not open to another`() async throws {
        let server = try ScriptedServer { _ in [.send("HTTP/1.1 200 OK\r\n" + empty)] }
        defer { server.stop() }
        let fetcher = CurlFetcher(policy: policy { $0.allowsPrivateAddresses = false })
        var allowed = FeedAccess()
        allowed.allowsPrivateAddresses = true

        let first = await fetcher.fetch(FetchRequest(url: server.url("/"), access: allowed))
        // A name, so that only the connection itself can tell.
        let second = await fetcher.fetch(
            FetchRequest(url: server.url("/", host: "localhost"), access: FeedAccess()))

        #expect(first.response?.status == 200)
        #expect(second.response == nil)
        #expect(server.heads.count == 1)
    }

    @Test func `a redirect leads nobody into a private network, or off the Web`() async throws {
        for target in ["http://127.0.0.9/", "file:///etc/hostname", "ftp://a.example/", "gopher:x"]
        {
            let server = try ScriptedServer { _ in
                [.send("HTTP/1.1 302 Found\r\nLocation: \(target)\r\n" + empty)]
            }
            defer { server.stop() }
            var access = FeedAccess()
            access.allowsPrivateAddresses = true
            let outcome = await CurlFetcher(
                policy: policy {
                    $0.allowsPrivateAddresses = false
                    $0.allowsFiles = true
                }
            ).fetch(FetchRequest(url: server.url("/"), access: access))
            if case .document = outcome { Issue.record("\(target): \(outcome)") }
        }
    }

    @Test(arguments: ["", "Location: \r\n"])
    func `a redirect that leads nowhere is an answer like others`(_ field: String) async throws {
        let server = try ScriptedServer { _ in
            [.send("HTTP/1.1 302 Found\r\n" + field + empty)]
        }
        defer { server.stop() }
        let outcome = await CurlFetcher(policy: policy()).fetch(
            FetchRequest(url: server.url("/")))
        if case .document = outcome { Issue.record("\(outcome)") }
        #expect(server.heads.count <= 6)
    }

    @Test func `a proxy is visited for public names, and never for private ones`() async throws {
        let proxy = try ScriptedServer { _ in [.send("HTTP/1.1 200 OK\r\n" + empty)] }
        defer { proxy.stop() }
        let fetcher = CurlFetcher(
            policy: policy {
                $0.allowsPrivateAddresses = false
                $0.proxies = Proxies(
                    http: "http://127.0.0.1:\(proxy.port)", exceptions: ["direct.invalid"])
            })
        func ask(_ url: String) async throws -> FetchOutcome {
            await fetcher.fetch(FetchRequest(url: try #require(URL(string: url))))
        }

        let through = try await ask("http://news.example/feed")
        let inside = try await ask("http://169.254.169.254/latest/")
        let direct = try await ask("http://direct.invalid/")

        #expect(through.response?.status == 200)
        #expect(proxy.heads.first?.hasPrefix("GET http://news.example/feed HTTP/1.1") == true)
        #expect(inside.response == nil && direct.response == nil)
        #expect(proxy.heads.count == 1)
    }
}

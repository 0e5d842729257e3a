import FeedModel
import Foundation
import Testing

@testable import FeedFetching

@Suite struct RuleTests {
    @Test(arguments: [
        "0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "127.0.0.1", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.168.0.1", "198.18.0.1", "198.19.255.255", "224.0.0.1",
        "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "203.0.113.9", "::", "::1",
        "fc00::1", "fdff::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2001:db8::1",
        "::ffff:10.0.0.1", "::ffff:a00:1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "localhost", "LOCALHOST.", "printer.localhost", "[::1]", "0x7f000001", "017700000001",
    ])
    func `what leads inside is private`(_ host: String) {
        #expect(PrivateAddress.kind(ofHost: host) != nil)
    }

    @Test(arguments: [
        "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255",
        "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "8.8.8.8",
        "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::",
        "news.example", "localhost.example", "10.example",
    ])
    func `what is public, or a name, is not`(_ host: String) {
        #expect(PrivateAddress.kind(ofHost: host) == nil)
    }

    @Test(
        arguments: [
            (403, ["cf-mitigated": "challenge"], "", "Cloudflare"),
            (503, ["Server": "cloudflare"], "<title>Just a moment...</title>", "Cloudflare"),
            (403, ["Server": "ddos-guard"], "", "DDoS-Guard"),
            (403, ["Server": "AkamaiGHost"], "Access Denied", "Akamai"),
            (405, ["x-amzn-waf-action": "captcha"], "", "AWS WAF"),
            (403, [:], "<script src=/_Incapsula_Resource?x=1></script>", "Imperva"),
            (403, ["Server": "cloudflare"], "<h1>Forbidden by the editor</h1>", nil),
            (503, ["Server": "nginx"], "<h1>Down for maintenance</h1>", nil),
            (404, [:], "just a moment", nil), (304, ["cf-mitigated": "challenge"], "", nil),
        ] as [(Int, [String: String], String, String?)])
    func `a wall is known by its marks`(
        _ status: Int, _ fields: [String: String], _ body: String, _ name: String?
    ) {
        let headers = HTTPHeaders(fields.map { HTTPHeaders.Field(name: $0, value: $1) })
        #expect(
            RobotWall.recognise(status: status, headers: headers, body: Array(body.utf8)) == name)
    }

    @Test func `a recording is read as it was written, without what is secret`() throws {
        let url = try #require(URL(string: "https://news.example/feed"))
        let head =
            "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\n"
        var exchange = Exchange(
            url: url,
            request: Array(
                "GET /feed HTTP/1.1\r\nAuthorization: Basic abc\r\nX-Token: t0ken\r\n\r\n".utf8),
            response: Response(status: 200, url: url), responseHead: Array(head.utf8),
            body: Array("<rss>…</rss>".utf8), secretHeaders: ["x-token"])
        let first = WARC.records(of: exchange, at: Date(timeIntervalSince1970: 0))
        exchange.responseHead = Array("HTTP/1.1 304 Not Modified\r\n\r\n".utf8)
        exchange.body = []
        let file = first + WARC.records(of: exchange, at: Date(timeIntervalSince1970: 1))
        let document = try #require(WARC.document(in: file))

        #expect(document.body == Array("<rss>…</rss>".utf8))
        #expect(document.response.url == url)
        #expect(document.response.headers["ETag"] == "\"1\"")
        let text = String(decoding: file, as: UTF8.self)
        #expect(!text.contains("t0ken") && !text.contains("Basic abc"))
        for length in stride(from: 0, to: first.count - 8, by: 7) {
            #expect(WARC.document(in: Array(first[..<length])) == nil)
        }
        #expect(
            WARC.document(in: Array("WARC/1.1\r\nContent-Length: 99999999999999\r\n\r\n".utf8))
                == nil)
    }

    @Test func `the environment names proxies as curl reads it`() throws {
        let proxies = Proxies(environment: [
            "http_proxy": "http://p:1", "HTTP_PROXY": "http://evil:1", "HTTPS_PROXY": "http://p:2",
            "NO_PROXY": ".kz, internal.example",
        ])
        func proxy(_ url: String) throws -> String? {
            proxies.proxy(for: try #require(URL(string: url)))
        }
        #expect(try proxy("http://a.example/") == "http://p:1")
        #expect(try proxy("https://a.example/") == "http://p:2")
        #expect(try proxy("https://www.akorda.kz/") == nil)
        #expect(try proxy("https://x.internal.example/") == nil)
        #expect(try proxy("https://notinternal.example/") == "http://p:2")
        #expect(Proxies(environment: ["HTTP_PROXY": "http://evil:1"]) == Proxies())
    }
}

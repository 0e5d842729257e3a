import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedFetching

@Suite struct ProxyTests {
    // MARK: Which

    private func proxy(for address: String, _ environment: [String: String]) -> String? {
        Proxies(environment: environment).proxy(for: url(address))
    }

    @Test func `each scheme has its proxy`() {
        let environment = ["http_proxy": "http://one:1", "HTTPS_PROXY": "http://two:2"]
        #expect(proxy(for: "http://news.example/", environment) == "http://one:1")
        #expect(proxy(for: "HTTPS://news.example/", environment) == "http://two:2")
        #expect(proxy(for: "https://news.example/", ["http_proxy": "http://one:1"]) == nil)
        #expect(proxy(for: "file:///etc/hostname", environment) == nil)
    }

    @Test func `one proxy may serve all, and small letters come first`() {
        #expect(proxy(for: "http://news.example/", ["ALL_PROXY": "http://all:1"]) == "http://all:1")
        #expect(
            proxy(
                for: "https://news.example/",
                ["https_proxy": "http://small:1", "HTTPS_PROXY": "http://big:1"])
                == "http://small:1")
        #expect(
            proxy(for: "http://news.example/", ["http_proxy": "", "all_proxy": "http://all:1"])
                == "http://all:1")
    }

    @Test func `what a web server puts into the environment is no proxy`() {
        #expect(proxy(for: "http://news.example/", ["HTTP_PROXY": "http://evil:1"]) == nil)
    }

    @Test(arguments: [
        ("news.example", "news.example", true), ("www.news.example", "news.example", true),
        ("WWW.NEWS.EXAMPLE", "News.Example", true), ("www.news.example", ".news.example", true),
        ("news.example", ".news.example", true), ("oldnews.example", "news.example", false),
        ("news.example", "a.example, news.example,b.example", true),
        ("news.example", "a.example news.example", true), ("news.example", "*", true),
        ("news.example", "", false), ("news.example.", "news.example", true),
        ("www.news.example", "*.news.example", true), ("127.0.0.1", "127.0.0.1", true),
        ("[::1]", "::1", true), ("[::1]", "[::1]", true), ("news.example", "news.example.", true),
    ])
    func `exceptions are a name with all below it`(
        _ host: String, _ exceptions: String, _ isDirect: Bool
    ) {
        let found = proxy(
            for: "http://\(host)/", ["http_proxy": "http://one:1", "no_proxy": exceptions])
        #expect((found == nil) == isDirect)
    }

    // MARK: How

    private func throughProxy(
        _ request: FetchRequest, at proxy: LoopbackServer, exceptions: [String] = []
    ) async -> FetchOutcome {
        let address = "http://127.0.0.1:\(proxy.port)"
        return await fetch(request) {
            $0.allowsPrivateAddresses = false
            $0.proxies = Proxies(http: address, https: address, exceptions: exceptions)
        }
    }

    @Test func `a proxy may be on this machine, and is asked for the whole address`() async throws {
        let proxy = try LoopbackServer { _ in httpAnswer(body: "<rss/>") }
        let outcome = await throughProxy(
            FetchRequest(url: url("http://news.example/feed")), at: proxy)
        #expect(outcome.text == "<rss/>", "\(outcome)")
        #expect(proxy.requests.first?.path == "http://news.example/feed")
        #expect(proxy.requests.first?["Host"] == "news.example")
    }

    @Test(arguments: [
        "127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "0x7f.1", "127.0.0.1.",
        "%31%32%37.0.0.1", "１２７.0.0.1",
    ])
    func `behind a proxy, what is private stays private`(_ host: String) async throws {
        let proxy = try LoopbackServer { _ in httpAnswer(body: "secret") }
        let address = try #require(URL(string: "http://\(host)/"))
        let outcome = await throughProxy(FetchRequest(url: address), at: proxy)
        #expect(outcome.obstacle == .forbidden, "\(outcome)")
        #expect(proxy.connections == 0)
    }

    @Test(arguments: ["http://127.0.0.1/", "http://localhost:8080/", "http://[::1]/admin"])
    func `a redirect from the Web does not lead to what is private`(
        _ location: String
    ) async throws {
        let proxy = try LoopbackServer { _ in httpAnswer("302 Found", ["Location: \(location)"]) }
        let outcome = await throughProxy(FetchRequest(url: url("http://news.example/")), at: proxy)
        #expect(outcome.obstacle == .forbidden, "\(outcome)")
        #expect(proxy.requests.count == 1)
    }

    @Test func `a redirect may lead to where no proxy is, and there addresses count`() async throws
    {
        let inside = try LoopbackServer { _ in httpAnswer(body: "secret") }
        let location = inside.url("/", host: "feeds.localhost").absoluteString
        let proxy = try LoopbackServer { _ in httpAnswer("302 Found", ["Location: \(location)"]) }
        let outcome = await throughProxy(
            FetchRequest(url: url("http://news.example/")), at: proxy, exceptions: ["localhost"])
        #expect(outcome.obstacle == .forbidden, "\(outcome)")
        #expect(inside.connections == 0)
    }

    @Test func `a proxy that is down is named as such`() async throws {
        let proxy = try LoopbackServer { _ in [] }.url("/")
        let outcome = await fetch(url("http://news.example/")) {
            $0.proxies = Proxies(http: proxy.absoluteString)
        }
        #expect(outcome.obstacle == .connection, "\(outcome)")
    }

    @Test func `a tunnel that a proxy refuses is no answer of the server's`() async throws {
        let proxy = try LoopbackServer { _ in httpAnswer("403 Forbidden", body: "not through here")
        }
        var request = FetchRequest(url: url("https://news.example/"))
        request.access.headers = [.init(name: "X-Key", value: Secret("swordfish"))]
        request.access.login = .init(user: "reader", password: Secret("swordfish"))

        let outcome = await throughProxy(request, at: proxy)

        #expect(outcome.response == nil, "\(outcome)")
        #expect(outcome.reason?.contains("403") == true)
        let sent = try #require(proxy.requests.first)
        #expect(sent.lines.first == "CONNECT news.example:443 HTTP/1.1")
        #expect(sent["X-Key"] == nil)
        #expect(sent["Authorization"] == nil)
    }
}

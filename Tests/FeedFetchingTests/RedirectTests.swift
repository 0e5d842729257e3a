import FeedFetching
import FeedModel
import TestSupport
import Testing

@Suite struct RedirectTests {
    private func server(leadingTo location: String, status: Int = 302) throws -> LoopbackServer {
        try LoopbackServer { _ in httpAnswer("\(status) Go", ["Location: \(location)"]) }
    }

    @Test(arguments: ["/", "/again", "?again"])
    func `redirects end somewhere`(_ location: String) async throws {
        let server = try server(leadingTo: location)
        let outcome = await fetch(server.url("/"))
        #expect(outcome == .unreachable(.redirects, reason: "more than 5 redirects"))
        #expect(server.requests.count == 6)
    }

    @Test func `a hundred redirects are too many, and a hundred are followed if that is the bound`()
        async throws
    {
        let server = try LoopbackServer { request in
            let step = Int(request.path.dropFirst()) ?? 0
            return step == 100
                ? httpAnswerAndNext(body: "<rss/>")
                : httpAnswerAndNext("301 Moved", ["Location: /\(step + 1)"])
        }
        let stopped = await fetch(server.url("/0"))
        #expect(stopped.obstacle == .redirects, "\(stopped)")
        #expect(server.requests.count == 6)

        let followed = await fetch(server.url("/0")) { $0.maxRedirects = 100 }
        #expect(followed.text == "<rss/>", "\(followed)")
        #expect(followed.response?.movedTo == server.url("/100"))
    }

    @Test(arguments: [
        "file:///etc/hostname", "ftp://127.0.0.1/feed", "gopher://127.0.0.1/feed",
        "javascript:alert(1)", "data:text/xml,<rss/>", "dict://127.0.0.1/d:feed",
        "telnet://127.0.0.1", "smb://127.0.0.1/feed", "scp://127.0.0.1/feed",
    ])
    func `a redirect leads to nothing but the Web`(_ location: String) async throws {
        let server = try server(leadingTo: location)
        let outcome = await fetch(server.url("/")) { $0.allowsFiles = true }
        #expect(outcome.obstacle == .redirects, "\(outcome)")
        #expect(outcome.reason?.contains(location.prefix { $0 != ":" }) == true)
        #expect(server.connections == 1)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect that does not say where is a refusal`(_ status: Int) async throws {
        let mute = try LoopbackServer { _ in httpAnswer("\(status) Go") }
        #expect(await fetch(mute.url("/")).refusal == status)
        let empty = try server(leadingTo: "", status: status)
        #expect(await fetch(empty.url("/")).refusal == status)
    }

    @Test(arguments: [300, 304, 305, 306])
    func `other statuses of the three hundreds lead nowhere`(_ status: Int) async throws {
        let server = try server(leadingTo: "/elsewhere", status: status)
        let outcome = await fetch(server.url("/"))
        #expect(outcome.refusal == status, "\(outcome)")
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [
        ("next", "/a/next"), ("../next", "/next"), ("?q=a%20b+c", "/a/feed?q=a%20b+c"),
        ("/caf\u{E9}", "/caf%c3%a9"), ("/next#part", "/next"), ("/%41%2f", "/%41%2f"),
        ("/a%20b|c{d}?e=%41[1]", "/a%20b%7Cc%7Bd%7D?e=%41%5B1%5D"),
    ])
    func `where a redirect leads is asked as it is written`(
        _ location: String, _ path: String
    ) async throws {
        let server = try LoopbackServer { request in
            request.path == "/a/feed"
                ? httpAnswer("302 Found", ["Location: \(location)"]) : httpAnswer(body: "<rss/>")
        }
        let outcome = await fetch(server.url("/a/feed"))
        #expect(outcome.text == "<rss/>", "\(outcome)")
        #expect(server.requests.last?.path.lowercased() == path.lowercased())
    }

    @Test func `validators go along with a redirect`() async throws {
        let server = try LoopbackServer { request in
            request.path == "/new"
                ? httpAnswer("304 Not Modified") : httpAnswer("301 Moved", ["Location: /new"])
        }
        let outcome = await fetch(
            FetchRequest(url: server.url("/"), validators: Validators(etag: "\"1\"")))
        guard case .notModified(let response) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(response.movedTo == server.url("/new"))
        #expect(server.requests.last?["If-None-Match"] == "\"1\"")
    }

    @Test(arguments: ["１２７.0.0.1", "127。0。0。1", "%31%32%37.0.0.1"])
    func `a redirect may name a host in letters of any script`(_ host: String) async throws {
        let server = try LoopbackServer { request in
            let port = request["Host"]?.split(separator: ":").last ?? ""
            return request.path == "/"
                ? httpAnswer("302 Found", ["Location: http://\(host):\(port)/new"])
                : httpAnswer(body: "<rss/>")
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss/>", "\(outcome)")
    }
}

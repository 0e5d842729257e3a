import FeedFetching
import FeedModel
import Foundation
import TestSupport
import Testing

@Suite struct CurlFetcherTests {
    private func fetch(
        _ request: FetchRequest, _ change: (inout FetchPolicy) -> Void = { _ in }
    ) async -> FetchOutcome {
        var policy = FetchPolicy(userAgent: "newswire/test (+https://news.example/about)")
        policy.allowsPrivateAddresses = true
        change(&policy)
        return await CurlFetcher(policy: policy).fetch(request)
    }

    @Test func `a document comes with its headers and the address that answered`() async throws {
        let server = try LoopbackServer { request in
            request.path == "/old"
                ? httpAnswer("301 Moved Permanently", ["Location: /new"])
                : httpAnswer("200 OK", ["ETag: W/\"a b\"", "X-Two: 1", "X-Two: 2"], body: "<rss/>")
        }
        let outcome = await fetch(FetchRequest(url: server.url("/old")))

        guard case .document(let document) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(String(decoding: document.body, as: UTF8.self) == "<rss/>")
        #expect(document.response.url == server.url("/new"))
        #expect(document.response.validators.etag == "W/\"a b\"")
        #expect(document.response.headers["x-two"] == "1, 2")
        #expect(document.response.headers["Location"] == nil)
    }

    @Test func `validators go back byte for byte, and nothing else does`() async throws {
        let server = try LoopbackServer { _ in httpAnswer("304 Not Modified") }
        let validators = Validators(etag: "W/\"odd, tag\"", lastModified: "Yesterday, about noon")
        let outcome = await fetch(
            FetchRequest(url: server.url("/feed?a=%20b&c=Ж"), validators: validators))

        let request = try #require(server.requests.first)
        guard case .notModified = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(request["If-None-Match"] == validators.etag)
        #expect(request["If-Modified-Since"] == validators.lastModified)
        #expect(request["User-Agent"] == "newswire/test (+https://news.example/about)")
        #expect(request["Cookie"] == nil)
        #expect(request["Referer"] == nil)
        #expect(request["Accept-Encoding"]?.contains("gzip") == true)
    }

    @Test(arguments: [403, 404, 410, 429, 500, 503])
    func `a status that is no answer is refused`(_ status: Int) async throws {
        let server = try LoopbackServer { _ in httpAnswer("\(status) No", body: "sorry") }

        let outcome = await fetch(FetchRequest(url: server.url("/")))

        guard case .refused(let response) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(response.status == status)
    }

    @Test func `a 304 that nobody asked for is no news`() async throws {
        let server = try LoopbackServer { _ in httpAnswer("304 Not Modified") }
        let outcome = await fetch(FetchRequest(url: server.url("/")))
        #expect(outcome.response?.status == 304)
        if case .notModified = outcome { Issue.record("it was not conditional") }
    }

    @Test func `a document larger than the bound is given up`() async throws {
        let server = try LoopbackServer { _ in
            httpAnswer(body: String(repeating: "x", count: 3 << 20))
        }
        let outcome = await fetch(FetchRequest(url: server.url("/"))) {
            $0.maxBodyBytes = 1 << 20
        }
        #expect(outcome == .unreachable(.bound, reason: "the document is larger than 1 MiB"))
    }

    @Test func `headers larger than the bound are given up`() async throws {
        let server = try LoopbackServer { _ in
            httpAnswer("200 OK", (0..<50).map { "X-\($0): " + String(repeating: "y", count: 1000) })
        }
        let outcome = await fetch(FetchRequest(url: server.url("/"))) {
            $0.maxHeaderBytes = 16 << 10
        }
        #expect(outcome == .unreachable(.bound, reason: "the headers are larger than 16 KiB"))
    }

    @Test func `redirects end somewhere`() async throws {
        let server = try LoopbackServer { _ in httpAnswer("302 Found", ["Location: /again"]) }
        let outcome = await fetch(FetchRequest(url: server.url("/")))

        guard case .unreachable = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(server.requests.count == 6)
    }

    @Test func `a redirect never leads to a file`() async throws {
        let server = try LoopbackServer { _ in
            httpAnswer("302 Found", ["Location: file:///etc/hostname"])
        }
        let outcome = await fetch(FetchRequest(url: server.url("/"))) { $0.allowsFiles = true }
        guard case .unreachable = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func `a file is read only where that is allowed`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("<rss/>".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        let refused = await fetch(FetchRequest(url: file))
        let read = await fetch(FetchRequest(url: file)) { $0.allowsFiles = true }

        if case .document = refused { Issue.record("it was read") }
        guard case .document(let document) = read else {
            Issue.record("\(read)")
            return
        }
        #expect(document.body == Array("<rss/>".utf8))
        #expect(document.response.status == 200)
    }

    @Test func `a server that is down is unreachable with a reason`() async throws {
        let url = try LoopbackServer { _ in "" }.url("/")

        guard case .unreachable(_, let reason) = await fetch(FetchRequest(url: url)) else {
            Issue.record("somebody answered")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test func `cancelling ends a transfer that would never end`() async throws {
        let asked = AsyncStream<Void>.makeStream()
        let release = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { _ in
            asked.continuation.yield()
            release.wait()
            return ""
        }
        let url = server.url("/")
        let transfer = Task { await fetch(FetchRequest(url: url)) }
        for await _ in asked.stream { break }
        transfer.cancel()

        #expect(await transfer.value == .unreachable(reason: "cancelled"))
        release.signal()
    }

    @Test func `many feeds are fetched at once over one fetcher`() async throws {
        let server = try LoopbackServer { httpAnswer(body: $0.path) }
        var policy = FetchPolicy(userAgent: "newswire/test")
        policy.allowsPrivateAddresses = true
        let fetcher = CurlFetcher(policy: policy)

        let bodies = await withTaskGroup(of: String.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let outcome = await fetcher.fetch(
                        FetchRequest(url: server.url("/\(number)")))
                    guard case .document(let document) = outcome else { return "\(outcome)" }
                    return String(decoding: document.body, as: UTF8.self)
                }
            }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(bodies == Set((0..<100).map { "/\($0)" }))
    }
}

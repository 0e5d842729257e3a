import FeedFetching
import FeedModel
import Foundation
import TestSupport
import Testing

@Suite struct CurlFetcherTests {
    @Test func `a document comes with its headers and the address that answered`() async throws {
        let server = try LoopbackServer { request in
            request.path == "/old"
                ? httpAnswer("301 Moved Permanently", ["Location: /new"])
                : httpAnswer("200 OK", ["ETag: W/\"a b\"", "X-Two: 1", "X-Two: 2"], body: "<rss/>")
        }
        let outcome = await fetch(server.url("/old"))

        let document = try #require(outcome.document, "\(outcome)")
        #expect(document.body == Array("<rss/>".utf8))
        #expect(!document.isCutOff)
        #expect(document.response.url == server.url("/new"))
        #expect(document.response.redirects == [Redirect(status: 301, target: server.url("/new"))])
        #expect(document.response.validators.etag == "W/\"a b\"")
        #expect(document.response.headers["x-two"] == "1, 2")
        #expect(document.response.headers["Location"] == nil)
    }

    @Test(arguments: [201, 202, 204, 205, 206, 300, 304, 401, 403, 404, 410, 418, 429, 500, 503])
    func `a status that is no answer is refused`(_ status: Int) async throws {
        let server = try LoopbackServer { _ in
            [204, 205, 304].contains(status)
                ? [httpHead("\(status) No", ["Connection: close"])]
                : httpAnswer("\(status) No", ["Retry-After: 120"], body: "sorry")
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.refusal == status, "\(outcome)")
    }

    @Test func `a 304 is no news to the one who asked for it`() async throws {
        let server = try LoopbackServer { _ in httpAnswer("304 Not Modified", ["ETag: \"2\""]) }
        let outcome = await fetch(
            FetchRequest(url: server.url("/"), validators: Validators(etag: "\"1\"")))

        guard case .notModified(let response) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(response.validators.etag == "\"2\"")
    }

    @Test func `a file is read only where that is allowed`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("<rss/>".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        let refused = await fetch(file)
        let read = await fetch(file) { $0.allowsFiles = true }

        #expect(refused.obstacle == .forbidden, "\(refused)")
        #expect(read.text == "<rss/>", "\(read)")
        #expect(read.response?.status == 200)
    }

    @Test func `a server that is down is unreachable with a reason`() async throws {
        let url = try LoopbackServer { _ in [] }.url("/")
        let outcome = await fetch(url)
        #expect(outcome.obstacle == .connection, "\(outcome)")
        #expect(outcome.reason?.contains("onnect") == true)
    }

    @Test func `a name that nobody has is an obstacle of the name`() async throws {
        let outcome = await fetch(url("http://nobody.invalid/feed"))
        #expect(outcome.obstacle == .name, "\(outcome)")
        #expect(outcome.reason?.contains("nobody.invalid") == true)
    }

    @Test func `cancelling ends a transfer that would never end`() async throws {
        let asked = AsyncStream<Void>.makeStream()
        let server = try LoopbackServer { _ in
            asked.continuation.yield()
            return [.hold]
        }
        let url = server.url("/")
        let transfer = Task { await fetch(url) }
        for await _ in asked.stream { break }
        transfer.cancel()

        #expect(await transfer.value == .unreachable(reason: "cancelled"))
    }

    @Test func `many feeds are fetched at once over one fetcher`() async throws {
        let server = try LoopbackServer { httpAnswer(body: $0.path) }
        let fetcher = CurlFetcher(policy: .loopback())

        let bodies = await withTaskGroup(of: String.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let outcome = await fetcher.fetch(FetchRequest(url: server.url("/\(number)")))
                    return outcome.text ?? "\(outcome)"
                }
            }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(bodies == Set((0..<100).map { "/\($0)" }))
    }

    @Test func `servers that say nothing hold no others`() async throws {
        let server = try LoopbackServer { request in
            request.path.hasPrefix("/hang") ? [.hold] : httpAnswer(body: "<rss/>")
        }
        let fetcher = CurlFetcher(policy: .loopback())
        let hanging = (0..<20).map { number in
            Task { await fetcher.fetch(FetchRequest(url: server.url("/hang/\(number)"))) }
        }
        let answered = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<80 {
                group.addTask {
                    await fetcher.fetch(FetchRequest(url: server.url("/\(number)"))).document != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answered == 80)

        for transfer in hanging { transfer.cancel() }
        for transfer in hanging {
            #expect(await transfer.value == .unreachable(reason: "cancelled"))
        }
    }

    @Test func `a connection is kept for the next request`() async throws {
        let server = try LoopbackServer { _ in httpAnswerAndNext(body: "<rss/>") }
        let fetcher = CurlFetcher(policy: .loopback())
        for _ in 0..<3 {
            #expect(await fetcher.fetch(FetchRequest(url: server.url("/"))).text == "<rss/>")
        }
        #expect(server.connections == 1)
        #expect(server.requests.count == 3)
    }
}

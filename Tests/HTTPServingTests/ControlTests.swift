import Foundation
import Synchronization
import TestSupport
import Testing

@testable import HTTPServing

@Suite struct ControlTests {
    @Test func `a fetch tells of its steps and of what came of it`() async throws {
        let daemon = try StubDaemon()
        try await withServer(daemon) { socket, _ in
            var heard: [String] = []
            let order = FetchOrder(feeds: ["a", "b"], force: true)
            let isThere = try await ControlClient(socket: socket).follow(
                "/v1/fetch", order, as: FetchLine<StubDaemon.Summary>.self
            ) { line in
                switch line {
                case .step(let step): heard.append("\(step.done)/\(step.total) \(step.label)")
                case .summary(let summary): heard.append("asked \(summary.asked)")
                case .problem(let problem): heard.append(problem.error)
                }
            }
            #expect(isThere)
            #expect(heard == ["1/2 one", "2/2 two", "asked 2"])
            #expect(daemon.orders.withLock { $0 } == [order])
        }
    }

    @Test func `a fetch that fails says why`() async throws {
        let daemon = try StubDaemon(fetching: { throw RequestProblem(400, "there is no such feed") }
        )
        try await withServer(daemon) { socket, _ in
            var problem: String?
            _ = try await ControlClient(socket: socket).follow(
                "/v1/fetch", FetchOrder(), as: FetchLine<StubDaemon.Summary>.self
            ) { line in
                if case .problem(let sent) = line { problem = sent.error }
            }
            #expect(problem == "there is no such feed")
        }
    }

    @Test func `a fetch under way ends with the daemon`() async throws {
        let (began, beginning) = AsyncStream.makeStream(of: Void.self)
        let clock = ManualClock()
        let daemon = try StubDaemon(
            clock: clock,
            fetching: {
                beginning.yield()
                // Nobody moves this clock.
                try await clock.sleep(until: .distantFuture)
            })
        let following = Mutex<Task<String?, any Error>?>(nil)
        try await withServer(daemon) { socket, _ in
            let task = Task {
                var last: String?
                _ = try await ControlClient(socket: socket).follow(
                    "/v1/fetch", FetchOrder(), as: FetchLine<StubDaemon.Summary>.self
                ) { line in
                    if case .problem(let problem) = line { last = problem.error }
                }
                return last
            }
            following.withLock { $0 = task }
            for await _ in began { break }
        }
        #expect(try await following.withLock { $0 }?.value == "newswire is stopping")
    }

    @Test func `questions are answered, and problems thrown`() async throws {
        try await withServer(try StubDaemon()) { socket, _ in
            let client = ControlClient(socket: socket)
            let status = try await client.get("/v1/status", as: DaemonStatus.self)
            #expect(status?.daemon.version == "1")
            #expect(try await client.get("/v1/explain/a%20feed", as: [String].self) == ["a feed"])
            await #expect(throws: RequestProblem(404, "there is none")) {
                try await client.get("/v1/explain/none", as: [String].self)
            }
            await #expect(
                throws: RequestProblem(422, "it is refused", details: ["feeds.yaml:3: no"])
            ) {
                try await client.post("/v1/reload", [String](), as: ReloadReport.self)
            }
        }
    }

    @Test func `where no daemon runs, nobody is waited for`() async throws {
        let client = ControlClient(socket: socketPath())
        #expect(try await client.get("/v1/status", as: DaemonStatus.self) == nil)
        #expect(try await client.post("/v1/reload", [String](), as: ReloadReport.self) == nil)
    }

    @Test func `a fetch's lines are named for what they hold`() async throws {
        try await withServer(try StubDaemon()) { socket, _ in
            let visit = await Visit.post("/v1/fetch", "{}", to: .socket(socket))
            let lines = visit.text.split(whereSeparator: \.isNewline)
                .filter { $0.hasPrefix("{") }
            #expect(
                lines == [
                    #"{"step":{"done":1,"label":"one","total":2}}"#,
                    #"{"step":{"done":2,"label":"two","total":2}}"#,
                    #"{"summary":{"asked":2}}"#,
                ])
        }
        let failing = try StubDaemon(fetching: { throw RequestProblem(400, "there is none") })
        try await withServer(failing) { socket, _ in
            let visit = await Visit.post("/v1/fetch", "{}", to: .socket(socket))
            #expect(visit.text.contains(#"{"problem":{"error":"there is none","status":400}}"#))
        }
    }

    @Test(arguments: [
        ("/v1/digests", #"{"digest":["morning"]}"#, "“digest”", "digests, format, rebuild, since"),
        ("/v1/digests", #"{"digests":["a"],"Rebuild":true}"#, "“Rebuild”", "rebuild"),
        ("/v1/fetch", #"{"feed":["a"]}"#, "“feed”", "all, feeds, force"),
        ("/v1/fetch?feed=a", "{}", "“feed”", ""), ("/v1/digests?digest=a", "{}", "“digest”", ""),
        ("/v1/reload?dry=1", "{}", "“dry”", ""),
    ]) func `an order with a word that is not known is refused, and nothing is done`(
        path: String, body: String, word: String, known: String
    ) async throws {
        let daemon = try StubDaemon()
        try await withServer(daemon) { socket, _ in
            let visit = await Visit.post(path, body, to: .socket(socket))
            #expect(visit.status == 400)
            let error = try #require(visit.json["error"] as? String)
            #expect(error.contains(word))
            #expect(known.isEmpty || error.contains(known))
            #expect(daemon.orders.withLock { $0.isEmpty })
        }
    }
}

import FeedModel
import Foundation
import TestSupport
import Testing

/// Three feeds on two hosts: `a1` and `a2` on one, `b` on the other.
private let threeFeeds = [
    Feed.example("a1", url: "https://a.example/1"), .example("a2", url: "https://a.example/2"),
    .example("b", url: "https://b.example/"),
]

extension ArticleStore {
    /// Leases, and says whose turn it was.
    fileprivate func names(
        at now: Date, urgency: LeaseRequest.Urgency = .due, pause: Duration = .zero
    ) async throws -> [String] {
        try await lease(.visiting(at: now, urgency: urgency, pause: pause))
            .map(\.feed.rawValue).sorted()
    }

    /// Saves what a visit to `feed` told of its host; it is due again at once.
    fileprivate func saveVisit(
        _ feed: String, _ lease: [Lease], refusedUntil: Date? = nil, answered: Bool = true,
        at now: Date = .noon
    ) async throws {
        let lease = try #require(lease.first { $0.feed.rawValue == feed })
        var update = FeedUpdate.planning(
            PollPlan(due: now, earliest: now, reason: "a test"), lease, at: now)
        let url = try #require(threeFeeds.first { $0.id == lease.feed }).url
        update.visit = HostVisit(
            host: host(of: url.absoluteString), at: now, answered: answered,
            refusedUntil: refusedUntil)
        try await apply(update)
    }
}

@Suite struct HostContract {
    @Test(arguments: Engine.allCases)
    func `what a host refuses to one feed it refuses to all that is fetched from it`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure(threeFeeds, at: .noon)
        let leases = try await store.lease(.upTo(10))
        var update = FeedUpdate.adding(
            [.draft("1", host: "a.example"), .draft("2", host: "c.example")],
            try #require(leases.first { $0.feed.rawValue == "b" }))
        update.readsPages = true
        try await store.apply(update)
        try await store.saveVisit("a1", leases, refusedUntil: .noon + 86_400)
        try await store.giveBack(leases)

        for urgency in [.due, .asked, .forced] as [LeaseRequest.Urgency] {
            let names = try await store.names(at: .noon + 86_399, urgency: urgency)
            #expect(!names.contains("a1") && !names.contains("a2"), "\(urgency)")
        }
        let pages = try await store.leasePages(.upTo(10, at: .noon + 86_399))
        #expect(pages.map(\.url) == ["https://c.example/2"])
        #expect(try await store.names(at: .noon + 86_400).contains("a2"))
        #expect(
            try await store.leasePages(.upTo(10, at: .noon + 86_400)).map(\.url)
                .contains("https://a.example/1"))
        let status = try #require(try await store.feeds().first { $0.feed.rawValue == "a2" })
        #expect(status.state.plan.refusedUntil == .noon + 86_400)
    }

    @Test(arguments: Engine.allCases)
    func `a refusal is not taken back by an answer that was under way`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure(threeFeeds, at: .noon)
        let leases = try await store.lease(.upTo(10))
        try await store.saveVisit("a1", leases, refusedUntil: .noon + 86_400)
        try await store.saveVisit("a2", leases, at: .noon + 1)

        #expect(try await store.names(at: .noon + 3600, urgency: .forced) == ["b"])
    }

    @Test func `a refusal and a pause survive the process`() async throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)/store.sqlite")
        for step in 0...2 {
            let store = try Engine.file(at: file)
            try await store.configure(threeFeeds, at: .noon + Double(step))
            switch step {
            case 0:
                let leases = try await store.lease(.visiting(pause: .seconds(50)))
                #expect(leases.map(\.feed.rawValue).sorted() == ["a1", "b"])
                try await store.saveVisit("b", leases, refusedUntil: .noon + 86_400)
                try await store.saveVisit("a1", leases)
            case 1:
                #expect(try await store.names(at: .noon + 49, urgency: .forced) == [])
            default:
                #expect(
                    try await store.names(at: .noon + 50, urgency: .forced) == ["a1", "a2"])
            }
        }
        try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
    }

    @Test(arguments: Engine.allCases)
    func `a host is visited once a pause, by feeds and pages alike`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure(threeFeeds, at: .noon)
        let pause = Duration.seconds(2)

        let first = try await store.lease(.visiting(pause: pause))
        #expect(first.map(\.feed.rawValue).sorted() == ["a1", "b"])
        var update = FeedUpdate.adding(
            [.draft("1", host: "a.example"), .draft("2", host: "a.example")], first[0])
        update.readsPages = true
        try await store.apply(update)

        #expect(try await store.names(at: .noon + 1.9, pause: pause) == [])
        #expect(try await store.leasePages(.visiting(at: .noon + 1.9, pause: pause)).isEmpty)
        #expect(try await store.names(at: .noon + 2, pause: pause) == ["a2"])
        #expect(try await store.leasePages(.visiting(at: .noon + 3.9, pause: pause)).isEmpty)
        #expect(
            try await store.leasePages(.visiting(at: .noon + 4, pause: pause)).map(\.url)
                == ["https://a.example/1"])
        #expect(
            try await store.leasePages(.visiting(at: .noon + 6, pause: pause)).map(\.url)
                == ["https://a.example/2"])
    }

    @Test(arguments: Engine.allCases)
    func `who waits for a pause is told how long, and only for what waits for nothing else`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure(threeFeeds, at: .noon)
        func next(_ at: Date, feeds: Set<Feed.ID>? = nil, since: Date? = nil) async throws -> Date?
        {
            var request = LeaseRequest.visiting(at: at, pause: .seconds(2))
            (request.feeds, request.notAttemptedSince) = (feeds, since)
            return try await store.nextAfterPause(request)
        }
        #expect(try await next(.noon) == nil)
        let leases = try await store.lease(.visiting(pause: .seconds(2)))

        #expect(try await next(.noon) == .noon + 2)
        #expect(try await next(.noon + 1.999) == .noon + 2)
        #expect(try await next(.noon + 2) == nil)
        #expect(try await next(.noon, feeds: [threeFeeds[2].id]) == nil)
        #expect(try await next(.noon, feeds: [threeFeeds[1].id]) == .noon + 2)
        try await store.saveVisit("a1", leases)
        try await store.saveVisit("b", leases)
        // Both have been asked in this run; a2 has not.
        #expect(try await next(.noon, since: .noon) == .noon + 2)
        #expect(try await next(.noon, feeds: [threeFeeds[0].id], since: .noon) == nil)
    }

    @Test(arguments: Engine.allCases)
    func `a host that refuses is not waited for within a round`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        try await store.configure(Array(threeFeeds[..<2]), at: .noon)
        let leases = try await store.lease(.visiting(pause: .seconds(2)))
        try await store.saveVisit("a1", leases, refusedUntil: .noon + 86_400)

        #expect(
            try await store.nextAfterPause(.visiting(urgency: .forced, pause: .seconds(2))) == nil)
        #expect(try await store.nextDue() == .noon + 86_400)
    }

    @Test(arguments: Engine.allCases)
    func `the next turn is that of a feed or page whose host is open`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        #expect(try await store.nextDue() == nil)
        try await store.configure(threeFeeds, at: .noon)
        #expect(try await store.nextDue() == .noon)
        let leases = try await store.lease(.visiting(pause: .seconds(30)))
        // b and a1 are held for five minutes, a2 waits for the pause.
        #expect(try await store.nextDue() == .noon + 30)
        let b = try #require(leases.first { $0.feed.rawValue == "b" })
        var update = FeedUpdate.adding([.draft("1", host: "c.example")], b)
        update.readsPages = true
        try await store.apply(update)
        #expect(try await store.nextDue() == .noon)
        let pages = try await store.leasePages(.visiting(pause: .seconds(30)))
        #expect(pages.count == 1)
        #expect(try await store.nextDue() == .noon + 30)
        try await store.saveVisit("a1", leases, refusedUntil: .noon + 100)
        #expect(try await store.nextDue() == .noon + 100)
        try await store.saveVisit(
            "a1", try await store.lease(.visiting(at: .noon + 100)),
            refusedUntil: .noon + 86_400)
        // Held until five minutes after it was handed out.
        #expect(try await store.nextDue() == .noon + 300)
    }

    @Test(arguments: Engine.allCases)
    func `when others last answered leaves out the host itself and who said nothing`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure(threeFeeds, at: .noon)
        let leases = try await store.lease(.upTo(10))
        #expect(try await store.lastAnswer(exceptFrom: "a.example") == nil)
        try await store.saveVisit("a1", leases, at: .noon + 10)
        try await store.saveVisit("b", leases, answered: false, at: .noon + 20)
        #expect(try await store.lastAnswer(exceptFrom: "a.example") == nil)
        #expect(try await store.lastAnswer(exceptFrom: "b.example") == .noon + 10)
        // Silence does not undo an answer.
        try await store.saveVisit("a2", leases, answered: false, at: .noon + 30)
        #expect(try await store.lastAnswer(exceptFrom: "b.example") == .noon + 10)
        #expect(try await store.lastAnswer(exceptFrom: "") == .noon + 10)
    }

    @Test(arguments: Engine.allCases)
    func `files have no host that could mind`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        let files = (1...3).map { Feed.example("f\($0)", url: "file:///tmp/\($0).xml") }
        try await store.configure(files, at: .noon)

        let leases = try await store.lease(.visiting(pause: .seconds(2)))

        #expect(leases.count == 3)
        #expect(try await store.nextAfterPause(.visiting(pause: .seconds(2))) == nil)
    }
}

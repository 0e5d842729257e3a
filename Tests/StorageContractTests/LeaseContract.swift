import FeedModel
import Foundation
import TestSupport
import Testing

@Suite struct LeaseContract {
    @Test(arguments: Engine.allCases)
    func `a feed is handed to one worker until its lease ends`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)

        let first = try await store.lease(.upTo(10))
        let meanwhile = try await store.lease(.upTo(10))
        let afterwards = try await store.lease(.upTo(10, at: .noon + 301))

        #expect(first.map(\.feed.rawValue) == ["example"])
        #expect(meanwhile.isEmpty)
        #expect(afterwards.map(\.feed.rawValue) == ["example"])
        #expect(first.map(\.token) != afterwards.map(\.token))
    }

    @Test(arguments: Engine.allCases)
    func `a host is not visited by more workers than it may`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        let feeds = (1...4).map { Feed.example("f\($0)", url: "https://one.example/\($0)") }
        try await store.configure(
            feeds + [.example("other", url: "https://two.example/")], at: .noon)

        let first = try await store.lease(.upTo(10, perHost: 2))
        try await store.giveBack([first[0]])
        let second = try await store.lease(.upTo(10, perHost: 2, notAttemptedSince: nil))

        #expect(first.map(\.feed.rawValue).sorted() == ["f1", "f2", "other"])
        #expect(second.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `only feeds whose turn has come are handed out, those due longest first`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        let (early, late) = (
            Feed.example("early", url: "https://a.example/"),
            Feed.example("late", url: "https://b.example/")
        )
        try await store.configure([late], at: .noon - 10)
        try await store.configure([early, late], at: .noon - 5)
        try await store.configure([.example("gone")], at: .noon)
        try await store.configure([early, late], at: .noon)

        let leases = try await store.lease(.upTo(10))

        #expect(leases.map(\.feed.rawValue) == ["late", "early"])
    }

    @Test(arguments: Engine.allCases)
    func `a recorded answer waits for nobody`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let held = try #require(try await store.lease(.visiting(pause: .seconds(60))).first)

        var request = LeaseRequest.upTo(1, perHost: 1, at: .noon - 86_400)
        request.urgency = .recorded
        let recorded = try #require(try await store.lease(request).first)
        try await store.apply(
            .planning(
                PollPlan(
                    due: .noon, earliest: .noon, refusedUntil: .noon + 60, reason: "a test"),
                recorded))
        let again = try await store.lease(request)

        #expect(again.map(\.feed) == [held.feed])
        await #expect(throws: StoreConflict.leaseLost) {
            try await store.apply(.planning(held.state.plan, held))
        }
    }

    @Test(arguments: Engine.allCases)
    func `asking out of turn keeps the pause, forcing keeps only Retry-After`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        let plan = PollPlan(
            due: .noon + 7200, earliest: .noon + 3600, refusedUntil: .noon + 60, reason: "a test")
        try await store.apply(.planning(plan, lease))

        func isHandedOut(_ urgency: LeaseRequest.Urgency, at now: Date) async throws -> Bool {
            var request = LeaseRequest.upTo(1, at: now)
            request.urgency = urgency
            let leases = try await store.lease(request)
            try await store.giveBack(leases)
            return !leases.isEmpty
        }
        #expect(try await !isHandedOut(.forced, at: .noon + 59))
        #expect(try await isHandedOut(.forced, at: .noon + 60))
        #expect(try await !isHandedOut(.asked, at: .noon + 3599))
        #expect(try await isHandedOut(.asked, at: .noon + 3600))
        #expect(try await !isHandedOut(.due, at: .noon + 7199))
        #expect(try await isHandedOut(.due, at: .noon + 7200))
        #expect(try await store.nextDue() == .noon + 7200)
    }

    @Test(arguments: Engine.allCases)
    func `a worker that lost its lease saves nothing`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lost = try #require(try await store.lease(.upTo(1)).first)
        _ = try await store.lease(.upTo(1, at: .noon + 301))

        await #expect(throws: StoreConflict.leaseLost) {
            try await store.apply(.adding([.draft("a")], lost))
        }
        #expect(try await store.articles(ArticleQuery()).isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `a worker that asked an address of before saves nothing`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        try await store.configure([.example(url: "https://new.example/")], at: .noon + 1)

        await #expect(throws: StoreConflict.leaseLost) {
            try await store.apply(.adding([.draft("a")], lease))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a feed whose address changes forgets its validators and is due`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        var update = FeedUpdate.planning(
            PollPlan(due: .noon + 7200, earliest: .noon + 3600, reason: "a test"), lease)
        update.state.validators = Validators(etag: "\"1\"", lastModified: "yesterday")
        try await store.apply(update)

        try await store.configure([.example()], at: .noon + 1)
        let kept = try #require(try await store.feeds().first)
        try await store.configure([.example(url: "https://new.example/")], at: .noon + 2)
        let changed = try #require(try await store.feeds().first)

        #expect(kept.state.validators == Validators(etag: "\"1\"", lastModified: "yesterday"))
        #expect(kept.state.plan.due == .noon + 7200)
        #expect(changed.state.validators == Validators())
        #expect(changed.state.plan.due == .noon + 2)
    }
}

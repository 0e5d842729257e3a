import FeedModel
import Foundation
import TestSupport
import Testing

/// A state in which every field says something.
private var full: FeedState {
    var state = FeedState(
        plan: PollPlan(
            due: .noon + 7200, earliest: .noon + 3600, refusedUntil: .noon + 1800,
            reason: "a test with “quotes”"))
    state.validators = Validators(etag: "W/\"x\u{E4} y\"", lastModified: "Tue, odd date")
    state.lastAttempt = .noon
    state.lastSuccess = .noon - 1
    state.lastDocument = .noon - 2
    state.lastNew = .noon - 3
    state.failure = FeedFailure(step: .parse, kind: .wall, reason: "a wall")
    state.consecutiveFailures = 3
    state.strain = 2.5
    state.failingSince = .noon - 4
    state.rhythm = .milliseconds(5_625_500)
    state.hints.ttlMinutes = 90
    state.hints.skipHours = [0, 23]
    state.hints.skipDays = ["Sunday"]
    state.hints.updateIntervalSeconds = 1800
    state.freshness = .seconds(43_200)
    state.honesty = Honesty(lastUnconditional: .noon - 5, proofs: 2, liedAt: .noon - 6)
    state.address = URL(string: "https://new.example/rss?a=b%20c")
    state.move = URL(string: "https://newer.example/").map {
        Move(target: $0, since: .noon - 7, sightings: 2, sharesArticles: true)
    }
    state.switchedOff = [.guid, .guidPath, .address]
    return state
}

extension ArticleStore {
    /// Saves `state` as what we learned of the one feed there is.
    fileprivate func save(_ state: FeedState, at now: Date = .noon) async throws {
        let lease = try #require(try await lease(.upTo(1, at: now)).first)
        var update = FeedUpdate.planning(state.plan, lease, at: now)
        update.state = state
        try await apply(update)
    }

    fileprivate var state: FeedState {
        get async throws { try #require(try await feeds().first).state }
    }
}

@Suite struct FeedStateContract {
    @Test(arguments: Engine.allCases)
    func `every field of what we learned comes back as it was saved`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        try await store.save(full)
        #expect(try await store.state == full)
        let leased = try await store.lease(.upTo(1, at: .noon + 7200)).map(\.state)
        #expect(leased == [full])

        let empty = FeedState(plan: PollPlan(due: .noon, earliest: .noon, reason: ""))
        try await store.save(empty, at: .noon + 7600)
        #expect(try await store.state == empty)
    }

    @Test(arguments: Engine.allCases, FeedFailure.Kind.allCases)
    func `every kind of failure comes back`(
        _ engine: Engine, _ kind: FeedFailure.Kind
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        var state = full
        state.failure = FeedFailure(step: .fetch, kind: kind, reason: "")
        try await store.save(state)
        #expect(try await store.state.failure == state.failure)
    }

    @Test(arguments: Engine.allCases)
    func `a feed to which its owner gives another address starts afresh`(
        _ engine: Engine
    ) async throws {
        let (old, fresh) = (try engine.makeStore(), try engine.makeStore())
        let moved = Feed.example(url: "https://elsewhere.example/")
        try await old.configure([.example()], at: .noon)
        try await old.save(full)
        try await old.configure([moved], at: .noon + 60)
        try await fresh.configure([moved], at: .noon + 60)

        let status = try #require(try await old.feeds().first)
        var expected = try await fresh.state
        expected.plan.reason = status.state.plan.reason
        #expect(status.state == expected)
        #expect(status.url == "https://elsewhere.example/")
        // It is visited as one of its new host's.
        let lease = try #require(
            try await old.lease(.visiting(at: .noon + 60, pause: .seconds(2))).first)
        try await old.giveBack([lease])
        #expect(
            try await old.nextAfterPause(.visiting(at: .noon + 60, pause: .seconds(2)))
                == .noon + 62)
    }

    @Test(arguments: Engine.allCases)
    func `a feed that is read in another way forgets its validators, and no pause`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        try await store.save(full)
        var page = Feed.example()
        page.page = PageRule(item: "//li", title: "a", link: "a/@href")
        try await store.configure([page], at: .noon + 60)

        var expected = full
        expected.validators = Validators()
        // What it reads next is not to be compared with what it read before.
        expected.lastDocument = nil
        expected.plan.due = full.plan.earliest
        let state = try await store.state
        expected.plan.reason = state.plan.reason
        #expect(state == expected)
        #expect(state.plan.reason != full.plan.reason)

        try await store.configure([page], at: .noon + 70)
        #expect(try await store.state == expected)
        page.page?.date = "time"
        try await store.configure([page], at: .noon + 80)
        #expect(try await store.state.plan.due == full.plan.earliest)
    }

    @Test(arguments: Engine.allCases)
    func `a worker that reads a feed in the way of before saves no validators`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        var page = Feed.example()
        page.page = PageRule(item: "//li", title: "a", link: "a/@href")
        try await store.configure([page], at: .noon + 1)

        await #expect(throws: StoreConflict.leaseLost) {
            try await store.apply(.adding([.draft("a")], lease))
        }
        // The server is being asked until the lease would have ended.
        #expect(try await store.lease(.upTo(1, at: .noon + 299)).isEmpty)
        #expect(try await store.lease(.upTo(1, at: .noon + 300)).count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `an address that was moved to is kept until the owner gives another`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        try await store.save(full)
        try await store.configure([.example()], at: .noon + 1)
        try await store.configure([], at: .noon + 2)
        try await store.configure([.example()], at: .noon + 3)
        #expect(try await store.state.address == full.address)

        // It is a guest of its new host.
        let request = LeaseRequest.visiting(at: .noon + 7200, pause: .seconds(2))
        try await store.giveBack(try await store.lease(request))
        let neighbour = Feed.example("n", url: "https://new.example/n")
        try await store.configure([.example(), neighbour], at: .noon + 7200)
        #expect(try await store.lease(request).isEmpty)
        #expect(try await store.nextAfterPause(request) == .noon + 7202)

        try await store.configure([.example(url: "https://third.example/")], at: .noon + 7200)
        #expect(try await store.state.address == nil)
    }

    @Test(arguments: Engine.allCases)
    func `the last ten gaps of a feed are told, the latest first`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example(), .example("other")], at: .noon)
        for day in 0..<12 {
            let now = Date.noon + Double(day) * 86_400
            let lease = try #require(
                try await store.lease(.upTo(2, at: now)).first { $0.feed.rawValue == "example" })
            var update = FeedUpdate.adding([], lease, at: now)
            update.gap = DateInterval(start: now - 3600, end: now)
            try await store.apply(update)
        }

        let statuses = try await store.feeds()

        let days = statuses[0].gaps.map { $0.end.timeIntervalSince(.noon) / 86_400 }
        #expect(days == (2..<12).reversed().map(Double.init))
        #expect(statuses[0].gaps.allSatisfy { $0.duration == 3600 })
        #expect(statuses[1].gaps.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `a clock that was ahead for a while keeps no feed waiting`(
        _ engine: Engine
    ) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let year = Date.noon + 365 * 86_400
        let lease = try #require(
            try await store.lease(.visiting(at: year, pause: .seconds(2))).first)
        try await store.apply(.adding([], lease, at: year))

        // As a round asks, for what was not asked since it began.
        for urgency in [.due, .asked, .forced] as [LeaseRequest.Urgency] {
            var request = LeaseRequest.visiting(
                at: .noon + 60, urgency: urgency, pause: .seconds(2))
            request.notAttemptedSince = .noon + 60
            #expect(try await store.nextAfterPause(request) == nil)
            let leases = try await store.lease(request)
            #expect(leases.count == 1, "\(urgency)")
            try await store.giveBack(leases)
            // Now its host is paused by the right clock.
            #expect(try await store.nextAfterPause(request) == .noon + 62)
            try await store.forgetPause(at: year)
        }
    }
}

extension ArticleStore {
    /// Lets the clock run ahead once more.
    fileprivate func forgetPause(at ahead: Date) async throws {
        try await giveBack(
            try await lease(.visiting(at: ahead + 7200, urgency: .forced, pause: .seconds(2))))
    }
}

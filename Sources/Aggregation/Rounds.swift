package import FeedModel
package import Foundation

/// Which feeds a round visits, and how many at once.
package struct RoundPlan: Sendable {
    /// nil means all that are configured.
    package var feeds: Set<Feed.ID>?
    package var urgency: LeaseRequest.Urgency
    /// How many feeds are under way at once, in all and at one host.
    package var width: Int
    package var perHost: Int
    /// Between two requests to a host.
    package var pause: Duration
    /// How long a worker may hold a feed. Longer than any transfer may take.
    package var leaseTime: Duration
    /// When the round takes no more work, so that whoever runs it gets to other things; nil for
    /// when nothing is left.
    package var takesWorkUntil: Date?
    /// Whether it goes on taking work, however much is left.
    package var takesWork: @Sendable () -> Bool = { true }

    package init(
        feeds: Set<Feed.ID>? = nil, urgency: LeaseRequest.Urgency = .due, width: Int = 32,
        perHost: Int = 1, pause: Duration = .zero, leaseTime: Duration = .seconds(300)
    ) {
        self.feeds = feeds
        self.urgency = urgency
        self.width = width
        self.perHost = perHost
        self.pause = pause
        self.leaseTime = leaseTime
    }
}

extension RoundPlan {
    fileprivate func request(limit: Int, _ started: Date, now: Date) -> LeaseRequest {
        LeaseRequest(
            feeds: feeds, urgency: urgency, notAttemptedSince: started, limit: limit,
            perHost: perHost, pause: pause, now: now,
            until: now.addingTimeInterval(leaseTime / .seconds(1)))
    }
}

/// What a round tells of as it goes.
package enum RoundEvent: Sendable {
    /// A feed was asked, well or not.
    case refreshed(RefreshReport)
    /// An article's page was asked for, well or not.
    case completed(PageReport)
    /// Work on a feed did not reach its end for a reason of our own; the feed keeps its plan.
    case failed(Feed.ID, any Error)
}

extension Aggregator {
    /// Visits each feed of `plan` once, and the pages of new articles where feeds want them: each as
    /// soon as there is a free place for its host. Every result is handed to `report` as it comes.
    /// One failure never stops the others.
    package func refreshFeeds(
        _ plan: RoundPlan, report: (RoundEvent) async -> Void
    ) async throws {
        let started = clock.now
        let mailbox = Mailbox<Message>()
        try await withThrowingDiscardingTaskGroup { group in
            var running = 0
            var hasAlarm = false
            // Held to the round's end: work that was given back would be handed out again.
            var unfinished: [Work] = []

            func receive(_ messages: [Message]) -> [RoundEvent] {
                messages.compactMap { message in
                    guard case .done(let attempt) = message else {
                        hasAlarm = false
                        return nil
                    }
                    running -= 1
                    if case .failed = attempt.event { unfinished.append(attempt.work) }
                    return attempt.event
                }
            }

            do {
                while true {
                    let free = plan.width - running
                    let work = try await lease(plan, limit: free, started)
                    running += work.count
                    for work in work {
                        group.addTask { mailbox.put(.done(await attempt(work))) }
                    }
                    if work.count < free, !hasAlarm, let pause = try await pause(plan, started) {
                        hasAlarm = true
                        group.addTask {
                            try? await clock.sleep(until: pause)
                            mailbox.put(.pauseIsOver)
                        }
                    }
                    if running == 0, !hasAlarm { break }
                    // All that have finished by now: the more there is to do, the more at a time.
                    for event in receive(await mailbox.takeAll()) { await report(event) }
                }
            } catch {
                group.cancelAll()
                while running > 0 {
                    for message in await mailbox.takeAll() {
                        if case .done(let attempt) = message {
                            running -= 1
                            unfinished.append(attempt.work)
                        }
                    }
                }
                await giveBack(unfinished)
                throw error
            }
            await giveBack(unfinished)
        }
    }

    /// When a host that only keeps its pause may be visited again; nil where none waits for that.
    private func pause(_ plan: RoundPlan, _ started: Date) async throws -> Date? {
        guard plan.pause > .zero else { return nil }
        let request = plan.request(limit: 1, started, now: clock.now)
        guard let next = try await store.nextAfterPause(request) else { return nil }
        if let end = plan.takesWorkUntil, next >= end { return nil }
        return plan.takesWork() ? next : nil
    }

    /// Feeds first, then pages in the places that are left.
    private func lease(_ plan: RoundPlan, limit: Int, _ started: Date) async throws -> [Work] {
        try Task.checkCancellation()
        let now = clock.now
        if let end = plan.takesWorkUntil, now >= end { return [] }
        guard plan.takesWork() else { return [] }
        var request = plan.request(limit: limit, started, now: now)
        let feeds = try await store.lease(request)
        request.limit -= feeds.count
        let pages = request.limit > 0 ? try await store.leasePages(request) : []
        // What another process runs with another configuration is left alone: its lease ends by
        // itself, and until then nobody here meets it again.
        return (feeds.map(Work.feed) + pages.map(Work.page)).filter { self.feeds[$0.feed] != nil }
    }

    private func attempt(_ work: Work) async -> Attempt {
        guard let feed = feeds[work.feed] else {
            preconditionFailure("only work on feeds of this configuration is taken")
        }
        do {
            switch work {
            case .feed(let lease):
                return Attempt(work: work, event: .refreshed(try await refresh(feed, lease)))
            case .page(let lease):
                return Attempt(
                    work: work, event: .completed(try await complete(lease, of: feed)))
            }
        } catch {
            return Attempt(work: work, event: .failed(work.feed, error))
        }
    }

    /// Also when we are being cancelled: a task of its own is not. What cannot be given back now
    /// comes back when the lease ends.
    private func giveBack(_ unfinished: [Work]) async {
        guard !unfinished.isEmpty else { return }
        await Task {
            for work in unfinished {
                switch work {
                case .feed(let lease): try? await store.giveBack([lease])
                case .page(let lease): try? await store.giveBack([lease])
                }
            }
        }.value
    }
}

/// What a worker can hold.
private enum Work: Sendable {
    case feed(Lease)
    case page(PageLease)

    var feed: Feed.ID {
        switch self {
        case .feed(let lease): lease.feed
        case .page(let lease): lease.feed
        }
    }
}

private struct Attempt: Sendable {
    var work: Work
    var event: RoundEvent
}

/// What the workers of a round say to it.
private enum Message: Sendable {
    case done(Attempt)
    /// A host that kept its pause may be visited again.
    case pauseIsOver
}

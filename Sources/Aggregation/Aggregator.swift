package import FeedModel
import FeedParsing
import FeedScheduling
import Foundation

/// The line itself: fetch, read, look up, decide, save.
package struct Aggregator: Sendable {
    package let feeds: [Feed.ID: Feed]
    package let store: any ArticleStore
    package let clock: any WallClock
    let fetcher: any Fetcher
    let rules: Rules
    /// Whether feeds are asked for their documents rather than for changes, as often as that may be.
    package var wantsDocuments = false

    package init(
        feeds: [Feed], store: any ArticleStore, fetcher: any Fetcher, clock: any WallClock,
        rules: Rules = Rules()
    ) {
        self.feeds = Dictionary(feeds.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        self.store = store
        self.fetcher = fetcher
        self.clock = clock
        self.rules = rules
    }

    /// The life of one feed, once: ask, read, look up, decide, save.
    package func refresh(_ feed: Feed, _ lease: Lease) async throws -> RefreshReport {
        let started = clock.now
        let request = FetchRequest(
            for: feed, lease.state, wantsDocument: wantsDocuments, now: started)
        let outcome = await fetcher.fetch(request)
        try Task.checkCancellation()
        var reading = read(
            outcome, of: feed, without: lease.state.switchedOff, expecting: rules.languages)
        if case .unreachable(let obstacle, _) = outcome, obstacle.isOfTheNetwork {
            let others = try await store.lastAnswer(exceptFrom: request.host)
            reading.mayBlameTheNetwork(obstacle, lease.state, othersAnswered: others)
        }
        return try await retryingWhenOvertaken { [read = reading] in
            var reading = read
            var known = try await known(by: reading.drafts, to: feed.id)
            reading.drafts = try await believingWhatAgrees(
                reading.drafts, known, at: clock.now)
            known = try await comparedAfresh(known, with: reading)
            var update = decide(
                feed, lease, request, outcome, reading, known, rules: rules, now: clock.now)
            update.report.duration = .seconds(max(0, update.at.timeIntervalSince(started)))
            try await store.apply(update)
            return update.report
        }
    }

    /// Another feed of the same source may store an article between our look and our save. Then we
    /// look again; that it happens five times in a row has another reason.
    func retryingWhenOvertaken<Value>(
        _ body: () async throws -> Value
    ) async throws -> Value {
        for _ in 1..<5 {
            do {
                return try await body()
            } catch StoreConflict.overtaken {
                continue
            }
        }
        return try await body()
    }
}

extension FetchRequest {
    /// Asks for what has changed since `state`; where the server's 304 is to be looked into, for
    /// everything.
    init(for feed: Feed, _ state: FeedState, wantsDocument: Bool, now: Date) {
        let asksForAll =
            isAuditDue(state, now: now)
            || wantsDocument && mayAskUnconditionally(state, now: now)
        self.init(
            url: state.address ?? feed.url,
            validators: asksForAll ? Validators() : state.validators,
            access: feed.access(at: state.address ?? feed.url))
    }

    /// Whom it visits.
    var host: String { FeedModel.host(of: url.absoluteString) }
}

extension Feed {
    /// What holds at `address`, to which the feed has moved or where an article of it lies.
    func access(at address: URL) -> FeedAccess { access.following(url, to: address) }
}

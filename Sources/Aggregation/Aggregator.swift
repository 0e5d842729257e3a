package import FeedModel
import FeedParsing
import Foundation

/// The line itself: fetch, read, look up, decide, save.
package struct Aggregator: Sendable {
    package let feeds: [Feed.ID: Feed]
    package let store: any ArticleStore
    package let clock: any WallClock
    let fetcher: any Fetcher
    let rules: Rules

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
        let outcome = await fetcher.fetch(FetchRequest(for: feed, lease.state))
        try Task.checkCancellation()
        let reading = read(outcome, of: feed)
        return try await retryingWhenOvertaken {
            let known = try await store.known(by: reading.drafts.flatMap(\.aliases), to: feed.id)
            let update = decide(
                feed, lease, outcome, reading, known, rules: rules, now: clock.now)
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
    /// Asks for what has changed since `state`.
    init(for feed: Feed, _ state: FeedState) {
        self.init(url: feed.url, validators: state.validators)
    }
}

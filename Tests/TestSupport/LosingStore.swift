package import FeedModel
package import Foundation

/// A store whose disk is full for one feed.
package struct LosingStore: ArticleStore {
    private let store: any ArticleStore
    private let loses: Feed.ID

    package init(_ store: any ArticleStore, loses: String) {
        self.store = store
        self.loses = Feed.ID(rawValue: loses)
    }

    package func apply(_ update: FeedUpdate) async throws {
        if update.lease.feed == loses { throw StorageFailure("the disk is full") }
        try await store.apply(update)
    }

    package func configure(_ feeds: [Feed], at now: Date) async throws {
        try await store.configure(feeds, at: now)
    }
    package func lease(_ request: LeaseRequest) async throws -> [Lease] {
        try await store.lease(request)
    }
    package func giveBack(_ leases: [Lease]) async throws { try await store.giveBack(leases) }
    package func known(by aliases: [Alias], to feed: Feed.ID) async throws -> Known {
        try await store.known(by: aliases, to: feed)
    }
    package func leasePages(_ request: LeaseRequest) async throws -> [PageLease] {
        try await store.leasePages(request)
    }
    package func giveBack(_ leases: [PageLease]) async throws { try await store.giveBack(leases) }
    package func apply(_ update: PageUpdate) async throws { try await store.apply(update) }
    package func latest(of feed: Feed.ID, limit: Int) async throws -> [ArticleContent] {
        try await store.latest(of: feed, limit: limit)
    }
    package func arrivals(of feed: Feed.ID, limit: Int) async throws -> [Date] {
        try await store.arrivals(of: feed, limit: limit)
    }
    package func feeds() async throws -> [FeedStatus] { try await store.feeds() }
    package func nextDue() async throws -> Date? { try await store.nextDue() }
    package func nextAfterPause(_ request: LeaseRequest) async throws -> Date? {
        try await store.nextAfterPause(request)
    }
    package func lastAnswer(exceptFrom host: String) async throws -> Date? {
        try await store.lastAnswer(exceptFrom: host)
    }
    package func articles(_ query: ArticleQuery) async throws -> [Article] {
        try await store.articles(query)
    }
    package func search(_ query: SearchQuery) async throws -> [SearchHit] {
        try await store.search(query)
    }
    package func revisions(of article: Article.ID) async throws -> [ArticleRevision] {
        try await store.revisions(of: article)
    }
    package func changes(_ query: ChangeQuery) async throws -> ChangePage {
        try await store.changes(query)
    }
    package func lastChange() async throws -> Int64 { try await store.lastChange() }
    package func cursors() async throws -> [ChangeCursor] { try await store.cursors() }
    package func moveCursor(
        _ name: String, from: Int64?, to seq: Int64, at now: Date
    ) async throws -> Bool {
        try await store.moveCursor(name, from: from, to: seq, at: now)
    }
}

package import Foundation

/// The record: feeds with what we learned of them, and articles. Every engine keeps the promises
/// written here; the contract suite tests them.
package protocol ArticleStore: Sendable {
    /// Makes `feeds` the ones that can be leased. A feed that is new is due at `now`; one whose
    /// address changed starts afresh; one that is to be read in another way forgets its validators;
    /// the articles and the state of a feed that is gone stay.
    func configure(_ feeds: [Feed], at now: Date) async throws

    /// Hands out feeds that may be asked now, those due longest first. No feed is handed out twice
    /// before its lease has ended, by whatever process; none whose host wants to be left alone; and
    /// of one host, one at a time with `request.pause` between them.
    func lease(_ request: LeaseRequest) async throws -> [Lease]

    /// Ends leases without an update; the feeds keep their plans.
    func giveBack(_ leases: [Lease]) async throws

    /// The articles known under any of `aliases`, and what `feed` last said of them.
    func known(by aliases: [Alias], to feed: Feed.ID) async throws -> Known

    /// Saves everything in `update` and ends its lease, in one transaction.
    ///
    /// Throws `StoreConflict` and changes nothing when the lease is no longer held, or when one of
    /// the update's aliases has come to mean another article since `known` was asked.
    func apply(_ update: FeedUpdate) async throws

    /// Every configured feed, by id.
    func feeds() async throws -> [FeedStatus]

    /// When `feed` brought something new, the latest first.
    func arrivals(of feed: Feed.ID, limit: Int) async throws -> [Date]

    /// What the articles say that `feed` was the first to bring, the newest first.
    func latest(of feed: Feed.ID, limit: Int) async throws -> [ArticleContent]

    /// Hands out articles whose pages are to be read now, the oldest first, under the same bounds:
    /// what a host's feeds and pages have leased counts together. Urgency does not matter.
    func leasePages(_ request: LeaseRequest) async throws -> [PageLease]

    func giveBack(_ leases: [PageLease]) async throws

    /// Saves what came of reading a page and ends its lease, in one transaction, on the same terms
    /// as an update of a feed.
    func apply(_ update: PageUpdate) async throws

    /// When the next feed or page can be leased with urgency `due`; nil when there is none.
    func nextDue() async throws -> Date?

    /// When the first can be leased of the feeds and pages that `request` is for and that wait only
    /// for the pause between two visits of their host; nil when there is none.
    func nextAfterPause(_ request: LeaseRequest) async throws -> Date?

    /// When a host other than `host` last answered; nil where none ever did.
    func lastAnswer(exceptFrom host: String) async throws -> Date?

    /// Articles by id, from the first after `query.after`.
    func articles(_ query: ArticleQuery) async throws -> [Article]

    /// The articles that `query` describes in their last revision, the best first, and of those that
    /// are as good the newest.
    func search(_ query: SearchQuery) async throws -> [SearchHit]

    /// What `article` said before each change of its publisher, the first first; without what it
    /// says now.
    func revisions(of article: Article.ID) async throws -> [ArticleRevision]

    /// What happened to articles, in the order of its numbers, from the first after `query.after`.
    /// The changes that one update makes are there together, and with all that they tell of.
    func changes(_ query: ChangeQuery) async throws -> ChangePage

    /// The number of the last change; 0 where there is none yet.
    func lastChange() async throws -> Int64

    /// Every cursor, by name.
    func cursors() async throws -> [ChangeCursor]

    /// Moves the cursor `name`, making it as needed, and tells whether it did: not when `from` is
    /// given and the cursor stands elsewhere by now. A cursor that is not there yet stands at 0.
    func moveCursor(
        _ name: String, from: Int64?, to seq: Int64, at now: Date
    ) async throws -> Bool
}

extension ArticleStore {
    /// nil where there is none, or its content was let go.
    package func article(_ id: Article.ID) async throws -> Article? {
        let query = ArticleQuery(after: Article.ID(rawValue: id.rawValue - 1), limit: 1)
        return try await articles(query).first { $0.id == id }
    }
}

/// Why an update was not saved. Nothing is lost: the feed is still due.
package enum StoreConflict: Error, Equatable {
    /// Another worker holds the feed now.
    case leaseLost
    /// An article of the update was stored by another refresh: look up again and decide again.
    case overtaken
}

/// The store cannot do its work. The message says what happened and what to do about it.
package struct StorageFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

/// Which feeds to hand out, and to whom.
package struct LeaseRequest: Sendable, Equatable {
    /// How far politeness is stretched, each further than the one before.
    package enum Urgency: Sendable {
        /// Feeds whose turn it is.
        case due
        /// Out of turn, but not before the pause a guest keeps (`PollPlan.earliest`).
        case asked
        /// At once, unless the server told us to stay away (`PollPlan.refusedUntil`).
        case forced
        /// For an answer that was recorded long ago. Nobody is visited, so nothing holds, and who has
        /// the feed now loses it.
        case recorded

        /// Whether a server is asked.
        package var isVisit: Bool { self != .recorded }
    }

    /// nil means any configured feed.
    package var feeds: Set<Feed.ID>?
    package var urgency: Urgency
    /// Feeds attempted at this time or later are passed over, so that one run asks each feed once.
    package var notAttemptedSince: Date?
    package var limit: Int
    /// How many leases a host may have at once, in all processes together.
    package var perHost: Int
    /// Between two requests to a host, over all processes.
    package var pause: Duration
    package var now: Date
    package var until: Date

    package init(
        feeds: Set<Feed.ID>? = nil, urgency: Urgency = .due, notAttemptedSince: Date? = nil,
        limit: Int, perHost: Int = 1, pause: Duration = .zero, now: Date, until: Date
    ) {
        self.feeds = feeds
        self.urgency = urgency
        self.notAttemptedSince = notAttemptedSince
        self.limit = limit
        self.perHost = perHost
        self.pause = pause
        self.now = now
        self.until = until
    }
}

/// A configured feed as the store sees it.
package struct FeedStatus: Sendable, Equatable {
    package var feed: Feed.ID
    package var url: String
    package var state: FeedState
    /// How many articles it was the first to bring.
    package var articles: Int
    /// When it brought the first of them.
    package var firstArticle: Date?
    /// Until when a worker holds it; nil when none does.
    package var leasedUntil: Date?
    /// The times in which articles may have come and gone unseen, the latest first; ten at most.
    package var gaps: [DateInterval] = []

    package init(
        feed: Feed.ID, url: String, state: FeedState, articles: Int, leasedUntil: Date?
    ) {
        self.feed = feed
        self.url = url
        self.state = state
        self.articles = articles
        self.leasedUntil = leasedUntil
    }
}

/// Which articles to read. The empty query means all.
package struct ArticleQuery: Sendable, Equatable {
    /// First seen, revised or made whole by its page at this time or later …
    package var since: Date?
    /// … and before this one.
    package var until: Date?
    /// Articles with greater ids.
    package var after: Article.ID?
    package var selection: ArticleSelection
    package var limit: Int?

    package init(
        since: Date? = nil, until: Date? = nil, after: Article.ID? = nil,
        selection: ArticleSelection = ArticleSelection(), limit: Int? = nil
    ) {
        self.since = since
        self.until = until
        self.after = after
        self.selection = selection
        self.limit = limit
    }
}

/// Which articles are wanted, by what they are. Each part that is empty takes all.
package struct ArticleSelection: Sendable, Hashable {
    /// The feeds that first brought them.
    package var feeds: Set<Feed.ID> = []
    package var sources: Set<Source.ID> = []
    package var languages: Set<LanguageTag> = []
    /// Articles with any of these.
    package var tags: Set<String> = []

    package init() {}
}

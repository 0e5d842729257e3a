package import Foundation

/// An entry made canonical, before we know whether it is new.
package struct Draft: Sendable, Equatable {
    package var content: ArticleContent
    /// The text without what its source puts around every article: what is compared and tagged.
    package var comparable: String
    /// Never empty.
    package var aliases: [Alias]
    /// Names that tell the articles of its feed, or of its document, not apart. One of them is
    /// believed only of an article with the draft's title and day.
    package var doubted: [Alias] = []
    /// Of all that a reader reads: another one means that the article is not what it was.
    package var fingerprint: Fingerprint
    /// Of what a reader would notice: another one means that its publisher changed it.
    package var essence: Fingerprint

    /// - Parameters:
    ///   - comparable: the whole text, when it is nil.
    ///   - essence: everything is noticed, when it is nil.
    package init(
        content: ArticleContent, comparable: String? = nil, aliases: [Alias],
        fingerprint: Fingerprint, essence: Fingerprint? = nil
    ) {
        self.content = content
        self.comparable = comparable ?? content.body
        self.aliases = aliases
        self.fingerprint = fingerprint
        self.essence = essence ?? fingerprint
    }
}

/// What the store knows of the aliases it was asked about.
package struct Known: Sendable, Equatable {
    package struct Match: Sendable, Equatable {
        package var article: Article.ID
        /// What the feed that asks last said of the article; nil where it never showed it.
        package var fingerprint: Fingerprint?
        /// The same of what a reader would notice.
        package var essence: Fingerprint?
        package var source: Source.ID

        package init(
            article: Article.ID, fingerprint: Fingerprint?, essence: Fingerprint?,
            source: Source.ID
        ) {
            self.article = article
            self.fingerprint = fingerprint
            self.essence = essence
            self.source = source
        }
    }

    package var matches: [Alias: Match]

    package init(_ matches: [Alias: Match] = [:]) {
        self.matches = matches
    }
}

/// Everything one refresh changes. It is saved in one transaction, or not at all.
package struct FeedUpdate: Sendable, Equatable {
    /// An article in the making: one that the store has, or the nth of this update's `new`.
    package enum Target: Sendable, Hashable {
        case stored(Article.ID)
        case new(Int)
    }

    package struct NewArticle: Sendable, Equatable {
        package var draft: Draft
        package var tags: [Tag]
        package var duplicateOf: Duplicate?

        package init(draft: Draft, tags: [Tag], duplicateOf: Duplicate?) {
            self.draft = draft
            self.tags = tags
            self.duplicateOf = duplicateOf
        }
    }

    /// A link of kind `duplicate` to an article that may be new itself.
    package struct Duplicate: Sendable, Equatable {
        package var target: Target
        package var rule: String

        package init(of target: Target, rule: String) {
            self.target = target
            self.rule = rule
        }
    }

    /// A stored article that this feed shows for the first time, under new names, or with changes
    /// that no reader would notice.
    package struct Sighting: Sendable, Equatable {
        package var article: Article.ID
        package var fingerprint: Fingerprint
        package var essence: Fingerprint
        package var aliases: [Alias]
        /// What is taken over without a word; nil where the article stays as it is.
        package var content: ArticleContent?

        package init(
            article: Article.ID, fingerprint: Fingerprint, essence: Fingerprint, aliases: [Alias],
            content: ArticleContent? = nil
        ) {
            self.article = article
            self.fingerprint = fingerprint
            self.essence = essence
            self.aliases = aliases
            self.content = content
        }
    }

    /// A stored article whose publisher changed it.
    package struct Revision: Sendable, Equatable {
        package var article: Article.ID
        package var draft: Draft
        package var tags: [Tag]

        package init(article: Article.ID, draft: Draft, tags: [Tag]) {
            self.article = article
            self.draft = draft
            self.tags = tags
        }
    }

    package var lease: Lease
    package var source: Source.ID
    package var at: Date
    package var state: FeedState
    package var new: [NewArticle] = []
    package var sightings: [Sighting] = []
    package var revisions: [Revision] = []
    /// Whether the pages of new and revised articles are to be read.
    package var readsPages = false
    package var visit: HostVisit?
    /// The time in which articles may have come and gone unseen.
    package var gap: DateInterval?
    /// What the server sent, where it is worth keeping.
    package var document: FetchedDocument?
    package var report: RefreshReport

    package init(
        lease: Lease, source: Source.ID, at: Date, state: FeedState, report: RefreshReport
    ) {
        self.lease = lease
        self.source = source
        self.at = at
        self.state = state
        self.report = report
    }
}

/// What a visit tells about a host, for all that is fetched from it.
package struct HostVisit: Sendable, Hashable {
    package var host: String
    package var at: Date
    /// Whether it said anything at all.
    package var answered: Bool
    /// Until when it wants to be left alone.
    package var refusedUntil: Date?

    package init(host: String, at: Date, answered: Bool, refusedUntil: Date? = nil) {
        self.host = host
        self.at = at
        self.answered = answered
        self.refusedUntil = refusedUntil
    }
}

/// What came of one refresh, for people and logs.
package struct RefreshReport: Sendable, Equatable {
    package enum Result: Sendable, Equatable {
        case read
        case notModified
        case failed(FeedFailure)
    }

    package var feed: Feed.ID
    package var result: Result
    /// The server's status; nil where it did not answer.
    package var status: Int?
    /// From the request to the decision; nil where nobody looked at the clock.
    package var duration: Duration?
    /// Entries in the document.
    package var entries = 0
    package var new = 0
    /// Of the new ones, those that repeat another article's text.
    package var duplicates = 0
    package var revised = 0
    package var warnings: [ParseWarning] = []
    /// How the document was read; nil where there was none.
    package var document: DocumentFacts?
    /// It was asked for without validators, to see whether the server's 304 can be believed.
    package var wasAudit = false
    /// And its 304 had hidden articles.
    package var foundLie = false
    /// The time in which articles may have come and gone unseen.
    package var gap: DateInterval?
    /// Where the feed has been found to have moved for good, in this refresh.
    package var movedTo: URL?
    /// Kinds of names that are not believed any more, as this refresh has found.
    package var switchedOff: Set<Alias.Kind> = []
    package var next: PollPlan

    package init(feed: Feed.ID, result: Result, next: PollPlan) {
        self.feed = feed
        self.result = result
        self.next = next
    }
}

/// What a document turned out to be, for people.
package struct DocumentFacts: Sendable, Equatable {
    package var format: FeedFormat
    package var encoding: String
    /// The address that answered.
    package var url: URL
    /// The latest date of an entry.
    package var newest: Date?

    package init(format: FeedFormat, encoding: String, url: URL, newest: Date?) {
        self.format = format
        self.encoding = encoding
        self.url = url
        self.newest = newest
    }
}

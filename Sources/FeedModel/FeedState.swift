package import Foundation

/// What we have learned about a feed by polling it. It outlives restarts.
package struct FeedState: Sendable, Equatable {
    package var validators = Validators()
    package var plan: PollPlan
    package var lastAttempt: Date?
    /// The last time the feed was read, or said with 304 that nothing changed.
    package var lastSuccess: Date?
    /// The last time its server sent a document that could be read.
    package var lastDocument: Date?
    /// The last time the feed brought an article we did not have.
    package var lastNew: Date?

    /// Why the last attempt failed; nil when it did not.
    package var failure: FeedFailure?
    /// How many attempts in a row have failed by the feed's own fault.
    package var consecutiveFailures = 0
    /// The same, each as heavy as its kind: what the wait grows with.
    package var strain = 0.0
    /// The first of the failures in a row.
    package var failingSince: Date?

    /// How long we wait of ourselves, as the feed's own pace has taught us; nil before it has.
    package var rhythm: Duration?
    /// What the last document said about when to ask again.
    package var hints = PollHints()
    /// How long the server calls an answer fresh, as its last header said.
    package var freshness: Duration?
    package var honesty = Honesty()

    /// Where the feed has moved for good; nil while it is where the configuration says.
    package var address: URL?
    /// A move that has been announced but not believed yet.
    package var move: Move?

    /// Kinds of names of which one has stood for several articles in a document. They are believed
    /// no more as long as the feed keeps its configured address.
    package var switchedOff: Set<Alias.Kind> = []

    package init(plan: PollPlan) {
        self.plan = plan
    }
}

/// What a server gave us to ask "anything new?" with. Opaque: sent back byte for byte.
package struct Validators: Sendable, Hashable {
    package var etag: String?
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }
}

/// Whether a server's 304 can be believed.
package struct Honesty: Sendable, Hashable {
    /// When we last asked without validators, as one who knows nothing.
    package var lastUnconditional: Date?
    /// How many times in a row that brought nothing a 304 had hidden.
    package var proofs = 0
    /// The last time it did bring something.
    package var liedAt: Date?

    package init(lastUnconditional: Date? = nil, proofs: Int = 0, liedAt: Date? = nil) {
        self.lastUnconditional = lastUnconditional
        self.proofs = proofs
        self.liedAt = liedAt
    }
}

/// A permanent redirect as long as it is only a claim.
package struct Move: Sendable, Hashable {
    package var target: URL
    package var since: Date
    /// How many times in a row we were sent there.
    package var sightings: Int
    /// What stands there shares articles with what stood here.
    package var sharesArticles: Bool

    package init(target: URL, since: Date, sightings: Int, sharesArticles: Bool) {
        self.target = target
        self.since = since
        self.sightings = sightings
        self.sharesArticles = sharesArticles
    }
}

/// When to ask a feed again, and why.
package struct PollPlan: Sendable, Hashable {
    /// When its turn comes.
    package var due: Date
    /// The earliest a person may have it asked out of turn: the pause between two requests that a
    /// guest keeps, and how long the server called its answer fresh.
    package var earliest: Date
    /// Until when the server told us to stay away (`Retry-After`). Nothing goes before it.
    package var refusedUntil: Date?
    /// The rule that set `due`, for people to read.
    package var reason: String

    package init(due: Date, earliest: Date, refusedUntil: Date? = nil, reason: String) {
        self.due = due
        self.earliest = earliest
        self.refusedUntil = refusedUntil
        self.reason = reason
    }
}

/// Why a feed gave no articles, kept until it does.
package struct FeedFailure: Sendable, Hashable {
    /// The step of the line at which it failed.
    package enum Step: String, Sendable {
        case fetch
        case parse
    }

    /// Whose fault it is, and how much it says about the next attempt.
    package enum Kind: String, Sendable, CaseIterable {
        /// It cannot be reached, and no other host has answered since it was first so: it counts
        /// against nobody.
        case offline
        /// The host cannot be reached, or does not answer to the end.
        case unreachable
        /// The server failed (5xx).
        case server
        /// The server has too much to do (429, 503).
        case busy
        /// A wall against robots answered instead of the server.
        case wall
        /// The server does not let us have it (4xx).
        case refused
        /// The feed is gone for good (410).
        case gone
        /// The host could not prove who it is.
        case identity
        /// A rule of ours forbids it: an address, a bound, a redirect.
        case forbidden
        /// What came is no feed, or the page rule matches nothing.
        case unreadable
    }

    package var step: Step
    package var kind: Kind
    package var reason: String

    package init(step: Step, kind: Kind, reason: String) {
        self.step = step
        self.kind = kind
        self.reason = reason
    }

    /// Whether the feed itself is to blame. The network's failures and a server's rush hour are
    /// told of, and no more.
    package var isItsOwn: Bool {
        switch kind {
        case .offline, .busy: false
        default: true
        }
    }
}

/// A feed handed to one worker until a given time. Only the worker that holds `token` may save.
package struct Lease: Sendable, Equatable {
    package struct Token: RawRepresentable, Hashable, Sendable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    package let feed: Feed.ID
    package let token: Token
    package let until: Date
    package let state: FeedState

    package init(feed: Feed.ID, token: Token, until: Date, state: FeedState) {
        self.feed = feed
        self.token = token
        self.until = until
        self.state = state
    }
}

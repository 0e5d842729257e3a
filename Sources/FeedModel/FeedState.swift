package import Foundation

/// What we have learned about a feed by polling it. It outlives restarts.
package struct FeedState: Sendable, Equatable {
    package var validators = Validators()
    package var plan: PollPlan
    package var lastAttempt: Date?
    /// The last time the feed was read, or said with 304 that nothing changed.
    package var lastSuccess: Date?
    /// The last time the feed brought an article we did not have.
    package var lastNew: Date?
    /// Why the last attempt failed; nil when it did not.
    package var failure: FeedFailure?
    /// How many attempts in a row have failed.
    package var consecutiveFailures = 0

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

    package var step: Step
    package var reason: String

    package init(step: Step, reason: String) {
        self.step = step
        self.reason = reason
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

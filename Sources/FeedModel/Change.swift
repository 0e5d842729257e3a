package import Foundation

/// Something that happened to an article. A store numbers its changes 1, 2, 3 … in the order in
/// which they were saved, without a gap; none is ever taken back or numbered anew.
package struct Change: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A feed brought it, with its tags and links.
        case added
        /// Its publisher changed it, and its tags with it.
        case revised
        /// Its page made it whole: its publisher changed nothing.
        case completed
        /// Its tags are others by now, and its publisher changed nothing.
        case tagged
        /// Newer rules made another text of what its publisher had sent.
        case reread
        /// Its links to other articles are others by now.
        case linked
        /// It belongs to a story, or to another one than before.
        case joined
        /// It belongs to a story of its own by now, and no longer to that of others.
        case left
        /// Its page is gone.
        case withdrawn
        /// Its content was let go, as the configuration wants it after a time.
        case expired
    }

    package var seq: Int64
    package var kind: Kind
    package var at: Date

    package init(seq: Int64, kind: Kind, at: Date) {
        self.seq = seq
        self.kind = kind
        self.at = at
    }
}

/// A change, and its article as it is now: what was said in between is not repeated.
package struct ChangedArticle: Sendable, Equatable {
    package var change: Change
    package var article: Article

    package init(change: Change, article: Article) {
        self.change = change
        self.article = article
    }
}

/// Which changes to read. The empty query means all.
package struct ChangeQuery: Sendable, Equatable {
    /// Changes with greater numbers.
    package var after: Int64
    /// Saved at this time or later …
    package var since: Date?
    /// … and before this one.
    package var until: Date?
    package var selection: ArticleSelection
    package var limit: Int?

    package init(
        after: Int64 = 0, since: Date? = nil, until: Date? = nil,
        selection: ArticleSelection = ArticleSelection(), limit: Int? = nil
    ) {
        self.after = after
        self.since = since
        self.until = until
        self.selection = selection
        self.limit = limit
    }
}

/// What a query for changes found.
package struct ChangePage: Sendable, Equatable {
    package var changes: [ChangedArticle]
    /// Everything up to here has been looked at: where the next query goes on.
    package var upTo: Int64

    package init(changes: [ChangedArticle], upTo: Int64) {
        self.changes = changes
        self.upTo = upTo
    }
}

/// How far a reader of changes has come, kept in the store under the reader's own name.
package struct ChangeCursor: Sendable, Equatable {
    package var name: String
    /// The last change that was delivered; 0 for none.
    package var seq: Int64
    /// When it last moved.
    package var moved: Date
    /// How many changes there are after it.
    package var behind: Int64

    package init(name: String, seq: Int64, moved: Date, behind: Int64) {
        self.name = name
        self.seq = seq
        self.moved = moved
        self.behind = behind
    }
}

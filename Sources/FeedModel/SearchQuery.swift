package import Foundation

/// What to look for in the articles. Words mean themselves in any spelling, script and form.
package struct SearchQuery: Sendable, Equatable {
    /// A word or a phrase as it was written; without a word in it, it says nothing.
    package struct Part: Sendable, Equatable {
        package var text: String
        /// Whether `text` is only the beginning of its last word.
        package var isBeginning: Bool

        package init(_ text: String, isBeginning: Bool = false) {
            self.text = text
            self.isBeginning = isBeginning
        }
    }

    /// What an article is, rather than what it says.
    package struct Filter: Sendable, Equatable {
        /// It is one of these; nil where it may be any.
        package var allowed: Set<String>?
        /// It is none of these.
        package var refused: Set<String> = []

        package init() {}
    }

    /// All of these are found; of each, at least one way to say it. Without any, articles come in
    /// order of time, the newest first.
    package var wanted: [[Part]] = []
    /// None of these is found.
    package var unwanted: [Part] = []
    /// An article has all of these tags …
    package var tags: Set<String> = []
    /// … and none of these.
    package var refusedTags: Set<String> = []
    package var feeds = Filter()
    package var sources = Filter()
    /// By language alone: `uz` is also `uz-Cyrl`.
    package var languages = Filter()
    /// Published, or first seen where nobody said when, at this time or later …
    package var since: Date?
    /// … and before this one.
    package var until: Date?
    package var limit = 20

    package init() {}
}

/// An article that was found.
package struct SearchHit: Sendable, Equatable {
    package var article: Article
    /// Greater for a better match; 0 where no word was looked for.
    package var score: Double
    package var title: MarkedText
    /// The place in the article's own text that says most of what was looked for.
    package var excerpt: MarkedText

    package init(article: Article, score: Double, title: MarkedText, excerpt: MarkedText) {
        self.article = article
        self.score = score
        self.title = title
        self.excerpt = excerpt
    }
}

/// A text in pieces, of which some are what was looked for.
package struct MarkedText: Sendable, Equatable {
    package struct Piece: Sendable, Equatable {
        package var text: String
        package var isMatch: Bool

        package init(_ text: String, isMatch: Bool = false) {
            self.text = text
            self.isMatch = isMatch
        }
    }

    package var pieces: [Piece]

    package init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    package var text: String { pieces.map(\.text).joined() }
    package var matches: [String] { pieces.filter(\.isMatch).map(\.text) }
}

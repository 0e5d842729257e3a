package import FeedModel
package import Foundation

/// A form in which articles are exported, one after another: what comes before them, each of them,
/// and what comes behind. Nothing is held until the end, however many there are.
package enum ExportFormat: String, Sendable, CaseIterable {
    case jsonl
    case csv
    case jsonFeed = "json-feed"
    case atom

    /// Whether it is of use only as a whole, up to its end.
    package var isDocument: Bool {
        switch self {
        case .jsonl, .csv: false
        case .jsonFeed, .atom: true
        }
    }

    package var opening: String {
        switch self {
        case .jsonl: ""
        case .csv: csvHeader
        case .jsonFeed: jsonFeedOpening
        case .atom: atomOpening
        }
    }

    package func text(of article: ExportedArticle, isFirst: Bool) throws -> String {
        switch self {
        case .jsonl: try article.json + "\n"
        case .csv: article.csvLine
        case .jsonFeed: (isFirst ? "\n" : ",\n") + (try article.jsonFeedItem)
        case .atom: article.atomEntry
        }
    }

    /// - Parameter updated: when the last of them was changed.
    package func closing(updated: Date) -> String {
        switch self {
        case .jsonl, .csv: ""
        case .jsonFeed: "\n]}\n"
        case .atom: atomClosing(updated: updated)
        }
    }
}

/// An article in its last revision, with the change that it is exported for, if there is one.
package struct ExportedArticle: Sendable {
    package let article: Article
    package let change: Change?

    package init(_ article: Article, change: Change? = nil) {
        self.article = article
        self.change = change
    }

    /// A name of its own in all documents (RFC 4287 section 4.2.6).
    var urn: String { "urn:newswire:article:\(article.id.rawValue)" }
}

package import Foundation

/// What an article said before its publisher changed it.
package struct ArticleRevision: Sendable, Equatable {
    /// From 1.
    package var number: Int
    /// When it was first seen.
    package var seen: Date
    package var url: String?
    package var title: String?
    package var summary: String?
    package var text: String?

    package init(
        number: Int, seen: Date, url: String?, title: String?, summary: String?, text: String?
    ) {
        self.number = number
        self.seen = seen
        self.url = url
        self.title = title
        self.summary = summary
        self.text = text
    }
}

extension Article {
    /// What it says now, as the last of its revisions.
    package var lastRevision: ArticleRevision {
        ArticleRevision(
            number: revision, seen: revised, url: content.url, title: content.title,
            summary: content.summary, text: content.text)
    }
}

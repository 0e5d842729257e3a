package import FeedModel
package import Foundation

/// What an article's own page says of it.
package struct ExtractedArticle: Sendable, Equatable {
    /// Plain text, without the name of the site.
    package var title: String?
    package var authors: [Author] = []
    package var published: EntryDate?
    package var updated: EntryDate?
    package var summary: String?
    package var image: String?
    /// The address the page calls its own, where it can be believed.
    package var canonicalURL: String?
    package var language: LanguageTag?
    /// Safe to put into a page; nil where no article was found.
    package var contentHTML: String?
    /// Plain text with its paragraphs.
    package var contentText: String?

    package init() {}
}

/// Reads an article from its own page, for feeds that give only the beginning of it.
package struct ArticleExtractor: Sendable {
    package init() {}

    /// Reads what the page says of its article, and the article where it can be found.
    ///
    /// - Parameters:
    ///   - contentType: the response's `Content-Type`, as it came.
    ///   - url: the address that answered; relative links are resolved against it.
    ///   - timeZone: where a date without a zone was written.
    package func extract(
        _ document: [UInt8], contentType: String? = nil, url: String? = nil,
        timeZone: TimeZone = .gmt
    ) throws(ParseError) -> ExtractedArticle {
        if let foreign = DocumentLook(bytes: document).foreign {
            throw .notAFeed(looksLike: foreign)
        }
        let text = TextEncoding.decode(document, contentType: contentType, kind: .html)
        let tree = try HTMLDocument(text.utf8, as: .page).tree()
        let facts = ArticleFacts(tree, url: url, dates: DateText(timeZone: timeZone))

        var article = ExtractedArticle()
        article.title = facts.title
        article.authors = facts.authors
        article.published = facts.published
        article.updated = facts.updated
        article.summary = facts.summary
        article.image = facts.image
        article.canonicalURL = facts.canonicalURL
        article.language = facts.language
        if let html = body(tree, facts) {
            article.contentHTML = html
            article.contentText = HTMLText.paragraphs(html)
        }
        return article
    }

    private func body(_ tree: HTMLTree, _ facts: ArticleFacts) -> String? {
        let sanitizer = HTMLSanitizer(base: facts.base)
        let found = ArticleBody(in: tree, title: facts.title).map { body in
            sanitizer.sanitize(
                body.ranges.map { sanitizer.sanitize(tree, in: $0, without: body.leftOut) }
                    .joined(separator: "\n"))
        }
        // A page that a script fills has its article in its JSON-LD only.
        guard let told = facts.data.body, told.count > 200 else { return found }
        let foundLength = found.map { HTMLText.paragraphs($0).count } ?? 0
        guard HTMLText.paragraphs(told).count > foundLength * 3 / 2 else { return found }
        return told.utf8.contains(UInt8(ascii: "<"))
            ? sanitizer.sanitize(told) : HTMLSanitizer.paragraphs(HTMLText.paragraphs(told))
    }
}

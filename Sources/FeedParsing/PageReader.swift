package import FeedModel
package import Foundation

/// Reads a listing page by its rule, for sites that offer no feed.
package struct PageReader: Sendable {
    package init() {}

    /// Reads all items of the page that have a title and a link.
    ///
    /// - Parameters:
    ///   - contentType: the response's `Content-Type`, as it came.
    ///   - url: the address that answered; relative links are resolved against it.
    ///   - timeZone: where a date without a zone was written.
    package func read(
        _ document: [UInt8], contentType: String? = nil, url: String? = nil, rule: PageRule,
        timeZone: TimeZone = .gmt
    ) throws(ParseError) -> ParsedFeed {
        let rules = try CompiledPageRule(rule)
        if let foreign = DocumentLook(bytes: document).foreign {
            throw .notAFeed(looksLike: foreign)
        }
        let text = TextEncoding.decode(document, contentType: contentType, kind: .html)
        let page = try HTMLDocument(text.utf8, as: .page)
        let head = PageHead(page.tree(), url: url)
        var listing = ListingReader(base: head.base, dates: DateText(timeZone: timeZone))
        try listing.read(page, by: rules)

        var feed = ParsedFeed(format: .page, encoding: text.encoding)
        feed.title = head.title
        feed.description = head["description"] ?? head["og:description"]
        feed.homePageURL = url
        feed.language = head.language
        feed.entries = listing.entries
        feed.warnings = listing.warnings
        return feed
    }

    /// What is wrong with `rule` before any page is read by it: one error for each bad expression.
    package static func faults(in rule: PageRule) -> [ParseError] {
        CompiledPageRule.expressions(of: rule).compactMap { name, expression in
            do throws(ParseError) {
                let rule = try XPathRule(name, expression)
                // A function that XPath does not have is found only when it is called.
                let page = try HTMLDocument(Array("<p>page</p>".utf8), as: .page)
                if name == "item" {
                    _ = try rule.select(in: page)
                } else {
                    _ = try rule.values(in: XPathRule("item", "//p").select(in: page), at: 0)
                }
                return nil
            } catch {
                return error
            }
        }
    }
}

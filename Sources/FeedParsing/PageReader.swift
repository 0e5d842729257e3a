package import FeedModel
package import Foundation

/// Reads a listing page by its rule, for sites that offer no feed.
package struct PageReader: Sendable {
    package init() {}

    package func read(
        _ document: [UInt8], contentType: String? = nil, url: String? = nil, rule: PageRule,
        timeZone: TimeZone = .gmt
    ) throws(ParseError) -> ParsedFeed {
        throw .ruleMatchesNothing(rule: "item", expression: rule.item)
    }
}

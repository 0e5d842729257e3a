package import FeedModel
package import Foundation

package struct ArticleExtractor: Sendable {
    package init() {}

    package func extract(
        _ document: [UInt8], contentType: String? = nil, url: String? = nil,
        timeZone: TimeZone = .gmt
    ) throws(ParseError) -> ArticlePage {
        throw .notAFeed(looksLike: "a page that nobody can read yet")
    }
}

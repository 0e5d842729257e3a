package import Foundation

/// Who publishes. A source may have several feeds: one a language, one a section.
package struct Source: Sendable, Hashable, Identifiable {
    package struct ID: RawRepresentable, Hashable, Sendable, Codable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    package var id: ID
    /// How others credit it, in base forms: Akorda, Акорда, Ақорда.
    package var names: [String]
    /// It speaks for itself (a presidency, a ministry) rather than reporting others.
    package var isPrimary: Bool

    package init(id: ID, names: [String] = [], isPrimary: Bool = false) {
        self.id = id
        self.names = names
        self.isPrimary = isPrimary
    }
}

/// An address we poll, as the configuration describes it. What we learn by polling is `FeedState`.
package struct Feed: Sendable, Hashable, Identifiable {
    /// The name a person gave the feed: `akorda-en`. It is also a file name and a unit name, so the
    /// configuration accepts only letters, digits, `-`, `_` and `.`.
    package struct ID: RawRepresentable, Hashable, Sendable, Codable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    package var id: ID
    package var source: Source.ID
    package var url: URL
    /// What the publisher writes in, when the feed has one language.
    package var language: LanguageTag?
    package var country: CountryCode?
    /// How to read a listing page; nil when the address is a feed.
    package var page: PageRule?
    /// Whether the page of each article is read too.
    package var readsPages: Bool
    /// Where a date without a zone was written.
    package var timeZone: TimeZone
    /// How long to wait between two polls where the server has no wish of its own; nil to follow the
    /// feed's pace.
    package var interval: Duration?
    package var access: FeedAccess

    package init(
        id: ID, source: Source.ID? = nil, url: URL, language: LanguageTag? = nil,
        country: CountryCode? = nil, page: PageRule? = nil, readsPages: Bool = false,
        timeZone: TimeZone = .gmt, interval: Duration? = nil, access: FeedAccess = FeedAccess()
    ) {
        self.id = id
        self.source = source ?? Source.ID(rawValue: id.rawValue)
        self.url = url
        self.language = language
        self.country = country
        self.page = page
        self.readsPages = readsPages
        self.timeZone = timeZone
        self.interval = interval
        self.access = access
    }

    /// How its document is read. What a server says of a document read in another way is of no use:
    /// a 304 would hide it.
    package var reader: String {
        guard let page else { return "feed" }
        return [page.item, page.title, page.link, page.date, page.summary, page.image]
            .map { $0 ?? "" }.joined(separator: "\n")
    }

    /// Whom we visit.
    package var host: String { FeedModel.host(of: url.absoluteString) }
}

/// Whom we visit at an address, host and port: the unit of politeness. A file is its own host.
package func host(of address: String) -> String {
    let bytes = address.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        bytes[colon...].starts(with: "://".utf8)
    else { return address }
    let start = bytes.index(colon, offsetBy: 3)
    let end = bytes[start...].firstIndex { byte in
        [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(byte)
    }
    var authority = bytes[start..<(end ?? bytes.endIndex)]
    if let mark = authority.lastIndex(of: UInt8(ascii: "@")) {
        authority = authority[bytes.index(after: mark)...]
    }
    return authority.isEmpty ? address : String(Substring(authority)).lowercased()
}

/// How to find articles on a listing page: XPath 1.0, where all but `item` are relative to an item.
package struct PageRule: Sendable, Hashable {
    package var item: String
    package var title: String
    package var link: String
    package var date: String?
    package var summary: String?
    package var image: String?

    package init(
        item: String, title: String, link: String, date: String? = nil, summary: String? = nil,
        image: String? = nil
    ) {
        self.item = item
        self.title = title
        self.link = link
        self.date = date
        self.summary = summary
        self.image = image
    }
}

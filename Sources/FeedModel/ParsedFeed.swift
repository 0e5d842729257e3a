package import Foundation

/// What a document turned out to be.
package enum FeedFormat: String, Sendable, CaseIterable {
    case rss20 = "rss-2.0"
    case rss10 = "rss-1.0"
    case rss09x = "rss-0.9x"
    case atom10 = "atom-1.0"
    case atom03 = "atom-0.3"
    case jsonFeed10 = "json-feed-1.0"
    case jsonFeed11 = "json-feed-1.1"
    case cdf = "cdf"
    case sitemap = "sitemap"
    case page = "page"
}

/// A document as its publisher wrote it, in one shape for every format.
///
/// Addresses are strings: a publisher's link is kept as it was given (made absolute where it was
/// relative), and Foundation's `URL` would encode some of them anew.
package struct ParsedFeed: Sendable, Equatable {
    package var format: FeedFormat
    /// The encoding in which the bytes were really read, by its IANA name in lower case.
    package var encoding: String
    /// The document was ill-formed and had to be mended.
    package var recovered = false
    package var title: String?
    package var description: String?
    package var homePageURL: String?
    package var feedURL: String?
    package var icon: String?
    package var language: LanguageTag?
    package var authors: [Author] = []
    package var generator: String?
    package var rights: String?
    package var hints = PollHints()
    package var entries: [Entry] = []
    package var warnings: [ParseWarning] = []

    package init(format: FeedFormat, encoding: String) {
        self.format = format
        self.encoding = encoding
    }
}

/// What a document says about when to ask again.
package struct PollHints: Sendable, Hashable, Codable {
    /// RSS 2.0 `ttl`.
    package var ttlMinutes: Int?
    /// RSS 2.0 `skipHours`: 0 to 23, GMT.
    package var skipHours: [Int] = []
    /// RSS 2.0 `skipDays`: Monday to Sunday, GMT.
    package var skipDays: [String] = []
    /// The syndication module's `updatePeriod` divided by its `updateFrequency`.
    package var updateIntervalSeconds: Int?

    package init() {}
}

/// Something in a document that had to be mended or passed over.
package struct ParseWarning: Sendable, Hashable {
    /// Counted from 1; nil where no line is known.
    package var line: Int?
    package var message: String

    package init(line: Int? = nil, message: String) {
        self.line = line
        self.message = message
    }
}

/// One `<item>` or `<entry>` as its publisher wrote it.
package struct Entry: Sendable, Equatable {
    /// RSS `guid`, Atom `id`, RDF `rdf:about`, JSON Feed `id`.
    package var guid: String?
    package var guidIsPermalink: Bool?
    package var url: String?
    /// JSON Feed `external_url`: what the entry is about, when that is elsewhere.
    package var externalURL: String?
    /// Plain text.
    package var title: String?
    /// Plain text.
    package var summary: String?
    /// Safe to put into a page.
    package var contentHTML: String?
    /// Plain text with its paragraphs.
    package var contentText: String?
    package var image: String?
    package var published: EntryDate?
    package var updated: EntryDate?
    package var authors: [Author] = []
    /// The publisher's own categories.
    package var categories: [String] = []
    package var language: LanguageTag?
    package var enclosures: [Enclosure] = []
    package var commentsURL: String?
    /// The feed from which the entry was taken over (RSS `source`, Atom `source`).
    package var source: EntrySource?
    package var rights: String?
    package var location: GeoPoint?

    package init() {}
}

/// A moment and how we know it.
package struct EntryDate: Sendable, Hashable {
    package var date: Date
    /// The element it was read from, as in `pubDate` or `dc:date`.
    package var element: String
    /// The document gave a day without a time; `date` is the day's start in the feed's time zone.
    package var isDayOnly: Bool

    package init(_ date: Date, element: String, isDayOnly: Bool = false) {
        self.date = date
        self.element = element
        self.isDayOnly = isDayOnly
    }
}

extension EntryDate {
    /// Whether the date can be meant: not the zero of some program's calendar, and no further ahead
    /// than a publisher's clock and time zone may be wrong.
    package func isPlausible(at now: Date) -> Bool {
        // 1 January 1990: no feed is older, but 1970, 1980 and the year 1 are common defaults.
        let earliest = Date(timeIntervalSince1970: 631_152_000)
        return earliest <= date && date <= now.addingTimeInterval(2 * 86_400)
    }
}

package struct Author: Sendable, Hashable {
    package var name: String?
    package var url: String?
    package var email: String?

    package init(name: String? = nil, url: String? = nil, email: String? = nil) {
        self.name = name
        self.url = url
        self.email = email
    }
}

package struct Enclosure: Sendable, Hashable {
    package var url: String
    package var mimeType: String?
    package var title: String?
    package var sizeInBytes: Int?
    package var durationInSeconds: Int?

    package init(
        url: String, mimeType: String? = nil, title: String? = nil, sizeInBytes: Int? = nil,
        durationInSeconds: Int? = nil
    ) {
        self.url = url
        self.mimeType = mimeType
        self.title = title
        self.sizeInBytes = sizeInBytes
        self.durationInSeconds = durationInSeconds
    }
}

package struct EntrySource: Sendable, Hashable {
    package var title: String?
    package var url: String?

    package init(title: String? = nil, url: String? = nil) {
        self.title = title
        self.url = url
    }
}

/// Degrees in WGS 84.
package struct GeoPoint: Sendable, Hashable {
    package var latitude: Double
    package var longitude: Double

    package init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

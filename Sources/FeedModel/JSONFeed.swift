package import Foundation

/// A feed as [JSON Feed 1.1](https://jsonfeed.org/version/1.1) writes it, with what that format has
/// no word for under `_newswire`.
package struct JSONFeed: Encodable, Sendable {
    let version = "https://jsonfeed.org/version/1.1"
    let title: String
    let homePageURL: String?
    let feedURL: String?
    let description: String?
    let icon: String?
    let language: String?
    let authors: [JSONAuthor]?
    let items: [Item]
    let extra: Extra

    enum CodingKeys: String, CodingKey {
        case version, title, description, icon, language, authors, items
        case homePageURL = "home_page_url"
        case feedURL = "feed_url"
        case extra = "_newswire"
    }

    package init(_ feed: ParsedFeed) {
        title = feed.title ?? ""
        homePageURL = feed.homePageURL
        feedURL = feed.feedURL
        description = feed.description
        icon = feed.icon
        language = feed.language?.rawValue
        authors = feed.authors.map(JSONAuthor.init).orNilWhereEmpty
        items = feed.entries.map(Item.init)
        extra = Extra(feed)
    }

    /// The text of the feed: the same feed gives the same bytes.
    package func encoded(pretty: Bool = true) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(self)
    }
}

extension JSONFeed {
    struct JSONAuthor: Encodable, Sendable {
        let name: String?
        let url: String?

        init(_ author: Author) {
            name = author.name ?? (author.url == nil ? author.email : nil)
            url = author.url
        }
    }

    struct Item: Encodable, Sendable {
        let id: String?
        let url: String?
        let externalURL: String?
        let title: String?
        let contentHTML: String?
        let contentText: String?
        let summary: String?
        let image: String?
        let datePublished: String?
        let dateModified: String?
        let authors: [JSONAuthor]?
        let tags: [String]?
        let language: String?
        let attachments: [Attachment]?
        let extra: ItemExtra?

        enum CodingKeys: String, CodingKey {
            case id, url, title, summary, image, authors, tags, language, attachments
            case externalURL = "external_url"
            case contentHTML = "content_html"
            case contentText = "content_text"
            case datePublished = "date_published"
            case dateModified = "date_modified"
            case extra = "_newswire"
        }

        init(_ entry: Entry) {
            id = entry.guid ?? entry.url
            url = entry.url
            externalURL = entry.externalURL
            title = entry.title
            contentHTML = entry.contentHTML
            contentText = entry.contentText
            summary = entry.summary
            image = entry.image
            datePublished = entry.published?.date.formatted(.iso8601)
            dateModified = entry.updated?.date.formatted(.iso8601)
            authors = entry.authors.map(JSONAuthor.init).orNilWhereEmpty
            tags = entry.categories.orNilWhereEmpty
            language = entry.language?.rawValue
            attachments = entry.enclosures.map(Attachment.init).orNilWhereEmpty
            extra = ItemExtra(entry)
        }
    }

    struct Attachment: Encodable, Sendable {
        let url: String
        let mimeType: String?
        let title: String?
        let sizeInBytes: Int?
        let durationInSeconds: Int?

        enum CodingKeys: String, CodingKey {
            case url, title
            case mimeType = "mime_type"
            case sizeInBytes = "size_in_bytes"
            case durationInSeconds = "duration_in_seconds"
        }

        init(_ enclosure: Enclosure) {
            url = enclosure.url
            mimeType = enclosure.mimeType
            title = enclosure.title
            sizeInBytes = enclosure.sizeInBytes
            durationInSeconds = enclosure.durationInSeconds
        }
    }

    /// `_newswire` of a feed.
    struct Extra: Encodable, Sendable {
        let format: String
        let encoding: String
        let recovered: Bool
        let ttlMinutes: Int?
        let skipHours: [Int]?
        let skipDays: [String]?
        let updateIntervalSeconds: Int?
        let generator: String?
        let rights: String?
        let warnings: [Warning]?

        enum CodingKeys: String, CodingKey {
            case format, encoding, recovered, generator, rights, warnings
            case ttlMinutes = "ttl_minutes"
            case skipHours = "skip_hours"
            case skipDays = "skip_days"
            case updateIntervalSeconds = "update_interval_seconds"
        }

        init(_ feed: ParsedFeed) {
            format = feed.format.rawValue
            encoding = feed.encoding
            recovered = feed.recovered
            ttlMinutes = feed.hints.ttlMinutes
            skipHours = feed.hints.skipHours.orNilWhereEmpty
            skipDays = feed.hints.skipDays.orNilWhereEmpty
            updateIntervalSeconds = feed.hints.updateIntervalSeconds
            generator = feed.generator
            rights = feed.rights
            warnings = feed.warnings.map(Warning.init).orNilWhereEmpty
        }
    }

    struct Warning: Encodable, Sendable {
        let line: Int?
        let message: String

        init(_ warning: ParseWarning) {
            line = warning.line
            message = warning.message
        }
    }

    /// `_newswire` of an item; absent where it would be empty.
    struct ItemExtra: Encodable, Sendable {
        let guidIsPermalink: Bool?
        let commentsURL: String?
        let source: Reference?
        let rights: String?
        let geo: Point?

        struct Reference: Encodable, Sendable {
            let title: String?
            let url: String?
        }

        struct Point: Encodable, Sendable {
            let latitude: Double
            let longitude: Double
        }

        enum CodingKeys: String, CodingKey {
            case source, rights, geo
            case guidIsPermalink = "guid_is_permalink"
            case commentsURL = "comments_url"
        }

        init?(_ entry: Entry) {
            guidIsPermalink = entry.guidIsPermalink
            commentsURL = entry.commentsURL
            source = entry.source.map { Reference(title: $0.title, url: $0.url) }
            rights = entry.rights
            geo = entry.location.map { Point(latitude: $0.latitude, longitude: $0.longitude) }
            if guidIsPermalink == nil, commentsURL == nil, source == nil, rights == nil, geo == nil
            {
                return nil
            }
        }
    }
}

extension Array {
    /// Empty lists are left out of the document.
    fileprivate var orNilWhereEmpty: [Element]? { isEmpty ? nil : self }
}

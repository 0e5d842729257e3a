/// What an element is to us: part of a document's frame, or the value of a field.
///
/// It holds no references, since one is looked up for every tag.
struct FeedElement {
    let namespace: Namespace
    /// The number of its name.
    let name: Int
    let part: Part?
    let role: Role?
    /// The fields it fills in a feed and in an entry.
    let feedUse: FieldTable.Use?
    let entryUse: FieldTable.Use?
    /// HTML has it without an end tag.
    let isVoid: Bool

    /// Elements that hold others.
    enum Part {
        case root
        case channel
        case entry
        case person
        case contributor
        case source
        /// Groups elements that mean the same outside it.
        case group
    }

    /// Elements that mean something inside some of those, or inside an image.
    enum Role {
        case title
        case link
        case name
        case email
        case url
        /// Another name for an address.
        case homepage
    }

    /// - Parameters:
    ///   - name: the local name in lower case.
    ///   - number: what stands for the name.
    init(name: String, number: Int, namespace: Namespace) {
        self.namespace = namespace
        self.name = number
        role = Self.role(name)
        let meaning = Self.meanings[Key(namespace: namespace, name: name)]
        part = meaning?.part
        feedUse = meaning?.feedUse
        entryUse = meaning?.entryUse
        isVoid = MarkupText.voidElements.contains(name)
    }

    private struct Key: Hashable {
        let namespace: Namespace
        let name: String
    }

    private struct Meaning {
        var part: Part?
        var feedUse: FieldTable.Use?
        var entryUse: FieldTable.Use?
    }

    private static let meanings: [Key: Meaning] = {
        var meanings: [Key: Meaning] = [:]
        // Of several rows with one name the first counts.
        for (number, row) in FieldTable.feed.enumerated().reversed() {
            meanings[Key(namespace: row.namespace, name: row.name), default: Meaning()].feedUse =
                FieldTable.Use(row, number: number)
        }
        for (number, row) in FieldTable.entry.enumerated().reversed() {
            meanings[Key(namespace: row.namespace, name: row.name), default: Meaning()].entryUse =
                FieldTable.Use(row, number: number)
        }
        for (part, elements) in parts {
            for (namespace, name) in elements {
                meanings[Key(namespace: namespace, name: name), default: Meaning()].part = part
            }
        }
        return meanings
    }()

    private static let parts: [(Part, [(Namespace, String)])] = [
        (
            .root,
            [
                (.rss, "rss"), (.rdf, "rdf"), (.rss, "rdf"), (.atom, "feed"), (.rss, "feed"),
                (.sitemap, "urlset"), (.rss, "urlset"),
            ]
        ),
        (.channel, [(.rss, "channel"), (.atom, "channel")]),
        (
            .entry,
            [
                (.rss, "item"), (.atom, "entry"), (.rss, "entry"), (.sitemap, "url"),
                (.rdf, "item"),
            ]
        ),
        (.person, [(.atom, "author")]),
        (.contributor, [(.atom, "contributor"), (.iTunes, "owner")]),
        (.source, [(.atom, "source")]),
        (
            .group,
            [
                (.media, "group"), (.georss, "where"), (.gml, "point"), (.geo, "point"),
                (.rss, "skiphours"), (.rss, "skipdays"), (.news, "news"), (.news, "publication"),
                (.sitemapImage, "image"),
            ]
        ),
    ]

    private static func role(_ name: String) -> Role? {
        switch name {
        case "title": .title
        case "link": .link
        case "name": .name
        case "email": .email
        case "url": .url
        case "uri", "homepage": .homepage
        default: nil
        }
    }
}

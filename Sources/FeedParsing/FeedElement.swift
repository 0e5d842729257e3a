/// What an element is to us: part of a document's frame, or the value of a field.
struct FeedElement {
    /// Its local name in lower case.
    let name: String
    let namespace: Namespace
    let part: Part?
    /// The row of `FieldTable.feed` and of `FieldTable.entry`.
    let feedRow: Int?
    let entryRow: Int?

    /// Elements that hold others.
    enum Part {
        case root
        case channel
        case entry
        case person
        case source
        /// Groups elements that mean the same outside it.
        case group
    }

    init(name: String, namespace: Namespace) {
        self.name = name
        self.namespace = namespace
        part = Self.part(namespace, name)
        let key = Key(namespace: namespace, name: name)
        feedRow = Self.feedRows[key]
        entryRow = Self.entryRows[key]
    }

    private struct Key: Hashable {
        let namespace: Namespace
        let name: String
    }

    private static let feedRows = rows(of: FieldTable.feed)
    private static let entryRows = rows(of: FieldTable.entry)

    /// Where each element stands in `table`; the first place counts.
    private static func rows(of table: [FieldTable.Row]) -> [Key: Int] {
        Dictionary(
            table.enumerated().map { (Key(namespace: $1.namespace, name: $1.name), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func part(_ namespace: Namespace, _ name: String) -> Part? {
        switch (namespace, name) {
        case (.rss, "rss"), (.rdf, "rdf"), (.rss, "rdf"), (.atom, "feed"), (.rss, "feed"),
            (.sitemap, "urlset"), (.rss, "urlset"):
            .root
        case (.rss, "channel"), (.atom, "channel"): .channel
        case (.rss, "item"), (.atom, "entry"), (.rss, "entry"), (.sitemap, "url"), (.rdf, "item"):
            .entry
        case (.atom, "author"), (.atom, "contributor"), (.iTunes, "owner"): .person
        case (.atom, "source"): .source
        case (.media, "group"), (.georss, "where"), (.gml, "point"), (.geo, "point"),
            (.rss, "skiphours"), (.rss, "skipdays"), (.news, "news"), (.news, "publication"),
            (.sitemapImage, "image"):
            .group
        default: nil
        }
    }
}

/// Which element fills which field.
///
/// The order of rows is the order of preference: where an entry has several elements for one field,
/// the upper row wins. To read another element, add a row.
enum FieldTable {
    struct Row {
        let namespace: Namespace
        /// In lower case: feeds spell elements in any.
        let name: String
        /// As people write it: `pubDate`, `dc:date`.
        let label: String
        let field: Field
        let form: Form

        init(_ namespace: Namespace, _ name: String, _ field: Field, _ form: Form) {
            self.namespace = namespace
            self.name = name.lowercased()
            self.label = namespace.prefix.map { "\($0):\(name)" } ?? name
            self.field = field
            self.form = form
        }
    }

    /// What a row says of an element, without its names.
    struct Use {
        /// Which row it is; the lower number is preferred.
        let row: UInt8
        let namespace: Namespace
        let field: Field
        let form: Form

        init(_ row: Row, number: Int) {
            self.row = UInt8(number)
            namespace = row.namespace
            field = row.field
            form = row.form
        }
    }

    enum Field: Int, CaseIterable {
        case title
        case summary
        /// A line about the entry, less than a summary.
        case subtitle
        case content
        case link
        case guid
        case published
        case updated
        case author
        case category
        case enclosure
        case image
        case comments
        case source
        case rights
        case point
        case latitude
        case longitude
        case language
        case duration
        case generator
        case icon
        case ttl
        case updatePeriod
        case updateFrequency
        case skipHour
        case skipDay
    }

    /// How an element carries its value.
    enum Form {
        /// As characters that mean themselves.
        case plain
        /// The same, with an attribute that tells more about it.
        case noted(Attribute)
        /// As characters that may be HTML.
        case html
        /// As an Atom text construct, which says in `type` what it is.
        case atomText
        /// In an attribute.
        case attribute(Attribute)
        /// As Atom's `link`, or as RSS's, which is text.
        case link
        /// As a list of words between commas.
        case words
        /// As RSS's `image`: in its `url`, or as text.
        case image
        case enclosure
        case media
        case mediaCredit
    }

    /// An attribute that is a value or tells more about one.
    enum Attribute {
        case href
        case isPermaLink
        case resource
        case term
        case text
        case url

        var name: StaticString {
            switch self {
            case .href: "href"
            case .isPermaLink: "isPermaLink"
            case .resource: "resource"
            case .term: "term"
            case .text: "text"
            case .url: "url"
            }
        }
    }

    static let entry: [Row] = [
        Row(.rss, "title", .title, .html),
        Row(.atom, "title", .title, .atomText),
        Row(.dublinCore, "title", .title, .html),
        Row(.news, "title", .title, .html),
        Row(.media, "title", .title, .html),
        Row(.iTunes, "title", .title, .html),

        Row(.content, "encoded", .content, .html),
        Row(.atom, "content", .content, .atomText),
        Row(.xhtml, "body", .content, .html),
        Row(.rss, "body", .content, .html),
        Row(.rss, "fullitem", .content, .html),
        Row(.yandex, "full-text", .content, .html),
        Row(.rss, "content", .content, .html),
        Row(.yandex, "content", .content, .html),

        Row(.rss, "description", .summary, .html),
        Row(.rss, "abstract", .summary, .html),
        Row(.atom, "summary", .summary, .atomText),
        Row(.rss, "summary", .summary, .html),
        Row(.dublinCore, "description", .summary, .html),
        Row(.dublinCoreTerms, "abstract", .subtitle, .html),
        Row(.iTunes, "summary", .summary, .html),
        Row(.media, "description", .summary, .html),
        Row(.iTunes, "subtitle", .subtitle, .html),

        Row(.rss, "link", .link, .link),
        Row(.atom, "link", .link, .link),
        Row(.sitemap, "loc", .link, .plain),
        Row(.rss, "loc", .link, .plain),
        Row(.feedburner, "origLink", .link, .plain),

        Row(.rss, "guid", .guid, .noted(.isPermaLink)),
        Row(.atom, "id", .guid, .plain),
        Row(.rss, "id", .guid, .plain),
        Row(.dublinCore, "identifier", .guid, .plain),

        Row(.rss, "pubDate", .published, .plain),
        Row(.atom, "published", .published, .plain),
        Row(.atom, "issued", .published, .plain),
        Row(.dublinCoreTerms, "issued", .published, .plain),
        Row(.dublinCore, "date", .published, .plain),
        Row(.news, "publication_date", .published, .plain),
        Row(.prism, "publicationDate", .published, .plain),
        Row(.rss, "published", .published, .plain),
        Row(.rss, "date", .published, .plain),
        Row(.dublinCoreTerms, "created", .published, .plain),
        Row(.atom, "created", .published, .plain),

        Row(.atom, "updated", .updated, .plain),
        Row(.atom, "modified", .updated, .plain),
        Row(.dublinCoreTerms, "modified", .updated, .plain),
        Row(.rss, "updated", .updated, .plain),
        Row(.rss, "modified", .updated, .plain),
        Row(.sitemap, "lastmod", .updated, .plain),
        Row(.rss, "lastmod", .updated, .plain),
        Row(.rss, "lastBuildDate", .updated, .plain),

        Row(.rss, "author", .author, .plain),
        Row(.dublinCore, "creator", .author, .plain),
        Row(.dublinCoreTerms, "creator", .author, .plain),
        Row(.dublinCore, "author", .author, .plain),
        Row(.iTunes, "author", .author, .plain),
        Row(.dublinCore, "contributor", .author, .plain),
        Row(.media, "credit", .author, .mediaCredit),

        Row(.rss, "category", .category, .plain),
        Row(.atom, "category", .category, .attribute(.term)),
        Row(.dublinCore, "subject", .category, .plain),
        Row(.iTunes, "category", .category, .attribute(.text)),
        Row(.iTunes, "keywords", .category, .words),
        Row(.media, "category", .category, .plain),
        Row(.media, "keywords", .category, .words),
        Row(.news, "keywords", .category, .words),

        Row(.rss, "enclosure", .enclosure, .enclosure),
        Row(.media, "content", .enclosure, .media),

        Row(.iTunes, "image", .image, .attribute(.href)),
        Row(.media, "thumbnail", .image, .attribute(.url)),
        Row(.rss, "image", .image, .image),
        Row(.sitemapImage, "loc", .image, .plain),

        Row(.rss, "comments", .comments, .plain),
        Row(.rss, "source", .source, .noted(.url)),
        Row(.dublinCore, "source", .source, .plain),

        Row(.atom, "rights", .rights, .atomText),
        Row(.atom, "copyright", .rights, .atomText),
        Row(.rss, "copyright", .rights, .html),
        Row(.rss, "rights", .rights, .html),
        Row(.dublinCore, "rights", .rights, .html),
        Row(.media, "copyright", .rights, .html),

        Row(.georss, "point", .point, .plain),
        Row(.gml, "pos", .point, .plain),
        Row(.geo, "lat", .latitude, .plain),
        Row(.geo, "long", .longitude, .plain),
        Row(.geo, "lon", .longitude, .plain),

        Row(.dublinCore, "language", .language, .plain),
        Row(.dublinCoreTerms, "language", .language, .plain),
        Row(.rss, "language", .language, .plain),
        Row(.news, "language", .language, .plain),
        Row(.iTunes, "duration", .duration, .plain),
    ]

    static let feed: [Row] = [
        Row(.rss, "title", .title, .html),
        Row(.atom, "title", .title, .atomText),
        Row(.dublinCore, "title", .title, .html),
        Row(.iTunes, "title", .title, .html),

        Row(.rss, "description", .summary, .html),
        Row(.rss, "abstract", .summary, .html),
        Row(.atom, "subtitle", .summary, .atomText),
        Row(.atom, "tagline", .summary, .atomText),
        Row(.rss, "subtitle", .summary, .html),
        Row(.rss, "tagline", .summary, .html),
        Row(.dublinCore, "description", .summary, .html),
        Row(.iTunes, "summary", .summary, .html),
        Row(.iTunes, "subtitle", .summary, .html),

        Row(.rss, "link", .link, .link),
        Row(.atom, "link", .link, .link),

        Row(.atom, "id", .guid, .plain),

        Row(.rss, "managingEditor", .author, .plain),
        Row(.rss, "author", .author, .plain),
        Row(.dublinCore, "creator", .author, .plain),
        Row(.dublinCoreTerms, "creator", .author, .plain),
        Row(.dublinCore, "author", .author, .plain),
        Row(.iTunes, "author", .author, .plain),

        Row(.atom, "icon", .icon, .plain),
        Row(.atom, "logo", .icon, .plain),
        Row(.rss, "image", .icon, .image),
        Row(.rss, "logo", .icon, .attribute(.href)),
        Row(.iTunes, "image", .icon, .attribute(.href)),

        Row(.rss, "language", .language, .plain),
        Row(.dublinCore, "language", .language, .plain),
        Row(.dublinCoreTerms, "language", .language, .plain),

        Row(.rss, "copyright", .rights, .html),
        Row(.atom, "rights", .rights, .atomText),
        Row(.atom, "copyright", .rights, .atomText),
        Row(.dublinCore, "rights", .rights, .html),
        Row(.media, "copyright", .rights, .html),

        Row(.rss, "generator", .generator, .plain),
        Row(.atom, "generator", .generator, .plain),
        Row(.admin, "generatorAgent", .generator, .attribute(.resource)),

        Row(.rss, "ttl", .ttl, .plain),
        Row(.syndication, "updatePeriod", .updatePeriod, .plain),
        Row(.syndication, "updateFrequency", .updateFrequency, .plain),
        Row(.rss, "hour", .skipHour, .plain),
        Row(.rss, "day", .skipDay, .plain),
    ]
}

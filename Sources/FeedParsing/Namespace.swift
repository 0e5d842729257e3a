/// The vocabularies we read, told apart by address whatever the prefix.
enum Namespace {
    /// No namespace, or one of the addresses under which RSS has been published.
    case rss
    case rdf
    case atom
    case dublinCore
    case dublinCoreTerms
    case content
    case media
    case iTunes
    case syndication
    case georss
    case geo
    case gml
    case feedburner
    case xhtml
    case admin
    case sitemap
    case news
    case sitemapImage
    case yandex
    case prism
    /// Any other: an element in it says nothing to us.
    case other

    /// - Parameters:
    ///   - address: nil where the document declares none for `prefix`.
    ///   - prefix: nil for the default namespace.
    init(address: String?, prefix: String?) {
        switch (address, prefix) {
        case (let address?, _):
            self = Self.byAddress[Self.key(address)] ?? .other
        case (nil, let prefix?):
            // Undeclared, so the prefix is all there is; these are what everyone means by them.
            self = Self.byPrefix[prefix.lowercased()] ?? .other
        case (nil, nil):
            self = .rss
        }
    }

    /// The prefix people know it by; nil where elements are named without one.
    var prefix: String? {
        switch self {
        case .rss, .atom, .sitemap, .other: nil
        default: Self.byPrefix.first { $0.value == self }?.key
        }
    }

    /// Addresses are written with any case, `https`, and more or less of the end.
    private static func key(_ address: String) -> String {
        var key = address.lowercased().utf8[...]
        if let colon = key.firstIndex(of: UInt8(ascii: ":")), key[colon...].starts(with: "://".utf8)
        {
            key = key[colon...].dropFirst(3)
        }
        if key.starts(with: "www.".utf8) { key = key.dropFirst(4) }
        while let last = key.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") {
            key.removeLast()
        }
        return String(Substring(key))
    }

    private static let byAddress: [String: Namespace] = {
        let rows: [(namespace: Namespace, addresses: [String])] = [
            (
                .rss,
                [
                    "", "purl.org/rss/1.0", "my.netscape.com/rdf/simple/0.9",
                    "channel.netscape.com/rdf/simple/0.9", "backend.userland.com/rss",
                    "backend.userland.com/rss2", "backend.userland.com/rss091",
                    "backend.userland.com/rss092", "backend.userland.com/rss093",
                    "backend.userland.com/rss094", "backend.userland.com/blogchannelmodule",
                    "blogs.law.harvard.edu/tech/rss", "cyber.law.harvard.edu/rss",
                    "cyber.law.harvard.edu/rss/rss.html", "rssboard.org/rss-specification",
                    "purl.org/net/rss1.1", "purl.org/rss/1.0/modules/rss091",
                    "my.netscape.com/publish/formats/rss-0.91.dtd",
                ]
            ),
            (.rdf, ["w3.org/1999/02/22-rdf-syntax-ns"]),
            (
                .atom,
                [
                    "w3.org/2005/atom", "purl.org/atom/ns", "example.com/newformat",
                    "example.com/necho", "purl.org/echo", "uri/of/echo/namespace", "purl.org/pie",
                    "purl.org/syndication/atom",
                ]
            ),
            (.dublinCore, ["purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/dc"]),
            (.dublinCoreTerms, ["purl.org/dc/terms", "purl.org/rss/1.0/modules/dcterms"]),
            (.content, ["purl.org/rss/1.0/modules/content"]),
            (
                .media,
                [
                    "search.yahoo.com/mrss", "tools.search.yahoo.com/mrss",
                    "video.search.yahoo.com/mrss", "rssboard.org/media-rss",
                ]
            ),
            (.iTunes, ["itunes.com/dtds/podcast-1.0.dtd", "example.com/dtds/podcast-1.0.dtd"]),
            (.syndication, ["purl.org/rss/1.0/modules/syndication"]),
            (.georss, ["georss.org/georss", "georss.org/georss/10", "georss.org"]),
            (.geo, ["w3.org/2003/01/geo/wgs84_pos", "w3.org/2003/01/geo"]),
            (.gml, ["opengis.net/gml", "opengis.net/gml/3.2"]),
            (.feedburner, ["rssnamespace.org/feedburner/ext/1.0"]),
            (.xhtml, ["w3.org/1999/xhtml"]),
            (.admin, ["webns.net/mvcb"]),
            (.sitemap, ["sitemaps.org/schemas/sitemap/0.9", "google.com/schemas/sitemap/0.84"]),
            (.news, ["google.com/schemas/sitemap-news/0.9"]),
            (.sitemapImage, ["google.com/schemas/sitemap-image/1.1"]),
            (.yandex, ["news.yandex.ru", "turbo.yandex.ru"]),
            (
                .prism,
                [
                    "prismstandard.org/namespaces/basic/2.0",
                    "prismstandard.org/namespaces/1.2/basic",
                    "purl.org/rss/1.0/modules/prism",
                ]
            ),
        ]
        var table: [String: Namespace] = [:]
        for row in rows {
            for address in row.addresses { table[address] = row.namespace }
        }
        return table
    }()

    private static let byPrefix: [String: Namespace] = [
        "rdf": .rdf, "rss": .rss, "atom": .atom, "atom10": .atom, "dc": .dublinCore,
        "dcterms": .dublinCoreTerms, "content": .content, "media": .media, "itunes": .iTunes,
        "sy": .syndication, "georss": .georss, "geo": .geo, "gml": .gml,
        "feedburner": .feedburner, "xhtml": .xhtml, "admin": .admin, "news": .news,
        "image": .sitemapImage, "yandex": .yandex, "turbo": .yandex, "prism": .prism,
    ]
}

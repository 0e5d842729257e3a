import FeedModel

extension FeedFormat {
    /// What a document with that root element is; nil where it is no feed.
    ///
    /// - Parameters:
    ///   - name: its local name in lower case.
    ///   - version: the root's `version`.
    ///   - address: the namespace as it was declared.
    init?(root: FeedElement, name: String, version: String?, address: String?) {
        let version = version ?? ""
        switch (root.namespace, name) {
        case (.rss, "rss"):
            self = version.hasPrefix("0.9") ? .rss09x : version.hasPrefix("1.") ? .rss10 : .rss20
        case (.rdf, "rdf"), (.rss, "rdf"):
            self = .rss10
        case (.atom, "feed"), (.rss, "feed"), (.atom, "entry"), (.rss, "entry"):
            let isOld = version.hasPrefix("0.") || address?.holds("purl.org/") == true
            self = isOld ? .atom03 : .atom10
        case (.rss, "channel"):
            self = .cdf
        case (.sitemap, "urlset"), (.rss, "urlset"):
            self = .sitemap
        case (.rss, "item"):
            self = .rss20
        default:
            return nil
        }
    }

    /// A description that stands alone is the entry's content.
    var descriptionIsContent: Bool {
        switch self {
        case .rss20, .rss10, .rss09x, .cdf: true
        default: false
        }
    }
}

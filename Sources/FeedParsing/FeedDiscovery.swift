import FeedModel

/// A feed that a site's page leads to, or that may be there.
package struct DiscoveredFeed: Sendable, Hashable {
    /// How we know of it, from the surest to the least sure.
    package enum Evidence: String, Sendable, CaseIterable {
        /// The page's head names it as a feed.
        case announced
        /// The page links to what looks like a feed.
        case linked
        /// Nothing speaks for it but the habits of other sites.
        case guessed
    }

    package var url: String
    package var title: String?
    package var mimeType: String?
    package var evidence: Evidence

    package init(url: String, title: String? = nil, mimeType: String? = nil, evidence: Evidence) {
        self.url = url
        self.title = title
        self.mimeType = mimeType
        self.evidence = evidence
    }
}

/// Finds a site's feeds from one of its pages.
package struct FeedDiscovery: Sendable {
    package init() {}

    /// The feeds to try, the likeliest first, each address once.
    package func feeds(
        in document: [UInt8], contentType: String? = nil, url: String
    ) throws(ParseError) -> [DiscoveredFeed] {
        let text = TextEncoding.decode(document, contentType: contentType, kind: .html)
        let tree = try HTMLDocument(text.utf8, as: .page).tree()
        let head = PageHead(tree, url: url)
        let found =
            announced(head) + linked(tree, base: head.base) + guessed(from: url)
        var seen: Set<String> = []
        return found.filter { feed in
            seen.count < Self.mostFeeds && seen.insert(Self.key(feed.url)).inserted
        }
    }

    private static let mostFeeds = 200

    /// `link rel=alternate` with a feed's type; feeds of comments after the others.
    private func announced(_ head: PageHead) -> [DiscoveredFeed] {
        let feeds = head.links.compactMap { link -> DiscoveredFeed? in
            guard !link.relations.isDisjoint(with: ["alternate", "feed"]),
                !link.relations.contains("stylesheet"),
                let url = SafeAddress.resource(link.address, base: head.base)
            else { return nil }
            let type = link.mimeType.prefix { $0 != ";" }.trimming { $0.isWhitespace }
            let isFeed =
                Self.feedTypes.contains(String(type))
                || Self.vagueTypes.contains(String(type)) && looksLikeFeed(url)
            guard isFeed || link.relations.contains("feed") else { return nil }
            return DiscoveredFeed(
                url: url, title: link.title.map { $0.foldingSpaces() }, mimeType: String(type),
                evidence: .announced)
        }
        return feeds.filter { !isOfComments($0) } + feeds.filter(isOfComments)
    }

    private static let feedTypes: Set<String> = [
        "application/atom+xml", "application/feed+json", "application/rdf+xml",
        "application/rss+xml", "application/x.atom+xml", "application/x-atom+xml",
        "application/x-rss+xml", "text/rss+xml",
    ]

    /// Types of feeds and of much else.
    private static let vagueTypes: Set<String> = [
        "", "application/json", "application/xml", "text/xml",
    ]

    private func isOfComments(_ feed: DiscoveredFeed) -> Bool {
        feed.url.contains("/comments/") || feed.url.contains("comments-rss")
    }

    private func linked(_ tree: HTMLTree, base: String?) -> [DiscoveredFeed] {
        tree.nodes.enumerated().compactMap { index, node in
            guard let element = node.element, element.name == "a", let address = element["href"],
                let url = SafeAddress.resource(address, base: base), looksLikeFeed(url),
                Address.isAbsolute(url)
            else { return nil }
            let text = HTMLText.line(of: tree, in: index..<node.end)
            let title = text.isEmpty ? element["title"] : text
            return DiscoveredFeed(url: url, title: title, evidence: .linked)
        }
    }

    /// Whether an address has a feed's usual name: `/rss`, `/ru/feed/`, `news.rss`, `?feed=atom`.
    private func looksLikeFeed(_ url: String) -> Bool {
        let rest = url.lowercased().drop { $0 != ":" }.dropFirst(3)
        let path = rest.drop { $0 != "/" }.prefix { !"?#".contains($0) }
        let query = rest.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
        if query.split(separator: "&").contains(where: { $0.hasPrefix("feed=") }) { return true }
        let segments = path.split(separator: "/")
        guard let last = segments.last else { return false }
        if [".atom", ".rdf", ".rss"].contains(where: last.hasSuffix) { return true }
        if ["opml", "html", "htm", "png", "svg"].contains(where: last.hasSuffix) { return false }
        let words = segments.suffix(2).flatMap { segment in
            segment.split { !$0.isLetter && !$0.isNumber }
        }
        return words.contains { ["atom", "feed", "feeds", "rss", "rss2"].contains($0) }
    }

    /// Where sites of our region and common programs keep their feeds, for the language edition of
    /// the page, then for the whole site.
    private func guessed(from url: String) -> [DiscoveredFeed] {
        guard let start = url.firstRange(of: "://")?.upperBound else { return [] }
        let authority = url[start...].prefix { !"/?#".contains($0) }
        let origin = url[..<authority.endIndex]
        let first = url[authority.endIndex...].prefix { !"?#".contains($0) }
            .split(separator: "/").first
        let edition = first.flatMap { (2...3).contains($0.count) ? "/\($0)" : nil }
        let paths = [
            "/rss", "/feed/", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json",
            "/news/rss", "/rss/all.xml", "/news.rss",
        ]
        let editions = [edition, ""].compactMap(\.self)
        return editions.flatMap { edition in
            paths.map { DiscoveredFeed(url: origin + edition + $0, evidence: .guessed) }
        }
    }

    /// Addresses that differ only in scheme and last slash lead to one feed.
    private static func key(_ url: String) -> String {
        let rest = url.firstRange(of: "://").map { String(url[$0.upperBound...]) } ?? url
        return rest.hasSuffix("/") ? String(rest.dropLast()) : rest
    }
}

package import FeedModel

/// A list of feeds as readers exchange it (OPML 2.0, and what others write under that name).
package struct OPML: Sendable, Equatable {
    package struct Subscription: Sendable, Hashable {
        package var url: String
        package var title: String?
        package var homePageURL: String?
        package var language: LanguageTag?
        /// The folders around it, outermost first.
        package var folders: [String]
        /// What its `category` attribute says: `/Politics/Water`, `economy`.
        package var categories: [String]

        package init(
            url: String, title: String? = nil, homePageURL: String? = nil,
            language: LanguageTag? = nil, folders: [String] = [], categories: [String] = []
        ) {
            self.url = url
            self.title = title
            self.homePageURL = homePageURL
            self.language = language
            self.folders = folders
            self.categories = categories
        }
    }

    package var title: String?
    package var subscriptions: [Subscription]

    package init(title: String? = nil, subscriptions: [Subscription] = []) {
        self.title = title
        self.subscriptions = subscriptions
    }

    private static let mostSubscriptions = 50_000
}

// MARK: Reading

extension OPML {
    /// Reads a list, however its writer nested or escaped it.
    ///
    /// All that matters is in the attributes of `outline`, and they are written by hand as often as
    /// by programs; so they are read as HTML, which has no errors.
    package init(
        reading document: [UInt8], contentType: String? = nil
    ) throws(ParseError) {
        let text = TextEncoding.decode(document, contentType: contentType, kind: .xml)
        let tree = try HTMLDocument(text.utf8, as: .fragment).tree()
        self.init()
        var isOPML = false
        var folders: [(name: String, end: Int)] = []
        for (index, node) in tree.nodes.enumerated() {
            while let folder = folders.last, folder.end <= index { folders.removeLast() }
            guard let element = node.element else { continue }
            switch element.name {
            case "opml":
                isOPML = true
            case "title" where title == nil && subscriptions.isEmpty:
                let text = tree.text(inside: index).foldingSpaces()
                title = text.isEmpty ? nil : text
            case "outline" where subscriptions.count < Self.mostSubscriptions:
                if let subscription = Subscription(element, in: folders.map(\.name)) {
                    subscriptions.append(subscription)
                } else if let name = element.label {
                    folders.append((name, node.end))
                }
            default:
                break
            }
        }
        guard isOPML || !subscriptions.isEmpty else {
            throw .notAFeed(looksLike: DocumentLook(bytes: text.utf8).description)
        }
    }
}

extension OPML.Subscription {
    fileprivate init?(_ outline: HTMLElement, in folders: [String]) {
        let isFeed = ["atom", "rss"].contains(outline["type"]?.lowercased())
        guard var url = outline["xmlurl"] ?? (isFeed ? outline["url"] : nil) else { return nil }
        url = url.foldingSpaces()
        // `feed:` is a wish to subscribe, not a way to fetch.
        if url.hasPrefix("feed:http") { url.removeFirst("feed:".count) }
        if url.hasPrefix("feed://") { url = "http" + url.dropFirst("feed".count) }
        guard !url.isEmpty else { return nil }
        self.init(
            url: url, title: outline.label, homePageURL: outline.nonEmpty("htmlurl"),
            language: outline["language"].flatMap { LanguageTag(reading: $0) }, folders: folders,
            categories: (outline["category"] ?? "").split(separator: ",").map { category in
                category.trimming { $0.isWhitespace }
            }.filter { !$0.isEmpty }.map(String.init))
    }
}

extension HTMLElement {
    /// What the outline is called. Some programs write `text`, some `title`, most both.
    fileprivate var label: String? { nonEmpty("title") ?? nonEmpty("text") }

    fileprivate func nonEmpty(_ attribute: String) -> String? {
        let value = self[attribute]?.foldingSpaces()
        return value?.isEmpty == false ? value : nil
    }
}

// MARK: Writing

extension OPML {
    /// The list as OPML 2.0. Folders stand where their first feed does.
    package func document() -> String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<opml version="2.0">"#, "  <head>",
            "    <title>\(MarkupText.html(of: title ?? "Feeds"))</title>", "  </head>", "  <body>",
        ]
        write(subscriptions[...], depth: 0, into: &lines)
        lines += ["  </body>", "</opml>", ""]
        return lines.joined(separator: "\n")
    }

    /// Writes feeds that share their first `depth` folders.
    private func write(
        _ feeds: ArraySlice<Subscription>, depth: Int, into lines: inout [String]
    ) {
        let indent = String(repeating: "  ", count: depth + 2)
        var written: Set<String> = []
        for feed in feeds {
            guard feed.folders.count > depth else {
                lines.append(indent + tag(feed.attributes, isEmpty: true))
                continue
            }
            let folder = feed.folders[depth]
            guard written.insert(folder).inserted else { continue }
            let inside = feeds.filter { $0.folders.count > depth && $0.folders[depth] == folder }
            lines.append(indent + tag([("text", folder), ("title", folder)], isEmpty: false))
            write(inside[...], depth: depth + 1, into: &lines)
            lines.append(indent + "</outline>")
        }
    }

    private func tag(_ attributes: [(name: String, value: String)], isEmpty: Bool) -> String {
        let written = attributes.map { " \($0.name)=\"\(MarkupText.html(of: $0.value))\"" }
        return "<outline" + written.joined() + (isEmpty ? "/>" : ">")
    }
}

extension OPML.Subscription {
    fileprivate var attributes: [(name: String, value: String)] {
        let all: [(name: String, value: String?)] = [
            ("type", "rss"), ("text", title ?? url), ("title", title ?? url), ("xmlUrl", url),
            ("htmlUrl", homePageURL), ("language", language?.rawValue),
            ("category", categories.isEmpty ? nil : categories.joined(separator: ",")),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }
}

import FeedModel

/// What a document looks like from its first bytes, for people who expected a feed.
struct DocumentLook {
    private let bytes: [UInt8]
    /// The first element's name in lower case, without a prefix.
    private let root: String?

    init(bytes: [UInt8]) {
        self.bytes = bytes
        root = Self.root(of: bytes)
    }

    var isJSON: Bool {
        let first = bytes.first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    var beginsFeed: Bool {
        root.map { Self.feedRoots.contains($0) } ?? false
    }

    var isHTML: Bool {
        root.map { ["html", "head", "body", "title", "meta", "script"].contains($0) } ?? false
            || start.hasPrefix("<!doctype html")
    }

    /// Where a feed begins after something else.
    var laterFeed: Int? {
        let head = Array(bytes.prefix(1 << 16))
        let starts: [StaticString] = ["<?xml", "<rss", "<feed", "<rdf:RDF", "<RDF", "<urlset"]
        return starts.compactMap { head.find($0, from: 0) }.min()
    }

    private static let feedRoots: Set<String> = [
        "rss", "rdf", "feed", "channel", "urlset", "item", "entry",
    ]

    /// Formats that are told by their first bytes and hold no text.
    var foreign: String? {
        let signatures: [(bytes: [UInt8], name: String)] = [
            ([0x1F, 0x8B], "a gzip archive"),
            (Array("PK\u{3}\u{4}".utf8), "a zip archive"),
            (Array("%PDF-".utf8), "a PDF document"),
            ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
            ([0xFF, 0xD8, 0xFF], "a JPEG image"),
            (Array("GIF8".utf8), "a GIF image"),
        ]
        if !bytes.contains(where: { $0 > 0x20 }) {
            return bytes.isEmpty ? "an empty document" : "nothing but white space"
        }
        return signatures.first { bytes.starts(with: $0.bytes) }?.name
    }

    /// A phrase that fits after "it looks like".
    var description: String {
        if isHTML { return htmlDescription }
        switch root {
        case "opml"?: return "an OPML list of feeds; import it instead"
        case "sitemapindex"?: return "an index of sitemaps; add one of the sitemaps it lists"
        case let root?: return "an XML document whose root is <\(root.prefix(60))>"
        case nil: return "plain text that begins “\(Self.excerpt(bytes))”"
        }
    }

    private var htmlDescription: String {
        let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
        let lowered = head.lowercased()
        var title = ""
        if let open = head.firstRange(of: "<title"),
            let start = head[open.upperBound...].firstIndex(of: ">"),
            let end = head[start...].firstIndex(where: { $0 == "<" })
        {
            title = HTMLText.line(String(head[head.index(after: start)..<end])).foldingSpaces()
        }
        let asksForPassword =
            lowered.contains("type=\"password\"") || lowered.contains("type=password")
        let page = title.isEmpty ? "an HTML page" : "an HTML page titled “\(title.prefix(100))”"
        return asksForPassword ? page + "; a login page?" : page
    }

    private var start: String {
        String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
            .trimming { $0.isWhitespace }.description
    }

    private static func root(of bytes: [UInt8]) -> String? {
        var index = 0
        // Comments and declarations may come first, but not for ever.
        for _ in 0..<100 {
            guard let open = bytes.find("<", from: index) else { return nil }
            if bytes.starts("<!--", at: open) {
                index = bytes.find("-->", from: open).map { $0 + 3 } ?? bytes.count
            } else if bytes.starts("<?", at: open) {
                index = bytes.find(">", from: open).map { $0 + 1 } ?? bytes.count
            } else if bytes.starts("<!", at: open) {
                index = EntityTable.declarationEnd(in: bytes, from: open)
            } else {
                let name = bytes[(open + 1)...].prefix(64).prefix { byte in
                    byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
                }
                let text = String(decoding: name, as: UTF8.self).lowercased()
                return text.split(separator: ":").last.map(String.init)
            }
        }
        return nil
    }

    private static func excerpt(_ bytes: [UInt8]) -> String {
        String(String(decoding: bytes.prefix(400), as: UTF8.self).foldingSpaces().prefix(40))
    }
}

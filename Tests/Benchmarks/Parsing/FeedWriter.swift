/// Writes feeds as publishers' programs do: namespaces, CDATA beside escaped markup, entities.
struct FeedWriter {
    enum Format: String, CaseIterable {
        case rss
        case atom
        case rdf
    }

    private let format: Format
    private let host: String
    private var random: Randomness
    private(set) var bytes: [UInt8] = []
    private(set) var items = 0

    init(_ format: Format, seed: UInt64) {
        self.format = format
        host = "https://news\(seed % 900 + 100).example"
        random = Randomness(seed: seed)
    }

    /// A whole feed of that many items.
    static func feed(_ format: Format, in prose: Prose, items: ClosedRange<Int>, seed: UInt64)
        -> FeedWriter
    {
        var writer = FeedWriter(format, seed: seed)
        let count = writer.random.number(items)
        writer.open(in: prose, addresses: count)
        for _ in 0..<count { writer.addItem(in: prose) }
        writer.close()
        return writer
    }

    /// A whole RSS feed of at least that many bytes, its items in turn in each of the languages.
    static func longFeed(bytes: Int, seed: UInt64) -> FeedWriter {
        var writer = FeedWriter(.rss, seed: seed)
        writer.open(in: .english, addresses: 0)
        while writer.bytes.count < bytes {
            for prose in Prose.allCases { writer.addItem(in: prose) }
        }
        writer.close()
        return writer
    }

    // MARK: The document

    private mutating func open(in prose: Prose, addresses: Int) {
        let title = Self.escaped(prose.sentence(&random))
        let summary = Self.escaped(prose.sentences(1...2, &random))
        add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        switch format {
        case .rss:
            add(
                """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:atom="http://www.w3.org/2005/Atom"
                    xmlns:media="http://search.yahoo.com/mrss/"
                    xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
                <channel>
                    <title>\(title)</title>
                    <link>\(host)/</link>
                    <atom:link href="\(host)/feed.xml" rel="self" type="application/rss+xml"/>
                    <description>\(summary)</description>
                    <language>\(prose.languageTag)</language>
                    <lastBuildDate>\(Self.rfc822(day: 24, hour: 6, minute: 0))</lastBuildDate>
                    <generator>Feed of a benchmark</generator>
                    <ttl>30</ttl>
                """)
        case .atom:
            add(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
                    xml:lang="\(prose.languageTag)" xml:base="\(host)/">
                    <title type="text">\(title)</title>
                    <subtitle type="html">\(summary)</subtitle>
                    <id>\(host)/feed</id>
                    <updated>\(Self.iso8601(day: 24, hour: 6, minute: 0))</updated>
                    <link rel="self" type="application/atom+xml" href="\(host)/feed.xml"/>
                    <link rel="alternate" type="text/html" href="\(host)/"/>
                    <generator uri="https://example.org/">Feed of a benchmark</generator>
                """)
        case .rdf:
            let list = (0..<addresses)
                .map { "            <rdf:li rdf:resource=\"\(address(of: $0))\"/>" }
            add(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                <channel rdf:about="\(host)/">
                    <title>\(title)</title>
                    <link>\(host)/</link>
                    <description>\(summary)</description>
                    <dc:language>\(prose.languageTag)</dc:language>
                    <sy:updatePeriod>hourly</sy:updatePeriod>
                    <sy:updateFrequency>2</sy:updateFrequency>
                    <items><rdf:Seq>
                \(list.joined(separator: "\n"))
                    </rdf:Seq></items>
                </channel>
                """)
        }
    }

    private mutating func close() {
        switch format {
        case .rss: add("</channel>\n</rss>")
        case .atom: add("</feed>")
        case .rdf: add("</rdf:RDF>")
        }
    }

    private mutating func addItem(in prose: Prose) {
        switch format {
        case .rss: addRSSItem(in: prose)
        case .atom: addAtomEntry(in: prose)
        case .rdf: addRDFItem(in: prose)
        }
        items += 1
    }

    // MARK: Items

    private mutating func addRSSItem(in prose: Prose) {
        let address = address(of: items)
        let categories = (0..<random.number(1...4)).map { _ in
            "        <category>\(characters(prose.category(&random)))</category>"
        }
        add(
            """
                <item>
                    <title>\(characters(prose.sentence(&random)))</title>
                    <link>\(address)</link>
                    <comments>\(address)#comments</comments>
                    <dc:creator><![CDATA[\(prose.author(&random))]]></dc:creator>
                    <pubDate>\(date(Self.rfc822))</pubDate>
            \(categories.joined(separator: "\n"))
                    <guid isPermaLink="false">\(host)/?p=\(items + 1000)</guid>
                    <description>\(characters(teaser(in: prose)))</description>
            """)
        if random.happens(60) {
            add("        <content:encoded>\(characters(story(in: prose)))</content:encoded>")
        }
        if random.happens(30) {
            add(
                """
                        <enclosure url="\(picture())" type="image/jpeg" length="\(random.number(9_000...90_000))"/>
                """)
        }
        if random.happens(40) {
            add(
                """
                        <media:content url="\(picture())" medium="image" width="1024" height="576">
                            <media:description>\(Self.escaped(prose.sentence(&random)))</media:description>
                        </media:content>
                """)
        }
        add("        <slash:comments>\(random.number(0...40))</slash:comments>\n    </item>")
    }

    private mutating func addAtomEntry(in prose: Prose) {
        let categories = (0..<random.number(1...4)).map { _ in
            "        <category term=\"\(Self.escaped(prose.category(&random)))\"/>"
        }
        add(
            """
                <entry>
                    <title type="html">\(characters(prose.sentence(&random)))</title>
                    <link rel="alternate" type="text/html" href="\(address(of: items))"/>
                    <link rel="enclosure" type="image/jpeg" length="20480" href="\(picture())"/>
                    <id>\(address(of: items))</id>
                    <author><name>\(Self.escaped(prose.author(&random)))</name><uri>/authors/\(random.number(1...40))</uri></author>
                    <published>\(date(Self.iso8601))</published>
                    <updated>\(date(Self.iso8601))</updated>
            \(categories.joined(separator: "\n"))
                    <summary type="html">\(characters(teaser(in: prose)))</summary>
            """)
        if random.happens(25) {
            add(
                """
                        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\(story(in: prose))</div></content>
                """)
        } else if random.happens(60) {
            add("        <content type=\"html\">\(characters(story(in: prose)))</content>")
        }
        add("        <thr:total>\(random.number(0...40))</thr:total>\n    </entry>")
    }

    private mutating func addRDFItem(in prose: Prose) {
        add(
            """
                <item rdf:about="\(address(of: items))">
                    <title>\(characters(prose.sentence(&random)))</title>
                    <link>\(address(of: items))</link>
                    <description>\(characters(teaser(in: prose)))</description>
                    <dc:creator>\(Self.escaped(prose.author(&random)))</dc:creator>
                    <dc:subject>\(Self.escaped(prose.category(&random)))</dc:subject>
                    <dc:date>\(date(Self.iso8601))</dc:date>
            """)
        if random.happens(60) {
            add("        <content:encoded>\(characters(story(in: prose)))</content:encoded>")
        }
        add("    </item>")
    }

    // MARK: Text

    /// What stands in `description`: bare text, or a little markup.
    private mutating func teaser(in prose: Prose) -> String {
        let text = Self.escaped(prose.sentences(1...3, &random))
        guard random.happens(50) else { return text }
        return """
            <p><img src="\(picture())" width="120" height="80" alt=""/>\(text) \
            <a href="\(address(of: items))">\(Self.escaped(prose.category(&random)))…</a></p>
            """
    }

    /// An article as HTML that is XHTML too: paragraphs, links, a list, a quotation, a picture.
    private mutating func story(in prose: Prose) -> String {
        var html = ""
        for _ in 0..<random.number(3...8) {
            let text = Self.escaped(prose.sentences(1...4, &random))
            switch random.number(1...10) {
            case 1:
                html += "<blockquote><p>\(text)</p></blockquote>\n"
            case 2:
                html += "<ul><li>\(text)</li><li><em>\(prose.sentence(&random))</em></li></ul>\n"
                    .replacing(" & ", with: " &#38; ")
            case 3:
                html += """
                    <figure><img src="/pictures/\(random.number(1...999)).jpg" alt="" width="800"/>\
                    <figcaption>\(text)</figcaption></figure>\n
                    """
            case 4...6:
                html += """
                    <p>\(text) <a href="/topics/\(random.number(1...99))?from=feed&amp;n=\(items)">\
                    \(Self.escaped(prose.category(&random)))</a>&#160;— \
                    <strong>\(Self.escaped(prose.sentence(&random)))</strong></p>\n
                    """
            default:
                html += "<p class=\"text\">\(text)</p>\n"
            }
        }
        return html
    }

    /// Text or markup as the document's characters: most programs write CDATA, some escape.
    private mutating func characters(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else {
            return random.happens(40) ? "<![CDATA[\(text)]]>" : Self.escaped(text)
        }
        return random.happens(65) ? "<![CDATA[\(text)]]>" : Self.escaped(text)
    }

    private func address(of item: Int) -> String {
        "\(host)/2026/11/\(item % 28 + 1)/story-\(item + 1000).html"
    }

    private mutating func picture() -> String {
        "\(host)/pictures/\(random.number(1...999)).jpg"
    }

    private mutating func date(_ write: (Int, Int, Int) -> String) -> String {
        write(random.number(1...28), random.number(0...23), random.number(0...59))
    }

    /// All in November 2026, which began on a Sunday.
    private static func rfc822(day: Int, hour: Int, minute: Int) -> String {
        let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][(day - 1) % 7]
        return "\(weekday), \(padded(day)) Nov 2026 \(padded(hour)):\(padded(minute)):00 +0500"
    }

    private static func iso8601(day: Int, hour: Int, minute: Int) -> String {
        "2026-11-\(padded(day))T\(padded(hour)):\(padded(minute)):00+05:00"
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "’": escaped += "&#8217;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private mutating func add(_ lines: String) {
        bytes += lines.utf8
        bytes.append(UInt8(ascii: "\n"))
    }
}

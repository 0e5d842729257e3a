/// What elements of HTML are to a reader.
enum HTMLElements {
    /// Not text at all, or a control that does nothing outside its page.
    static let unread: Set<String> = [
        "applet", "audio", "button", "canvas", "datalist", "embed", "frame", "frameset", "head",
        "iframe", "input", "link", "math", "meta", "noembed", "noframes", "rp", "script", "select",
        "style", "svg", "template", "textarea", "title", "video",
    ]

    /// Stand apart as paragraphs do.
    static let paragraphs: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div",
        "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]

    /// Begin a line.
    static let lines: Set<String> = [
        "caption", "dd", "dt", "figcaption", "legend", "li", "option", "summary", "tbody", "tfoot",
        "thead", "tr",
    ]

    /// Stand beside one another on a line.
    static let cells: Set<String> = ["td", "th"]

    /// Have no inside and no end tag.
    static let void: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "command", "embed", "frame", "hr",
        "img", "input", "isindex", "keygen", "link", "meta", "param", "source", "track", "wbr",
    ]
}

extension HTMLElements {
    /// Whether what the element holds stands apart from what is around it.
    static func begins(block name: String) -> Bool {
        paragraphs.contains(name) || lines.contains(name) || cells.contains(name) || name == "body"
    }

    /// Whether HTML has, or ever had, an element of this name.
    static func isKnown(_ name: String) -> Bool {
        known.contains(name)
    }

    private static let known =
        paragraphs.union(lines).union(cells).union(unread).union(void).union(inline).union(["body"])

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del",
        "dfn", "em", "font", "html", "i", "ins", "kbd", "label", "listing", "map", "mark",
        "marquee", "meter", "nobr", "noscript", "object", "optgroup", "output", "picture",
        "plaintext", "progress", "q", "rb", "rt", "rtc", "ruby", "s", "samp", "slot", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "xml", "xmp",
    ]
}

/// What an element is, asked once for its name.
struct HTMLTraits: OptionSet, Sendable {
    let rawValue: UInt16

    static let unread = HTMLTraits(rawValue: 1 << 0)
    static let paragraph = HTMLTraits(rawValue: 1 << 1)
    static let line = HTMLTraits(rawValue: 1 << 2)
    static let cell = HTMLTraits(rawValue: 1 << 3)
    static let void = HTMLTraits(rawValue: 1 << 4)
    static let body = HTMLTraits(rawValue: 1 << 5)
    static let lineBreak = HTMLTraits(rawValue: 1 << 6)
    static let preformatted = HTMLTraits(rawValue: 1 << 7)
    static let link = HTMLTraits(rawValue: 1 << 8)
    /// Goes from articles with all it holds.
    static let removed = HTMLTraits(rawValue: 1 << 9)
    /// Every document has it, whether or not it was written.
    static let implied = HTMLTraits(rawValue: 1 << 10)

    /// Of an element of this name.
    static func of(_ name: String) -> HTMLTraits { byName[name] ?? [] }

    private static let byName: [String: HTMLTraits] = {
        var byName: [String: HTMLTraits] = [
            "a": .link, "body": [.body, .implied], "br": .lineBreak, "html": .implied,
            "pre": .preformatted,
        ]
        let groups: [(Set<String>, HTMLTraits)] = [
            (HTMLElements.unread, .unread), (HTMLElements.paragraphs, .paragraph),
            (HTMLElements.lines, .line), (HTMLElements.cells, .cell), (HTMLElements.void, .void),
            (AllowedMarkup.removed, .removed),
        ]
        for (names, trait) in groups {
            for name in names { byName[name, default: []].insert(trait) }
        }
        return byName
    }()
}

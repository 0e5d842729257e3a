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
        begins(block: name) || unread.contains(name) || void.contains(name) || inline.contains(name)
    }

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del",
        "dfn", "em", "font", "html", "i", "ins", "kbd", "label", "listing", "map", "mark",
        "marquee", "meter", "nobr", "noscript", "object", "optgroup", "output", "picture",
        "plaintext", "progress", "q", "rb", "rt", "rtc", "ruby", "s", "samp", "slot", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "xml", "xmp",
    ]
}

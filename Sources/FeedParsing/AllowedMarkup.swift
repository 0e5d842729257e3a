/// The elements and attributes that may stay in an article. Each row is one choice.
enum AllowedMarkup {
    /// Elements that stay, with the attributes that stay on them beside those of `everywhere`.
    private static let elements: [String: [String: Value]] = {
        var elements: [String: [String: Value]] = [
            "a": ["href": .link],
            "abbr": [:], "address": [:], "article": [:], "aside": [:],
            "audio": ["src": .resource, "controls": .controls],
            "b": [:], "bdi": [:], "bdo": [:], "big": [:],
            "blockquote": ["cite": .link],
            "br": [:], "caption": [:], "cite": [:], "code": [:],
            "col": ["span": .number], "colgroup": ["span": .number],
            "data": [:], "dd": [:],
            "del": ["cite": .link, "datetime": .text],
            "details": [:], "dfn": [:], "div": [:], "dl": [:], "dt": [:], "em": [:],
            "figcaption": [:], "figure": [:], "footer": [:],
            "h1": [:], "h2": [:], "h3": [:], "h4": [:], "h5": [:], "h6": [:],
            "header": [:], "hr": [:], "i": [:],
            "img": [
                "src": .resource, "srcset": .resources, "sizes": .text, "alt": .text,
                "width": .number, "height": .number,
            ],
            "ins": ["cite": .link, "datetime": .text],
            "kbd": [:],
            "li": ["value": .number],
            "main": [:], "mark": [:], "nav": [:],
            "ol": ["start": .number, "type": .text],
            "p": [:], "picture": [:], "pre": [:],
            "q": ["cite": .link],
            "rp": [:], "rt": [:], "ruby": [:], "s": [:], "samp": [:], "section": [:],
            "small": [:],
            "source": [
                "src": .resource, "srcset": .resources, "media": .text, "sizes": .text,
                "type": .text,
            ],
            "span": [:], "strong": [:], "sub": [:], "summary": [:], "sup": [:], "table": [:],
            "tbody": [:], "tfoot": [:], "thead": [:],
            "time": ["datetime": .text],
            "tr": [:], "u": [:], "ul": [:], "var": [:],
            "video": [
                "src": .resource, "poster": .resource, "controls": .controls,
                "width": .number, "height": .number,
            ],
            "wbr": [:],
        ]
        for cell in ["td", "th"] {
            elements[cell] = ["colspan": .number, "rowspan": .number, "scope": .text]
        }
        return elements
    }()

    private static let everywhere: [String: Value] = [
        "dir": .direction, "lang": .language, "title": .text,
    ]

    /// Elements that go with all they hold: programs, controls, other documents, and what browsers
    /// do not read as HTML.
    static let removed: Set<String> = [
        "applet", "base", "basefont", "bgsound", "button", "canvas", "command", "datalist", "embed",
        "frame", "frameset", "head", "iframe", "input", "isindex", "keygen", "link", "math", "meta",
        "meter", "noembed", "noframes", "optgroup", "option", "param", "portal", "progress",
        "script", "select", "style", "svg", "template", "textarea", "title", "track", "xml",
    ]

    /// Elements of which only the shape stays.
    private static let renamed = [
        "acronym": "abbr", "center": "div", "dialog": "div", "dir": "ul", "fieldset": "div",
        "form": "div", "hgroup": "div", "legend": "div", "listing": "pre", "menu": "ul",
        "noscript": "div", "object": "div", "strike": "s", "tt": "code", "xmp": "pre",
    ]

    /// What is written for an element.
    private struct Row {
        let name: String
        let traits: HTMLTraits
        let attributes: [String: Value]
    }

    /// By the names that documents use.
    private static let rows: [String: Row] = {
        var rows = elements.reduce(into: [String: Row]()) { rows, element in
            rows[element.key] = Row(
                name: element.key, traits: .of(element.key),
                attributes: everywhere.merging(element.value) { $1 })
        }
        for (old, new) in renamed { rows[old] = rows[new] }
        return rows
    }()

    /// How the element's own tag is to be written; nil where only what it holds may stay.
    static func tag(for element: HTMLElement, base: String?) -> HTMLElement? {
        guard let row = rows[element.name] else { return nil }
        let name = row.name
        var tag = HTMLElement(name: name, traits: row.traits)
        let attributes = name == "img" ? withLazySource(element.attributes) : element.attributes
        for (attribute, value) in attributes {
            guard let rule = row.attributes[attribute], tag[attribute] == nil,
                let value = rule.safe(value, base: base)
            else { continue }
            tag.attributes.append((attribute, value))
        }
        switch name {
        case "a" where tag["href"] == nil:
            return nil
        case "img":
            let saysSomething = ["src", "srcset", "alt"].contains { !(tag[$0] ?? "").isEmpty }
            return saysSomething && !TrackingPixel.matches(element, source: tag["src"]) ? tag : nil
        case "audio", "video":
            if tag["controls"] == nil { tag.attributes.append(("controls", "")) }
            return tag
        default:
            return tag
        }
    }

    /// Pictures that a script would load when they come into view keep their address elsewhere.
    private static func withLazySource(
        _ attributes: [(name: String, value: String)]
    ) -> [(name: String, value: String)] {
        let source = attributes.first { $0.name == "src" }?.value ?? ""
        guard source.isEmpty || source.hasPrefix("data:"),
            let lazy = attributes.first(where: { attribute in
                ["data-src", "data-lazy-src", "data-original"].contains(attribute.name)
            })
        else { return attributes }
        return [("src", lazy.value)] + attributes.filter { $0.name != "src" }
    }

    /// What an attribute's value has to be.
    private enum Value {
        /// Where a reader may go.
        case link
        /// What a browser would load.
        case resource
        case resources
        case number
        case text
        case language
        case direction
        case controls

        func safe(_ value: String, base: String?) -> String? {
            switch self {
            case .link:
                return SafeAddress.link(value, base: base)
            case .resource:
                return SafeAddress.resource(value, base: base)
            case .resources:
                return SafeAddress.resources(value, base: base)
            case .text:
                return value
            case .number:
                let isNumber = value.utf8.count <= 8 && value.utf8.allSatisfy(isDigit)
                return isNumber && !value.isEmpty ? value : nil
            case .language:
                let isTag = value.utf8.allSatisfy { $0 | 0x20 >= 0x61 || isDigit($0) || $0 == 0x2D }
                return isTag && (1...35).contains(value.utf8.count) ? value : nil
            case .direction:
                return ["auto", "ltr", "rtl"].contains(value.lowercased()) ? value : nil
            case .controls:
                return ""
            }
        }

        private func isDigit(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}

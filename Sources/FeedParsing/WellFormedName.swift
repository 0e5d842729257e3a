/// An element that `WellFormedHTML` can read.
struct WellFormedName: Sendable, Equatable {
    let text: String
    let traits: HTMLTraits
    /// Its place among all names.
    private let number: Int
    /// The names whose start tags end it, by number.
    private let endings: UInt128

    static func == (a: WellFormedName, b: WellFormedName) -> Bool { a.number == b.number }

    /// Whether libxml2 ends this element, were it the innermost, where `name` begins inside it.
    func isEnded(by name: WellFormedName) -> Bool {
        endings >> name.number & 1 == 1
    }

    /// By the bytes of their names in lower case, one after the other.
    static let all: [UInt128: WellFormedName] = {
        var all: [UInt128: WellFormedName] = [:]
        for (number, name) in names.enumerated() {
            let packed = name.utf8.reduce(0) { $0 << 8 | UInt128($1) }
            let endings = (endings[name] ?? []).reduce(0 as UInt128) { endings, other in
                names.firstIndex(of: other).map { endings | 1 << $0 } ?? endings
            }
            all[packed] = WellFormedName(
                text: name, traits: .of(name), number: number, endings: endings)
        }
        return all
    }()

    /// Those about which libxml2 has no other rule than that some end others.
    static let names = [
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big",
        "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "data", "dd",
        "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd",
        "label", "li", "main", "mark", "menu", "nav", "ol", "p", "picture", "pre", "q", "s", "samp",
        "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody",
        "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video",
    ]

    /// As in libxml2's `htmlStartClose`.
    private static let endings: [String: [String]] = {
        var endings: [String: [String]] = [
            "a": ["a", "table", "td", "th"],
            "address": ["dd", "dl", "dt", "form", "li", "ul"],
            "big": ["p"],
            "caption": ["col", "colgroup", "tbody", "tfoot", "thead", "tr"],
            "colgroup": ["colgroup", "tbody", "tfoot", "thead", "tr"],
            "dd": ["dt"],
            "dl": ["form", "li"],
            "dt": ["dd", "dl"],
            "font": ["center", "td", "th"],
            "form": ["form"],
            "li": ["li"],
            "menu": ["dd", "dl", "dt", "form", "ul"],
            "ol": ["form", "ul"],
            "p": [
                "address", "blockquote", "caption", "center", "col", "colgroup", "dd", "div", "dl",
                "dt", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "menu", "ol", "p",
                "pre", "table", "tbody", "td", "tfoot", "th", "tr", "ul",
            ],
            "pre": ["dd", "dl", "dt", "form", "li", "table", "ul"],
            "s": ["p"], "small": ["p"],
            "span": ["td", "th"],
            "strike": ["p"],
            "tbody": ["tbody", "tfoot"],
            "tfoot": ["tbody"],
            "thead": ["tbody", "tfoot"],
            "tr": ["tbody", "tfoot", "tr"],
            "tt": ["p"],
            "u": ["p", "td", "th"],
            "ul": ["address", "form", "menu", "ol", "pre"],
        ]
        for name in ["b", "i"] { endings[name] = ["center", "p", "td", "th"] }
        for name in ["h1", "h2", "h3", "h4", "h5", "h6"] {
            endings[name] = ["form", "li", "p", "table"]
        }
        for name in ["td", "th"] { endings[name] = ["tbody", "td", "tfoot", "th", "tr"] }
        return endings
    }()
}

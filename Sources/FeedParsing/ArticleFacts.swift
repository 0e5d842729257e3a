import FeedModel
import Foundation

/// What a page says about its article outside the article: in JSON-LD, OpenGraph, microdata and
/// the elements that people look at first. Each fact is the first that its row of sources gives.
struct ArticleFacts {
    let data: LinkedData
    private let tree: HTMLTree
    private let head: PageHead
    private let url: String?
    private let dates: DateText

    init(_ tree: HTMLTree, url: String?, dates: DateText) {
        self.tree = tree
        self.url = url
        self.dates = dates
        head = PageHead(tree, url: url)
        data = LinkedData(head.linkedData)
    }

    var base: String? { head.base }

    var summary: String? { head["og:description"] ?? head["description"] ?? data.summary }

    var image: String? {
        let candidates = [
            head["og:image:secure_url"], head["og:image"], head["og:image:url"], data.image,
            head["twitter:image"], head["twitter:image:src"], property("image"),
        ]
        return candidates.lazy.compactMap(\.self).compactMap {
            SafeAddress.resource($0, base: base)
        }.first
    }

    var canonicalURL: String? {
        let links = head.links.filter { $0.relations.contains("canonical") }.map(\.address)
        return (links + [head["og:url"]].compactMap(\.self)).lazy.compactMap {
            CanonicalLink.checked($0, base: base, pageAt: url)
        }.first
    }

    var language: LanguageTag? {
        let told = [data.language, head["og:locale"], head["content-language"], head["language"]]
        return head.language
            ?? told.lazy.compactMap(\.self).compactMap { LanguageTag(reading: $0) }.first
    }

    // MARK: Title

    /// The headline as the page shows it, where one of its headings is what its metadata says.
    var title: String? {
        let headings = lines { $0.name == "h1" }
        let told = [data.headline, head["og:title"], head["twitter:title"], head.title]
            .compactMap(\.self)
        let shown = headings.first { heading in
            heading.count >= 10 && told.contains { isSame(heading, $0) }
        }
        if let shown { return shown }
        if let headline = property("headline") ?? data.headline { return headline }
        return told.first.map(withoutSite) ?? headings.first
    }

    /// One is the beginning of the other: titles end in the site's name, headlines are cut.
    private func isSame(_ heading: String, _ told: String) -> Bool {
        let told = told.trimming { $0 == "." || $0 == "…" || $0.isWhitespace }
        return told.hasPrefix(heading) || told.count >= 30 && heading.hasPrefix(told)
    }

    private func withoutSite(_ title: String) -> String {
        for separator in [" | ", " — ", " – ", " :: ", " » ", " - "] {
            guard let cut = title.range(of: separator, options: .backwards) else { continue }
            let name = title[cut.upperBound...]
            let isSite = name.lowercased() == head["og:site_name"]?.lowercased()
            if isSite || title[..<cut.lowerBound].count >= max(15, name.count) {
                return String(title[..<cut.lowerBound])
            }
        }
        return title
    }

    // MARK: Dates

    var published: EntryDate? {
        let told: [(String?, element: String)] = [
            (data.published, "page:json-ld"),
            (head["article:published_time"], "page:article:published_time"),
            (property("datepublished"), "page:datePublished"),
            (head["datepublished"], "page:datePublished"),
            (head["og:published_time"], "page:og:published_time"),
            (head["pubdate"], "page:pubdate"),
            (head["publishdate"], "page:publishdate"),
            (head["publish-date"], "page:publish-date"),
            (head["parsely-pub-date"], "page:parsely-pub-date"),
            (head["dc.date.issued"], "page:dc.date.issued"),
            (head["dc.date"], "page:dc.date"),
            (head["date"], "page:date"),
        ]
        return told.lazy.compactMap { date($0, element: $1) }.first ?? shownDate
    }

    var updated: EntryDate? {
        let told: [(String?, element: String)] = [
            (data.modified, "page:json-ld"),
            (head["article:modified_time"], "page:article:modified_time"),
            (property("datemodified"), "page:dateModified"),
            (head["og:updated_time"], "page:og:updated_time"),
        ]
        return told.lazy.compactMap { date($0, element: $1) }.first
    }

    /// A date people see: a `time`, or a short line in an element named for it.
    private var shownDate: EntryDate? {
        for case (let index, let element?) in tree.nodes.enumerated().map({ ($0, $1.element) }) {
            let isTime = element.name == "time"
            guard tree.nodes[index].end - index <= Self.mostNodesOfLine,
                isTime || !Self.dateNames.isDisjoint(with: element.nameParts)
            else { continue }
            let text =
                isTime && element["datetime"] != nil
                ? element["datetime"]! : HTMLText.line(of: tree, in: index..<tree.nodes[index].end)
            if let date = date(text, element: isTime ? "page:time" : "page:text") { return date }
        }
        return nil
    }

    private static let dateNames: Set<Substring> = [
        "created", "date", "data", "datetime", "kun", "kuni", "published", "pubdate", "sana",
        "time", "vaqt",
    ]

    private func date(_ text: String?, element: String) -> EntryDate? {
        guard let text, text.count <= 60, let read = dates.read(text) else { return nil }
        return EntryDate(read.date, element: element, isDayOnly: read.isDayOnly)
    }

    // MARK: Authors

    var authors: [Author] {
        if !data.authors.isEmpty { return data.authors }
        let told = head.all("author") + head.all("article:author") + head.all("dc.creator")
        let names = told.filter { !$0.contains("://") && $0 != head["og:site_name"] }
        let shown = lines { element in
            (element["rel"] ?? "").lowercased() == "author"
                || (element["itemprop"] ?? "").lowercased() == "author"
                || !Self.authorNames.isDisjoint(with: element.nameParts)
        }
        let candidates = names.isEmpty ? shown.prefix(1) : names[...]
        var seen: Set<String> = []
        return candidates.map(Self.withoutLabel).filter { name in
            (2...80).contains(name.count) && seen.insert(name).inserted
        }.map { Author(name: $0) }
    }

    private static let authorNames: Set<Substring> = ["author", "avtor", "byline", "muallif"]

    /// "By", "Автор:", "Muallif:" before a name.
    private static func withoutLabel(_ name: String) -> String {
        let labels = ["by ", "author:", "автор:", "авторы:", "автор ", "muallif:", "муаллиф:"]
        let label = labels.first { name.lowercased().hasPrefix($0) } ?? ""
        return String(name.dropFirst(label.count).trimming { $0.isWhitespace })
    }

    // MARK: Elements

    /// The value of the first element with this `itemprop` (HTML Standard, section 5.2.4).
    private func property(_ name: String) -> String? {
        for case (let index, let element?) in tree.nodes.enumerated().map({ ($0, $1.element) }) {
            guard (element["itemprop"] ?? "").lowercased() == name else { continue }
            let value =
                element["content"] ?? element["datetime"] ?? element["src"]
                ?? element["href"] ?? HTMLText.line(of: tree, in: index..<tree.nodes[index].end)
            if !value.isEmpty { return value }
        }
        return nil
    }

    /// A date, a name or a headline is not made of more elements and texts.
    private static let mostNodesOfLine = 60

    /// What stands in the elements that `condition` picks, where it is one line.
    private func lines(where condition: (HTMLElement) -> Bool) -> [String] {
        tree.nodes.enumerated().compactMap { index, node in
            guard let element = node.element, node.end - index <= Self.mostNodesOfLine,
                condition(element)
            else { return nil }
            let line = HTMLText.line(of: tree, in: index..<node.end)
            return line.isEmpty || line.count > 500 ? nil : line
        }
    }
}

extension HTMLElement {
    /// The words of the element's classes: `news__date` is `news` and `date`.
    fileprivate var nameParts: Set<Substring> {
        Set((self["class"] ?? "").lowercased().split { !$0.isLetter && !$0.isNumber })
    }
}

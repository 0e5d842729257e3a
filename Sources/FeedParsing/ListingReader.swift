import FeedModel

/// Reads the items of one listing page.
struct ListingReader {
    /// What relative addresses are resolved against.
    let base: String?
    let dates: DateText
    private(set) var entries: [Entry] = []
    private(set) var warnings: [ParseWarning] = []
    /// The rules that have given something on this page.
    private var matched: Set<String> = []

    /// No listing page has more; what a broken rule finds beyond is not read.
    private static let mostItems = 1_000
    private static let mostWarnings = 100

    init(base: String?, dates: DateText) {
        self.base = base
        self.dates = dates
    }

    mutating func read(
        _ page: borrowing HTMLDocument, by rules: CompiledPageRule
    ) throws(ParseError) {
        let items = try rules.item.select(in: page)
        guard items.count > 0 else { throw rules.item.matchesNothing }
        if items.count > Self.mostItems {
            warn("the page has \(items.count) items; the first \(Self.mostItems) are read")
        }
        // `contains(@class, "card")` also selects the boxes inside and around a card.
        var seen: Set<[String?]> = []
        for index in 0..<min(items.count, Self.mostItems) {
            guard let entry = try entry(at: index, of: items, by: rules),
                seen.insert([entry.title, entry.url]).inserted
            else { continue }
            entries.append(entry)
        }
        guard matched.contains("title") else { throw rules.title.matchesNothing }
        guard matched.contains("link") else { throw rules.link.matchesNothing }
        let optional = [rules.date?.name, rules.summary?.name, rules.image?.name]
        for case let name? in optional where !matched.contains(name) {
            warn("rule “\(name)” matches nothing")
        }
    }

    /// One item; nil where it has no title or no link.
    private mutating func entry(
        at index: Int, of items: borrowing XPathSelection, by rules: CompiledPageRule
    ) throws(ParseError) -> Entry? {
        let line = items.line(of: index)
        let title = first(\.line, of: try rules.title.values(in: items, at: index), "title")
        let link = first(\.link, of: try rules.link.values(in: items, at: index), "link")
            .flatMap { SafeAddress.link($0, base: base) }
        guard let title, let link else {
            warn("item \(index + 1) has no \(title == nil ? "title" : "link")", line: line)
            return nil
        }
        var entry = Entry()
        entry.title = title
        entry.url = link
        if let values = try rules.date?.values(in: items, at: index),
            let text = first(\.date, of: values, "date")
        {
            entry.published = date(text, line: line)
        }
        if let values = try rules.summary?.values(in: items, at: index),
            first(\.line, of: values, "summary") != nil
        {
            entry.summary = values.map(\.line).filter { !$0.isEmpty }.joined(separator: " ")
        }
        if let values = try rules.image?.values(in: items, at: index),
            let source = first(\.image, of: values, "image")
        {
            entry.image = SafeAddress.resource(source, base: base)
        }
        return entry
    }

    private mutating func date(_ text: String, line: Int?) -> EntryDate? {
        guard let read = dates.read(text) else {
            warn("“\(text.prefix(60))” is no date we can read", line: line)
            return nil
        }
        return EntryDate(read.date, element: "page:date", isDayOnly: read.isDayOnly)
    }

    /// The first value that says anything, as `reading` takes it.
    private mutating func first(
        _ reading: (XPathValue) -> String, of values: [XPathValue], _ rule: String
    ) -> String? {
        let text = values.lazy.map(reading).first { !$0.isEmpty }
        if text != nil { matched.insert(rule) }
        return text
    }

    private mutating func warn(_ message: String, line: Int? = nil) {
        guard warnings.count < Self.mostWarnings else { return }
        warnings.append(ParseWarning(line: line, message: message))
    }
}

extension XPathValue {
    fileprivate var line: String {
        switch self {
        case .element(let tree): HTMLText.line(of: tree)
        case .text(let text): HTMLText.foldingSpaces(text)
        }
    }

    /// Where a link leads: an `a` itself, the first one inside an element, or the text as it is.
    fileprivate var link: String {
        switch self {
        case .element(let tree): tree.firstAttribute("href", of: "a") ?? ""
        case .text(let text): text
        }
    }

    /// What a `time` says to programs, else what it says to people.
    fileprivate var date: String {
        switch self {
        case .element(let tree): tree.firstAttribute("datetime", of: "time") ?? line
        case .text: line
        }
    }

    fileprivate var image: String {
        switch self {
        case .element(let tree):
            tree.firstAttribute("data-src", of: "img") ?? tree.firstAttribute("src", of: "img")
                ?? ""
        case .text(let text): text
        }
    }
}

extension HTMLTree {
    fileprivate func firstAttribute(_ attribute: String, of name: String) -> String? {
        for case let element? in nodes.lazy.map(\.element) where element.name == name {
            if let value = element[attribute], !value.isEmpty { return value }
        }
        return nil
    }
}

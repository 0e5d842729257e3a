import FeedModel
import Foundation

/// Reads what a person types to search: words, `"phrases"`, `beginnings*`, `-unwanted`, `one OR
/// other`, and filters as `tag:place:KZ`.
struct SearchQueryReader {
    private enum FilterName: String, CaseIterable {
        case lang, tag, feed, source, country, since, until
    }

    /// One thing between spaces, and where it begins.
    private struct Item {
        var position: Int
        var isRefused = false
        var isQuoted = false
        var text: String
        var isBeginning = false
    }

    private let characters: [Character]
    private let text: String
    private let feeds: [Feed]
    private let now: Date

    /// - Parameter feeds: those configured; a country is the feeds that are from there.
    init(_ text: String, feeds: [Feed], now: Date) {
        self.text = text
        self.feeds = feeds
        self.now = now
        characters = Array(text)
    }

    func read() throws(SearchQueryError) -> SearchQuery {
        var query = SearchQuery()
        var hasFilter = false
        var or: Item?
        for item in try items() {
            if !item.isQuoted, !item.isRefused, ["OR", "AND"].contains(item.text) {
                guard !query.wanted.isEmpty, or == nil else {
                    throw problem(item, "\(item.text) stands between two words")
                }
                if item.text == "OR" { or = item }
            } else if let (name, value) = try filter(in: item) {
                if let or { throw problem(or, "OR stands between words, and \(name):… is none") }
                try add(name, value, of: item, to: &query)
                hasFilter = true
            } else {
                let part = SearchQuery.Part(item.text, isBeginning: item.isBeginning)
                guard item.text.contains(where: { $0.isLetter || $0.isNumber }) else {
                    throw problem(item, "there is no word in “\(item.text)”")
                }
                if item.isRefused {
                    if let or { throw problem(or, "OR cannot stand before a word with -") }
                    query.unwanted.append(part)
                } else if or != nil {
                    query.wanted[query.wanted.count - 1].append(part)
                    or = nil
                } else {
                    query.wanted.append([part])
                }
            }
        }
        if let or { throw problem(or, "OR stands between two words") }
        guard !query.wanted.isEmpty || hasFilter else {
            throw SearchQueryError(
                text, at: 1,
                query.unwanted.isEmpty
                    ? "there is nothing to look for"
                    : "it only says what not to find; name a word or a filter to find")
        }
        return query
    }

    // MARK: Items

    private func items() throws(SearchQueryError) -> [Item] {
        var items: [Item] = []
        var index = 0
        while index < characters.count {
            if characters[index].isWhitespace {
                index += 1
                continue
            }
            var item = Item(position: index + 1, text: "")
            if characters[index] == "-", index + 1 < characters.count,
                !characters[index + 1].isWhitespace
            {
                item.isRefused = true
                index += 1
            }
            if let closing = closingQuotes[characters[index]] {
                guard let end = characters[(index + 1)...].firstIndex(where: closing.contains)
                else {
                    throw SearchQueryError(
                        text, at: index + 1, "the quotation mark is never closed")
                }
                item.isQuoted = true
                item.text = String(characters[(index + 1)..<end])
                index = end + 1
                if index < characters.count, characters[index] == "*" {
                    item.isBeginning = true
                    index += 1
                }
            } else {
                let end = characters[index...].firstIndex(where: \.isWhitespace) ?? characters.count
                item.text = String(characters[index..<end])
                if item.text.count > 1, item.text.last == "*" {
                    item.isBeginning = true
                    item.text.removeLast()
                }
                index = end
            }
            items.append(item)
        }
        return items
    }

    // MARK: Filters

    private func filter(
        in item: Item
    ) throws(SearchQueryError) -> (name: FilterName, value: String)? {
        guard !item.isQuoted, let colon = item.text.firstIndex(of: ":") else { return nil }
        let name = String(item.text[..<colon])
        let value = String(item.text[item.text.index(after: colon)...])
        if let known = FilterName(rawValue: name.lowercased()) {
            guard !value.isEmpty else { throw problem(item, "\(name): wants a value behind it") }
            return (known, value)
        }
        // https://… and 10:30 are no filters, nor is a word before a colon.
        guard !value.isEmpty, !value.hasPrefix("//"), !name.isEmpty,
            name.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return nil }
        let names = FilterName.allCases.map(\.rawValue)
        let hint =
            nearest(to: name, in: names).map { "did you mean \($0):?" }
            ?? "only \(names.map { $0 + ":" }.joined(separator: ", "));"
        throw problem(
            item, "there is no filter \(name):, \(hint) To look for the text, put it in quotes")
    }

    private func add(
        _ name: FilterName, _ value: String, of item: Item, to query: inout SearchQuery
    ) throws(SearchQueryError) {
        let values = Set(value.split(separator: ",").map(String.init))
        func narrow(_ filter: inout SearchQuery.Filter, to values: Set<String>) {
            if item.isRefused {
                filter.refused.formUnion(values)
            } else {
                filter.allowed = filter.allowed.map { $0.union(values) } ?? values
            }
        }
        switch name {
        case .tag:
            if item.isRefused {
                query.refusedTags.formUnion(values)
            } else {
                query.tags.formUnion(values)
            }
        case .lang:
            narrow(&query.languages, to: Set(values.map { $0.lowercased() }))
        case .feed: narrow(&query.feeds, to: values)
        case .source: narrow(&query.sources, to: values)
        case .country:
            let codes = Set(values.map { $0.uppercased() })
            let known = Set(feeds.compactMap(\.country?.rawValue))
            if let code = codes.subtracting(known).min() {
                throw problem(
                    item,
                    "no feed is from \(code); feeds are from "
                        + (known.isEmpty ? "no country" : known.sorted().joined(separator: ", ")))
            }
            let local = feeds.filter { codes.contains($0.country?.rawValue ?? "") }
            narrow(&query.feeds, to: Set(local.map(\.id.rawValue)))
        case .since, .until:
            guard !item.isRefused, let moment = Moment(argument: value) else {
                throw problem(
                    item, "\(name): wants a date as in 2026-11-20, or a span as in 24h")
            }
            let date = moment.date(before: now)
            if name == .since { query.since = date } else { query.until = date }
        }
    }

    private func problem(_ item: Item, _ message: String) -> SearchQueryError {
        SearchQueryError(text, at: item.position, message)
    }
}

/// What is opened by each mark can be closed by these.
private let closingQuotes: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "”": ["”"],
]

/// A query that cannot be read, and where.
struct SearchQueryError: Error, Equatable, CustomStringConvertible {
    let query: String
    /// In characters, from 1.
    let position: Int
    let message: String

    init(_ query: String, at position: Int, _ message: String) {
        self.query = query
        self.position = position
        self.message = message
    }

    var description: String {
        """
        the query cannot be read at character \(position): \(message)
          \(query)
          \(String(repeating: " ", count: position - 1))^
        """
    }
}

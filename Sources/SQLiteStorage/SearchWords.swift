import FeedModel
import TextFolding

/// A query in the words of FTS5 (https://sqlite.org/fts5.html, section 3), and what it finds in a
/// text.
struct SearchWords {
    /// nil where nothing is looked for by word.
    let wanted: String?
    let unwanted: String?
    private let terms: Set<String>
    private let beginnings: [String]

    init(_ query: SearchQuery) {
        let groups = query.wanted.map { $0.compactMap(expression) }.filter { !$0.isEmpty }
        wanted =
            groups.isEmpty
            ? nil
            : groups.map { "(" + $0.joined(separator: " OR ") + ")" }.joined(separator: " AND ")
        let refused = query.unwanted.compactMap(expression)
        unwanted = refused.isEmpty ? nil : refused.joined(separator: " OR ")

        var terms: Set<String> = []
        var beginnings: [String] = []
        for part in query.wanted.joined() {
            let words = tokens(of: part.text)
            for word in words { terms.formUnion(searchTerms(for: word)) }
            if part.isBeginning, let last = words.last { beginnings.append(searchPrefix(of: last)) }
        }
        self.terms = terms
        self.beginnings = beginnings
    }

    /// Whether a word of a text is one of those looked for.
    func match(_ token: Token, _ family: EndingFamily) -> Bool {
        guard !terms.isEmpty else { return false }
        let term = searchTerm(of: token, family)
        return terms.contains(term) || beginnings.contains(where: term.hasPrefix)
    }
}

/// Every way in which the index may hold `part`; nil where there is no word in it.
private func expression(_ part: SearchQuery.Part) -> String? {
    let words = tokens(of: part.text)
    guard let last = words.last else { return nil }
    if words.count == 1 {
        var ways = searchTerms(for: last).sorted().map(quoted)
        if part.isBeginning { ways.append(quoted(searchPrefix(of: last)) + " *") }
        return "(" + ways.joined(separator: " OR ") + ")"
    }
    // A phrase stands in a text of one language.
    var ways: Set<String> = []
    for family in EndingFamily.allCases {
        var terms = words.map { searchTerm(of: $0, family) }
        if part.isBeginning { terms[terms.count - 1] = searchPrefix(of: last) }
        ways.insert(quoted(terms.joined(separator: " ")) + (part.isBeginning ? " *" : ""))
    }
    return "(" + ways.sorted().joined(separator: " OR ") + ")"
}

/// Terms hold letters and digits alone, so a quotation mark needs no care.
private func quoted(_ terms: String) -> String { "\"\(terms)\"" }

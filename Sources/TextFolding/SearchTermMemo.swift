/// Makes lines of search terms, and remembers what it made of which word: a text is made of words that
/// have been in many texts before.
package struct SearchTermMemo: ~Copyable {
    /// Terms in UTF-8 by folded words, for each family.
    private var terms: [EndingFamily: [Word: [UInt8]]] = [:]
    private var count = 0
    /// How many words are remembered before it begins anew.
    private let limit: Int

    package init(limit: Int = 50_000) {
        self.limit = limit
    }

    /// The terms of the words of `text`, with spaces between.
    package mutating func line(_ text: String, _ family: EndingFamily) -> String {
        var known = terms.removeValue(forKey: family) ?? [:]
        var line: [UInt8] = []
        line.reserveCapacity(text.utf8.count)
        forEachWord(of: text) { _, folded in
            if !line.isEmpty { line.append(UInt8(ascii: " ")) }
            let word = Word(folded: folded)
            if let term = known[word] {
                line += term
            } else {
                let term = Array(
                    searchTerm(ofFolded: String(decoding: folded, as: UTF8.self), family).utf8)
                line += term
                known[word] = term
                count += 1
            }
        }
        terms[family] = known
        if count > limit {
            terms = [:]
            count = 0
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// A word is compared by its bytes, which takes a fraction of what comparing two `String`s does.
    private struct Word: Hashable {
        var folded: [UInt8]

        func hash(into hasher: inout Hasher) {
            folded.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }
}

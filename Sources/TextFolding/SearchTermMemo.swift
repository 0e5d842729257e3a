/// Makes lines of search terms, and remembers what it made of which word: a text is made of words that
/// have been in many texts before.
///
/// It is a table in which each word has one place, given by its bytes, and takes it from the word that
/// had it. So it never grows, and asks for no memory while it works.
package struct SearchTermMemo: ~Copyable {
    /// Each place has the lengths of a word and of its term, the family, and both in UTF-8.
    private var table: [UInt8]
    private let places: Int

    private static let head = 3
    private static let longestWord = 61
    private static let longestTerm = 32
    private static let place = head + longestWord + longestTerm

    /// - Parameter places: how many words it remembers, of about a hundred bytes each.
    package init(places: Int = 65_536) {
        precondition(places > 0, "a word has a place")
        self.places = places
        table = Array(repeating: 0, count: places * Self.place)
    }

    /// The terms of the words of `text`, with spaces between.
    package mutating func line(_ text: String, _ family: EndingFamily) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(text.utf8.count)
        forEachWord(of: text) { _, word in
            if !line.isEmpty { line.append(UInt8(ascii: " ")) }
            append(word, family, to: &line)
        }
        return String(decoding: line, as: UTF8.self)
    }

    private mutating func append(_ word: [UInt8], _ family: EndingFamily, to line: inout [UInt8]) {
        guard word.count <= Self.longestWord else {
            line += term(of: word, family)
            return
        }
        let place = Self.place * place(of: word, family)
        if holds(word, family, at: place) {
            let start = place + Self.head + Self.longestWord
            line += table[start..<start + Int(table[place + 1])]
            return
        }
        let term = term(of: word, family)
        line += term
        if term.count <= Self.longestTerm { save(word, family, term, at: place) }
    }

    private func term(of word: [UInt8], _ family: EndingFamily) -> String.UTF8View {
        searchTerm(ofFolded: String(decoding: word, as: UTF8.self), family).utf8
    }

    private func holds(_ word: [UInt8], _ family: EndingFamily, at place: Int) -> Bool {
        guard table[place] == word.count, table[place + 2] == family.number else { return false }
        let start = place + Self.head
        for index in word.indices where table[start + index] != word[index] { return false }
        return true
    }

    private mutating func save(
        _ word: [UInt8], _ family: EndingFamily, _ term: String.UTF8View, at place: Int
    ) {
        table[place] = UInt8(word.count)
        table[place + 1] = UInt8(term.count)
        table[place + 2] = family.number
        for (index, byte) in word.enumerated() { table[place + Self.head + index] = byte }
        let start = place + Self.head + Self.longestWord
        for (index, byte) in term.enumerated() { table[start + index] = byte }
    }

    /// FNV-1a, its halves folded into one.
    private func place(of word: [UInt8], _ family: EndingFamily) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(family.number)
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int((hash ^ hash >> 32) % UInt64(places))
    }
}

extension EndingFamily {
    /// 1 and up: a place in the table that was never taken has none.
    fileprivate var number: UInt8 {
        switch self {
        case .russian: 1
        case .turkic: 2
        case .persian: 3
        case .english: 4
        }
    }
}

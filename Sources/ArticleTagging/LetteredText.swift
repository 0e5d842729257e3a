import TextFolding

/// The words of a text in the letters of an alphabet.
struct LetteredText {
    let words: [Token]
    /// Of all words, one behind the other.
    private(set) var letters: [UInt16] = []
    /// Where the letters of each word are.
    private(set) var ranges: [Range<Int>] = []

    init(_ words: [Token], _ alphabet: Alphabet) {
        self.words = words
        ranges.reserveCapacity(words.count)
        letters.reserveCapacity(words.count * 8)
        for word in words {
            let start = letters.count
            alphabet.append(word.folded, to: &letters)
            ranges.append(start..<letters.count)
        }
    }

    subscript(place: Int) -> ArraySlice<UInt16> { letters[ranges[place]] }
}

/// What stands between two words.
enum WordGap {
    /// A space, a hyphen, quotation marks: a phrase may go over it.
    case open
    /// A phrase goes over it that has one itself.
    case comma
    case closed

    init(between one: Token, and other: Token) {
        let text = one.word.base
        guard one.word.endIndex <= other.word.startIndex else {
            self = .closed
            return
        }
        let gap = text[one.word.endIndex..<other.word.startIndex].unicodeScalars
        if gap.isEmpty || gap.first == " " && gap.dropFirst().isEmpty {
            self = .open
            return
        }
        self = .open
        for scalar in gap {
            switch scalar {
            case " ", "\u{A0}", "\u{202F}", "\t", "-", "\u{2010}", "\u{2011}", "\"", "«", "»", "“",
                "”", "„", "‘", "’", "'", "ʻ", "`", "&", "+", "№", "\u{AD}":
                break
            case "." where Self.isAbbreviation(one, gap, other): break
            case ",":
                self = .comma
            case "–" where gap.dropFirst().isEmpty: break
            default:
                self = .closed
                return
            }
        }
        if gap.contains("-"), gap.contains(" ") { self = .closed }
    }

    /// U.S., St. Petersburg, К. Токаев, and no end of a sentence.
    private static func isAbbreviation(
        _ one: Token, _ gap: Substring.UnicodeScalarView, _ other: Token
    ) -> Bool {
        if gap.dropFirst().isEmpty { return true }
        return one.word.unicodeScalars.count <= 2
            || other.word.unicodeScalars.first?.properties.isLowercase == true
    }
}

import TextFolding

/// What a pattern is for.
enum PatternUse: Sendable {
    /// Its words mean themselves.
    case words
    /// They are inflected.
    case name
    /// Likewise, also in the plural.
    case place
}

/// A word of a pattern.
final class PatternWord: Sendable {
    /// How its forms are found.
    private enum Kind: Hashable {
        /// It ends in a `*` …
        case open
        /// … or a `+`.
        case marked
        case acronym
        case plain(PatternUse)
    }

    /// In the alphabet of its language.
    let letters: [UInt16]
    /// As it is written, where it is found in this very case only.
    let exact: String?
    let needsCapital: Bool
    /// Whether a comma may stand before it.
    let followsComma: Bool
    /// A Kazakh word in Cyrillic letters: the other script cannot tell some of them apart, this can.
    let cyrillic: String?
    /// A foreign name in Latin letters within a language of others: Каспийде is not Kaspi.
    let isLatinOnly: Bool
    private let kind: Kind
    private let folded: String
    private let speech: Speech
    /// Of what tells most words apart, for they are looked up by the hundred thousand.
    private let hash: Int

    fileprivate init(
        _ part: Token, _ speech: Speech, _ use: PatternUse, isExact: Bool, _ mark: Character?,
        followsComma: Bool
    ) {
        self.speech = speech
        self.followsComma = followsComma
        folded = part.folded
        letters = speech.alphabet.letters(of: part.folded)
        cyrillic = speech.alphabet == .kazakh && part.isCyrillic ? part.folded : nil
        isLatinOnly = speech.isInCyrillic && !part.isCyrillic
        exact = isExact ? String(part.word) : nil
        needsCapital = use != .words && part.beginsWithCapital
        kind =
            switch mark {
            case "*": .open
            case "+": .marked
            default: isExact ? .acronym : .plain(use)
            }
        hash = letters.reduce(needsCapital ? 1 : 0) { ($0 ^ Int($1)) &* 0x100_0000_01B3 }
    }

    /// Whether it is one letter and whatever follows: half of all words.
    var isTooOpen: Bool { kind == .open && letters.count < 2 }

    /// Which stems it may have, and what may follow each.
    var forms: [WordForm] {
        switch kind {
        case .open: [WordForm(stem: letters, endings: .any)]
        case .marked: speech.endings(after: folded)
        case .acronym: speech.formsOfAcronym(folded)
        case .plain(.words): [WordForm(stem: letters, endings: .none)]
        case .plain(let use): speech.forms(of: folded, isProper: needsCapital, use)
        }
    }
}

/// Two spellings that have the same letters are one word.
extension PatternWord: Hashable {
    static func == (one: PatternWord, other: PatternWord) -> Bool {
        one.hash == other.hash && one.letters == other.letters && one.kind == other.kind
            && one.needsCapital == other.needsCapital && one.followsComma == other.followsComma
            && one.isLatinOnly == other.isLatinOnly && one.exact == other.exact
            && one.cyrillic == other.cyrillic && one.speech.language == other.speech.language
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(hash)
    }
}

/// The words of a pattern: hyphenated ones are several, as they are in a text.
func patternWords(_ text: String, _ speech: Speech, _ use: PatternUse) -> [PatternWord] {
    let isExact = text.hasPrefix("=")
    var words: [PatternWord] = []
    var followsComma = false
    for written in text.drop(while: { $0 == "=" }).split(separator: " ") {
        let mark = written.last == "*" || written.last == "+" ? written.last : nil
        let parts = tokens(of: String(written))
        for (index, part) in parts.enumerated() {
            let isMarked = mark != nil && index == parts.count - 1
            words.append(
                PatternWord(
                    part, speech, use, isExact: isExact, isMarked ? mark : nil,
                    followsComma: followsComma && index == 0))
        }
        followsComma = written.last == ","
    }
    return words
}

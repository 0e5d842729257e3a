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

/// A word of a pattern, ready to be compared.
struct PatternWord: Sendable, Hashable {
    /// Which stems it may have, and what may follow each.
    let forms: [WordForm]
    /// As it is written, where it is found in this very case only.
    let exact: String?
    let needsCapital: Bool
    /// Whether a comma may stand before it.
    let followsComma: Bool
    /// A Kazakh word in Cyrillic letters: the other script cannot tell some of them apart, this can.
    let cyrillic: String?
    /// A foreign name in Latin letters within a language of others: Каспийде is not Kaspi.
    let isLatinOnly: Bool

    /// Whether it is one letter and whatever follows: half of all words.
    var isTooOpen: Bool {
        forms.contains { $0.stem.count < 2 && $0.endings == .any }
    }

    /// Whether a word of a text is one of its forms.
    func matches(_ text: LetteredText, _ place: Int) -> Bool {
        let letters = text[place]
        return forms.contains { form in
            letters.starts(with: form.stem)
                && Rest(self, form).allows(
                    text, place, from: letters.startIndex + form.stem.count, isFirst: true)
        }
    }
}

extension PatternWord {
    /// What a word of a text has to be, beyond beginning with a stem.
    struct Rest: Sendable {
        private let endings: Endings
        private let exact: String?
        private let needsCapital: Bool
        private let followsComma: Bool
        private let cyrillic: String?
        private let isLatinOnly: Bool

        init(_ word: PatternWord, _ form: WordForm) {
            endings = form.endings
            // A stem whose last sound is another has letters of its own.
            cyrillic = word.cyrillic.flatMap {
                Alphabet.kazakh.letters(of: $0) == form.stem ? $0 : nil
            }
            (exact, needsCapital) = (word.exact, word.needsCapital)
            (followsComma, isLatinOnly) = (word.followsComma, word.isLatinOnly)
        }

        /// - Parameters:
        ///   - position: behind the stem, in the text's letters.
        ///   - isFirst: whether no word of the phrase stands before it.
        func allows(
            _ text: LetteredText, _ place: Int, from position: Int, isFirst: Bool
        ) -> Bool {
            let token = text.words[place]
            let rest = text.letters[position..<text.ranges[place].upperBound]
            guard endings.allow(rest, hasApostrophe: token.hasApostrophe) else { return false }
            if needsCapital, !token.beginsWithCapital { return false }
            if let exact, !token.isExactly(exact) { return false }
            if isLatinOnly, token.isCyrillic { return false }
            if let cyrillic, token.isCyrillic, !isWritten(cyrillic, token, rest) { return false }
            if isFirst { return true }
            switch WordGap(between: text.words[place - 1], and: token) {
            case .open: return true
            case .comma: return followsComma
            case .closed: return false
            }
        }

        /// Whether a word has the very letters of a stem, and `rest` is all that follows: Каспийде is
        /// not Каспи.
        private func isWritten(
            _ stem: String, _ token: Token, _ rest: ArraySlice<UInt16>
        ) -> Bool {
            guard token.folded.utf8.starts(with: stem.utf8) else { return false }
            let behind = token.folded.dropFirst(stem.count)
            return endings == .any || Alphabet.kazakh.letters(of: String(behind))[...] == rest
        }
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

extension PatternWord {
    fileprivate init(
        _ part: Token, _ speech: Speech, _ use: PatternUse, isExact: Bool, _ mark: Character?,
        followsComma: Bool
    ) {
        self.followsComma = followsComma
        let stem = speech.alphabet.letters(of: part.folded)
        cyrillic = speech.alphabet == .kazakh && part.isCyrillic ? part.folded : nil
        isLatinOnly = speech.isInCyrillic && !part.isCyrillic
        forms =
            switch mark {
            case "*": [WordForm(stem: stem, endings: .any)]
            case "+": speech.endings(after: part.folded)
            default:
                if isExact {
                    speech.formsOfAcronym(part.folded)
                } else if use == .words {
                    [WordForm(stem: stem, endings: .none)]
                } else {
                    speech.forms(
                        of: part.folded, isProper: part.beginsWithCapital, use)
                }
            }
        exact = isExact ? String(part.word) : nil
        needsCapital = use != .words && part.beginsWithCapital
    }
}

extension Token {
    /// Whether it begins with an acronym in this very case. What follows is in small letters, as in
    /// ШҲТнинг or UN's. In another script of its language it has capitals too.
    fileprivate func isExactly(_ exact: String) -> Bool {
        let capitals = word.unicodeScalars.count { $0.isCapital }
        guard let own = exact.unicodeScalars.first, let first = word.unicodeScalars.first,
            own.isLatin == first.isLatin
        else {
            return beginsWithCapital
                && capitals >= min(2, exact.unicodeScalars.count { $0.isCapital })
        }
        return word.hasPrefix(exact) && word.dropFirst(exact.count).first?.isUppercase != true
    }

    /// Within the word, or at its end.
    var hasApostrophe: Bool {
        word.unicodeScalars.contains { apostrophes.contains($0.value) }
    }
}

private let apostrophes: Set<UInt32> = [0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x02BF]

extension Token {
    fileprivate var isCyrillic: Bool {
        word.unicodeScalars.first.map { (0x400...0x52F).contains($0.value) } ?? false
    }
}

extension Unicode.Scalar {
    fileprivate var isLatin: Bool { value < 0x250 }
}

import TextFolding

/// A word of a pattern, ready to be compared.
struct PatternWord: Sendable, Hashable {
    /// Which stems it may have, and what may follow each.
    let forms: [WordForm]
    /// As it is written, where it is found in this very case only.
    let exact: String?
    let needsCapital: Bool

    /// Whether it is one letter and whatever follows: half of all words.
    var isTooOpen: Bool {
        forms.contains { $0.stem.count < 2 && $0.endings == .any }
    }

    /// - Parameters:
    ///   - letters: of the word, in the pattern's alphabet.
    ///   - stem: how many of them a form's stem has taken, where that is known.
    func matches(_ token: Token, _ letters: [UInt16]) -> Bool {
        if let exact { return matchesExactly(token, letters, exact) }
        if needsCapital, !token.isCapitalised { return false }
        return forms.contains { form in
            letters.starts(with: form.stem)
                && form.endings.allow(
                    letters[form.stem.count...], hasApostrophe: token.hasApostrophe)
        }
    }

    /// An acronym may take endings, in small letters: ШҲТнинг, UN's.
    private func matchesExactly(_ token: Token, _ letters: [UInt16], _ exact: String) -> Bool {
        guard token.word.hasPrefix(exact) else { return false }
        let rest = token.word.dropFirst(exact.count)
        guard let next = rest.first else { return true }
        guard !next.isUppercase else { return false }
        return forms.contains { form in
            letters.starts(with: form.stem)
                && form.endings.allow(
                    letters[form.stem.count...], hasApostrophe: token.hasApostrophe)
        }
    }
}

/// The words of a pattern: hyphenated ones are several, as they are in a text.
func patternWords(_ text: String, _ speech: Speech, isName: Bool) -> [PatternWord] {
    let isExact = text.hasPrefix("=")
    var words: [PatternWord] = []
    for written in text.drop(while: { $0 == "=" }).split(whereSeparator: \.isWhitespace) {
        let mark = written.last == "*" || written.last == "+" ? written.last : nil
        let parts = tokens(of: String(written))
        for (index, part) in parts.enumerated() {
            let isMarked = mark != nil && index == parts.count - 1
            words.append(
                PatternWord(part, speech, isName: isName, isExact: isExact, isMarked ? mark : nil))
        }
    }
    return words
}

extension PatternWord {
    fileprivate init(
        _ part: Token, _ speech: Speech, isName: Bool, isExact: Bool, _ mark: Character?
    ) {
        let stem = speech.alphabet.letters(of: part.folded)
        forms =
            switch mark {
            case "*": [WordForm(stem: stem, endings: .any)]
            case "+": speech.endings(after: part.folded)
            default:
                isName || isExact
                    ? speech.forms(of: part.folded, isName: true)
                    : [WordForm(stem: stem, endings: .none)]
            }
        exact = isExact ? String(part.word) : nil
        needsCapital = isName && part.isCapitalised
    }
}

extension Token {
    var isCapitalised: Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return first.properties.isUppercase
    }

    /// Within the word, or at its end.
    var hasApostrophe: Bool {
        word.unicodeScalars.contains { apostrophes.contains($0.value) }
    }
}

private let apostrophes: Set<UInt32> = [0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x02BF]

import TextFolding

extension CompiledTags {
    /// Whether a word of a text is one of the forms of a word that is looked for at its place.
    func matches(_ word: UInt32, _ text: LetteredText, _ place: Int) -> Bool {
        let range = text.ranges[place]
        return (words[word].forms..<words[word + 1].forms).contains { number in
            let form = forms[number]
            let stem = letters(form.stem, count: Int(form.length))
            return text.letters[range].starts(with: stem)
                && allows(
                    rests[form.rest], text, place, from: range.lowerBound + stem.count,
                    isFirst: true)
        }
    }

    /// Whether a word that begins with a stem is what it has to be beyond.
    ///
    /// - Parameters:
    ///   - position: behind the stem, in the text's letters.
    ///   - isFirst: whether no word of the phrase stands before it.
    func allows(
        _ rest: RestRecord, _ text: LetteredText, _ place: Int, from position: Int, isFirst: Bool
    ) -> Bool {
        let behind = position..<text.ranges[place].upperBound
        guard allowsEndings(rest.endings, text, place, behind) else { return false }
        let token = text.words[place]
        if rest.flags.contains(.needsCapital), !token.beginsWithCapital { return false }
        if rest.exact > 0, !token.isExactly(self.text(rest.exact)) { return false }
        if rest.flags.contains(.isLatinOnly), token.isCyrillic { return false }
        if rest.cyrillic > 0, token.isCyrillic, !isWritten(rest, text, place, behind) {
            return false
        }
        if isFirst { return true }
        switch WordGap(between: text.words[place - 1], and: token) {
        case .open: return true
        case .comma: return rest.flags.contains(.followsComma)
        case .closed: return false
        }
    }

    /// Whether a word has the very letters of a stem, and what follows in `behind` is all that
    /// follows: Каспийде is not Каспи.
    private func isWritten(
        _ rest: RestRecord, _ text: LetteredText, _ place: Int, _ behind: Range<Int>
    ) -> Bool {
        let folded = text.words[place].folded
        guard folded.utf8.starts(with: utf8(rest.cyrillic)) else { return false }
        if endingSets[rest.endings].flags.contains(.mayBeAny) { return true }
        let ending = folded.dropFirst(self.text(rest.cyrillic).count)
        return Alphabet.kazakh.letters(of: String(ending))[...] == text.letters[behind]
    }

    // MARK: Endings

    /// - Parameter behind: what of a text's letters follows the stem.
    private func allowsEndings(
        _ number: UInt32, _ text: LetteredText, _ place: Int, _ behind: Range<Int>
    ) -> Bool {
        let set = endingSets[number]
        if behind.isEmpty { return set.flags.contains(.mayBeNone) }
        if set.flags.contains(.mayBeAny) { return true }
        if set.flags.contains(.hasFirsts),
            !letters(set.firsts, count: Int(set.firstCount)).contains(
                text.letters[behind.lowerBound])
        {
            return false
        }
        if set.flags.contains(.wantsApostrophe), !text.words[place].hasApostrophe { return false }
        let last = Int(endingSets[number + 1].endings)
        return allows(endings[Int(set.endings)..<last], text, behind, from: 0)
    }

    /// - Parameter slot: the first that an ending may stand in.
    private func allows(
        _ endings: UnsafeBufferPointer<EndingRecord>, _ text: LetteredText, _ behind: Range<Int>,
        from slot: UInt16
    ) -> Bool {
        guard !behind.isEmpty else { return true }
        let first = text.letters[behind.lowerBound]
        var (low, high) = (0, endings.count)
        while low < high {
            let middle = (low + high) / 2
            if endings[middle].firstLetter < first { low = middle + 1 } else { high = middle }
        }
        while low < endings.count, endings[low].firstLetter == first {
            let ending = endings[low]
            low += 1
            let length = Int(ending.length)
            if ending.slot >= slot, length <= behind.count,
                text.letters[behind.prefix(length)].elementsEqual(
                    letters(ending.letters, count: length)),
                allows(endings, text, behind.dropFirst(length), from: ending.next)
            {
                return true
            }
        }
        return false
    }
}

extension Token {
    /// Whether it begins with an acronym in this very case. What follows is in small letters, as in
    /// ШҲТнинг or UN's. In another script of its language it has capitals too.
    func isExactly(_ exact: String) -> Bool {
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
    var isCyrillic: Bool {
        word.unicodeScalars.first.map { (0x400...0x52F).contains($0.value) } ?? false
    }
}

extension Unicode.Scalar {
    fileprivate var isLatin: Bool { value < 0x250 }
}

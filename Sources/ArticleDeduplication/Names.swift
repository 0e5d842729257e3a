import FeedModel
import TextFolding

/// Names of people, places, companies and things, by the consonants in them: vowels are what
/// spellings in other languages and scripts disagree on.
enum Names {
    /// - Parameter isTitle: in titles some write every word with a capital.
    static func names(in words: [ComparedWord], _ language: LanguageTag, isTitle: Bool) -> [UInt32]
    {
        let capitals = words.count { $0.isCapital }
        if isTitle, words.count >= 4, capitals * 3 > words.count * 2 { return [] }
        let isLatin = isWrittenInLatin(language)
        let family = EndingFamily(language: language.rawValue)
        var names: [UInt32] = []
        for (index, word) in words.enumerated() {
            let isForeign = !isLatin && word.token.folded.unicodeScalars.first!.isLatinLetter
            guard isForeign || word.isCapital && isName(index, words),
                let hash = hash(of: word, family)
            else { continue }
            names.append(hash)
        }
        return names
    }

    /// nil for what is too short to tell.
    private static func hash(of word: ComparedWord, _ family: EndingFamily) -> UInt32? {
        let base = base(of: word, family)
        let consonants = base.utf8.filter { !vowels.contains($0) }.prefix(7)
        if consonants.count >= 3 {
            return stableHash(String(decoding: consonants, as: UTF8.self), 3)
        }
        return base.utf8.count >= 4 ? stableHash(base, 3) : nil
    }

    private static let vowels = Set("aeiouy".utf8)

    /// The name without its case. Endings of vowels need no care, since consonants are compared; the
    /// endings of words would take too much: Айгерим is no instrumental, Miras no plural.
    private static func base(of word: ComparedWord, _ family: EndingFamily) -> Substring {
        switch family {
        case .turkic, .persian: return word.stem[...]
        case .english:
            let isPossessive =
                word.token.word.last == "s"
                && word.token.word.dropLast().last.map { "'’ʼ‘".contains($0) } ?? false
            return isPossessive ? word.sounds.dropLast() : word.sounds[...]
        case .russian: return withoutRussianCase(word.sounds)
        }
    }

    /// Токаевым, Черновского, Ташкентом.
    private static func withoutRussianCase(_ name: String) -> Substring {
        guard name.utf8.count >= 6 else { return name[...] }
        for (ending, kept) in [
            ("ovim", 2), ("evim", 2), ("inim", 2), ("skogo", 2), ("skomu", 2), ("skim", 2),
        ]
        where name.hasSuffix(ending) {
            return name.dropLast(ending.utf8.count - kept)
        }
        let isInstrumental =
            name.hasSuffix("om") && !vowels.contains(name.utf8.dropLast(2).last ?? 0)
        return isInstrumental ? name.dropLast(2) : name[...]
    }

    /// A capital says nothing where a sentence begins, unless the next word has one too.
    private static func isName(_ index: Int, _ words: [ComparedWord]) -> Bool {
        if !words[index].isFirst { return true }
        let next = index + 1
        return next < words.count && words[next].isCapital && !words[next].isFirst
    }

    private static func isWrittenInLatin(_ language: LanguageTag) -> Bool {
        let subtags = language.rawValue.split(separator: "-")
        if subtags.contains("Latn") { return true }
        if subtags.contains("Cyrl") { return false }
        return !["ru", "kk", "ky", "tg", "uk", "be", "mn", "bg", "sr", "mk", "zh", "ja", "ko"]
            .contains(subtags.first)
    }
}

extension Unicode.Scalar {
    var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}

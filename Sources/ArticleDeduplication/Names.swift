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
        var names: [UInt32] = []
        for (index, word) in words.enumerated() {
            let isForeign = !isLatin && word.token.folded.unicodeScalars.first!.isLatinLetter
            guard isForeign || word.isCapital && isName(index, words),
                let hash = hash(of: word)
            else { continue }
            names.append(hash)
        }
        return names
    }

    /// nil for what is too short to tell.
    static func hash(of word: ComparedWord) -> UInt32? {
        let consonants = String(
            word.stem.unicodeScalars.filter { !"aeiouy".unicodeScalars.contains($0) })
        if consonants.utf8.count >= 3 { return stableHash(consonants.prefix(7), 3) }
        guard word.stem.utf8.count >= 4 else { return nil }
        return stableHash(word.stem, 3)
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

import FeedModel
import TextFolding

/// A word of an article in the forms in which it is compared.
struct ComparedWord {
    var token: Token
    /// By its sounds in one alphabet: the same for the scripts of one language.
    var sounds: String
    /// Its sounds without endings.
    var stem: String
    var isCapital: Bool
    var isIdeograph: Bool
    /// Whether a sentence, a quotation or a line begins with it.
    var isFirst: Bool
    /// All letters are capitals, and there are two or more.
    var isShouted: Bool

    var isNumber: Bool { token.folded.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

/// The words of `text` in a language.
func comparedWords(of text: String, _ language: LanguageTag) -> [ComparedWord] {
    let family = EndingFamily(language: language.rawValue)
    var words: [ComparedWord] = []
    var before = text.startIndex
    for token in tokens(of: text) {
        let gap = text[before..<token.word.startIndex]
        before = token.word.endIndex
        let first = token.word.unicodeScalars.first!
        let isIdeograph = (0x3400...0x9FFF).contains(first.value)
        let isCapital = !isIdeograph && first.properties.isUppercase
        words.append(
            ComparedWord(
                token: token,
                sounds: isIdeograph ? token.folded : searchPrefix(of: token),
                stem: isIdeograph ? token.folded : searchTerm(of: token, family),
                isCapital: isCapital, isIdeograph: isIdeograph,
                isFirst: words.isEmpty || gap.unicodeScalars.contains { endsSentence($0) },
                isShouted: isCapital && token.word.unicodeScalars.count > 1
                    && token.word.unicodeScalars.allSatisfy { !$0.properties.isLowercase }))
    }
    return words
}

private func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", ":", "\n", "—", "–", "«", "“", "\"", "。": true
    default: false
    }
}

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

/// Reads the words of one article. A word that comes again is spelt by its sounds once.
struct WordReader {
    let language: LanguageTag
    let family: EndingFamily
    private var known: [String: (sounds: String, stem: String)] = [:]

    init(_ language: LanguageTag) {
        self.language = language
        family = EndingFamily(language: language.rawValue)
    }

    mutating func words(of text: String) -> [ComparedWord] {
        let tokens = tokens(of: text)
        var words: [ComparedWord] = []
        words.reserveCapacity(tokens.count)
        var before = text.startIndex
        for token in tokens {
            let gap = text[before..<token.word.startIndex]
            before = token.word.endIndex
            let scalars = token.word.unicodeScalars
            let isIdeograph = token.isIdeograph
            let isCapital = !isIdeograph && scalars.first!.properties.isUppercase
            let forms = isIdeograph ? (token.folded, token.folded) : forms(of: token)
            words.append(
                ComparedWord(
                    token: token, sounds: forms.0, stem: forms.1, isCapital: isCapital,
                    isIdeograph: isIdeograph,
                    isFirst: words.isEmpty || gap.unicodeScalars.contains { endsSentence($0) },
                    isShouted: isCapital && scalars.count > 1
                        && scalars.allSatisfy { !$0.properties.isLowercase }))
        }
        return words
    }

    private mutating func forms(of token: Token) -> (sounds: String, stem: String) {
        if let forms = known[token.folded] { return forms }
        let forms = (searchPrefix(of: token), searchTerm(of: token, family))
        known[token.folded] = forms
        return forms
    }
}

extension Token {
    var isIdeograph: Bool {
        folded.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }
}

private func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", ":", "\n", "—", "–", "«", "“", "\"", "。": true
    default: false
    }
}

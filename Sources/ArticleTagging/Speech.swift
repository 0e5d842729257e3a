import FeedModel

/// How the words of a language are compared, and which endings they take.
struct Speech: Sendable, Hashable {
    /// The language alone: `uz` is also `uz-Cyrl`, for both come to the same letters.
    let language: String
    let alphabet: Alphabet
    private let suffixes: SuffixLanguage?

    init(_ tag: LanguageTag) {
        language = String(tag.rawValue.prefix { $0 != "-" })
        alphabet = Alphabet(language: language)
        suffixes = SuffixLanguage(rawValue: language)
    }

    /// The forms of a word that is written in its base form.
    ///
    /// - Parameter folded: as `Token.folded` gives it.
    func forms(of folded: String, isName: Bool) -> [WordForm] {
        if let suffixes { return suffixes.forms(of: folded) }
        switch language {
        case "ru": return russianForms(of: folded, isName: isName)
        case "en":
            let genitive = Endings.one(of: "s", orNone: true, wantsApostrophe: true)
            return [WordForm(stem: alphabet.letters(of: folded), endings: genitive)]
        default: return [WordForm(stem: alphabet.letters(of: folded), endings: .none)]
        }
    }

    /// What may follow a stem that is marked with `+`.
    func endings(after stem: String) -> [WordForm] {
        if let suffixes { return suffixes.forms(of: stem) }
        let endings =
            switch language {
            case "ru": markedRussianEndings
            case "en": Endings.one(of: "s es ed d ing er ers ion ions ly al", orNone: true)
            default: Endings.none
            }
        return [WordForm(stem: alphabet.letters(of: stem), endings: endings)]
    }
}

import FeedModel

/// How the words of a language are compared, and which endings they take.
struct Speech: Sendable, Hashable {
    /// The language alone: `uz` is also `uz-Cyrl`, for both come to the same letters.
    let language: String
    let alphabet: Alphabet
    /// Whether it is Kazakh in Cyrillic letters.
    let isInCyrillic: Bool
    private let suffixes: SuffixLanguage?

    init(_ tag: LanguageTag) {
        language = String(tag.rawValue.prefix { $0 != "-" })
        alphabet = Alphabet(language: language)
        isInCyrillic = tag.rawValue == "kk"
        suffixes = SuffixLanguage(rawValue: language)
    }

    /// The forms of a word that is written in its base form.
    ///
    /// - Parameters:
    ///   - folded: as `Token.folded` gives it.
    ///   - isProper: whether it is written with a capital.
    func forms(of folded: String, isProper: Bool, _ use: PatternUse) -> [WordForm] {
        if let suffixes { return suffixes.forms(of: folded) }
        switch language {
        case "ru": return russianForms(of: folded, isName: isProper)
        case "en": return englishForms(of: folded, hasPlural: use == .place || !isProper)
        default: return [WordForm(stem: alphabet.letters(of: folded), endings: .none)]
        }
    }

    /// Likewise of an acronym, which has no sounds of its own that would change: МИДа, ШҲТнинг, UN’s.
    func formsOfAcronym(_ folded: String) -> [WordForm] {
        let stem = alphabet.letters(of: folded)
        if let suffixes { return [WordForm(stem: stem, endings: suffixes.endings)] }
        switch language {
        case "ru":
            return [WordForm(stem: stem, endings: .one(of: "а у ом е ы ов", orNone: true))]
        case "en": return englishForms(of: folded, hasPlural: false)
        default: return [WordForm(stem: stem, endings: .none)]
        }
    }

    private func englishForms(of folded: String, hasPlural: Bool) -> [WordForm] {
        let stem = alphabet.letters(of: folded)
        let genitive = Endings.one(of: "s", orNone: true, wantsApostrophe: true)
        guard hasPlural, folded.count > 3, !folded.hasSuffix("s"), !folded.hasSuffix("y") else {
            return [WordForm(stem: stem, endings: genitive)]
        }
        return [WordForm(stem: stem, endings: .one(of: "s", orNone: true))]
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

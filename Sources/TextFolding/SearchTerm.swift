/// What a word is searched by: one spelling by sound for all scripts, without its endings.
///
/// A text's words become terms by the family of its language. Whoever searches does not say in which
/// language, so a query's word becomes a term in every way: `searchTerms(for:)`.
package func searchTerm(of token: Token, _ family: EndingFamily) -> String {
    searchTerm(ofFolded: token.folded, family)
}

func searchTerm(ofFolded word: String, _ family: EndingFamily) -> String {
    term(Skeleton(word).letters[...], family.spoken(in: word))
}

/// Every term that a text may hold for the word that `token` is a form of.
package func searchTerms(for token: Token) -> Set<String> {
    let letters = Skeleton(token.folded).letters
    var terms: Set<String> = []
    for family in EndingFamily.allCases {
        var stem = letters[...]
        family.strip(&stem)
        terms.insert(stem.finished)
        // Тоқаевтың stands as Токаев in a Russian text, and Министров as minister elsewhere.
        for other in EndingFamily.allCases where other != family {
            terms.insert(term(stem, other))
        }
    }
    return terms
}

/// The beginning of a term that a word beginning like `token` has.
package func searchPrefix(of token: Token) -> String {
    Skeleton(token.folded).letters[...].finished
}

/// Changes when a word's term changes: an index made by another one has to be made again.
package let searchTermVersion = 1

private func term(_ letters: ArraySlice<Unicode.Scalar>, _ family: EndingFamily) -> String {
    var stem = letters
    family.strip(&stem)
    return stem.finished
}

extension EndingFamily {
    /// A foreign word keeps its own endings: Минфин in an English text, Apple in a Russian one.
    fileprivate func spoken(in word: String) -> EndingFamily {
        guard self == .english || self == .russian, let first = word.unicodeScalars.first
        else { return self }
        return switch first {
        case "a"..."z": .english
        case "а"..."я": .russian
        default: self
        }
    }
}

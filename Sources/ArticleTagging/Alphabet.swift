/// The letters in which the words of a language are compared. Uzbek and Kazakh are written in two
/// scripts each; their words come to one spelling, whichever they are in.
enum Alphabet: Int, CaseIterable, Sendable {
    /// As the text has them.
    case plain
    case kazakh
    case uzbek

    /// - Parameter language: the primary subtag, as in `kk`.
    init(language: some StringProtocol) {
        self =
            switch language {
            case "kk": .kazakh
            case "uz": .uzbek
            default: .plain
            }
    }

    /// A word as it is compared.
    ///
    /// - Parameter folded: as `Token.folded` gives it.
    func letters(of folded: String) -> [UInt16] {
        var letters: [UInt16] = []
        append(folded, to: &letters)
        return letters
    }

    func append(_ folded: String, to letters: inout [UInt16]) {
        switch self {
        case .plain:
            for scalar in folded.unicodeScalars { letters.append(scalar.letter) }
        case .kazakh:
            appendPivot(Array(folded.unicodeScalars), to: &letters, kazakhSound)
        case .uzbek:
            appendPivot(Array(folded.unicodeScalars), to: &letters, uzbekSound)
        }
    }

    /// - Parameter sound: what stands for a letter and the one after it, and how many of the two it
    ///   stands for; the letter before is what has been appended.
    private func appendPivot(
        _ word: [Unicode.Scalar], to letters: inout [UInt16],
        _ sound: (Unicode.Scalar, Unicode.Scalar?, UInt16?) -> (sounds: String, count: Int)?
    ) {
        let start = letters.count
        var index = 0
        while index < word.count {
            let next = index + 1 < word.count ? word[index + 1] : nil
            let before = letters.count > start ? letters[letters.count - 1] : nil
            guard let (sounds, count) = sound(word[index], next, before) else {
                letters.append(word[index].letter)
                index += 1
                continue
            }
            for scalar in sounds.unicodeScalars {
                // Грузия is Gruzia or Gruziya.
                if self == .kazakh, scalar == "и", letters.count > start,
                    letters[letters.count - 1] == scalar.letter
                {
                    continue
                }
                letters.append(scalar.letter)
            }
            index += count
        }
    }
}

extension Unicode.Scalar {
    /// One unit for a letter; those beyond the basic plane are one and the same.
    var letter: UInt16 { UInt16(exactly: value) ?? 0xFFFD }
}

/// Latin letters of 2018 (á ǵ ý sh), of 2021 (ä ğ ū ş) and plain ones in Cyrillic ones. The two
/// alphabets disagree on i and ı, and on u: і, и and й are one letter here, and so are у and ұ.
private func kazakhSound(
    _ letter: Unicode.Scalar, _ next: Unicode.Scalar?, _ before: UInt16?
) -> (sounds: String, count: Int)? {
    switch (letter, next) {
    case ("s", "h"), ("c", "h"): return (letter == "s" ? "ш" : "ч", 2)
    case ("y", "e"): return ("е", 2)
    case ("y", "a"), ("y", "u"): return ("и", 1)
    case ("y", _): return (before.map(isKazakhVowel) == true ? "и" : "ы", 1)
    default: return kazakhSounds[letter].map { ($0, 1) }
    }
}

private func isKazakhVowel(_ letter: UInt16) -> Bool { kazakhVowels.contains(letter) }
private let kazakhVowels = Set("аәеиоөуүы".unicodeScalars.map(\.letter))

private let kazakhSounds: [Unicode.Scalar: String] = table([
    ("а", "a"), ("ә", "áäə"), ("б", "b"), ("в", "v"), ("г", "g"), ("ғ", "ǵğ"), ("д", "d"),
    ("е", "eэ"), ("ж", "j"), ("з", "z"), ("и", "iıíій"), ("к", "k"), ("қ", "q"), ("л", "l"),
    ("м", "m"), ("н", "n"), ("ң", "ñńŋ"), ("о", "o"), ("ө", "óö"), ("п", "p"), ("р", "r"),
    ("с", "s"), ("т", "t"), ("у", "uýÿūwұ"), ("ү", "úü"), ("ф", "f"), ("х", "hxһ"), ("тс", "cц"),
    ("ч", "çć"), ("ш", "şśщ"), ("иа", "я"), ("иу", "ю"), ("", "ъь"),
])

/// Cyrillic letters in the Latin ones of 1995. е, ye, ё and yo are one, since ё is folded to е, and so
/// are ц, ts and s.
private func uzbekSound(
    _ letter: Unicode.Scalar, _ next: Unicode.Scalar?, _ before: UInt16?
) -> (sounds: String, count: Int)? {
    switch (letter, next) {
    case ("y", "e"), ("y", "o"): return ("e", 2)
    case ("t", "s"): return ("s", 2)
    case ("т", "с"): return ("s", 2)
    default: return uzbekSounds[letter].map { ($0, 1) }
    }
}

private let uzbekSounds: [Unicode.Scalar: String] = table([
    ("a", "а"), ("b", "б"), ("v", "вw"), ("g", "гғğ"), ("d", "д"), ("e", "еэ"), ("j", "ж"),
    ("z", "з"), ("i", "иы"), ("y", "й"), ("k", "к"), ("q", "қ"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("o", "оўóõöō"), ("p", "п"), ("r", "р"), ("s", "сц"), ("t", "т"), ("u", "у"), ("f", "ф"),
    ("x", "х"), ("h", "ҳ"), ("ch", "чç"), ("sh", "шщş"), ("ya", "я"), ("yu", "ю"), ("", "ъь"),
])

private func table(_ rows: [(String, String)]) -> [Unicode.Scalar: String] {
    var table: [Unicode.Scalar: String] = [:]
    for (sounds, letters) in rows {
        for letter in letters.unicodeScalars { table[letter] = sounds }
    }
    return table
}

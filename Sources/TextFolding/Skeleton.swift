/// A folded word spelt by its sounds, in one Latin alphabet for all scripts and spellings: Тоқаев,
/// Tokayev and Toqaev are all `tokaev`.
///
/// One letter stands for one sound: `c` ч, `j` ж, `x` ш, `h` х, `y` й. What spellings disagree on is
/// given up: ғ and г, қ and к, ә and а, ы and и. A letter of another script, and a digit, stand as
/// they are. Doubled letters stay, since endings need them; `finished` takes them out.
struct Skeleton {
    private(set) var letters: [Unicode.Scalar] = []

    /// - Parameter word: as `Token.folded` gives it.
    init(_ word: String) {
        let scalars = Array(word.unicodeScalars)
        letters.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar.value {
            case 0x61...0x7A:
                index += append(latin: scalars, at: index)
                continue
            case 0x430...0x52F:
                append(
                    cyrillic: scalar, before: index + 1 < scalars.count ? scalars[index + 1] : nil)
            default:
                append(accented: scalar)
            }
            index += 1
        }
    }

    // MARK: Latin

    /// Reads one sound and returns how many letters spell it.
    private mutating func append(latin scalars: [Unicode.Scalar], at index: Int) -> Int {
        func next(_ offset: Int) -> Unicode.Scalar? {
            index + offset < scalars.count ? scalars[index + offset] : nil
        }
        switch (scalars[index], next(1)) {
        case ("s", "h"):
            // Khrushchev: shch is щ.
            if next(2) == "c", next(3) == "h" { return append("x", reading: 4) }
            return append("x", reading: 2)
        case ("c", "h"): return append("c", reading: 2)
        case ("t", "c") where next(2) == "h": return append("c", reading: 3)
        case ("z", "h"): return append("j", reading: 2)
        case ("d", "z") where next(2) == "h": return append("j", reading: 3)
        case ("d", "j"): return append("j", reading: 2)
        case ("k", "h"): return append("h", reading: 2)
        case ("g", "h"): return append("g", reading: 2)
        case ("p", "h"): return append("f", reading: 2)
        case ("c", "k"): return append("k", reading: 2)
        case ("c", "e"), ("c", "i"), ("c", "y"): return append("s", reading: 1)
        case ("c", _): return append("k", reading: 1)
        case ("q", _): return append("k", reading: 1)
        case ("w", _): return append("v", reading: 1)
        case ("x", _): return append("h", reading: 1)
        // Tokajev, and a Kazakh j anywhere else.
        case ("j", "e") where endsInVowel && (next(2) == "v" || next(2) == "w"): return 1
        case ("i", "e"), ("i", "é"):
            // Tokaiev: between vowels an i is what y is.
            return endsInVowel ? glide(before: next(1)) : append("i", reading: 1)
        case ("i", "a"), ("i", "u"):
            return append("i", reading: 1)
        case ("y", let following): return glide(before: following)
        default: return append(scalars[index], reading: 1)
        }
    }

    private mutating func append(_ letter: Unicode.Scalar, reading count: Int) -> Int {
        add(letter)
        return count
    }

    /// A `y`: before a vowel it goes into it, after one it is й, and else it is a vowel itself.
    private mutating func glide(before following: Unicode.Scalar?) -> Int {
        switch following {
        case "e", "é", "ё", "э", "е": return 1
        case "o", "ó", "ö", "о", "ў", "ө":
            // ё in one script is yo in the other, and as often e.
            add("e")
            return 2
        case "a", "á", "ä", "u", "ú", "ü", "ı", "i":
            add("i")
            return 1
        default:
            add(endsInVowel ? "y" : "i")
            return 1
        }
    }

    // MARK: Cyrillic

    private mutating func append(cyrillic scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
        switch scalar {
        case "й":
            switch next {
            case "о", "ў", "ө": pendingGlide = true
            case "а", "ә", "у", "ұ", "ү": add("i")
            case "е", "э": break
            default: add("y")
            }
        case "о" where pendingGlide, "ў" where pendingGlide, "ө" where pendingGlide:
            pendingGlide = false
            add("e")
        case "ж" where letters.last == "d":
            letters[letters.count - 1] = "j"
        default:
            guard let letters = cyrillicLetters[scalar] else { return add(scalar) }
            for letter in letters { add(letter) }
        }
    }

    private var pendingGlide = false

    private mutating func append(accented scalar: Unicode.Scalar) {
        if scalar == "ý" || scalar == "ÿ" {
            // The Turkmen glide; it goes into е as it does elsewhere.
            add("y")
            return
        }
        guard let letter = accentedLetters[scalar] else { return add(scalar) }
        add(letter)
    }

    // MARK: Sounds

    private mutating func add(_ letter: Unicode.Scalar) {
        switch (letter, letters.last) {
        case ("i", "i"): return
        // The Turkmen ý is a letter before we know what comes after it.
        case ("e", "y"): letters[letters.count - 1] = "e"
        case ("o", "y"): letters[letters.count - 1] = "e"
        case ("a", "y"), ("u", "y"):
            letters[letters.count - 1] = "i"
            letters.append(letter)
        default: letters.append(letter)
        }
    }

    private var endsInVowel: Bool { letters.last?.isVowel ?? false }
}

extension ArraySlice<Unicode.Scalar> {
    /// The term: no doubled letters, й as и, ц as s.
    var finished: String {
        var term = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for letter in self {
            let letter = letter == "y" ? "i" : letter
            if letter == "s", last == "t" {
                term.removeLast()
                last = term.last
            }
            if letter != last || ("0"..."9").contains(letter) { term.append(letter) }
            last = letter
        }
        return String(term)
    }
}

extension Unicode.Scalar {
    var isVowel: Bool {
        switch self {
        case "a", "e", "i", "o", "u": true
        default: false
        }
    }
}

/// Russian, Kazakh, Uzbek, Kyrgyz, Tajik, and what Ukrainian has of its own.
private let cyrillicLetters: [Unicode.Scalar: [Unicode.Scalar]] = [
    "а": ["a"], "ә": ["a"], "б": ["b"], "в": ["v"], "г": ["g"], "ғ": ["g"], "ґ": ["g"],
    "д": ["d"], "е": ["e"], "ё": ["e"], "є": ["e"], "ж": ["j"], "җ": ["j"], "ҷ": ["j"],
    "з": ["z"], "и": ["i"], "і": ["i"], "ї": ["i"], "ӣ": ["i"], "к": ["k"], "қ": ["k"],
    "л": ["l"], "м": ["m"], "н": ["n"], "ң": ["n"], "о": ["o"], "ө": ["o"], "ў": ["o"],
    "п": ["p"], "р": ["r"], "с": ["s"], "т": ["t"], "у": ["u"], "ү": ["u"], "ұ": ["u"],
    "ӯ": ["u"], "ф": ["f"], "х": ["h"], "ҳ": ["h"], "һ": ["h"], "ц": ["t", "s"], "ч": ["c"],
    "ш": ["x"], "щ": ["x"], "ъ": [], "ы": ["i"], "ь": [], "э": ["e"], "ю": ["i", "u"],
    "я": ["i", "a"],
]

/// Kazakh, Uzbek and Turkmen in Latin letters, old and new, and the accents of others.
private let accentedLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
        ("a", "áàâãäåāăąə"), ("c", "çćčĉċ"), ("d", "ďđ"), ("e", "éèêëēĕėęě"), ("g", "ğǵġģĝ"),
        ("h", "ĥħ"), ("i", "íìîïĩīĭįı"), ("j", "ž"), ("k", "ķ"), ("l", "ľĺļł"),
        ("n", "ñńňņŋ"), ("o", "óòôõöøōŏő"), ("r", "řŕ"), ("s", "śŝș"), ("x", "şšß"),
        ("t", "ťţț"), ("u", "úùûüũūŭůű"), ("v", "ŵ"), ("z", "źż"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letter, accented) in rows {
        for scalar in accented.unicodeScalars { letters[scalar] = letter }
    }
    return letters
}()

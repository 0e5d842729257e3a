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
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(word.utf8.count)
        for scalar in word.unicodeScalars { scalars.append(scalar) }
        letters.reserveCapacity(scalars.count + 4)
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
            let index = Int(scalar.value) - 0x430
            guard cyrillicLetters.indices.contains(index), let letters = cyrillicLetters[index]
            else { return add(scalar) }
            for letter in letters.utf8 { add(Unicode.Scalar(letter)) }
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
        var term: [UInt8] = []
        term.reserveCapacity(count + 8)
        var last: Unicode.Scalar?
        for letter in self {
            let letter = letter == "y" ? "i" : letter
            if letter == "s", last == "t" { term.removeLast() }
            if letter != last || ("0"..."9").contains(letter) {
                if letter.isASCII {
                    term.append(UInt8(truncatingIfNeeded: letter.value))
                } else {
                    term.append(contentsOf: UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter)
                }
            }
            last = letter
        }
        return String(decoding: term, as: UTF8.self)
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

/// Russian, Kazakh, Uzbek, Kyrgyz, Tajik, and what Ukrainian has of its own; from U+0430.
private let cyrillicLetters: [Sounds?] = {
    let rows: [(letters: String, sounds: String)] = [
        ("а ә б в г ғ ґ д е ё є ж җ ҷ з и і ї ӣ", "a a b v g g g d e e e j j j z i i i i"),
        ("к қ л м н ң о ө ў п р с т у ү ұ ӯ ф х ҳ һ", "k k l m n n o o o p r s t u u u u f h h h"),
        ("ц ч ш щ ы э ю я", "ts c x x i e iu ia"),
    ]
    var table: [Sounds?] = Array(repeating: nil, count: 0x100)
    for (letters, sounds) in rows {
        for (letter, sound) in zip(letters.split(separator: " "), sounds.split(separator: " ")) {
            guard let scalar = letter.unicodeScalars.first else { continue }
            table[Int(scalar.value) - 0x430] = Sounds(utf8: Array(sound.utf8))
        }
    }
    for silent in ["ъ", "ь"] as [Unicode.Scalar] {
        table[Int(silent.value) - 0x430] = Sounds(utf8: [])
    }
    return table
}()

private struct Sounds {
    var utf8: [UInt8]
}

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

import Foundation

/// A word of a text in the letters by which languages are told apart: lower case, every apostrophe
/// as `ʼ`, one script.
struct Word: Equatable {
    var script: Script
    var letters: [Unicode.Scalar]
}

/// The words of `text`, until there are `limit` letters. Addresses of the Web and of people are
/// none.
func words(of text: String, limit: Int) -> [Word] {
    var words: [Word] = []
    var word = WordBuilder()
    var count = 0
    // In what is mostly no letters nobody need look for all of them.
    let start = text.unicodeScalars.prefix(limit * 8)
    for piece in composed(String(start)).unicodeScalars.split(whereSeparator: \.isSpace) {
        if isAddress(piece) { continue }
        for scalar in piece {
            if !word.append(scalar), let finished = word.take() {
                words.append(finished)
                count += finished.letters.count * finished.script.lettersPerSign
            }
        }
        if let finished = word.take() {
            words.append(finished)
            count += finished.letters.count * finished.script.lettersPerSign
        }
        if count >= limit { break }
    }
    return words
}

/// Some sites write й and ё as two characters.
private func composed(_ text: String) -> String {
    let isDecomposed = text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
    return isDecomposed ? text.precomposedStringWithCanonicalMapping : text
}

/// `t.me/channel`, `press@example.kz`, `https://…`, `Inform.kz`.
private func isAddress(_ piece: String.UnicodeScalarView.SubSequence) -> Bool {
    var (last, beforeLast): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in piece {
        if scalar == "@" || scalar == "/" && last == "/" { return true }
        if last == ".", scalar.isASCIILetter, beforeLast.isASCIILetter { return true }
        (beforeLast, last) = (last, scalar)
    }
    return false
}

/// Puts a word together out of letters that may be of several scripts: Kazakh sites write the Latin
/// i and h for the Cyrillic і and һ.
private struct WordBuilder {
    private var letters: [Unicode.Scalar] = []
    private var scripts: [Script] = []

    /// Whether `scalar` belongs to the word.
    mutating func append(_ scalar: Unicode.Scalar) -> Bool {
        if let script = Script(scalar) {
            for lower in lowercase(scalar) {
                letters.append(lower)
                scripts.append(script)
            }
            return true
        }
        guard let last = scripts.last else { return false }
        if apostrophes.contains(scalar.value) {
            letters.append("ʼ")
            scripts.append(last)
            return true
        }
        // What composition left over, and the soft hyphen.
        return (0x300...0x36F).contains(scalar.value) || scalar.value == 0xAD
    }

    /// The word, of the script that most of its letters have; the next one begins.
    mutating func take() -> Word? {
        defer {
            letters.removeAll(keepingCapacity: true)
            scripts.removeAll(keepingCapacity: true)
        }
        guard let first = scripts.first else { return nil }
        if scripts.allSatisfy({ $0 == first }) { return Word(script: first, letters: letters) }
        let cyrillic = scripts.count { $0 == .cyrillic }
        let latin = scripts.count { $0 == .latin }
        if scripts.contains(.han) || scripts.contains(.kana) {
            return Word(
                script: scripts.contains(.kana) ? .kana : .han,
                letters: zip(letters, scripts).filter { $1 == .han || $1 == .kana }.map(\.0))
        }
        let isCyrillic = cyrillic >= latin
        return Word(
            script: isCyrillic ? .cyrillic : .latin,
            letters: letters.map { letter in
                isCyrillic
                    ? cyrillicTwins[letter] ?? letter : latinTwins[letter] ?? letter
            })
    }
}

/// Lower case as the model has it. The dot that an İ keeps above its i is dropped.
private func lowercase(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x61...0x7A, 0x430...0x45F: return [scalar]
    case 0x41...0x5A, 0x410...0x42F: return [Unicode.Scalar(scalar.value + 32) ?? scalar]
    case 0x14A, 0x14B: return ["ñ"]  // The Ŋ of Kazakh in 2019.
    default:
        return scalar.properties.lowercaseMapping.unicodeScalars.filter { $0.value != 0x307 }
    }
}

private let apostrophes: Set<UInt32> = [
    0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BF, 0x2018, 0x2019, 0x201B, 0x2032,
]

/// The Cyrillic letters that look like the Latin ones.
private let cyrillicTwins: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "c": "с", "e": "е", "h": "һ", "i": "і", "k": "к", "m": "м", "o": "о", "p": "р",
    "t": "т", "x": "х", "y": "у", "ə": "ә",
]

private let latinTwins: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "с": "c", "е": "e", "һ": "h", "і": "i", "к": "k", "м": "m", "о": "o", "р": "p",
    "т": "t", "х": "x", "у": "y",
]

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool {
        (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value)
    }

    fileprivate var isSpace: Bool {
        value <= 0x20 || value == 0xA0 || value == 0x3000 || (0x2000...0x200A).contains(value)
    }
}

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
        case .kazakh: appendSounds(of: folded, kazakhSounds, pairs: kazakhPair, to: &letters)
        case .uzbek: appendSounds(of: folded, uzbekSounds, pairs: uzbekPair, to: &letters)
        }
    }

    /// - Parameter pair: the sound of two letters that are one, by them and the sound before.
    private func appendSounds(
        of word: String, _ sounds: SoundTable,
        pairs pair: (UInt16, UInt16?, UInt16?) -> (sound: UInt16, count: Int)?,
        to letters: inout [UInt16]
    ) {
        let start = letters.count
        var waiting: UInt16?
        func add(_ sound: UInt16) {
            // Грузия is Gruzia or Gruziya.
            if self == .kazakh, sound == cyrillicI, letters.count > start,
                letters[letters.count - 1] == sound
            {
                return
            }
            letters.append(sound)
        }
        /// Returns whether `letter` has taken the next one with it.
        func read(_ letter: UInt16, _ next: UInt16?) -> Bool {
            let before = letters.count > start ? letters[letters.count - 1] : nil
            if let (sound, count) = pair(letter, next, before) {
                add(sound)
                return count == 2
            }
            for sound in sounds[letter] { add(sound) }
            return false
        }
        for scalar in word.unicodeScalars {
            if let letter = waiting, read(letter, scalar.letter) {
                waiting = nil
            } else {
                waiting = scalar.letter
            }
        }
        if let letter = waiting { _ = read(letter, nil) }
    }
}

extension Unicode.Scalar {
    /// One unit for a letter; those beyond the basic plane are one and the same.
    var letter: UInt16 { UInt16(exactly: value) ?? 0xFFFD }
}

/// What a letter stands for: one sound, two or none. A letter that is not in the table is its own.
private struct SoundTable: Sendable {
    private static let size: UInt16 = 0x530
    /// 0 for a letter that has no second sound; `silent` for one that has none at all.
    private var first: [UInt16] = Array(0..<size)
    private var second: [UInt16] = Array(repeating: 0, count: Int(size))
    private static let silent: UInt16 = 0

    init(_ rows: [(sounds: String, letters: String)]) {
        for (sounds, letters) in rows {
            let sounds = sounds.unicodeScalars.map(\.letter)
            for letter in letters.unicodeScalars.map(\.letter) {
                first[Int(letter)] = sounds.first ?? Self.silent
                second[Int(letter)] = sounds.dropFirst().first ?? Self.silent
            }
        }
    }

    subscript(letter: UInt16) -> Sounds {
        guard letter < Self.size else { return Sounds(first: letter, second: Self.silent) }
        return Sounds(first: first[Int(letter)], second: second[Int(letter)])
    }

    struct Sounds: Sequence, IteratorProtocol {
        var first: UInt16
        var second: UInt16

        mutating func next() -> UInt16? {
            guard first != silent else { return nil }
            defer { (first, second) = (second, silent) }
            return first
        }
    }
}

private func letter(_ scalar: Unicode.Scalar) -> UInt16 { scalar.letter }

private let cyrillicI = letter("и")
private let kazakhVowels = Set("аәеиоөуүы".unicodeScalars.map(\.letter))
private let (latinA, latinC, latinE, latinH) = (letter("a"), letter("c"), letter("e"), letter("h"))
private let (latinO, latinS, latinT) = (letter("o"), letter("s"), letter("t"))
private let (latinU, latinY) = (letter("u"), letter("y"))
private let (cyrillicS, cyrillicT) = (letter("с"), letter("т"))
private let (cyrillicChe, cyrillicSha) = (letter("ч"), letter("ш"))
private let (cyrillicE, cyrillicYeru) = (letter("е"), letter("ы"))

private func kazakhPair(
    _ letter: UInt16, _ next: UInt16?, _ before: UInt16?
) -> (sound: UInt16, count: Int)? {
    switch letter {
    case latinS where next == latinH: (cyrillicSha, 2)
    case latinC where next == latinH: (cyrillicChe, 2)
    case latinY where next == latinE: (cyrillicE, 2)
    case latinY where next == latinA || next == latinU: (cyrillicI, 1)
    case latinY: (before.map(kazakhVowels.contains) == true ? cyrillicI : cyrillicYeru, 1)
    default: nil
    }
}

/// Latin letters of 2018 (á ǵ ý sh), of 2021 (ä ğ ū ş) and plain ones in Cyrillic ones. The two
/// alphabets disagree on i and ı, and on u: і, и and й are one letter here, and so are у and ұ.
private let kazakhSounds = SoundTable([
    ("а", "a"), ("ә", "áäə"), ("б", "b"), ("в", "v"), ("г", "g"), ("ғ", "ǵğ"), ("д", "d"),
    ("е", "eэ"), ("ж", "j"), ("з", "z"), ("и", "iıíій"), ("к", "k"), ("қ", "q"), ("л", "l"),
    ("м", "m"), ("н", "n"), ("ң", "ñńŋ"), ("о", "o"), ("ө", "óö"), ("п", "p"), ("р", "r"),
    ("с", "s"), ("т", "t"), ("у", "uýÿūwұ"), ("ү", "úü"), ("ф", "f"), ("х", "hxһ"), ("тс", "cц"),
    ("ч", "çć"), ("ш", "şśщ"), ("иа", "я"), ("иу", "ю"), ("", "ъь"),
])

private func uzbekPair(
    _ letter: UInt16, _ next: UInt16?, _ before: UInt16?
) -> (sound: UInt16, count: Int)? {
    switch letter {
    case latinY where next == latinE || next == latinO: (latinE, 2)
    case latinT where next == latinS: (latinS, 2)
    case cyrillicT where next == cyrillicS: (latinS, 2)
    default: nil
    }
}

/// Cyrillic letters in the Latin ones of 1995. е, ye, ё and yo are one, since ё is folded to е, and so
/// are ц, ts and s.
private let uzbekSounds = SoundTable([
    ("a", "а"), ("b", "б"), ("v", "вw"), ("g", "гғğ"), ("d", "д"), ("e", "еэ"), ("j", "ж"),
    ("z", "з"), ("i", "иы"), ("y", "й"), ("k", "к"), ("q", "қ"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("o", "оўóõöō"), ("p", "п"), ("r", "р"), ("s", "сц"), ("t", "т"), ("u", "у"), ("f", "ф"),
    ("x", "х"), ("h", "ҳ"), ("ch", "чç"), ("sh", "шщş"), ("ya", "я"), ("yu", "ю"), ("", "ъь"),
])

/// Languages that inflect in the same way. What a word is searched by depends on it: `-ны` is a case
/// in Kazakh, and a part of the word in Russian.
package enum EndingFamily: Sendable, Hashable, CaseIterable {
    case russian
    case turkic
    case persian
    case english

    /// - Parameter language: a BCP 47 tag.
    package init(language: some StringProtocol) {
        let primary = language.prefix { $0 != "-" }
        self =
            switch primary {
            case "ru", "uk", "be": .russian
            case "kk", "uz", "ky", "tk", "tr", "az", "tt", "kaa": .turkic
            case "tg", "fa": .persian
            default: .english
            }
    }

    /// What `text` looks like it is written in, where nobody says.
    package init(guessing text: some StringProtocol) {
        var cyrillic = 0
        var latin = 0
        for scalar in text.unicodeScalars.prefix(2000) {
            switch scalar {
            case "ӣ", "ӯ", "ҷ":
                self = .persian
                return
            case "ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "ў", "ҳ", "ʻ", "ı", "ş", "ñ":
                self = .turkic
                return
            case "а"..."я", "А"..."Я": cyrillic += 1
            case "a"..."z", "A"..."Z": latin += 1
            default: break
            }
        }
        self = cyrillic > latin ? .russian : .english
    }
}

/// An ending in the letters of a skeleton, and after which letters it is one.
struct Ending {
    var letters: [Unicode.Scalar]
    /// What stands before it.
    var after: LetterSet
    /// How much of the word it leaves at least.
    var leaves: Int

    /// - Parameter list: endings with spaces between.
    /// - Parameter after: letters; nil for anything.
    static func list(_ list: String, after: String? = nil, leaves: Int = 4) -> [Ending] {
        list.split(separator: " ").map { ending in
            Ending(
                letters: Array(ending.unicodeScalars), after: LetterSet(after), leaves: leaves)
        }
    }

    func isOne(of word: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = word.endIndex - letters.count
        guard start - word.startIndex >= leaves, after.contains(word[start - 1]) else {
            return false
        }
        for offset in letters.indices where word[start + offset] != letters[offset] {
            return false
        }
        return true
    }
}

/// Some of the letters from a to z; of other letters, all or none.
struct LetterSet {
    private var bits: UInt32 = 0

    init(_ letters: String?) {
        guard let letters else {
            bits = .max
            return
        }
        for letter in letters.unicodeScalars { bits |= Self.bit(letter) }
    }

    func contains(_ letter: Unicode.Scalar) -> Bool { bits & Self.bit(letter) != 0 }

    private static func bit(_ letter: Unicode.Scalar) -> UInt32 {
        1 << (letter.latinNumber.map(UInt32.init) ?? 31)
    }
}

extension Unicode.Scalar {
    /// 0 for a to 25 for z.
    fileprivate var latinNumber: Int? {
        (0x61...0x7A).contains(value) ? Int(value) - 0x61 : nil
    }
}

/// The endings of one family.
struct EndingTable {
    /// By their last letter, a to z; the longest first.
    private var endings: [[Ending]] = Array(repeating: [], count: 26)
    /// Whether one ending may hide another, as in Turkic chains.
    private let isChain: Bool

    init(_ endings: [Ending], isChain: Bool = false) {
        self.isChain = isChain
        for ending in endings.sorted(by: { $0.letters.count > $1.letters.count }) {
            guard let number = ending.letters.last?.latinNumber else {
                preconditionFailure("an ending is in the letters of a skeleton")
            }
            self.endings[number].append(ending)
        }
    }

    func strip(_ word: inout ArraySlice<Unicode.Scalar>) {
        repeat {
            guard let number = word.last?.latinNumber,
                let index = endings[number].firstIndex(where: { $0.isOne(of: word) })
            else { return }
            word.removeLast(endings[number][index].letters.count)
        } while isChain
    }
}

extension EndingFamily {
    /// Takes the endings off a word. What is left is no root: it only is the same for all forms.
    func strip(_ word: inout ArraySlice<Unicode.Scalar>) {
        switch self {
        case .russian:
            russianCases.strip(&word)
            russianGenitives.strip(&word)
        case .turkic:
            // What follows a country's name is endings: Қазақстанда, Turkmenistanyň, Oʻzbekistonlik.
            if let country = word.endOfCountry {
                word = word[..<country]
                return
            }
            turkicEndings.strip(&word)
            // Vazirlik, vazirligi; kitob, kitobi; китеп, китебі.
            switch word.last {
            case "g": word[word.endIndex - 1] = "k"
            case "b": word[word.endIndex - 1] = "p"
            default: break
            }
        case .persian: persianEndings.strip(&word)
        case .english: englishEndings.strip(&word)
        }
        stripVowel(&word)
    }

    /// Астана, Астану, Astana: a vowel after a consonant is as often an ending as not.
    private func stripVowel(_ word: inout ArraySlice<Unicode.Scalar>) {
        guard word.count > 4, let last = word.last, last.isVowel,
            let before = word.dropLast().last, !before.isVowel
        else { return }
        word.removeLast()
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// Behind the first `stan` or `ston` that does not begin the word.
    fileprivate var endOfCountry: Index? {
        guard count >= 6 else { return nil }
        for start in startIndex + 2...endIndex - 4
        where self[start] == "s" && self[start + 1] == "t"
            && (self[start + 2] == "a" || self[start + 2] == "o") && self[start + 3] == "n"
        {
            return start + 4
        }
        return nil
    }
}

private let russianCases = EndingTable(
    Ending.list("a u", after: "bcdfghjklmnprstvxz")
        + Ending.list("e i o y ia ie iu oy ey iey om em iem am iam ami iami ah iah")
        + Ending.list(
            "iy aia oe ie ee ogo ego omu emu im imi ih uiu iaia iuiu oiu eiu", leaves: 3))

/// Министров. After a vowel it is a part of the word: Токаев.
private let russianGenitives = EndingTable(
    Ending.list("ov ev", after: "bcdfghjklmnprstvxz", leaves: 5))

private let voiceless = "ptkshfxcvbgd"
private let turkicEndings = EndingTable(
    // The genitive, the accusative, the place and where from, in all their harmonies.
    Ending.list("ning nin nun")
        + Ending.list("din dun di du", after: "lrymnzju")
        + Ending.list("tin tun ti tu ta te to tan ten ton tar ter tor tagi tegi", after: voiceless)
        + Ending.list("ni", after: "aoeibdfghjklmprstvxzy") + Ending.list("nu", after: "aoeu")
        + Ending.list("da de dan den dagi degi daki deki")
        + Ending.list("nda nde ndan nden nan nen na ne ndagi ndegi", after: "i")
        + Ending.list("nan nen", after: "mn")
        // To where, and with whom.
        + Ending.list("ga ge") + Ending.list("ka ke", after: voiceless)
        + Ending.list("men", after: "aoeiulrymn") + Ending.list("ben", after: "zj")
        + Ending.list("pen", after: voiceless)
        // Several of them, and whose.
        + Ending.list("lar ler lor") + Ending.list("dar der dor", after: "lmnzj")
        // Қаласы, мәселесі; but мәжілісі and кеңесі are made of мәжіліс and кеңес.
        + Ending.list("si sin", after: "aou") + Ending.list("si sin", after: "e", leaves: 5)
        + Ending.list("i") + Ending.list("in", after: "bcdfghjklmnprstvxz")
        + Ending.list("imiz ingiz"), isChain: true)

private let persianEndings = EndingTable(Ending.list("ho hoi horo ro i on oni onro"), isChain: true)

private let englishEndings = EndingTable(
    Ending.list("ies")
        + Ending.list("es", after: "sxzc") + Ending.list("s", after: "abcdefghjklmnoprtvxzy")
        + Ending.list("ed ing"))

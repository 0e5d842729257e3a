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
    /// What stands before it; nil for anything.
    var after: Set<Unicode.Scalar>?
    /// How much of the word it leaves at least.
    var leaves: Int

    /// - Parameter list: endings with spaces between.
    static func list(_ list: String, after: String? = nil, leaves: Int = 4) -> [Ending] {
        list.split(separator: " ").map { ending in
            Ending(
                letters: Array(ending.unicodeScalars), after: after.map { Set($0.unicodeScalars) },
                leaves: leaves)
        }
    }

    func isOne(of word: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = word.count - letters.count
        guard rest >= leaves, word.suffix(letters.count).elementsEqual(letters) else {
            return false
        }
        guard let after, let last = word.dropLast(letters.count).last else { return true }
        return after.contains(last)
    }
}

/// The endings of one family.
struct EndingTable {
    /// Longest first, by their last letter.
    private let endings: [Unicode.Scalar: [Ending]]
    /// Whether one ending may hide another, as in Turkic chains.
    private let isChain: Bool

    init(_ endings: [Ending], isChain: Bool = false) {
        let sorted = endings.sorted { $0.letters.count > $1.letters.count }
        self.endings = Dictionary(grouping: sorted) { $0.letters[$0.letters.count - 1] }
        self.isChain = isChain
    }

    func strip(_ word: inout ArraySlice<Unicode.Scalar>) {
        repeat {
            guard let last = word.last,
                let ending = endings[last]?.first(where: { $0.isOne(of: word) })
            else { return }
            word.removeLast(ending.letters.count)
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
            if let country = word.end(of: "stan") ?? word.end(of: "ston") {
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
    /// Where `text` ends for the first time, but for the beginning of the word.
    fileprivate func end(of text: String) -> Index? {
        let letters = Array(text.unicodeScalars)
        guard count >= letters.count + 2 else { return nil }
        return (startIndex + 2...endIndex - letters.count).first { start in
            self[start..<start + letters.count].elementsEqual(letters)
        }.map { $0 + letters.count }
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

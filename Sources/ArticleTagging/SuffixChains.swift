/// The languages whose words take endings one behind the other.
enum SuffixLanguage: String, Sendable, CaseIterable {
    case kazakh = "kk"
    case uzbek = "uz"
    case kyrgyz = "ky"
    case turkmen = "tk"
    case tajik = "tg"

    var alphabet: Alphabet { Alphabet(language: rawValue) }

    /// The stem as it is and, where a vowel makes another sound of its last one (мәжіліс-тік,
    /// Aşgabat and Aşgabada), as it then is.
    ///
    /// - Parameter folded: the word without endings.
    func forms(of folded: String) -> [WordForm] {
        let stem = alphabet.letters(of: folded)
        let chains = Self.chains[self] ?? (.none, .none)
        guard let last = stem.last, let voiced = voicing[last] else {
            return [WordForm(stem: stem, endings: chains.all)]
        }
        return [
            WordForm(stem: stem, endings: chains.all),
            WordForm(stem: stem.dropLast() + [voiced], endings: chains.behindVoiced),
        ]
    }

    /// All that may follow a word.
    var endings: Endings { Self.chains[self]?.all ?? .none }

    /// What a last letter becomes before a vowel.
    private var voicing: [UInt16: UInt16] { Self.voicings[self] ?? [:] }

    private static let voicings: [SuffixLanguage: [UInt16: UInt16]] = [
        .kazakh: pairs("қғ кг пб"), .kyrgyz: pairs("кг пб"), .uzbek: pairs("kg qg"),
        .turkmen: pairs("td kg pb çj"),
    ]

    private static func pairs(_ text: String) -> [UInt16: UInt16] {
        var pairs: [UInt16: UInt16] = [:]
        for pair in text.split(separator: " ") {
            let letters = pair.unicodeScalars.map(\.letter)
            pairs[letters[0]] = letters[1]
        }
        return pairs
    }

    private var vowels: Set<UInt16> {
        let vowels = self == .uzbek || self == .turkmen ? "iuyüaeä" : "ыіиуүеаө"
        return Set(vowels.unicodeScalars.map(\.letter))
    }

    /// All endings, and those that may follow a last letter that has become another sound.
    private static let chains: [SuffixLanguage: (all: Endings, behindVoiced: Endings)] =
        Dictionary(
            uniqueKeysWithValues: allCases.map { language in
                let chain = language.chain
                return (language, (chain, chain.beginning(with: language.vowels)))
            })

    /// What makes a language of a people (орысша, inglizcha) is left out: a language is no country.
    ///
    /// 0 what makes a word of a word, 1 plural, 2 whose, 3 case, 4 who or what is there, 5 to be
    /// something.
    private var chain: Endings {
        let alphabet = alphabet
        return Endings(
            rows.flatMap { slot, next, list in
                Endings.endings(list, slot: slot, next: next, in: alphabet)
            }, mayBeNone: true)
    }

    private var rows: [(slot: Int, next: Int, list: String)] {
        switch self {
        case .kazakh:
            [
                (0, 1, "лық лік дық дік тық тік лы лі ды ді ты ті лықтар ліктер"),
                (0, 5, "дай дей тай тей"),
                (1, 2, "лар лер дар дер тар тер"),
                (2, 3, "ым ім м ың ің ң ы і сы сі ымыз іміз мыз міз ыңыз іңіз ңыз ңіз"),
                (3, 5, "ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н"),
                (2, 5, "ыма іме ыңа іңе"),
                (3, 5, "да де та те нда нде дан ден тан тен нан нен мен бен пен"),
                (4, 1, "дағы дегі тағы тегі ндағы ндегі нікі дікі тікі"),
                (5, 6, "мын мін бын бін пын пін сың сің мыз міз быз біз пыз піз сыз сіз"),
            ]
        case .uzbek:
            [
                (0, 1, "lik"), (0, 6, "dek day"),
                (1, 2, "lar"),
                (2, 3, "im m ing ng i si imiz miz ingiz ngiz lari"),
                (3, 5, "ning ni ga ka qa da dan gacha"),
                (4, 1, "dagi niki gi"),
                (5, 6, "mi chi dir man san miz siz yu u ku"),
            ]
        case .kyrgyz:
            [
                (0, 1, "лык лик лук лүк дык дик дук дүк тык тик тук түк"),
                (0, 5, "дай дей дой дөй тай тей"),
                (1, 2, "лар лер лор лөр дар дер дор дөр тар тер тор төр"),
                (2, 3, "ым им ум үм м ың иң уң үң ң ы и у ү сы си су сү ыбыз ибиз быз биз"),
                (3, 5, "нын нин нун нүн дын дин дун дүн тын тин тун түн"),
                (3, 5, "га ге го гө ка ке ко кө на не но нө"),
                (2, 5, "ыма име ума үмө ыңа иңе"),
                (3, 5, "ны ни ну нү ды ди ду дү ты ти ту тү н"),
                (3, 5, "да де до дө та те то тө нда нде ндо ндө"),
                (3, 5, "дан ден дон дөн тан тен тон төн нан нен нон нөн"),
                (4, 1, "дагы деги догу дөгү тагы теги тогу төгү ндагы ндеги ндогу ндөгү"),
                (5, 6, "мын мин сың сиң быз биз"),
            ]
        case .turkmen:
            [
                (0, 1, "lyk lik luk lük ly li lu lü"),
                (1, 2, "lar ler"),
                (2, 3, "ym im um üm m yň iň uň üň ň y i u ü sy si su sü ymyz imiz myz miz"),
                (3, 5, "yň iň uň üň nyň niň nuň nüň a e na ne y i ny ni"),
                (3, 5, "da de nda nde dan den ndan nden"),
                (4, 1, "daky däki ndaky ndäki"),
                (5, 6, "dyr dir myz miz"),
            ]
        case .tajik:
            [
                (0, 1, "ӣ гӣ вӣ"), (1, 2, "ҳо он гон ён вон"),
                (2, 3, "ам ат аш амон атон ашон"), (2, 3, "и е"), (3, 4, "ро"), (4, 5, "у ву ю"),
            ]
        }
    }
}

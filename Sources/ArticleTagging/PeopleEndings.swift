extension NameGrammar {
    /// A word of a name as it stands in the nominative. What has no ending of the case is left as it
    /// is: Чжан Сяо, Хироси.
    func withoutEnding(_ word: String, _ nameCase: NameCase) -> String {
        switch self {
        case .english: withoutPossessive(word)
        case .russian: russianNominative(word, nameCase)
        case .turkic: withoutTurkicEndings(word)
        case .tajik: withoutSuffix(word, of: ["ро", "ву"], leaving: 4)
        case .chinese: word
        }
    }
}

private func withoutPossessive(_ word: String) -> String {
    for suffix in ["'s", "’s", "ʼs"] where word.hasSuffix(suffix) {
        return String(word.dropLast(suffix.count))
    }
    return word.hasSuffix("'") || word.hasSuffix("’") ? String(word.dropLast()) : word
}

private func withoutSuffix(_ word: String, of suffixes: [String], leaving count: Int) -> String {
    for suffix in suffixes where word.hasSuffix(suffix) && word.count >= suffix.count + count {
        return String(word.dropLast(suffix.count))
    }
    return word
}

// MARK: Russian

/// Петровым, Петрову, Петровой; Иваном, Сергея, Игорю; Анны, Марией; Ковальского.
private func russianNominative(_ word: String, _ nameCase: NameCase) -> String {
    for rule in russianEndings[nameCase] ?? [] where word.hasSuffix(rule.ending) {
        let stem = word.dropLast(rule.ending.count)
        guard stem.count >= 2, let last = stem.last, rule.after.contains(last) else { continue }
        return stem + rule.nominative
    }
    return word
}

private struct RussianEnding {
    var ending: String
    var nominative: String
    /// The letters that it stands after.
    var after: String

    init(_ ending: String, _ nominative: String, after: String = hard + soft) {
        (self.ending, self.nominative, self.after) = (ending, nominative, after)
    }
}

private let hard = "бвгджзклмнпрстфхцчшщ"
private let soft = "аеёиоуыэюяьй"

/// The first that fits holds. An ending of one letter may be the name's own: Мацуда stays in the
/// genitive, but Петрова is Петров after "министра".
private let russianEndings: [NameCase: [RussianEnding]] = [
    .genitive: [
        RussianEnding("ского", "ский"), RussianEnding("цкого", "цкий"),
        RussianEnding("ской", "ская"), RussianEnding("скую", "ская"),
        RussianEnding("овой", "ова"), RussianEnding("евой", "ева"), RussianEnding("иной", "ина"),
        RussianEnding("ии", "ия"), RussianEnding("ию", "ия"), RussianEnding("ьи", "ья"),
        RussianEnding("ги", "га"), RussianEnding("ки", "ка"),
        RussianEnding("ы", "а", after: hard), RussianEnding("у", "а", after: hard),
        RussianEnding("ю", "я", after: "иьле"),
        RussianEnding("а", "", after: hard), RussianEnding("я", "й", after: "еаоиу"),
        RussianEnding("я", "ь", after: "рл"),
    ],
    .dative: [
        RussianEnding("скому", "ский"), RussianEnding("цкому", "цкий"),
        RussianEnding("ской", "ская"), RussianEnding("овой", "ова"), RussianEnding("евой", "ева"),
        RussianEnding("иной", "ина"), RussianEnding("ии", "ия"), RussianEnding("ье", "ья"),
        RussianEnding("у", "", after: hard), RussianEnding("ю", "й", after: "еаоиу"),
        RussianEnding("ю", "ь", after: "рл"), RussianEnding("е", "а", after: hard),
    ],
    .instrumental: [
        RussianEnding("ским", "ский"), RussianEnding("цким", "цкий"),
        RussianEnding("ской", "ская"), RussianEnding("овой", "ова"), RussianEnding("евой", "ева"),
        RussianEnding("иной", "ина"), RussianEnding("овым", "ов"), RussianEnding("евым", "ев"),
        RussianEnding("ёвым", "ёв"), RussianEnding("иным", "ин"), RussianEnding("ыным", "ын"),
        RussianEnding("ией", "ия"), RussianEnding("ьей", "ья"),
        RussianEnding("ом", "", after: hard), RussianEnding("ой", "а", after: hard),
        RussianEnding("ем", "й", after: "еаоиу"), RussianEnding("ем", "ь", after: "рл"),
        RussianEnding("ем", "", after: "чжшщц"),
    ],
    .prepositional: [
        RussianEnding("ском", "ский"), RussianEnding("ской", "ская"), RussianEnding("овой", "ова"),
        RussianEnding("евой", "ева"), RussianEnding("иной", "ина"), RussianEnding("ии", "ия"),
        RussianEnding("ове", "ов"), RussianEnding("еве", "ев"), RussianEnding("ине", "ин"),
        RussianEnding("ье", "ья"), RussianEnding("ее", "ей"),
        RussianEnding("е", "", after: hard),
    ],
]

// MARK: Turkic

/// Сяомен, Нұртілеуге, Saidovning, Кулубаевди.
private func withoutTurkicEndings(_ word: String) -> String {
    // Verbs that names are made with end as the accusative does: Сатыбалды, Аллаберди.
    if verbsInNames.contains(where: word.hasSuffix) { return word }
    let ending = turkicCases.first { suffix in
        word.hasSuffix(suffix) && isEnding(suffix, of: word.dropLast(suffix.count))
    }
    return ending.map { String(word.dropLast($0.count)) } ?? word
}

private let verbsInNames = [
    "балды", "берді", "келді", "болды", "берди", "келди", "berdi", "keldi", "geldi", "berdı",
    "keldı",
]

/// A name's own last letters look like a case now and then; what is left must be long enough, and
/// the ending must agree with its last vowel where the language asks for that.
private func isEnding(_ suffix: String, of stem: Substring) -> Bool {
    guard stem.count >= 3, let last = stem.last else { return false }
    // Ольга, Надежда, Ирода: after few letters a short ending is no ending.
    if suffix.count == 2, stem.count < 5,
        !isVowel(last) || suffix.hasPrefix("д") || suffix.hasPrefix("d")
    {
        return false
    }
    // Сүлейменовті and Сауранбаевты are both written.
    if ["ов", "ев", "ёв", "ин", "ын"].contains(where: stem.hasSuffix) { return true }
    if let isBack = isBackVowel(suffix), let stemIsBack = isBackVowel(stem), isUnmixed(suffix) {
        return isBack == stemIsBack
    }
    return true
}

/// The Uzbek endings have one form each.
private func isUnmixed(_ suffix: String) -> Bool {
    suffix.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
        && !["нинг", "ни", "га", "да", "дан", "ка", "мен", "бен", "пен"].contains(suffix)
}

private func isVowel(_ letter: Character) -> Bool {
    "аәеёиіоөуүұыэюяaäeiıoöuüūý".contains(letter)
}

/// By the last vowel; nil where there is none or it goes with both.
private func isBackVowel(_ text: some StringProtocol) -> Bool? {
    for letter in text.lowercased().reversed() {
        if "аоұыуaouūy".contains(letter) { return true }
        if "әеиіөүэäeiöü".contains(letter) { return false }
    }
    return nil
}

/// The longest first.
private let turkicCases: [String] = [
    // Kazakh and Kyrgyz: whose, whom, to, in, from, with.
    "ның нің дың дің тың тің нын нин нун нүн дын дин дун дүн тын тин тун түн",
    "нан нен дан ден тан тен нон дон тон дөн төн мен бен пен нда нде",
    "ға ге қа ке га го гө ка ко кө да де та те до дө то тө",
    "ды ді ты ті ны ні ди ду дү ти ту тү ни ну нү",
    // Uzbek in Cyrillic letters, and in Latin ones.
    "нинг", "ning dan ga ka qa da ni",
    // Kazakh in Latin letters.
    "nyñ nıñ niñ dyñ dıñ diñ tyñ tıñ tiñ men ben pen ğa ge qa ke dy dı di ty tı ti ny nı",
    // Turkmen.
    "nyň niň yň iň wyň",
].flatMap { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

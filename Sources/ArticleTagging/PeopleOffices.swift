import FeedModel
import TextFolding

/// A word that shows a person.
struct Office {
    /// The case that the name has.
    var nameCase = NameCase.nominative
    /// Mr, г-н, janob: a surname may follow it alone, and nothing comes between.
    var isTitle = false
    var standsBefore = true
    /// 先生, мырза
    var standsAfter = false
}

enum NameCase: CaseIterable {
    case nominative, genitive, dative, instrumental, prepositional
}

/// How a language puts names beside offices.
enum NameGrammar {
    case english
    case russian
    /// The office directly before the name, with what it is the office of before both.
    case turkic
    /// As in Persian: office, what it is the office of, name.
    case tajik
    case chinese

    init?(_ language: LanguageTag) {
        switch language.rawValue.prefix(while: { $0 != "-" }) {
        case "en": self = .english
        case "ru": self = .russian
        case "kk", "uz", "ky", "tk": self = .turkic
        case "tg": self = .tajik
        case "zh": self = .chinese
        default: return nil
        }
    }

    var hasAppositions: Bool { self == .english || self == .russian }

    var cases: [NameCase] { self == .russian ? NameCase.allCases : [.nominative] }

    func office(_ word: Token) -> Office? {
        let office: Office? =
            switch self {
            case .english: englishOffices[word.folded]
            case .russian: russianOffices[word.folded]
            case .turkic: turkicOffices[searchPrefix(of: word)]
            case .tajik: tajikOffices[word.folded]
            case .chinese: nil
            }
        // A headline all in capitals hides what is a name.
        return word.isAcronym ? nil : office
    }

    enum Complement {
        /// `of`, `в`: a name cannot follow it.
        case link
        /// What somebody holds an office in.
        case what
    }

    /// What may stand between an office and a name.
    ///
    /// - Parameter isKnown: it is a place or an organisation.
    func complement(_ word: Token, of office: Office, isKnown: Bool) -> Complement? {
        let folded = word.folded
        if isKnown { return .what }
        switch self {
        case .english:
            if ["of", "for", "to", "in", "at", "and", "the"].contains(folded) { return .link }
            return englishPortfolios.contains(folded) || isNoName(word) ? .what : nil
        case .russian:
            if ["в", "во", "по", "при", "на", "и", "у"].contains(folded) { return .link }
            if word.isAcronym || isNoName(word) { return .what }
            if word.isCapitalized {
                return office.nameCase == .nominative && isRussianGenitive(folded) ? .what : nil
            }
            return isRussianComplement(folded) ? .what : nil
        case .tajik:
            if ["ва", "дар", "оид", "ба"].contains(folded) { return .link }
            if word.isAcronym || isNoName(word) { return .what }
            let isLinked = ["и", "ӣ", "ҳо", "от"].contains { folded.hasSuffix($0) }
            return !word.isCapitalized && isLinked ? .what : nil
        case .turkic, .chinese: return nil
        }
    }

    /// The new ambassador; China's ambassador; новый посол.
    func mayStandBeforeOffice(_ word: Token, isKnown: Bool) -> Bool {
        if isKnown || isNoName(word) { return true }
        switch self {
        case .english:
            return ["the", "a", "an", "new", "former", "acting", "deputy", "prime", "foreign"]
                .contains(word.folded) || englishPortfolios.contains(word.folded)
        case .russian:
            return !word.isCapitalized
                && ["ый", "ий", "ой"].contains { word.folded.hasSuffix($0) }
        default: return false
        }
    }
}

/// Of an office: чрезвычайный и полномочный, иностранных дел, энергетики.
private func isRussianComplement(_ folded: String) -> Bool {
    ["ый", "ий", "ого", "его", "ому", "ему", "ым", "им", "ых", "их", "ой", "ей"]
        .contains { folded.hasSuffix($0) && folded.count > $0.count + 2 }
        || russianPortfolios.contains { folded.hasPrefix($0) }
}

/// Министр Нового Города: no name in the nominative ends so.
private func isRussianGenitive(_ folded: String) -> Bool {
    ["ого", "его", "ых", "их"].contains { folded.hasSuffix($0) && folded.count > 4 }
}

func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

private let englishOffices: [String: Office] = {
    var offices: [String: Office] = [:]
    for word in words(
        "ambassador minister president premier chancellor governor mayor chairman chairwoman"
            + " chairperson director secretary spokesman spokeswoman spokesperson envoy senator"
            + " prosecutor ombudsman rector commissioner speaker akim hokim consul general colonel"
            + " judge lawmaker ceo professor")
    {
        offices[word] = Office()
    }
    for title in words("mr mrs ms dr") { offices[title] = Office(isTitle: true) }
    return offices
}()

private let englishPortfolios = Set(
    words(
        "foreign affairs interior internal defence defense finance economy economic national trade"
            + " industry energy health healthcare education science culture sport sports tourism"
            + " transport agriculture water resources irrigation ecology environment natural labour"
            + " labor social protection justice digital development innovation information"
            + " emergency situations investment construction housing integration external relations"
            + " higher security prime first deputy vice acting state general extraordinary"
            + " plenipotentiary designate executive managing communications youth religion mines"
            + " infrastructure planning budget employment family public press secretary special"
            + " senate parliament government cabinet board committee ministry agency department"))

private let russianOffices: [String: Office] = {
    var offices: [String: Office] = [:]
    let hard = words(
        "министр президент премьер директор губернатор мэр депутат сенатор ректор спикер прокурор"
            + " аким хоким генсек омбудсмен комиссар консул посланник координатор генерал тренер"
            + " профессор академик канцлер премьер-министр")
    let soft = words("секретар председател представител руководител заместител госсекретар")
    let endings: [(NameCase, String, String)] = [
        (.nominative, "", "ь"), (.genitive, "а", "я"), (.dative, "у", "ю"),
        (.instrumental, "ом", "ем"), (.prepositional, "е", "е"),
    ]
    for (nameCase, hardEnding, softEnding) in endings {
        for stem in hard { offices[stem + hardEnding] = Office(nameCase: nameCase) }
        for stem in soft { offices[stem + softEnding] = Office(nameCase: nameCase) }
        let ambassador = nameCase == .nominative ? "посол" : "посл" + hardEnding
        offices[ambassador] = Office(nameCase: nameCase)
        offices["господин" + hardEnding] = Office(nameCase: nameCase, isTitle: true)
    }
    for (form, nameCase) in [
        ("глава", NameCase.nominative), ("главы", .genitive), ("главе", .dative),
        ("главу", .genitive), ("главой", .instrumental),
    ] {
        offices[form] = Office(nameCase: nameCase)
    }
    // After, with which послe is spelt as well.
    offices["после"] = nil
    return offices
}()

private let russianPortfolios = words(
    "дел иностран внутрен оборон финанс эконом торгов промышл энергет здравоохр образован наук"
        + " культур спорт туризм транспорт сельск хозяйств водн ресурс ирригац эколог природ труд"
        + " соц защит юстиц цифров развит инновац информац чрезвыч ситуац инвестиц строит жиль интеграц"
        + " област город район республик страны государств правительств парламент сенат мажилис"
        + " кабинет комитет министерств агентств департамент совет нацбанк банк компани фонд"
        + " организац комисси сборной федерац университет отдел управлен коммуникац безопасн")

/// Kazakh, Uzbek, Kyrgyz and Turkmen, each bare and as somebody's, by their sounds: so `элчиси` is
/// `elchisi`, and Kazakh is read in all its alphabets.
private let turkicOffices: [String: Office] = {
    var offices: [String: Office] = [:]
    for word in words(
        "елші елшісі министр министрі президент президенті премьер премьері басшы басшысы төраға"
            + " төрағасы әкім әкімі директор директоры хатшы хатшысы өкіл өкілі ректор ректоры"
            + " губернатор губернаторы орынбасар орынбасары жетекшісі депутат депутаты сенатор спикер"
            + " элчи элчиси министри президенти башчысы төрагасы акими директору катчысы өкүлү орунбасары"
            + " ректору губернатору депутаты жетекчиси спикери"
            + " elchi elchisi vazir vaziri prezident prezidenti rahbari rais raisi hokim hokimi"
            + " direktor direktori kotib kotibi vakili rektori gubernatori oʻrinbosari deputati senatori"
            + " spikeri ilçi ilçisi ministr ministri başlygy häkim häkimi direktory sekretary"
            + " wekili rektory orunbasary başlyk deputaty")
    {
        if let token = tokens(of: word).first { offices[searchPrefix(of: token)] = Office() }
    }
    for title in words("мырза ханым janob xonim janoblari жаноб хоним jenap") {
        guard let token = tokens(of: title).first else { continue }
        offices[searchPrefix(of: token)] = Office(isTitle: true, standsAfter: true)
    }
    return offices
}()

private let tajikOffices: [String: Office] = {
    var offices: [String: Office] = [:]
    for word in words(
        "вазир вазири сафир сафири президент президенти раис раиси раҳбар раҳбари сарвазир сарвазири"
            + " директор директори котиб котиби ҳоким ҳокими намояндаи муовини ректори вакили")
    {
        offices[word] = Office()
    }
    offices["ҷаноби"] = Office(isTitle: true)
    return offices
}()

/// Words in small letters within a name.
let nameParticles: Set<String> = Set(
    words("al el bin ibn ben van von de der den da di du dos bint"))

/// What follows a father's name.
let sonAndDaughter: Set<String> = Set(
    words(
        "улы ұлы uly ulı uli oʻgʻli ogli ўғли oglu ogly оглы уулу қызы qyzy кызы qizi қизи kyzy gyzy"
    ).compactMap { tokens(of: $0).first?.folded })

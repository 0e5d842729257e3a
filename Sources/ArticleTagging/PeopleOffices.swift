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

    private var endings: EndingFamily {
        switch self {
        case .russian: .russian
        case .turkic: .turkic
        case .tajik: .persian
        case .english, .chinese: .english
        }
    }

    var hasAppositions: Bool { self == .english || self == .russian }

    var cases: [NameCase] { self == .russian ? NameCase.allCases : [.nominative] }

    func office(_ word: Token) -> Office? {
        // A headline all in capitals hides what is a name.
        if word.word.count > 3, !word.word.contains(where: \.isLowercase) { return nil }
        switch self {
        case .english: return englishOffices[word.folded]
        case .russian: return russianOffices[word.folded]
        case .turkic: return turkicOffices[searchPrefix(of: word)]
        case .tajik: return tajikOffices[word.folded]
        case .chinese: return nil
        }
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

    /// A word with a capital that stands beside offices and is no name: countries, months, and what
    /// companies, streets and institutions are called.
    func isNoName(_ word: Token) -> Bool {
        if word.isAcronym { return true }
        guard word.isCapitalized else { return false }
        let sound = searchPrefix(of: word)
        if noNames.contains(sound) { return true }
        // Банка, Союзом; but Banks is a name.
        if self != .english, noNames.contains(searchTerm(of: word, endings)) { return true }
        // Қазақстанда, Узбекистана, Qozogʻistonning
        return noNameStems.contains { sound.hasPrefix($0) }
    }
}

extension Token {
    /// КНР, БҰҰ, MFA
    fileprivate var isAcronym: Bool {
        word.count > 1 && word.unicodeScalars.allSatisfy { $0.properties.isUppercase }
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

private func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

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

/// By their sounds, in their base forms and those that the stems below do not cover.
private let noNames: Set<String> = Set(
    words(
        // Months and days; English has its capitals.
        "january february march april may june july august september october november december"
            + " monday tuesday wednesday thursday friday saturday sunday"
            // What is named after people, and what is no person.
            + " bank group hotel university street avenue company corporation holding centre center"
            + " world supreme bureau fund office senate parliament congress court region zoo museum"
            + " theatre theater library hospital station club stadium plant factory"
            + " international central national state house palace airport airlines award prize cup"
            + " park square school college institute council assembly union party press news agency"
            + " the and this that his her our their an in on at for from with after before when"
            + " president minister ambassador prime mr mrs ms dr"
            + " сенат парламент мажилис мәжіліс дума кенеш кабинет южный северный западный восточный"
            + " банк улица проспект площадь университет институт школа парк отель группа компания"
            + " холдинг центр союз совет партия республика федерация область район кубок премия"
            + " көшесі алаңы мектебі университеті банкі компаниясы республикасы облысы партиясы"
            + " koʻchasi maydoni maktabi universiteti banki kompaniyasi respublikasi viloyati partiyasi"
            + " чин көчөсү аянты банкы облусу respublikasy welaýaty uniwersiteti"
    ).compactMap { word in tokens(of: word).first.map { searchPrefix(of: $0) } })

/// Countries, peoples and capitals that the region's offices are of; others are for the caller's list
/// of places.
private let noNameStems: [String] = words(
    "казах қазақ qazaq қозоғ qozogʻ узбек өзбек oʻzbek ўзбек uzbek туркмен түркмен turkman түркімен"
        + " кыргыз қырғыз qirgʻiz kyrgyz таджик тәжік tojik тоҷик tajik киргиз kazakh афган ауған"
        + " afgʻon афғон afghan росси ресей rossiya russia русия китай қытай xitoy хитой china chinese"
        + " hytaý иран эрон eron iran турци түркия turkiya turkey türkiye туркия индия india үндістан"
        + " hindiston пакистан pakistan pokiston япони жапон japan yaponiya америка америка америк"
        + " american aqsh грузи georgia gruziya азербайджан әзербайжан ozarbayjon azerbaijan армени"
        + " armenia украин ukrain беларус belarus германи germany germaniya франци franc france британ"
        + " brit европ europ евро итали italy финлянд finland польш poland венгри hungar корея кореи korea"
        + " монгол mongol израил israel саудов saudi оаэ катар qatar qatar"
        + " астан astana ostona ташкент toshkent tashkent daşkent бишкек bishkek душанбе dushanbe"
        + " ашхабад ashgabat aşgabat алматы almaty москв moscow пекин beijing pekin"
        + " организац организован объединен нации наций шанхай shanghai shanxay всемирн международ"
        + " националь централь государств европейск organiza united nations european asian"
        + " біріккен ұлттар ұйымы халықаралық дүниежүзі birlashgan millatlar tashkilot xalqaro"
        + " birikken ūlttar ūiymy бирлашган миллатлар ташкилот бириккен улуттар созмони милали"
        + " муттаҳид birleşen milletler guramasy"
        + " республик republic respublik федерац federation народн people"
).compactMap { word in
    tokens(of: word).first.map { searchPrefix(of: $0) }
}.filter { $0.count > 2 }

/// Words in small letters within a name.
let nameParticles: Set<String> = Set(
    words("al el bin ibn ben van von de der den da di du dos bint"))

/// What follows a father's name.
let sonAndDaughter: Set<String> = Set(
    words(
        "улы ұлы uly ulı uli oʻgʻli ogli ўғли oglu ogly оглы уулу қызы qyzy кызы qizi қизи kyzy gyzy"
    ).compactMap { tokens(of: $0).first?.folded })

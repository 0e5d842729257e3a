import TextFolding

extension NameGrammar {
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

    private var endings: EndingFamily {
        switch self {
        case .russian: .russian
        case .turkic: .turkic
        case .tajik: .persian
        case .english, .chinese: .english
        }
    }
}

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

import ArticleTagging
import FeedModel
import Testing

private func name(
    _ kind: TagRule.Kind, _ tag: String, _ names: [String: [String]],
    _ conditions: (inout TagPattern.Conditions, LanguageTag) -> Void = { _, _ in }
) -> TagRule {
    TagRule(
        kind: kind, tag: tag, name: tag,
        patterns: names.flatMap { language, names in
            names.compactMap { text -> TagPattern? in
                let language = LanguageTag(rawValue: language)
                var pattern = TagPattern(
                    text, language: language, isName: true, isPlace: kind == .place)
                if var wanted = pattern?.conditions {
                    conditions(&wanted, language)
                    pattern?.conditions = wanted
                }
                return pattern
            }
        })
}

private func words(_ texts: [String], _ language: LanguageTag) -> [TagPattern] {
    texts.compactMap { TagPattern($0, language: language, isName: true) }
}

private func tags(
    _ rules: [TagRule], _ language: String?, _ text: String, title: String? = nil
) -> Set<String> {
    var content = ArticleContent()
    content.language = language.map(LanguageTag.init(rawValue:))
    content.title = title
    content.text = text
    return Set(
        Tagger(rules: rules).tags(of: content).map(\.id)
            .filter { tag in rules.contains { $0.tag == tag || tag.hasPrefix("place:") } })
}

private let georgia = name(.place, "place:GE", ["en": ["Georgia"]]) { wanted, language in
    wanted.unless = words(["atlanta", "u.s. state"], language)
}
private let jordan = name(.place, "place:JO", ["en": ["Jordan", "Jordanian"], "ru": ["Иордания"]])
private let chad = name(.place, "place:TD", ["en": ["Chad"], "ru": ["Чад"]])
private let unitedStates = name(
    .place, "place:US", ["en": ["=US", "United States"], "ru": ["=США", "американский"]])
private let togo = name(.place, "place:TG", ["ru": ["Того"]]) { wanted, language in
    wanted.with = words(["ломе", "африк*"], language)
}
private let tokayev = name(
    .person, "person:kassym-jomart-tokayev",
    [
        "en": ["Kassym-Jomart Tokayev", "Tokayev"], "ru": ["Касым-Жомарт Токаев", "Токаев"],
        "kk": ["Қасым-Жомарт Тоқаев", "Тоқаев"],
    ])
private let asia = name(.place, "place:asia", ["en": ["Asian"], "ru": ["азиатский"]])
private let bank = name(
    .organisation(partOf: nil), "org:adb",
    ["en": ["Asian Development Bank"], "ru": ["Азиатский банк развития"]])

@Suite struct HomographTests {
    @Test(arguments: [
        ("Georgia joined the talks.", true), ("A storm reached Georgia and Atlanta.", false),
        ("Georgia, a U.S. state, votes.", false),
    ])
    func `a name does not count where a word says that it is another`(
        _ text: String, _ isMeant: Bool
    ) {
        #expect(tags([georgia], "en", text).isEmpty != isMeant)
    }

    @Test func `a condition looks at title and text`() {
        #expect(tags([georgia], "en", "Georgia votes.", title: "Atlanta hopes").isEmpty)
    }

    @Test(arguments: [
        ("Того требует закон.", false), ("Кроме Того, выборы прошли в Ломе.", true),
        ("Делегация Того прибыла из Африки.", true), ("того и ломе", false),
    ])
    func `an everyday word is a name only where something says so`(
        _ text: String, _ isMeant: Bool
    ) {
        #expect(tags([togo], "ru", text).isEmpty != isMeant)
    }

    @Test func `the words beside a name may make it another`() {
        let kazakh = name(.place, "place:KZ", ["en": ["Kazakh"], "kk": ["қазақ"]]) {
            wanted, language in
            wanted.notBefore = words(language.rawValue == "en" ? ["language*"] : ["тіл*"], language)
        }
        let niger = name(.place, "place:NE", ["en": ["Niger"]]) { wanted, language in
            wanted.notAfter = words(["river"], language)
        }

        #expect(tags([kazakh], "en", "He studies the Kazakh language.").isEmpty)
        #expect(!tags([kazakh], "en", "Kazakh farmers speak. Language is theirs.").isEmpty)
        #expect(!tags([kazakh], "en", "He is Kazakh. Language matters.").isEmpty)
        #expect(tags([kazakh], "kk", "Қазақ тілінің апталығы").isEmpty)
        #expect(tags([niger], "en", "The river Niger rose.").isEmpty)
        #expect(!tags([niger], "en", "Talks in Niger went on.").isEmpty)
    }

    @Test(arguments: [
        ("en", "President Tokayev arrived.", true), ("en", "Kassym-Jomart Tokayev arrived.", true),
        ("en", "On Monday Tokayev arrived.", true), ("en", "Timur Tokayev scored twice.", false),
        ("en", "The striker, Kenzhebek Tokayev, scored.", false),
        ("en", "Timur Tokayev scored. Tokayev is nineteen.", false),
        ("en", "Why Tokayev Went To Beijing Again", true),
        ("ru", "Президент Касым-Жомарт Кемелевич Токаев прибыл.", true),
        ("ru", "Встреча Токаева прошла в Астане.", true), ("ru", "К. Токаев прибыл.", true),
        ("ru", "К.-Ж. Токаев прибыл.", true), ("ru", "Т. Токаев забил гол.", false),
        ("ru", "Тимуру Токаеву вручили медаль.", false),
        ("ru", "Токаев Тимур Ержанович пропал.", false),
        ("ru", "Тимур Ержанович Токаев пропал.", false),
        ("ru", "Указ подписан главой государства Токаевым.", true),
        ("kk", "Тимур Тоқаев гол соқты.", false), ("kk", "Мемлекет басшысы Тоқаев келді.", true),
    ])
    func `a surname beside another given name is somebody else`(
        _ language: String, _ text: String, _ isMeant: Bool
    ) {
        #expect(tags([tokayev], language, text).isEmpty != isMeant)
    }

    @Test(arguments: [
        "President Kasym-Zhomart Tokayev arrived.", "The talks with Qasym-Jomart Tokayev ended.",
        "President Qassym-Zhomart Tokayev arrived.",
    ])
    func `another spelling of his names is still he`(_ text: String) {
        #expect(tags([tokayev], "en", text) == ["person:kassym-jomart-tokayev"])
    }

    @Test func `who is found by an office is the listed one in whatever spelling`() {
        let omuraliev = name(
            .person, "person:kubanychbek-omuraliev", ["ky": ["Кубанычбек Өмүралиев"]])
        var listed = omuraliev
        listed.name = "Kubanychbek Omuraliev"
        let text = "ТМҰ Бас хатшысы Құбанычбек Өмүралиевтің айтуынша, жол қысқарады."

        #expect(tags([listed], "kk", text) == ["person:kubanychbek-omuraliev"])
    }

    @Test func `two listed people of one name are told apart by their spelling alone`() {
        var (one, other) = (
            name(.person, "person:one", ["en": ["Serik Omarov"]]),
            name(.person, "person:other", ["en": ["Serik Umarov"]])
        )
        (one.name, other.name) = ("Serik Omarov", "Serik Umarov")

        #expect(tags([one, other], "en", "Minister Serik Omarov spoke.") == ["person:one"])
        #expect(tags([one, other], "ru", "Сообщил министр Серик Омаров.").isEmpty)
    }

    @Test func `the president may stand beside his namesake`() {
        let text = "Timur Tokayev won. President Tokayev congratulated him."

        #expect(tags([tokayev], "en", text) == ["person:kassym-jomart-tokayev"])
    }

    @Test(arguments: [
        ("en", "Michael Jordan opened a shop.", false), ("en", "Chad Miller sings.", false),
        ("en", "Michael Jordan came. Jordan is tall.", false),
        ("en", "The king of Jordan came.", true), ("en", "Chad and Niger agreed.", true),
        ("en", "Michael Jordan met Jordanian children.", true),
        ("en", "A cat named Chad was found.", false),
    ])
    func `a place within a person's name is none`(
        _ language: String, _ text: String, _ isMeant: Bool
    ) {
        #expect(tags([jordan, chad], language, text).isEmpty != isMeant)
    }

    @Test(arguments: [
        ("en", "It costs 20 US dollars.", false), ("ru", "Курс доллара США вырос.", false),
        ("ru", "За американский доллар дают 500 тенге.", false),
        ("ru", "Он прибыл в США.", true), ("en", "The US raised rates.", true),
    ])
    func `a currency is no place`(_ language: String, _ text: String, _ isMeant: Bool) {
        #expect(tags([unitedStates], language, text).isEmpty != isMeant)
    }

    @Test func `the longest name counts, and what stands in it does not`() {
        #expect(tags([asia, bank], "en", "The Asian Development Bank lends.") == ["org:adb"])
        #expect(tags([asia, bank], "ru", "Азиатского банка развития") == ["org:adb"])
        #expect(
            tags([asia, bank], "en", "The Asian Development Bank lends to Asian farmers.")
                == ["org:adb", "place:asia"])
    }

    @Test(arguments: [
        "The Asian. Development Bank", "Asian, Development Bank", "Asian (Development) Bank",
        "Asian\nDevelopment Bank",
    ])
    func `a name does not go over a full stop, a comma, a bracket or a line`(_ text: String) {
        #expect(!tags([bank], "en", text).contains("org:adb"))
    }

    @Test(arguments: [
        "Asian-Development Bank", "“Asian Development” Bank", "Asian  Development Bank",
    ])
    func `a name goes over hyphens and quotation marks`(_ text: String) {
        #expect(tags([bank], "en", text) == ["org:adb"])
    }

    @Test func `a country named with its ministry is named, and not with a company`() {
        var ministry = name(
            .organisation(partOf: nil), "org:ministry-kz",
            ["ru": ["Министерство энергетики Казахстана", "Минэнерго"]])
        ministry.state = "place:KZ"
        let bank = name(
            .organisation(partOf: nil), "org:bank", ["ru": ["Народный банк Казахстана"]])
        let rules = [
            ministry, bank, name(.place, "place:KZ", ["ru": ["Казахстан"]]),
        ]

        #expect(
            tags(rules, "ru", "В Министерстве энергетики Казахстана")
                == ["org:ministry-kz", "place:KZ"])
        #expect(tags(rules, "ru", "В Минэнерго сообщили") == ["org:ministry-kz"])
        #expect(tags(rules, "ru", "В Народном банке Казахстана") == ["org:bank"])
    }

    @Test func `languages do not cross, and a text of no known one meets them all`() {
        let mali = name(.place, "place:ML", ["en": ["Mali"]])

        #expect(tags([mali], "uz", "Uning Mali bor").isEmpty)
        #expect(tags([mali], "en", "It is Mali") == ["place:ML"])
        #expect(tags([mali], nil, "It is Mali") == ["place:ML"])
    }

    @Test func `names in Latin letters are found in texts of other letters, as in English`() {
        let masdar = name(.organisation(partOf: nil), "org:masdar", ["en": ["Masdar"]])

        #expect(tags([masdar], "ru", "Компания Masdar построит станцию.") == ["org:masdar"])
        #expect(tags([masdar], "zh", "与Masdar公司会谈") == ["org:masdar"])
        #expect(tags([masdar], "uz", "Yangi Masdar stansiyasi 2026 yilda quriladi").isEmpty)
    }
}

import ArticleTagging
import FeedModel
import Testing

/// A name in its base form, and texts in which it stands or only seems to.
private struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let name: String
    var kind = TagRule.Kind.place
    let forms: [String]
    var others: [String] = []

    var testDescription: String { "\(language): \(name)" }
}

private func isFound(_ name: Case, in text: String) -> Bool {
    let language = LanguageTag(rawValue: name.language)
    let pattern = TagPattern(
        name.name, language: language, isName: true, isPlace: name.kind == .place)
    let rule = TagRule(
        kind: name.kind, tag: "it", name: "It", patterns: [pattern].compactMap(\.self))
    var content = ArticleContent()
    content.language = language
    content.text = "– " + text
    return Tagger(rules: [rule]).tags(of: content).contains { $0.id == "it" }
}

private let english = [
    Case(
        language: "en", name: "Kazakhstan",
        forms: ["Kazakhstan", "Kazakhstan's", "Kazakhstan’s", "KAZAKHSTAN", "Kazakhstan-based"],
        others: ["kazakhstan", "Kazakhstani", "Kazakhstanis", "PanKazakhstan"]),
    Case(language: "en", name: "Kazakh", forms: ["Kazakh", "Kazakhs", "Kazakhs'", "Kazakh's"]),
    Case(language: "en", name: "Georgian", forms: ["Georgians"], others: ["Georgia", "Georgiana"]),
    Case(
        language: "en", name: "Rustam Peter", kind: .person,
        forms: ["Rustam Peter", "Rustam Peter’s"], others: ["Rustam Peters"]),
    Case(
        language: "en", name: "=SCO", kind: .organisation(partOf: nil),
        forms: ["SCO", "SCO’s", "SCO-led"], others: ["Sco", "SCOPE", "SCOs"]),
    Case(
        language: "en", name: "U.S.", forms: ["the U.S. said", "the U. S. said"],
        others: ["us", "US"]),
]

private let russian = [
    Case(
        language: "ru", name: "Казахстан",
        forms: ["Казахстан", "Казахстана", "Казахстану", "Казахстаном", "Казахстане"],
        others: ["Казахстани", "казахстана", "Казахстанский"]),
    Case(
        language: "ru", name: "казахстанский",
        forms: [
            "казахстанский", "казахстанская", "казахстанского", "Казахстанские", "казахстанскими",
            "казахстанской", "казахстанскую", "казахстанском", "казахстанских",
        ], others: ["казахстан"]),
    Case(
        language: "ru", name: "Дания", forms: ["Дания", "Дании", "Данию", "Данией"],
        others: ["Данные", "Дань", "Данияр", "Дани"]),
    Case(language: "ru", name: "Мали", forms: ["Мали"], others: ["Малый", "Мала", "Малин"]),
    Case(
        language: "ru", name: "Чад", forms: ["Чада", "Чадом"], others: ["Чадо", "чада", "Чадский"]),
    Case(
        language: "ru", name: "Куба", forms: ["Кубы", "Кубе", "Кубу", "Кубой"],
        others: ["Куб", "Кубок"]),
    Case(
        language: "ru", name: "Израиль", forms: ["Израиль", "Израиля", "Израилю", "Израилем"],
        others: ["Израильский"]),
    Case(
        language: "ru", name: "Китай", forms: ["Китая", "Китаю", "Китаем", "Китае"],
        others: ["Кит", "Китаев"]),
    Case(
        language: "ru", name: "Нидерланды",
        forms: ["Нидерланды", "Нидерландов", "Нидерландам", "Нидерландами", "Нидерландах"]),
    Case(language: "ru", name: "Филиппины", forms: ["Филиппин", "Филиппинах"]),
    Case(language: "ru", name: "США", forms: ["США"], others: ["сша", "СШАМ"]),
    Case(
        language: "ru", name: "=ШОС", kind: .organisation(partOf: nil), forms: ["ШОС", "ШОС-2026"],
        others: ["шос", "Шос", "ШОССЕ"]),
    Case(language: "ru", name: "=МИД", forms: ["МИД", "МИДа", "МИДом"], others: ["мид", "МИДАС"]),
    Case(
        language: "ru", name: "казахстанец",
        forms: ["казахстанец", "казахстанца", "казахстанцы", "казахстанцев", "казахстанцами"]),
    Case(language: "ru", name: "китаец", forms: ["китайца", "китайцы", "китайцев"]),
    Case(
        language: "ru", name: "россиянин",
        forms: ["россиянин", "россиянина", "россияне", "россиян", "россиянам"]),
    Case(
        language: "ru", name: "узбек",
        forms: ["узбек", "узбеки", "узбеков", "узбеками"], others: ["узбекский"]),
    Case(language: "ru", name: "казашка", forms: ["казашка", "казашки", "казашке", "казашкой"]),
    Case(
        language: "ru", name: "Токаев", kind: .person,
        forms: ["Токаев", "Токаева", "Токаеву", "Токаевым", "Токаеве"],
        others: ["Токаевой", "Токай", "Токаевка", "токаев"]),
    Case(
        language: "ru", name: "Касым-Жомарт Токаев", kind: .person,
        forms: ["Касым-Жомарта Токаева", "Касым-Жомартом Токаевым", "Касым-Жомарт Токаев"],
        others: ["Касым Токаев"]),
    Case(
        language: "ru", name: "Путин", kind: .person, forms: ["Путин", "Путина", "Путиным"],
        others: ["Путинка", "путина", "Путиной"]),
    Case(
        language: "ru", name: "Лавровская", kind: .person,
        forms: ["Лавровская", "Лавровской", "Лавровскую"], others: ["Лавровский"]),
    Case(
        language: "ru", name: "Мирзиёева", kind: .person,
        forms: ["Мирзиёева", "Мирзиеевой", "Мирзиёеву"], others: ["Мирзиёев", "Мирзиёевым"]),
    Case(
        language: "ru", name: "Зеленский", kind: .person,
        forms: ["Зеленского", "Зеленскому", "Зеленским"]),
    Case(
        language: "ru", name: "Толстой", kind: .person, forms: ["Толстого", "Толстому", "Толстым"]),
    Case(
        language: "ru", name: "Лукашенко", kind: .person, forms: ["Лукашенко"],
        others: ["Лукашенка"]),
    Case(
        language: "ru", name: "Трамп", kind: .person,
        forms: ["Трампа", "Трампу", "Трампом", "Трампе"]),
    Case(
        language: "ru", name: "Урсула", kind: .person,
        forms: ["Урсулы", "Урсуле", "Урсулу", "Урсулой"]),
    Case(
        language: "ru", name: "Шанхайская организация сотрудничества",
        kind: .organisation(partOf: nil),
        forms: [
            "Шанхайской организации сотрудничества", "Шанхайскую организацию сотрудничества",
            "Шанхайской Организацией Сотрудничества",
        ], others: ["Шанхайской. Организация сотрудничества"]),
    Case(
        language: "ru", name: "Организация Объединенных Наций", kind: .organisation(partOf: nil),
        forms: ["Организации Объединённых Наций", "Организацией Объединенных Наций"]),
    Case(
        language: "ru", name: "Объединенные Арабские Эмираты",
        forms: ["Объединённых Арабских Эмиратов", "Объединенными Арабскими Эмиратами"]),
    Case(
        language: "ru", name: "Саудовская Аравия",
        forms: ["Саудовской Аравии", "Саудовскую Аравию"]),
    Case(
        language: "ru", name: "Министерство энергетики", kind: .organisation(partOf: nil),
        forms: ["Министерства энергетики", "Министерством энергетики"]),
]

private let turkic = [
    Case(
        language: "kk", name: "Қазақстан",
        forms: [
            "Қазақстанның", "Қазақстанға", "Қазақстанды", "Қазақстанда", "Қазақстаннан",
            "Қазақстанмен", "Қазақстандық", "Қазақстандықтардың", "Қазақстандағы", "Қазақстаным",
            "Қазақстанымыздың", "ҚАЗАҚСТАННЫҢ",
        ], others: ["Қазақстания", "қазақстанда", "Қазақстанов"]),
    Case(
        language: "kk", name: "тәжік", forms: ["тәжік", "тәжіктер", "тәжігі"], others: ["тәжікше"]),
    Case(
        language: "kk", name: "Ресей", forms: ["Ресейдің", "Ресейге", "Ресеймен", "Ресейлік"],
        others: ["Ресеев"]),
    Case(
        language: "kk", name: "Түркия", forms: ["Түркияның", "Түркияға", "Түркиядан"],
        others: ["Түркі"]),
    Case(
        language: "kk", name: "=ШЫҰ", kind: .organisation(partOf: nil),
        forms: ["ШЫҰ", "ШЫҰ-ға", "ШЫҰ-ның", "ШЫҰның"], others: ["Шыұ", "ШЫҰН"]),
    Case(
        language: "kk", name: "Шанхай ынтымақтастық ұйымы", kind: .organisation(partOf: nil),
        forms: [
            "Шанхай ынтымақтастық ұйымының", "Шанхай ынтымақтастық ұйымына",
            "Шанхай ынтымақтастық ұйымындағы",
        ], others: ["Шанхай ұйымы"]),
    Case(
        language: "kk", name: "Тоқаев", kind: .person,
        forms: ["Тоқаевтың", "Тоқаевқа", "Тоқаевпен", "Тоқаевты"], others: ["Тоқаевка"]),
    Case(
        language: "uz", name: "O‘zbekiston",
        forms: [
            "O‘zbekistonning", "Oʻzbekistonga", "O'zbekistonda", "O`zbekistondan", "Oʼzbekistonlik",
            "O‘zbekistondagi", "Ўзбекистоннинг", "O‘zbekistonliklar", "O‘zbekistonimizning",
        ], others: ["O‘zbek", "O‘zbekistonov"]),
    Case(
        language: "uz", name: "Mirziyoyev", kind: .person,
        forms: ["Mirziyoyevning", "Mirziyoyevga", "Мирзиёевнинг", "Мирзиёевга"],
        others: ["Mirziyoyeva", "Мирзиёева"]),
    Case(
        language: "uz", name: "=ShHT", kind: .organisation(partOf: nil),
        forms: ["ShHT", "ShHTning", "ShHT’ga", "ШҲТнинг"], others: ["Shht"]),
    Case(
        language: "ky", name: "Кыргызстан",
        forms: [
            "Кыргызстандын", "Кыргызстанга", "Кыргызстандагы", "Кыргызстандык", "Кыргызстандан",
        ],
        others: ["Кыргызстания"]),
    Case(language: "ky", name: "Өзбекстан", forms: ["Өзбекстандын", "Өзбекстанда"]),
    Case(
        language: "ky", name: "Бириккен Улуттар Уюму",
        forms: ["Бириккен Улуттар Уюмунун", "Бириккен Улуттар Уюмуна"]),
    Case(
        language: "tk", name: "Türkmenistan",
        forms: [
            "Türkmenistanyň", "Türkmenistana", "Türkmenistanda", "Türkmenistandan",
            "Türkmenistandaky", "Türkmenistanly",
        ],
        others: ["Türkmenistanow"]),
    Case(
        language: "tk", name: "Aşgabat",
        forms: ["Aşgabadyň", "Aşgabada", "Aşgabatda", "Aşgabatdan"]),
    Case(language: "tk", name: "Russiýa", forms: ["Russiýanyň", "Russiýada", "Russiýadan"]),
]

private let tajik = [
    Case(
        language: "tg", name: "Тоҷикистон",
        forms: ["Тоҷикистон", "Тоҷикистонро", "Тоҷикистонӣ", "Тоҷикистони соҳибистиқлол"],
        others: ["Тоҷик", "тоҷикистон"]),
    Case(language: "tg", name: "тоҷик", forms: ["тоҷикон", "тоҷиконро", "тоҷикони"]),
    Case(
        language: "tg", name: "Созмони Ҳамкории Шанхай", kind: .organisation(partOf: nil),
        forms: ["Созмони Ҳамкории Шанхайро", "Созмони Ҳамкории Шанхай"]),
]

private let chinese = [
    Case(
        language: "zh", name: "哈萨克斯坦", forms: ["我在哈萨克斯坦工作", "哈萨克斯坦总统"],
        others: ["哈萨克", "乌兹别克斯坦"]),
    Case(language: "zh", name: "王毅", kind: .person, forms: ["外交部长王毅会见"], others: ["王先生毅"]),
]

@Suite struct InflectionTests {
    @Test(arguments: english + russian + turkic + tajik + chinese)
    fileprivate func `a name is found in all its forms, and in no other word`(_ name: Case) {
        for form in name.forms {
            #expect(isFound(name, in: form), "\(form)")
        }
        for other in name.others {
            #expect(!isFound(name, in: other), "\(other)")
        }
    }
}

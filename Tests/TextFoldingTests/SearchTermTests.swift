import Testing
import TextFolding

/// Whether someone who looks for `query` finds `word` in a text in `language`.
private func finds(_ query: String, _ word: String, _ language: String) -> Bool {
    guard let query = tokens(of: query).first, let word = tokens(of: word).first else {
        return false
    }
    let family = EndingFamily(language: language)
    return searchTerms(for: query).contains(searchTerm(of: word, family))
}

@Suite struct SearchTermTests {
    @Test(arguments: [
        // A president in every spelling.
        ("Tokayev", "Токаев", "ru"), ("Tokaev", "Тоқаев", "kk"), ("Toqaev", "Tokayev", "en"),
        ("Токаев", "Toʻqayev", "uz"), ("Тоқаев", "Тўқаев", "uz-Cyrl"), ("Tokayev", "Tokaýew", "tk"),
        ("Tokajev", "Токаева", "ru"), ("Токаевым", "Тоқаевтың", "kk"), ("Tokaiev", "Токаеву", "ru"),
        ("Toqayev", "Toʻqayevning", "uz"), ("Тоқаевқа", "Токаеве", "ru"),
        ("Tokayev", "Tokayev’s", "en"), ("Nazarbayev", "Назарбаевпен", "kk"),
        ("Mirziyoyev", "Мирзиёев", "uz-Cyrl"), ("Mirziyoyev", "Мирзиёева", "ru"),
        ("Мирзиёев", "Mirziyoyevning", "uz"), ("Mirziyoev", "Mirziyoyev", "en"),
        ("Japarov", "Жапаров", "ky"), ("Zhaparov", "Жапаровым", "ru"), ("Жапаров", "Japarov", "en"),
        ("Yevgeny", "Евгений", "ru"), ("Evgeniy", "Евгения", "ru"), ("Sergey", "Сергея", "ru"),
        ("Sergei", "Сергеем", "ru"), ("Dmitry", "Дмитрий", "ru"), ("Khrushchev", "Хрущёв", "ru"),
        ("Suleimenov", "Сулейменова", "ru"), ("Suleymenov", "Сүлейменовтің", "kk"),
        ("Yulia", "Юлия", "ru"), ("Fyodor", "Федор", "ru"), ("Fedor", "Фёдор", "ru"),
        // Uzbek in two scripts and with every apostrophe.
        ("Ozbekiston", "Oʻzbekiston", "uz"), ("O'zbekiston", "Ўзбекистонда", "uz-Cyrl"),
        ("O`zbekistonning", "O‘zbekistonga", "uz"), ("Ўзбекистон", "Oʻzbekistondan", "uz"),
        ("yoshlar", "ёшларга", "uz-Cyrl"), ("йўналиш", "yoʻnalishi", "uz"),
        ("gʻalaba", "ғалаба", "uz-Cyrl"),
        ("Toshkent", "Тошкентда", "uz-Cyrl"), ("Тошкент", "Toshkentning", "uz"),
        ("vazirlik", "вазирлигининг", "uz-Cyrl"), ("вазирлик", "vazirligi", "uz"),
        ("xalq", "халқ", "uz-Cyrl"), ("hukumat", "ҳукумати", "uz-Cyrl"),
        ("qonun", "қонуни", "uz-Cyrl"), ("Buxoro", "Бухорода", "uz-Cyrl"),
        ("konsert", "концерт", "ru"), ("kontsert", "konsertlar", "uz"),
        ("litsenziya", "лицензияси", "uz-Cyrl"),
        // Kazakh in two scripts, with chains of endings.
        ("Qazaqstan", "Қазақстан", "kk"), ("Qazaqstan", "Қазақстанның", "kk"),
        ("Қазақстан", "Qazaqstannan", "kk-Latn"), ("Қазақстанда", "Қазақстандағы", "kk"),
        ("ükimet", "үкіметтің", "kk"), ("үкімет", "úkimet", "kk-Latn"), ("Jambyl", "Жамбыл", "kk"),
        ("Zhambyl", "Жамбылға", "kk"), ("мәжіліс", "мәжілісте", "kk"),
        ("mäjilis", "мәжілісінің", "kk"),
        ("президент", "президенттің", "kk"), ("президент", "президентінің", "kk"),
        ("prezident", "президенттерге", "kk"), ("Астана", "Астанада", "kk"),
        ("Astana", "Астанаға", "kk"),
        ("министр", "министрлер", "kk"), ("сайлау", "сайлауға", "kk"), ("kenes", "кеңесінің", "kk"),
        ("өзен", "ózenniń", "kk-Latn"), ("шекара", "шекарасында", "kk"),
        ("shekara", "şekaradan", "kk-Latn"),
        ("qalasynda", "қаласына", "kk"), ("Маңғыстау", "Mangystau", "en"),
        ("Mangistau", "Маңғыстауда", "kk"),
        // Kyrgyz, Tajik and Turkmen.
        ("мамлекет", "мамлекеттин", "ky"), ("өкмөт", "өкмөттүн", "ky"),
        ("Бишкек", "Бишкекте", "ky"),
        ("Bishkek", "Бишкектен", "ky"), ("Тоҷикистон", "Tojikiston", "uz"),
        ("Rahmon", "Раҳмон", "tg"),
        ("вазир", "вазирон", "tg"), ("Türkmenistanyň", "Turkmenistan", "en"),
        ("Хуҷанд", "Khujand", "en"),
        // Russian in its cases.
        ("президент", "президентом", "ru"), ("президента", "президентов", "ru"),
        ("министр", "министров", "ru"), ("министрами", "министру", "ru"),
        ("Россия", "Россией", "ru"),
        ("России", "Россию", "ru"), ("Астана", "Астане", "ru"), ("Астаны", "Астаной", "ru"),
        ("новость", "новостями", "ru"), ("область", "областей", "ru"),
        ("заявление", "заявлениями", "ru"),
        ("верительная", "верительную", "ru"), ("грамота", "грамоту", "ru"),
        ("новый", "новыми", "ru"),
        ("звёзды", "звезды", "ru"), ("Казахстан", "Казахстаном", "ru"),
        ("Kazakhstan", "Казахстане", "ru"),
        ("музей", "музея", "ru"), ("энергетика", "энергетике", "ru"), ("Алматы", "Almaty", "en"),
        ("посольство", "посольством", "ru"), ("Шавкат", "Shavkat", "en"), ("союз", "soyuz", "en"),
        ("Вашингтон", "Washington", "en"), ("телефон", "telephone", "en"),
        ("цемент", "cement", "en"),
        // English.
        ("country", "countries", "en"), ("student", "students", "en"), ("sign", "signed", "en"),
        ("trade", "trading", "en"), ("Kazakhstan", "Kazakhstan's", "en"), ("bank", "banks", "en"),
    ])
    func `a word is found in every spelling and form`(
        _ query: String, _ word: String, _ language: String
    ) {
        #expect(finds(query, word, language))
    }

    @Test(arguments: [
        ("Turkmenistan", "Turkestan", "en"), ("Туркменистан", "Туркестан", "ru"),
        ("Türkmenistan", "Түркістан", "kk"), ("Түркмен", "Түрк", "ky"), ("малому", "Мали", "ru"),
        ("Мали", "малыми", "ru"), ("Атырау", "Атыр", "kk"), ("Atyrau", "Atyr", "en"),
        ("президент", "резидент", "ru"), ("president", "resident", "en"), ("казах", "казак", "ru"),
        ("Kazakh", "Cossack", "en"), ("Дания", "данные", "ru"), ("Того", "тогда", "ru"),
        ("Грузия", "грузовик", "ru"), ("Иран", "Ирак", "ru"), ("Iran", "Iraq", "en"),
        ("Ош", "Оша", "tg"), ("банк", "банкнота", "ru"), ("банк", "баня", "ru"),
        ("министр", "министерство", "ru"), ("minister", "ministry", "en"),
        ("Казахстан", "Кыргызстан", "ru"), ("Пакистан", "Узбекистан", "ru"),
        ("Қазақстан", "Қазақ", "kk"), ("Қазақстан", "Қарақалпақстан", "kk"),
        ("Тоқаев", "Тоқтаров", "kk"), ("Токаев", "Такаев", "ru"), ("Лавров", "Лавр", "ru"),
        ("Алматы", "Алма", "kk"), ("Astana", "Astrakhan", "en"), ("Астана", "Астрахань", "ru"),
        ("Самара", "Самарканд", "ru"), ("Samarqand", "Samara", "uz"), ("Хива", "хит", "ru"),
        ("газ", "газета", "ru"), ("газета", "газификация", "ru"), ("сайлау", "сайлаушы", "kk"),
        ("закон", "законодательство", "ru"), ("Бухара", "Бухарест", "ru"),
        ("Дания", "Данияр", "kk"),
        ("нефть", "нефрит", "ru"), ("vazir", "vazirlik", "uz"), ("парад", "пара", "ru"),
        ("Манас", "Манат", "ky"), ("Мәскеу", "мәселе", "kk"), ("Қостанай", "қоста", "kk"),
        ("China", "chain", "en"), ("trade", "tradition", "en"), ("Путин", "путь", "ru"),
        ("中", "国", "zh"), ("2025", "2026", "en"), ("2022", "202", "en"), ("Tokayev", "Tokyo", "en"),
    ])
    func `another word is not found`(_ query: String, _ word: String, _ language: String) {
        #expect(!finds(query, word, language))
    }

    @Test(arguments: [
        ("Qazaqst", "Қазақстанның", "kk"), ("минист", "министерство", "ru"),
        ("Toʻq", "Тўқаев", "uz"),
    ])
    func `a beginning is found in every script`(
        _ beginning: String, _ word: String, _ language: String
    ) throws {
        let beginning = try #require(tokens(of: beginning).first)
        let word = try #require(tokens(of: word).first)
        let term = searchTerm(of: word, EndingFamily(language: language))
        #expect(term.hasPrefix(searchPrefix(of: beginning)))
    }

    @Test(arguments: [
        ("Президент подписал закон", EndingFamily.russian), ("Мәжіліс заң қабылдады", .turkic),
        ("Oʻzbekiston", .turkic), ("Тоҷикистон", .persian), ("The bank", .english), ("", .english),
    ])
    func `a text shows how it inflects`(_ text: String, _ family: EndingFamily) {
        #expect(EndingFamily(guessing: text) == family)
    }

    /// An index is as good as the terms it was made of. Where this fails, terms have changed: raise
    /// `searchTermVersion`, so that stores are indexed afresh, and give the new print.
    @Test func `terms change together with their version`() {
        let text = """
            Президент Токаев подписал законы о ледниках и верительные грамоты министров; Россией.
            Мәжіліс депутаттарының үкіметке сауалы, Қазақстаннан; Oʻzbekistonning yangi yoʻnalishi.
            Ўзбекистонда ёшлар йўли; Вазири корҳои хориҷии Тоҷикистон; Türkmenistanyň Prezidenti.
            Countries signed the treaties in Tashkent, Khujand and Zhambyl, 2026. 哈萨克斯坦总统
            """
        var print: UInt64 = 0xCBF2_9CE4_8422_2325
        for family in EndingFamily.allCases {
            for token in tokens(of: text) {
                for byte in searchTerm(of: token, family).utf8 + [0x20] {
                    print = (print ^ UInt64(byte)) &* 0x100_0000_01B3
                }
            }
        }
        #expect([searchTermVersion: print] == [1: 10_368_843_476_990_700_576])
    }
}

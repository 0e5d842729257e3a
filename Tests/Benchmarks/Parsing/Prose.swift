/// News that never happened, one sentence at a time.
enum Prose: CaseIterable {
    case english
    case russian
    case kazakh

    var languageTag: String {
        switch self {
        case .english: "en"
        case .russian: "ru"
        case .kazakh: "kk"
        }
    }

    func sentence(_ random: inout Randomness) -> String {
        let words = words
        let who = random.pick(words.who)
        let did = random.pick(words.did)
        let what = random.pick(words.what)
        let place = random.pick(words.place)
        let time = random.pick(words.time)
        return switch self {
        case .english: "\(who) \(did) \(what) \(place) \(time)."
        case .russian: "\(who) \(time) \(did) \(what) \(place)."
        case .kazakh: "\(who) \(time) \(place) \(what) \(did)."
        }
    }

    func sentences(_ count: ClosedRange<Int>, _ random: inout Randomness) -> String {
        (0..<random.number(count)).map { _ in sentence(&random) }.joined(separator: " ")
    }

    func author(_ random: inout Randomness) -> String {
        random.pick(words.authors)
    }

    func category(_ random: inout Randomness) -> String {
        random.pick(words.categories)
    }

    private struct Words {
        let who: [String]
        let did: [String]
        let what: [String]
        let place: [String]
        let time: [String]
        let authors: [String]
        let categories: [String]
    }

    private var words: Words {
        switch self {
        case .english: Self.englishWords
        case .russian: Self.russianWords
        case .kazakh: Self.kazakhWords
        }
    }

    private static let englishWords = Words(
        who: [
            "The harbour office", "A team of beekeepers", "The night train’s crew",
            "Two retired surveyors", "The council of the upper valley", "Students of Fern & Sons",
            "The makers of the tide clock", "An orchestra of bicycle bells",
            "The keeper of the lighthouse", "Volunteers from the east bank",
        ],
        did: [
            "repaired", "photographed", "counted again", "offered for sale", "painted",
            "described at length", "returned", "measured", "opened", "moved",
        ],
        what: [
            "the old footbridge", "a collection of 412 maps", "the “whispering” staircase",
            "seven kilometres of hedge", "the town’s only weathervane", "a boat without a name",
            "the winter timetable", "their prize-winning pumpkin", "a letter from 1931",
            "the greenhouse roof",
        ],
        place: [
            "behind the station", "on the north shore", "in the market hall",
            "below the second lock", "at the edge of the forest", "beside the brickworks",
            "in the library’s cellar",
        ],
        time: [
            "on Tuesday", "before the rain came", "after nine years of waiting",
            "while the ferry was late", "for the third time", "without telling anyone",
            "during the long weekend",
        ],
        authors: ["Ada Lindqvist", "Tom Okafor", "Maeve O’Rourke", "J. P. Farrow", "Ines Duarte"],
        categories: [
            "Harbour", "Arts & Crafts", "Weather", "Transport", "Gardens", "Town hall", "Science",
        ])

    private static let russianWords = Words(
        who: [
            "Жители верхней улицы", "Инженеры речной станции", "Студенты лесного института",
            "Хранители городского архива", "Мастера часовой артели", "Пчеловоды из долины",
            "Машинисты ночного поезда", "Художники с левого берега", "Соседи старого маяка",
        ],
        did: [
            "починили", "сфотографировали", "пересчитали заново", "подробно описали",
            "покрасили", "вернули", "измерили", "открыли", "перенесли", "показали детям",
        ],
        what: [
            "деревянный мост", "собрание из 412 карт", "«шепчущую» лестницу",
            "семь километров изгороди", "единственный флюгер города", "лодку без названия",
            "зимнее расписание", "письмо 1931 года", "крышу оранжереи", "школьный телескоп",
        ],
        place: [
            "за вокзалом", "на северном берегу", "в здании рынка", "у опушки леса",
            "возле кирпичного завода", "в подвале библиотеки", "под вторым шлюзом",
        ],
        time: [
            "во вторник", "до начала дождей", "после девяти лет ожидания", "в третий раз",
            "никому не сказав", "в длинные выходные", "пока паром опаздывал",
        ],
        authors: ["Анна Берёзкина", "Пётр Лугов", "Мария Озёрная", "И. П. Ключев"],
        categories: ["Город", "Погода", "Наука и техника", "Транспорт", "Сады", "Культура"])

    private static let kazakhWords = Words(
        who: [
            "Көше тұрғындары", "Өзен бекетінің инженерлері", "Орман институтының студенттері",
            "Қала мұрағатының қызметкерлері", "Сағат шеберлері", "Алқаптағы омарташылар",
            "Түнгі пойыздың машинистері", "Сол жағалаудың суретшілері",
        ],
        did: [
            "жөндеді", "суретке түсірді", "қайта санады", "егжей-тегжейлі сипаттады", "бояды",
            "қайтарды", "өлшеді", "ашты", "балаларға көрсетті",
        ],
        what: [
            "ағаш көпірді", "412 картадан тұратын жинақты", "«сыбырлайтын» баспалдақты",
            "жеті шақырым қоршауды", "қаланың жалғыз желбағарын", "аты жоқ қайықты",
            "қысқы кестені", "1931 жылғы хатты", "жылыжайдың шатырын", "мектеп телескопын",
        ],
        place: [
            "вокзалдың артында", "солтүстік жағалауда", "базар ғимаратында", "орман шетінде",
            "кірпіш зауытының жанында", "кітапхананың жертөлесінде",
        ],
        time: [
            "сейсенбіде", "жаңбыр басталғанша", "тоғыз жыл күткеннен кейін", "үшінші рет",
            "ешкімге айтпай", "ұзақ демалыс күндері",
        ],
        authors: ["Айгүл Тоғайқызы", "Ерлан Көлбай", "Ұлжан Өзенқызы"],
        categories: ["Қала", "Ауа райы", "Ғылым мен техника", "Көлік", "Бау-бақша", "Мәдениет"])
}

/// A language that a digest speaks to its readers; what sources say stays in theirs.
package enum DigestLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case russian = "ru"
    case kazakh = "kk"
    case uzbek = "uz"

    var words: DigestWords {
        switch self {
        case .english: .english
        case .russian: .russian
        case .kazakh: .kazakh
        case .uzbek: .uzbek
        }
    }

    /// How much there is, in one sentence.
    func summary(stories: Int, articles: Int, sources: Int) -> String {
        switch self {
        case .english:
            "\(stories) \(stories == 1 ? "story" : "stories") in \(articles) "
                + "\(articles == 1 ? "article" : "articles") from \(sources) "
                + "\(sources == 1 ? "source" : "sources")"
        case .russian:
            "\(stories) \(russian(stories, "сюжет", "сюжета", "сюжетов")), \(articles) "
                + "\(russian(articles, "статья", "статьи", "статей")), \(sources) "
                + russian(sources, "источник", "источника", "источников")
        case .kazakh: "\(stories) оқиға, \(articles) мақала, \(sources) дереккөз"
        case .uzbek: "\(stories) ta voqea, \(articles) ta maqola, \(sources) ta manba"
        }
    }

    /// `From 23 November 2026, 07:00 to 24 November 2026, 07:00 (Asia/Almaty)`
    func span(_ start: String, _ end: String, _ timeZone: String) -> String {
        switch self {
        case .english: "From \(start) to \(end) (\(timeZone))"
        case .russian: "С \(start) до \(end) (\(timeZone))"
        case .kazakh, .uzbek: "\(start) – \(end) (\(timeZone))"
        }
    }

    func independentSources(_ count: Int) -> String {
        switch self {
        case .english: "\(count) independent sources"
        case .russian:
            "\(count) \(russian(count, "независимый источник", "независимых источника", "независимых источников"))"
        case .kazakh: "\(count) тәуелсіз дереккөз"
        case .uzbek: "\(count) ta mustaqil manba"
        }
    }

    /// A Russian noun after a number: one, few, many (CLDR's plural rules).
    private func russian(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        switch (count % 10, count % 100) {
        case (1, let rest) where rest != 11: one
        case (2...4, let rest) where !(12...14).contains(rest): few
        default: many
        }
    }
}

/// What a digest says in its own words.
struct DigestWords: Sendable {
    var contents: String
    var otherNews: String
    var first: String
    var alsoIn: String
    var about: String
    /// Behind an article that was changed after it was first seen.
    var changed: String
    /// Behind a story that began before the window.
    var continued: String
    var corrections: String
    /// Before a former title.
    var was: String
    var withdrawn: String
    var thinSources: String
    var kinds: [ThinSource.Kind: String]
    var lastRead: String
    var lastNew: String
    var never: String
    var nothing: String
    var perHour: String
    var perDay: String
    var perSource: String
    /// The months as they stand after a day's number.
    var months: [String]
    var shortMonths: [String]

    static let english = DigestWords(
        contents: "Contents", otherNews: "Other news", first: "First", alsoIn: "Also in",
        about: "About", changed: "changed since", continued: "continued",
        corrections: "Changed after publication", was: "was",
        withdrawn: "Withdrawn by their publishers", thinSources: "Where this digest is thin",
        kinds: [
            .sick: "cannot be read", .failing: "failing", .silent: "silent",
            .incomplete: "may have gaps",
        ],
        lastRead: "last read", lastNew: "last news", never: "never", nothing: "Nothing new.",
        perHour: "Articles per hour", perDay: "Articles per day",
        perSource: "Articles per source",
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ],
        shortMonths: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ])

    static let russian = DigestWords(
        contents: "Содержание", otherNews: "Другие новости", first: "Первым", alsoIn: "Также в",
        about: "О чём", changed: "изменено позже", continued: "продолжение",
        corrections: "Изменено после публикации", was: "было",
        withdrawn: "Сняты издателями", thinSources: "Где этот дайджест неполон",
        kinds: [
            .sick: "не читается", .failing: "сбой", .silent: "молчит",
            .incomplete: "возможны пропуски",
        ],
        lastRead: "последнее чтение", lastNew: "последние новости", never: "никогда",
        nothing: "Ничего нового.", perHour: "Статьи по часам", perDay: "Статьи по дням",
        perSource: "Статьи по источникам",
        months: [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
            "октября", "ноября", "декабря",
        ],
        shortMonths: [
            "янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.",
            "нояб.", "дек.",
        ])

    static let kazakh = DigestWords(
        contents: "Мазмұны", otherNews: "Басқа жаңалықтар", first: "Алғаш", alsoIn: "Сондай-ақ",
        about: "Тақырыбы", changed: "кейін өзгертілді", continued: "жалғасы",
        corrections: "Жарияланғаннан кейін өзгертілгендер", was: "бұрын",
        withdrawn: "Баспагер алып тастағандар", thinSources: "Бұл шолудың кем тұстары",
        kinds: [
            .sick: "оқылмайды", .failing: "ақау бар", .silent: "үнсіз",
            .incomplete: "олқылық болуы мүмкін",
        ],
        lastRead: "соңғы оқылуы", lastNew: "соңғы жаңалығы", never: "ешқашан",
        nothing: "Жаңалық жоқ.", perHour: "Мақалалар сағат сайын",
        perDay: "Мақалалар күн сайын", perSource: "Мақалалар дереккөз бойынша",
        months: [
            "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
            "қазан", "қараша", "желтоқсан",
        ],
        shortMonths: [
            "қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.",
            "жел.",
        ])

    static let uzbek = DigestWords(
        contents: "Mundarija", otherNews: "Boshqa xabarlar", first: "Birinchi boʻlib",
        alsoIn: "Shuningdek", about: "Mavzusi", changed: "keyin oʻzgartirilgan",
        continued: "davomi", corrections: "Eʼlon qilingandan keyin oʻzgartirilganlar",
        was: "avval", withdrawn: "Nashr olib tashlagan maqolalar",
        thinSources: "Bu dayjestning kamchiliklari",
        kinds: [
            .sick: "oʻqib boʻlmayapti", .failing: "nosozlik", .silent: "jim",
            .incomplete: "boʻshliqlar boʻlishi mumkin",
        ],
        lastRead: "oxirgi marta oʻqilgan", lastNew: "oxirgi xabar", never: "hech qachon",
        nothing: "Yangilik yoʻq.", perHour: "Maqolalar soatlar boʻyicha",
        perDay: "Maqolalar kunlar boʻyicha", perSource: "Maqolalar manbalar boʻyicha",
        months: [
            "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr",
            "oktabr", "noyabr", "dekabr",
        ],
        shortMonths: [
            "yan.", "fev.", "mart", "apr.", "may", "iyun", "iyul", "avg.", "sen.", "okt.", "noy.",
            "dek.",
        ])
}

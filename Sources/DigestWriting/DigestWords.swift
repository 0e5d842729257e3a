/// What a digest says in its own words.
struct DigestWords: Sendable {
    var contents: String
    /// To pass over what stands before the stories.
    var skip: String
    var otherNews: String
    var first: String
    var alsoIn: String
    var about: String
    /// Before the earlier story that a story is later news of.
    var follows: String
    /// Behind an article that was changed after it was first seen.
    var changed: String
    /// Behind a story that began before the window.
    var continued: String
    var corrections: String
    /// Before a former title.
    var was: String
    var withdrawn: String
    /// Behind an article that was taken back.
    var gone: String
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
        contents: "Contents", skip: "To the stories", otherNews: "Other news", first: "First",
        alsoIn: "Also in", about: "About", follows: "Earlier", changed: "changed since",
        continued: "continued",
        corrections: "Changed after publication", was: "was",
        withdrawn: "Withdrawn by their publishers", gone: "withdrawn",
        thinSources: "Where this digest is thin",
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
        contents: "Содержание", skip: "К новостям", otherNews: "Другие новости", first: "Первым",
        alsoIn: "Также", about: "О чём", follows: "Ранее", changed: "изменено позже",
        continued: "продолжение",
        corrections: "Изменено после публикации", was: "было",
        withdrawn: "Сняты издателями", gone: "снято", thinSources: "Где этот дайджест неполон",
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
        contents: "Мазмұны", skip: "Жаңалықтарға өту", otherNews: "Басқа жаңалықтар",
        first: "Алғаш", alsoIn: "Сондай-ақ", about: "Тақырыбы", follows: "Бұған дейін",
        changed: "кейін өзгертілді", continued: "жалғасы",
        corrections: "Жарияланғаннан кейін өзгертілгендер", was: "бұрын",
        withdrawn: "Жариялаушы алып тастағандар", gone: "алып тасталды",
        thinSources: "Бұл шолудың кем тұстары",
        kinds: [
            .sick: "оқылмайды", .failing: "ақау бар", .silent: "үнсіз",
            .incomplete: "олқылық болуы мүмкін",
        ],
        lastRead: "соңғы оқылуы", lastNew: "соңғы жаңалығы", never: "ешқашан",
        nothing: "Жаңалық жоқ.", perHour: "Сағат бойынша мақалалар",
        perDay: "Күн бойынша мақалалар", perSource: "Дереккөз бойынша мақалалар",
        months: [
            "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
            "қазан", "қараша", "желтоқсан",
        ],
        shortMonths: [
            "қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.",
            "жел.",
        ])

    static let uzbek = DigestWords(
        contents: "Mundarija", skip: "Xabarlarga oʻtish", otherNews: "Boshqa xabarlar",
        first: "Birinchi boʻlib",
        alsoIn: "Shuningdek", about: "Mavzusi", follows: "Avvalroq",
        changed: "keyin oʻzgartirilgan",
        continued: "davomi", corrections: "Eʼlon qilingandan keyin oʻzgartirilganlar",
        was: "avval", withdrawn: "Nashr olib tashlagan maqolalar", gone: "olib tashlangan",
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

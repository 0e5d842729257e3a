import FeedModel
import TextFolding

/// Words that say that somebody reports, and what else stands around a source's name.
enum ReportingWords {
    /// By stem.
    static func of(_ language: LanguageTag) -> Set<String> {
        tables[String(language.rawValue.prefix { $0 != "-" })] ?? []
    }

    private static let tables: [String: Set<String>] = Dictionary(
        uniqueKeysWithValues: lists.map { ($0, stems($1, $0)) })

    private static let lists: [String: String] = [
        "en": """
        according announced announces cited citing confirmed quoted quoting reported reports
        report reporting reportedly revised said saying says stated statement tells told warned
        wrote writes published via informs informed added adds carried claimed claims noted notes per
            posted quotes relayed revealed warns
        """,
        "ru": """
        сообщает сообщают сообщил сообщила сообщили сообщило сообщению сообщениям сообщением
        передает передают передал передала передали пишет пишут написал написала написали
        ссылкой ссылаясь данным информации информирует информируют проинформировали уточнил
        уточнили уточняет уточняют рассказал рассказала рассказали рассказывает заявил заявила
        заявили заявляют отметил отметили отмечает отмечают пояснил пояснили добавили
        предупредили предупреждает предупреждают опубликовала опубликовал опубликовало цитирует
        цитируют словам объявили объявил подтвердили подтвердил известил говорится сведениям
            публикует распространил распространила разъяснили напомнили подчеркнули доложили
            отчитались свидетельствуют сообщалось рассказывают релизе заявлению
        """,
        "kk": """
        хабарлады хабарлайды хабарлаған хабарлауынша хабарламасында хабарламасына жазды жазады
        жазған жазуынша мәлімдеді мәлімдейді мәліметінше мәліметіне мәлімет деректерінше
        дерегінше деректеріне ақпаратынша ақпаратына сілтеме сілтеп сүйеніп сүйенсек айтуынша
        айтты жеткізді жеткізеді жариялады таратты ескертті түсіндірді деді дейді баяндады
            сілтейді мәлімдемесінде жазып
        """,
        "uz": """
        xabar xabariga xabarida xabarlariga yozdi yozadi yozmoqda yozishicha yozgan ma'lum
        ma'lumotiga ma'lumotlariga ma'lumotiga bildirdi bildirgan aytdi tarqatdi tayanib havola
        iqtibos e'lon axborotiga ogohlantirdi aytishicha yetkazdi keltirdi keltirgan ta'kidladi
            qayd deydi dedi
        """,
        "ky": """
        кабарлады кабарлайт кабарында кабарлашты билдирди билдирет билдиришти билдирүүсүндө
        жазды жазат жазган маалымдады маалымдайт маалыматы маалыматына маалыматында айтты
        шилтеме таянып жарыялады деди дейт кабарлоодо
        """,
        "tg": """
        хабар иттилоъ иттилои гузориши гузориш навишт навишта менависад гуфт гуфтанд маълумоти
        истинод иқтибос эълон нашр хабари мегӯяд нақл расонд изҳор
        """,
        "tk": """
        habar habarynda habaryna ýazýar ýazdy maglumatyna maglumatynda mälim salgylanyp
        aýdylýar belledi belleýär ýetirdi diýdi diýýär
        """,
    ]
}

/// Words in a line that says whose the text is: source, press service, agency, newspaper.
let creditWords: Set<String> = stems(
    of: [
        "en": "source sources via courtesy press-service press service office credit by",
        "ru": "источник источники пресс служба пресс-служба пресс-центр материал",
        "kk": "дереккөз дереккөзі көзі баспасөз қызметі бастау ақпарат",
        "uz": "manba manbasi manbai matbuot xizmati",
        "ky": "булак булагы маалымат басма сөз кызматы",
        "tg": "манбаъ манба хадамоти матбуот сарчашма",
        "tk": "çeşme çeşmesi metbugat gullugy",
    ]).union(["来", "源", "消", "息"])

/// What a source that reports is: it may stand far from its verb.
let mediaWords: Set<String> = stems(
    of: [
        "en": "agency newspaper portal channel website outlet service",
        "ru": "агентство газета портал канал телеканал сайт издание",
        "kk": "агенттігі агенттік порталы газеті сайты арнасы басылымы қызметі",
        "uz": "agentligi portali gazetasi sayti kanali nashri xizmati",
        "ky": "агенттиги порталы гезити сайты каналы басылмасы кызматы",
        "tg": "оҷонсии портали рӯзномаи сомонаи шабакаи хадамоти",
        "tk": "agentligi portaly gazeti saýty kanaly gullugy",
    ])

/// Whose picture it is says nothing of the text.
let photoWords: Set<String> = stems(
    of: [
        "en": "photo photos image picture video", "ru": "фото фотография видео иллюстрация",
        "kk": "сурет фото бейне", "uz": "foto surat video", "ky": "сүрөт", "tg": "акс сурат",
        "tk": "surat",
    ]
).union(["图", "摄"])

/// Prepositions that lead from a word of reporting to a name.
let reportingPrepositions: Set<String> = ["на", "to", "by"]

let chineseReports = [
    "报道", "消息", "讯", "电", "发布", "通报", "援引", "表示", "宣布", "说", "称", "透露",
    "公布", "介绍",
]
let chineseVerbs = ["报道", "消息", "发布", "通报"]

/// What leads to other articles, folded.
let readAlso: [String] = [
    "read also", "read more", "see also", "also read", "related", "читайте также", "читайте",
    "по теме", "ранее", "см также", "смотрите также", "материалы по теме", "сондай ақ оқыңыз",
    "оқи отырыңыз", "тағы оқыңыз", "оқыңыз", "mavzuga oid", "shuningdek oqing", "oqing",
    "мавзуга оид", "шунингдек ўқинг", "ушул тема боюнча", "дагы окуңуз", "окуңуз", "окуй туруңуз",
    "ҳамчунин хонед", "инчунин хонед", "хонед", "şeýle hem okaň", "okaň", "相关阅读", "延伸阅读",
]

func stems(_ list: String, _ language: String) -> Set<String> {
    let family = EndingFamily(language: language)
    return Set(tokens(of: list).map { searchTerm(of: $0, family) })
}

private func stems(of lists: [String: String]) -> Set<String> {
    lists.reduce(into: []) { $0.formUnion(stems($1.value, $1.key)) }
}

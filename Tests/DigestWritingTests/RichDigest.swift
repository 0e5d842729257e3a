import DigestWriting
import FeedModel
import Foundation
import TestSupport

/// A digest in which everything occurs that a digest can show: six languages and scripts, translations
/// and reprints, an earlier story, changes, an article that was taken back, thin sources, and titles
/// that mean harm.
func richDigest(
    in language: DigestLanguage, by grouping: DigestGrouping = .topic
) -> Digest {
    guard let time = TimeOfDay(hour: 7, minute: 0), let zone = TimeZone(identifier: "Asia/Almaty")
    else { preconditionFailure("the morning is a time of day") }
    var definition = DigestDefinition(
        id: "morning", title: richTitles[language] ?? "Morning", schedule: .times([time]),
        timeZone: zone)
    definition.language = language
    definition.grouping = grouping
    let end = Date.noon + 14 * 3600
    return Digest(
        definition, window: definition.window(endingAt: end), of: richMaterial(endingAt: end),
        vocabulary: richVocabulary)
}

private let richTitles: [DigestLanguage: String] = [
    .english: "Central Asia this morning", .russian: "Центральная Азия этим утром",
    .kazakh: "Орталық Азия бүгін таңертең", .uzbek: "Markaziy Osiyo bugun ertalab",
]

/// Titles as a hostile publisher would write them.
let hostileTitles = [
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "](javascript:alert(1)) [here](https://evil.example/ \"title\")",
    "\u{202E}txt.exe\u{202C} \u{1B}[31mred\u{1B}[0m \u{7}bell \u{2066}isolated\u{2069}",
    "../../../etc/passwd\u{0}.html",
    "# no heading\n\n- no list\n1. none either\n<!-- none -->",
    "\"><svg/onload=alert(3)> ' & &amp; &#60; ]]> </title></entry>",
    "Donaudampfschifffahrtsgesellschaft" + String(repeating: "skapitän", count: 30),
    "عنوان بالعربية مع English و123",
    "👩‍👩‍👧‍👦 🇰🇿 Family day 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☂︎ e\u{301}",
    "1986. *Not* _a_ ~~list~~ `code` | table | {{mustache}} {{{raw}}}",
]

private struct Writer {
    var articles: [Article] = []

    /// Adds an article that was seen so many hours before the end of the window.
    mutating func add(
        _ source: String, _ language: String?, _ title: String?, hours: Double, end: Date,
        story: Int64? = nil, tags: [(String, Double)] = [], text: String? = nil,
        _ change: (inout Article) -> Void = { _ in }
    ) {
        let number = Int64(articles.count + 1)
        var content = ArticleContent()
        content.title = title
        content.url = "https://\(source).example/news/\(number)?a=1&b=2"
        content.language = language.map(LanguageTag.init(rawValue:))
        content.text = text ?? title.map { "\($0). \(sentences[language ?? "en"] ?? "")" }
        let seen = end.addingTimeInterval(-hours * 3600)
        content.published = EntryDate(seen.addingTimeInterval(-300), element: "pubDate")
        var article = Article(
            id: Article.ID(rawValue: number), feed: Feed.ID(rawValue: "\(source)-feed"),
            source: Source.ID(rawValue: source), content: content,
            tags: tags.map { Tag(id: $0.0, score: $0.1, evidence: []) }, firstSeen: seen,
            revision: 1, revised: seen)
        article.story = Story.ID(rawValue: story ?? number)
        change(&article)
        articles.append(article)
    }
}

/// “More will be said tomorrow.”
private let sentences = [
    "en": "More will be said tomorrow.", "ru": "Подробности сообщат завтра.",
    "kk": "Толығырақ ертең айтылады.", "uz": "Batafsil ertaga aytiladi.",
    "uz-Cyrl": "Батафсил эртага айтилади.", "zh": "详情明日公布。",
]

private func link(_ kind: ArticleLink.Kind, _ target: Int64) -> ArticleLink {
    ArticleLink(kind: kind, target: Article.ID(rawValue: target), rule: "a test", score: 1)
}

private func richMaterial(endingAt end: Date) -> DigestMaterial {
    var writer = Writer()
    let sco =
        [("diplomacy", 9), ("org:sco", 8), ("person:asel-nurlan", 3)]
        + ["KZ", "KG", "TJ", "UZ", "CN", "RU", "IN", "PK"].enumerated().map {
            ("place:\($1)", 7 - 0.5 * Double($0))
        }
    // A summit, told in six languages and scripts.
    writer.add(
        "presidency", "en", "Leaders of eight states meet in Bishkek", hours: 10, end: end,
        story: 1, tags: sco,
        text: "The heads of state discussed transport corridors, water and energy. "
            + String(
                repeating: "They agreed to meet again next year, and said so at length. ", count: 8)
    )
    writer.add(
        "dala", "kk", "Сегіз мемлекеттің басшылары Бішкекте кездесті", hours: 9, end: end,
        story: 1, tags: sco
    ) { $0.links = [link(.translation, 1)] }
    writer.add(
        "steppe", "ru", "Главы восьми государств встретились в Бишкеке", hours: 8.5, end: end,
        story: 1, tags: sco)
    writer.add(
        "vodiy", "uz", "Sakkiz davlat rahbarlari Bishkekda uchrashdi", hours: 8, end: end,
        story: 1, tags: sco
    ) { $0.links = [link(.translation, 3)] }
    writer.add(
        "vodiy", "uz-Cyrl", "Саккиз давлат раҳбарлари Бишкекда учрашди", hours: 8, end: end,
        story: 1, tags: sco
    ) { $0.links = [link(.translation, 4)] }
    writer.add("silk", "zh", "八国领导人在比什凯克会晤", hours: 7, end: end, story: 1, tags: sco)
    writer.add(
        "copy", "en", "Leaders of eight states meet in Bishkek", hours: 6, end: end, story: 1,
        tags: sco
    ) { $0.links = [link(.reprint, 1)] }
    // What one language alone tells.
    writer.add(
        "silk", "zh", "新铁路明年春天开工", hours: 11, end: end, tags: [("transport", 4)],
        text: "该部表示，新线路的工程将于春季开始。")
    writer.add(
        "vodiy", "uz-Cyrl", "Янги темир йўл қурилиши баҳорда бошланади", hours: 11.5, end: end,
        tags: [("transport", 4)], text: "Вазирлик шундай деди: ишлар баҳорда бошланади.")
    writer.add(
        "dala", "kk", "Жаңа теміржол құрылысы көктемде басталады", hours: 12, end: end,
        tags: [("transport", 4)], text: "Министрлік жұмыс көктемде басталатынын хабарлады.")
    writer.add(
        "vodiy", "uz", "Yangi temir yoʻl qurilishi bahorda boshlanadi", hours: 12.5, end: end,
        tags: [("transport", 4)], text: "Vazirlik ishlar bahorda boshlanishini maʼlum qildi.")
    // A story that goes on, follows another and was changed.
    writer.add(
        "steppe", "ru", "На плотине закончен ремонт", hours: 30, end: end, story: 12,
        tags: [("water", 5), ("place:TJ", 4)])
    writer.add(
        "steppe", "ru", "Плотина снова пропускает воду, пострадали двенадцать человек", hours: 2,
        end: end, story: 12, tags: [("water", 6), ("place:TJ", 5)]
    ) {
        ($0.revision, $0.revised) = (3, end - 1800)
        $0.links = [link(.followUp, 15)]
    }
    // Known by its day alone, without a title, and by nobody's language.
    writer.add(
        "valley", nil, nil, hours: 3, end: end, tags: [("water", 4), ("place:KG", 3)],
        text: String(repeating: "A notice without a title, as some offices write them. ", count: 6)
    ) {
        $0.content.published = EntryDate(end - 11 * 3600, element: "date", isDayOnly: true)
    }
    writer.add(
        "valley", "en", "Engineers warn of the old dam", hours: 200, end: end,
        tags: [("water", 4)])
    // Taken back.
    writer.add(
        "steppe", "ru", "Сообщение, которого больше нет", hours: 5, end: end, tags: [("media", 4)]
    ) { $0.withdrawn = end - 3600 }
    // Taken back since: this edition is written anew.
    writer.add(
        "steppe", "ru", "Сообщение, которого вскоре не стало", hours: 5, end: end,
        tags: [("media", 4)]
    ) { $0.withdrawn = end + 3600 }
    for title in hostileTitles {
        writer.add("torture", "en", title, hours: 4, end: end)
    }
    writer.articles[writer.articles.count - 3].content.language = LanguageTag(rawValue: "ar")
    var material = DigestMaterial(articles: writer.articles.filter { $0.firstSeen > end - 86_400 })
    material.earlier = writer.articles.filter { $0.id.rawValue == 12 }
    material.followed = writer.articles.filter { $0.id.rawValue == 15 }
    material.former[Article.ID(rawValue: 13)] = ArticleRevision(
        number: 1, seen: end - 7200, url: nil,
        title: "Плотина снова пропускает воду, <b>пострадали десять</b> человек", summary: nil,
        text: nil)
    material.thin = [
        ThinSource(
            feed: Feed.ID(rawValue: "qamchiq"), kind: .sick,
            reason: "not a feed: an HTML page titled “<b>Saytda</b> ](javascript:x)”"),
        ThinSource(feed: Feed.ID(rawValue: "dala-kk"), kind: .silent, last: end - 200_000),
        ThinSource(
            feed: Feed.ID(rawValue: "silk"), kind: .failing, reason: "503 Service Unavailable",
            last: end - 90_000),
        ThinSource(feed: Feed.ID(rawValue: "steppe"), kind: .incomplete, last: end - 60),
    ]
    return material
}

private let richVocabulary = DigestVocabulary(
    sources: [
        Source.ID(rawValue: "presidency"): "Office of the President",
        Source.ID(rawValue: "dala"): "Дала жаңалықтары",
        Source.ID(rawValue: "steppe"): "Степной вестник", Source.ID(rawValue: "silk"): "丝路日报",
        Source.ID(rawValue: "vodiy"): "Vodiy xabarlari",
        Source.ID(rawValue: "torture"): "Evil <b>Herald</b> of a [long](javascript:name)",
    ],
    tags: [
        "diplomacy": name("Diplomacy", "Дипломатия", "Дипломатия", "Diplomatiya"),
        "water": name("Water", "Вода", "Су ресурстары", "Suv resurslari"),
        "transport": name("Transport", "Транспорт", "Көлік", "Transport"),
        "media": TagName("Media", others: [LanguageTag(rawValue: "ru"): "СМИ"]),
        "org:sco": name("SCO", "ШОС", "ШЫҰ", "SHHT"),
        "place:KZ": name("Kazakhstan", "Казахстан", "Қазақстан", "Qozogʻiston"),
        "place:KG": name("Kyrgyzstan", "Кыргызстан", "Қырғызстан", "Qirgʻiziston"),
        "place:TJ": name("Tajikistan", "Таджикистан", "Тәжікстан", "Tojikiston"),
        "place:UZ": name("Uzbekistan", "Узбекистан", "Өзбекстан", "Oʻzbekiston"),
        "place:CN": name("China", "Китай", "Қытай", "Xitoy"),
        "place:RU": name("Russia", "Россия", "Ресей", "Rossiya"),
        "place:IN": name("India", "Индия", "Үндістан", "Hindiston"),
    ],
    primary: [Source.ID(rawValue: "presidency")])

private func name(_ english: String, _ russian: String, _ kazakh: String, _ uzbek: String)
    -> TagName
{
    TagName(
        english,
        others: [
            LanguageTag(rawValue: "ru"): russian, LanguageTag(rawValue: "kk"): kazakh,
            LanguageTag(rawValue: "uz"): uzbek,
        ])
}

import ArticleDeduplication
import DeduplicationFixtures
import FeedModel
import Foundation

let noon = Date(timeIntervalSince1970: 1_764_000_000)

let sources = CitationFinder([
    CitableSource(
        id: Source.ID(rawValue: "ulan"), names: ["Ulan", "Улан", "Ұлан", "乌兰社"],
        hosts: ["ulan.example"]),
    CitableSource(
        id: Source.ID(rawValue: "saray"), names: ["Saray", "Сарай пресс", "Saroy"],
        hosts: ["saray.example"]),
    CitableSource(
        id: Source.ID(rawValue: "rescue"),
        names: ["МЧС", "МЧС РК", "emergency ministry", "Төтенше жағдайлар министрлігі"],
        hosts: ["rescue.example"]),
])

func article(
    _ id: Int64, from source: String = "ulan", in language: String = "en", _ title: String = "",
    _ text: String, hours: Double = 0, tags: [String] = [], titleTags: [String] = [],
    url: String? = nil, links: [String] = [], isSummary: Bool = false
) -> LinkableArticle {
    LinkableArticle(
        id: Article.ID(rawValue: id), source: Source.ID(rawValue: source),
        host: source + ".example", language: LanguageTag(rawValue: language),
        published: noon.addingTimeInterval(hours * 3600),
        firstSeen: noon.addingTimeInterval(hours * 3600 + 60), title: title, text: text,
        url: url ?? "https://\(source).example/\(id)", links: links, tags: tags,
        titleTags: titleTags, isSummary: isSummary)
}

func traits(_ article: LinkableArticle) -> ArticleTraits {
    ArticleTraits(of: article, citing: sources)
}

extension Linker {
    @discardableResult
    mutating func add(_ article: LinkableArticle) -> Linking { add(traits(article)) }
}

extension Linking {
    /// The links of the article that arrived.
    var own: [FoundLink] { links[article] ?? [] }
    var duplicate: FoundLink? { own.first { $0.isDuplicate } }
}

func id(_ number: Int64) -> Article.ID { Article.ID(rawValue: number) }

/// A report of our own, as an agency would send it.
let bridge = """
    Engineers closed the old road bridge over the Chu near Tokmok on Monday after divers found a crack \
    in the second pier. The bridge, opened in 1964, carries about 7,300 lorries a day between the two \
    countries. Drivers are sent round by Kemin, which adds 41 kilometres to the way. The transport \
    ministry expects repairs to take six weeks and to cost 185 million soms. A temporary crossing for \
    ambulances will open on Thursday.
    """

let bridgeInRussian = """
    Старый автомобильный мост через Чу у Токмока закрыли в понедельник: водолазы нашли трещину во \
    второй опоре. По мосту, открытому в 1964 году, ежедневно проходит около 7300 грузовиков. Водителей \
    направляют в объезд через Кемин, это лишние 41 километр. Ремонт, как ожидает министерство \
    транспорта, займет шесть недель и обойдется в 185 млн сомов. В четверг для машин скорой помощи \
    откроют временную переправу.
    """

let festivalInUzbek = """
    Marg‘ilonda o‘tgan atlas bayramiga 12 mamlakatdan 340 nafar hunarmand keldi. Bayram kunlari \
    shahardagi eski ustaxonalarda ipak yigirish va bo‘yash sirlari ko‘rsatildi. Eng katta gazlama, uzunligi \
    86 metr, shahar muzeyiga topshirildi. Hokimlik keyingi yil bayramni besh kun o‘tkazishni rejalashtirmoqda.
    """

let festivalInCyrillic = """
    Марғилонда ўтган атлас байрамига 12 мамлакатдан 340 нафар ҳунарманд келди. Байрам кунлари \
    шаҳардаги эски устахоналарда ипак йигириш ва бўяш сирлари кўрсатилди. Энг катта газлама, узунлиги \
    86 метр, шаҳар музейига топширилди. Ҳокимлик кейинги йил байрамни беш кун ўтказишни режалаштирмоқда.
    """

/// Five reports a language, each with a copy, a summary, and a report of the same in other words.
///
/// - Parameter perHour: how many of these come in an hour.
func generatedArticles(seed: UInt64, perHour: Double) -> [LinkableArticle] {
    var random = SeededGenerator(seed)
    var articles: [LinkableArticle] = []
    func add(_ source: String, _ language: String, _ title: String, _ text: String) {
        let number = Int64(articles.count + 1)
        articles.append(
            article(
                number, from: source, in: language, title, text, hours: Double(number) / perHour))
    }
    for language in GeneratedNews.languages {
        let news = GeneratedNews(language: language)
        for _ in 0..<5 {
            let topic = news.topic(&random)
            let sentences = news.sentences(about: topic, &random)
            let title = news.title(&random)
            let text = sentences.joined(separator: " ")
            add("ulan", language, title, text)
            add("saray", language, news.title(&random), text + "\n" + news.trailer(&random))
            add("rescue", language, title, sentences[0] + " " + sentences[1])
            let retold = news.sentences(about: topic, &random).joined(separator: " ")
            add("other", language, title, retold)
        }
    }
    return articles
}

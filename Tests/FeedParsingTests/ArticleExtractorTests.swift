import FeedModel
import Foundation
import Testing

@testable import FeedParsing

@Suite struct ArticleExtractorTests {
    private static let almaty = TimeZone(secondsFromGMT: 5 * 3600)!

    private func article(_ name: String, at url: String) throws -> ExtractedArticle {
        try ArticleExtractor().extract(page(name), url: url, timeZone: Self.almaty)
    }

    @Test func `a Kazakh page without metadata gives headline, day and text`() throws {
        let article = try article(
            "article-akorda-kk", at: "https://www.akorda.kz/kz/events/su-sharuashylygy-1510")

        #expect(article.title == "Мемлекет басшысы су шаруашылығы жөнінде кеңес өткізді")
        #expect(article.published?.date == date("2024-03-14T19:00:00Z"))
        #expect(article.published?.element == "page:text")
        #expect(article.published?.isDayOnly == true)
        let paragraphs = try #require(article.contentText).components(separatedBy: "\n\n")
        #expect(paragraphs.count == 4)
        #expect(paragraphs.first?.hasPrefix("Қасым-Жомарт Тоқаев") == true)
        #expect(paragraphs.last?.hasSuffix("міндеті қойылды.") == true)
        #expect(article.canonicalURL == nil, "a section is not the article's address")
    }

    @Test func `an English page gives what its JSON-LD and OpenGraph say`() throws {
        let article = try article(
            "article-daryo-en", at: "https://daryo.uz/en/2026/11/23/joint-water-fund/amp")

        #expect(article.title == "Uzbekistan and Kazakhstan agree on joint water fund")
        #expect(article.published?.date == date("2026-11-23T10:40:00Z"))
        #expect(article.published?.element == "page:json-ld")
        #expect(article.updated?.date == date("2026-11-23T11:02:00Z"))
        #expect(
            article.authors == [
                Author(name: "Malika Karimova", url: "https://daryo.uz/en/author/malika")
            ])
        #expect(article.image == "https://daryo.uz/wp-content/uploads/2026/11/fund.jpg")
        #expect(article.canonicalURL == "https://daryo.uz/en/2026/11/23/joint-water-fund")
        #expect(article.language?.rawValue == "en-US")
    }

    @Test func `share bars, related lists, invitations and comments are not the article`() throws {
        let article = try article("article-daryo-en", at: "https://daryo.uz/en/2026/11/23/x")
        let text = try #require(article.contentText)

        #expect(text.contains("agreed in Samarkand on Monday"))
        #expect(text.contains("What comes first"))
        #expect(text.contains("Akorda reported earlier"))
        #expect(text.contains("every cubic metre twice"))
        for clutter in ["Related", "Canal repairs", "Follow Daryo", "Share", "reader", "Politics"] {
            #expect(!text.contains(clutter), "\(clutter)")
        }
        let html = try #require(article.contentHTML)
        #expect(html.contains("<b>$50 million</b>"))
        #expect(html.contains("href=\"https://gov.uz/en/news/1\""))
    }

    @Test func `an Uzbek article whose paragraphs are only line breaks is found`() throws {
        let article = try article("article-daryo-uz", at: "https://daryo.uz/2026/11/22/koprik")

        #expect(article.title == "Samarqandda yangi ko‘prik ochildi")
        #expect(article.authors == [Author(name: "Sardor Aliyev")])
        #expect(article.published?.element == "page:article:published_time")
        #expect(article.canonicalURL == nil, "a home page is not the article's address")
        let text = try #require(article.contentText)
        #expect(text.components(separatedBy: "\n\n").count >= 3)
        #expect(text.hasPrefix("Samarqand viloyatida"))
        #expect(!text.contains("Izoh"))
        #expect(!text.contains("Ulashish"))
    }

    @Test func `an old Russian page of tables inside a form is read`() throws {
        let article = try article("article-old-ru", at: "https://news.example.kz/show.php?id=5")

        let text = try #require(article.contentText)
        #expect(text.contains("Торги на Казахстанской фондовой бирже"))
        #expect(text.contains("сохранил базовую ставку"))
        #expect(!text.contains("Погода"))
        #expect(article.published?.date == date("2026-08-01T11:00:00Z"))
    }

    @Test func `microdata tells the body from another text on the page`() throws {
        let article = try article("article-marked-uz-cyrl", at: "https://www.uza.uz/posts/77")

        #expect(article.title == "Пахта терими якунланди")
        #expect(article.published?.element == "page:datePublished")
        #expect(article.authors == [Author(name: "ЎзА мухбири")])
        #expect(article.language?.rawValue == "uz-Cyrl")
        #expect(article.canonicalURL == "http://uza.uz/posts/77?lang=oz")
        let text = try #require(article.contentText)
        #expect(text.hasPrefix("Республика бўйича"))
        #expect(!text.contains("Бошқа мақола"))
        #expect(!text.contains("Ғалла"))
    }

    @Test func `an article that only a script would show is taken from JSON-LD`() throws {
        let sentence = "Сенат рассмотрел поправки к закону о воде, документ направлен в мажилис. "
        let body = String(repeating: sentence, count: 6)
        let html = """
            <html><head><script type="application/ld+json">
            {"@type":"NewsArticle","headline":"Сенат","articleBody":"\(body)"}</script></head>
            <body><div id="root">Загрузка</div></body></html>
            """
        let article = try ArticleExtractor().extract(Array(html.utf8))
        #expect(article.contentText?.hasPrefix("Сенат рассмотрел поправки") == true)
        #expect(article.contentHTML?.hasPrefix("<p>Сенат") == true)
    }

    @Test(
        arguments: [
            "<html><body><p>Not found</p></body></html>",
            "<html><body><ul><li><a href=/1>One headline after another headline</a></li></ul></body>",
            "<html></html>",
        ])
    func `a page without an article gives none`(html: String) throws {
        let article = try ArticleExtractor().extract(Array(html.utf8))
        #expect(article.contentHTML == nil)
        #expect(article.contentText == nil)
    }

    @Test(
        arguments: [
            ("https://a.kz/ru/news/5", "https://a.kz/ru/news/5?utm=1", "https://a.kz/ru/news/5"),
            ("/ru/news/5", "https://a.kz/x", "https://a.kz/ru/news/5"),
            ("https://m.a.kz/news/5", "https://www.a.kz/news/5", "https://m.a.kz/news/5"),
            ("https://a.gov.kz/1", "https://b.gov.kz/1", nil),
            ("https://a.kz/", "https://a.kz/news/5", nil),
            ("https://a.kz/ru", "https://a.kz/ru/news/5", nil),
            ("https://a.kz/ru/news", "https://a.kz/ru/news/5", nil),
            ("https://a.kz/news/5", "https://a.kz/news/5/amp", "https://a.kz/news/5"),
            ("https://b.kz/news/5", "https://a.kz/news/5", nil),
            ("javascript:alert(1)", "https://a.kz/news/5", nil),
            ("https://a.kz/?p=5", "https://a.kz/?p=5", nil),
        ] as [(String, String, String?)])
    func `a canonical address is believed only from its own site, for the article itself`(
        candidate: String, page: String, believed: String?
    ) {
        #expect(CanonicalLink.checked(candidate, base: page, pageAt: page) == believed)
    }

    private func date(_ text: String) -> Date? {
        try? Date(text, strategy: .iso8601)
    }
}

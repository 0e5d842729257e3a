import FeedModel
import LanguageDetection
import Testing

/// What someone follows who watches the press of Central Asia.
private let followed = Set(titles.map { LanguageTag(rawValue: $0.language) })

private func found(
    _ title: String?, _ text: String = "", claim: String? = nil, history: [String: Int] = [:]
) -> String? {
    let hints = LanguageHints(
        expected: followed, claim: claim.map(LanguageTag.init(rawValue:)),
        history: Dictionary(
            uniqueKeysWithValues: history.map { (LanguageTag(rawValue: $0), $1) }))
    return language(of: title, text: text, hints: hints)?.language.rawValue
}

@Suite struct TitleTests {
    @Test(arguments: titles.flatMap { list in list.titles.map { (list.language, $0) } })
    func `a title alone tells its language`(language: String, title: String) {
        #expect(found(title) == language)
    }

    @Test(arguments: foreignTitles.flatMap { list in list.titles.map { (list.language, $0) } })
    func `a neighbour's title is not taken for one of ours`(language: String, title: String) {
        #expect(found(title) == language)
    }

    /// But for the Kazakh I, which is the capital of two letters.
    @Test(arguments: titles.filter { $0.language != "kk-Latn" })
    func `capitals change nothing`(language: String, titles: [String]) {
        for title in titles {
            #expect(found(title.uppercased()) == language, "\(title)")
        }
    }

    @Test(arguments: ["ʻ", "ʼ", "‘", "’", "'", "`", "´"])
    func `Uzbek is Uzbek with every apostrophe`(apostrophe: String) {
        #expect(found("Yo\(apostrophe)l qurilishi to\(apostrophe)xtatildi") == "uz")
        #expect(found("Mas\(apostrophe)ul xodim ta\(apostrophe)tilga chiqdi") == "uz")
    }

    @Test func `letters that a site writes as two characters are one`() {
        let apart = "Алматы и\u{306} е\u{308}лка: свои\u{306} новыи\u{306} район"
        #expect(found(apart) == "ru")
    }

    @Test func `a Latin letter within a Cyrillic word is the one that it looks like`() {
        #expect(found("Бiлiм министрлiгi жаңа ережелердi бекiттi") == "kk")
    }

    @Test func `a name from elsewhere does not change a title's language`() {
        #expect(found("Министр Ғани Сәдібеков назначен послом в Японии") == "ru")
        #expect(found("Şymkent hosts a book fair for the third time") == "en")
    }
}

@Suite struct TextTests {
    @Test func `the text below tells where the title does not`() {
        #expect(
            found("Samarqand 2027", "Shaharda yangi bogʻ ochiladi va koʻchalar kengayadi.") == "uz")
        #expect(found("iPhone 17", "Новый телефон появился в магазинах Астаны.") == "ru")
        #expect(found(nil, "Көпір келесі жылы салынады, деді құрылысшылар.") == "kk")
    }

    @Test func `a site's own lines in another language change nothing`() {
        let text = """
            Өзен арнасынан асып, екі ауыл су астында қалды. Тұрғындар мектепке көшірілді.
            Подписывайтесь на наш канал в Telegram и читайте новости первыми!
            https://t.me/example_channel
            """
        #expect(found("Су тасқыны басталды", text, claim: "ru") == "kk")
        let uzbek = """
            Daryo toshib, ikki qishloq suv ostida qoldi. Aholi maktabga koʻchirildi.
            Follow us on Facebook and Instagram. All rights reserved.
            """
        #expect(found("Suv toshqini boshlandi", uzbek, claim: "en-US") == "uz")
    }

    @Test func `a quotation in another language stays one`() {
        let text = """
            Посол выступил перед студентами и ответил на вопросы о стипендиях. «Білім – болашақтың \
            кілті», – сказал он в конце встречи, и зал ответил аплодисментами.
            """
        #expect(found("Посол встретился со студентами", text) == "ru")
    }

    @Test func `addresses are nothing to read`() {
        #expect(found("https://example.org/the-news press@example.org www.example.com") == nil)
        #expect(found("Хабар: https://example.org/all-the-latest-news-of-today-in-english") != "en")
    }

    @Test(arguments: [nil, "", "2026", "— 24/7 —", "🎉 100 %"])
    func `there is no language in what has no letters`(title: String?) {
        #expect(found(title, "12:30", claim: "ru") == nil)
    }
}

@Suite struct HintTests {
    @Test func `what two languages can say is settled by the feed`() {
        // Bread is non in Uzbek and in Tajik.
        #expect(found("Нон нархи ошди", claim: "uz-Cyrl") == "uz-Cyrl")
        #expect(found("Вода ушла", claim: "ru") == "ru")
        #expect(found("Вода ушла", history: ["ru": 40]) == "ru")
    }

    @Test func `a false claim is not believed`() {
        #expect(found("Бишкекте жаңы мектеп ачылды", claim: "ru") == "ky")
        #expect(found("Ertaga yomgʻir yogʻadi", claim: "en") == "uz")
        #expect(found("明天有雨", claim: "en") == "zh")
    }

    @Test func `a feed's past does not hide that it has another language today`() {
        #expect(found("Алматыда жаңа мектеп ашылды", claim: "ru", history: ["ru": 5000]) == "kk")
        let report = "Parliament has begun its debate on the budget of next year."
        #expect(found("Budget debate begins", report, history: ["uz": 5000]) == "en")
    }

    @Test func `the other script of a language that is followed comes as no surprise`() {
        let hints = LanguageHints(expected: [LanguageTag(rawValue: "uz")])
        let title = "Тошкентда янги мактаб очилди"
        #expect(language(of: title, text: "", hints: hints)?.language.rawValue == "uz-Cyrl")
    }

    @Test func `a language without a model is the claim`() {
        let swedish = LanguageTag(rawValue: "sv")
        let hints = LanguageHints(expected: followed.union([swedish]), claim: swedish)
        let found = language(
            of: "Regn väntas i Stockholm i morgon", text: "", hints: hints)?.language
        #expect(found == swedish)
        let english = language(
            of: "The government has presented its budget for the next year", text: "",
            hints: hints)?.language
        #expect(english?.rawValue == "en")
    }
}

@Suite struct EvidenceTests {
    @Test func `a language comes with the reasons for it`() throws {
        let found = try #require(language(of: "Балалар үйі мен ұстаздар", text: ""))
        #expect(found.language.rawValue == "kk")
        #expect(found.script == .cyrillic)
        #expect(found.confidence > 0.5 && found.confidence <= 1)
        let runnerUp = try #require(found.runnerUp)
        #expect(runnerUp.margin > 0)
        #expect(found.why.contains("Cyrillic letters; then \(runnerUp.language.rawValue)"))
    }

    @Test func `letters that the next language lacks are named`() throws {
        let hints = LanguageHints(
            expected: [LanguageTag(rawValue: "kk")], claim: LanguageTag(rawValue: "kk"))
        let found = try #require(language(of: "Ұлттық банк есебі", text: "", hints: hints))
        let runnerUp = try #require(found.runnerUp)
        #expect(found.language.rawValue == "kk")
        #expect(runnerUp.lacks.contains("ұ"))
    }

    @Test func `a short title is less sure than a long one`() throws {
        let short = try #require(language(of: "Вода", text: ""))
        let long = try #require(
            language(of: "Правительство обсудило проект закона о воде и лесах", text: ""))
        #expect(short.confidence < long.confidence)
    }

    @Test func `a hint that decides is named`() throws {
        let claim = LanguageHints(claim: LanguageTag(rawValue: "ru"))
        let found = try #require(language(of: "Вода ушла", text: "", hints: claim))
        #expect(found.isByHints)
        #expect(found.why.contains("settled by"))
    }
}

import ArticleTagging
import FeedModel
import Foundation
import Testing

@testable import newswire

/// What newswire was first asked for: a portal's report on a new ambassador, tagged as a careful
/// librarian would, with the tag files as they are shipped.
@Suite struct SeedCaseTests {
    private static let tagger: Tagger? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Config/newswire.yaml")
        return (try? ConfigurationLoader.load(file)).map(\.tagger)
    }()

    private func tags(_ language: String, _ title: String, _ text: String) throws -> [FeedModel.Tag]
    {
        var content = ArticleContent()
        content.language = LanguageTag(rawValue: language)
        (content.title, content.text) = (title, text)
        return try #require(Self.tagger).tags(of: content)
    }

    @Test func `people, places, organisations and the topic of an ambassador's reception`() throws {
        let text = """
            Kazakhstan's President Kassym-Jomart Tokayev has accepted the credentials of Zhang \
            Weilin, the new ambassador of China, the press service of Akorda reported.

            Tokaev told Ambassador Zhang Weilin that the two neighbours want to widen trade, \
            agriculture, energy, technology, transport, culture and science. They also spoke of \
            the Shanghai Cooperation Organisation (SCO), in which Kazakhstan and China sit with \
            India, Kyrgyzstan, Pakistan, Russia, Tajikistan and Uzbekistan.
            """
        let tags = Set(
            try tags("en", "Tokayev receives the new ambassador of China", text).map(\.id))

        #expect(
            tags.isSuperset(of: [
                "diplomacy", "person:kassym-jomart-tokayev", "person:zhang-weilin", "org:sco",
                "place:KZ", "place:CN", "place:IN", "place:KG", "place:PK", "place:RU", "place:TJ",
                "place:UZ",
            ]))
        // What is only listed is not what it is about.
        #expect(tags.filter { !$0.contains(":") }.count <= 3)
        #expect(tags.filter { $0.hasPrefix("person:") }.count == 2)
        #expect(tags.filter { $0.hasPrefix("org:") } == ["org:sco"])
    }

    @Test(arguments: [
        (
            "kk", "Мемлекет басшысы Қытай елшісінен сенім грамотасын қабылдады",
            "Қасым-Жомарт Тоқаев Қытайдың жаңа елшісі Чжан Вэйлиньді қабылдады. Тараптар ШЫҰ "
                + "аясындағы ынтымақтастықты талқылады."
        ),
        (
            "ru", "Глава государства принял верительную грамоту посла Китая",
            "Касым-Жомарт Токаев принял посла КНР Чжан Вэйлиня. Обсуждено сотрудничество в рамках "
                + "ШОС между Казахстаном и Китаем."
        ),
        (
            "uz", "Toʻqayev Xitoy elchisidan ishonch yorligʻini qabul qildi",
            "Qozogʻiston prezidenti Xitoyning yangi elchisi Chjan Veylin bilan ShHT doirasidagi "
                + "hamkorlikni muhokama qildi."
        ),
    ])
    func `the same in other languages`(_ language: String, _ title: String, _ text: String) throws {
        let tags = Set(try tags(language, title, text).map(\.id))

        #expect(
            tags.isSuperset(of: [
                "diplomacy", "person:kassym-jomart-tokayev", "org:sco", "place:CN",
            ]),
            "\(tags.sorted())")
    }
}

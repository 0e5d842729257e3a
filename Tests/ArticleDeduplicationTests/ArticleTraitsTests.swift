import ArticleDeduplication
import FeedModel
import Foundation
import Testing

private func numbers(_ text: String, _ language: String) -> Set<UInt32> {
    Set(traits(article(1, in: language, "", text)).numbers.map(\.hash))
}

private func names(_ text: String, _ language: String) -> Set<UInt32> {
    Set(traits(article(1, in: language, "", text)).names.map(\.hash))
}

@Suite struct ArticleTraitsTests {
    @Test(arguments: [
        ("ru", "составил 3,94 млрд долларов", "en", "came to $3.94 billion"),
        ("kk", "3,94 миллиард доллар болды", "uz", "3,94 milliard dollarga yetdi"),
        ("ru", "212 тысяч птиц", "en", "has 212,000 birds"),
        ("ru", "около 18 000 саженцев", "kk", "18 мың көшет"),
        ("uz", "2 million 900 ming so‘m", "ru", "от 2,9 млн сумов"),
        ("kk", "алпыс адам", "en", "sixty people"),
        ("en", "twenty-five lorries", "ru", "двадцать пять грузовиков"),
        ("kk", "жиырма бес жүк көлігі", "ky", "жыйырма беш жүк ташуучу"),
        ("uz", "yigirma besh mashina", "uz-Cyrl", "йигирма беш машина"),
        ("tg", "панҷоҳ нафар", "tk", "elli adam"),
        ("zh", "出口粮食360万吨", "ru", "вывезли 3,6 млн тонн"),
        ("ru", "24 и 25 ноября", "kk", "24 және 25 қараша"),
        ("en", "on November 24–25", "ru", "24–25 ноября"),
        ("zh", "华信社11月26日电", "uz", "26-noyabr kuni"),
        ("en", "won 4:3 at home", "kk", "4:3 есебімен жеңді"),
        ("ru", "в 05:47 утра", "kk", "сағат 05:47-де"),
        ("ru", "доля 5,1%", "en", "a share of 5.1 per cent"),
    ])
    func `a number is one in every language`(
        _ language: String, _ text: String, _ otherLanguage: String, _ other: String
    ) {
        #expect(!numbers(text, language).isEmpty)
        #expect(numbers(text, language) == numbers(other, otherLanguage))
    }

    @Test(arguments: [
        ("grew 9.1 per cent", "grew 9.2 per cent"), ("in 1964", "in 1965"),
        ("on May 3", "on May 4"), ("at 05:47", "at 05:48"), ("3 million", "3 billion"),
        ("three bridges", "3.5 bridges"),
    ])
    func `other numbers are others`(_ one: String, _ other: String) {
        #expect(numbers(one, "en") != numbers(other, "en"))
    }

    @Test(arguments: [
        ("en", "the team of Miras Ongarbay won", "kk", "командасын Мирас Оңғарбай бастады"),
        ("ru", "рассказала владелица Айгерим Садыкова", "en", "said its owner Aigerim Sadykova"),
        ("uz", "olim Gulnora Ergasheva aytdi", "ru", "рассказала ученый Гульнора Эргашева"),
        ("uz", "olim Gulnora Ergasheva aytdi", "uz-Cyrl", "олим Гулнора Эргашева айтди"),
        ("kk", "оқушы Әлия Қасымова жеңді", "kk-Latn", "oquşy Äliia Qasymova jeñdı"),
        (
            "ru", "рейсы Uzbekistan Airways начнутся", "uz",
            "parvozlarni Uzbekistan Airways boshlaydi"
        ),
    ])
    func `a name is one in every script`(
        _ language: String, _ text: String, _ otherLanguage: String, _ other: String
    ) {
        #expect(names(text, language).count == 2)
        #expect(names(text, language) == names(other, otherLanguage))
    }

    @Test func `a capital at the beginning of a sentence makes no name`() {
        #expect(names("Drivers waited. Nobody was hurt.", "en").isEmpty)
        #expect(names("Water for Tokmok", "en").count == 1)
    }

    @Test func `two scripts of a language leave the same prints`() {
        let latin = traits(article(1, in: "uz", "", festivalInUzbek))
        let cyrillic = traits(article(2, in: "uz-Cyrl", "", festivalInCyrillic))
        #expect(!latin.prints.isEmpty)
        #expect(latin.prints == cyrillic.prints)
    }

    @Test(arguments: [
        ("en", "a strong earthquake struck at night", "ru", "ночью произошло землетрясение"),
        ("kk", "түнде жер сілкінісі болды", "uz", "tunda zilzila yuz berdi"),
        ("zh", "夜间发生地震", "en", "an earthquake at night"),
        ("ky", "түнкү жер титирөө", "tg", "шабона заминларза шуд"),
    ])
    func `a notion is one in every language`(
        _ language: String, _ text: String, _ otherLanguage: String, _ other: String
    ) {
        let one = traits(article(1, in: language, "", text)).concepts.map(\.hash)
        let two = traits(article(2, in: otherLanguage, "", other)).concepts.map(\.hash)
        #expect(!Set(one).isDisjoint(with: two))
    }

    @Test func `a publisher that cannot be right about the time is not believed`() {
        var future = article(1, "T", bridge)
        future.published = future.firstSeen.addingTimeInterval(86_400)
        #expect(traits(future).time == future.firstSeen)
        var undated = future
        undated.published = nil
        #expect(traits(undated).time == undated.firstSeen)
    }

    @Test func `traits are the same after they were stored`() throws {
        let stored = traits(
            article(
                7, from: "saray", in: "ru", "Мост у Токмока закрыли",
                bridgeInRussian + "\nИсточник: Улан", tags: ["place:KG", "org:adb", "transport"],
                titleTags: ["place:KG"], links: ["https://ulan.example/1"]))
        let read = try #require(ArticleTraits(encoded: stored.encoded))

        #expect(read.encoded == stored.encoded)
        #expect(read.id == stored.id)
        #expect(read.citation == stored.citation)
        #expect(read.terms == stored.terms)
        #expect(stored.encoded.count < 600)
    }

    @Test func `what is no trait, or one of another version, is not read`() {
        let stored = traits(article(1, "T", bridge)).encoded
        #expect(ArticleTraits(encoded: []) == nil)
        #expect(ArticleTraits(encoded: [ArticleTraits.version &+ 1] + stored.dropFirst()) == nil)
        for length in 0..<stored.count {
            #expect(ArticleTraits(encoded: stored.prefix(length)) == nil)
        }
    }
}

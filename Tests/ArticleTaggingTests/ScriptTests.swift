import ArticleTagging
import FeedModel
import Testing

private func isFound(_ name: String, of language: String, in text: String, in script: String)
    -> Bool
{
    let pattern = TagPattern(name, language: LanguageTag(rawValue: language), isName: true)
    var content = ArticleContent()
    content.language = LanguageTag(rawValue: script)
    content.text = "– " + text
    let rule = TagRule(kind: .place, tag: "it", name: "It", patterns: [pattern].compactMap(\.self))
    return Tagger(rules: [rule]).tags(of: content).contains { $0.id == "it" }
}

@Suite struct ScriptTests {
    @Test(arguments: [
        ("O‘zbekiston", "Ўзбекистон"), ("Qozog‘iston", "Қозоғистонда"), ("Toshkent", "Тошкентдан"),
        ("Mirziyoyev", "Мирзиёев"), ("Yevropa", "Европанинг"), ("Eron", "Эрон"),
        ("Xitoy", "Хитойга"), ("Chexiya", "Чехия"), ("Shavkat", "Шавкатнинг"),
        ("Fransiya", "Франция"), ("Yaponiya", "Япония"), ("Yuan", "Юань"),
    ])
    func `an Uzbek name is found in the other script`(_ latin: String, _ cyrillic: String) {
        #expect(isFound(latin, of: "uz", in: cyrillic, in: "uz-Cyrl"))
        #expect(isFound(latin, of: "uz-Cyrl", in: cyrillic, in: "uz-Cyrl"))
        #expect(isFound(cyrillic + "*", of: "uz-Cyrl", in: cyrillic, in: "uz"))
    }

    @Test(arguments: [
        ("Қазақстан", ["Qazaqstan", "Qazaqstannyń", "Qazaqstannyñ", "Qazaqstanğa"]),
        ("Тоқаев", ["Toqaev", "Toqayev", "Toqaevtyñ"]), ("Ресей", ["Resei", "Reseidiñ", "Resey"]),
        ("Өзбекстан", ["Özbekstan", "Ózbekstan"]), ("Қытай", ["Qytai", "Qytaı", "Qytay"]),
        ("Шымкент", ["Şymkent", "Shymkent"]), ("Түркия", ["Türkia", "Túrkıa", "Türkiya"]),
        ("Жапония", ["Japonia", "Japoniya"]), ("Әзербайжан", ["Äzerbaijan", "Ázerbaıjan"]),
        ("Ұлытау", ["Ulytau", "Ūlytau", "Ulytaý"]), ("Грузия", ["Gruzia", "Gruziya"]),
        ("Чехия", ["Chehia", "Çehia"]),
    ])
    func `a Kazakh name is found in Latin letters, whichever they are`(
        _ cyrillic: String, _ latin: [String]
    ) {
        #expect(isFound(cyrillic, of: "kk", in: cyrillic, in: "kk"))
        for latin in latin {
            #expect(isFound(cyrillic, of: "kk", in: latin, in: "kk-Latn"), "\(latin)")
        }
    }

    @Test(arguments: [
        ("Мали", "Малы"), ("Мали", "Малидай"), ("Каспи", "Каспийде"), ("Орал", "Оралды"),
    ])
    func `letters that Cyrillic tells apart stay apart in it`(_ name: String, _ text: String) {
        let isForm = text == "Малидай" || text == "Оралды"

        #expect(isFound(name, of: "kk", in: text, in: "kk") == isForm)
    }

    @Test func `a foreign name in Latin letters is found in them alone`() {
        #expect(isFound("Kaspi", of: "kk", in: "Kaspi банкі", in: "kk"))
        #expect(!isFound("Kaspi", of: "kk", in: "Каспиде", in: "kk"))
        #expect(isFound("Kaspi", of: "kk-Latn", in: "Каспиде", in: "kk"))
    }

    @Test(arguments: ["oʻ", "o‘", "o’", "o'", "o`", "oʼ", "o´"])
    func `every apostrophe is the same`(_ letter: String) {
        #expect(isFound("To‘rtko‘l", of: "uz", in: "T\(letter)rtk\(letter)lda", in: "uz"))
    }

    @Test func `an acronym has its capitals in the other script too`() {
        #expect(isFound("=BMT", of: "uz", in: "БМТнинг", in: "uz-Cyrl"))
        #expect(isFound("=AQSh", of: "uz", in: "АҚШга", in: "uz-Cyrl"))
        #expect(!isFound("=BMT", of: "uz", in: "Бмт", in: "uz-Cyrl"))
    }
}

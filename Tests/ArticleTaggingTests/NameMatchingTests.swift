import ArticleTagging
import FeedModel
import Testing

private func content(_ language: String, _ text: String, title: String = "") -> ArticleContent {
    var content = ArticleContent()
    content.language = LanguageTag(rawValue: language)
    content.title = title
    content.text = text
    return content
}

/// Whether `name` is found in a text; both in `language`, or the text in another script of it.
private func finds(_ name: String, _ language: String, in text: String, _ script: String? = nil)
    throws -> Bool
{
    let pattern = try #require(
        TagPattern(name, language: LanguageTag(rawValue: language), isName: true))
    let tagger = Tagger(rules: [TagRule(kind: .place, tag: "t", name: "T", patterns: [pattern])])
    return tagger.tags(of: content(script ?? language, text)).map(\.id) == ["t"]
}

@Suite struct NameMatchingTests {
    @Test(arguments: [
        ("ru", "Казахстан", "в Казахстане, из Казахстана, Казахстаном, Казахстану"),
        ("ru", "казахстанский", "казахстанского, Казахстанская, казахстанским, казахстанских"),
        ("ru", "Грузия", "Грузии, Грузию, Грузией"), ("ru", "Токаев", "Токаева, Токаевым, Токаеву"),
        ("ru", "Астана", "Астаны, Астане, Астану, Астаной"),
        (
            "kk", "Қазақстан",
            "Қазақстанның, Қазақстандағы, Қазақстаннан"
        ),
        ("kk", "Өзбекстан", "Өзбекстанға, Өзбекстанмен, Өзбекстандағы"),
        ("uz", "Oʻzbekiston", "O‘zbekistonning, O'zbekistondagi, O`zbekistonga"),
        ("uz", "Toshkent", "Toshkentda, Toshkentning, Toshkentdan"),
        ("ky", "Бишкек", "Бишкекте, Бишкектин, Бишкектеги"),
        ("tk", "Aşgabat", "Aşgabatda, Aşgabadyň"), ("tg", "Душанбе", "Душанберо, Душанбе"),
        ("en", "Kazakhstan", "Kazakhstan's, Kazakhstan’s"), ("zh", "哈萨克斯坦", "今日哈萨克斯坦总统"),
    ])
    func `a name is found in each of its forms`(
        _ language: String, _ name: String, _ forms: String
    ) throws {
        for form in forms.split(separator: ",") {
            #expect(try finds(name, language, in: "x" + "." + form), "\(form)")
        }
    }

    @Test(arguments: [
        ("ru", "Дания", "данные, Данияра, данью"), ("ru", "Того", "того, тогда"),
        ("ru", "Оман", "оманул, Романа"), ("en", "Turkey", "turkey on the table"),
        ("kk", "Орал", "оралды, оралман"), ("uz", "Xiva", "xivchin, Arxiva"),
        ("en", "=WHO", "Who is who"), ("ru", "=ШОС", "шоссе, Шостакович"),
    ])
    func `what only begins like a name is none`(
        _ language: String, _ name: String, _ others: String
    ) throws {
        for other in others.split(separator: ",") {
            #expect(try !finds(name, language, in: String(other)), "\(other)")
        }
    }

    @Test(arguments: [
        ("uz", "Qozogʻiston", "Қозоғистоннинг", "uz-Cyrl"),
        ("uz", "Toshkent", "Тошкентда", "uz-Cyrl"),
        ("kk", "Қазақстан", "Qazaqstannyñ", "kk-Latn"), ("kk", "Тоқаев", "Toqaevtyñ", "kk-Latn"),
    ])
    func `a name is found in the other script of its language`(
        _ language: String, _ name: String, _ text: String, _ script: String
    ) throws {
        #expect(try finds(name, language, in: text, script))
    }

    @Test(arguments: [
        ("ШОС", "ШОС"), ("ШҲТнинг", "ШҲТ"), ("UN's", "UN"), ("ШЫҰ-ға", "ШЫҰ"),
    ])
    func `an acronym takes endings, and keeps its case`(_ text: String, _ acronym: String) throws {
        let language =
            acronym == "ШҲТ" ? "uz" : acronym == "ШЫҰ" ? "kk" : acronym == "UN" ? "en" : "ru"
        #expect(try finds("=" + acronym, language, in: text))
        #expect(try !finds("=" + acronym, language, in: text.lowercased()))
    }

    @Test func `a shorter name within a longer one is not meant`() throws {
        let english = LanguageTag(rawValue: "en")
        let tagger = Tagger(rules: [
            TagRule(
                kind: .place, tag: "place:GE", name: "Georgia",
                patterns: [try #require(TagPattern("Georgia", language: english, isName: true))]),
            TagRule(
                kind: .organisation(partOf: nil), tag: "org:bog", name: "Bank of Georgia",
                patterns: [
                    try #require(TagPattern("Bank of Georgia", language: english, isName: true))
                ]),
        ])
        let alone = tagger.tags(of: content("en", "The Bank of Georgia rose."))
        let both = tagger.tags(of: content("en", "The Bank of Georgia rose. So did Georgia."))

        #expect(alone.map(\.id) == ["org:bog"])
        #expect(Set(both.map(\.id)) == ["org:bog", "place:GE"])
    }

    @Test func `a city speaks for its country`() throws {
        let pattern = try #require(
            TagPattern("Алматы", language: LanguageTag(rawValue: "ru"), isName: true))
        let tagger = Tagger(rules: [
            TagRule(
                kind: .locality(in: "place:KZ"), tag: "locality:almaty", name: "Almaty",
                patterns: [pattern])
        ])
        let tags = tagger.tags(of: content("ru", "Дождь в Алматы."))

        #expect(tags.map(\.id) == ["locality:almaty", "place:KZ"])
        #expect(tags.map(\.evidence) == [["Алматы"], ["Алматы"]])
    }

    @Test func `each finding says where its words stand`() throws {
        let pattern = try #require(
            TagPattern("Қазақстан", language: LanguageTag(rawValue: "kk"), isName: true))
        let tagger = Tagger(rules: [
            TagRule(kind: .place, tag: "place:KZ", name: "Kazakhstan", patterns: [pattern])
        ])
        let found = try #require(
            tagger.findings(
                in: content(
                    "kk",
                    "Бүгін елорда тұрғындары таңертең ерте тұрды. Ертең Қазақстанда қар жауады.",
                    title: "Қазақстан")
            ).first)

        #expect(found.evidence.map(\.place) == [.title, .text])
        #expect(found.evidence.map(\.offset) == [0, 51])
        #expect(found.evidence.map(\.words) == ["Қазақстан", "Қазақстанда"])
        #expect(found.score == 3)
    }
}

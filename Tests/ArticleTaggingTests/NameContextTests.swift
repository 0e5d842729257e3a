import ArticleTagging
import FeedModel
import Testing

private func pattern(
    _ name: String, _ language: String, _ change: (inout TagPattern.Conditions) -> Void = { _ in }
) throws -> TagPattern {
    var pattern = try #require(
        TagPattern(name, language: LanguageTag(rawValue: language), isName: true))
    change(&pattern.conditions)
    return pattern
}

private func isFound(
    _ kind: TagRule.Kind, _ patterns: [TagPattern], _ language: String, _ text: String,
    title: String = ""
) -> Bool {
    var content = ArticleContent()
    content.language = LanguageTag(rawValue: language)
    (content.title, content.text) = (title, text)
    let tagger = Tagger(rules: [TagRule(kind: kind, tag: "t", name: "T", patterns: patterns)])
    return tagger.tags(of: content).contains { $0.id == "t" }
}

@Suite struct NameContextTests {
    @Test func `conditions settle what a name means`() throws {
        let (atlanta, tech) = (try pattern("atlanta", "en"), try pattern("tech", "en"))
        let (south, africa) = (try pattern("south", "en"), try pattern("africa", "en"))
        let georgia = try pattern("Georgia", "en") {
            $0.unless = [atlanta]
            $0.notBefore = [tech]
            $0.notAfter = [south]
        }
        let chad = try pattern("Chad", "en") { $0.with = [africa] }

        #expect(isFound(.place, [georgia], "en", "Georgia votes"))
        #expect(!isFound(.place, [georgia], "en", "Georgia votes", title: "Rain in Atlanta"))
        #expect(!isFound(.place, [georgia], "en", "Georgia Tech wins"))
        #expect(!isFound(.place, [georgia], "en", "In South Georgia"))
        #expect(isFound(.place, [chad], "en", "Chad, in Africa, votes"))
        #expect(!isFound(.place, [chad], "en", "Chad votes"))
    }

    @Test(arguments: [
        ("ru", "США", "Курс доллара США вырос."), ("en", "Canada", "The Canada dollar fell."),
        ("kk", "Ресей", "Ресей рублі арзандады."), ("uz", "Xitoy", "Xitoy yuani arzonladi."),
    ])
    func `a currency is no country`(_ language: String, _ name: String, _ text: String) throws {
        #expect(!isFound(.place, [try pattern(name, language)], language, text))
    }

    @Test(arguments: [
        ("en", "Peru", "A llama named Peru escaped. Peru was found."),
        ("ru", "Перу", "Сбежала лама по кличке Перу. Перу нашли."),
        ("kk", "Перу", "Перу атты лама қашып кетті."), ("uz", "Peru", "Peru ismli lama qochdi."),
    ])
    func `an animal's name is no country, in all of its article`(
        _ language: String, _ name: String, _ text: String
    ) throws {
        #expect(!isFound(.place, [try pattern(name, language)], language, text))
    }

    @Test(arguments: [
        ("President Tokayev arrived. Tokayev spoke.", true), ("Tokayev arrived.", true),
        ("Timur Tokayev won. Tokayev was glad.", false),
        ("Timur Tokayev won. President Tokayev congratulated him.", true),
        ("Kassym-Jomart Tokayev spoke.", true),
    ])
    func `a surname beside another's given name is somebody else's`(
        _ text: String, _ isHim: Bool
    ) throws {
        let names = [
            try pattern("Kassym-Jomart Tokayev", "en"), try pattern("Tokayev", "en"),
        ]
        #expect(isFound(.person, names, "en", text) == isHim)
    }

    @Test func `a person in no list is found by an office, and not twice`() throws {
        var content = ArticleContent()
        content.language = LanguageTag(rawValue: "ru")
        content.text = "Посол Норвегии Ингрид Хансен прибыла. Министр Токаев её принял."
        let rules = [
            TagRule(
                kind: .person, tag: "person:tokayev", name: "Tokayev",
                patterns: [try pattern("Токаев", "ru")]),
            TagRule(
                kind: .place, tag: "place:NO", name: "Norway",
                patterns: [try pattern("Норвегия", "ru")]),
        ]
        let tags = Set(Tagger(rules: rules).tags(of: content).map(\.id))

        #expect(tags == ["person:tokayev", "person:ingrid-khansen", "place:NO"])
    }
}

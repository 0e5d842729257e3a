import ArticleTagging
import FeedModel
import Testing

private func rule(
    _ tag: String, threshold: Double = 1, _ language: String, _ patterns: [String: Double]
) -> TagRule {
    TagRule(
        tag: tag, name: tag, threshold: threshold,
        patterns: patterns.compactMap { text, weight in
            TagPattern(text, language: LanguageTag(rawValue: language), weight: weight)
        })
}

private func content(_ language: String?, title: String, text: String = "") -> ArticleContent {
    var content = ArticleContent()
    content.language = language.map(LanguageTag.init(rawValue:))
    content.title = title
    content.text = text
    return content
}

@Suite struct TaggerTests {
    @Test func `a name is found through its endings, not inside other words`() {
        let tagger = Tagger(rules: [rule("place:KZ", "ru", ["Казахстан*": 1])])

        #expect(
            tagger.tags(of: content("ru", title: "В Казахстане дождь")).map(\.id) == ["place:KZ"])
        #expect(tagger.tags(of: content("ru", title: "Панказахстан")).isEmpty)
    }

    @Test func `a pattern speaks only in its own language`() {
        let tagger = Tagger(rules: [rule("place:ML", "en", ["Mali": 1])])

        #expect(tagger.tags(of: content("en", title: "Mali votes")).count == 1)
        #expect(tagger.tags(of: content("uz", title: "Mali")).isEmpty)
    }

    @Test func `a phrase matches word by word, with its words as evidence`() throws {
        let tagger = Tagger(rules: [rule("diplomacy", "en", ["foreign minist*": 1])])
        let text = "Talks began here last Monday. The Foreign Minister met foreign press ministers."

        let tag = try #require(tagger.tags(of: content("en", title: "", text: text)).first)

        #expect(tag.evidence == ["Foreign Minister"])
        #expect(tag.score == 1)
    }

    @Test func `an acronym keeps its case`() {
        let tagger = Tagger(rules: [rule("org:who", "en", ["=WHO": 1])])

        #expect(tagger.tags(of: content("en", title: "WHO warns of flu")).count == 1)
        #expect(tagger.tags(of: content("en", title: "Who warns of flu")).isEmpty)
    }

    @Test func `a topic needs its threshold, and a title counts twice`() {
        let tagger = Tagger(
            rules: [rule("energy", threshold: 4, "en", ["gas": 2, "pipeline": 2])])

        #expect(tagger.tags(of: content("en", title: "Gas prices")).map(\.score) == [4])
        #expect(tagger.tags(of: content("en", title: "Prices", text: "gas")).isEmpty)
        #expect(tagger.tags(of: content("en", title: "", text: "a gas pipeline")).count == 1)
        // The first sentence counts one and a half times.
        #expect(
            tagger.tags(of: content("en", title: "", text: "Some gas here.\nMore.")).isEmpty)
    }

    @Test func `a word repeated all over counts twice`() {
        let tagger = Tagger(rules: [rule("energy", threshold: 4, "en", ["gas": 1])])
        let text = String(repeating: "gas ", count: 50)

        #expect(tagger.tags(of: content("en", title: "", text: text)).isEmpty)
    }

    @Test func `of a topic's patterns that share a word the weightiest speaks`() {
        let tagger = Tagger(
            rules: [
                rule("energy", threshold: 4, "en", ["gas": 2, "gas pipeline*": 3, "pipeline*": 2])
            ])
        let text = "It rained all day in the north.\nA gas pipeline was shut."

        #expect(tagger.tags(of: content("en", title: "", text: text)).isEmpty)
        #expect(
            tagger.tags(of: content("en", title: "", text: text + " Gas was dear.")).map(\.score)
                == [5])
    }

    @Test func `a pattern can take away, and stand near another`() throws {
        let near = try #require(
            TagPattern(
                near: ["prices", "ris*"], reach: 4, language: LanguageTag(rawValue: "en"), weight: 4
            ))
        var economy = rule("economy", threshold: 4, "en", ["ski jump*": -4])
        economy.patterns.append(near)
        let tagger = Tagger(rules: [economy])

        #expect(tagger.tags(of: content("en", title: "", text: "Rising bread prices")).count == 1)
        #expect(
            tagger.tags(of: content("en", title: "", text: "prices of all the things rise")).isEmpty
        )
        #expect(
            tagger.tags(of: content("en", title: "", text: "prices rise, ski jumping too")).isEmpty)
    }

    @Test func `an article has three topics at most, and none much weaker than its first`() {
        let tagger = Tagger(
            rules: [
                rule("a", threshold: 4, "en", ["aa": 20]),
                rule("b", threshold: 4, "en", ["bb": 18]),
                rule("c", threshold: 4, "en", ["cc": 16]),
                rule("d", threshold: 4, "en", ["dd": 14]),
                rule("e", threshold: 4, "en", ["ee": 4]),
            ])
        let found = { (text: String) in
            tagger.tags(of: content("en", title: "", text: "x.\n" + text)).map(\.id)
        }
        #expect(found("aa bb cc dd") == ["a", "b", "c"])
        #expect(found("aa ee") == ["a"])
        #expect(found("ee") == ["e"])
    }

    @Test(arguments: ["", "*", "=", "a*"])
    func `a pattern without a word is none`(_ text: String) {
        #expect(TagPattern(text, language: LanguageTag(rawValue: "en")) == nil)
    }
}

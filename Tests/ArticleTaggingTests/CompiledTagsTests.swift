import FeedModel
import Testing

@testable import ArticleTagging

/// Numbers that look random and are the same each time.
private struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int(state >> 33) % range.count
    }

    /// Words of two letters, so that many begin alike and one often is within another.
    mutating func words(_ count: Int) -> [String] {
        (0..<count).map { _ in
            String((0..<roll(1...4)).map { _ in roll(0...1) == 0 ? "a" : "b" })
        }
    }
}

private func content(_ text: String) -> ArticleContent {
    var content = ArticleContent()
    content.language = LanguageTag(rawValue: "en")
    content.text = text
    return content
}

@Suite struct CompiledTagsTests {
    @Test(arguments: 1...40)
    func `every phrase is found where it stands, whatever others there are`(_ seed: Int) {
        var dice = Dice(seed)
        let phrases = Set((0..<dice.roll(1...60)).map { _ in dice.words(dice.roll(1...3)) })
        let text = dice.words(dice.roll(0...80))
        let tagger = Tagger(
            rules: phrases.map { phrase in
                let name = phrase.joined(separator: " ")
                return TagRule(
                    kind: .organisation(partOf: nil), tag: name, name: name,
                    patterns: [
                        TagPattern(name, language: LanguageTag(rawValue: "en"))
                    ].compactMap(\.self))
            })

        // Looked for one by one; a longer one hides what stands within it.
        let places = phrases.flatMap { phrase in
            text.indices.filter { text[$0...].starts(with: phrase) }.map {
                (phrase, $0..<$0 + phrase.count)
            }
        }
        let shown = places.filter { place in
            !places.contains { other in
                other.1.count > place.1.count && other.1.clamped(to: place.1) == place.1
            }
        }

        let tags = tagger.tags(of: content(text.joined(separator: " ")))
        #expect(Set(tags.map(\.id)) == Set(shown.map { $0.0.joined(separator: " ") }))
    }

    @Test func `rules that were compiled say the same again`() throws {
        let pattern = try #require(
            TagPattern("Almaty", language: LanguageTag(rawValue: "en"), isName: true))
        let tagger = Tagger(rules: [
            TagRule(kind: .locality(in: "place:KZ"), tag: "a", name: "A", patterns: [pattern])
        ])

        let again = try #require(Tagger(compiled: tagger.compiled))

        let article = content("Snow in Almaty’s streets")
        #expect(again.findings(in: article).map(\.tag) == ["a", "place:KZ"])
        #expect(again.findings(in: article) == tagger.findings(in: article))
    }

    @Test func `bytes that end too early are no rules`() {
        let whole = Tagger().compiled
        for length in [0, 7, 8, whole.bytes.count / 2, whole.bytes.count - 8] {
            let part = TagBytes(UnsafeRawBufferPointer(rebasing: whole.bytes[..<length])) {
                withExtendedLifetime(whole) {}
            }
            #expect(Tagger(compiled: part)?.ruleCount == nil)
        }
    }
}

import ArticleTagging
import FeedModel
import Foundation
import Testing

@testable import newswire

private func read(_ text: String, _ name: String = "x.yaml") -> TagFile {
    TagFile(YAMLFile(URL(filePath: name), text: text))
}

@Suite struct TagFileTests {
    @Test func `a topic of one's own takes ten lines`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: "topics:\n  - id: water-diplomacy"))
        let end = try #require(readme[start.lowerBound...].range(of: "```"))
        let example = String(readme[start.lowerBound..<end.lowerBound])
        let tags = read(example)
        var content = ArticleContent()
        content.language = LanguageTag(rawValue: "en")
        content.text = "Ministers signed an agreement on water. It is about a transboundary river."

        #expect(example.split(separator: "\n").count <= 10)
        #expect(tags.file.problems.isEmpty)
        #expect(Tagger(rules: tags.rules).tags(of: content).map(\.id) == ["water-diplomacy"])
    }

    @Test(arguments: [
        (
            "topics: [{id: x, threshold: 9, match: {en: {gas: 2}}}]",
            "1:40: these words add up to 8 at most, and the threshold is 9"
        ),
        ("topics: [{id: x, match: {en: {gas: -3}}}]", "1:26: these words add up to 0 at most"),
        ("topics: [{id: x, match: {en: {gas: 0}}}]", "1:31: a pattern is one or several words"),
        ("topics: [{id: x, match: {en: {}}}]", "1:30: patterns must be a list"),
        ("topics: [{id: x, match: {ru: {нефт*ой: 2}}}]", "1:31: “нефт*ой” would never be found"),
        ("topics: [{id: x, match: {en: {near 6 (gas): 3}}}]", "1:31: “near 6 (gas)” must be as in"),
        (
            "topics: [{id: x, match: {enn: [gas]}}]",
            "1:26: “enn” is no language tag; did you mean “en”?"
        ),
        ("topics: [{id: x, mach: {en: [gas]}}]", "1:18: unknown key “mach”; did you mean “match”?"),
        ("places: [{id: KX, names: {en: [Xland]}}]", "1:15: “KX” is no country of ISO 3166"),
        ("places: [{id: KZ, names: {en: []}}]", "1:31: names must be a list"),
        (
            "places: [{id: KZ, names: {en: [a/b]}}]",
            "1:32: “a/b” would never be found: no name has a “/”"
        ),
        ("places: [{id: KZ, names: {en: ['--']}}]", "1:32: “--” has no word"),
        ("places: [{id: KZ, names: {en: [A: {with: []}]}}]", "1:42: “with” must name something"),
        (
            "places: [{id: KZ, names: {en: [A: {withh: [b]}]}}]",
            "1:36: unknown key “withh”; did you mean “with”?"
        ),
        (
            "people: [{id: x, names: {en: [A]}}, {id: x, names: {en: [B]}}]",
            "1:42: “person:x” stands here twice"
        ),
    ])
    func `a rule that can never match is an error with its place`(_ text: String, _ problem: String)
    {
        let problems = read(text).file.problems.map(\.description)

        #expect(problems.contains { $0.contains("x.yaml:" + problem) }, "\(problems)")
    }

    @Test func `a city of no country there is is an error with the nearest one`() {
        let places = read("places: [{id: KZ, names: {en: [Kazakhstan]}}]", "places.yaml")
        let cities = read(
            "localities: [{id: almaty, country: KX, names: {en: [Almaty]}}]", "localities.yaml")
        checkTags(of: [places, cities])

        #expect(
            cities.file.problems.map(\.description).map { $0.suffix(67) } == [
                "localities.yaml:1:36: there is no “place:KX”; did you mean “place:KZ”?".suffix(67)
            ])
    }

    @Test func `a tag that two files define is an error in the second`() {
        let one = read("people: [{id: x, names: {en: [Anna Orlova]}}]", "a.yaml")
        let other = read("people: [{id: x, names: {en: [Anna Orlova]}}]", "b.yaml")
        checkTags(of: [one, other])

        #expect(one.file.problems.isEmpty)
        #expect(other.file.problems.map(\.message) == ["“person:x” stands in a.yaml too"])
    }
}

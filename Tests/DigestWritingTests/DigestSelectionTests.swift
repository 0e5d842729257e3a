import DigestWriting
import FeedModel
import Foundation
import TestSupport
import Testing

private func article(
    _ id: Int64 = 1, feed: String = "steppe", language: String? = "ru", tags: [String] = [],
    hours: Double = 12, story: Int64? = nil
) -> Article {
    var content = ArticleContent()
    content.title = "Article \(id)"
    content.language = language.map(LanguageTag.init(rawValue:))
    let seen = Date.noon - hours * 3600
    var article = Article(
        id: Article.ID(rawValue: id), feed: Feed.ID(rawValue: feed),
        source: Source.ID(rawValue: feed), content: content,
        tags: tags.map { Tag(id: $0, score: 1, evidence: []) }, firstSeen: seen, revision: 1,
        revised: seen)
    article.story = Story.ID(rawValue: story ?? id)
    return article
}

private func digest(
    _ articles: [Article], language: DigestLanguage = .english,
    by grouping: DigestGrouping = .topic, selection: DigestSelection = DigestSelection(),
    change: (inout DigestMaterial) -> Void = { _ in }
) -> Digest {
    var definition = DigestDefinition(
        id: "d", title: "D", schedule: .every(.seconds(86_400)), timeZone: .gmt,
        window: .seconds(86_400), selection: selection)
    (definition.language, definition.grouping) = (language, grouping)
    var material = DigestMaterial(articles: articles)
    change(&material)
    return Digest(
        definition, window: definition.window(endingAt: .noon), of: material,
        vocabulary: DigestVocabulary(
            tags: [
                "water": TagName(
                    "Water", others: [LanguageTag(rawValue: "ru"): "Вода"]),
                "place:KZ": TagName(
                    "Kazakhstan", others: [LanguageTag(rawValue: "ru"): "Казахстан"]),
                "place:UZ": TagName("Uzbekistan"),
            ], primary: [Source.ID(rawValue: "presidency")]))
}

private func selecting(_ change: (inout DigestSelection) -> Void) -> DigestSelection {
    var selection = DigestSelection()
    change(&selection)
    return selection
}

/// Two stories, of which the first comes first, and why.
struct Ranking: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var first: [Article]
    var second: [Article]

    init(_ why: String, _ first: [Article], before second: [Article]) {
        testDescription = why
        self.first = first
        self.second = second
    }
}

private func copy(_ id: Int64, of original: Int64) -> Article {
    var copy = article(id, feed: "copy\(id)", story: original)
    copy.links = [
        ArticleLink(kind: .reprint, target: Article.ID(rawValue: original), rule: "", score: 1)
    ]
    return copy
}

private func changed(_ id: Int64) -> Article {
    var changed = article(id)
    changed.revision = 2
    return changed
}

private let rankings = [
    Ranking(
        "two who tell it themselves before one",
        [article(1, story: 1), article(2, feed: "dala", story: 1)], before: [article(3, hours: 7)]),
    Ranking(
        "two who tell it themselves before two who repeat one",
        [article(1, story: 1), article(2, feed: "dala", story: 1)],
        before: [article(3), copy(4, of: 3), copy(5, of: 3)]),
    Ranking(
        "one that is repeated before one that is not", [article(1), copy(3, of: 1)],
        before: [article(2)]),
    Ranking("the fresher", [article(2, hours: 1)], before: [article(1, hours: 20)]),
    Ranking("who speaks for themselves", [article(1, feed: "presidency")], before: [article(2)]),
    Ranking("what changed", [changed(1)], before: [article(2)]),
    Ranking("of equal ones the later", [article(2, hours: 12)], before: [article(1, hours: 12.5)]),
]

@Suite struct DigestSelectionTests {
    private static let kazakhstan = CountryCode(rawValue: "KZ")

    @Test(arguments: [
        (selecting { _ in }, article(), true),
        (selecting { $0.tags = ["water"] }, article(tags: ["water", "media"]), true),
        (selecting { $0.tags = ["water"] }, article(tags: ["media"]), false),
        (selecting { $0.tags = ["water", "media"] }, article(tags: ["media"]), true),
        (selecting { $0.languages = [LanguageTag(rawValue: "ru")] }, article(), true),
        (
            selecting { $0.languages = [LanguageTag(rawValue: "en")] },
            article(language: "en-GB"), true
        ),
        (
            selecting { $0.languages = [LanguageTag(rawValue: "uz")] },
            article(language: "uz-Cyrl"), false
        ),
        (selecting { $0.languages = [LanguageTag(rawValue: "ru")] }, article(language: nil), false),
        (selecting { $0.feeds = [Feed.ID(rawValue: "steppe")] }, article(), true),
        (selecting { $0.feeds = [Feed.ID(rawValue: "steppe")] }, article(feed: "dala"), false),
        (
            selecting { $0.countries = Set([kazakhstan].compactMap(\.self)) },
            article(tags: ["place:UZ", "place:KZ"]), true
        ),
        (
            selecting { $0.countries = Set([kazakhstan].compactMap(\.self)) },
            article(tags: ["place:UZ", "locality:KZ"]), false
        ),
        (
            selecting {
                $0.tags = ["water"]
                $0.countries = Set([kazakhstan].compactMap(\.self))
            }, article(tags: ["water"]), false
        ),
    ])
    func `a digest takes what it selects`(
        _ selection: DigestSelection, _ article: Article, _ isTaken: Bool
    ) {
        #expect(digest([article], selection: selection).items.isEmpty != isTaken)
    }

    @Test(arguments: [
        (DigestGrouping.topic, DigestLanguage.english, ["Water", "Other news"]),
        (.topic, .russian, ["Вода", "Другие новости"]),
        // What has no name in a language has its English one.
        (.topic, .kazakh, ["Water", "Басқа жаңалықтар"]),
        (.place, .english, ["Kazakhstan", "Uzbekistan", "Other news"]),
        (.place, .russian, ["Казахстан", "Uzbekistan", "Другие новости"]),
    ])
    func `sections are topics or places, in the language of the digest`(
        _ grouping: DigestGrouping, _ language: DigestLanguage, _ titles: [String]
    ) {
        let articles = [
            article(1, tags: ["water", "place:KZ"]), article(2, tags: ["water", "place:KZ"]),
            article(3, tags: ["water", "place:UZ"]), article(4, tags: ["org:sco"]),
        ]
        #expect(
            digest(articles, language: language, by: grouping).sections.map(\.title) == titles)
    }

    @Test func `what a section is called is not said again of its stories`() {
        let digest = digest([article(tags: ["place:KZ", "place:UZ"])], by: .place)
        #expect(digest.sections[0].title == "Kazakhstan")
        #expect(digest.sections[0].stories[0].subjects == ["Uzbekistan"])
    }

    @Test(arguments: rankings)
    func `the weightier story comes first`(
        _ ranking: Ranking
    ) {
        let (first, second) = (ranking.first, ranking.second)
        let stories = digest(second + first).sections.flatMap(\.stories)
        #expect(stories.map(\.id) == [first[0].story, second[0].story])
    }

    @Test(arguments: [
        (DigestLanguage.english, "and 3 more"), (.russian, "и ещё 3"), (.kazakh, "және тағы 3"),
        (.uzbek, "va yana 3 ta"),
    ])
    func `of many subjects the surest six are named`(
        _ language: DigestLanguage, _ more: String
    ) throws {
        var meeting = article(1)
        let places = ["KG", "RU", "UZ", "CN", "TJ", "IN", "PK", "IR", "BY"]
        meeting.tags = places.enumerated().map { index, place in
            Tag(id: "place:\(place)", score: Double(10 - index), evidence: [])
        }
        let digest = digest([meeting], language: language)

        #expect(digest.sections[0].stories[0].subjects.count == 9)
        for format in DigestFormat.allCases {
            let text = try digest.rendered(as: format)
            #expect(text.contains("TJ, place:IN \(more)"))
            #expect(!text.contains("place:PK, "))
        }
    }

    @Test func `later news names the story it follows, in every format`() throws {
        let earlier = article(1, hours: 300)
        var later = article(2)
        later.links = [
            ArticleLink(kind: .followUp, target: earlier.id, rule: "a test", score: 1)
        ]
        let digest = digest([later]) { $0.followed = [earlier] }
        #expect(digest.sections[0].stories[0].follows.map(\.article.id) == [earlier.id])
        for format in DigestFormat.allCases {
            let text = try digest.rendered(as: format)
            #expect(text.contains("Earlier: "))
            #expect(text.contains("Article 1"))
        }
        #expect(
            try digest.rendered(as: .text).contains("Earlier: Article 1 (steppe, 12 Nov 00:00)"))
    }

    @Test func `what was taken back in the window is no story, and is listed`() throws {
        var gone = article(1, feed: "presidency", language: "en", story: 1)
        gone.withdrawn = .noon - 3600
        let digest = digest([gone, article(2, story: 1), article(3)])

        #expect(digest.items.map(\.article.id.rawValue).sorted() == [2, 3])
        #expect(digest.withdrawn.count == 1)
        #expect(
            try digest.rendered(as: .text).contains(
                "- Article 1, presidency · en · 24 Nov 00:00 · withdrawn"))
    }

    @Test func `without a window a digest looks back to the time before`() throws {
        let time = try #require(TimeOfDay(hour: 9, minute: 0))
        let weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let definition = DigestDefinition(
            id: "d", title: "D", schedule: .times([time], on: weekdays), timeZone: .gmt)
        let monday = Date.noon - 86_400 - 3 * 3600

        // Monday's digest holds the weekend, Tuesday's a day; one between holds its day and the last.
        #expect(definition.window(endingAt: monday).duration == 3 * 86_400)
        #expect(definition.window(endingAt: monday + 86_400).duration == 86_400)
        #expect(definition.window(endingAt: .noon).start == monday)
    }

    @Test(arguments: [
        ("- a list", "\\- a list"), ("+ a list", "\\+ a list"), ("12. a list", "12\\. a list"),
        ("3) a list", "3\\) a list"), ("=== a heading", "\\=== a heading"),
        ("    code", "code"), ("In 1986. And on", "In 1986. And on"), ("a - b", "a - b"),
        ("AT&T &amp; &#60;", "AT\\&T \\&amp; \\&\\#60;"), ("a\nb", "a b"),
    ])
    func `a text that begins like a block of Markdown is text`(
        _ text: String, _ markdown: String
    ) throws {
        var odd = article(1)
        odd.content.title = "Title"
        odd.content.summary = text
        #expect(try digest([odd]).rendered(as: .markdown).contains("\n\n\(markdown)\n\n"))
    }
}

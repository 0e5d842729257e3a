import DigestWriting
import FeedModel
import Foundation
import TestSupport
import Testing

private func article(
    _ id: Int64, _ title: String, source: String = "daryo", tags: [String] = [],
    repeats: Int64? = nil
) -> Article {
    var content = ArticleContent()
    content.title = title
    content.url = "https://\(source).example/\(id)"
    content.language = LanguageTag(rawValue: "en")
    content.text = "The text of \(title)."
    content.published = EntryDate(.noon - Double(id) * 60, element: "pubDate")
    return Article(
        id: Article.ID(rawValue: id), feed: Feed.ID(rawValue: source),
        source: Source.ID(rawValue: source), content: content,
        tags: tags.map { Tag(id: $0, score: 1, evidence: []) }, firstSeen: .noon, revision: 1,
        revised: .noon,
        links: repeats.map {
            [
                ArticleLink(
                    kind: .duplicate, target: Article.ID(rawValue: $0), rule: "same text", score: 1)
            ]
        } ?? [])
}

private let definition: DigestDefinition = {
    guard let time = TimeOfDay(hour: 7, minute: 0), let zone = TimeZone(identifier: "Asia/Almaty")
    else { preconditionFailure("the morning is a time of day") }
    return DigestDefinition(
        id: "morning", title: "Morning", schedule: .times([time]), timeZone: zone)
}()

private func digest(
    _ articles: [Article], thin: [ThinSource] = [], language: DigestLanguage = .english,
    change: (inout DigestMaterial) -> Void = { _ in }
) -> Digest {
    var material = DigestMaterial(articles: articles)
    material.thin = thin
    change(&material)
    var definition = definition
    definition.language = language
    return Digest(
        definition, window: DateInterval(start: .noon - 86_400, end: .noon + 1), of: material,
        vocabulary: DigestVocabulary(
            sources: [Source.ID(rawValue: "daryo"): "Daryo"],
            tags: ["energy": TagName("Energy"), "place:KZ": TagName("Kazakhstan")],
            primary: [Source.ID(rawValue: "akorda")]))
}

private func ofKnownFeed(_ articles: [Article]) -> Digest {
    digest(articles) { $0.beginnings[articles[0].feed] = .noon - 86_400 }
}

@Suite struct DigestTests {
    @Test func `a story is led by an original, and says who else has it and who was first`() throws
    {
        var one = article(1, "Gas deal", source: "kun")
        var two = article(2, "Gas deal", repeats: 1)
        var three = article(3, "Газ туралы келісім", source: "dala")
        three.content.language = LanguageTag(rawValue: "kk")
        (one.story, two.story, three.story) = (
            Story.ID(rawValue: 1), Story.ID(rawValue: 1), Story.ID(rawValue: 1)
        )
        let digest = digest([one, two, three, article(4, "Rain")])
        let stories = digest.sections.flatMap(\.stories)

        #expect(stories.map(\.lead.headline) == ["Gas deal", "Rain"])
        #expect(stories[0].lead.source == "kun")
        // The one that came third was published first.
        #expect(stories[0].first.source == "dala")
        #expect(stories[0].others.map(\.source) == ["dala", "Daryo"])
        #expect(stories[0].independent == 2)
        let markdown = try digest.rendered(as: .markdown)
        #expect(markdown.contains("Also in: [dala (kk)](<https://dala.example/3>); [Daryo (en)]"))
        #expect(markdown.contains("First: [dala, 24 Nov 16:57](<https://dala.example/3>)"))
        #expect(markdown.contains("2 independent sources"))
    }

    @Test func `a primary source leads, and its story comes before others`() {
        var reported = article(1, "Talks held", source: "daryo")
        var release = article(2, "The President held talks", source: "akorda")
        reported.story = Story.ID(rawValue: 1)
        release.story = Story.ID(rawValue: 1)
        let digest = digest([article(9, "Rain"), reported, release])

        #expect(
            digest.sections[0].stories.map(\.lead.headline) == ["The President held talks", "Rain"])
    }

    @Test func `what its publishers changed or took back in the window is listed`() throws {
        var changed = article(1, "Twelve dead")
        changed.firstSeen = .noon - 200_000
        (changed.revision, changed.revised) = (2, .noon - 60)
        var gone = article(2, "A denied report")
        gone.withdrawn = .noon - 30
        let digest = digest([changed, gone]) {
            $0.former[changed.id] = ArticleRevision(
                number: 1, seen: .noon, url: nil, title: "Ten dead", summary: nil, text: nil)
        }
        let markdown = try digest.rendered(as: .markdown)

        #expect(digest.corrections.map(\.formerTitle) == ["Ten dead"])
        #expect(digest.withdrawn.map(\.headline) == ["A denied report"])
        #expect(markdown.contains("(was: Ten dead)"))
        #expect(markdown.contains("## Withdrawn by their publishers"))
    }

    @Test func `the backlog of a new feed is no news, and what it brings from then on is`() {
        var old = article(1, "From last year")
        old.content.published = EntryDate(.noon - 90_000, element: "pubDate")
        let today = article(2, "Today")
        let digest = digest([old, today]) { $0.beginnings[old.feed] = .noon }
        let known = ofKnownFeed([old, today])

        #expect(digest.items.map(\.headline) == ["Today"])
        #expect(known.items.count == 2)
    }

    @Test func `stories stand under their topic, those without one last`() {
        let digest = digest([
            article(1, "Rain"), article(2, "Gas deal", tags: ["energy", "place:KZ"]),
        ])
        #expect(digest.sections.map(\.title) == ["Energy", "Other news"])
        #expect(digest.sections[0].stories[0].subjects == ["Kazakhstan"])
    }

    @Test func `a source that is not what it should be is named with the reason`() throws {
        let digest = digest(
            [],
            thin: [
                ThinSource(
                    feed: Feed.ID(rawValue: "kun-ru"), kind: .sick,
                    reason: "not a feed: an HTML page"),
                ThinSource(feed: Feed.ID(rawValue: "qalam"), kind: .silent, last: .noon - 60),
            ])

        for format in [DigestFormat.markdown, .html, .text] {
            let text = try digest.rendered(as: format)
            #expect(text.contains("kun-ru"))
            #expect(text.contains("cannot be read, not a feed: an HTML page; last read: never"))
            #expect(text.contains("silent; last news: 24 November 2026, 16:59"))
        }
    }

    @Test(arguments: [
        (DigestLanguage.english, "2 stories in 2 articles from 1 source", "24 November 2026"),
        (.russian, "2 сюжета, 2 статьи, 1 источник", "24 ноября 2026 г."),
        (.kazakh, "2 оқиға, 2 мақала, 1 дереккөз", "2026 ж. 24 қараша"),
        (.uzbek, "2 ta voqea, 2 ta maqola, 1 ta manba", "2026-yil 24-noyabr"),
    ])
    func `it speaks its readers' language`(
        _ language: DigestLanguage, _ summary: String, _ day: String
    ) throws {
        let digest = digest([article(1, "A"), article(2, "B")], language: language)
        for format in DigestFormat.allCases {
            let text = try digest.rendered(as: format)
            #expect(text.contains(summary))
            #expect(text.contains(day))
        }
        #expect(try digest.rendered(as: .html).contains("<html lang=\"\(language.rawValue)\">"))
    }

    @Test func `the same articles give the same bytes`() throws {
        let articles = [article(1, "A", tags: ["energy"]), article(2, "B"), article(3, "C")]
        for format in DigestFormat.allCases {
            #expect(
                try digest(articles).rendered(as: format) == digest(articles).rendered(as: format))
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "](javascript:alert(1))", "\u{202E}gnp.exe", "\u{1B}[2J",
        "../../etc/passwd", "\"><img src=x onerror=alert(1)>", "# not a heading",
    ])
    func `a hostile title does no harm in any format`(_ title: String) throws {
        let digest = digest([article(1, title)])

        let (html, markdown) = try (
            digest.rendered(as: .html), digest.rendered(as: .markdown)
        )
        #expect(!html.contains("<script>"))
        #expect(!html.contains("<img"))
        #expect(!markdown.contains("<script>"))
        #expect(!markdown.replacing("\\]", with: "").contains("](javascript:"))
        #expect(!markdown.contains("\n# not"))
        #expect(try !digest.rendered(as: .atom).contains("<script>"))
        for format in DigestFormat.allCases {
            let text = try digest.rendered(as: format)
            #expect(!text.unicodeScalars.contains("\u{1B}"))
            #expect(!text.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "relative", "JaVaScRiPt:x"])
    func `an address that is not the Web's is no link`(_ address: String) throws {
        var article = article(1, "Title")
        article.content.url = address
        let digest = digest([article])

        let html = try digest.rendered(as: .html)
        let links = html.matches(of: /href="([^"#]+)"/).map(\.1)
        #expect(links.isEmpty)
        #expect(try !digest.rendered(as: .markdown).contains("]("))
    }

    @Test func `the next digest is at its time of day in its own zone`() {
        // Noon in Greenwich is five in the afternoon in Almaty.
        #expect(definition.nextTime(after: .noon) == .noon + 14 * 3600)
        #expect(definition.nextTime(after: .noon + 14 * 3600) == .noon + 38 * 3600)
    }
}

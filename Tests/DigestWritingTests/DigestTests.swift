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
    return DigestDefinition(id: "morning", title: "Morning", time: time, timeZone: zone)
}()

private func digest(_ articles: [Article], feeds: [FeedStatus] = []) -> Digest {
    Digest(
        definition, window: definition.window(endingAt: .noon), articles: articles, feeds: feeds,
        vocabulary: DigestVocabulary(
            sources: [Source.ID(rawValue: "daryo"): "Daryo"],
            tags: ["energy": "Energy", "place:KZ": "Kazakhstan"]))
}

@Suite struct DigestTests {
    @Test func `copies are folded behind the one that was published first`() {
        let digest = digest([
            article(1, "Gas deal"), article(2, "Gas deal", source: "kun", repeats: 1),
            article(3, "Copy of something older", repeats: 99),
        ])
        let stories = digest.sections.flatMap(\.stories)

        #expect(stories.map(\.lead.headline) == ["Gas deal", "Copy of something older"])
        // The one that came second was published first.
        #expect(stories[0].lead.source == "kun")
        #expect(stories[0].repeats.map(\.source) == ["Daryo"])
        #expect(digest.markdown.contains("Repeated by [Daryo, "))
    }

    @Test func `stories stand under their topic, those without one last`() {
        let digest = digest([
            article(1, "Rain"), article(2, "Gas deal", tags: ["energy", "place:KZ"]),
        ])
        #expect(digest.sections.map(\.title) == ["Energy", "Other news"])
        #expect(digest.sections[0].stories[0].lead.subjects == ["Kazakhstan"])
    }

    @Test func `a source that could not be read is named with the reason`() {
        var state = FeedState(plan: PollPlan(due: .noon, earliest: .noon, reason: "a test"))
        state.failure = FeedFailure(
            step: .parse, kind: .unreadable, reason: "not a feed: an HTML page")
        let status = FeedStatus(
            feed: Feed.ID(rawValue: "kun-ru"), url: "", state: state, articles: 0, leasedUntil: nil)
        let digest = digest([], feeds: [status])

        for text in [digest.markdown, digest.html] {
            #expect(text.contains("kun-ru"))
            #expect(text.contains("not a feed: an HTML page; never read yet"))
        }
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

        #expect(!digest.html.contains("<script>"))
        #expect(!digest.html.contains("<img"))
        #expect(!digest.markdown.contains("<script>"))
        let unescaped = digest.markdown.replacing("\\]", with: "")
        #expect(!unescaped.contains("](javascript:"))
        #expect(!digest.markdown.contains("\n# not"))
        for text in [digest.html, digest.markdown, try digest.jsonFeed] {
            #expect(!text.unicodeScalars.contains("\u{1B}"))
            #expect(!text.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "relative", "JaVaScRiPt:x"])
    func `an address that is not the Web's is no link`(_ address: String) {
        var article = article(1, "Title")
        article.content.url = address
        let digest = digest([article])

        #expect(!digest.html.contains("href"))
        #expect(!digest.markdown.contains("]("))
    }

    @Test func `the next digest is at its time of day in its own zone`() {
        // Noon in Greenwich is five in the afternoon in Almaty.
        #expect(definition.nextTime(after: .noon) == .noon + 14 * 3600)
        #expect(definition.nextTime(after: .noon + 14 * 3600) == .noon + 38 * 3600)
    }
}

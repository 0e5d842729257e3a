import Aggregation
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

@testable import newswire

/// Two sources, one of which takes from the other, with what was stored and linked of them.
private final class Archive {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)
    let assembly: Assembly

    init() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "newswire.yaml")
        try Data("state_directory: state\n".utf8).write(to: file)
        try Data(feeds.utf8).write(to: folder.appending(path: "feeds.yaml"))
        assembly = try Assembly(ConfigurationLoader.load(file), clock: .stopped(at: .noon))
        try await assembly.store.configure(assembly.configuration.feeds, at: .noon)
        try await read(
            "palace",
            """
            <item><guid>1</guid><title>A bridge opens</title>
            <link>https://palace.example/1</link><description>\(bridge)</description></item>
            """)
        try await read(
            "river",
            """
            <item><guid>2</guid><title>Wheat beats the record</title>
            <link>https://river.example/2</link>
            <description>\(wheat) This was reported by Palace.</description></item>
            <item><guid>1</guid><title>Bridge over the Talas opened</title>
            <link>https://river.example/1</link><description>\(bridge)</description></item>
            """)
        try await assembly.linking.catchUp()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func read(_ feed: String, _ items: String) async throws {
        var plan = RoundPlan(urgency: .forced)
        plan.feeds = [Feed.ID(rawValue: feed)]
        try await assembly.aggregator(asking: CannedFetcher(.rss(items))).refreshFeeds(plan) {
            if case .failed(_, let error) = $0 { Issue.record(error) }
        }
    }

    func explain(_ title: String) async throws -> ExplainedArticle {
        let article = try #require(
            try await assembly.store.articles(ArticleQuery())
                .first { $0.content.title?.contains(title) ?? false })
        let explanation = try await assembly.explanation(of: String(article.id.rawValue))
        return try #require(explanation.article)
    }
}

private let feeds = """
    sources:
      - {id: palace, names: [Palace]}
    feeds:
      - {id: palace, url: "https://palace.example/rss"}
      - {id: river, url: "https://river.example/rss"}

    """

private let bridge = """
    The President opened a bridge of 840 metres over the Talas on Tuesday, the longest in the region. \
    It cost 31 billion tenge and took four years, the minister of transport, Daulet Imanbek, said at \
    the ceremony in Taraz. Lorries of up to 44 tonnes may cross it, and 6,200 vehicles a day are \
    expected, so that the detour of 90 kilometres through the mountains is no longer needed in winter.
    """

private let wheat = """
    Farmers of the north have threshed 17.4 million tonnes of wheat, 2.1 million more than last year \
    and the most since records began. Dry weather in September kept the moisture at 13 per cent.
    """

@Suite struct ExplainingTests {
    @Test func `an article says what put it into its story, and what it is most like there`()
        async throws
    {
        let archive = try await Archive()

        let copy = try await archive.explain("Bridge over")

        let story = try #require(copy.story)
        #expect((story.id, story.reason) == ("1", "arrived"))
        #expect(story.nearest?.article == "1")
        #expect(story.nearest?.score == 3)
        let row = try #require(copy.rows.first { $0[0] == "nearest in it" })
        #expect(row[1].hasPrefix("article 1, score 3.00 (1 is enough, 3 is the same text): "))
        #expect(copy.rows.contains(["story", "1: arrived"]))
    }

    @Test func `one that is alone in its story founded it`() async throws {
        let wheat = try await Archive().explain("Wheat")

        #expect(wheat.story?.nearest == nil)
        #expect(wheat.rows.contains(["story", "\(wheat.id), which it founded: arrived"]))
    }

    @Test func `what a person decided is said`() async throws {
        let archive = try await Archive()
        let copy = try await archive.explain("Bridge over")
        let (one, other) = (Article.ID(rawValue: 1), Article.ID(rawValue: Int64(copy.id) ?? 0))

        try await archive.assembly.linking.decide(
            [StoryRule(article: one, other: other, together: false)],
            placing: [other: Story.ID(rawValue: other.rawValue)])

        let split = try await archive.explain("Bridge over")
        #expect(split.story?.reason == "by hand")
        #expect(split.rows.contains(["by hand", "apart from article 1"]))
    }

    @Test func `who is cited without a text of theirs is said with rule and score`() async throws {
        let cites = try #require(try await Archive().explain("Wheat").cites)

        #expect((cites.source, cites.target) == ("palace", nil))
        #expect(cites.rule == "attribution")
        #expect(cites.score == 0.9)
    }

    @Test func `programs get the same in names with underscores`() async throws {
        let archive = try await Archive()
        let text =
            try json(try await archive.assembly.explanation(of: "2"))
            + json(try await archive.assembly.explanation(of: "river"))

        let names = text.matches(of: /"([A-Za-z_]+)" :/).map { String($0.1) }
        #expect(names.contains("first_seen"))
        #expect(names.contains("next_poll_reason"))
        #expect(names.allSatisfy { $0 == $0.lowercased() })
    }
}

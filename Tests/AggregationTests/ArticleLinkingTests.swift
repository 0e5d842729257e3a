import Aggregation
import FeedModel
import Foundation
import SQLiteStorage
import Synchronization
import TestSupport
import Testing

/// Three sources with a store, and whoever links it.
private struct Newsroom {
    let store: SQLiteStore
    let clock = ManualClock()
    let sources = [
        Source(id: "palace", names: ["Palace", "Сарай"], isPrimary: true),
        Source(id: "steppe", names: ["Steppe Post"]), Source(id: "river", names: ["River News"]),
    ]
    let feeds: [Feed]

    init() async throws {
        store = try SQLiteStore.inMemory()
        feeds = sources.map { source in
            var feed = Feed.example(
                source.id.rawValue, url: "https://\(source.id.rawValue).example/rss")
            feed.source = source.id
            feed.language = LanguageTag(rawValue: "en")
            return feed
        }
        try await store.configure(feeds, at: clock.now)
    }

    func linking() -> ArticleLinking { linking(into: store) }

    func linking(into links: any LinkStore) -> ArticleLinking {
        ArticleLinking(store: store, links: links, clock: clock, sources: sources, feeds: feeds)
    }

    func relinking() async throws -> Relinking {
        try await Relinking(store, clock: clock, by: linking(into:))
    }

    /// One article, as `source` publishes it now.
    func publish(
        _ source: String, _ title: String, _ text: String, guid: String? = nil,
        dated days: Double = 0
    ) async throws {
        let date = (clock.now + days * 86_400).formatted(.iso8601)
        let outcome = FetchOutcome.rss(
            """
            <item><guid>\(guid ?? title)</guid><title>\(title)</title>
            <link>https://\(source).example/\(title.count)-\(guid ?? "1")</link>
            <description>\(text)</description><pubDate>\(date)</pubDate></item>
            """)
        let aggregator = Aggregator(
            feeds: feeds, store: store, fetcher: CannedFetcher(outcome), clock: clock)
        var plan = RoundPlan(urgency: .forced)
        plan.feeds = [Feed.ID(rawValue: source)]
        try await aggregator.refreshFeeds(plan) { event in
            if case .failed(_, let error) = event { Issue.record(error) }
        }
        clock.advance(by: .seconds(600))
    }

    func publishAll() async throws {
        try await publish("palace", "President opens a bridge over the Talas", bridge)
        try await publish(
            "river", "Bridge over the Talas opened",
            bridge + " This was reported by Palace. Follow us on every network.")
        try await publish("steppe", "Wheat harvest beats the record", wheat)
    }

    func articles() async throws -> [Article] { try await store.articles(ArticleQuery()) }

    func stories() async throws -> [Int64?] { try await articles().map(\.story?.rawValue) }
}

extension Source {
    fileprivate init(id: String, names: [String], isPrimary: Bool = false) {
        self.init(id: ID(rawValue: id), names: names, isPrimary: isPrimary)
    }
}

private let bridge = """
    The President opened a bridge of 840 metres over the Talas on Tuesday, the longest in the region. \
    It cost 31 billion tenge and took four years, the minister of transport, Daulet Imanbek, said at \
    the ceremony in Taraz. Lorries of up to 44 tonnes may cross it, and 6,200 vehicles a day are \
    expected, so that the detour of 90 kilometres through the mountains is no longer needed in winter.
    """

private let wheat = """
    Farmers of the north have threshed 17.4 million tonnes of wheat, 2.1 million more than last year \
    and the most since records began, the ministry of agriculture reported. Dry weather in September \
    kept the moisture at 13 per cent, elevators in Kostanay are full, and the first trains with grain \
    have left for the ports of the Caspian Sea and for the border with China.
    """

/// A store whose linking another process takes a turn of, each second time that something is saved.
private final class OvertakenStore: LinkStore {
    private let store: SQLiteStore
    private let saved = Mutex(0)

    init(_ store: SQLiteStore) {
        self.store = store
    }

    func apply(_ update: LinkingUpdate) async throws -> Bool {
        let number = saved.withLock { count in
            count += 1
            return count
        }
        if number % 2 == 0 {
            let state = try await linkingState(reach: .zero)
            let other = LinkingUpdate(
                turn: state.turn, upTo: state.seq, version: state.version, at: update.at)
            #expect(try await store.apply(other))
        }
        return try await store.apply(update)
    }

    func unlinked(after seq: Int64, limit: Int) async throws -> UnlinkedArticles {
        try await store.unlinked(after: seq, limit: limit)
    }
    func linkingState(reach: Duration) async throws -> LinkingState {
        try await store.linkingState(reach: reach)
    }
    func startLinkingAnew() async throws { try await store.startLinkingAnew() }
    func setRules(_ rules: [StoryRule], at now: Date) async throws {
        try await store.setRules(rules, at: now)
    }
    func storyRules() async throws -> [StoryRule] { try await store.storyRules() }
    func articles(of story: Story.ID) async throws -> [Article] {
        try await store.articles(of: story)
    }
    func stories(after: Story.ID, since: Date?, limit: Int) async throws -> [StoryArticles] {
        try await store.stories(after: after, since: since, limit: limit)
    }
    func membership(of article: Article.ID) async throws -> StoryMembership? {
        try await store.membership(of: article)
    }
}

@Suite struct ArticleLinkingTests {
    @Test func `a reprint is linked to its original, cites it, and is in its story`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()

        #expect(try await newsroom.linking().catchUp() == 3)

        let articles = try await newsroom.articles()
        let copy = try #require(articles.first { $0.source.rawValue == "river" })
        #expect(copy.duplicateOf?.kind == .reprint)
        #expect(copy.duplicateOf?.target == articles[0].id)
        #expect(copy.cites?.source.rawValue == "palace")
        #expect(try await newsroom.stories() == [1, 1, 3])
    }

    @Test func `it goes on where it stopped, in another process as in this one`() async throws {
        let newsroom = try await Newsroom()
        let linking = newsroom.linking()
        try await newsroom.publish("palace", "President opens a bridge over the Talas", bridge)
        try await linking.catchUp()
        try await newsroom.publish("river", "Bridge over the Talas opened", bridge)
        try await newsroom.linking().catchUp()
        try await newsroom.publish("steppe", "The bridge over the Talas is open", bridge)
        // What the other one linked is known to this one.
        try await linking.catchUp()

        #expect(try await newsroom.stories() == [1, 1, 1])
        #expect(try await newsroom.articles().map(\.duplicateOf?.target.rawValue) == [nil, 1, 1])
        #expect(try await linking.catchUp() == 0)
    }

    @Test func `many at once are one after another`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        let linking = newsroom.linking()

        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<5 { group.addTask { try await linking.catchUp() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(counts.sorted() == [0, 0, 0, 0, 3])
        #expect(try await newsroom.stories() == [1, 1, 3])
    }

    @Test func `what a person decides holds, also against what comes later`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        let ids = try await newsroom.articles().map(\.id)
        let linking = newsroom.linking()
        try await linking.decide(
            [
                StoryRule(article: ids[0], other: ids[1], together: false),
                StoryRule(article: ids[0], other: ids[2], together: true),
            ],
            placing: [
                ids[1]: Story.ID(rawValue: ids[1].rawValue),
                ids[2]: Story.ID(rawValue: ids[0].rawValue),
            ])
        let decided = try await newsroom.stories()
        try await newsroom.publish(
            "river", "Bridge over the Talas opened",
            bridge.replacing("840", with: "841") + " This was reported by Palace.",
            guid: "Bridge over the Talas opened")
        try await newsroom.linking().catchUp()

        #expect(decided == [1, 2, 1])
        #expect(try await newsroom.stories() == [1, 2, 1])
        #expect(try await newsroom.store.storyRules().count == 2)
    }

    @Test func `a correction after two months leaves links and stories as they were`() async throws
    {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        let ids = try await newsroom.articles().map(\.id)
        let linking = newsroom.linking()
        try await linking.decide(
            [StoryRule(article: ids[0], other: ids[2], together: true)],
            placing: [ids[2]: Story.ID(rawValue: ids[0].rawValue)])
        let before = try await newsroom.articles()
        newsroom.clock.advance(by: .seconds(60 * 86_400))
        try await newsroom.publish("palace", "Snow in the mountains", "Snow fell on the passes.")
        try await linking.catchUp()

        try await newsroom.publish(
            "river", "Bridge over the Talas opened", bridge + " Corrected.",
            guid: "Bridge over the Talas opened")
        try await newsroom.publish(
            "steppe", "Wheat harvest beats the record", wheat + " Corrected.",
            guid: "Wheat harvest beats the record")
        try await linking.catchUp()
        try await newsroom.linking().catchUp()

        let after = try await newsroom.articles()
        #expect(after.map(\.story?.rawValue) == [1, 1, 1, 4])
        #expect(after.prefix(3).map(\.links) == before.map(\.links))
        #expect(after.prefix(3).map(\.cites) == before.map(\.cites))
    }

    @Test func `what comes back after a start is what was first seen lately, however it is dated`()
        async throws
    {
        let newsroom = try await Newsroom()
        try await newsroom.publish("palace", "Bridge over the Talas", bridge, dated: -60)
        try await newsroom.publish("steppe", "Wheat harvest beats the record", wheat, dated: 0.5)
        try await newsroom.linking().catchUp()
        try await newsroom.publish("river", "Bridge opened", bridge)
        try await newsroom.linking().catchUp()

        #expect(try await newsroom.stories() == [1, 2, 1])
    }

    @Test func `what a person decides is done, also where others link meanwhile`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        let ids = try await newsroom.articles().map(\.id)
        let linking = ArticleLinking(
            store: newsroom.store, links: OvertakenStore(newsroom.store), clock: newsroom.clock,
            sources: newsroom.sources, feeds: newsroom.feeds)
        try await linking.decide(
            [StoryRule(article: ids[0], other: ids[2], together: true)],
            placing: [ids[2]: Story.ID(rawValue: ids[0].rawValue)])

        #expect(try await newsroom.stories() == [1, 1, 1])
    }

    @Test func `linking all anew changes nothing where the rules are the same`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        try await newsroom.linking().catchUp()
        let before = try await newsroom.store.lastChange()

        var relinking = try await newsroom.relinking()
        let difference = try await relinking.difference()
        let saved = try await relinking.save()

        #expect(difference.moved.isEmpty)
        #expect(difference.related.isEmpty)
        #expect(saved == difference)
        #expect(try await newsroom.store.lastChange() == before)
        #expect(try await newsroom.linking().catchUp() == 0)
    }

    @Test func `other sources to cite are found by linking all anew`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        let nobody = ArticleLinking(
            store: newsroom.store, links: newsroom.store, clock: newsroom.clock, sources: [],
            feeds: newsroom.feeds)
        try await nobody.catchUp()

        var relinking = try await newsroom.relinking()
        let difference = try await relinking.difference()
        let untouched = try await newsroom.articles().compactMap(\.cites)
        let saved = try await relinking.save()

        #expect(untouched.isEmpty)
        #expect(try await newsroom.articles().compactMap(\.cites?.source.rawValue) == ["palace"])
        #expect(difference.related.map(\.rawValue) == [2])
        #expect(saved == difference)
    }

    @Test func `linking all anew takes in what another linked meanwhile`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        let nobody = ArticleLinking(
            store: newsroom.store, links: newsroom.store, clock: newsroom.clock, sources: [],
            feeds: newsroom.feeds)
        try await nobody.catchUp()

        var relinking = try await newsroom.relinking()
        try await newsroom.publish(
            "steppe", "The bridge over the Talas is open",
            bridge + " This was reported by Palace. Subscribe to our letter.")
        try await nobody.catchUp()
        let saved = try await relinking.save()

        #expect(saved.related.map(\.rawValue).sorted() == [2, 4])
        #expect(
            try await newsroom.articles().map(\.cites?.source.rawValue)
                == [nil, "palace", nil, "palace"])
        #expect(try await newsroom.stories() == [1, 1, 3, 1])
        // Nothing is left to link, and what is compared is known to who links next.
        #expect(try await newsroom.linking().catchUp() == 0)
        try await newsroom.publish("river", "Still open: the bridge over the Talas", bridge)
        try await newsroom.linking().catchUp()
        #expect(try await newsroom.stories().last == 1)
    }

    @Test func `what a person decides while all is linked anew holds`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        try await newsroom.linking().catchUp()
        let ids = try await newsroom.articles().map(\.id)

        var relinking = try await newsroom.relinking()
        try await newsroom.linking().decide(
            [StoryRule(article: ids[0], other: ids[1], together: false)],
            placing: [ids[1]: Story.ID(rawValue: ids[1].rawValue)])
        _ = try await relinking.save()

        #expect(try await newsroom.stories() == [1, 2, 3])
    }

    @Test func `a rule that is set after others are saved holds as well`() async throws {
        let newsroom = try await Newsroom()
        try await newsroom.publishAll()
        try await newsroom.linking().catchUp()
        let ids = try await newsroom.articles().map(\.id)

        var relinking = try await newsroom.relinking()
        try await newsroom.store.setRules(
            [StoryRule(article: ids[0], other: ids[1], together: false)], at: newsroom.clock.now)
        _ = try await relinking.save()

        #expect(try await newsroom.stories() == [1, 2, 3])
    }
}

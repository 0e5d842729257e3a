import FeedModel
import Foundation
import Testing

@testable import ArticleDeduplication

/// A linker and what a store would keep of it.
private struct Kept {
    var linker = Linker()
    private var traits: [Article.ID: [UInt8]] = [:]
    private var stories: [Article.ID: StoryID] = [:]
    var links: [Article.ID: [FoundLink]] = [:]
    private var digests: Set<Article.ID> = []
    private var last = Date.distantPast

    @discardableResult
    mutating func add(_ article: LinkableArticle) -> Linking {
        let arriving = ArticleDeduplicationTests.traits(article)
        traits[article.id] = arriving.encoded
        let linking = linker.add(arriving)
        digests.formUnion(linking.digests)
        for move in linking.moves { stories[move.article] = move.to }
        links.merge(linking.links) { $1 }
        last = max(last, arriving.firstSeen)
        return linking
    }

    mutating func restart() {
        linker = Linker()
        linker.restore(
            traits.sorted { $0.key < $1.key }.map { id, bytes in
                Linker.Memory(
                    traits: ArticleTraits(encoded: bytes)!, story: stories[id]!,
                    links: links[id] ?? [], isDigest: digests.contains(id))
            }, asOf: last)
    }

    /// What every article is said to have, without how surely and why.
    var relations: [Article.ID: Set<String>] {
        links.mapValues { Set($0.map { "\($0.kind) \($0.target?.rawValue ?? 0) \($0.rule)" }) }
    }

    var storyOfEach: [Article.ID: StoryID] { stories }
}

/// Whether a linker goes on or is made anew from what is stored, the same comes out.
@Suite struct RestartTests {
    @Test func `stories and links are the same with a start before each article`() {
        var (one, other) = (Kept(), Kept())
        for article in generatedArticles(seed: 41, perHour: 1) {
            one.add(article)
            other.add(article)
            other.restart()
        }

        #expect(one.storyOfEach == other.storyOfEach)
        #expect(one.relations == other.relations)
    }

    @Test func `a digest of what was there before a start is no copy of it`() {
        let rain = """
            Rain filled the reservoirs above Osh on Friday, the water authority measured 212 million \
            cubic metres. Fields at Karasu will be watered until the end of August, and no village \
            has to save water as it did last summer.
            """
        var kept = Kept()
        kept.add(article(1, "Bridge at Tokmok closed", bridge))
        kept.add(article(2, from: "rescue", "Reservoirs are full", rain, hours: 1))
        kept.restart()
        kept.add(
            article(3, from: "saray", "The day in short", bridge + "\n" + rain, hours: 2))
        kept.restart()
        kept.add(article(4, from: "saray", "Bridge closed", bridge, hours: 3))

        #expect(kept.linker.story(of: id(1)) != kept.linker.story(of: id(2)))
        #expect(kept.linker.story(of: id(3)) != kept.linker.story(of: id(1)))
        #expect(kept.linker.story(of: id(4)) == kept.linker.story(of: id(1)))
        #expect(kept.links[id(4)]?.contains { $0.target == id(3) } != true)
    }

    @Test func `who cites one of a story that was there before a start is linked to it`() {
        var kept = Kept()
        for number in 1...30 as ClosedRange<Int64> {
            kept.add(
                article(
                    number, from: number > 28 ? "ulan" : "mirror\(number)", "Bridge closed",
                    bridge + " Part \(number).", hours: Double(number) / 60))
        }
        kept.restart()
        let linking = kept.add(
            article(31, from: "saray", "Lorries go round", bridge + "\nSource: Ulan", hours: 1))

        #expect(linking.own.contains { $0.kind == .cites && $0.target != nil })
    }

    @Test func `who repeats one of last month stays linked to it, whenever there was a start`() {
        var kept = Kept()
        kept.add(article(1, "Bridge at Tokmok closed", bridge))
        kept.add(article(2, from: "saray", "Lorries go round", bridge, hours: 20 * 24))
        kept.restart()
        kept.add(article(3, from: "rescue", "Bridge closed", bridge, hours: 35 * 24))
        let before = kept.links
        kept.restart()
        kept.add(article(4, from: "museum", "No way over the Chu", bridge, hours: 36 * 24))

        #expect(before[id(2)]?.map(\.target) == [id(1)])
        #expect(kept.links[id(2)] == before[id(2)])
        #expect(kept.links[id(4)]?.map(\.target) == [id(2)])
    }

    @Test func `a follow-up is known after a start`() {
        var kept = Kept()
        kept.add(article(1, "Bridge at Tokmok closed", bridge))
        let earlier = FoundLink(
            kind: .followUp, target: id(9), rule: "the same subject, later", score: 0.8,
            evidence: ["2 of 3 names"])
        kept.links[id(1)] = [earlier]
        kept.restart()
        kept.add(article(2, from: "saray", "Lorries go round", bridge, hours: 1))

        #expect(kept.links[id(1)] == [earlier])
    }
}

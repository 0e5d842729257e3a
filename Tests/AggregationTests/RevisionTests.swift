import Aggregation
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

/// Asks a feed for one document after the other.
private func read(_ documents: [String]) async throws -> any ArticleStore {
    let store = try SQLiteStore.inMemory()
    let clock = ManualClock()
    try await store.configure([.example()], at: clock.now)
    for document in documents {
        let aggregator = Aggregator(
            feeds: [.example()], store: store, fetcher: CannedFetcher(.rss(document)), clock: clock)
        try await aggregator.refreshFeeds(RoundPlan(urgency: .forced)) { event in
            if case .failed(_, let error) = event { Issue.record(error) }
        }
        clock.advance(by: .seconds(1))
    }
    return store
}

private func item(_ html: String, title: String = "T", number: Int = 1) -> String {
    "<item><guid>\(number)</guid><title>\(title)</title>"
        + "<description><![CDATA[\(html)]]></description></item>"
}

private func kinds(_ store: any ArticleStore) async throws -> [Change.Kind] {
    try await store.changes(ChangeQuery()).changes.map(\.change.kind)
}

@Suite struct RevisionTests {
    @Test(arguments: [
        ("<p>A bridge opens.</p><p>Comments (3)</p>", "<p>A bridge opens.</p><p>Comments (4)</p>"),
        ("<p>A bridge opens.</p><p>1 204 views</p>", "<p>A bridge opens.</p><p>1 311 views</p>"),
        ("<p>A bridge opens.</p>", "<div>A  bridge\n opens.</div>"),
        (
            "<p>A bridge opens.</p><p>Read also: Rain</p>",
            "<p>A bridge opens.</p><p>Read also: Snow in May</p>"
        ),
        ("<p>A bridge opens.</p>", "<p>A bridge opens.</p><p>Advertisement</p>"),
    ])
    func `a change that no reader would notice is taken over without a word`(
        _ before: String, _ after: String
    ) async throws {
        let store = try await read([item(before), item(after), item(after)])

        let article = try #require(try await store.articles(ArticleQuery()).first)
        let alone = try await read([item(after)])
        #expect(article.revision == 1)
        #expect(
            article.content.text == (try await alone.articles(ArticleQuery()).first?.content.text))
        #expect(try await store.revisions(of: article.id).isEmpty)
        #expect(try await kinds(store) == [.added])
    }

    @Test(arguments: [
        ("<p>The quake left 12 dead.</p>", "<p>The quake left 14 dead.</p>"),
        ("<p>Dead: 12</p>", "<p>Dead: 14</p>"),
        ("<p>A bridge opens.</p>", "<p>A bridge opens.</p><p>It was closed again.</p>"),
        ("<p>A bridge opens.</p><p>Rain.</p>", "<p>A bridge opens.</p>"),
    ])
    func `a change that a reader would notice is a revision`(
        _ before: String, _ after: String
    ) async throws {
        let store = try await read([item(before), item(after), item(after)])

        let article = try #require(try await store.articles(ArticleQuery()).first)
        let revisions = try await store.revisions(of: article.id)
        #expect(article.revision == 2)
        #expect(revisions.map(\.number) == [1])
        #expect(revisions.map(\.seen) == [.noon])
        #expect(revisions.first?.text != article.content.text)
        #expect(try await kinds(store) == [.added, .revised])
    }

    @Test func `an advertisement under every article may change, and no article does`() async throws
    {
        func document(_ advertisement: String) -> String {
            (1...5).map { number in
                item(
                    "<p>Story number \(number) is about a town.</p><p>\(advertisement)</p>",
                    title: "T\(number)", number: number)
            }.joined()
        }
        let store = try await read([
            document("Carpets for half the price this week"),
            document("New cars from the capital, see them on Monday"),
        ])

        #expect(try await kinds(store) == Array(repeating: .added, count: 5))
        let article = try #require(try await store.articles(ArticleQuery()).first)
        #expect(article.content.text?.contains("New cars") == true)
    }

    @Test(arguments: [(2, 4), (4, 2)])
    func `a line does not change by how many articles of its document have it`(
        _ before: Int, _ after: Int
    ) async throws {
        func document(_ count: Int, readAlso: String) -> String {
            (1...count).map { number in
                item(
                    "<p>Story number \(number) is about a town.</p><p>Source: Kumbez</p>"
                        + "<p>Read also: \(readAlso)</p>",
                    title: "T\(number)", number: number)
            }.joined()
        }
        let store = try await read([
            document(before, readAlso: "Rain in May"), document(after, readAlso: "Snow in May"),
        ])

        #expect(try await kinds(store) == Array(repeating: .added, count: 4))
        let texts = try await store.articles(ArticleQuery()).compactMap(\.content.text)
        #expect(texts.count { $0.contains("Snow") } == after)
    }
}

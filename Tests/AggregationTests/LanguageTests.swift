import Aggregation
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

/// The languages of the articles that `items` become, in a feed that claims Russian throughout.
private func languages(
    of items: [String], expecting expected: [String] = []
) async throws -> [String: String] {
    let feed = Feed.example()
    let store = try SQLiteStore.inMemory()
    try await store.configure([feed], at: .noon)
    let rss = items.map { "<item><title>\($0)</title></item>" }.joined()
    let aggregator = Aggregator(
        feeds: [feed], store: store,
        fetcher: CannedFetcher(.rss("<language>ru-RU</language>" + rss)),
        clock: .stopped(at: .noon + 1),
        rules: Rules(languages: Set(expected.map(LanguageTag.init(rawValue:)))))
    try await aggregator.refreshFeeds(RoundPlan()) { event in
        if case .failed(_, let error) = event { Issue.record(error) }
    }
    let articles = try await store.articles(ArticleQuery())
    return Dictionary(
        articles.map { ($0.content.title ?? "", $0.content.language?.rawValue ?? "-") },
        uniquingKeysWith: { first, _ in first })
}

@Suite struct LanguageTests {
    @Test func `an article is in the language it is written in, whatever its feed claims`()
        async throws
    {
        let found = try await languages(of: [
            "Правительство обсудило проект бюджета", "Бишкекте жаңы мектеп ачылды",
            "Almatyda jaña mektep aşyldy",
        ])
        #expect(
            found == [
                "Правительство обсудило проект бюджета": "ru",
                "Бишкекте жаңы мектеп ачылды": "ky", "Almatyda jaña mektep aşyldy": "kk-Latn",
            ])
    }

    @Test func `a title without words keeps what the feed says`() async throws {
        #expect(try await languages(of: ["2026"]) == ["2026": "ru"])
    }

    @Test func `a title too short to tell goes with the document's other articles`() async throws {
        let short = "Нон нархи ошди"
        let tajik = try await languages(of: [
            "Дар Душанбе мактаби нав кушода шуд", "Ҳукумат буҷети соли ояндаро баррасӣ кард",
            "Сафири Чин ба Душанбе омад", short,
        ])
        let uzbek = try await languages(of: [
            "Тошкентда янги мактаб очилди", "Вазирлар Маҳкамаси бюджетни муҳокама қилди",
            "Долларнинг курси кўтарилди", short,
        ])
        #expect(tajik[short] == "tg")
        #expect(uzbek[short] == "uz-Cyrl")
    }

    @Test func `a language that is expected is likelier than its neighbour`() async throws {
        let short = "Вода ушла"
        #expect(try await languages(of: [short], expecting: ["ru", "en"]) == [short: "ru"])
    }
}

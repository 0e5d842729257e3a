import Aggregation
import FeedModel
import Foundation
import TestSupport
import Testing

@testable import newswire

@Suite struct FetchSummaryTests {
    @Test(
        arguments: [
            ([.guid, .guidPath], "one guid stands for several articles", ["guid", "guidPath"]),
            (
                [.guid, .address], "one guid or address stands for several articles",
                ["address", "guid"]
            ),
            ([], nil, []),
        ] as [(Set<Alias.Kind>, String?, [String])])
    func `names that are not believed any more are told of`(
        _ kinds: Set<Alias.Kind>, _ remark: String?, _ listed: [String]
    ) {
        var report = RefreshReport(
            feed: Feed.ID(rawValue: "example"), result: .read,
            next: PollPlan(due: .noon, earliest: .noon, reason: ""))
        report.switchedOff = kinds

        let summary = FetchSummary([.refreshed(report)])

        let said = summary.text(Style(.never))
        #expect(said.contains("stands for several articles") == (remark != nil))
        #expect(remark.map(said.contains) != false)
        #expect(summary.feeds.map(\.switchedOff) == [listed])
    }

    @Test func `what commands print for programs has the keys of the export`() throws {
        let plan = PollPlan(due: .noon, earliest: .noon, reason: "")
        var report = RefreshReport(
            feed: Feed.ID(rawValue: "example"), result: .read, next: plan)
        report.gap = DateInterval(start: .noon - 60, end: .noon)
        report.movedTo = URL(string: "https://news.example/feed")
        var summary = FetchSummary([.refreshed(report)])
        summary.notAsked = [FetchSummary.NotAsked(feed: "other", reason: "it is not its turn")]
        let article = Article(
            id: .init(rawValue: 1), feed: .init(rawValue: "example"),
            source: .init(rawValue: "example"), content: ArticleContent(), tags: [],
            firstSeen: .noon, revision: 1, revised: .noon)
        let hit = SearchHit(
            article: article, score: 1, title: MarkedText([]),
            excerpt: MarkedText([]))
        let status = FeedStatus(
            feed: .init(rawValue: "example"), url: "https://news.example/",
            state: FeedState(plan: plan), articles: 1, leasedUntil: nil)
        let printed = [
            try json(summary), try json(FoundArticle(hit)),
            try json(FeedsCheckCommand.Finding(status, report)),
        ]

        for text in printed {
            let strange = try strangeKeys(in: Data(text.utf8))
            #expect(strange.isEmpty, "\(strange)")
        }
        #expect(printed[0].contains(#""not_asked""#) && printed[0].contains(#""gap_since""#))
        #expect(printed[1].contains(#""first_seen""#))
        // The daemon's is read again by the command that asked it.
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let read = try decoder.decode(FetchSummary.self, from: Data(printed[0].utf8))
        #expect(read.feeds.first?.gapSince == .noon - 60)
        #expect(read.notAsked.map(\.feed) == ["other"])
    }
}

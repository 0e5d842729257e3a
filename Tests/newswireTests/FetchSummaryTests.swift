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
}

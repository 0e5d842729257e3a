import ArgumentParser
import FeedModel
import Foundation

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How every feed is doing; exit status 1 where one is failing."
    )

    @OptionGroup var global: GlobalOptions
    @Flag(help: "The list as JSON.") var json = false

    func run() async throws {
        let assembly = try global.assemble()
        let feeds = try await assembly.store.feeds()
        if json {
            print(try newswire.json(feeds.map(Row.init)))
        } else {
            printTable(feeds)
        }
        if feeds.contains(where: { $0.state.failure?.isItsOwn == true }) { throw Outcome.failure }
    }

    private func printTable(_ feeds: [FeedStatus]) {
        let style = Style(global.color)
        guard !feeds.isEmpty else {
            print("No feed has been configured in this store yet: run “newswire fetch”.")
            return
        }
        let header = ["FEED", "HEALTH", "ARTICLES", "LAST READ", "NEXT", "WHY"]
        let rows = feeds.map { status in
            [
                status.feed.rawValue, Row.health(of: status), "\(status.articles)",
                status.state.lastSuccess?.ISO8601Format() ?? "never",
                status.state.plan.due.ISO8601Format(), status.state.plan.reason,
            ]
        }
        print(table([header] + rows))
        printGaps(feeds)
        let failing = feeds.filter { $0.state.failure != nil }
        guard !failing.isEmpty else { return }
        print("\n" + style.bad("Failing:"))
        print(
            table(
                failing.map { status in
                    let failure = status.state.failure
                    return [
                        "  " + status.feed.rawValue, failure?.kind.rawValue ?? "",
                        terminalText(failure?.reason ?? ""),
                    ]
                }))
    }

    private func printGaps(_ feeds: [FeedStatus]) {
        let gaps = feeds.compactMap { status in
            status.gaps.first.map { gap in
                [
                    "  " + status.feed.rawValue,
                    "\(gap.start.ISO8601Format()) to \(gap.end.ISO8601Format())",
                    status.gaps.count > 1 ? "\(status.gaps.count) times" : "once",
                ]
            }
        }
        if !gaps.isEmpty {
            print("\nMay have published more than was seen:\n" + table(gaps))
        }
    }

    private struct Gap: Encodable {
        var since: Date
        var until: Date
    }

    private struct Row: Encodable {
        var feed: String
        var url: String
        var health: String
        var articles: Int
        var lastAttempt: Date?
        var lastSuccess: Date?
        var lastNew: Date?
        var failureStep: String?
        var failureKind: String?
        var failureReason: String?
        var failingSince: Date?
        var consecutiveFailures: Int
        var nextPoll: Date
        var nextPollReason: String
        var refusedUntil: Date?
        var movedTo: String?
        var gaps: [Gap]

        init(_ status: FeedStatus) {
            feed = status.feed.rawValue
            url = status.url
            health = Row.health(of: status)
            articles = status.articles
            lastAttempt = status.state.lastAttempt
            lastSuccess = status.state.lastSuccess
            lastNew = status.state.lastNew
            failureStep = status.state.failure?.step.rawValue
            failureKind = status.state.failure?.kind.rawValue
            failureReason = status.state.failure?.reason
            failingSince = status.state.failingSince
            consecutiveFailures = status.state.consecutiveFailures
            nextPoll = status.state.plan.due
            nextPollReason = status.state.plan.reason
            refusedUntil = status.state.plan.refusedUntil
            movedTo = status.state.address?.absoluteString
            gaps = status.gaps.map { Gap(since: $0.start, until: $0.end) }
        }

        static func health(of status: FeedStatus) -> String {
            switch status.state.failure?.kind {
            case nil: status.state.lastAttempt == nil ? "not asked yet" : "well"
            case .offline: "offline"
            case .busy: "busy"
            case .wall: "walled off"
            case .gone: "gone"
            default: "failing"
            }
        }
    }
}

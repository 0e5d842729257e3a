import ArgumentParser
import FeedModel
import FeedScheduling
import Foundation

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How every feed is doing; exit status 1 where one is sick.",
        discussion: """
            Sick is a feed that has not been read for a day, or for three of its intervals where \
            that is longer, or never. Silent is one that is read and has brought nothing for longer \
            than it ever keeps us waiting.
            """)

    @OptionGroup var global: GlobalOptions
    @Flag(help: "The list as JSON.") var json = false

    func run() async throws {
        let assembly = try global.assemble(readingTags: false)
        let feeds = try await assembly.store.feeds()
        var healths: [Feed.ID: FeedHealth] = [:]
        for status in feeds {
            healths[status.feed] = try await assembly.health(of: status, at: assembly.clock.now)
        }
        if json {
            print(try newswire.json(feeds.map { Row($0, healths[$0.feed]) }))
        } else {
            printTable(feeds, healths)
        }
        // A feed that was never read may have been wrong from the beginning.
        let isSick = feeds.contains { status in
            let isNew = status.state.lastSuccess == nil && status.state.failure?.isItsOwn == true
            return healths[status.feed] == .sick || isNew
        }
        if isSick { throw Outcome.failure }
    }

    private func printTable(_ feeds: [FeedStatus], _ healths: [Feed.ID: FeedHealth]) {
        let style = Style(global.color)
        guard !feeds.isEmpty else {
            print("No feed has been configured in this store yet: run “newswire fetch”.")
            return
        }
        let header = ["FEED", "HEALTH", "ARTICLES", "LAST READ", "NEXT", "WHY"]
        let rows = feeds.map { status in
            [
                status.feed.rawValue, healths[status.feed]?.rawValue ?? "", "\(status.articles)",
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

        init(_ status: FeedStatus, _ health: FeedHealth?) {
            feed = status.feed.rawValue
            url = status.url
            self.health = health?.rawValue ?? ""
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
    }
}

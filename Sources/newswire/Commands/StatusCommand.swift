import ArgumentParser
import FeedModel
import FeedScheduling
import Foundation
import HTTPServing

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
        let status = try await global.daemon.get("/v1/status", as: DaemonStatus.self)
        let feeds =
            if let status { status.feeds } else {
                try await global.assemble(readingTags: false, for: .reading).standings()
            }
        if json {
            print(try newswire.json(feeds))
        } else {
            printTable(feeds)
            if let status { print("\n" + shown(status.daemon)) }
        }
        if feeds.contains(where: \.needsAttention) { throw Outcome.failure }
    }

    private func shown(_ daemon: DaemonFacts) -> String {
        let text =
            "The daemon (process \(daemon.process), version \(daemon.version)) has run since"
            + " \(shownTime(daemon.started)), by the configuration of"
            + " \(shownTime(daemon.configured))."
        guard let first = daemon.refused.first else { return text }
        let style = Style(global.color)
        return text + "\n" + style.bad("The last reload was refused: ") + terminalText(first)
    }

    private func printTable(_ feeds: [FeedStanding]) {
        let style = Style(global.color)
        guard !feeds.isEmpty else {
            print("No feed has been configured in this store yet: run “newswire fetch”.")
            return
        }
        let header = ["FEED", "HEALTH", "ARTICLES", "LAST READ", "NEXT", "WHY"]
        let rows = feeds.map { feed in
            [
                feed.feed, feed.health.rawValue, "\(feed.articles)",
                shownTime(feed.lastSuccess), shownTime(feed.nextPoll), feed.nextPollReason,
            ]
        }
        print(table([header] + rows))
        printGaps(feeds)
        let failing = feeds.filter { $0.failureKind != nil }
        guard !failing.isEmpty else { return }
        print("\n" + style.bad("Failing:"))
        print(
            table(
                failing.map { feed in
                    [
                        "  " + feed.feed, feed.failureKind ?? "",
                        terminalText(feed.failureReason ?? ""),
                    ]
                }))
    }

    private func printGaps(_ feeds: [FeedStanding]) {
        let gaps = feeds.compactMap { feed in
            feed.gaps.first.map { gap in
                [
                    "  " + feed.feed, "\(shownTime(gap.since)) to \(shownTime(gap.until))",
                    feed.gaps.count > 1 ? "\(feed.gaps.count) times" : "once",
                ]
            }
        }
        if !gaps.isEmpty {
            print("\nMay have published more than was seen:\n" + table(gaps))
        }
    }
}

import DigestWriting
import FeedModel
import FeedScheduling
import Foundation
import Hummingbird

/// How the daemon and its sources are doing, as a page for people.
struct StatusPage<Daemon: ServedDaemon> {
    let daemon: Daemon
    let standings: Standings

    /// How many feeds are listed that need no one's attention.
    private static var most: Int { 500 }

    func add(to router: Router<ServedContext>, within asking: Asking) {
        router.ask("/", within: asking) { _, _ in
            let (facts, standings) = (await daemon.facts(), try await standings.now())
            return page("Status", body(facts, standings))
        }
    }

    private func body(_ facts: DaemonFacts, _ standings: [FeedStanding]) -> String {
        let counts = Dictionary(grouping: standings, by: \.health).mapValues(\.count)
            .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { "\($0.value) \($0.key.rawValue)" }
        let ailing = standings.filter { ![.well, .notAskedYet].contains($0.health) }
        let others = standings.filter { [.well, .notAskedYet].contains($0.health) }
        var parts = [
            "<h1>newswire</h1>",
            """
            <p>Version \(htmlText(facts.version)), running since \(time(facts.started)); \
            its configuration is of \(time(facts.configured)). <a href="/digests">Digests</a></p>
            """,
            """
            <p>\(standings.count) feeds: \(htmlText(counts.joined(separator: ", "))). \
            Times are in UTC.</p>
            """,
        ]
        if let first = facts.refused.first {
            parts.append("<p>The last reload was refused: \(htmlText(first))</p>")
        }
        if !ailing.isEmpty { parts.append("<h2>Look at these</h2>\n" + table(ailing)) }
        if !others.isEmpty {
            parts.append("<h2>Feeds</h2>\n" + table(others.prefix(Self.most)))
            if others.count > Self.most {
                parts.append("<p>And \(others.count - Self.most) more.</p>")
            }
        }
        return parts.joined(separator: "\n")
    }

    private func table(_ standings: some Sequence<FeedStanding>) -> String {
        let rows = standings.map { standing in
            let remark = standing.failureReason ?? standing.nextPollReason
            let cells = [
                htmlText(standing.feed), htmlText(standing.health.rawValue), "\(standing.articles)",
                time(standing.lastSuccess), time(standing.lastNew), time(standing.nextPoll),
                htmlText(remark),
            ]
            return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
        }
        let heads = ["Feed", "Health", "Articles", "Last read", "Last new", "Next", "Why"]
        return """
            <div class="wide"><table>
            <thead><tr>\(heads.map { "<th scope=\"col\">\($0)</th>" }.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table></div>
            """
    }

    private func time(_ date: Date?) -> String {
        guard let date else { return "never" }
        let text = date.ISO8601Format()
        let shown = text.replacing("T", with: " ").prefix(16)
        return "<time datetime=\"\(text)\">\(shown)</time>"
    }
}

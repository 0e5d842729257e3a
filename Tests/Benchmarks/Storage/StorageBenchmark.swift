import FeedModel
import Foundation
import SQLiteStorage
import TextFolding

/// How fast articles get into the store, beside the `sqlite3` shell that imports the same rows into
/// the same schema; what searching costs in space and time; and how long a search takes.
///
/// `StorageBenchmark FOLDER [ARTICLES]` writes into the folder and prints one table. `make bench`
/// runs it.
@main
struct StorageBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard (2...3).contains(arguments.count),
            let count = arguments.count == 3 ? Int(arguments[2]) : 200_000,
            count >= 1_000
        else {
            print("usage: StorageBenchmark FOLDER [ARTICLES]")
            exit(64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (ours, bare, theirs) = (
            folder.appending(path: "ours.sqlite"), folder.appending(path: "bare.sqlite"),
            folder.appending(path: "shell.sqlite")
        )
        let corpus = Corpus()
        let shell = Shell(in: folder)

        say("inserting \(count) articles")
        let inserting = try await fill(SQLiteStore(at: ours), corpus, count)
        say("inserting without an index")
        _ = try SQLiteStore(at: bare)
        try shell.withoutIndex(bare)
        let bareInserting = try await fill(SQLiteStore(at: bare), corpus, count)
        let folding = folding(corpus, count)
        say("importing with the shell")
        try shell.write(rowsOf: ours, articles: count, corpus)
        let importing = try shell.fill(theirs)
        say("searching")
        let times = try await search(SQLiteStore(at: ours), corpus, count)
        let sizes = try shell.sizes(of: ours)

        let total = importing.rows + importing.index
        func each(_ seconds: Double) -> String { number(seconds / Double(count) * 1e6, 0) + " µs" }
        print(
            """
            \(count) articles of 1 KB, wall time.

            through the store    \(number(inserting, 1)) s, an article \(each(inserting))
            sqlite3 .import      \(number(total, 1)) s, of which the index \(number(importing.index, 1)) s
            ratio                \(number(inserting / total, 2)) (goal ≤ 1.3)

            an article without the index   \(each(bareInserting - folding)), of \(sizes.all / count - sizes.search / count) bytes
            what the index adds            \(each(inserting - bareInserting + folding)), \(sizes.search / count) bytes
              of which making terms        \(each(folding))

            \(times.count) searches of 20 hits with excerpts: median \(number(median(times), 2)) ms, \
            95 % below \(number(times.sorted()[times.count * 95 / 100], 1)) ms, worst \
            \(number(times.max() ?? 0, 1)) ms
            """)
    }

    /// Seconds for storing all articles, 500 at once.
    private static func fill(
        _ store: SQLiteStore, _ corpus: Corpus, _ count: Int
    ) async throws -> Double {
        guard let url = URL(string: "https://news.example/") else { return 0 }
        let feed = Feed(id: Feed.ID(rawValue: "example"), url: url)
        var now = Date(timeIntervalSince1970: 1_790_000_000)
        try await store.configure([feed], at: now)
        var spent = Duration.zero
        for start in stride(from: 0, to: count, by: 500) {
            let articles = (start..<min(start + 500, count)).map(corpus.article)
            now += 3600
            let leases = try await store.lease(
                LeaseRequest(urgency: .forced, limit: 1, now: now, until: now + 60))
            guard let lease = leases.first else { preconditionFailure("the feed is free") }
            let plan = PollPlan(due: now, earliest: now, reason: "a benchmark")
            var state = lease.state
            state.plan = plan
            var update = FeedUpdate(
                lease: lease, source: feed.source, at: now, state: state,
                report: RefreshReport(feed: feed.id, result: .read, next: plan))
            update.new = articles
            let clock = ContinuousClock.now
            try await store.apply(update)
            spent += .now - clock
        }
        return spent / .seconds(1)
    }

    /// Seconds for making the terms of all articles alone.
    private static func folding(_ corpus: Corpus, _ count: Int) -> Double {
        var spent = Duration.zero
        for number in 0..<count {
            let content = corpus.article(number).draft.content
            let family = EndingFamily(language: content.language?.rawValue ?? "")
            let clock = ContinuousClock.now
            _ = terms(content.title ?? "", family)
            _ = terms(content.body, family)
            spent += .now - clock
        }
        return spent / .seconds(1)
    }

    /// Milliseconds of each of a thousand searches.
    private static func search(
        _ store: SQLiteStore, _ corpus: Corpus, _ count: Int
    ) async throws -> [Double] {
        var times: [Double] = []
        for number in 0..<1_000 {
            let query = corpus.query(number, articles: count)
            let clock = ContinuousClock.now
            _ = try await store.search(query)
            times.append((.now - clock) / .milliseconds(1))
        }
        return times
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func number(_ value: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }

    private static func say(_ message: String) {
        try? FileHandle.standardError.write(contentsOf: Data("\(message)\n".utf8))
    }
}

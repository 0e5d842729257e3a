import FeedModel
import Foundation
import SQLiteStorage
import TextFolding

/// How fast articles get into the store, beside the `sqlite3` shell that imports the same rows into
/// the same schema; what searching costs in space and time; and how long a search takes.
///
/// `StorageBenchmark FOLDER [ARTICLES [alone]]` writes into the folder and prints one table; alone
/// without the shell. `make bench` runs it.
@main
struct StorageBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard (2...4).contains(arguments.count),
            let count = arguments.count > 2 ? Int(arguments[2]) : 200_000,
            count >= 1_000, arguments.count < 4 || arguments[3] == "alone"
        else {
            print("usage: StorageBenchmark FOLDER [ARTICLES [alone]]")
            exit(64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let ours = folder.appending(path: "ours.sqlite")
        let corpus = Corpus()
        let shell = Shell(in: folder)

        say("inserting \(count) articles")
        let inserting = try await fill(SQLiteStore(at: ours), corpus, count)
        print("\(count) articles of 1 KB\n")
        if arguments.count < 4 {
            try await compare(inserting, shell, in: folder, corpus, count)
        } else {
            print(
                "through the store    \(number(inserting.wall, 1)) s, of the processor "
                    + "\(number(inserting.processor, 1)) s")
        }
        say("searching")
        let times = try await search(SQLiteStore(at: ours), corpus, count).sorted()
        print(
            """
            \(times.count) searches of 20 hits with excerpts: median \(number(median(times), 2)) ms, \
            95 % below \(number(times[times.count * 95 / 100], 1)) ms, worst \
            \(number(times[times.count - 1], 1)) ms
            """)
        let sizes = try shell.sizes(of: ours)
        print(
            "bytes an article: \(sizes.all / count), of which for searching \(sizes.search / count)"
        )
        for (name, sql) in views {
            print("\(name): \(number(try shell.milliseconds(of: sql, in: ours), 1)) ms")
        }
    }

    /// What readers of the public views ask, with the start of the shell in it.
    private static let views = [
        ("v1_articles, the last ten", "SELECT * FROM v1_articles ORDER BY id DESC LIMIT 10;"),
        (
            "v1_articles, one by its id",
            "SELECT * FROM v1_articles WHERE id = (SELECT max(id) / 2 FROM v1_articles);"
        ),
        (
            "v1_tags, the last twenty with a tag",
            """
            SELECT title FROM v1_tags JOIN v1_articles ON v1_articles.id = v1_tags.article
            WHERE tag = 'place:KZ' ORDER BY v1_articles.id DESC LIMIT 20;
            """
        ),
        (
            "v1_changes, a hundred from the middle",
            "SELECT * FROM v1_changes WHERE seq > (SELECT max(seq) / 2 FROM v1_changes) LIMIT 100;"
        ),
        ("v1_tags, how many articles each has", "SELECT tag, count(*) FROM v1_tags GROUP BY tag;"),
        ("v1_feeds, all", "SELECT * FROM v1_feeds;"),
    ]

    /// Prints what it takes beside the shell, and what of it is for searching.
    private static func compare(
        _ inserting: Cost, _ shell: Shell, in folder: URL, _ corpus: Corpus, _ count: Int
    ) async throws {
        let (ours, bare, theirs) = (
            folder.appending(path: "ours.sqlite"), folder.appending(path: "bare.sqlite"),
            folder.appending(path: "shell.sqlite")
        )
        say("inserting without an index")
        _ = try SQLiteStore(at: bare)
        try shell.withoutIndex(bare)
        let bareInserting = try await fill(SQLiteStore(at: bare), corpus, count)
        let folding = await folding(corpus, count)
        say("importing with the shell")
        try shell.write(rowsOf: ours, articles: count, corpus)
        let importing = try shell.fill(theirs)

        let total = importing.rows + importing.index
        func row(_ name: String, _ cost: (Cost) -> Double) -> String {
            func each(_ seconds: Double) -> String {
                number(seconds / Double(count) * 1e6, 0) + " µs"
            }
            let (ours, rows, terms) = (cost(inserting), cost(bareInserting), cost(folding))
            return """
                \(name)
                through the store    \(number(ours, 1)) s, an article \(each(ours))
                sqlite3 .import      \(number(cost(total), 1)) s, of which the index \
                \(number(cost(importing.index), 1)) s
                ratio                \(number(ours / cost(total), 2)) (goal ≤ 1.3)
                an article without the index   \(each(rows - terms))
                what the index adds            \(each(ours - rows + terms))
                  of which making terms        \(each(terms))

                """
        }
        print(row("by the clock", \.wall))
        print(row("by the processor", \.processor))
    }

    /// What storing all articles takes, 500 at once.
    private static func fill(
        _ store: SQLiteStore, _ corpus: Corpus, _ count: Int
    ) async throws -> Cost {
        guard let url = URL(string: "https://news.example/") else { return Cost() }
        let feed = Feed(id: Feed.ID(rawValue: "example"), url: url)
        var now = Date(timeIntervalSince1970: 1_790_000_000)
        try await store.configure([feed], at: now)
        var spent = Cost()
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
            try await spent.add { [update] in try await store.apply(update) }
        }
        return spent
    }

    /// What it takes to make the terms of all articles alone.
    private static func folding(_ corpus: Corpus, _ count: Int) async -> Cost {
        var spent = Cost()
        var memo = SearchTermMemo()
        for start in stride(from: 0, to: count, by: 500) {
            let contents = (start..<min(start + 500, count)).map {
                corpus.article($0).draft.content
            }
            await spent.add {
                for content in contents {
                    let family = EndingFamily(language: content.language?.rawValue ?? "")
                    _ = memo.line(content.title ?? "", family)
                    _ = memo.line(content.body, family)
                }
            }
        }
        return spent
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

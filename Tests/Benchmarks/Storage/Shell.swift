import FeedModel
import Foundation
import SQLiteStorage
import TextFolding

/// The `sqlite3` shell, which takes in the same rows as text files.
struct Shell {
    private let folder: URL

    init(in folder: URL) {
        self.folder = folder
    }

    /// The tables in the order they are filled, each with what is selected from a store to fill it.
    private static let tables = [
        ("article", "SELECT * FROM article"),
        ("alias", "SELECT kind, scope, hex(key), article FROM alias"),
        (
            "sighting",
            "SELECT article, feed, first_seen, hex(fingerprint), hex(essence) FROM sighting"
        ),
        ("tag", "SELECT * FROM tag"), ("change", "SELECT * FROM change"),
        ("search_key", "SELECT * FROM search_key"),
    ]

    /// Writes the rows of a store, and the terms that its index does not give back.
    func write(rowsOf store: URL, articles: Int, _ corpus: Corpus) throws {
        for (table, query) in Self.tables {
            try run(store, [".mode csv", ".output \(file(table))", query + ";"])
        }
        _ = FileManager.default.createFile(atPath: file("search"), contents: nil)
        let output = try FileHandle(forWritingTo: URL(filePath: file("search")))
        for number in 0..<articles {
            let article = corpus.article(number)
            let content = article.draft.content
            let family = EndingFamily(language: content.language?.rawValue ?? "")
            let line = [
                terms(content.title ?? "", family), terms(content.body, family),
                terms(article.tags.map(\.id).joined(separator: " "), .english),
            ].joined(separator: ",")
            try output.write(contentsOf: Data((line + "\n").utf8))
        }
        try output.close()
    }

    /// What it takes to fill a new store with all tables but the index, and with the index.
    func fill(_ store: URL) throws -> (rows: Cost, index: Cost) {
        _ = try SQLiteStore(at: store)
        // Text files hold no blobs: keys and fingerprints go in as text. Nor do they tell nothing from
        // an empty text, which is no time.
        try run(
            store,
            [
                "PRAGMA writable_schema = ON;",
                """
                UPDATE sqlite_schema SET sql = replace(sql, 'BLOB', 'TEXT')
                WHERE name IN ('alias', 'sighting');
                UPDATE sqlite_schema
                SET sql = replace(
                    sql, 'withdrawn INTEGER, expired INTEGER', 'withdrawn TEXT, expired TEXT')
                WHERE name = 'article';
                """,
            ])
        func cost(_ tables: [String]) throws -> Cost {
            var cost = Cost()
            try cost.addChildren {
                try run(
                    store,
                    ["PRAGMA synchronous = FULL;", ".mode csv"]
                        + tables.map { ".import \(file($0)) \($0)" })
            }
            return cost
        }
        return (try cost(Self.tables.map(\.0)), try cost(["search"]))
    }

    /// Bytes on the disk, of the whole store and of what searching needs.
    func sizes(of store: URL) throws -> (all: Int, search: Int) {
        let output = try run(
            store,
            [
                "PRAGMA wal_checkpoint(TRUNCATE);",
                "SELECT 'all', sum(pgsize) FROM dbstat;",
                "SELECT 'search', sum(pgsize) FROM dbstat WHERE name GLOB 'search*';",
            ])
        func size(_ name: String) -> Int {
            output.split(separator: "\n").first { $0.hasPrefix(name + "|") }
                .flatMap { Int($0.dropFirst(name.count + 1)) } ?? 0
        }
        return (size("all"), size("search"))
    }

    /// How long the shell takes for a query, with its start.
    func milliseconds(of sql: String, in store: URL) throws -> Double {
        let start = ContinuousClock.now
        try run(store, [sql])
        return (.now - start) / .milliseconds(1)
    }

    /// Lets `store` throw away what it would index.
    func withoutIndex(_ store: URL) throws {
        try run(
            store,
            [
                "DROP TABLE search; DROP INDEX search_key_by_time;",
                "CREATE TABLE search (title, body, tags);",
                "CREATE TRIGGER none BEFORE INSERT ON search BEGIN SELECT raise(IGNORE); END;",
                "CREATE TRIGGER nor BEFORE INSERT ON search_key BEGIN SELECT raise(IGNORE); END;",
            ])
    }

    @discardableResult
    private func run(_ store: URL, _ lines: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sqlite3", "-bail", store.path]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(
            contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
        try input.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ShellFailure(lines: lines) }
        return String(decoding: said, as: UTF8.self)
    }

    private func file(_ table: String) -> String {
        folder.appending(path: table + ".csv").path
    }
}

struct ShellFailure: Error {
    var lines: [String]
}

/// `text` as the index takes it.
func terms(_ text: String, _ family: EndingFamily) -> String {
    tokens(of: text).map { searchTerm(of: $0, family) }.joined(separator: " ")
}

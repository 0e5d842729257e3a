import FeedModel
import Foundation
import GRDB
import Subprocess
import SystemPackage
import TestSupport
import Testing

@testable import SQLiteStorage

/// `SCHEMA.md` as it stands in the checkout.
private let document: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/SQLiteStorage/SCHEMA.md").standardized
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        preconditionFailure("\(file.path) is where the views are described")
    }
    return text
}()

/// The columns that it lists, by view.
private let documented: [String: [String]] = {
    var columns: [String: [String]] = [:]
    var view = ""
    for line in document.split(separator: "\n") {
        if line.hasPrefix("## ") {
            view = String(line.dropFirst(3))
        } else if line.hasPrefix("| `"), let name = line.split(separator: "`").dropFirst().first {
            columns[view, default: []].append(String(name))
        }
    }
    return columns
}()

private let queries: [String] = document.components(separatedBy: "```sql\n").dropFirst()
    .compactMap { $0.components(separatedBy: "\n```").first }

private let shell = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3"]
    .first(where: FileManager.default.isExecutableFile)

/// A store in a file, with an article that was revised.
private func example() async throws -> (store: SQLiteStore, file: URL) {
    let file = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)/store.sqlite")
    let store = try SQLiteStore(at: file)
    try await store.configure([.example()], at: .noon)
    let lease = try #require(try await store.lease(.upTo(1)).first)
    var update = FeedUpdate.adding([.draft("a", title: "Twelve")], lease)
    update.new[0].tags = [FeedModel.Tag(id: "sport", score: 2, evidence: ["goal"])]
    update.report.new = 1
    update.report.status = 200
    update.report.duration = .milliseconds(340)
    update.gap = DateInterval(start: .noon - 60, end: .noon)
    try await store.apply(update)
    let again = try #require(try await store.lease(.upTo(1, at: .noon + 4000)).first)
    var second = FeedUpdate.adding([], again, at: .noon + 4000.25)
    second.revisions = [
        FeedUpdate.Revision(
            article: Article.ID(rawValue: 1), draft: .draft("a", title: "Fourteen"), tags: [])
    ]
    second.revisions[0].draft.content.authors = ["A \"B\""]
    second.report.result = .failed(FeedFailure(step: .fetch, kind: .busy, reason: "429"))
    try await store.apply(second)
    return (store, file)
}

@Suite struct PublicViewsTests {
    @Test func `every view has the columns that are described, in their order`() async throws {
        let store = try SQLiteStore.inMemory()
        let columns = try await store.read { db in
            let views = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'v1_*'")
            return try Dictionary(
                uniqueKeysWithValues: views.map { ($0, try db.columns(in: $0).map(\.name)) })
        }
        #expect(columns == documented)
    }

    @Test func `times are ISO 8601 in UTC and lists are JSON`() async throws {
        let (store, file) = try await example()
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        let rows = try await store.read { db in
            try [
                "SELECT revised, authors, withdrawn, duplicate_of FROM v1_articles",
                "SELECT seen, title, revision FROM v1_revisions",
                "SELECT at, kind FROM v1_changes WHERE seq = 2",
                "SELECT at, result, status, new, duration_ms FROM v1_fetches",
                "SELECT feed, since, until FROM v1_gaps", "SELECT id, next_poll FROM v1_feeds",
            ].flatMap { sql in
                try Row.fetchAll(db, sql: sql).map { row in
                    row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0)" }
                        .joined(separator: "|")
                }
            }
        }
        #expect(
            rows == [
                "2026-11-24T13:06:40.250Z|[\"A \\\"B\\\"\"]|NULL|NULL",
                "2026-11-24T12:00:00.000Z|Twelve|1", "2026-11-24T13:06:40.250Z|revised",
                "2026-11-24T12:00:00.000Z|read|200|1|340",
                "2026-11-24T13:06:40.250Z|busy|NULL|0|NULL",
                "example|2026-11-24T11:59:00.000Z|2026-11-24T12:00:00.000Z",
                "example|2026-11-24T14:06:40.250Z",
            ])
    }

    @Test(
        .enabled(if: shell != nil, "there is no sqlite3 on this machine: apt-get install sqlite3"),
        arguments: queries)
    func `the examples can be asked through any client while newswire runs`(
        _ query: String
    ) async throws {
        let (store, file) = try await example()
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        let asked = try await run(
            .path(FilePath(try #require(shell))),
            arguments: ["-readonly", "-bail", file.path, query], output: .string(limit: 65_536),
            error: .combinedWithOutput)

        let said = asked.standardOutput
        #expect(asked.terminationStatus.isSuccess, "\(said)")
        #expect(!said.contains("Error"))
        if query.contains("v1_revisions") {
            #expect(said == "example|Twelve|Fourteen|2026-11-24T13:06:40.250Z\n")
        }
        #expect(try await store.lastChange() == 2)
    }

    @Test func `there are four examples`() {
        #expect(queries.count == 4)
    }

    @Test func `fetches are kept for ninety days`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.configure([.example()], at: .noon)
        for day in 0..<200 {
            let now = Date.noon + Double(day) * 86_400
            let lease = try #require(try await store.lease(.upTo(1, at: now)).first)
            try await store.apply(.adding([], lease, at: now))
        }
        let kept = try await store.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM v1_fetches")
        }
        #expect(kept == 91)
    }
}

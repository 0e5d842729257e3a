package import FeedModel
package import Foundation
import GRDB

extension SQLiteStore: StoreKeeping {
    package func verify() async throws -> [String] {
        try await read { db in try problems(in: db) }
    }

    package func backup(
        to file: URL, progress: @escaping @Sendable (Double) -> Void
    ) async throws {
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw StorageFailure("\(file.path) is there already; name another file")
        }
        // Beside its place, so that the name is there only once the copy is whole.
        let part = file.deletingLastPathComponent()
            .appending(path: ".\(file.lastPathComponent).part")
        try? FileManager.default.removeItem(at: part)
        defer { try? FileManager.default.removeItem(at: part) }
        do {
            let copy = try DatabaseQueue(path: part.path)
            try database.backup(to: copy, pagesPerStep: 1024) { step in
                progress(
                    Double(step.completedPageCount) / Double(max(step.totalPageCount, 1)))
            }
            // One file, that any SQLite opens without another beside it.
            try await copy.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            let problems = try await copy.read { db in try SQLiteStorage.problems(in: db) }
            guard problems.isEmpty else {
                throw StorageFailure("the copy is damaged: \(problems[0])")
            }
            try copy.close()
            try synchronise(part)
            try FileManager.default.moveItem(at: part, to: file)
            try synchronise(file.deletingLastPathComponent())
        } catch let error as DatabaseError {
            throw StorageFailure.using(error)
        }
    }

    /// A log that is not empty looks as if the store had not been closed. It is emptied also where
    /// somebody who reads keeps the store open, and not waited for whoever reads at this moment.
    package func settle() async throws {
        do {
            try await database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA busy_timeout = 0")
                defer { try? db.execute(sql: "PRAGMA busy_timeout = 30000") }
                _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        } catch let error as DatabaseError {
            throw StorageFailure.using(error)
        }
    }

    package func facts() async throws -> StoreFacts {
        try await read { db in
            let path = try String.fetchOne(db, sql: "SELECT file FROM pragma_database_list") ?? ""
            let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT (SELECT coalesce(max(seq), 0) FROM change) AS changes,
                           (SELECT seq FROM linking) AS linked,
                           (SELECT count(*) FROM page WHERE due IS NOT NULL) AS pages,
                           page_count * page_size AS bytes
                    FROM pragma_page_count, pragma_page_size
                    """)
            return StoreFacts(
                changes: row?["changes"] ?? 0, linked: row?["linked"] ?? 0,
                pagesWaiting: row?["pages"] ?? 0, bytes: row?["bytes"] ?? 0,
                logBytes: log?[.size] as? Int ?? 0)
        }
    }

    package func compact() async throws -> (before: Int, after: Int) {
        let size = { @Sendable (db: Database) in
            try Int.fetchOne(
                db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
                ?? 0
        }
        do {
            return try await database.writeWithoutTransaction { db in
                let before = try size(db)
                try db.execute(sql: "VACUUM")
                try db.execute(sql: "PRAGMA optimize")
                _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                return (before, try size(db))
            }
        } catch let error as DatabaseError {
            throw StorageFailure.using(error)
        }
    }
}

/// What SQLite finds, and what a store of ours must not have.
private func problems(in db: Database) throws -> [String] {
    var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    // What is damaged need not be searched for what is wrong.
    guard problems.isEmpty else { return problems }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        problems.append("a row of \(row[0] as String) belongs to none of \(row[2] as String)")
    }
    for invariant in invariants {
        let count = try Int.fetchOne(db, sql: invariant.sql) ?? 0
        if count > 0 { problems.append("\(count) \(invariant.what)") }
    }
    return Array(problems.prefix(20))
}

private let invariants: [(what: String, sql: String)] = [
    (
        "articles have no name by which they would be known again",
        "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM alias)"
    ),
    (
        "articles have not been seen in a feed",
        "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM sighting)"
    ),
    (
        "numbers are missing in the sequence of changes",
        "SELECT coalesce(max(seq) - min(seq) + 1 - count(*), 0) FROM change"
    ),
    (
        "articles were added without a change that says so",
        """
        SELECT count(*) FROM article
        WHERE id NOT IN (SELECT article FROM change WHERE kind = 'added')
        """
    ),
    (
        "pieces of kept documents are missing, or belong to none",
        """
        WITH RECURSIVE used (pieces, place, number) AS (
            SELECT pieces, 1, hex(substr(pieces, 1, 8)) FROM sent WHERE length(pieces) > 0
            UNION ALL
            SELECT pieces, place + 8, hex(substr(pieces, place + 8, 8)) FROM used
            WHERE place + 8 <= length(pieces)
        )
        SELECT count(*) FROM (SELECT number, count(*) AS uses FROM used GROUP BY number) AS used
        FULL JOIN piece ON printf('%016X', piece.id) = used.number
        WHERE piece.id IS NULL OR used.number IS NULL OR piece.uses <> used.uses
        """
    ),
    (
        "lists are no JSON",
        "SELECT count(*) FROM article WHERE NOT json_valid(authors) OR NOT json_valid(categories)"
    ),
]

/// Waits until the disk has it.
private func synchronise(_ url: URL) throws {
    let descriptor = open(url.path, O_RDONLY)
    guard descriptor >= 0 else { throw StorageFailure("\(url.path) cannot be opened") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
        throw StorageFailure("\(url.path) cannot be written to the disk")
    }
}

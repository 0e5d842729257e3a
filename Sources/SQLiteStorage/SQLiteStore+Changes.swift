package import FeedModel
package import Foundation
import GRDB

extension SQLiteStore {
    package func changes(_ query: ChangeQuery) async throws -> ChangePage {
        try await read { db in
            let selection = SelectionSQL(query.selection)
            let conditions = ["change.seq > :after", isInWindow] + selection.conditions
            // In the order of the numbers, and left as soon as there are enough.
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT change.seq, change.kind, change.at, article.*, feed.id AS feed_id
                    FROM change
                    CROSS JOIN article ON article.id = change.article
                    CROSS JOIN feed ON feed.number = article.feed
                    WHERE \(conditions.joined(separator: " AND "))
                    ORDER BY change.seq
                    LIMIT :limit
                    """,
                arguments: [
                    "after": query.after,
                    "since": query.since?.milliseconds ?? Int64.min,
                    "until": query.until?.milliseconds ?? Int64.max,
                    "limit": query.limit ?? -1,
                ] + selection.arguments)
            let changes = try rows.map { row in
                // A kind that a later version brings would have refused this one the store.
                guard let kind = Change.Kind(rawValue: row["kind"]) else {
                    throw StorageFailure("there is no kind of change “\(row["kind"] as String)”")
                }
                return ChangedArticle(
                    change: Change(
                        seq: row["seq"], kind: kind, at: Date(milliseconds: row["at"])),
                    article: try Article(row, in: db))
            }
            if let last = changes.last, changes.count == query.limit {
                return ChangePage(changes: changes, upTo: last.change.seq)
            }
            return ChangePage(changes: changes, upTo: max(query.after, try lastSeq(db)))
        }
    }

    package func lastChange() async throws -> Int64 {
        try await read(lastSeq)
    }

    package func cursors() async throws -> [ChangeCursor] {
        try await read { db in
            let last = try lastSeq(db)
            return try Row.fetchAll(db, sql: "SELECT * FROM cursor ORDER BY name").map { row in
                ChangeCursor(
                    name: row["name"], seq: row["seq"], moved: Date(milliseconds: row["moved"]),
                    // Numbers have no gaps.
                    behind: max(0, last - row["seq"]))
            }
        }
    }

    package func moveCursor(
        _ name: String, from: Int64?, to seq: Int64, at now: Date
    ) async throws -> Bool {
        try await write { db in
            let stands = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT seq FROM cursor WHERE name = ?"), arguments: [name])
            if let from, from != stands ?? 0 { return false }
            try db.cachedStatement(
                sql: """
                    INSERT INTO cursor (name, seq, moved) VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET seq = excluded.seq, moved = excluded.moved
                    """
            ).execute(arguments: [name, seq, now.milliseconds])
            return true
        }
    }
}

@Sendable func lastSeq(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(seq) FROM change")) ?? 0
}

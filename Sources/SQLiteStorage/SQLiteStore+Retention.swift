package import FeedModel
package import Foundation
import GRDB

extension SQLiteStore {
    package func expire(_ retention: Retention, at now: Date) async throws -> Int {
        let outdated = try await read { db in
            try Expiry(db, at: now).outdated(retention, limit: mostAtOnce)
        }
        // In pieces, so that whoever stores articles meanwhile waits for moments.
        for start in stride(from: 0, to: outdated.count, by: 500) {
            try Task.checkCancellation()
            let piece = outdated[start..<min(start + 500, outdated.count)]
            try await write { db in
                for article in piece { try Expiry(db, at: now).expire(article) }
            }
        }
        return outdated.count
    }
}

/// So many are let go of by one call, the oldest first: the daemon has other things to do, too.
private let mostAtOnce = 20_000

/// Lets articles go, within one transaction.
private struct Expiry {
    let db: Database
    let now: Date

    init(_ db: Database, at now: Date) {
        self.db = db
        self.now = now
    }

    func outdated(_ retention: Retention, limit: Int) throws -> [Int64] {
        let cutoff = retention.age.map { now.milliseconds - $0.milliseconds } ?? Int64.min
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM (
                    SELECT id, first_seen,
                           row_number() OVER (PARTITION BY feed ORDER BY id DESC) AS place
                    FROM article WHERE expired IS NULL
                )
                WHERE first_seen < :cutoff OR place > :perFeed
                ORDER BY id LIMIT :limit
                """,
            arguments: [
                "cutoff": cutoff, "perFeed": retention.perFeed ?? Int.max, "limit": limit,
            ])
    }

    /// Its row stays with the names it is known by, and what feeds last said of it. What another process
    /// has let go of meanwhile is gone already.
    func expire(_ article: Int64) throws {
        let isThere = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT expired IS NULL FROM article WHERE id = ?"),
            arguments: [article])
        guard isThere == true else { return }
        try SearchIndex(db).remove(article)
        try db.cachedStatement(
            sql: """
                UPDATE article
                SET expired = ?, title = NULL, summary = NULL, html = NULL, text = NULL,
                    image = NULL, authors = '[]', categories = '[]'
                WHERE id = ?
                """
        ).execute(arguments: [now.milliseconds, article])
        try SentDocuments(db).dropPage(of: article)
        for table in [
            "tag", "revision", "link", "page", "traits", "member", "citation", "story_rule",
        ] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?")
                .execute(arguments: [article])
        }
        try ArticleWriter(db, at: now).record(.expired, article)
    }
}

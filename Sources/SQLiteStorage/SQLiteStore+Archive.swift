package import FeedModel
package import Foundation
import GRDB

extension SQLiteStore: ArticleArchive {
    package func sent(before: SentDocument.ID?, limit: Int) async throws -> [SentDocument] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT sent.*, feed.id AS feed_id
                    FROM sent JOIN feed ON feed.number = sent.feed
                    WHERE sent.article IS NULL AND sent.id < ?
                    ORDER BY sent.id DESC LIMIT ?
                    """, arguments: [before?.rawValue ?? Int64.max, limit]
            ).map { row in try SentDocument(row, in: db) }
        }
    }

    package func sentPage(of article: Article.ID) async throws -> SentDocument? {
        try await read { db in
            try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT sent.*, feed.id AS feed_id
                        FROM sent JOIN feed ON feed.number = sent.feed
                        WHERE sent.article = ?
                        """), arguments: [article.rawValue]
            ).map { row in try SentDocument(row, in: db) }
        }
    }

    package func restate(_ restatements: [Restatement], at now: Date) async throws -> Int {
        try await write { db in
            let articles = ArticleWriter(db, at: now)
            return try restatements.count { try articles.restate($0) }
        }
    }
}

extension SentDocument {
    /// Reads the columns of `sent`, and its pieces.
    fileprivate init(_ row: Row, in db: Database) throws {
        let written: String = row["url"]
        guard let url = URL(string: written) else {
            throw StorageFailure("a kept document has no address that can be read: \(written)")
        }
        var headers = HTTPHeaders()
        if let type = row["content_type"] as String? { headers = ["Content-Type": type] }
        self.init(
            id: ID(rawValue: row["id"]), feed: Feed.ID(rawValue: row["feed_id"]),
            at: Date(milliseconds: row["at"]),
            document: FetchedDocument(
                response: Response(status: 200, url: url, headers: headers),
                body: try SentDocuments(db).body(row)))
    }
}

extension ArticleWriter {
    /// Returns whether anything of the article is another by now.
    fileprivate func restate(_ restatement: Restatement) throws -> Bool {
        let id = restatement.article.rawValue
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT * FROM article WHERE id = ? AND revision = ? AND expired IS NULL"),
            arguments: [id, restatement.revision])
        guard let row else { return false }
        let hasOtherContent = try ArticleContent(row) != restatement.content
        let hasOtherTags = try update(id, to: restatement.content, tags: restatement.tags)
        try addWhereFree(restatement.aliases, to: id)
        if let sighting = restatement.sighting {
            try db.cachedStatement(
                sql: """
                    UPDATE sighting SET fingerprint = ?, essence = ?
                    WHERE article = ? AND feed = (SELECT number FROM feed WHERE id = ?)
                    """
            ).execute(arguments: [
                sighting.fingerprint.blob, sighting.essence.blob, id, sighting.feed.rawValue,
            ])
        }
        if hasOtherContent { try record(.reread, id) }
        if hasOtherTags { try record(.tagged, id) }
        return hasOtherContent || hasOtherTags
    }

    /// What is another article's name stays it.
    private func addWhereFree(_ aliases: [Alias], to article: Int64) throws {
        for alias in aliases {
            guard let scope = try feeds.scope(of: alias) else { continue }
            try db.cachedStatement(
                sql: "INSERT OR IGNORE INTO alias (kind, scope, key, article) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [alias.kind.rawValue, scope, alias.key.blob, article])
        }
    }
}

package import FeedModel
import Foundation
import GRDB

extension SQLiteStore {
    package func apply(_ update: FeedUpdate) async throws {
        try await write { db in
            try Applying(update, db).run()
        }
    }
}

/// One update on its way into the store, within its transaction.
private struct Applying {
    let update: FeedUpdate
    let db: Database
    let feeds: FeedNumbers
    let feed: Int64

    init(_ update: FeedUpdate, _ db: Database) throws {
        self.update = update
        self.db = db
        feeds = FeedNumbers(db)
        let held = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT number FROM feed WHERE id = ? AND lease = ?"),
            arguments: [update.lease.feed.rawValue, update.lease.token.rawValue])
        guard let held else { throw StoreConflict.leaseLost }
        feed = held
    }

    func run() throws {
        var ids: [Int64] = []
        for article in update.new {
            let id = try insert(article.draft.content)
            ids.append(id)
            try saveSighting(of: id, article.draft.fingerprint)
            try insert(article.draft.aliases, for: id)
            try replaceTags(of: id, article.tags)
            try record("added", id)
        }
        for (article, id) in zip(update.new, ids) {
            if let duplicate = article.duplicateOf {
                try insert(duplicate, from: id, ids: ids)
            }
        }
        for sighting in update.sightings {
            try saveSighting(of: sighting.article.rawValue, sighting.fingerprint)
            try insert(sighting.aliases, for: sighting.article.rawValue)
        }
        for revision in update.revisions {
            try revise(revision)
        }
        try saveState()
    }

    private func insert(_ content: ArticleContent) throws -> Int64 {
        try db.cachedStatement(
            sql: """
                INSERT INTO article (feed, source, first_seen, revised, \(contentColumns))
                VALUES (:feed, :source, :now, :now, \(contentParameters))
                """
        ).execute(
            arguments: contentArguments(content) + [
                "feed": feed, "source": update.source.rawValue, "now": update.at.milliseconds,
            ])
        return db.lastInsertedRowID
    }

    /// Keeps the replaced text, then takes over the new one.
    private func revise(_ revision: FeedUpdate.Revision) throws {
        let id = revision.article.rawValue
        try db.cachedStatement(
            sql: """
                INSERT INTO revision (article, revision, seen, url, title, summary, html, text)
                SELECT id, revision, revised, url, title, summary, html, text
                FROM article WHERE id = ?
                """
        ).execute(arguments: [id])
        try db.cachedStatement(
            sql: """
                UPDATE article
                SET revision = revision + 1, revised = :now,
                    (\(contentColumns)) = (\(contentParameters))
                WHERE id = :id
                """
        ).execute(
            arguments: contentArguments(revision.draft.content) + [
                "now": update.at.milliseconds, "id": id,
            ])
        try saveSighting(of: id, revision.draft.fingerprint)
        try insert(revision.draft.aliases, for: id)
        try replaceTags(of: id, revision.tags)
        try record("revised", id)
    }

    private func saveSighting(of article: Int64, _ fingerprint: Fingerprint) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO sighting (article, feed, first_seen, fingerprint) VALUES (?, ?, ?, ?)
                ON CONFLICT (article, feed) DO UPDATE SET fingerprint = excluded.fingerprint
                """
        ).execute(arguments: [article, feed, update.at.milliseconds, fingerprint.blob])
    }

    /// A key that means another article by now was taken by a refresh that came between.
    private func insert(_ aliases: [Alias], for article: Int64) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO alias (kind, scope, key, article) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET kind = kind
                RETURNING article
                """)
        for alias in aliases {
            guard let scope = try feeds.scope(of: alias) else { continue }
            let owner = try Int64.fetchOne(
                insert, arguments: [alias.kind.rawValue, scope, alias.key.blob, article])
            guard owner == article else { throw StoreConflict.overtaken }
        }
    }

    private func replaceTags(of article: Int64, _ tags: [Tag]) throws {
        try db.cachedStatement(sql: "DELETE FROM tag WHERE article = ?")
            .execute(arguments: [article])
        let insert = try db.cachedStatement(
            sql: "INSERT INTO tag (article, tag, score, evidence) VALUES (?, ?, ?, ?)")
        for tag in tags {
            try insert.execute(arguments: [article, tag.id, tag.score, jsonList(tag.evidence)])
        }
    }

    private func insert(_ duplicate: FeedUpdate.Duplicate, from article: Int64, ids: [Int64]) throws
    {
        let target =
            switch duplicate.target {
            case .stored(let id): id.rawValue
            case .new(let index): ids[index]
            }
        try db.cachedStatement(
            sql: """
                INSERT INTO link (article, kind, target, rule, score)
                VALUES (?, 'duplicate', ?, ?, 1)
                """
        ).execute(arguments: [article, target, duplicate.rule])
    }

    private func record(_ change: String, _ article: Int64) throws {
        try db.cachedStatement(sql: "INSERT INTO change (at, kind, article) VALUES (?, ?, ?)")
            .execute(arguments: [update.at.milliseconds, change, article])
    }

    /// What we learned of the feed, and the end of its lease.
    private func saveState() throws {
        let state = update.state
        try db.cachedStatement(
            sql: """
                UPDATE feed
                SET etag = :etag, last_modified = :lastModified,
                    due = :due, earliest = :earliest, refused_until = :refusedUntil,
                    due_reason = :reason,
                    last_attempt = :lastAttempt, last_success = :lastSuccess, last_new = :lastNew,
                    failure_step = :failureStep, failure_reason = :failureReason,
                    failures = :failures,
                    lease = NULL, leased_until = 0
                WHERE number = :feed
                """
        ).execute(arguments: [
            "etag": state.validators.etag, "lastModified": state.validators.lastModified,
            "due": state.plan.due.milliseconds, "earliest": state.plan.earliest.milliseconds,
            "refusedUntil": state.plan.refusedUntil?.milliseconds, "reason": state.plan.reason,
            "lastAttempt": state.lastAttempt?.milliseconds,
            "lastSuccess": state.lastSuccess?.milliseconds,
            "lastNew": state.lastNew?.milliseconds,
            "failureStep": state.failure?.step.rawValue, "failureReason": state.failure?.reason,
            "failures": state.consecutiveFailures, "feed": feed,
        ])
    }
}

private let contentColumnNames = [
    "guid", "url", "title", "summary", "html", "text", "language", "image", "authors", "categories",
    "published", "published_element", "published_day_only",
    "updated", "updated_element", "updated_day_only",
]
private let contentColumns = contentColumnNames.joined(separator: ", ")
private let contentParameters = contentColumnNames.map { ":" + $0 }.joined(separator: ", ")

private func contentArguments(_ content: ArticleContent) -> StatementArguments {
    [
        "guid": content.guid, "url": content.url, "title": content.title,
        "summary": content.summary, "html": content.html, "text": content.text,
        "language": content.language?.rawValue, "image": content.image,
        "authors": jsonList(content.authors), "categories": jsonList(content.categories),
        "published": content.published?.date.milliseconds,
        "published_element": content.published?.element,
        "published_day_only": content.published?.isDayOnly ?? false,
        "updated": content.updated?.date.milliseconds,
        "updated_element": content.updated?.element,
        "updated_day_only": content.updated?.isDayOnly ?? false,
    ]
}

package import FeedModel
import Foundation
import GRDB

extension SQLiteStore {
    package func leasePages(_ request: LeaseRequest) async throws -> [PageLease] {
        let token = Lease.Token(rawValue: UUID().uuidString)
        return try await write { db in
            var room = try HostRoom(request, in: db)
            let articles = try room.fill(
                from: Row.fetchCursor(
                    db.cachedStatement(
                        sql: """
                            SELECT article, page.host
                            FROM page JOIN feed ON feed.number = page.feed
                            WHERE page.due <= :now
                              AND NOT \(HostRoom.isLeased(in: "page"))
                              AND feed.configured
                              AND page.host NOT IN (\(HostTable.closed))
                              AND (:ids IS NULL OR feed.id IN (SELECT value FROM json_each(:ids)))
                            ORDER BY page.due, article
                            """),
                    arguments: [
                        "now": request.now.milliseconds,
                        "until": request.until.milliseconds,
                        "ids": request.feeds.map { jsonList($0.map(\.rawValue)) },
                    ]))
            let hosts = HostTable(db)
            return try articles.map { article in
                try db.cachedStatement(
                    sql: "UPDATE page SET lease = ?, leased_until = ? WHERE article = ?"
                ).execute(arguments: [token.rawValue, request.until.milliseconds, article])
                let lease = try pageLease(of: article, token, until: request.until, in: db)
                try hosts.pause(host(of: lease.url), for: request.pause, at: request.now)
                return lease
            }
        }
    }

    package func giveBack(_ leases: [PageLease]) async throws {
        try await write { db in
            for lease in leases {
                try db.execute(
                    sql: """
                        UPDATE page SET lease = NULL, leased_until = 0
                        WHERE article = ? AND lease = ?
                        """,
                    arguments: [lease.article.rawValue, lease.token.rawValue])
            }
        }
    }

    package func apply(_ update: PageUpdate) async throws {
        try await write { [sentBytes] db in
            let article = update.lease.article.rawValue
            let feed = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT feed FROM page WHERE article = ? AND lease = ?"),
                arguments: [article, update.lease.token.rawValue])
            guard let feed else { throw StoreConflict.leaseLost }
            switch update.result {
            case .complete(let completion):
                try complete(article, completion, at: update.at, in: db)
                if let document = completion.document {
                    try SentDocuments(db).keep(
                        document, of: feed, pageOf: article, at: update.at, limit: sentBytes)
                }
                try db.execute(sql: "DELETE FROM page WHERE article = ?", arguments: [article])
            case .later(let due, let reason):
                try endLease(of: article, due: due, reason: reason, in: db)
            case .withdrawn(let again, let reason):
                try ArticleWriter(db, at: update.at).withdraw(article)
                try endLease(of: article, due: again, reason: reason, in: db)
            case .givenUp(let reason):
                try endLease(of: article, due: nil, reason: reason, in: db)
            }
            if let visit = update.visit { try HostTable(db).save(visit) }
        }
    }
}

private func pageLease(
    of article: Int64, _ token: Lease.Token, until: Date, in db: Database
) throws -> PageLease {
    let row = try Row.fetchOne(
        db.cachedStatement(
            sql: """
                SELECT article.*, page.url AS page_url, page.failures, feed.id AS feed_id,
                       feed.switched_off
                FROM article
                JOIN page ON page.article = article.id
                JOIN feed ON feed.number = page.feed
                WHERE article.id = ?
                """), arguments: [article])
    guard let row else { preconditionFailure("a page has its article: a foreign key says so") }
    return PageLease(
        article: Article.ID(rawValue: article), feed: Feed.ID(rawValue: row["feed_id"]),
        url: row["page_url"], content: try ArticleContent(row), failures: row["failures"],
        switchedOff: try aliasKinds(row["switched_off"]), token: token, until: until)
}

private func complete(
    _ article: Int64, _ completion: PageUpdate.Completion, at: Date, in db: Database
) throws {
    let articles = ArticleWriter(db, at: at)
    let hasOtherTags = try articles.update(
        article, to: completion.content, tags: completion.tags)
    try articles.takeBack(article)
    try articles.add(completion.aliases, to: article)
    try articles.record(.completed, article)
    if hasOtherTags { try articles.record(.tagged, article) }
    if let original = completion.duplicateOf,
        try articles.link(article, asDuplicateOf: original.rawValue, rule: "same text")
    {
        try articles.record(.linked, article)
    }
}

private func endLease(of article: Int64, due: Date?, reason: String, in db: Database) throws {
    try db.cachedStatement(
        sql: """
            UPDATE page
            SET due = ?, failures = failures + 1, last_failure = ?, lease = NULL, leased_until = 0
            WHERE article = ?
            """
    ).execute(arguments: [due?.milliseconds, reason, article])
}

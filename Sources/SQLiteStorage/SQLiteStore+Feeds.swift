package import FeedModel
package import Foundation
import GRDB

extension SQLiteStore {
    package func configure(_ feeds: [Feed], at now: Date) async throws {
        try await write { db in
            try db.execute(sql: "UPDATE feed SET configured = 0")
            let upsert = try db.makeStatement(
                sql: """
                    INSERT INTO feed (id, url, host, configured, due, earliest, due_reason)
                    VALUES (:id, :url, :host, 1, :now, :now, 'never asked yet')
                    ON CONFLICT (id) DO UPDATE SET
                        configured    = 1,
                        host          = excluded.host,
                        etag          = iif(url = excluded.url, etag, NULL),
                        last_modified = iif(url = excluded.url, last_modified, NULL),
                        due           = iif(url = excluded.url, due, :now),
                        earliest      = iif(url = excluded.url, earliest, :now),
                        refused_until = iif(url = excluded.url, refused_until, NULL),
                        due_reason    = iif(url = excluded.url, due_reason, 'its address changed'),
                        -- A worker that still asks the old address must not save.
                        lease         = iif(url = excluded.url, lease, NULL),
                        leased_until  = iif(url = excluded.url, leased_until, 0),
                        url           = excluded.url
                    """)
            for feed in feeds {
                try upsert.execute(arguments: [
                    "id": feed.id.rawValue, "url": feed.url.absoluteString, "host": feed.host,
                    "now": now.milliseconds,
                ])
            }
        }
    }

    package func lease(_ request: LeaseRequest) async throws -> [Lease] {
        let token = Lease.Token(rawValue: UUID().uuidString)
        return try await write { db in
            let numbers = try Int64.fetchAll(
                db,
                sql: """
                    WITH free AS (
                        SELECT number, host, due,
                               row_number() OVER (PARTITION BY host ORDER BY due, number) AS turn
                        FROM feed
                        WHERE configured
                          AND leased_until <= :now
                          AND \(request.urgency.condition)
                          AND (:since IS NULL OR coalesce(last_attempt, 0) < :since)
                          AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
                    ), busy AS (
                        SELECT host, count(*) AS leases
                        FROM lease
                        WHERE leased_until > :now
                        GROUP BY host
                    )
                    SELECT number
                    FROM free LEFT JOIN busy USING (host)
                    WHERE turn + coalesce(leases, 0) <= :perHost
                    ORDER BY due, number
                    LIMIT :limit
                    """,
                arguments: [
                    "now": request.now.milliseconds,
                    "since": request.notAttemptedSince?.milliseconds,
                    "ids": request.feeds.map { jsonList($0.map(\.rawValue)) },
                    "perHost": request.perHost, "limit": request.limit,
                ])
            let take = try db.cachedStatement(
                sql: "UPDATE feed SET lease = ?, leased_until = ? WHERE number = ? RETURNING *")
            return try numbers.compactMap { number in
                try Row.fetchOne(
                    take, arguments: [token.rawValue, request.until.milliseconds, number]
                ).map { row in
                    Lease(
                        feed: Feed.ID(rawValue: row["id"]), token: token,
                        until: Date(milliseconds: row["leased_until"]),
                        state: FeedState(row))
                }
            }
        }
    }

    package func giveBack(_ leases: [Lease]) async throws {
        try await write { db in
            for lease in leases {
                try db.execute(
                    sql: """
                        UPDATE feed SET lease = NULL, leased_until = 0
                        WHERE id = ? AND lease = ?
                        """,
                    arguments: [lease.feed.rawValue, lease.token.rawValue])
            }
        }
    }

    package func feeds() async throws -> [FeedStatus] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT feed.*,
                           (SELECT count(*) FROM article WHERE article.feed = feed.number)
                               AS articles
                    FROM feed
                    WHERE configured
                    ORDER BY id
                    """
            ).map { row in
                let leasedUntil: Int64 = row["leased_until"]
                return FeedStatus(
                    feed: Feed.ID(rawValue: row["id"]), url: row["url"], state: FeedState(row),
                    articles: row["articles"],
                    leasedUntil: leasedUntil == 0 ? nil : Date(milliseconds: leasedUntil))
            }
        }
    }

    package func nextDue() async throws -> Date? {
        try await read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT min(time) FROM (
                        SELECT min(max(due, leased_until)) AS time FROM feed WHERE configured
                        UNION ALL
                        SELECT min(max(page.due, page.leased_until))
                        FROM page JOIN feed ON feed.number = page.feed
                        WHERE page.due IS NOT NULL AND configured
                    )
                    """
            ).map { Date(milliseconds: $0) }
        }
    }
}

extension LeaseRequest.Urgency {
    fileprivate var condition: String {
        switch self {
        case .due: "due <= :now"
        case .asked: "earliest <= :now"
        case .forced: "coalesce(refused_until, 0) <= :now"
        }
    }
}

extension FeedState {
    /// Reads the columns of `feed`.
    fileprivate init(_ row: Row) {
        self.init(
            plan: PollPlan(
                due: Date(milliseconds: row["due"]), earliest: Date(milliseconds: row["earliest"]),
                refusedUntil: Date(optionalMilliseconds: row["refused_until"]),
                reason: row["due_reason"]))
        validators = Validators(etag: row["etag"], lastModified: row["last_modified"])
        lastAttempt = Date(optionalMilliseconds: row["last_attempt"])
        lastSuccess = Date(optionalMilliseconds: row["last_success"])
        lastNew = Date(optionalMilliseconds: row["last_new"])
        consecutiveFailures = row["failures"]
        if let step = (row["failure_step"] as String?).flatMap(FeedFailure.Step.init) {
            failure = FeedFailure(step: step, reason: row["failure_reason"] ?? "")
        }
    }
}

package import FeedModel
package import Foundation
import GRDB

extension SQLiteStore {
    package func configure(_ feeds: [Feed], at now: Date) async throws {
        try await write { db in
            try db.execute(sql: "UPDATE feed SET configured = 0")
            let upsert = try db.makeStatement(
                sql: """
                    INSERT INTO feed (id, url, host, configured, due, earliest, due_reason, reader)
                    VALUES (:id, :url, :host, 1, :now, :now, 'never asked yet', :reader)
                    ON CONFLICT (id) DO UPDATE SET
                        configured    = 1,
                        host          = iif(url = excluded.url, host, excluded.host),
                        etag          = iif(\(isAsBefore), etag, NULL),
                        last_modified = iif(\(isAsBefore), last_modified, NULL),
                        due           = iif(url = excluded.url,
                                            iif(\(isAsBefore), due, min(due, earliest)), :now),
                        earliest      = iif(url = excluded.url, earliest, :now),
                        refused_until = iif(url = excluded.url, refused_until, NULL),
                        due_reason    = iif(url = excluded.url,
                                            iif(\(isAsBefore), due_reason, 'it is read in another way now'),
                                            'its address changed'),
                        address       = iif(url = excluded.url, address, NULL),
                        move_target   = iif(url = excluded.url, move_target, NULL),
                        rhythm        = iif(url = excluded.url, rhythm, NULL),
                        freshness     = iif(url = excluded.url, freshness, NULL),
                        hints         = iif(url = excluded.url, hints, NULL),
                        strain        = iif(url = excluded.url, strain, 0),
                        last_document = iif(\(isAsBefore), last_document, NULL),
                        reader        = excluded.reader,
                        -- A worker that still asks the old address must not save.
                        lease         = iif(url = excluded.url, lease, NULL),
                        leased_until  = iif(url = excluded.url, leased_until, 0),
                        url           = excluded.url
                    """)
            for feed in feeds {
                try upsert.execute(arguments: [
                    "id": feed.id.rawValue, "url": feed.url.absoluteString, "host": feed.host,
                    "now": now.milliseconds, "reader": feed.reader,
                ])
            }
        }
    }

    package func lease(_ request: LeaseRequest) async throws -> [Lease] {
        let token = Lease.Token(rawValue: UUID().uuidString)
        return try await write { db in
            var room = try HostRoom(request, in: db)
            let numbers = try room.fill(
                from: Row.fetchCursor(
                    db.cachedStatement(
                        sql: """
                            SELECT number, host FROM feed
                            WHERE configured
                              AND leased_until <= :now
                              AND \(request.urgency.condition)
                              AND host NOT IN (\(HostTable.closed))
                              AND (:since IS NULL OR coalesce(last_attempt, 0) < :since)
                              AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
                            ORDER BY due, number
                            """),
                    arguments: [
                        "now": request.now.milliseconds,
                        "since": request.notAttemptedSince?.milliseconds,
                        "ids": request.feeds.map { jsonList($0.map(\.rawValue)) },
                    ]))
            let take = try db.cachedStatement(
                sql: "UPDATE feed SET lease = ?, leased_until = ? WHERE number = ? RETURNING *")
            let hosts = HostTable(db)
            return try numbers.compactMap { number in
                let row = try Row.fetchOne(
                    take, arguments: [token.rawValue, request.until.milliseconds, number])
                guard let row else { return nil }
                try hosts.pause(row["host"], for: request.pause, at: request.now)
                return Lease(
                    feed: Feed.ID(rawValue: row["id"]), token: token,
                    until: Date(milliseconds: row["leased_until"]), state: try FeedState(row))
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
                    SELECT feed.*, host.refused_until AS host_refused_until,
                           (SELECT count(*) FROM article WHERE article.feed = feed.number)
                               AS articles
                    FROM feed LEFT JOIN host USING (host)
                    WHERE configured
                    ORDER BY id
                    """
            ).map { row in
                let leasedUntil: Int64 = row["leased_until"]
                var status = FeedStatus(
                    feed: Feed.ID(rawValue: row["id"]), url: row["url"],
                    state: try FeedState(row), articles: row["articles"],
                    leasedUntil: leasedUntil == 0 ? nil : Date(milliseconds: leasedUntil))
                status.gaps = try gaps(of: row["number"], in: db)
                // What a host says to one of its feeds holds for all of them.
                let hostRefusal = Date(optionalMilliseconds: row["host_refused_until"])
                status.state.plan.refusedUntil = [status.state.plan.refusedUntil, hostRefusal]
                    .compactMap(\.self).max()
                return status
            }
        }
    }

    package func nextDue() async throws -> Date? {
        try await read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT min(max(time, coalesce(refused_until, 0), coalesce(paused_until, 0)))
                    FROM (
                        SELECT host, max(due, leased_until) AS time FROM feed WHERE configured
                        UNION ALL
                        SELECT page.host, max(page.due, page.leased_until)
                        FROM page JOIN feed ON feed.number = page.feed
                        WHERE page.due IS NOT NULL AND configured
                    ) LEFT JOIN host USING (host)
                    """
            ).map { Date(milliseconds: $0) }
        }
    }

    package func nextAfterPause(_ request: LeaseRequest) async throws -> Date? {
        try await read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT min(paused_until)
                    FROM host
                    WHERE paused_until > :now
                      AND coalesce(refused_until, 0) <= :now
                      AND (host IN (
                            SELECT host FROM feed
                            WHERE configured AND leased_until <= :now
                              AND \(request.urgency.condition)
                              AND (:since IS NULL OR coalesce(last_attempt, 0) < :since)
                              AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
                          ) OR host IN (
                            SELECT page.host FROM page JOIN feed ON feed.number = page.feed
                            WHERE page.due <= :now AND page.leased_until <= :now AND configured
                              AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
                          ))
                    """,
                arguments: [
                    "now": request.now.milliseconds,
                    "since": request.notAttemptedSince?.milliseconds,
                    "ids": request.feeds.map { jsonList($0.map(\.rawValue)) },
                ]
            ).map { Date(milliseconds: $0) }
        }
    }

    package func lastAnswer(exceptFrom host: String) async throws -> Date? {
        try await read { db in
            try Int64.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT last_answer FROM host
                        WHERE host <> ? AND last_answer IS NOT NULL
                        ORDER BY last_answer DESC LIMIT 1
                        """), arguments: [host]
            ).map { Date(milliseconds: $0) }
        }
    }
}

/// Whether `configure` finds a feed where it was, to be read as it was.
private let isAsBefore = "url = excluded.url AND reader = excluded.reader"

private func gaps(of feed: Int64, in db: Database) throws -> [DateInterval] {
    try Row.fetchAll(
        db.cachedStatement(
            sql: "SELECT since, until FROM gap WHERE feed = ? ORDER BY until DESC LIMIT 10"),
        arguments: [feed]
    ).map { row in
        let (since, until): (Int64, Int64) = (row["since"], row["until"])
        return DateInterval(
            start: Date(milliseconds: min(since, until)), end: Date(milliseconds: until))
    }
}

extension LeaseRequest.Urgency {
    fileprivate var condition: String {
        switch self {
        // A clock that was ahead for a while must not keep a feed waiting until it is right again.
        case .due: "(due <= :now OR coalesce(last_attempt, 0) > :now + 3600000)"
        case .asked: "(earliest <= :now OR coalesce(last_attempt, 0) > :now + 3600000)"
        case .forced: "coalesce(feed.refused_until, 0) <= :now"
        }
    }
}

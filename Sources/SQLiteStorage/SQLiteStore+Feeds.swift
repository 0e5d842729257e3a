package import FeedModel
package import Foundation
import GRDB

/// Which of `feeds` the store has otherwise, and which it has that are not among them.
private func differences(
    to feeds: [Feed], in db: Database
) throws -> (changed: [Feed], gone: [String]) {
    var known: [String: (url: String, reader: String)] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT id, url, reader FROM feed WHERE configured")
    while let row = try rows.next() { known[row["id"]] = (row["url"], row["reader"]) }
    let changed = feeds.filter { feed in
        guard let stored = known[feed.id.rawValue] else { return true }
        return stored.url != feed.url.absoluteString || stored.reader != feed.reader
    }
    let wanted = Set(feeds.map(\.id.rawValue))
    return (changed, known.keys.filter { !wanted.contains($0) })
}

extension SQLiteStore {
    package func configure(_ feeds: [Feed], at now: Date) async throws {
        // Ten thousand feeds are as they were at nearly every start: then nothing is written.
        let isKnown = try await read { db in
            let (changed, gone) = try differences(to: feeds, in: db)
            return changed.isEmpty && gone.isEmpty
        }
        if isKnown { return }
        try await write { db in
            let (changed, gone) = try differences(to: feeds, in: db)
            let drop = try db.makeStatement(sql: "UPDATE feed SET configured = 0 WHERE id = ?")
            for id in gone { try drop.execute(arguments: [id]) }
            let reread = try db.makeStatement(sql: readInAnotherWay)
            let forget = try db.makeStatement(sql: movedByItsOwner)
            let upsert = try db.makeStatement(
                sql: """
                    INSERT INTO feed (id, url, host, configured, due, earliest, due_reason, reader)
                    VALUES (:id, :url, :host, 1, :now, :now, 'never asked yet', :reader)
                    ON CONFLICT (id) DO UPDATE SET
                        configured = 1, url = excluded.url, reader = excluded.reader
                    """)
            for feed in changed {
                let (id, url) = (feed.id.rawValue, feed.url.absoluteString)
                let now = now.milliseconds
                try reread.execute(arguments: ["id": id, "url": url, "reader": feed.reader])
                try forget.execute(
                    arguments: ["id": id, "url": url, "host": feed.host, "now": now])
                try upsert.execute(arguments: [
                    "id": id, "url": url, "host": feed.host, "now": now, "reader": feed.reader,
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
                              AND \(request.urgency.condition)
                              AND \(request.urgency.isVisit ? canBeVisited : "1")
                              AND \(isNotAttemptedYet)
                              AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
                            ORDER BY due, number
                            """),
                    arguments: [
                        "now": request.now.milliseconds,
                        "until": request.until.milliseconds,
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
            // Indexes have all of it: the articles themselves lie all over a large file.
            try Row.fetchAll(
                db,
                sql: """
                    SELECT feed.*, host.refused_until AS host_refused_until,
                           (SELECT count(*) FROM article WHERE article.feed = feed.number)
                               AS articles,
                           (SELECT at FROM change
                            WHERE article = (SELECT min(id) FROM article
                                             WHERE article.feed = feed.number)
                            ORDER BY at LIMIT 1) AS first_article
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
                status.firstArticle = Date(optionalMilliseconds: row["first_article"])
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
                    WHERE \(HostTable.isPaused)
                      AND NOT \(HostTable.isRefused)
                      AND (SELECT count(*) FROM lease
                           WHERE lease.host = host.host AND \(HostRoom.isLeased)) < :perHost
                      AND (host IN (
                            SELECT host FROM feed
                            WHERE configured AND NOT \(HostRoom.isLeased)
                              AND \(request.urgency.condition)
                              AND \(isNotAttemptedYet)
                              AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
                          ) OR host IN (
                            SELECT page.host FROM page JOIN feed ON feed.number = page.feed
                            WHERE page.due <= :now AND configured
                              AND NOT \(HostRoom.isLeased(in: "page"))
                              AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
                          ))
                    """,
                arguments: [
                    "now": request.now.milliseconds, "until": request.until.milliseconds,
                    "perHost": request.perHost,
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

/// A feed that stays where it was and is read in another way: its validators would hide what it has.
/// A worker that reads it in the way of before must not save them again.
private let readInAnotherWay = """
    UPDATE feed
    SET etag = NULL, last_modified = NULL, last_document = NULL,
        due = min(due, earliest), due_reason = 'it is read in another way now', lease = NULL
    WHERE id = :id AND url = :url AND reader <> :reader
    """

/// A feed to which its owner gave another address is another feed: nothing that we learned holds.
/// A worker that still asks the old address must not save.
private let movedByItsOwner = """
    UPDATE feed
    SET host = :host, etag = NULL, last_modified = NULL,
        due = :now, earliest = :now, refused_until = NULL, due_reason = 'its address changed',
        last_attempt = NULL, last_success = NULL, last_document = NULL, last_new = NULL,
        failure_step = NULL, failure_kind = NULL, failure_reason = NULL,
        failures = 0, strain = 0, failing_since = NULL,
        rhythm = NULL, freshness = NULL, hints = NULL,
        asked_unconditionally = NULL, honest_proofs = 0, lied_at = NULL,
        address = NULL, move_target = NULL, move_since = NULL, move_sightings = NULL,
        move_shares_articles = NULL, switched_off = '[]',
        lease = NULL, leased_until = 0
    WHERE id = :id AND url <> :url
    """

/// Nobody is there, and the host does not mind.
private let canBeVisited = "NOT \(HostRoom.isLeased) AND host NOT IN (\(HostTable.closed))"

/// Feeds of before `:since`. A clock that was ahead for a while must not keep a feed waiting until it
/// is right again.
private let isNotAttemptedYet = """
    (:since IS NULL OR coalesce(last_attempt, 0) < :since OR \(wasAttemptedAhead))
    """
private let wasAttemptedAhead = "coalesce(last_attempt, 0) > :now + 3600000"

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
        case .due: "(due <= :now OR \(wasAttemptedAhead))"
        case .asked: "(earliest <= :now OR \(wasAttemptedAhead))"
        case .forced: "(coalesce(feed.refused_until, 0) <= :now OR \(wasAttemptedAhead))"
        case .recorded: "1"
        }
    }
}

import FeedModel
import Foundation
import GRDB

/// What holds for all that is fetched from a host, within one transaction.
struct HostTable {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The hosts that are not to be visited at `:now`.
    static let closed = "SELECT host FROM host WHERE \(isRefused) OR \(isPaused)"

    /// A wish to be left alone holds, unless it was noted by a clock that was ahead: then nobody knows
    /// until when it was meant.
    static let isRefused =
        "(coalesce(refused_until, 0) > :now AND NOT \(answered(aheadOf: ":now")))"

    /// A pause that ends in an hour was begun by a clock that was ahead.
    static let isPaused = "(paused_until > :now AND paused_until < :now + 3600000)"

    private static func answered(aheadOf time: String) -> String {
        "coalesce(last_answer, 0) > \(time) + 3600000"
    }

    /// A file has no host that could mind.
    private func isVisited(_ host: String) -> Bool { !host.hasPrefix("file:") }

    /// Somebody goes there now: the next one waits, from now on and again from when they are back.
    func pause(_ host: String, for pause: Duration, at now: Date) throws {
        guard pause > .zero, isVisited(host) else { return }
        try db.cachedStatement(
            sql: """
                INSERT INTO host (host, paused_until, pause) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET
                    paused_until = excluded.paused_until, pause = excluded.pause
                """
        ).execute(arguments: [
            host, now.milliseconds + pause.milliseconds, pause.milliseconds,
        ])
    }

    /// A wish to be left alone is not taken back by an answer to a request that was under way.
    func save(_ visit: HostVisit) throws {
        guard isVisited(visit.host) else { return }
        let isAhead = Self.answered(aheadOf: ":at")
        try db.cachedStatement(
            sql: """
                INSERT INTO host (host, last_answer, refused_until, paused_until)
                VALUES (:host, :answer, :refused, :at)
                ON CONFLICT DO UPDATE SET
                    paused_until = max(paused_until, :at + pause),
                    last_answer = max(
                        iif(\(isAhead), 0, coalesce(last_answer, 0)),
                        coalesce(excluded.last_answer, 0)),
                    refused_until = nullif(
                        max(
                            iif(\(isAhead), 0, coalesce(refused_until, 0)),
                            coalesce(excluded.refused_until, 0)), 0)
                """
        ).execute(arguments: [
            "host": visit.host, "answer": visit.answered ? visit.at.milliseconds : nil,
            "refused": visit.refusedUntil?.milliseconds, "at": visit.at.milliseconds,
        ])
    }
}

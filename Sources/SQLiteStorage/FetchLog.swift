import FeedModel
import GRDB

/// What came of each refresh, for ninety days.
struct FetchLog {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    private static let kept: Int64 = 90 * 86_400_000

    func add(_ update: FeedUpdate, to feed: Int64) throws {
        let report = update.report
        try db.cachedStatement(
            sql: """
                INSERT INTO fetch (feed, at, result, status, entries, new, revised, duration)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            feed, update.at.milliseconds, report.result.name, report.status, report.entries,
            report.new, report.revised, report.duration?.milliseconds,
        ])
        try forgetOld(at: update.at.milliseconds)
    }

    /// Rows lie in the order in which they came, so the old ones are the first: a few at a time keep
    /// up, and a store that was asleep for months catches up without a long transaction.
    private func forgetOld(at now: Int64) throws {
        try db.cachedStatement(
            sql: """
                DELETE FROM fetch
                WHERE at < ? AND id IN (SELECT id FROM fetch ORDER BY id LIMIT 20)
                """
        ).execute(arguments: [now - Self.kept])
    }
}

extension RefreshReport.Result {
    /// As it stands in the public view.
    fileprivate var name: String {
        switch self {
        case .read: "read"
        case .notModified: "not-modified"
        case .failed(let failure): failure.kind.rawValue
        }
    }
}

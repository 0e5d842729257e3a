import FeedModel
import GRDB

/// How much more work each host may have, within one transaction.
struct HostRoom {
    private let limit: Int
    private let perHost: Int
    /// Whether a host gets one piece of work at a time.
    private let hasPause: Bool
    /// Over feeds and pages, whatever process has them.
    private var leases: [String: Int] = [:]
    private var taken: Set<String> = []

    init(_ request: LeaseRequest, in db: Database) throws {
        limit = request.limit
        perHost = request.urgency.isVisit ? request.perHost : .max
        hasPause = request.pause > .zero
        let busy = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT host, count(*) FROM lease WHERE \(Self.isLeased) GROUP BY host"),
            arguments: [
                "now": request.now.milliseconds, "until": request.until.milliseconds,
            ])
        while let row = try busy.next() { leases[row[0]] = row[1] }
    }

    /// Whether somebody has it at `:now`, who asks for it until `:until`. Whoever has it for an hour
    /// longer than that got it from a clock that was ahead, and may be long gone.
    static let isLeased = isLeased(in: nil)

    static func isLeased(in table: String?) -> String {
        let end = (table.map { $0 + "." } ?? "") + "leased_until"
        return "(\(end) > :now AND \(end) <= :until + 3600000)"
    }

    /// The first pieces of work for which there is room, of rows in the order of their turn: a number
    /// and a host each.
    mutating func fill(from rows: RowCursor) throws -> [Int64] {
        var work: [Int64] = []
        while work.count < limit, let row = try rows.next() {
            if take(row[1]) { work.append(row[0]) }
        }
        return work
    }

    private mutating func take(_ host: String) -> Bool {
        guard leases[host, default: 0] < perHost, !(hasPause && taken.contains(host)) else {
            return false
        }
        leases[host, default: 0] += 1
        taken.insert(host)
        return true
    }
}

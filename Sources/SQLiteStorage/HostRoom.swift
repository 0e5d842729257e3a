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
                sql: "SELECT host, count(*) FROM lease WHERE leased_until > ? GROUP BY host"),
            arguments: [request.now.milliseconds])
        while let row = try busy.next() { leases[row[0]] = row[1] }
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

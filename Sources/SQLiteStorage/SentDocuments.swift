import Crypto
import FeedModel
import Foundation
import GRDB

/// The documents that servers sent, each distinct piece of them once, within one transaction.
struct SentDocuments {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Keeps `document`; the oldest go where there is no room for it in `limit` bytes.
    ///
    /// - Parameter article: whose page it is; nil for the document of a feed. Of an article the last
    ///   page is kept.
    func keep(
        _ document: FetchedDocument, of feed: Int64, pageOf article: Int64? = nil, at now: Date,
        limit: Int
    ) throws {
        guard limit > 0, document.body.count <= limit else { return }
        if let article { try dropPage(of: article) }
        var numbers = Data()
        for piece in pieces(of: document.body) {
            try withUnsafeBytes(of: keep(piece).bigEndian) { numbers.append(contentsOf: $0) }
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO sent (feed, article, at, url, content_type, pieces)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            feed, article, now.milliseconds, document.response.url.absoluteString,
            document.response.headers["Content-Type"], numbers,
        ])
        while try size() > limit, try dropOldest() {}
    }

    func dropPage(of article: Int64) throws {
        let find = try db.cachedStatement(sql: "SELECT id, pieces FROM sent WHERE article = ?")
        for row in try Row.fetchAll(find, arguments: [article]) { try drop(row) }
    }

    /// The body of a row of `sent`.
    func body(_ row: Row) throws -> [UInt8] {
        let find = try db.cachedStatement(sql: "SELECT bytes FROM piece WHERE id = ?")
        var body: [UInt8] = []
        for piece in pieceNumbers(row) {
            guard let bytes = try Data.fetchOne(find, arguments: [piece]) else {
                throw StorageFailure(
                    "a piece of a kept document is missing: run “newswire db verify”")
            }
            body += bytes
        }
        return body
    }

    /// Returns the number of the piece.
    private func keep(_ piece: ArraySlice<UInt8>) throws -> Int64 {
        let key = Data(SHA256.hash(data: piece).prefix(16))
        let number = try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    INSERT INTO piece (key, uses, bytes) VALUES (?, 1, ?)
                    ON CONFLICT (key) DO UPDATE SET uses = uses + 1
                    RETURNING id
                    """), arguments: [key, Data(piece)])
        guard let number else { preconditionFailure("RETURNING gives a row for each row written") }
        return number
    }

    private func size() throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT bytes FROM sent_size")) ?? 0
    }

    /// Returns whether there was one.
    private func dropOldest() throws -> Bool {
        let oldest = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, pieces FROM sent ORDER BY id LIMIT 1"))
        guard let oldest else { return false }
        try drop(oldest)
        return true
    }

    private func drop(_ row: Row) throws {
        for piece in pieceNumbers(row) {
            try db.cachedStatement(sql: "UPDATE piece SET uses = uses - 1 WHERE id = ?")
                .execute(arguments: [piece])
            try db.cachedStatement(sql: "DELETE FROM piece WHERE id = ? AND uses <= 0")
                .execute(arguments: [piece])
        }
        try db.cachedStatement(sql: "DELETE FROM sent WHERE id = ?")
            .execute(arguments: [row["id"] as Int64])
    }

    private func pieceNumbers(_ row: Row) -> [Int64] {
        let numbers: Data = row["pieces"]
        return stride(from: 0, to: numbers.count, by: 8).map { offset in
            numbers.dropFirst(offset).prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        }
    }
}

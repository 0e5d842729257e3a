package import FeedModel
package import Foundation
import GRDB
import GRDBSQLite

/// The record in one SQLite file: WAL, one writer, readers never blocked.
///
/// A commit is on the disk when it returns, unless its owner wants it otherwise.
package final class SQLiteStore: ArticleStore {
    let database: any DatabaseWriter
    private let changes: ChangeQueue
    /// How many bytes of what servers sent are kept.
    let sentBytes: Int
    /// Whether it was opened to be read alone; `url` is for what is said of that.
    private let readOnlyURL: URL?

    /// What a commit waits for (https://sqlite.org/pragma.html#pragma_synchronous).
    package enum Durability: String, Sendable, CaseIterable {
        /// The disk: what was committed outlives a loss of power.
        case full
        /// The operating system: a loss of power may undo the last commits, and damages nothing.
        case normal
    }

    package static let defaultSentBytes = 256_000_000

    /// Opens the store at `url`, making the folder, the file and its schema as needed and permitted.
    ///
    /// - Parameters:
    ///   - purpose: decides with what is permitted whether it can be written.
    ///   - sentBytes: how much of what servers sent is kept.
    ///   - looksForDamage: whether a store that was not closed, as after a loss of power, is looked
    ///     through first. Reading all of it takes its time.
    package init(
        at url: URL, for purpose: StorePurpose = .writing, durability: Durability = .full,
        keepingSent sentBytes: Int = defaultSentBytes, looksForDamage: Bool = false
    ) throws(StorageFailure) {
        self.sentBytes = sentBytes
        do {
            let access = StoreAccess(to: url)
            if access == .none || access == .reading && purpose == .writing {
                throw StorageFailure.closed(url, to: access)
            }
            if access == .reading || purpose == .onlyReading {
                readOnlyURL = url
                database = try Self.openReadOnly(url)
                changes = ChangeQueue(database)
                return
            }
            readOnlyURL = nil
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Self.refuseNewer(at: url)
            let wasLeftOpen = Self.wasLeftOpen(url)
            database = try DatabasePool(
                path: url.path, configuration: Self.configuration(durability))
            if looksForDamage, wasLeftOpen { try Self.lookForDamage(database) }
            try Self.migrate(database)
            changes = ChangeQueue(database)
        } catch {
            throw .opening(url.path, error)
        }
    }

    private init(_ database: any DatabaseWriter) throws {
        self.database = database
        sentBytes = Self.defaultSentBytes
        readOnlyURL = nil
        changes = ChangeQueue(database)
        try Self.migrate(database)
    }

    /// A store that is gone with the process.
    package static func inMemory() throws -> SQLiteStore {
        try SQLiteStore(DatabaseQueue(configuration: configuration(.full)))
    }

    private static func configuration(_ durability: Durability) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        // The daemon's own, and eight for those who ask it.
        configuration.maximumReaderCount = 12
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
            // Who writes touches pages all over the indexes: what it keeps of them (16 MB) need not
            // be read again, and a log of 4,000 pages takes a page over once instead of each time.
            // Readers have the system's own cache of the file.
            if !db.configuration.readonly {
                try db.execute(sql: "PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000")
            }
            // Who may only read the store cannot make its log (https://sqlite.org/wal.html#readonly):
            // the last one who closes it leaves the log there, empty.
            var persists: CInt = 1
            sqlite3_file_control(
                db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &persists)
            try db.execute(sql: "PRAGMA journal_size_limit = 32000000")
        }
        return configuration
    }

    /// The last one who closes a store empties its log.
    private static func wasLeftOpen(_ url: URL) -> Bool {
        let log = try? FileManager.default.attributesOfItem(atPath: url.path + "-wal")
        return (log?[.size] as? Int).map { $0 > 0 } ?? false
    }

    /// For somebody who may not write it, or does not want to.
    private static func openReadOnly(_ url: URL) throws -> any DatabaseWriter {
        guard FileManager.default.fileExists(atPath: url.path) else { throw StorageFailure.missing }
        var configuration = Self.configuration(.full)
        configuration.readonly = true
        do {
            let database = try DatabasePool(path: url.path, configuration: configuration)
            try database.read { db in
                if try schema.hasBeenSuperseded(db) { throw supersededFailure }
                guard try schema.hasCompletedMigrations(db), try SearchIndex.isUpToDate(db) else {
                    throw StorageFailure.outdated
                }
            }
            return database
        } catch let error as DatabaseError
            where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
        {
            throw StorageFailure.unattended
        }
    }

    private static func lookForDamage(_ database: any DatabaseWriter) throws {
        let found = try database.read { db in
            try String.fetchAll(db, sql: "PRAGMA quick_check(3)").filter { $0 != "ok" }
        }
        guard let first = found.first else { return }
        throw StorageFailure(
            "it was not closed, and is damaged (\(first)); keep the file, and restore a backup")
    }

    /// Throws where a newer version has written the store, before anything of it is touched: not even
    /// what its write-ahead log holds is moved into the file.
    private static func refuseNewer(at url: URL) throws {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        var configuration = Self.configuration(.full)
        configuration.readonly = true
        do {
            let store = try DatabaseQueue(path: url.path, configuration: configuration)
            if try store.read(schema.hasBeenSuperseded) { throw supersededFailure }
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
        {
            // It was cut short before it had a write-ahead log, in its first moments or as a backup:
            // only who may write can undo the half of it, and then it is looked at again.
        }
    }

    private static func migrate(_ database: any DatabaseWriter) throws {
        if try database.read(schema.hasBeenSuperseded) { throw supersededFailure }
        try schema.migrate(database)
        try SearchIndex.bringUpToDate(in: database)
    }

    private static let supersededFailure = StorageFailure(
        "it was written by a newer version of newswire; install that version")

    /// Reads one consistent state of the store.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.read(body)
        } catch let error as DatabaseError {
            throw StorageFailure.using(error)
        }
    }

    /// Makes one change, whole or not at all.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        if let readOnlyURL { throw StorageFailure.closed(readOnlyURL, to: .reading) }
        do {
            return try await changes.make(body)
        } catch let error as DatabaseError {
            throw StorageFailure.using(error)
        }
    }
}

extension StorageFailure {
    fileprivate static func opening(_ path: String, _ error: any Error) -> StorageFailure {
        switch error {
        case let error as DatabaseError:
            StorageFailure("the store \(path) cannot be opened: \(advice(on: error))")
        case let error as StorageFailure:
            StorageFailure("the store \(path) cannot be used: \(error)")
        default:
            StorageFailure(
                "the store \(path) cannot be opened: \(error.localizedDescription)")
        }
    }

    static func using(_ error: DatabaseError) -> StorageFailure {
        StorageFailure("the store failed: \(advice(on: error))")
    }

    /// SQLite's own words and code (https://sqlite.org/rescode.html), and what to do.
    private static func advice(on error: DatabaseError) -> String {
        let said =
            "\(error.message ?? "no message") (SQLite error \(error.extendedResultCode.rawValue))"
        return switch error.resultCode {
        case .SQLITE_IOERR:
            said + "; look at the disk: it fails, or can only be read by now"
        case .SQLITE_FULL: said + "; make room on the disk, nothing was half-written"
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            said + "; check who owns the file and its folder"
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            said + "; another process has held the store for 30 s"
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            said + "; keep the file, and restore a backup"
        default: said
        }
    }
}

import DigestWriting
import FeedModel
import Foundation

/// Delivers changes in their order, each at least once: a cursor moves only when what it passes has
/// been written and flushed.
struct ChangeDelivery {
    let store: any ArticleStore
    let clock: any WallClock
    let output: Output
    let format: ExportFormat
    /// What to deliver, and after which change to begin.
    let query: ChangeQuery
    /// The cursor to move, which stands at `query.after`; nil for none.
    let cursor: String?
    /// Whether to wait for more where there is none.
    let follows: Bool

    private static let page = 200

    /// Where the delivery is.
    private struct Position {
        /// All changes up to here have been written.
        var seq: Int64
        /// Where the cursor stands.
        var saved: Int64
        var left: Int?
        var isFirst = true
        var updated = Date.distantPast
    }

    func run() async throws {
        var position = Position(seq: query.after, saved: query.after, left: query.limit)
        if format != .csv || !output.continuesFile { try output.write(format.opening) }
        repeat {
            try await deliverAll(&position)
        } while try await hasMore(after: position)
        if format.isDocument {
            let updated = position.isFirst ? clock.now : position.updated
            try output.write(format.closing(updated: updated))
            try output.complete()
            try await settle(&position)
        }
    }

    /// Delivers all that there is by now.
    private func deliverAll(_ position: inout Position) async throws {
        var query = query
        while position.left != 0 {
            try Task.checkCancellation()
            query.after = position.seq
            query.limit = min(Self.page, position.left ?? Self.page)
            let page = try await store.changes(query)
            for changed in page.changes {
                let exported = ExportedArticle(changed.article, change: changed.change)
                try output.write(format.text(of: exported, isFirst: position.isFirst))
                position.isFirst = false
                position.updated = max(position.updated, changed.article.revised)
            }
            position.seq = page.upTo
            position.left = position.left.map { $0 - page.changes.count }
            // Half a document is delivered to nobody.
            if !format.isDocument { try await settle(&position) }
            if page.changes.count < query.limit ?? 0 { return }
        }
    }

    /// Makes sure of what was written, then moves the cursor over it.
    private func settle(_ position: inout Position) async throws {
        try output.flush()
        guard let cursor, position.saved != position.seq else { return }
        let moved = try await store.moveCursor(
            cursor, from: position.saved, to: position.seq, at: clock.now)
        guard moved else {
            throw CommandFailure(
                message: "the cursor “\(cursor)” was moved by another export meanwhile; "
                    + "what was printed will be delivered again")
        }
        position.saved = position.seq
    }

    /// Waits for more, where that is wanted.
    ///
    /// We ask for the last number, at first 50 ms apart and at last a second: that is one seek in an
    /// index, it works the same on every engine, and it does not depend on which of its files SQLite
    /// writes, removes and makes anew; nor are we woken by writes that bring no change.
    private func hasMore(after position: Position) async throws -> Bool {
        guard follows, position.left != 0 else { return false }
        var pause: Duration = .milliseconds(50)
        while try await store.lastChange() <= position.seq {
            guard output.isOpen else { throw Output.Closed() }
            try await clock.sleep(until: clock.now + pause / .seconds(1))
            pause = min(pause * 2, .seconds(1))
        }
        return true
    }
}

package import FeedModel
import Foundation
import GRDB

extension SQLiteStore {
    package func apply(_ update: FeedUpdate) async throws {
        try await write { [sentBytes] db in
            try Applying(update, db).run(keepingSent: sentBytes)
        }
    }
}

/// One update on its way into the store, within its transaction.
private struct Applying {
    let update: FeedUpdate
    let db: Database
    let articles: ArticleWriter
    let feed: Int64

    init(_ update: FeedUpdate, _ db: Database) throws {
        self.update = update
        self.db = db
        let held = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT number FROM feed WHERE id = ? AND lease = ?"),
            arguments: [update.lease.feed.rawValue, update.lease.token.rawValue])
        guard let held else { throw StoreConflict.leaseLost }
        feed = held
        articles = ArticleWriter(db, at: update.at)
    }

    func run(keepingSent sentBytes: Int) throws {
        var ids: [Int64] = []
        for article in update.new {
            let content = article.draft.content
            let id = try articles.insert(
                content, tags: article.tags, feed: feed, source: update.source)
            ids.append(id)
            try saveSighting(of: id, article.draft.fingerprint, article.draft.essence)
            try articles.add(article.draft.aliases, to: id)
            try articles.record(.added, id)
            try queuePage(of: id, content)
        }
        for (article, id) in zip(update.new, ids) {
            switch article.duplicateOf?.target {
            case .stored(let target): try link(id, to: target.rawValue, article)
            case .new(let index): try link(id, to: ids[index], article)
            case nil: break
            }
        }
        for sighting in update.sightings {
            let id = sighting.article.rawValue
            try saveSighting(of: id, sighting.fingerprint, sighting.essence)
            try articles.add(sighting.aliases, to: id)
            if let content = sighting.content {
                try articles.update(id, to: content, keepingBody: update.readsPages)
            }
        }
        for revision in update.revisions {
            try revise(revision)
        }
        if let document = update.document {
            try SentDocuments(db).keep(document, of: feed, at: update.at, limit: sentBytes)
        }
        try saveState()
        try articles.index(
            zip(ids, update.new).map { ($0, $1.draft.content, $1.tags) }, feed: feed,
            source: update.source)
        try FetchLog(db).add(update, to: feed)
    }

    private func link(_ id: Int64, to target: Int64, _ article: FeedUpdate.NewArticle) throws {
        try articles.link(id, asDuplicateOf: target, rule: article.duplicateOf?.rule ?? "")
    }

    /// Keeps the replaced text, then takes over the new one. Where pages are read, the text of the
    /// page stays until the page has been read again.
    private func revise(_ revision: FeedUpdate.Revision) throws {
        let id = revision.article.rawValue
        guard try !articles.isExpired(id) else {
            return try saveSighting(of: id, revision.draft.fingerprint, revision.draft.essence)
        }
        try articles.keepRevision(of: id)
        try articles.update(
            id, to: revision.draft.content, tags: revision.tags, keepingBody: update.readsPages)
        try saveSighting(of: id, revision.draft.fingerprint, revision.draft.essence)
        try articles.add(revision.draft.aliases, to: id)
        try articles.record(.revised, id)
        try queuePage(of: id, revision.draft.content)
    }

    private func saveSighting(
        of article: Int64, _ fingerprint: Fingerprint, _ essence: Fingerprint
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO sighting (article, feed, first_seen, fingerprint, essence)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (article, feed) DO UPDATE SET
                    fingerprint = excluded.fingerprint, essence = excluded.essence
                """
        ).execute(arguments: [
            article, feed, update.at.milliseconds, fingerprint.blob, essence.blob,
        ])
    }

    private func queuePage(of article: Int64, _ content: ArticleContent) throws {
        guard update.readsPages, let url = content.url else { return }
        try db.cachedStatement(
            sql: """
                INSERT INTO page (article, feed, url, host, due) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (article) DO UPDATE SET
                    url = excluded.url, host = excluded.host, due = excluded.due, failures = 0,
                    -- A worker that reads it now knows the article as it was: it must not save.
                    lease = NULL, leased_until = 0
                """
        ).execute(arguments: [article, feed, url, host(of: url), update.at.milliseconds])
    }

    /// What we learned of the feed, and the end of its lease.
    private func saveState() throws {
        try FeedStateColumns.save(update.state, of: feed, in: db)
        if update.lease.state.address != nil, update.state.address == nil {
            try returnHome()
        }
        if let visit = update.visit { try HostTable(db).save(visit) }
        if let gap = update.gap {
            try db.cachedStatement(
                sql: "INSERT OR IGNORE INTO gap (feed, since, until) VALUES (?, ?, ?)"
            ).execute(arguments: [feed, gap.start.milliseconds, gap.end.milliseconds])
        }
    }

    /// The feed is asked again where its configuration says.
    private func returnHome() throws {
        let url = try String.fetchOne(
            db, sql: "SELECT url FROM feed WHERE number = ?", arguments: [feed])
        try db.execute(
            sql: "UPDATE feed SET host = ? WHERE number = ?",
            arguments: [url.map { host(of: $0) }, feed])
    }
}

package import FeedModel
package import Foundation
import GRDB

extension SQLiteStore {
    package func known(by aliases: [Alias], to feed: Feed.ID) async throws -> Known {
        try await read { db in
            let feeds = FeedNumbers(db)
            let find = try db.cachedStatement(
                sql: """
                    SELECT article.id, article.source, sighting.fingerprint, sighting.essence
                    FROM alias
                    JOIN article ON article.id = alias.article
                    LEFT JOIN sighting
                        ON sighting.article = article.id AND sighting.feed = :feed
                    WHERE alias.kind = :kind AND alias.scope = :scope AND alias.key = :key
                    """)
            var known = Known()
            for alias in aliases {
                guard let scope = try feeds.scope(of: alias) else { continue }
                let row = try Row.fetchOne(
                    find,
                    arguments: [
                        "feed": try feeds[feed], "kind": alias.kind.rawValue, "scope": scope,
                        "key": alias.key.blob,
                    ])
                if let row {
                    known.matches[alias] = Known.Match(
                        article: Article.ID(rawValue: row["id"]),
                        fingerprint: (row["fingerprint"] as Data?).map(Fingerprint.init(blob:)),
                        essence: (row["essence"] as Data?).map(Fingerprint.init(blob:)),
                        source: Source.ID(rawValue: row["source"]))
                }
            }
            return known
        }
    }

    package func arrivals(of feed: Feed.ID, limit: Int) async throws -> [Date] {
        try await read { db in
            // Two indexes have all of it: the articles themselves lie all over a large file.
            try Int64.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT DISTINCT (SELECT at FROM change WHERE change.article = article.id
                                         ORDER BY at LIMIT 1)
                        FROM article
                        WHERE feed = (SELECT number FROM feed WHERE id = ?)
                        ORDER BY id DESC LIMIT ?
                        """), arguments: [feed.rawValue, limit]
            ).map { Date(milliseconds: $0) }
        }
    }

    package func latest(of feed: Feed.ID, limit: Int) async throws -> [ArticleContent] {
        try await read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT article.* FROM article
                        WHERE feed = (SELECT number FROM feed WHERE id = ?) AND expired IS NULL
                        ORDER BY id DESC LIMIT ?
                        """), arguments: [feed.rawValue, limit]
            ).map { row in try ArticleContent(row) }
        }
    }

    package func revisions(of article: Article.ID) async throws -> [ArticleRevision] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM revision WHERE article = ? ORDER BY revision",
                arguments: [article.rawValue]
            ).map { row in
                ArticleRevision(
                    number: row["revision"], seen: Date(milliseconds: row["seen"]),
                    url: row["url"], title: row["title"], summary: row["summary"],
                    text: row["text"])
            }
        }
    }

    package func articles(_ query: ArticleQuery) async throws -> [Article] {
        try await read { db in
            let selection = SelectionSQL(query.selection)
            let conditions =
                ["article.id > :after", "article.expired IS NULL"] + window(query)
                + selection.conditions
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT article.*, feed.id AS feed_id
                    FROM article JOIN feed ON feed.number = article.feed
                    WHERE \(conditions.joined(separator: " AND "))
                    ORDER BY article.id
                    LIMIT :limit
                    """,
                arguments: [
                    "after": query.after?.rawValue ?? 0,
                    "since": query.since?.milliseconds ?? Int64.min,
                    "until": query.until?.milliseconds ?? Int64.max,
                    "limit": query.limit ?? -1,
                ] + selection.arguments
            ).map { row in try Article(row, in: db) }
        }
    }
}

/// A whole window is found by its times; page by page it is cheaper to look at each article, however
/// wide the window is.
private func window(_ query: ArticleQuery) -> [String] {
    if query.since == nil, query.until == nil { return [] }
    let isWanted = query.limit == nil ? "" : "change.article = article.id AND "
    let changes = "(SELECT change.article FROM change WHERE \(isWanted)\(isInWindow))"
    return [query.limit == nil ? "article.id IN \(changes)" : "EXISTS \(changes)"]
}

/// The numbers that stand for feeds in other tables, looked up once in a transaction.
final class FeedNumbers {
    private let db: Database
    private var numbers: [Feed.ID: Int64?] = [:]

    init(_ db: Database) {
        self.db = db
    }

    /// nil for a feed that was never configured.
    subscript(feed: Feed.ID) -> Int64? {
        get throws {
            if let number = numbers[feed] { return number }
            let number = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT number FROM feed WHERE id = ?"),
                arguments: [feed.rawValue])
            numbers[feed] = .some(number)
            return number
        }
    }

    /// What stands in `alias.scope`.
    func scope(of alias: Alias) throws -> Int64? {
        guard let feed = alias.scope else { return 0 }
        return try self[feed]
    }
}

extension Article {
    /// Reads the columns of `article`, and its tags and links.
    init(_ row: Row, in db: Database) throws {
        let id: Int64 = row["id"]
        let tags = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT tag, score, evidence FROM tag
                    WHERE article = ? ORDER BY score DESC, tag
                    """),
            arguments: [id]
        ).map { row in
            Tag(id: row["tag"], score: row["score"], evidence: try list(json: row["evidence"]))
        }
        let links = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT * FROM link WHERE article = ? ORDER BY score DESC, kind, target"),
            arguments: [id]
        ).map { row in try ArticleLink(row) }
        let linked = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT story, citation.source, citation.evidence
                    FROM (SELECT ? AS id)
                    LEFT JOIN member ON member.article = id
                    LEFT JOIN citation ON citation.article = id
                    """), arguments: [id])
        self.init(
            id: ID(rawValue: id), feed: Feed.ID(rawValue: row["feed_id"]),
            source: Source.ID(rawValue: row["source"]), content: try ArticleContent(row),
            tags: tags, firstSeen: Date(milliseconds: row["first_seen"]),
            revision: row["revision"], revised: Date(milliseconds: row["revised"]), links: links)
        story = (linked?["story"] as Int64?).map(Story.ID.init(rawValue:))
        cites = (linked?["source"] as String?).map { source in
            Citation(source: Source.ID(rawValue: source), evidence: linked?["evidence"] ?? "")
        }
        withdrawn = Date(optionalMilliseconds: row["withdrawn"])
    }
}

extension ArticleLink {
    /// Reads the columns of `link`.
    init(_ row: Row) throws {
        guard let kind = Kind(rawValue: row["kind"]) else {
            throw StorageFailure("there is no kind of link “\(row["kind"] as String)”")
        }
        self.init(
            kind: kind, target: Article.ID(rawValue: row["target"]), rule: row["rule"],
            score: row["score"], evidence: row["evidence"])
    }
}

extension ArticleContent {
    /// Reads the columns of `article`.
    init(_ row: Row) throws {
        self.init()
        guid = row["guid"]
        url = row["url"]
        title = row["title"]
        summary = row["summary"]
        html = row["html"]
        text = row["text"]
        language = (row["language"] as String?).map(LanguageTag.init(rawValue:))
        image = row["image"]
        authors = try list(json: row["authors"])
        categories = try list(json: row["categories"])
        published = EntryDate(row, "published")
        updated = EntryDate(row, "updated")
    }
}

extension EntryDate {
    /// Reads the three columns whose names begin with `name`.
    fileprivate init?(_ row: Row, _ name: String) {
        guard let date = Date(optionalMilliseconds: row[name]) else { return nil }
        self.init(
            date, element: row[name + "_element"] ?? "", isDayOnly: row[name + "_day_only"])
    }
}

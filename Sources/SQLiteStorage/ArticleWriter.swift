import FeedModel
import Foundation
import GRDB

/// Writes articles and what belongs to them, within one transaction.
struct ArticleWriter {
    let db: Database
    private let at: Date
    let feeds: FeedNumbers
    private let searchIndex: SearchIndex

    init(_ db: Database, at: Date) {
        self.db = db
        self.at = at
        feeds = FeedNumbers(db)
        searchIndex = SearchIndex(db)
    }

    /// Stores a new article with its tags; `index` makes it one that is found.
    func insert(
        _ content: ArticleContent, tags: [Tag], feed: Int64, source: Source.ID
    ) throws -> Int64 {
        try db.cachedStatement(
            sql: """
                INSERT INTO article (feed, source, first_seen, revised, \(columns))
                VALUES (:feed, :source, :now, :now, \(parameters))
                """
        ).execute(
            arguments: arguments(content) + [
                "feed": feed, "source": source.rawValue, "now": at.milliseconds,
            ])
        let article = db.lastInsertedRowID
        try add(tags, to: article)
        return article
    }

    /// Whether its content has been let go: what comes later about it is of no interest.
    func isExpired(_ article: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT expired IS NOT NULL FROM article WHERE id = ?"),
            arguments: [article]) ?? false
    }

    /// Lets articles be found, all of an update at once: FTS5 may write out what it has gathered
    /// whenever a statement on another table needs a savepoint.
    func index(
        _ articles: [(id: Int64, content: ArticleContent, tags: [Tag])], feed: Int64,
        source: Source.ID
    ) throws {
        for (article, content, _) in articles {
            try searchIndex.add(
                SearchKey(content, firstSeen: at, feed: feed, source: source), of: article)
        }
        for (article, content, tags) in articles {
            try searchIndex.add(SearchDocument(content, tags: tags.map(\.id)), of: article)
        }
    }

    /// Copies what the article says now into its history, and counts a revision.
    func keepRevision(of article: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO revision (article, revision, seen, url, title, summary, html, text)
                SELECT id, revision, revised, url, title, summary, html, text
                FROM article WHERE id = ?
                """
        ).execute(arguments: [article])
        try db.cachedStatement(
            sql: "UPDATE article SET revision = revision + 1, revised = ? WHERE id = ?"
        ).execute(arguments: [at.milliseconds, article])
    }

    /// - Parameters:
    ///   - tags: its new ones; nil to leave it those that it has.
    ///   - keepingBody: whether the stored html and text stay as they are.
    /// - Returns: whether the article has other tags by now. Another score or other words for the same
    ///   tag are nothing to who selects by tags.
    @discardableResult
    func update(
        _ article: Int64, to content: ArticleContent, tags: [Tag]? = nil, keepingBody: Bool = false
    ) throws -> Bool {
        try searchIndex.remove(article)
        try db.cachedStatement(
            sql: """
                UPDATE article
                SET (\(columns)) = (\(keepingBody ? parametersKeepingBody : parameters))
                WHERE id = :id
                """
        ).execute(arguments: arguments(content) + ["id": article])
        let hasOtherTags = try tags.map { try replaceTags(of: article, by: $0) } ?? false
        try searchIndex.add(article)
        return hasOtherTags
    }

    private func replaceTags(of article: Int64, by tags: [Tag]) throws -> Bool {
        let before = try String.fetchSet(
            db.cachedStatement(sql: "SELECT tag FROM tag WHERE article = ?"), arguments: [article])
        try db.cachedStatement(sql: "DELETE FROM tag WHERE article = ?")
            .execute(arguments: [article])
        try add(tags, to: article)
        return before != Set(tags.map(\.id))
    }

    /// A key that means another article by now was taken by a refresh that came between.
    func add(_ aliases: [Alias], to article: Int64) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO alias (kind, scope, key, article) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET kind = kind
                RETURNING article
                """)
        for alias in aliases {
            guard let scope = try feeds.scope(of: alias) else { continue }
            let owner = try Int64.fetchOne(
                insert, arguments: [alias.kind.rawValue, scope, alias.key.blob, article])
            guard owner == article else { throw StoreConflict.overtaken }
        }
    }

    private func add(_ tags: [Tag], to article: Int64) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT INTO tag (article, tag, score, evidence) VALUES (?, ?, ?, ?)")
        for tag in tags {
            try insert.execute(arguments: [article, tag.id, tag.score, jsonList(tag.evidence)])
        }
    }

    /// Returns whether the link is new.
    @discardableResult
    func link(_ article: Int64, asDuplicateOf original: Int64, rule: String) throws -> Bool {
        try db.cachedStatement(
            sql: """
                INSERT INTO link (article, kind, target, rule, score)
                VALUES (?, 'duplicate', ?, ?, 1)
                ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [article, original, rule])
        return db.changesCount > 0
    }

    /// Says once that its page is gone.
    func withdraw(_ article: Int64) throws {
        try db.cachedStatement(
            sql: "UPDATE article SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL"
        ).execute(arguments: [at.milliseconds, article])
        if db.changesCount > 0 { try record(.withdrawn, article) }
    }

    /// Its page is there, again or still.
    func takeBack(_ article: Int64) throws {
        try db.cachedStatement(
            sql: "UPDATE article SET withdrawn = NULL WHERE id = ? AND withdrawn IS NOT NULL"
        ).execute(arguments: [article])
    }

    /// Gives the change the next number of the store.
    func record(_ change: Change.Kind, _ article: Int64) throws {
        try db.cachedStatement(sql: "INSERT INTO change (at, kind, article) VALUES (?, ?, ?)")
            .execute(arguments: [at.milliseconds, change.rawValue, article])
    }
}

private let columnNames = [
    "guid", "url", "title", "summary", "html", "text", "language", "image", "authors", "categories",
    "published", "published_element", "published_day_only",
    "updated", "updated_element", "updated_day_only",
]
private let columns = columnNames.joined(separator: ", ")
private let parameters = columnNames.map { ":" + $0 }.joined(separator: ", ")
private let parametersKeepingBody = columnNames.map { name in
    ["html", "text"].contains(name) ? "coalesce(\(name), :\(name))" : ":" + name
}.joined(separator: ", ")

private func arguments(_ content: ArticleContent) -> StatementArguments {
    [
        "guid": content.guid, "url": content.url, "title": content.title,
        "summary": content.summary, "html": content.html, "text": content.text,
        "language": content.language?.rawValue, "image": content.image,
        "authors": jsonList(content.authors), "categories": jsonList(content.categories),
        "published": content.published?.date.milliseconds,
        "published_element": content.published?.element,
        "published_day_only": content.published?.isDayOnly ?? false,
        "updated": content.updated?.date.milliseconds,
        "updated_element": content.updated?.element,
        "updated_day_only": content.updated?.isDayOnly ?? false,
    ]
}

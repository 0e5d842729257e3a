import FeedModel
import Foundation
import GRDB

/// Writes articles and what belongs to them, within one transaction.
struct ArticleWriter {
    private let db: Database
    private let at: Date
    private let feeds: FeedNumbers
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

    /// - Parameter keepingBody: whether the stored html and text stay as they are.
    func update(
        _ article: Int64, to content: ArticleContent, tags: [Tag], keepingBody: Bool = false
    ) throws {
        try searchIndex.remove(article)
        try db.cachedStatement(
            sql: """
                UPDATE article
                SET (\(columns)) = (\(keepingBody ? parametersKeepingBody : parameters))
                WHERE id = :id
                """
        ).execute(arguments: arguments(content) + ["id": article])
        try db.cachedStatement(sql: "DELETE FROM tag WHERE article = ?")
            .execute(arguments: [article])
        try add(tags, to: article)
        try searchIndex.add(article)
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

    func link(_ article: Int64, asDuplicateOf original: Int64, rule: String) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO link (article, kind, target, rule, score)
                VALUES (?, 'duplicate', ?, ?, 1)
                ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [article, original, rule])
    }

    func record(_ change: String, _ article: Int64) throws {
        try db.cachedStatement(sql: "INSERT INTO change (at, kind, article) VALUES (?, ?, ?)")
            .execute(arguments: [at.milliseconds, change, article])
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

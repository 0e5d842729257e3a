import FeedModel
import Foundation
import GRDB
import Synchronization
import TextFolding

/// The search terms of articles, within one transaction.
///
/// The index holds no text. What it has to forget is therefore told to it again, made from the
/// article as it stands: an article is removed before it changes, and the index is made afresh when
/// terms are made in another way.
struct SearchIndex {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func add(_ document: SearchDocument, of article: Int64) throws {
        try db.cachedStatement(
            sql: "INSERT INTO search (rowid, title, body, tags) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [article, document.title, document.body, document.tags])
    }

    func add(_ key: SearchKey, of article: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO search_key (article, time, feed, source, language)
                VALUES (?, ?, ?, ?, ?)
                """
        ).execute(arguments: [article, key.time, key.feed, key.source, key.language])
    }

    /// Takes in an article as it is stored.
    func add(_ article: Int64) throws {
        guard let row = try stored(article) else { return }
        let (document, key) = try read(row)
        try add(key, of: article)
        try add(document, of: article)
    }

    /// Forgets an article that is stored as it was when it was added.
    func remove(_ article: Int64) throws {
        guard let row = try stored(article) else { return }
        let document = try read(row).document
        try db.cachedStatement(
            sql: """
                INSERT INTO search (search, rowid, title, body, tags)
                VALUES ('delete', ?, ?, ?, ?)
                """
        ).execute(arguments: [article, document.title, document.body, document.tags])
        try db.cachedStatement(sql: "DELETE FROM search_key WHERE article = ?")
            .execute(arguments: [article])
    }

    /// Makes the index of a store from before there was one, or of one whose terms were made in
    /// another way.
    static func bringUpToDate(in database: any DatabaseWriter) throws {
        guard try !database.read(isUpToDate) else { return }
        try database.write { db in
            // Another process may have done it meanwhile.
            guard try !isUpToDate(db) else { return }
            try SearchIndex(db).makeAfresh()
        }
    }

    static func isUpToDate(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT version FROM search_version") == searchTermVersion
    }

    private func makeAfresh() throws {
        try db.execute(
            sql: """
                INSERT INTO search (search) VALUES ('delete-all');
                DELETE FROM search_key;
                """)
        let rows = try Row.fetchCursor(db, sql: Self.stored + " WHERE expired IS NULL ORDER BY id")
        while let row = try rows.next() {
            let (document, key) = try read(row)
            try add(key, of: row["id"])
            try add(document, of: row["id"])
        }
        try db.execute(sql: "DELETE FROM search_version")
        try db.execute(
            sql: "INSERT INTO search_version (version) VALUES (?)", arguments: [searchTermVersion])
    }

    private static let stored = """
        SELECT id, feed, source, title, summary, text, language, categories, published, first_seen,
               (SELECT json_group_array(tag) FROM tag WHERE article = article.id) AS tags
        FROM article
        """

    private func stored(_ article: Int64) throws -> Row? {
        try Row.fetchOne(
            db.cachedStatement(sql: Self.stored + " WHERE id = ?"), arguments: [article])
    }

    private func read(_ row: Row) throws -> (document: SearchDocument, key: SearchKey) {
        var content = ArticleContent()
        content.title = row["title"]
        content.summary = row["summary"]
        content.text = row["text"]
        content.language = (row["language"] as String?).map(LanguageTag.init(rawValue:))
        content.categories = try list(json: row["categories"])
        content.published = Date(optionalMilliseconds: row["published"]).map {
            EntryDate($0, element: "")
        }
        return (
            SearchDocument(content, tags: try list(json: row["tags"])),
            SearchKey(
                content, firstSeen: Date(milliseconds: row["first_seen"]), feed: row["feed"],
                source: Source.ID(rawValue: row["source"]))
        )
    }
}

/// An article as the index takes it: lines of terms.
struct SearchDocument: Equatable {
    var title: String
    var body: String
    var tags: String

    init(_ content: ArticleContent, tags: [String]) {
        let family = EndingFamily(of: content)
        // A tag's kind says nothing that anyone looks for: of place:KZ, KZ. In an order that does
        // not depend on where the tags come from.
        let names = tags.sorted().map { tag in
            tag.split(separator: ":").last.map(String.init) ?? tag
        }
        (title, body, self.tags) = searchTerms.withLock { terms in
            let words = [terms.line(names.joined(separator: " "), .english)]
            return (
                terms.line(content.title ?? "", family), terms.line(content.body, family),
                (words + content.categories.map { terms.line($0, family) }).joined(separator: " ")
            )
        }
    }
}

/// Of all stores of the process: what a word becomes does not depend on where it is stored.
private let searchTerms = Mutex(SearchTermMemo())

/// What a search can be narrowed by.
struct SearchKey {
    var time: Int64
    var feed: Int64
    var source: String
    var language: String?

    init(_ content: ArticleContent, firstSeen: Date, feed: Int64, source: Source.ID) {
        time = (content.published?.date ?? firstSeen).milliseconds
        self.feed = feed
        self.source = source.rawValue
        language = content.language.map { tag in
            String(tag.rawValue.prefix { $0 != "-" }).lowercased()
        }
    }
}

extension EndingFamily {
    /// By the article's language, or else by its text.
    init(of content: ArticleContent) {
        if let language = content.language {
            self.init(language: language.rawValue)
        } else {
            self.init(guessing: (content.title ?? "") + " " + content.body)
        }
    }
}

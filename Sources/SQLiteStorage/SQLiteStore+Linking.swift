package import FeedModel
package import Foundation
import GRDB

extension SQLiteStore: LinkStore {
    package func unlinked(after seq: Int64, limit: Int) async throws -> UnlinkedArticles {
        try await read { db in
            let changes = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT seq, article FROM change
                        WHERE seq > ? AND kind IN (
                            'added', 'revised', 'completed', 'reread', 'tagged')
                        ORDER BY seq LIMIT ?
                        """), arguments: [seq, limit])
            var ids: [Int64] = []
            for change in changes where !ids.contains(change["article"]) {
                ids.append(change["article"])
            }
            let articles = try ids.compactMap { id in
                try Row.fetchOne(
                    db.cachedStatement(
                        sql: """
                            SELECT article.*, feed.id AS feed_id
                            FROM article JOIN feed ON feed.number = article.feed
                            WHERE article.id = ? AND article.expired IS NULL
                            """), arguments: [id]
                ).map { try Article($0, in: db) }
            }
            let last: Int64 = try changes.last?["seq"] ?? max(seq, lastSeq(db))
            return UnlinkedArticles(
                articles: articles, upTo: changes.count == limit ? last : max(last, try lastSeq(db))
            )
        }
    }

    package func linkingState(reach: Duration) async throws -> LinkingState {
        try await read { db in
            let row = try Row.fetchOne(db, sql: "SELECT turn, seq, version FROM linking")
            let seq: Int64 = row?["seq"] ?? 0
            let newest = try Row.fetchOne(
                db,
                sql: """
                    SELECT first_seen FROM article
                    WHERE id = (SELECT max(article) FROM traits WHERE seq <= ?)
                    """, arguments: [seq]
            ).map { Date(milliseconds: $0["first_seen"]) }
            return LinkingState(
                turn: row?["turn"] ?? 0, seq: seq, version: row?["version"] ?? 0,
                members: try newest.map {
                    try members(upTo: seq, since: $0.addingTimeInterval(-(reach / .seconds(1))), db)
                } ?? [],
                asOf: newest ?? .distantPast, rules: try rules(in: db))
        }
    }

    package func apply(_ update: LinkingUpdate) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: """
                    UPDATE linking SET turn = turn + 1, seq = ?, version = ? WHERE turn = ?
                    """, arguments: [update.upTo, update.version, update.turn])
            guard db.changesCount == 1 else { return false }
            try Linking(update, db).run()
            return true
        }
    }

    package func startLinkingAnew() async throws {
        try await write { db in try db.execute(sql: "UPDATE linking SET turn = turn + 1, seq = 0") }
    }

    package func setRules(_ rules: [StoryRule], at now: Date) async throws {
        try await write { db in
            for rule in rules {
                let pair = [rule.article.rawValue, rule.other.rawValue].sorted()
                try db.execute(
                    sql: """
                        INSERT INTO story_rule (article, other, together, at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET together = excluded.together, at = excluded.at
                        """, arguments: [pair[0], pair[1], rule.together, now.milliseconds])
            }
        }
    }

    package func storyRules() async throws -> [StoryRule] {
        try await read { db in try rules(in: db) }
    }

    package func stories(
        after: Story.ID, since: Date?, limit: Int
    ) async throws -> [StoryArticles] {
        try await read { db in
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT story
                    FROM member JOIN article ON article.id = member.article
                    WHERE story > :after AND expired IS NULL
                      AND (:since IS NULL OR first_seen >= :since)
                    ORDER BY story LIMIT :limit
                    """,
                arguments: [
                    "after": after.rawValue, "since": since?.milliseconds, "limit": limit,
                ])
            return try ids.map { id in
                StoryArticles(
                    id: Story.ID(rawValue: id),
                    count: try Int.fetchOne(
                        db.cachedStatement(
                            sql: """
                                SELECT count(*)
                                FROM member JOIN article ON article.id = member.article
                                WHERE member.story = ? AND article.expired IS NULL
                                """), arguments: [id]) ?? 0,
                    articles: try Row.fetchAll(
                        db.cachedStatement(
                            sql: """
                                SELECT article.*, feed.id AS feed_id
                                FROM member
                                JOIN article ON article.id = member.article
                                JOIN feed ON feed.number = article.feed
                                WHERE member.story = ? AND article.expired IS NULL
                                ORDER BY article.id LIMIT 50
                                """), arguments: [id]
                    ).map { row in try Article(row, in: db) })
            }
        }
    }

    package func articles(of story: Story.ID) async throws -> [Article] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    WITH RECURSIVE way (story, steps) AS (
                        VALUES (?, 0)
                        UNION
                        SELECT target, steps + 1 FROM story_redirect
                        JOIN way ON way.story = story_redirect.story WHERE steps < 100
                    )
                    SELECT article.*, feed.id AS feed_id
                    FROM member
                    JOIN article ON article.id = member.article
                    JOIN feed ON feed.number = article.feed
                    WHERE member.story IN (SELECT story FROM way) AND article.expired IS NULL
                    ORDER BY article.id
                    """, arguments: [story.rawValue]
            ).map { row in try Article(row, in: db) }
        }
    }
}

/// The articles first seen at `date` or later that are linked up to this change. Articles are numbered
/// in the order in which they are first seen.
private func members(
    upTo seq: Int64, since date: Date, _ db: Database
) throws -> [LinkingState.Member] {
    let first = try Int64.fetchOne(
        db,
        sql: "SELECT article FROM change WHERE at >= ? AND kind = 'added' ORDER BY at LIMIT 1",
        arguments: [date.milliseconds])
    guard let first else { return [] }
    var links: [Int64: [ArticleLink]] = [:]
    let linked = try Row.fetchCursor(
        db, sql: "SELECT * FROM link WHERE article >= ?", arguments: [first])
    while let row = try linked.next() {
        links[row["article"], default: []].append(try ArticleLink(row))
    }
    let rows = try Row.fetchCursor(
        db,
        sql: """
            SELECT traits.article, traits.traits, traits.digest, member.story
            FROM traits JOIN member ON member.article = traits.article
            WHERE traits.article >= ? AND traits.seq <= ?
            ORDER BY traits.article
            """, arguments: [first, seq])
    return try Array(
        rows.map { row in
            LinkingState.Member(
                article: Article.ID(rawValue: row["article"]),
                story: Story.ID(rawValue: row["story"]), traits: [UInt8](row["traits"] as Data),
                links: links[row["article"]] ?? [], isDigest: row["digest"])
        })
}

private func rules(in db: Database) throws -> [StoryRule] {
    try Row.fetchAll(db, sql: "SELECT * FROM story_rule ORDER BY at, article, other").map { row in
        StoryRule(
            article: Article.ID(rawValue: row["article"]),
            other: Article.ID(rawValue: row["other"]), together: row["together"])
    }
}

/// An update on its way into the store, within its transaction. What is as it was is no change.
private struct Linking {
    let update: LinkingUpdate
    let db: Database
    let articles: ArticleWriter

    init(_ update: LinkingUpdate, _ db: Database) {
        self.update = update
        self.db = db
        articles = ArticleWriter(db, at: update.at)
    }

    func run() throws {
        for (article, traits) in update.traits.sorted(by: { $0.key < $1.key })
        where try !isGone(article) {
            try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO traits (article, seq, traits) VALUES (?, ?, ?)"
            ).execute(arguments: [article.rawValue, update.upTo, Data(traits)])
        }
        for article in update.digests.sorted() {
            try db.cachedStatement(sql: "UPDATE traits SET digest = 1 WHERE article = ?")
                .execute(arguments: [article.rawValue])
        }
        for (article, relations) in update.relations.sorted(by: { $0.key < $1.key })
        where try !isGone(article) {
            try save(relations, of: article.rawValue)
        }
        for move in update.moves where try !isGone(move.article) { try save(move) }
        for redirect in update.redirects {
            try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO story_redirect (story, target) VALUES (?, ?)"
            ).execute(arguments: [redirect.story.rawValue, redirect.target.rawValue])
        }
    }

    /// Its content may have been let go since it was looked at.
    private func isGone(_ article: Article.ID) throws -> Bool {
        try articles.isExpired(article.rawValue)
    }

    private func save(_ relations: LinkingUpdate.Relations, of article: Int64) throws {
        let hasOtherLinks = try replaceLinks(of: article, by: relations.links)
        let hasOtherCitation = try replaceCitation(of: article, by: relations.cites)
        if hasOtherLinks || hasOtherCitation { try articles.record(.linked, article) }
    }

    /// Returns whether the article is related otherwise by now; another score is nothing.
    private func replaceLinks(of article: Int64, by links: [ArticleLink]) throws -> Bool {
        let before = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM link WHERE article = ?"), arguments: [article]
        ).map { try ArticleLink($0) }
        guard before != links else { return false }
        try db.cachedStatement(sql: "DELETE FROM link WHERE article = ?")
            .execute(arguments: [article])
        for link in links {
            try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO link (article, kind, target, rule, score, evidence)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                article, link.kind.rawValue, link.target.rawValue, link.rule, link.score,
                link.evidence,
            ])
        }
        return Set(before.map(Relation.init)) != Set(links.map(Relation.init))
    }

    private struct Relation: Hashable {
        let kind: ArticleLink.Kind
        let target: Article.ID

        init(_ link: ArticleLink) {
            (kind, target) = (link.kind, link.target)
        }
    }

    /// Returns whether the article cites somebody else by now.
    private func replaceCitation(of article: Int64, by citation: Citation?) throws -> Bool {
        let before = try String.fetchOne(
            db.cachedStatement(sql: "SELECT source FROM citation WHERE article = ?"),
            arguments: [article])
        try db.cachedStatement(sql: "DELETE FROM citation WHERE article = ?")
            .execute(arguments: [article])
        if let citation {
            try db.cachedStatement(
                sql: "INSERT INTO citation (article, source, evidence) VALUES (?, ?, ?)"
            ).execute(arguments: [article, citation.source.rawValue, citation.evidence])
        }
        return before != citation?.source.rawValue
    }

    private func save(_ move: LinkingUpdate.Move) throws {
        let (article, story) = (move.article.rawValue, move.story.rawValue)
        let before = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT story FROM member WHERE article = ?"),
            arguments: [article])
        guard before != story else { return }
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO member (article, story, reason) VALUES (?, ?, ?)"
        ).execute(arguments: [article, story, move.reason])
        try db.cachedStatement(sql: "DELETE FROM story_redirect WHERE story = ?")
            .execute(arguments: [story])
        // That an article founds its own story is no news.
        if before == nil, article == story { return }
        try articles.record(article == story ? .left : .joined, article)
    }
}

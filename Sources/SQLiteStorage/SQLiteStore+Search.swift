package import FeedModel
import Foundation
import GRDB
import TextFolding

extension SQLiteStore {
    package func search(_ query: SearchQuery) async throws -> [SearchHit] {
        try await read { db in
            let words = SearchWords(query)
            let find = try db.cachedStatement(
                sql: """
                    SELECT article.*, feed.id AS feed_id, found.score, found.time
                    FROM (\(Self.sql(for: query, words))) AS found
                    JOIN article ON article.id = found.article
                    JOIN feed ON feed.number = article.feed
                    ORDER BY found.score DESC, found.time DESC, article.id DESC
                    """)
            let rows = try Row.fetchAll(find, arguments: Self.arguments(for: query, words))
            let found = rows.map { (row: $0, score: $0["score"] as Double) }
            return try Self.newestFirst(found).map { row, score in
                let article = try Article(row, in: db)
                let family = EndingFamily(of: article.content)
                func isMatch(_ token: Token) -> Bool { words.match(token, family) }
                return SearchHit(
                    article: article, score: score,
                    title: MarkedText(article.content.title ?? "", where: isMatch),
                    excerpt: MarkedText(excerptOf: article.content.body, where: isMatch))
            }
        }
    }

    /// Scores are hardly ever equal: those that differ by less than a twentieth of the best count as
    /// equal, and of them the newer comes first.
    private static func newestFirst(
        _ found: [(row: Row, score: Double)]
    ) -> [(row: Row, score: Double)] {
        guard let best = found.first?.score, best > 0 else { return found }
        func order(_ hit: (row: Row, score: Double)) -> (Int, Int64, Int64) {
            (Int(hit.score / best * 20), hit.row["time"], hit.row["id"])
        }
        return found.sorted { order($0) > order($1) }
    }

    /// Finds ids, times and scores; only what the query asks for is in it, so that SQLite is not
    /// held up by conditions that are always true.
    private static func sql(for query: SearchQuery, _ words: SearchWords) -> String {
        var conditions: [String] = []
        if words.wanted != nil { conditions.append("search MATCH :wanted") }
        if words.unwanted != nil {
            conditions.append(
                "key.article NOT IN (SELECT rowid FROM search WHERE search MATCH :unwanted)")
        }
        if query.since != nil { conditions.append("key.time >= :since") }
        if query.until != nil { conditions.append("key.time < :until") }
        let feed = "(SELECT id FROM feed WHERE number = key.feed)"
        for (filter, name, column) in [
            (query.feeds, "feeds", feed), (query.sources, "sources", "key.source"),
            (query.languages, "languages", "coalesce(key.language, '')"),
        ] {
            if filter.allowed != nil {
                conditions.append("\(column) IN (SELECT value FROM json_each(:\(name)))")
            }
            if !filter.refused.isEmpty {
                conditions.append("\(column) NOT IN (SELECT value FROM json_each(:no_\(name)))")
            }
        }
        let tagged = "SELECT 1 FROM tag WHERE tag.article = key.article AND tag.tag ="
        for index in query.tags.sorted().indices {
            conditions.append("EXISTS (\(tagged) :tag\(index))")
        }
        for index in query.refusedTags.sorted().indices {
            conditions.append("NOT EXISTS (\(tagged) :no_tag\(index))")
        }
        let (score, from) =
            words.wanted == nil
            ? ("0.0", "search_key AS key")
            : ("-rank", "search JOIN search_key AS key ON key.article = search.rowid")
        return """
            SELECT key.article, key.time, \(score) AS score
            FROM \(from)
            \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY \(words.wanted == nil ? "" : "rank,") key.time DESC, key.article DESC
            LIMIT :limit
            """
    }

    private static func arguments(
        for query: SearchQuery, _ words: SearchWords
    ) -> StatementArguments {
        var arguments: [String: (any DatabaseValueConvertible)?] = ["limit": query.limit]
        arguments["wanted"] = words.wanted
        arguments["unwanted"] = words.unwanted
        arguments["since"] = query.since?.milliseconds
        arguments["until"] = query.until?.milliseconds
        for (filter, name) in [
            (query.feeds, "feeds"), (query.sources, "sources"), (query.languages, "languages"),
        ] {
            if let allowed = filter.allowed { arguments[name] = jsonList(allowed.sorted()) }
            if !filter.refused.isEmpty {
                arguments["no_" + name] = jsonList(filter.refused.sorted())
            }
        }
        for (index, tag) in query.tags.sorted().enumerated() { arguments["tag\(index)"] = tag }
        for (index, tag) in query.refusedTags.sorted().enumerated() {
            arguments["no_tag\(index)"] = tag
        }
        return StatementArguments(arguments)
    }
}

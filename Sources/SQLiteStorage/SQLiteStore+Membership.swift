package import FeedModel
import Foundation
import GRDB

extension SQLiteStore {
    package func membership(of article: Article.ID) async throws -> StoryMembership? {
        try await read { db in
            let id = article.rawValue
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT story, reason, traits
                        FROM member LEFT JOIN traits ON traits.article = member.article
                        WHERE member.article = ?
                        """, arguments: [id])
            else { return nil }
            let story: Int64 = row["story"]
            let others = try Data.fetchAll(
                db,
                sql: """
                    SELECT traits FROM traits
                    WHERE article IN (
                        SELECT article FROM member
                        WHERE story = :story AND article <> :article
                        ORDER BY abs(article - :article) LIMIT 50)
                    """, arguments: ["story": story, "article": id])
            let neighbours = try Data.fetchAll(
                db,
                sql: """
                    SELECT traits FROM traits
                    WHERE article <= ? ORDER BY article DESC LIMIT 500
                    """, arguments: [id])
            let rules = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM story_rule WHERE article = :article OR other = :article
                    ORDER BY at, article, other
                    """, arguments: ["article": id])
            return StoryMembership(
                story: Story.ID(rawValue: story), reason: row["reason"],
                traits: (row["traits"] as Data?).map { [UInt8]($0) },
                others: others.map { [UInt8]($0) }, neighbours: neighbours.map { [UInt8]($0) },
                rules: rules.map { rule in
                    StoryRule(
                        article: Article.ID(rawValue: rule["article"]),
                        other: Article.ID(rawValue: rule["other"]), together: rule["together"])
                })
        }
    }
}

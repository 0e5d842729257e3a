import FeedModel
import GRDB

/// When a change was saved.
let isInWindow = "change.at >= :since AND change.at < :until"

/// A selection as conditions on a row of `article` joined with its `feed`.
struct SelectionSQL {
    private(set) var conditions: [String] = []
    private(set) var arguments = StatementArguments()

    init(_ selection: ArticleSelection) {
        take(selection.feeds.map(\.rawValue), as: "feeds") { "feed.id IN \($0)" }
        take(selection.sources.map(\.rawValue), as: "sources") { "article.source IN \($0)" }
        take(selection.languages.map(\.rawValue), as: "languages") { "article.language IN \($0)" }
        take(selection.tags.sorted(), as: "tags") {
            "EXISTS (SELECT 1 FROM tag WHERE tag.article = article.id AND tag.tag IN \($0))"
        }
    }

    private mutating func take(
        _ values: [String], as name: String, _ condition: (String) -> String
    ) {
        guard !values.isEmpty else { return }
        conditions.append(condition("(SELECT value FROM json_each(:\(name)))"))
        arguments += [name: jsonList(values)]
    }
}

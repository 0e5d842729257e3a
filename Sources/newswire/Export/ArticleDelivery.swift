import DigestWriting
import FeedModel
import Foundation

/// Delivers articles by their ids, each in its last revision.
struct ArticleDelivery {
    let store: any ArticleStore
    let clock: any WallClock
    let output: Output
    let format: ExportFormat
    let query: ArticleQuery

    private static let page = 200

    func run() async throws {
        var query = query
        var left = query.limit
        var isFirst = true
        var updated = Date.distantPast
        if format != .csv || !output.continuesFile { try output.write(format.opening) }
        while left != 0 {
            query.limit = min(Self.page, left ?? Self.page)
            let articles = try await store.articles(query)
            for article in articles {
                try output.write(format.text(of: ExportedArticle(article), isFirst: isFirst))
                isFirst = false
                updated = max(updated, article.revised)
            }
            guard let last = articles.last else { break }
            query.after = last.id
            left = left.map { $0 - articles.count }
        }
        try output.write(format.closing(updated: isFirst ? clock.now : updated))
        try output.complete()
    }
}

import FeedModel
import Foundation
import HTTPServing
import LanguageDetection

/// Why a feed or an article is as it is: one of the two.
struct Explanation: Codable, Sendable {
    var feed: ExplainedFeed?
    var article: ExplainedArticle?

    /// For people.
    func text(_ style: Style) -> String {
        if let feed { return table(feed.rows) }
        guard let article else { return "" }
        return ([table(article.rows)] + article.tags.map { "\n" + $0.text(style) })
            .joined(separator: "\n")
    }
}

extension Assembly {
    /// - Parameter subject: a feed's id, or an article's number.
    func explanation(of subject: String) async throws -> Explanation {
        if let status = try await store.feeds().first(where: { $0.feed.rawValue == subject }) {
            return Explanation(feed: ExplainedFeed(status))
        }
        guard let number = Int64(subject),
            let article = try await store.article(Article.ID(rawValue: number))
        else {
            throw RequestProblem(404, "there is no feed and no article “\(subject)”")
        }
        let feed = configuration.feeds.first { $0.id == article.feed }
        let hints = LanguageHints(
            expected: configuration.expectedLanguages, claim: feed?.language)
        var explained = ExplainedArticle(article, hints)
        if let membership = try await links.membership(of: article.id) {
            explained.takeIn(membership, of: article)
        }
        explained.tags = tagger.explanations(of: article).map(ExplainedTag.init)
        return Explanation(article: explained)
    }
}

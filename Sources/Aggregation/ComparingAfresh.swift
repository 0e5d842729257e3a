import ArticleDeduplication
import FeedModel
import FeedParsing

extension Aggregator {
    /// What is known, with the essence of an article that seems to have changed taken again from its
    /// stored text by what is boilerplate today.
    ///
    /// A line is boilerplate in one document and not in the next, as more or fewer articles in it
    /// have that line: the article is still what it was.
    func comparedAfresh(_ known: Known, with reading: Reading) async throws -> Known {
        var known = known
        for draft in reading.drafts {
            guard case .same(let match) = verdict(on: draft, known.matches),
                match.fingerprint != draft.fingerprint, match.essence != draft.essence,
                let stored = try await content(of: match.article),
                // Otherwise the stored text is a page's, or what another feed said.
                fingerprint(of: stored) == match.fingerprint
            else { continue }
            let essence = essence(
                of: stored, noticing: reading.boilerplate.noticeableText(of: stored.readBlocks))
            for (alias, other) in known.matches where other.article == match.article {
                known.matches[alias]?.essence = essence
            }
        }
        return known
    }

    func content(of article: Article.ID) async throws -> ArticleContent? {
        let query = ArticleQuery(after: Article.ID(rawValue: article.rawValue - 1), limit: 1)
        let found = try await store.articles(query).first
        return found?.id == article ? found?.content : nil
    }
}

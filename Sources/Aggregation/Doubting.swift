import ArticleDeduplication
import FeedModel
import Foundation

extension Aggregator {
    /// What the store knows by the drafts' names, also by those that are doubted.
    func known(by drafts: [Draft], to feed: Feed.ID) async throws -> Known {
        let aliases = drafts.flatMap { $0.aliases + $0.doubted }
        return aliases.isEmpty ? Known() : try await store.known(by: aliases, to: feed)
    }

    /// The drafts, with a doubted name among the others where it leads to a stored article of the
    /// same title and day.
    ///
    /// What was stored while a kind of names was believed may be known by nothing else. It is the
    /// same article still, and from now on known by the draft's other names too.
    func believingWhatAgrees(
        _ drafts: [Draft], _ known: Known, at now: Date
    ) async throws -> [Draft] {
        var contents: [Article.ID: ArticleContent] = [:]
        var drafts = drafts
        for (index, draft) in drafts.enumerated() where !draft.doubted.isEmpty {
            if case .same = verdict(on: draft, known.matches) { continue }
            for alias in draft.doubted {
                guard let article = known.matches[alias]?.article else { continue }
                if contents[article] == nil { contents[article] = try await content(of: article) }
                guard let stored = contents[article],
                    agree(stored, draft.believingDates(at: now).content)
                else { continue }
                drafts[index].aliases.append(alias)
                break
            }
        }
        return drafts
    }
}

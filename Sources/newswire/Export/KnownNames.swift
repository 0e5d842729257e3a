import ArgumentParser
import DigestWriting
import FeedModel

extension Assembly {
    /// Throws where `selection` names a feed, a source or a tag that is neither configured nor that
    /// of any article, as after a slip of the pen: nothing would come of it, and nobody would know
    /// why. What is configured no longer is known as long as there are its articles.
    func refuseUnknownNames(in selection: ArticleSelection) async throws {
        try await refuse(
            "feed", selection.feeds.map(\.rawValue), configuration.feeds.map(\.id.rawValue)
        ) {
            $0.feeds = [Feed.ID(rawValue: $1)]
        }
        try await refuse(
            "source", selection.sources.map(\.rawValue),
            configuration.sources.map(\.id.rawValue) + configuration.feeds.map(\.source.rawValue)
        ) {
            $0.sources = [Source.ID(rawValue: $1)]
        }
        try await refuse("tag", Array(selection.tags), Array(configuration.vocabulary.tags.keys)) {
            $0.tags = [$1]
        }
    }

    private func refuse(
        _ what: String, _ names: [String], _ configured: [String],
        select: (inout ArticleSelection, String) -> Void
    ) async throws {
        for name in names.sorted() where !configured.contains(name) {
            var query = ArticleQuery(limit: 1)
            select(&query.selection, name)
            guard try await store.articles(query).isEmpty else { continue }
            let hint = nearest(to: name, in: configured.sorted()).map { "; did you mean \($0)?" }
            throw ValidationError("There is no \(what) \(name)\(hint ?? "")")
        }
    }
}

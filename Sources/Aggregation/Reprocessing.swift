import ArticleDeduplication
import ArticleTagging
package import FeedModel
import FeedParsing
import Foundation
import LanguageDetection

/// An article, and what today's rules make of it where that is something else.
package struct Restated: Sendable {
    package var article: Article
    package var content: ArticleContent
    package var tags: [Tag]

    /// Another score or other words for the same tag are nothing to who selects by tags.
    fileprivate var isAnother: Bool {
        article.content != content || Set(article.tags.map(\.id)) != Set(tags.map(\.id))
    }
}

/// What came of applying today's rules to the store.
package struct ReprocessReport: Sendable, Equatable {
    /// Kept documents of feeds that were read again.
    package var documents = 0
    /// Kept documents that can no longer be read.
    package var unreadable = 0
    /// Articles that were looked at …
    package var articles = 0
    /// … and those that changed, or would.
    package var changed = 0
}

extension Aggregator {
    /// Applies today's rules to every article: to what its source sent where that is kept, else to
    /// what is stored of it.
    ///
    /// - Parameters:
    ///   - saves: whether the store is changed.
    ///   - seen: told how many articles have been looked at.
    ///   - changed: told of each article that changes.
    package func reprocess(
        _ archive: any ArticleArchive, saves: Bool, seen: (Int) -> Void,
        changed: (Restated) throws -> Void
    ) async throws -> ReprocessReport {
        var run = try await Reprocessing(self, archive)
        var last: SentDocument.ID?
        while true {
            let documents = try await archive.sent(before: last, limit: 1)
            guard let document = documents.first else { break }
            last = document.id
            try await run.finish(run.restatements(from: document), saves, changed)
            seen(run.report.articles)
        }
        var after: Article.ID?
        while true {
            let articles = try await store.articles(ArticleQuery(after: after, limit: 200))
            guard let end = articles.last else { return run.report }
            after = end.id
            try await run.finish(run.restatements(of: articles), saves, changed)
            seen(run.report.articles)
        }
    }
}

/// One pass over the store, the last documents first: an article is what its source said last.
private struct Reprocessing {
    typealias Pair = (before: Article, after: Restatement)

    let aggregator: Aggregator
    let archive: any ArticleArchive
    var report = ReprocessReport()
    private var done: Set<Article.ID> = []
    private var others: [Feed.ID: Others] = [:]
    /// Kinds of names that are not believed any more.
    private let switchedOff: [Feed.ID: Set<Alias.Kind>]

    private struct Others {
        var boilerplate: Boilerplate
        var languages: [LanguageTag: Int]
    }

    init(_ aggregator: Aggregator, _ archive: any ArticleArchive) async throws {
        self.aggregator = aggregator
        self.archive = archive
        switchedOff = Dictionary(
            uniqueKeysWithValues: try await aggregator.store.feeds()
                .map { ($0.feed, $0.state.switchedOff) })
    }

    /// What a kept document of a feed makes of the articles that no later one made anything of.
    mutating func restatements(from sent: SentDocument) async throws -> [Pair] {
        guard let feed = aggregator.feeds[sent.feed] else { return [] }
        report.documents += 1
        let reading = read(
            .document(sent.document), of: feed, without: switchedOff[feed.id] ?? [],
            expecting: aggregator.rules.languages)
        if reading.failure != nil { report.unreadable += 1 }
        let known = try await aggregator.known(by: reading.drafts, to: feed.id)
        let drafts = oldestFirst(
            try await aggregator.believingWhatAgrees(reading.drafts, known, at: sent.at)
                .map { $0.believingDates(at: sent.at) })
        var pairs: [Pair] = []
        for draft in drafts {
            guard
                case .same(let id) = verdict(on: draft, known.matches.mapValues(\.article)),
                let match = known.matches.values.first(where: { $0.article == id }),
                match.source == feed.source, match.fingerprint != nil, done.insert(id).inserted,
                let article = try await aggregator.store.article(id)
            else { continue }
            var restatement = try await restatement(of: article, draft, in: feed)
            restatement.aliases = draft.aliases.filter { known.matches[$0] == nil }
            restatement.sighting = Restatement.Sighting(
                feed: feed.id, fingerprint: draft.fingerprint, essence: draft.essence)
            pairs.append((article, restatement))
        }
        return pairs
    }

    /// What the rules make of articles of which no feed's document is kept.
    mutating func restatements(of articles: [Article]) async throws -> [Pair] {
        var pairs: [Pair] = []
        for article in articles where !done.contains(article.id) {
            var stored = Draft(
                content: article.content, aliases: [], fingerprint: Fingerprint(high: 0, low: 0)
            ).believingDates(at: aggregator.clock.now)
            if let feed = aggregator.feeds[article.feed] {
                let history = try await others(of: feed).languages
                let found = language(
                    of: stored.content.title, text: stored.comparable,
                    hints: hints(feed.language, history))
                stored.content.language = found?.language ?? stored.content.language
            }
            pairs.append(
                (
                    article,
                    try await restatement(
                        of: article, stored, in: aggregator.feeds[article.feed])
                ))
        }
        return pairs
    }

    mutating func finish(
        _ pairs: [Pair], _ saves: Bool, _ changed: (Restated) throws -> Void
    ) async throws {
        report.articles += pairs.count
        for (before, after) in pairs {
            let restated = Restated(article: before, content: after.content, tags: after.tags)
            guard restated.isAnother else { continue }
            report.changed += 1
            try changed(restated)
        }
        if saves {
            _ = try await archive.restate(pairs.map(\.after), at: aggregator.clock.now)
        }
    }

    /// - Parameter feed: nil where the article's feed is no longer configured.
    private mutating func restatement(
        of article: Article, _ listed: Draft, in feed: Feed?
    ) async throws -> Restatement {
        var draft = listed
        if let feed, let (page, at) = try await page(of: article, in: feed) {
            let others = try await others(of: feed)
            draft = completedDraft(
                listed.content, of: feed, with: page, others.boilerplate,
                hints(page.language ?? feed.language, others.languages)
            ).believingDates(at: at)
        } else if feed?.readsPages == true {
            // What the page said is stored, and is more than the listing says.
            draft.content.html = article.content.html ?? draft.content.html
            draft.content.text = article.content.text ?? draft.content.text
            draft.comparable = draft.content.body
        }
        draft.content.published?.roundAsStored()
        draft.content.updated?.roundAsStored()
        return Restatement(
            article: article.id, revision: article.revision, content: draft.content,
            tags: aggregator.rules.tagger.tags(of: draft.content, evidence: draft.comparable))
    }

    /// The article's page where it is kept and can be read, and when it came.
    private func page(
        of article: Article, in feed: Feed
    ) async throws -> (page: ExtractedArticle, at: Date)? {
        guard let sent = try await archive.sentPage(of: article.id) else { return nil }
        return readPage(.document(sent.document), of: feed).page.map { ($0, sent.at) }
    }

    /// What is known of a feed from its last articles.
    private mutating func others(of feed: Feed) async throws -> Others {
        if let known = others[feed.id] { return known }
        let latest = try await aggregator.store.latest(of: feed.id, limit: 50)
        let known = Others(
            boilerplate: Boilerplate(learnedFrom: latest.map(\.blocks)),
            languages: languageCounts(of: latest))
        others[feed.id] = known
        return known
    }

    private func hints(_ claim: LanguageTag?, _ history: [LanguageTag: Int]) -> LanguageHints {
        LanguageHints(
            expected: aggregator.rules.languages, claim: claim?.withoutRegion, history: history)
    }
}

extension EntryDate {
    /// To whole milliseconds, so that it is the same as the stored one.
    fileprivate mutating func roundAsStored() {
        date = Date(
            timeIntervalSince1970: (date.timeIntervalSince1970 * 1000).rounded(.down) / 1000)
    }
}

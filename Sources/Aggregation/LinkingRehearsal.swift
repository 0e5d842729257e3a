package import FeedModel
package import Foundation
import Synchronization

/// Linking everything by today's rules, in memory: a store of links that starts empty, takes what is
/// linked, and changes nothing behind it until it is told to.
package final class LinkingRehearsal: LinkStore {
    /// The articles that would be …
    package struct Difference: Sendable {
        /// … in another story, with the one they would be in,
        package var moves: [LinkingUpdate.Move] = []
        /// … and related otherwise.
        package var relations: [Article.ID: LinkingUpdate.Relations] = [:]
    }

    private struct State {
        /// Of the store behind it when this began.
        var turn: Int64 = 0
        var steps: Int64 = 0
        var upTo: Int64 = 0
        var version = 0
        var moves: [Article.ID: LinkingUpdate.Move] = [:]
        var relations: [Article.ID: LinkingUpdate.Relations] = [:]
        var redirects: [Story.ID: Story.ID] = [:]
        var traits: [Article.ID: [UInt8]] = [:]
        var digests: Set<Article.ID> = []
    }

    private let store: any ArticleStore & LinkStore
    private let state = Mutex(State())

    package init(_ store: any ArticleStore & LinkStore) {
        self.store = store
    }

    /// Links everything, and finds what would be otherwise.
    ///
    /// - Parameter seen: told how many articles have been linked.
    package func difference(
        by linking: ArticleLinking, seen: @escaping @Sendable (Int) -> Void
    ) async throws -> Difference {
        let turn = try await store.linkingState(reach: .zero).turn
        state.withLock { $0.turn = turn }
        try await linking.catchUp(seen: seen)
        let made = state.withLock { $0 }
        var difference = Difference()
        var after: Article.ID?
        while true {
            let articles = try await store.articles(ArticleQuery(after: after, limit: 500))
            guard let last = articles.last else { return difference }
            after = last.id
            for article in articles {
                if let move = made.moves[article.id], move.story != article.story {
                    difference.moves.append(move)
                }
                let now = LinkingUpdate.Relations(links: article.links, cites: article.cites)
                if let relations = made.relations[article.id], relations.differ(from: now) {
                    difference.relations[article.id] = relations
                }
            }
        }
    }

    /// Saves what is otherwise, a thousand articles in a transaction.
    package func save(_ difference: Difference, at now: Date) async throws {
        let made = state.withLock { $0 }
        let moves = Dictionary(uniqueKeysWithValues: difference.moves.map { ($0.article, $0) })
        let articles = made.traits.keys.sorted()
        for (step, start) in stride(from: 0, to: articles.count, by: 1000).enumerated() {
            let part = articles[start..<min(start + 1000, articles.count)]
            var update = LinkingUpdate(
                turn: made.turn + Int64(step), upTo: made.upTo, version: made.version, at: now)
            for article in part {
                update.traits[article] = made.traits[article]
                if made.digests.contains(article) { update.digests.insert(article) }
                update.relations[article] = difference.relations[article]
                if let move = moves[article] { update.moves.append(move) }
            }
            if start + 1000 >= articles.count {
                update.redirects = made.redirects.sorted { $0.key < $1.key }.map {
                    LinkingUpdate.Redirect(story: $0.key, target: $0.value)
                }
            }
            guard try await store.apply(update) else {
                throw StorageFailure(
                    "another newswire has linked articles meanwhile: run this again")
            }
        }
    }

    package func unlinked(after seq: Int64, limit: Int) async throws -> UnlinkedArticles {
        try await store.unlinked(after: seq, limit: limit)
    }

    package func linkingState(reach: Duration) async throws -> LinkingState {
        LinkingState(
            turn: state.withLock { $0.steps }, seq: 0, version: 0,
            rules: try await store.storyRules())
    }

    package func apply(_ update: LinkingUpdate) async throws -> Bool {
        state.withLock { state in
            state.steps += 1
            (state.upTo, state.version) = (update.upTo, update.version)
            state.relations.merge(update.relations) { $1 }
            state.traits.merge(update.traits) { $1 }
            state.digests.formUnion(update.digests)
            for move in update.moves {
                state.moves[move.article] = move
                state.redirects[move.story] = nil
            }
            for redirect in update.redirects { state.redirects[redirect.story] = redirect.target }
        }
        return true
    }

    package func startLinkingAnew() async throws {}
    package func setRules(_ rules: [StoryRule], at now: Date) async throws {}
    package func storyRules() async throws -> [StoryRule] { try await store.storyRules() }
    package func articles(of story: Story.ID) async throws -> [Article] {
        try await store.articles(of: story)
    }
    package func stories(
        after: Story.ID, since: Date?, limit: Int
    ) async throws -> [StoryArticles] {
        try await store.stories(after: after, since: since, limit: limit)
    }
}

extension LinkingUpdate.Relations {
    /// Another score, or another word for it, is no difference.
    fileprivate func differ(from other: LinkingUpdate.Relations) -> Bool {
        pairs != other.pairs || cites?.source != other.cites?.source
    }

    private var pairs: Set<[String]> {
        Set(links.map { [$0.kind.rawValue, String($0.target.rawValue)] })
    }
}

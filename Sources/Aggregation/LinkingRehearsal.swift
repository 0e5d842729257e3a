import FeedModel
import Foundation
import Synchronization

/// Links in memory: a store of links that starts empty, takes what is linked, and changes nothing
/// behind it.
final class LinkingRehearsal: LinkStore {
    private struct State {
        var steps: Int64 = 0
        var upTo: Int64 = 0
        var version = 0
        var moves: [Article.ID: LinkingUpdate.Move] = [:]
        var relations: [Article.ID: LinkingUpdate.Relations] = [:]
        var redirects: [Story.ID: Story.ID] = [:]
        var traits: [Article.ID: [UInt8]] = [:]
        var digests: Set<Article.ID> = []
        /// The articles of which something was decided since that was last asked.
        var decided: Set<Article.ID> = []
    }

    private let store: any ArticleStore & LinkStore
    private let state = Mutex(State())

    init(_ store: any ArticleStore & LinkStore) {
        self.store = store
    }

    /// Whether anything was decided of an article.
    func knows(_ article: Article.ID) -> Bool {
        state.withLock { $0.traits[article] != nil }
    }

    /// The articles of which something was decided since this was last asked.
    func takeDecided() -> Set<Article.ID> {
        state.withLock { state in
            defer { state.decided = [] }
            return state.decided
        }
    }

    /// What makes `articles` in a store at `turn` as they are here. Nothing is said there of how far
    /// linking has come, until it `isLast`.
    ///
    /// - Parameter stored: those of them that the store still has.
    func update(
        of articles: some Sequence<Article.ID>, stored: [Article], to store: LinkingState,
        isLast: Bool, at now: Date
    ) -> LinkingUpdate {
        state.withLock { state in
            var update = LinkingUpdate(
                turn: store.turn, upTo: isLast ? state.upTo : store.seq,
                version: isLast ? state.version : store.version, at: now)
            for article in articles {
                update.traits[article] = state.traits[article]
                if state.digests.contains(article) { update.digests.insert(article) }
            }
            for article in stored where update.traits[article.id] != nil {
                if let move = state.moves[article.id], move.story != article.story {
                    update.moves.append(move)
                }
                let before = LinkingUpdate.Relations(links: article.links, cites: article.cites)
                if let relations = state.relations[article.id], relations.differ(from: before) {
                    update.relations[article.id] = relations
                }
            }
            if isLast {
                update.redirects = state.redirects.sorted { $0.key < $1.key }.map {
                    LinkingUpdate.Redirect(story: $0.key, target: $0.value)
                }
            }
            return update
        }
    }

    func unlinked(after seq: Int64, limit: Int) async throws -> UnlinkedArticles {
        try await store.unlinked(after: seq, limit: limit)
    }

    func linkingState(reach: Duration) async throws -> LinkingState {
        LinkingState(
            turn: state.withLock { $0.steps }, seq: 0, version: 0,
            rules: try await store.storyRules())
    }

    func apply(_ update: LinkingUpdate) async throws -> Bool {
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
            state.decided.formUnion(update.traits.keys)
            state.decided.formUnion(update.digests)
            state.decided.formUnion(update.relations.keys)
            state.decided.formUnion(update.moves.map(\.article))
        }
        return true
    }

    func startLinkingAnew() async throws {}
    func setRules(_ rules: [StoryRule], at now: Date) async throws {}
    func storyRules() async throws -> [StoryRule] { try await store.storyRules() }
    func articles(of story: Story.ID) async throws -> [Article] {
        try await store.articles(of: story)
    }
    func stories(
        after: Story.ID, since: Date?, limit: Int
    ) async throws -> [StoryArticles] {
        try await store.stories(after: after, since: since, limit: limit)
    }
    func membership(of article: Article.ID) async throws -> StoryMembership? {
        try await store.membership(of: article)
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

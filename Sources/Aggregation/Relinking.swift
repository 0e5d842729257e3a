package import FeedModel
import Foundation

/// Linking everything anew, by today's rules: in memory first, and then what is otherwise is saved.
///
/// Others may link meanwhile. What they linked is taken in, and of each article the word of today's
/// rules is the last. Where a person decided something, all begins again with that decision.
package struct Relinking {
    /// The articles that are, or would be, …
    package struct Difference: Sendable, Equatable {
        /// … in another story …
        package var moved: Set<Article.ID> = []
        /// … and related otherwise.
        package var related: Set<Article.ID> = []

        fileprivate mutating func add(_ update: LinkingUpdate) {
            moved.formUnion(update.moves.map(\.article))
            related.formUnion(update.relations.keys)
        }
    }

    private let store: any ArticleStore & LinkStore
    private let clock: any WallClock
    private let begin: (any LinkStore) -> ArticleLinking
    private let seen: @Sendable (Int) -> Void
    private let rehearsal: LinkingRehearsal
    private let linking: ArticleLinking
    /// How linking stood in the store when we last looked, and the last change there.
    private var state: LinkingState
    private var change: Int64
    /// The articles that are still to be saved, by number.
    private var waiting: ArraySlice<Article.ID>

    /// Links everything in memory.
    ///
    /// - Parameters:
    ///   - begin: makes what links into a store of links.
    ///   - seen: told how many articles have been linked.
    package init(
        _ store: any ArticleStore & LinkStore, clock: any WallClock,
        by begin: @escaping (any LinkStore) -> ArticleLinking,
        seen: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws {
        (self.store, self.clock, self.begin, self.seen) = (store, clock, begin, seen)
        state = try await store.linkingState(reach: .zero)
        change = try await store.lastChange()
        rehearsal = LinkingRehearsal(store)
        linking = begin(rehearsal)
        try await linking.catchUp(seen: seen)
        waiting = rehearsal.takeDecided().sorted()[...]
    }

    /// What would be otherwise.
    package func difference() async throws -> Difference {
        var difference = Difference()
        var waiting = waiting
        while !waiting.isEmpty {
            let (update, count) = try await next(of: waiting)
            difference.add(update)
            waiting = waiting.dropFirst(count)
        }
        return difference
    }

    /// Saves what is otherwise, a thousand articles in a transaction, and returns it. Articles that
    /// others linked meanwhile are among it.
    package mutating func save() async throws -> Difference {
        var difference = Difference()
        var (overtaken, decisions) = (0, 0)
        while true {
            guard !waiting.isEmpty else {
                if try await store.storyRules() == state.rules { return difference }
                try await beginAgain(&decisions)
                continue
            }
            let (update, count) = try await next(of: waiting)
            if try await store.apply(update) {
                difference.add(update)
                waiting = waiting.dropFirst(count)
                state.turn += 1
                overtaken = 0
                continue
            }
            overtaken += 1
            guard overtaken <= mostTries else {
                throw StorageFailure(
                    "another newswire links articles without a pause: run this again")
            }
            let now = try await store.linkingState(reach: .zero)
            if now.rules == state.rules {
                state = now
                try await takeInWhatOthersDid()
            } else {
                try await beginAgain(&decisions)
            }
        }
    }

    private mutating func beginAgain(_ decisions: inout Int) async throws {
        decisions += 1
        guard decisions <= mostTries else {
            throw StorageFailure("stories are split and joined all the time: run this again")
        }
        self = try await Relinking(store, clock: clock, by: begin, seen: seen)
    }

    /// Links what is new since, and looks again at what others have linked otherwise.
    private mutating func takeInWhatOthersDid() async throws {
        var others: Set<Article.ID> = []
        let last = try await store.lastChange()
        while change < last {
            let page = try await store.changes(ChangeQuery(after: change, limit: 500))
            for changed in page.changes {
                switch changed.change.kind {
                case .linked, .joined, .left: others.insert(changed.article.id)
                default: break
                }
            }
            change = page.upTo
        }
        try await linking.catchUp()
        others = others.filter(rehearsal.knows).union(rehearsal.takeDecided())
        waiting = others.union(waiting).sorted()[...]
    }

    /// What is to be saved of the first articles that wait, and how many of them that is.
    private func next(
        of waiting: ArraySlice<Article.ID>
    ) async throws -> (update: LinkingUpdate, count: Int) {
        let before = Article.ID(rawValue: waiting[waiting.startIndex].rawValue - 1)
        let stored = try await store.articles(ArticleQuery(after: before, limit: 1000))
        // What the store no longer has goes along with what it has.
        let part = stored.last.map { last in waiting.prefix { $0 <= last.id } } ?? waiting
        let update = rehearsal.update(
            of: part, stored: stored, to: state, isLast: part.count == waiting.count,
            at: clock.now)
        return (update, part.count)
    }
}

/// How often in a row others may be faster, and how often a person may decide.
private let mostTries = 20

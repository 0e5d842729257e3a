import ArticleDeduplication
package import ArticleTagging
package import FeedModel
import FeedParsing
import Foundation

/// Relates articles to each other: what repeats what, who cites whom, which tell one story.
///
/// It follows the store's changes, one article after another in their order, and saves what each
/// batch changes in one transaction. What is compared is kept in memory; where another process has
/// linked meanwhile, it is read from the store again.
package actor ArticleLinking {
    private let store: any ArticleStore
    private let links: any LinkStore
    private let clock: any WallClock
    private let finder: CitationFinder
    private let sources: [Source.ID: Source]
    private let tagger: Tagger
    private var memory: Memory?
    private var last: Task<Int, any Error>?
    private var isTold: @Sendable () -> Void = {}

    /// What is known of the store at one turn.
    private struct Memory {
        var linker: Linker
        var turn: Int64
        var seq: Int64
    }

    package init(
        store: any ArticleStore, links: any LinkStore, clock: any WallClock, sources: [Source],
        feeds: [Feed], tagger: Tagger = Tagger()
    ) {
        self.store = store
        self.links = links
        self.clock = clock
        self.tagger = tagger
        self.sources = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let hosts = Dictionary(grouping: feeds, by: \.source).mapValues { feeds in
            Array(Set(feeds.map { host(of: $0.url.absoluteString) })).sorted()
        }
        finder = CitationFinder(
            sources.map {
                CitableSource(id: $0.id, names: $0.names, hosts: hosts[$0.id] ?? [])
            })
    }

    /// From now on, calls `body` for every batch that is linked, whoever asked for that.
    package func tell(_ body: @escaping @Sendable () -> Void) {
        isTold = body
    }

    /// Links everything that is new or changed, and returns how many articles that were. One call
    /// waits for another.
    ///
    /// - Parameter seen: told how many they are so far.
    @discardableResult
    package func catchUp(seen: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        try await afterOthers { linking in
            var count = 0
            while true {
                let done = try await linking.linkBatch()
                guard let done else { return count }
                count += done
                seen(count)
            }
        }
    }

    /// Says what a person decided, and applies it.
    ///
    /// - Parameter stories: where articles go by it, whatever speaks against it.
    package func decide(
        _ rules: [StoryRule], placing stories: [Article.ID: Story.ID]
    ) async throws {
        try await catchUp()
        _ = try await afterOthers { linking in
            try await linking.apply(rules, stories)
            return 0
        }
    }

    private func afterOthers(
        _ body: @escaping @Sendable (isolated ArticleLinking) async throws -> Int
    ) async throws -> Int {
        let before = last
        let task = Task {
            // Its failure is its own caller's; this one only waits for its end.
            _ = try? await before?.value
            return try await body(self)
        }
        last = task
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Returns nil where there is nothing left to link.
    private func linkBatch() async throws -> Int? {
        try Task.checkCancellation()
        var memory = try await remembered()
        let batch = try await links.unlinked(after: memory.seq, limit: 500)
        guard batch.upTo > memory.seq else {
            self.memory = memory
            return nil
        }
        // What is changed must have one owner, or all of it would be copied first.
        self.memory = nil
        var changes = LinkingChanges()
        var boilerplates: [Feed.ID: Boilerplate] = [:]
        for article in batch.articles {
            // Of what is too old to be compared, all stays as it was.
            if article.story != nil, memory.linker.isPast(article.firstSeen) { continue }
            if boilerplates[article.feed] == nil {
                let others = try await store.latest(of: article.feed, limit: 50)
                boilerplates[article.feed] = Boilerplate(learnedFrom: others.map(\.blocks))
            }
            let traits = traits(of: article, boilerplates[article.feed])
            changes.traits[article.id] = traits.encoded
            changes.add(memory.linker.add(traits))
        }
        memory.seq = batch.upTo
        let isSaved = try await save(changes, memory)
        isTold()
        return isSaved ? batch.articles.count : 0
    }

    private func apply(_ rules: [StoryRule], _ stories: [Article.ID: Story.ID]) async throws {
        try await links.setRules(rules, at: clock.now)
        for _ in 1...10 {
            var memory = try await remembered()
            var changes = LinkingChanges()
            for rule in rules {
                let constraint = Constraint(
                    rule.together ? .together : .apart, rule.article, rule.other)
                if let linking = memory.linker.apply(constraint) { changes.add(linking) }
            }
            for (article, story) in stories {
                changes.add(LinkingUpdate.Move(article: article, story: story, reason: "by hand"))
            }
            let isSaved = try await save(changes, memory)
            // It is read again with the articles where they have been put.
            self.memory = nil
            if isSaved { return }
        }
        throw StorageFailure("others link articles all the time: say it again a little later")
    }

    /// Saves what was decided in `memory`, which holds from then on; false where another process has
    /// linked meanwhile.
    private func save(_ changes: LinkingChanges, _ memory: Memory) async throws -> Bool {
        // Whatever comes between, what is not saved is not remembered.
        self.memory = nil
        let update = changes.update(
            turn: memory.turn, upTo: memory.seq, at: clock.now)
        guard try await links.apply(update) else { return false }
        self.memory = memory
        self.memory?.turn += 1
        return true
    }

    private func remembered() async throws -> Memory {
        if let memory { return memory }
        var state = try await links.linkingState(reach: .seconds(31 * 86_400))
        if state.version != linkingVersion, state.seq > 0 {
            try await links.startLinkingAnew()
            state = try await links.linkingState(reach: .seconds(31 * 86_400))
        }
        var linker = Linker(
            constraints: state.rules.map {
                Constraint($0.together ? .together : .apart, $0.article, $0.other)
            })
        linker.restore(
            state.members.lazy.compactMap { member in
                ArticleTraits(encoded: member.traits).map {
                    Linker.Memory(
                        traits: $0, story: Article.ID(rawValue: member.story.rawValue),
                        links: member.links.compactMap(FoundLink.init), isDigest: member.isDigest)
                }
            }, asOf: state.asOf)
        return Memory(linker: linker, turn: state.turn, seq: state.seq)
    }

    private func traits(of article: Article, _ boilerplate: Boilerplate?) -> ArticleTraits {
        let content = article.content
        let linkable = LinkableArticle(
            id: article.id, source: article.source,
            isPrimary: sources[article.source]?.isPrimary ?? false,
            host: content.url.map { host(of: $0) } ?? "",
            language: content.language ?? LanguageTag(rawValue: "und"),
            published: content.published?.date, firstSeen: article.firstSeen,
            title: content.title ?? "",
            text: boilerplate?.comparableText(of: content.blocks) ?? content.body,
            url: content.url, image: content.image, links: content.html.map(addresses) ?? [],
            tags: article.tags.map(\.id),
            titleTags: tagger.tags(of: content, evidence: "").map(\.id),
            isSummary: content.isSummary)
        return ArticleTraits(of: linkable, citing: finder, fullText: content.body)
    }
}

/// By which articles are linked; stores that were linked by another way are linked anew.
private let linkingVersion = Int(ArticleTraits.version)

/// What several decisions change together: the last word on each article counts.
private struct LinkingChanges {
    var traits: [Article.ID: [UInt8]] = [:]
    private var digests: Set<Article.ID> = []
    private var relations: [Article.ID: LinkingUpdate.Relations] = [:]
    private var moves: [Article.ID: LinkingUpdate.Move] = [:]
    private var redirects: [Story.ID: Story.ID] = [:]

    mutating func add(_ linking: Linking) {
        for (article, links) in linking.links {
            relations[article] = LinkingUpdate.Relations(links)
        }
        for move in linking.moves {
            add(
                LinkingUpdate.Move(
                    article: move.article, story: Story.ID(rawValue: move.to.rawValue),
                    reason: move.reason))
        }
        digests.formUnion(linking.digests)
        for (story, target) in linking.redirects {
            redirects[Story.ID(rawValue: story.rawValue)] = Story.ID(rawValue: target.rawValue)
        }
    }

    mutating func add(_ move: LinkingUpdate.Move) {
        moves[move.article] = move
        redirects[move.story] = nil
    }

    func update(turn: Int64, upTo: Int64, at now: Date) -> LinkingUpdate {
        var update = LinkingUpdate(turn: turn, upTo: upTo, version: linkingVersion, at: now)
        update.traits = traits
        update.digests = digests
        update.relations = relations
        update.moves = moves.values.sorted { $0.article < $1.article }
        update.redirects = redirects.sorted { $0.key < $1.key }.map {
            LinkingUpdate.Redirect(story: $0.key, target: $0.value)
        }
        return update
    }
}

extension LinkingUpdate.Relations {
    fileprivate init(_ found: [FoundLink]) {
        self.init(links: [])
        for link in found {
            let evidence = link.evidence.joined(separator: ", ")
            if let source = link.source {
                cites = Citation(source: source, evidence: evidence)
            }
            guard let target = link.target,
                let kind = ArticleLink.Kind(rawValue: link.kind.rawValue)
            else { continue }
            links.append(
                ArticleLink(
                    kind: kind, target: target, rule: link.rule, score: link.score,
                    evidence: evidence))
        }
    }
}

extension FoundLink {
    /// As it was found; nil for what linking does not find.
    fileprivate init?(_ link: ArticleLink) {
        guard let kind = Kind(rawValue: link.kind.rawValue) else { return nil }
        self.init(
            kind: kind, target: link.target, rule: link.rule, score: link.score,
            evidence: link.evidence.map { [$0] } ?? [])
    }
}

extension ArticleContent {
    /// Whether there is no more than the beginning of a text.
    fileprivate var isSummary: Bool {
        guard let text else { return true }
        return html == nil || text.hasSuffix("…") || text.hasSuffix("...")
    }
}

/// Where the links of safe HTML lead.
private func addresses(in html: String) -> [String] {
    html.matches(of: /<a\s[^>]*?href="([^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
}

package import Foundation

/// The articles about one event, in all languages.
package enum Story {
    /// The number of the article that founded it. It stays when stories become one: the older keeps
    /// its number, and the other's leads to it.
    package struct ID: RawRepresentable, Hashable, Sendable, Comparable {
        package let rawValue: Int64

        package init(rawValue: Int64) {
            self.rawValue = rawValue
        }

        package static func < (one: ID, other: ID) -> Bool {
            one.rawValue < other.rawValue
        }
    }
}

/// What a text gives as its own source.
package struct Citation: Sendable, Hashable {
    package var source: Source.ID
    /// The words that say so, as they stand in the text.
    package var evidence: String

    package init(source: Source.ID, evidence: String) {
        self.source = source
        self.evidence = evidence
    }
}

/// What a person said about two articles: it holds against every rule, until they say otherwise.
package struct StoryRule: Sendable, Hashable {
    package var article: Article.ID
    package var other: Article.ID
    /// Whether both belong to one story, or must not.
    package var together: Bool

    package init(article: Article.ID, other: Article.ID, together: Bool) {
        self.article = article
        self.other = other
        self.together = together
    }
}

/// The part of a store that relates articles to each other. Whoever links follows the changes: it
/// takes the articles that are new or changed in the order of their numbers, and says how far it came.
package protocol LinkStore: Sendable {
    /// The articles with changes after `seq` that may relate them otherwise, once each, in order.
    func unlinked(after seq: Int64, limit: Int) async throws -> UnlinkedArticles

    /// What linking has come to: all that is compared with what comes.
    ///
    /// - Parameter reach: how long before the last article the first one is that still counts.
    func linkingState(reach: Duration) async throws -> LinkingState

    /// Saves what linking some articles changed, in one transaction, and returns whether it did:
    /// not when another has linked meanwhile.
    func apply(_ update: LinkingUpdate) async throws -> Bool

    /// Begins at the first change again, with nothing to compare with. What was linked stays until it
    /// is linked otherwise.
    func startLinkingAnew() async throws

    /// Says that `rules` hold from now on, in place of what was said of the same articles.
    func setRules(_ rules: [StoryRule], at now: Date) async throws

    func storyRules() async throws -> [StoryRule]

    /// The articles of the story, by number; of the one that it has become part of, where it has.
    /// Empty where there is none.
    func articles(of story: Story.ID) async throws -> [Article]

    /// Stories by number, from the first after `after`, each with its first fifty articles.
    ///
    /// - Parameter since: only those with an article first seen at this time or later.
    func stories(after: Story.ID, since: Date?, limit: Int) async throws -> [StoryArticles]

    /// Why an article is in its story; nil where it is in none.
    func membership(of article: Article.ID) async throws -> StoryMembership?
}

package struct StoryArticles: Sendable, Equatable {
    package var id: Story.ID
    /// How many articles it has.
    package var count: Int
    package var articles: [Article]

    package init(id: Story.ID, count: Int, articles: [Article]) {
        self.id = id
        self.count = count
        self.articles = articles
    }
}

package struct UnlinkedArticles: Sendable {
    package var articles: [Article]
    /// Everything up to here has been looked at.
    package var upTo: Int64

    package init(articles: [Article], upTo: Int64) {
        self.articles = articles
        self.upTo = upTo
    }
}

package struct LinkingState: Sendable {
    /// An article as it is compared with others.
    package struct Member: Sendable {
        package var article: Article.ID
        package var story: Story.ID
        package var traits: [UInt8]
        package var links: [ArticleLink]
        /// As `LinkingUpdate.digests` said.
        package var isDigest: Bool

        package init(
            article: Article.ID, story: Story.ID, traits: [UInt8], links: [ArticleLink] = [],
            isDigest: Bool = false
        ) {
            self.article = article
            self.story = story
            self.traits = traits
            self.links = links
            self.isDigest = isDigest
        }
    }

    /// How often linking has changed the store. Who links at another turn has not seen all.
    package var turn: Int64
    /// The last change that was linked.
    package var seq: Int64
    /// By what way of linking; 0 where nothing has been linked yet.
    package var version: Int
    /// In the order in which they were first seen.
    package var members: [Member]
    /// When the last of them was first seen.
    package var asOf: Date
    package var rules: [StoryRule]

    package init(
        turn: Int64, seq: Int64, version: Int, members: [Member] = [], asOf: Date = .distantPast,
        rules: [StoryRule]
    ) {
        self.turn = turn
        self.seq = seq
        self.version = version
        self.members = members
        self.asOf = asOf
        self.rules = rules
    }
}

/// Everything that linking some articles changes.
package struct LinkingUpdate: Sendable {
    /// What an article has to do with others: all that there is from it.
    package struct Relations: Sendable, Equatable {
        package var links: [ArticleLink]
        package var cites: Citation?

        package init(links: [ArticleLink], cites: Citation? = nil) {
            self.links = links
            self.cites = cites
        }
    }

    package struct Move: Sendable, Hashable {
        package var article: Article.ID
        package var story: Story.ID
        /// Why it belongs there, in words.
        package var reason: String

        package init(article: Article.ID, story: Story.ID, reason: String) {
            self.article = article
            self.story = story
            self.reason = reason
        }
    }

    package struct Redirect: Sendable, Hashable {
        package var story: Story.ID
        package var target: Story.ID

        package init(story: Story.ID, target: Story.ID) {
            self.story = story
            self.target = target
        }
    }

    /// The turn it was made in: as in `LinkingState`.
    package var turn: Int64
    /// Up to which change articles are linked after it.
    package var upTo: Int64
    package var version: Int
    package var at: Date
    /// What the articles that were linked are compared by.
    package var traits: [Article.ID: [UInt8]] = [:]
    /// Articles that are known by now to hold several texts which have nothing in common.
    package var digests: Set<Article.ID> = []
    /// Of every article whose relations are others by now.
    package var relations: [Article.ID: Relations] = [:]
    package var moves: [Move] = []
    package var redirects: [Redirect] = []

    package init(turn: Int64, upTo: Int64, version: Int, at: Date) {
        self.turn = turn
        self.upTo = upTo
        self.version = version
        self.at = at
    }
}

/// Why an article is in its story, and what shows it.
package struct StoryMembership: Sendable, Equatable {
    package var story: Story.ID
    /// What put it there, in words.
    package var reason: String
    /// What it is compared by; nil where that is to be made anew.
    package var traits: [UInt8]?
    /// What the story's other articles are compared by: the fifty nearest by number.
    package var others: [[UInt8]]
    /// The same of the last 500 articles up to this one: what many of them have says little.
    package var neighbours: [[UInt8]]
    /// What people said of it.
    package var rules: [StoryRule]

    package init(
        story: Story.ID, reason: String, traits: [UInt8]?, others: [[UInt8]],
        neighbours: [[UInt8]], rules: [StoryRule]
    ) {
        self.story = story
        self.reason = reason
        self.traits = traits
        self.others = others
        self.neighbours = neighbours
        self.rules = rules
    }
}

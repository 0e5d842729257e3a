package import Foundation

/// One thing published: an entry made canonical, in the store's words.
package struct Article: Sendable, Equatable, Identifiable {
    package struct ID: RawRepresentable, Hashable, Sendable, Comparable {
        package let rawValue: Int64

        package init(rawValue: Int64) {
            self.rawValue = rawValue
        }

        package static func < (one: ID, other: ID) -> Bool {
            one.rawValue < other.rawValue
        }
    }

    package var id: ID
    /// The feed that first brought it.
    package var feed: Feed.ID
    package var source: Source.ID
    /// The last revision.
    package var content: ArticleContent
    package var tags: [Tag]
    package var firstSeen: Date
    /// 1 as first seen; one more for each change its publisher made.
    package var revision: Int
    /// When the last revision was seen; `firstSeen` where there is only one.
    package var revised: Date
    /// How it relates to other articles.
    package var links: [ArticleLink] = []
    /// Whom it gives as its own source; nil where it gives nobody.
    package var cites: Citation?
    /// nil until it has been linked.
    package var story: Story.ID?
    /// When its page was found to be gone; nil where it is not, or nobody looked.
    package var withdrawn: Date?

    package init(
        id: ID, feed: Feed.ID, source: Source.ID, content: ArticleContent, tags: [Tag],
        firstSeen: Date, revision: Int, revised: Date, links: [ArticleLink] = []
    ) {
        self.id = id
        self.feed = feed
        self.source = source
        self.content = content
        self.tags = tags
        self.firstSeen = firstSeen
        self.revision = revision
        self.revised = revised
        self.links = links
    }

    /// The article whose text it repeats, in its own language and script; nil where there is none.
    package var duplicateOf: ArticleLink? {
        links.filter(\.kind.isRepetition).max { $0.score < $1.score }
    }
}

/// What the publisher says, in one revision.
package struct ArticleContent: Sendable, Equatable {
    package var guid: String?
    /// The publisher's own link, untouched but for being absolute.
    package var url: String?
    /// Plain text.
    package var title: String?
    /// Plain text.
    package var summary: String?
    /// Safe to put into a page.
    package var html: String?
    /// Plain text with its paragraphs.
    package var text: String?
    package var language: LanguageTag?
    package var image: String?
    package var authors: [String] = []
    /// The publisher's own categories.
    package var categories: [String] = []
    package var published: EntryDate?
    package var updated: EntryDate?

    package init() {}

    /// All that a reader reads, from the most to the least telling: what rules look at.
    package var body: String {
        text ?? summary ?? ""
    }
}

/// A name under which an article is known, so that it is recognised when it comes again.
package struct Alias: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The publisher's identifier.
        case guid
        /// A guid that is an address, without scheme and host: sites move, and their paths stay.
        case guidPath
        /// The canonical address.
        case address
        /// The folded text, where there is enough of it. Two articles may share it: it shows a
        /// duplicate and never an identity.
        case content
        /// The folded title and the day, for an entry with neither guid nor address.
        case title
    }

    package var kind: Kind
    /// The feed within which the key means something; nil where it means the same everywhere.
    package var scope: Feed.ID?
    package var key: Fingerprint

    package init(kind: Kind, scope: Feed.ID?, key: Fingerprint) {
        self.kind = kind
        self.scope = scope
        self.key = key
    }
}

/// What an article is about, and the words that say so.
package struct Tag: Sendable, Hashable {
    /// `diplomacy`, `place:KZ`, `org:sco`, `person:kassym-jomart-tokayev`.
    package var id: String
    package var score: Double
    /// The matched words as they stand in the article, in the order they stand there.
    package var evidence: [String]

    package init(id: String, score: Double, evidence: [String]) {
        self.id = id
        self.score = score
        self.evidence = evidence
    }
}

/// How an article relates to another one, by which rule, and how surely (0 to 1).
package struct ArticleLink: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The same text at another address.
        case duplicate
        /// The other's text, perhaps with another title, a credit and the site's own lines.
        case reprint
        /// The other's text, edited.
        case nearDuplicate = "near-duplicate"
        /// The publisher's own newer text at a new address.
        case update
        /// The other's text in another language or script.
        case translation
        /// Later news of the other's event: another story.
        case followUp = "follow-up"
        /// It gives the other as its source.
        case cites

        /// Whether it says the same in the same language and script.
        package var isRepetition: Bool {
            switch self {
            case .duplicate, .reprint, .nearDuplicate, .update: true
            case .translation, .followUp, .cites: false
            }
        }
    }

    package var kind: Kind
    package var target: Article.ID
    package var rule: String
    package var score: Double
    /// What speaks for it, for people.
    package var evidence: String?

    package init(
        kind: Kind, target: Article.ID, rule: String, score: Double, evidence: String? = nil
    ) {
        self.kind = kind
        self.target = target
        self.rule = rule
        self.score = score
        self.evidence = evidence
    }
}

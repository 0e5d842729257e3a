package import FeedModel

/// How an article relates to another, by which rule, how surely (0 to 1), and what shows it.
package struct FoundLink: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The same text, perhaps under another title and with lines of the site's own.
        case reprint
        /// The text, lightly edited or cut.
        case nearDuplicate = "near-duplicate"
        /// The publisher's own newer text at a new address.
        case update
        /// The same content in another language or script.
        case translation
        /// A later story about what this one began.
        case followUp = "follow-up"
        /// What the article gives as its source.
        case cites
    }

    package var kind: Kind
    /// nil where a source is cited, and not a text that we have.
    package var target: Article.ID?
    /// The source that is cited.
    package var source: Source.ID?
    package var rule: String
    package var score: Double
    /// For people: "41 of 44 prints".
    package var evidence: [String]

    package init(
        kind: Kind, target: Article.ID?, source: Source.ID? = nil, rule: String, score: Double,
        evidence: [String]
    ) {
        self.kind = kind
        self.target = target
        self.source = source
        self.rule = rule
        self.score = score
        self.evidence = evidence
    }

    /// Whether the article is hidden behind its target.
    package var isDuplicate: Bool {
        switch kind {
        case .reprint, .nearDuplicate, .update: true
        case .translation, .followUp, .cites: false
        }
    }
}

/// A story is known by the article that founded it.
package typealias StoryID = Article.ID

/// What the arrival of an article changes.
package struct Linking: Sendable, Equatable {
    /// An article that is in another story than it was.
    package struct Move: Sendable, Hashable {
        package var article: Article.ID
        /// nil for the article that arrived.
        package var from: StoryID?
        package var to: StoryID
        /// For people.
        package var reason: String
    }

    package var article: Article.ID
    package var story: StoryID
    /// All links of every article whose links changed; they replace the ones it had.
    package var links: [Article.ID: [FoundLink]] = [:]
    /// The article's own move among them.
    package var moves: [Move] = []
    /// Stories that are gone, and the one their articles are in.
    package var redirects: [StoryID: StoryID] = [:]
    /// Articles that hold several texts which have nothing in common, as is seen once these are known.
    package var digests: [Article.ID] = []
}

/// A decision made by hand, respected for ever.
package struct Constraint: Sendable, Hashable {
    package enum Kind: String, Sendable {
        /// Of one story, and so are all that are of one with either by such a decision.
        case together
        case apart
    }

    package var kind: Kind
    package var one: Article.ID
    package var other: Article.ID

    package init(_ kind: Kind, _ one: Article.ID, _ other: Article.ID) {
        self.kind = kind
        self.one = min(one, other)
        self.other = max(one, other)
    }
}

/// How alike articles have to be. The figures come from labelled sets; `Tests/Evaluation` has one.
package struct LinkingRules: Sendable {
    /// Days in which copies, and articles of one story, are looked for.
    package var copyDays = 30.0
    package var storyDays = 7.0
    /// The share of the shorter text's prints by which a text is a copy without more.
    package var copyShare = 0.6
    /// With other evidence.
    package var supportedShare = 0.3
    /// For two texts of one host, which writes many of one form.
    package var sameHostShare = 0.75
    package var fewestSharedPrints = 4
    /// Cosines at which two articles may be of one story.
    package var likeness = 0.27
    package var likenessAcross = 0.15
    /// Hours after which likeness is worth 0.6 of what it is.
    package var fadingHours = 30.0
    /// Hours between a story and its follow-up, and the likeness it needs in the measure of stories.
    package var followUpHours = 12.0
    package var followUpScore = 1.2
    package var nameTrust = 1.2
    package var termWeight: Float = 0.6
    package var numberWeight: Float = 1
    package var nameWeight: Float = 1
    package var conceptWeight: Float = 1.3
    /// The share of articles that have a trait of each kind, before any was seen, and the number of
    /// articles that this is worth.
    package var expectedTerms: Float = 0.005
    package var expectedNumbers: Float = 0.005
    package var expectedNames: Float = 0.005
    package var expectedEntities: Float = 0.02
    package var expectedConcepts: Float = 0.02
    package var expectedAmong: Float = 200
    /// How much the best pair counts beside the average when two groups are compared.
    package var bestPairShare = 0.15
    /// How much two articles of one language count beside two of different ones.
    package var sameLanguageWeight = 3.0
    package var mostCandidates = 24
    package var mostStories = 6
    package var mostMembers = 24

    package init() {}
}

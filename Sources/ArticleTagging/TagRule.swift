package import FeedModel

/// What makes an article get a tag: patterns whose weights add up to a threshold.
package struct TagRule: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case place
        /// A city, region or site: it speaks for the place in which it lies, too.
        case locality(in: String)
        /// It speaks for the one that it is a part of, too: the European Commission for the Union.
        case organisation(partOf: String?)
        case person
        case topic

        /// The tag of what it is a part of.
        package var whole: String? {
            switch self {
            case .locality(let country): country
            case .organisation(let whole): whole
            case .place, .person, .topic: nil
            }
        }

        /// Whether one mention is enough, and a longer name hides a shorter one in it.
        var isName: Bool { self != .topic }
    }

    package var kind: Kind
    /// The tag as it is exported: `diplomacy`, `place:KZ`, `org:sco`.
    package var tag: String
    /// For people: "Diplomacy", "Kazakhstan".
    package var name: String
    /// What it is called in other languages, where that is known.
    package var labels: [LanguageTag: String] = [:]
    package var threshold: Double
    package var patterns: [TagPattern]
    /// Whose body it is: the tag of a place whose name counts within its own. Who names the Ministry
    /// of Energy of Kazakhstan names Kazakhstan, but not who names Kazakhstan Temir Zholy.
    package var state: String?

    package init(
        kind: Kind = .topic, tag: String, name: String, threshold: Double = 1,
        patterns: [TagPattern], state: String? = nil
    ) {
        self.state = state
        self.kind = kind
        self.tag = tag
        self.name = name
        self.threshold = threshold
        self.patterns = patterns
    }
}

/// One or several words that speak for a tag, in one language.
///
/// A name is written in its base form, and its inflected forms are found: with a capital it needs
/// one, with `=` in front it is found in this very case. A pattern of a topic means the words as they
/// stand. In both, a `*` at a word's end stands for any ending, a `+` for those of its language.
package struct TagPattern: Sendable, Hashable {
    /// When a pattern counts.
    package struct Conditions: Sendable, Hashable {
        /// One of these is somewhere in the article …
        package var with: [TagPattern] = []
        /// … and none of these.
        package var unless: [TagPattern] = []
        /// None of these follows at once …
        package var notBefore: [TagPattern] = []
        /// … or stands at once before.
        package var notAfter: [TagPattern] = []

        package init() {}

        var isEmpty: Bool { self == Conditions() }
    }

    package let text: String
    package let language: LanguageTag
    package let weight: Double
    package var conditions = Conditions()
    /// The words within how many of each other these stand, in any order; nil where they stand one
    /// behind the other.
    package let reach: Int?
    let words: [PatternWord]

    /// nil when `text` has no word, or begins with a stem so short that it would match everything.
    ///
    /// - Parameters:
    ///   - isName: whether words without a mark are found in their inflected forms …
    ///   - isPlace: … and, of a place and its people, also in the plural: Kazakhs, but no Peters.
    package init?(
        _ text: String, language: LanguageTag, isName: Bool = false, isPlace: Bool = false,
        weight: Double = 1
    ) {
        let use: PatternUse = isPlace ? .place : isName ? .name : .words
        self.init(text, language: language, use, weight: weight, reach: nil)
    }

    /// Words that stand within `reach` words of each other, in any order: `gas`, `pipeline*`.
    package init?(near texts: [String], reach: Int, language: LanguageTag, weight: Double) {
        guard texts.count > 1, reach > 1 else { return nil }
        self.init(
            texts.joined(separator: " "), language: language, .words, weight: weight, reach: reach)
        guard words.count == texts.count else { return nil }
    }

    private init?(
        _ text: String, language: LanguageTag, _ use: PatternUse, weight: Double, reach: Int?
    ) {
        let speech = Speech(language)
        let words = patternWords(text, speech, use)
        guard let first = words.first, words.count > 1 || !first.isTooOpen else { return nil }
        self.text = text
        self.language = language
        self.weight = weight
        self.reach = reach
        self.words = words
    }
}

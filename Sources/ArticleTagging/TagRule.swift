package import FeedModel
import TextFolding

/// What makes an article get a tag: patterns whose weights add up to a threshold.
package struct TagRule: Sendable, Hashable {
    /// The tag as it is exported: `diplomacy`, `place:KZ`, `org:sco`.
    package var tag: String
    /// For people: "Diplomacy", "Kazakhstan".
    package var name: String
    package var threshold: Double
    package var patterns: [TagPattern]

    package init(tag: String, name: String, threshold: Double, patterns: [TagPattern]) {
        self.tag = tag
        self.name = name
        self.threshold = threshold
        self.patterns = patterns
    }
}

/// One or several words that speak for a tag, in one language.
///
/// Written as in `foreign minist*`: a `*` at a word's end stands for any ending, a `=` in front of
/// the whole asks for the very case that is written (`=SCO`). Words are compared folded.
package struct TagPattern: Sendable, Hashable {
    struct Word: Sendable, Hashable {
        var folded: String
        var written: String
        var isPrefix: Bool
    }

    let words: [Word]
    let isCaseExact: Bool
    package let language: LanguageTag
    package let weight: Double

    /// nil when `text` has no word, or begins with a prefix so short that it would match everything.
    package init?(_ text: String, language: LanguageTag, weight: Double = 1) {
        isCaseExact = text.hasPrefix("=")
        self.language = language
        self.weight = weight
        var words: [Word] = []
        for written in text.drop(while: { $0 == "=" }).split(whereSeparator: \.isWhitespace) {
            let isPrefix = written.hasSuffix("*")
            // A hyphenated name is several words, as it is in a text; the last one may be a prefix.
            let parts = tokens(of: String(written))
            for (index, part) in parts.enumerated() {
                words.append(
                    Word(
                        folded: part.folded, written: String(part.word),
                        isPrefix: isPrefix && index == parts.count - 1))
            }
        }
        guard let first = words.first, !first.isPrefix || first.folded.count >= 2 else {
            return nil
        }
        self.words = words
    }
}

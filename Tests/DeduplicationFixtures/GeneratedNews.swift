/// News that nobody wrote: sentences of a language's words, with names and numbers as in a report.
///
/// They mean nothing, and share as few runs of words as reports of different events do. The same
/// seed gives the same texts on every machine.
package struct GeneratedNews: Sendable {
    package let language: String
    private let vocabulary: Vocabulary

    package static let languages = ["en", "ru", "kk", "uz"]

    /// - Parameter language: one of `languages`.
    package init(language: String) {
        self.language = language
        vocabulary = Vocabulary.of(language)
    }

    /// What a report is about: few names and words, which come again in it.
    package struct Topic: Sendable {
        var names: [String]
        var words: [String]
    }

    package func topic(_ random: inout SeededGenerator) -> Topic {
        let rare = (0..<6).map { _ in
            (0..<3).map { _ in vocabulary.syllables.randomElement(using: &random)! }.joined()
        }
        let common = (0..<8).map { _ in vocabulary.words.randomElement(using: &random)! }
        return Topic(names: (0..<5).map { _ in name(&random) }, words: rare + common)
    }

    /// The sentences of one report: 90 to 200 words.
    package func sentences(
        about topic: Topic? = nil, _ random: inout SeededGenerator
    ) -> [String] {
        let topic = topic ?? self.topic(&random)
        return (0..<Int.random(in: 8...13, using: &random)).map { _ in
            sentence(topic, &random)
        }
    }

    package func title(_ random: inout SeededGenerator) -> String {
        let words = (0..<6).map { _ in vocabulary.words.randomElement(using: &random)! }
        return (words + [name(&random)]).joined(separator: " ").capitalizedFirst
    }

    /// A line that a site puts under its articles.
    package func trailer(_ random: inout SeededGenerator) -> String {
        (0..<14).map { _ in word(&random) }.joined(separator: " ").capitalizedFirst + "."
    }

    package func word(_ random: inout SeededGenerator) -> String {
        // Every third word is one of a few that stand everywhere.
        Int.random(in: 0..<3, using: &random) == 0
            ? vocabulary.common.randomElement(using: &random)!
            : vocabulary.words.randomElement(using: &random)!
    }

    private func sentence(_ topic: Topic, _ random: inout SeededGenerator) -> String {
        let words = (0..<Int.random(in: 10...17, using: &random)).map { _ in
            switch Int.random(in: 0..<16, using: &random) {
            case 0: topic.names.randomElement(using: &random)!
            case 1: number(&random)
            case 2...6: topic.words.randomElement(using: &random)!
            default: word(&random)
            }
        }
        return words.joined(separator: " ").capitalizedFirst + "."
    }

    private func name(_ random: inout SeededGenerator) -> String {
        let first = vocabulary.syllables.randomElement(using: &random)!
        let second = vocabulary.syllables.randomElement(using: &random)!
        let end = vocabulary.nameEndings.randomElement(using: &random)!
        return (first + second + end).capitalizedFirst
    }

    private func number(_ random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: "\(Int.random(in: 11...99, using: &random))"
        case 1: "\(Int.random(in: 101...9999, using: &random))"
        default:
            "\(Int.random(in: 2...90, using: &random))\(language == "en" ? "." : ",")"
                + "\(Int.random(in: 1...9, using: &random))"
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// SplitMix64.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(_ seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}

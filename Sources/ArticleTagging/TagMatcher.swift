import FeedModel
import TextFolding

/// Where a pattern was found.
struct PatternMatch: Sendable, Hashable {
    /// By their places among the compiled ones.
    var pattern: Int
    /// The words that it takes.
    var words: Range<Int>
}

/// All patterns are looked for at once. The cost of a text does not grow with their number: each word
/// is looked up letter by letter in a trie of its language.
extension CompiledTags {
    /// Where the patterns of `language` are in a text; of all languages, where it is not known.
    func matches(in text: [Token], language: String?) -> [PatternMatch] {
        var lettered: [UInt32: LetteredText] = [:]
        return searched(for: language).flatMap { language -> [PatternMatch] in
            let letters =
                lettered[language.alphabet]
                ?? LetteredText(text, Alphabet(number: language.alphabet))
            lettered[language.alphabet] = letters
            return matches(in: letters, root: language.root)
        }
    }

    private func searched(for name: String?) -> [LanguageRecord] {
        let all = (0..<languages.count).map { languages[$0] }
        guard let name else { return all.sorted { text($0.name) < text($1.name) } }
        return all.filter { utf8($0.name).elementsEqual(name.utf8) }
    }

    private func matches(in text: LetteredText, root: UInt32) -> [PatternMatch] {
        var matches: [PatternMatch] = []
        var scattered: [Int: [Int]] = [:]
        for place in text.ranges.indices {
            let known = matches.count
            search(text, root: root, from: place) { phrase, words in
                let pattern = Int(phrase >> 1)
                if phrase & 1 == 0 {
                    let match = PatternMatch(pattern: pattern, words: words)
                    // Two forms of a word may be the same here.
                    if !matches[known...].contains(match) { matches.append(match) }
                } else if scattered[pattern]?.last != place {
                    scattered[pattern, default: []].append(place)
                }
            }
        }
        for (pattern, places) in scattered.sorted(by: { $0.key < $1.key }) {
            matches += gathered(pattern, at: places, in: text)
        }
        return matches
    }

    /// Where all words of a pattern stand within its reach, in any order.
    private func gathered(
        _ pattern: Int, at places: [Int], in text: LetteredText
    ) -> [PatternMatch] {
        let particulars = particulars(of: patterns[pattern])
        let reach = Int(particulars.reach)
        return places.compactMap { first in
            var left = Array(list(particulars.words))
            for place in places where first..<first + reach ~= place {
                guard let found = left.firstIndex(where: { matches($0, text, place) }) else {
                    continue
                }
                left.remove(at: found)
                if left.isEmpty { return PatternMatch(pattern: pattern, words: first..<place + 1) }
            }
            return nil
        }
    }

    /// Whether one of the contexts stands directly behind the words, or before them.
    func stands(
        _ contexts: UnsafeBufferPointer<UInt32>, behind words: Range<Int>, in text: [Token]
    ) -> Bool {
        contexts.contains {
            stands(self.contexts[$0], in: text, joined: words.upperBound) { _ in words.upperBound }
        }
    }

    func stands(
        _ contexts: UnsafeBufferPointer<UInt32>, before words: Range<Int>, in text: [Token]
    ) -> Bool {
        contexts.contains {
            stands(self.contexts[$0], in: text, joined: words.lowerBound) { words.lowerBound - $0 }
        }
    }

    /// - Parameter start: where the words begin, by how many there are.
    private func stands(
        _ context: ContextRecord, in text: [Token], joined: Int, _ start: (Int) -> Int
    ) -> Bool {
        let words = list(context.words)
        let places = start(words.count)..<start(words.count) + words.count
        guard places.lowerBound >= 0, places.upperBound <= text.count, joined > 0,
            joined < text.count, WordGap(between: text[joined - 1], and: text[joined]) == .open
        else { return false }
        let lettered = LetteredText(Array(text[places]), Alphabet(number: context.alphabet))
        return words.indices.allSatisfy { matches(words[$0], lettered, $0) }
    }
}

extension Alphabet {
    fileprivate init(number: UInt32) { self = Alphabet(rawValue: Int(number)) ?? .plain }
}

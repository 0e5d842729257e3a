import FeedModel
import TextFolding

/// Where a pattern was found.
struct PatternMatch: Sendable, Hashable {
    /// By their places in the matcher.
    var pattern: Int
    /// The words that it takes.
    var words: Range<Int>
}

/// All patterns, compiled once. The cost of a text does not grow with their number: each word is
/// looked up letter by letter in a trie of its language.
struct TagMatcher: Sendable {
    private(set) var patterns: [TagPattern] = []
    private var trie = WordTrie()
    /// Where the patterns of a language begin.
    private var starts: [String: (state: Int32, alphabet: Alphabet)] = [:]
    /// What a phrase of the trie is: a whole pattern, or a word of one whose words stand apart.
    private var parts: [(pattern: Int, isWhole: Bool)] = []

    /// Adds a pattern and returns its place.
    mutating func add(_ pattern: TagPattern) -> Int {
        let place = patterns.count
        patterns.append(pattern)
        let start = start(of: Speech(pattern.language))
        for phrase in pattern.reach == nil ? [pattern.words] : pattern.words.map({ [$0] }) {
            trie.add(phrase, as: parts.count, from: start)
            parts.append((place, pattern.reach == nil))
        }
        return place
    }

    /// To be called when all are there.
    mutating func finish() { trie.finish() }

    private mutating func start(of speech: Speech) -> Int32 {
        if let known = starts[speech.language] { return known.state }
        let state = trie.addState()
        starts[speech.language] = (state, speech.alphabet)
        return state
    }

    /// Where the patterns of `language` are in a text; of all languages, where it is not known.
    func matches(in text: [Token], language: String?) -> [PatternMatch] {
        let searched = language.map { [$0] } ?? starts.keys.sorted()
        var lettered: [Alphabet: LetteredText] = [:]
        return searched.flatMap { language -> [PatternMatch] in
            guard let start = starts[language] else { return [] }
            let letters = lettered[start.alphabet] ?? LetteredText(text, start.alphabet)
            lettered[start.alphabet] = letters
            return matches(in: letters, from: start.state)
        }
    }

    private func matches(in text: LetteredText, from start: Int32) -> [PatternMatch] {
        var matches: [PatternMatch] = []
        var scattered: [Int: [Int]] = [:]
        let parts = parts
        for place in text.ranges.indices {
            let known = matches.count
            trie.search(text, from: place, state: start) { phrase, words in
                let part = parts[phrase]
                if part.isWhole {
                    let match = PatternMatch(pattern: part.pattern, words: words)
                    // Two forms of a word may be the same here.
                    if !matches[known...].contains(match) { matches.append(match) }
                } else if scattered[part.pattern]?.last != place {
                    scattered[part.pattern, default: []].append(place)
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
        guard let reach = patterns[pattern].reach else { return [] }
        return places.compactMap { first in
            var left = patterns[pattern].words
            for place in places where first..<first + reach ~= place {
                guard let found = left.firstIndex(where: { $0.matches(text, place) }) else {
                    continue
                }
                left.remove(at: found)
                if left.isEmpty { return PatternMatch(pattern: pattern, words: first..<place + 1) }
            }
            return nil
        }
    }

    /// Whether one of the patterns stands directly behind the words, or before them.
    func stands(_ patterns: [TagPattern], behind words: Range<Int>, in text: [Token]) -> Bool {
        patterns.contains { stands($0, at: words.upperBound, in: text, joined: words.upperBound) }
    }

    func stands(_ patterns: [TagPattern], before words: Range<Int>, in text: [Token]) -> Bool {
        patterns.contains { pattern in
            let place = words.lowerBound - pattern.words.count
            return stands(pattern, at: place, in: text, joined: words.lowerBound)
        }
    }

    private func stands(
        _ pattern: TagPattern, at place: Int, in text: [Token], joined: Int
    ) -> Bool {
        let places = place..<place + pattern.words.count
        guard place >= 0, places.upperBound <= text.count, joined > 0, joined < text.count,
            WordGap(between: text[joined - 1], and: text[joined]) == .open
        else { return false }
        let lettered = LetteredText(Array(text[places]), Speech(pattern.language).alphabet)
        return pattern.words.indices.allSatisfy { pattern.words[$0].matches(lettered, $0) }
    }
}

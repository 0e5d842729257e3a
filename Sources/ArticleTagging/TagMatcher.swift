import FeedModel
import TextFolding

/// Where a pattern was found.
struct PatternMatch: Sendable, Hashable {
    /// By their places in the matcher.
    var pattern: Int
    /// The words that it takes.
    var words: Range<Int>
}

/// All patterns, compiled once. The cost of a text does not grow with their number: a word is looked
/// up by its beginnings, and meets only the patterns whose first word has one of them as a stem.
struct TagMatcher: Sendable {
    private struct Entry: Sendable {
        var pattern: Int
        var form: WordForm
    }

    /// The patterns of one language, by the hash of the stem that their first word begins with.
    private struct Index: Sendable {
        var entries: [UInt64: [Entry]] = [:]
        var longestStem = 0

        mutating func add(_ form: WordForm, of pattern: Int) {
            entries[stemHash(form.stem[...]), default: []].append(
                Entry(pattern: pattern, form: form))
            longestStem = max(longestStem, form.stem.count)
        }
    }

    private(set) var patterns: [TagPattern] = []
    private var indexes: [String: Index] = [:]
    private var speeches: [String: Speech] = [:]

    /// Adds a pattern and returns its place.
    mutating func add(_ pattern: TagPattern) -> Int {
        let place = patterns.count
        patterns.append(pattern)
        let speech = Speech(pattern.language)
        speeches[speech.language] = speech
        let firsts = pattern.reach == nil ? pattern.words.prefix(1) : pattern.words[...]
        for word in firsts {
            for form in Set(word.forms) {
                indexes[speech.language, default: Index()].add(form, of: place)
            }
        }
        return place
    }

    /// Where the patterns of `language` are in a text; of all languages, where it is not known.
    ///
    /// - Parameter isWanted: whether a pattern is looked for at all.
    func matches(
        in text: [Token], language: String?, _ isWanted: (Int) -> Bool = { _ in true }
    ) -> [PatternMatch] {
        let languages = language.map { [$0] } ?? indexes.keys.sorted()
        return languages.flatMap { language -> [PatternMatch] in
            guard let index = indexes[language], let speech = speeches[language] else { return [] }
            let letters = text.map { speech.alphabet.letters(of: $0.folded) }
            return matches(in: text, letters, index, isWanted)
        }
    }

    private func matches(
        in text: [Token], _ letters: [[UInt16]], _ index: Index, _ isWanted: (Int) -> Bool
    ) -> [PatternMatch] {
        var matches: [PatternMatch] = []
        for place in text.indices {
            let word = letters[place]
            var hash = stemHash([])
            for length in 0...min(word.count, index.longestStem) {
                if length > 0 { hash = stemHash(hash, word[length - 1]) }
                for entry in index.entries[hash] ?? [] where isWanted(entry.pattern) {
                    let pattern = patterns[entry.pattern]
                    guard word.starts(with: entry.form.stem),
                        let range = range(of: pattern, at: place, text, letters)
                    else { continue }
                    let match = PatternMatch(pattern: entry.pattern, words: range)
                    if !matches.suffix(8).contains(match) { matches.append(match) }
                }
            }
        }
        return matches
    }

    private func range(
        of pattern: TagPattern, at place: Int, _ text: [Token], _ letters: [[UInt16]]
    ) -> Range<Int>? {
        if let reach = pattern.reach {
            return scattered(pattern.words, from: place, within: reach, text, letters)
        }
        let end = place + pattern.words.count
        guard end <= text.count else { return nil }
        for (offset, word) in pattern.words.enumerated()
        where !word.matches(text[place + offset], letters[place + offset]) {
            return nil
        }
        return place..<end
    }

    /// The words in any order, the first of them at `place`.
    private func scattered(
        _ words: [PatternWord], from place: Int, within reach: Int, _ text: [Token],
        _ letters: [[UInt16]]
    ) -> Range<Int>? {
        var left = words
        var end = place
        for at in place..<min(place + reach, text.count) {
            if let found = left.firstIndex(where: { $0.matches(text[at], letters[at]) }) {
                left.remove(at: found)
                end = at + 1
            } else if at == place {
                return nil
            }
            if left.isEmpty { return place..<end }
        }
        return nil
    }

    /// Whether one of the patterns stands at the place: from it on, or up to it.
    func stands(_ patterns: [TagPattern], from place: Int, in text: [Token]) -> Bool {
        guard text.indices.contains(place) else { return false }
        return patterns.contains { pattern in
            let alphabet = Speech(pattern.language).alphabet
            let end = place + pattern.words.count
            return end <= text.count
                && zip(pattern.words, text[place..<end]).allSatisfy { word, token in
                    word.matches(token, alphabet.letters(of: token.folded))
                }
        }
    }

    func stands(_ patterns: [TagPattern], upTo place: Int, in text: [Token]) -> Bool {
        patterns.contains { stands([$0], from: place - $0.words.count, in: text) }
    }
}

/// FNV-1a, over letters.
private func stemHash(_ stem: ArraySlice<UInt16>) -> UInt64 {
    stem.reduce(0xCBF2_9CE4_8422_2325) { stemHash($0, $1) }
}

private func stemHash(_ hash: UInt64, _ letter: UInt16) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
}

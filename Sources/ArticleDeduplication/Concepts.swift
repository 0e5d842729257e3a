import FeedModel
import TextFolding

/// Notions of the news that a text speaks of, in whichever language: earthquake, ambassador, gas.
struct ConceptLexicon: Sendable {
    private struct Stem: Sendable {
        var sounds: String
        var concept: UInt32
    }

    /// By language and the first three letters.
    private var stems: [String: [Substring: [Stem]]] = [:]
    /// Chinese words by their first character.
    private var ideographs: [String: [(word: [String], concept: UInt32)]] = [:]

    static let shared = ConceptLexicon(newsLexicon)

    /// - Parameter table: a line for each concept: its id, then for each language, after tabs, the
    ///   language, a colon and stems with spaces between.
    init(_ table: String) {
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            guard let id = fields.first else { continue }
            let concept = stableHash(id, 5)
            for field in fields.dropFirst() {
                guard let colon = field.firstIndex(of: ":") else { continue }
                add(
                    field[field.index(after: colon)...], language: String(field[..<colon]), concept)
            }
        }
    }

    private mutating func add(_ list: Substring, language: String, _ concept: UInt32) {
        for word in list.split(whereSeparator: { " ,;|".contains($0) }) {
            if language == "zh" {
                let characters = word.map { String($0) }
                ideographs[characters[0], default: []].append((characters, concept))
                continue
            }
            let token = tokens(of: word.filter { $0 != "*" && $0 != "+" }).first
            guard let token else { continue }
            let sounds = searchPrefix(of: token)
            guard sounds.utf8.count >= 3 else { continue }
            stems[language, default: [:]][sounds.prefix(3), default: []].append(
                Stem(sounds: sounds, concept: concept))
        }
    }

    /// Without repetition, in the order in which they are named.
    func concepts(in words: [ComparedWord], _ language: LanguageTag) -> [UInt32] {
        var found: [UInt32] = []
        let primary = String(language.rawValue.prefix { $0 != "-" })
        let table = stems[primary] ?? [:]
        for (index, word) in words.enumerated() {
            if word.isIdeograph {
                for (characters, concept) in ideographs[word.stem] ?? []
                where !found.contains(concept) && characters.count + index <= words.count
                    && zip(characters, words[index...]).allSatisfy({ $0 == $1.stem })
                {
                    found.append(concept)
                }
                continue
            }
            var longest: Stem?
            for stem in table[word.sounds.prefix(3)] ?? []
            where word.sounds.hasPrefix(stem.sounds)
                && stem.sounds.utf8.count > longest?.sounds.utf8.count ?? 0
            {
                longest = stem
            }
            if let longest, !found.contains(longest.concept) { found.append(longest.concept) }
        }
        return found
    }
}

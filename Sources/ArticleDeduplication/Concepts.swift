import FeedModel
import TextFolding

/// Notions of the news that a text speaks of, in whichever language: earthquake, ambassador, gas.
struct ConceptLexicon: Sendable {
    /// An expression: one word or several.
    private struct Expression: Sendable {
        var words: [Word]
        var concept: UInt32
        var length: Int
    }

    private struct Word: Sendable {
        /// By sound, in UTF-8.
        var sounds: [UInt8]
        var isPrefix: Bool

        init(_ word: Substring) {
            isPrefix = word.hasSuffix("*")
            let token = tokens(of: String(word.filter { $0 != "*" })).first
            sounds = token.map { Array(searchPrefix(of: $0).utf8) } ?? []
        }

        func matches(_ word: ComparedWord) -> Bool {
            isPrefix
                ? word.sounds.utf8.starts(with: sounds) : word.sounds.utf8.elementsEqual(sounds)
        }
    }

    /// By language, and by the first letters of the first word.
    private var expressions: [String: [UInt32: [Expression]]] = [:]
    /// Chinese words by their first character.
    private var ideographs: [String: [(characters: [String], concept: UInt32)]] = [:]

    static let shared = ConceptLexicon(newsLexicon)

    /// - Parameter table: as `newsLexicon` is written.
    init(_ table: String) {
        var concept: UInt32 = 0
        var language = ""
        for line in table.split(separator: "\n") {
            var words = line.split(separator: " ")[...]
            if !line.hasPrefix(" ") { concept = stableHash(words.removeFirst(), 5) }
            for word in words {
                if word.hasSuffix(":") {
                    language = String(word.dropLast())
                } else {
                    add(word, language, concept)
                }
            }
        }
        for language in expressions.keys {
            for key in expressions[language]!.keys {
                expressions[language]![key]!.sort { $0.length > $1.length }
            }
        }
    }

    private mutating func add(_ text: Substring, _ language: String, _ concept: UInt32) {
        if language == "zh" {
            let characters = text.filter { $0 != "*" }.map { String($0) }
            ideographs[characters[0], default: []].append((characters, concept))
            return
        }
        // What stands before a hyphen is inflected by what stands behind it.
        let words = text.split { $0 == "_" || $0 == "-" }.map(Word.init)
        guard let first = words.first, words.allSatisfy({ !$0.sounds.isEmpty }) else { return }
        let expression = Expression(
            words: words, concept: concept, length: words.reduce(0) { $0 + $1.sounds.count })
        expressions[language, default: [:]][Self.key(first.sounds), default: []].append(expression)
    }

    /// Three letters, or what there is of them.
    private static func key(_ sounds: some Sequence<UInt8>) -> UInt32 {
        sounds.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Without repetition, in the order in which they are named.
    func concepts(in words: [ComparedWord], _ language: LanguageTag) -> [UInt32] {
        var found: [UInt32] = []
        let table = expressions[String(language.primary)] ?? [:]
        var index = 0
        while index < words.count {
            let (concept, length) =
                words[index].isIdeograph
                ? longestIdeographs(at: index, words) : longest(at: index, words, table)
            if let concept, !found.contains(concept) { found.append(concept) }
            index += max(1, length)
        }
        return found
    }

    private func longest(
        at index: Int, _ words: [ComparedWord], _ table: [UInt32: [Expression]]
    ) -> (UInt32?, Int) {
        let first = words[index].sounds.utf8
        let keys = [3, 2].map { Self.key(first.prefix($0)) }
        for key in keys {
            // The longest stand first.
            for expression in table[key] ?? []
            where index + expression.words.count <= words.count
                && zip(expression.words, words[index...]).allSatisfy({ $0.matches($1) })
            {
                return (expression.concept, expression.words.count)
            }
        }
        return (nil, 0)
    }

    private func longestIdeographs(at index: Int, _ words: [ComparedWord]) -> (UInt32?, Int) {
        var longest: (UInt32?, Int) = (nil, 0)
        for (characters, concept) in ideographs[words[index].stem] ?? []
        where characters.count > longest.1 && characters.count + index <= words.count
            && zip(characters, words[index...]).allSatisfy({ $0 == $1.stem })
        {
            longest = (concept, characters.count)
        }
        return longest
    }
}

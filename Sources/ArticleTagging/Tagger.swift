package import FeedModel
import TextFolding

/// All rules of all tags, compiled once. The cost of a text does not grow with their number: a word
/// meets only the patterns that begin with it.
package struct Tagger: Sendable {
    /// A pattern and the rule it speaks for, by their places in `rules`.
    private struct Entry: Sendable {
        var rule: Int
        var pattern: Int
    }

    private let rules: [TagRule]
    private var byWord: [String: [Entry]] = [:]
    private var byPrefix: [String: [Entry]] = [:]
    private var longestPrefix = 0

    package init(rules: [TagRule] = []) {
        self.rules = rules
        for (ruleIndex, rule) in rules.enumerated() {
            for (patternIndex, pattern) in rule.patterns.enumerated() {
                let entry = Entry(rule: ruleIndex, pattern: patternIndex)
                let first = pattern.words[0]
                if first.isPrefix {
                    byPrefix[first.folded, default: []].append(entry)
                    longestPrefix = max(longestPrefix, first.folded.count)
                } else {
                    byWord[first.folded, default: []].append(entry)
                }
            }
        }
    }

    /// The tags of an article, the surest first. Words in the title count twice.
    ///
    /// - Parameter text: what of its text is evidence; all of it when nil.
    package func tags(of content: ArticleContent, evidence text: String? = nil) -> [Tag] {
        var findings: [Int: Finding] = [:]
        for (text, factor) in [(content.title ?? "", 2.0), (text ?? content.body, 1.0)] {
            collect(from: tokens(of: text), language: content.language, factor, into: &findings)
        }
        return findings.compactMap { ruleIndex, finding in
            let rule = rules[ruleIndex]
            return finding.score >= rule.threshold
                ? Tag(id: rule.tag, score: finding.score, evidence: finding.evidence) : nil
        }
        .sorted { ($1.score, $0.id) < ($0.score, $1.id) }
    }

    private func collect(
        from words: [Token], language: LanguageTag?, _ factor: Double,
        into findings: inout [Int: Finding]
    ) {
        for index in words.indices {
            for entry in entries(startingAt: words[index].folded) {
                let pattern = rules[entry.rule].patterns[entry.pattern]
                guard language == nil || pattern.language == language,
                    pattern.matches(words[index...])
                else { continue }
                let matched = words[index..<(index + pattern.words.count)]
                findings[entry.rule, default: Finding()].add(
                    matched.map(\.word).joined(separator: " "), pattern: entry.pattern,
                    weight: pattern.weight * factor)
            }
        }
    }

    private func entries(startingAt word: String) -> [Entry] {
        var entries = byWord[word] ?? []
        var prefix = ""
        for character in word.prefix(longestPrefix) {
            prefix.append(character)
            if let more = byPrefix[prefix] {
                entries += more
            }
        }
        return entries
    }
}

/// What speaks for one rule in one article.
private struct Finding {
    var score = 0.0
    var evidence: [String] = []
    private var timesCounted: [Int: Int] = [:]

    /// A pattern counts twice at most: a word that is repeated all over says no more.
    mutating func add(_ words: String, pattern: Int, weight: Double) {
        guard timesCounted[pattern, default: 0] < 2 else { return }
        timesCounted[pattern, default: 0] += 1
        score += weight
        if !evidence.contains(words) {
            evidence.append(words)
        }
    }
}

extension TagPattern {
    /// Whether the words from the start of `text` on are this pattern's.
    fileprivate func matches(_ text: ArraySlice<Token>) -> Bool {
        guard text.count >= words.count else { return false }
        return zip(text, words).allSatisfy { token, word in
            if isCaseExact {
                return word.isPrefix
                    ? token.word.hasPrefix(word.written) : token.word == word.written
            }
            return word.isPrefix
                ? token.folded.hasPrefix(word.folded) : token.folded == word.folded
        }
    }
}

package import FeedModel
import TextFolding

/// All rules of all tags, compiled once into one matcher.
///
/// Names (places, organisations, people) count where they stand, unless a longer name contains them;
/// topics are sums of weights. Words in the title count twice, those of the first sentence one and a
/// half times.
package struct Tagger: Sendable {
    private let rules: [TagRule]
    private var matcher = TagMatcher()
    /// To which rule a pattern of the matcher belongs; -1 for one that is only a condition.
    private var ruleOfPattern: [Int] = []
    /// The patterns that are conditions, by what they are.
    private var conditions: [TagPattern: Int] = [:]
    /// Who the listed people are, by what others may be taken for them.
    private var people = ListedPeople()

    package init(rules: [TagRule] = []) {
        self.rules = rules
        for (place, rule) in rules.enumerated() {
            var seen: [CompiledPattern: Int] = [:]
            for pattern in rule.patterns { add(pattern, of: place, &seen) }
            if rule.kind == .person { people.add(rule, at: place) }
        }
        matcher.finish()
    }

    /// The tags of an article, the surest first.
    ///
    /// - Parameter text: what of its text is evidence; all of it when nil.
    package func tags(of content: ArticleContent, evidence text: String? = nil) -> [Tag] {
        findings(in: content, text, measures: false).map { finding in
            var words: [String] = []
            for evidence in finding.evidence where !words.contains(evidence.words) {
                words.append(evidence.words)
            }
            return Tag(id: finding.tag, score: finding.score, evidence: words)
        }
    }

    /// The same with where each word stands and what it adds.
    package func findings(
        in content: ArticleContent, evidence text: String? = nil
    ) -> [TagFinding] {
        findings(in: content, text, measures: true)
    }

    private func findings(
        in content: ArticleContent, _ text: String?, measures: Bool
    ) -> [TagFinding] {
        let title = content.title ?? ""
        let body = text ?? content.body
        var search = TagSearch(
            language: content.language, rules: rules, title: title, body: body)
        for section in search.sections.indices {
            search.sections[section].find(matcher, search.languageName)
        }
        search.settle(matcher, ruleOfPattern, conditions, people)
        return search.findings(matcher, ruleOfPattern, measures: measures)
    }

    /// Two scripts of a language may bring the same pattern twice; the weightier one counts.
    private struct CompiledPattern: Hashable {
        var language: Substring
        var words: [PatternWord]
        var reach: Int?
    }

    private mutating func add(
        _ pattern: TagPattern, of rule: Int, _ seen: inout [CompiledPattern: Int]
    ) {
        let compiled = CompiledPattern(
            language: pattern.language.rawValue.prefix { $0 != "-" }, words: pattern.words,
            reach: pattern.reach)
        if let known = seen[compiled], matcher.patterns[known].weight >= pattern.weight { return }
        let place = matcher.add(pattern)
        if let known = seen[compiled] { ruleOfPattern[known] = -1 }
        seen[compiled] = place
        ruleOfPattern.append(rule)
        for condition in pattern.conditions.with + pattern.conditions.unless
        where conditions[condition] == nil {
            conditions[condition] = matcher.add(condition)
            ruleOfPattern.append(-1)
        }
    }
}

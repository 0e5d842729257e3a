import FeedModel
import TextFolding

/// One article on its way to its tags.
struct TagSearch {
    /// The title, or the text.
    struct Section {
        let text: String
        let words: [Token]
        let isTitle: Bool
        /// How many words its first sentence has.
        let leadWords: Int
        fileprivate(set) var matches: [PatternMatch] = []
        fileprivate(set) var people: [FoundPerson] = []

        init(_ text: String, isTitle: Bool) {
            self.text = text
            self.isTitle = isTitle
            words = tokens(of: text)
            leadWords = isTitle ? 0 : leadLength(of: text, words)
        }

        mutating func find(_ matcher: TagMatcher, _ language: String?) {
            matches = matcher.matches(in: words, language: language)
            // Names of the world's companies and clubs stand in Latin letters in every text.
            guard let language, language != "en" else { return }
            let latin = words.indices.filter { words[$0].isLatin }
            guard !latin.isEmpty, latin.count * 2 < words.count else { return }
            for match in matcher.matches(in: latin.map { words[$0] }, language: "en") {
                let first = latin[match.words.lowerBound]
                matches.append(
                    PatternMatch(
                        pattern: match.pattern, words: first..<first + match.words.count))
            }
        }

        func factor(of place: Int) -> Double {
            isTitle ? 2 : place < leadWords ? 1.5 : 1
        }
    }

    let language: LanguageTag?
    let rules: [TagRule]
    var sections: [Section]

    init(language: LanguageTag?, rules: [TagRule], title: String, body: String) {
        self.language = language
        self.rules = rules
        sections = [Section(title, isTitle: true), Section(body, isTitle: false)]
    }

    /// nil where the language is not known.
    var languageName: String? {
        guard let language, language.rawValue != "und" else { return nil }
        return String(language.rawValue.prefix { $0 != "-" })
    }

    /// Keeps of what was found what is meant.
    mutating func settle(
        _ matcher: TagMatcher, _ ruleOfPattern: [Int], _ conditions: [TagPattern: Int],
        _ listed: ListedPeople
    ) {
        let found = Set(sections.flatMap(\.matches).map(\.pattern))
        for index in sections.indices {
            let section = sections[index]
            let met = section.matches.filter { match in
                ruleOfPattern[match.pattern] >= 0
                    && isMet(
                        matcher.patterns[match.pattern].conditions, conditions, found,
                        at: match.words, in: section.words, matcher)
            }
            sections[index].matches = weightiest(
                longest(met, ruleOfPattern), matcher, ruleOfPattern)
        }
        dropNamesakes(ruleOfPattern, listed)
        for index in sections.indices { findPeople(in: index, ruleOfPattern, listed) }
    }

    /// Drops what only looks like a listed name. What is somebody else's or an animal's name in one
    /// place of an article is so in all of it, but where a full name or an office says otherwise.
    private mutating func dropNamesakes(
        _ ruleOfPattern: [Int], _ people: ListedPeople
    ) {
        /// Surnames, by whose they seemed to be, and places, by their patterns.
        var namesakes: Set<Int> = []
        var calledPatterns: Set<Int> = []
        for index in sections.indices {
            let context = NameContext(words: sections[index].words, language: language)
            let listed = Set(
                sections[index].matches
                    .filter { rules[ruleOfPattern[$0.pattern]].kind.isName }.flatMap(\.words))
            var called: [PatternMatch] = []
            sections[index].matches.removeAll { match in
                let rule = ruleOfPattern[match.pattern]
                switch rules[rule].kind {
                case .person:
                    let namesake = context.namesake(
                        at: match.words, names: listed,
                        isOwn: { people.isOwn($0, of: rule) },
                        isOther: { people.isOther(initial: $0, of: rule) })
                    if namesake == .sure { namesakes.insert(rule) }
                    return namesake != nil
                case .place, .locality:
                    if context.isOfCurrency(match.words) { return true }
                    let isCalled =
                        context.isCalled(match.words)
                        || called.contains { context.isCoordinated(match.words, with: $0.words) }
                    if isCalled { called.append(match) }
                    guard isCalled || context.isOfPerson(match.words, besides: listed) else {
                        return false
                    }
                    calledPatterns.insert(match.pattern)
                    return true
                case .organisation, .topic: return false
                }
            }
        }
        guard !namesakes.isEmpty || !calledPatterns.isEmpty else { return }
        for index in sections.indices {
            let context = NameContext(words: sections[index].words, language: language)
            sections[index].matches.removeAll { match in
                calledPatterns.contains(match.pattern)
                    || namesakes.contains(ruleOfPattern[match.pattern]) && match.words.count == 1
                        && !context.hasOffice(before: match.words)
            }
        }
    }

    /// People who stand in no list, or in another spelling.
    private mutating func findPeople(
        in index: Int, _ ruleOfPattern: [Int], _ listed: ListedPeople
    ) {
        guard let language else { return }
        let names = sections[index].matches.filter { rules[ruleOfPattern[$0.pattern]].kind.isName }
        func isPerson(_ match: PatternMatch) -> Bool {
            rules[ruleOfPattern[match.pattern]].kind == .person
        }
        let taken = Set(names.filter(isPerson).flatMap(\.words))
        let others = Set(names.filter { !isPerson($0) }.flatMap(\.words))
        sections[index].people = people(
            in: sections[index].words, language: language, others: others
        ).filter { !$0.words.contains(where: taken.contains) }.map { person in
            guard let rule = listed.rule(of: person) else { return person }
            var person = person
            person.name = rules[rule].name
            person.slug = String(rules[rule].tag.drop { $0 != ":" }.dropFirst())
            return person
        }
    }

    /// Of a topic's patterns that share a word only the weightiest speaks: a freight train is not a
    /// freight and a train besides. What takes weight away always does.
    private func weightiest(
        _ matches: [PatternMatch], _ matcher: TagMatcher, _ ruleOfPattern: [Int]
    ) -> [PatternMatch] {
        var taken: [Int: Set<Int>] = [:]
        let order = matches.sorted { one, other in
            let (first, second) = (matcher.patterns[one.pattern], matcher.patterns[other.pattern])
            return (second.weight, second.words.count, one.words.lowerBound, one.pattern)
                < (first.weight, first.words.count, other.words.lowerBound, other.pattern)
        }
        return order.filter { match in
            let rule = ruleOfPattern[match.pattern]
            let pattern = matcher.patterns[match.pattern]
            guard rules[rule].kind == .topic, pattern.weight > 0, pattern.reach == nil else {
                return true
            }
            guard taken[rule, default: []].isDisjoint(with: match.words) else { return false }
            taken[rule, default: []].formUnion(match.words)
            return true
        }.sorted { ($0.words.lowerBound, $0.pattern) < ($1.words.lowerBound, $1.pattern) }
    }

    private func isMet(
        _ wanted: TagPattern.Conditions, _ known: [TagPattern: Int], _ found: Set<Int>,
        at place: Range<Int>, in words: [Token], _ matcher: TagMatcher
    ) -> Bool {
        if wanted.isEmpty { return true }
        let isThere = { (pattern: TagPattern) in known[pattern].map(found.contains) ?? false }
        return (wanted.with.isEmpty || wanted.with.contains(where: isThere))
            && !wanted.unless.contains(where: isThere)
            && !matcher.stands(wanted.notBefore, behind: place, in: words)
            && !matcher.stands(wanted.notAfter, before: place, in: words)
    }

    /// Without the names that stand within a longer one: Asia in the Asian Development Bank.
    private func longest(_ matches: [PatternMatch], _ ruleOfPattern: [Int]) -> [PatternMatch] {
        let names = matches.filter {
            $0.words.count > 1 && rules[ruleOfPattern[$0.pattern]].kind.isName
        }
        return matches.filter { match in
            let rule = rules[ruleOfPattern[match.pattern]]
            guard rule.kind.isName else { return true }
            return !names.contains { longer in
                longer.words.count > match.words.count
                    && longer.words.clamped(to: match.words) == match.words
                    && rules[ruleOfPattern[longer.pattern]].state != rule.tag
            }
        }
    }
}

/// The least share of the best topic's score that another topic of the article has, and how many
/// topics an article has at most. Measured on Tests/Evaluation: without them, of ten topics four are
/// wrong; with them two, and one right one in ten is lost.
private let mainShare = 0.3
private let mostTopics = 3

extension TagSearch {
    /// The tags that the article gets, the surest first.
    ///
    /// - Parameter measures: whether anyone wants to know where each word is; that is slow to count.
    func findings(
        _ matcher: TagMatcher, _ ruleOfPattern: [Int], measures: Bool
    ) -> [TagFinding] {
        var found: [String: TagFinding] = [:]
        var counts: [Int: Int] = [:]
        var sums: [Int: TagFinding] = [:]
        for section in sections {
            for match in section.matches.sorted(by: { $0.words.lowerBound < $1.words.lowerBound }) {
                // A pattern counts twice at most: a word that is repeated all over says no more.
                guard counts[match.pattern, default: 0] < 2 else { continue }
                counts[match.pattern, default: 0] += 1
                let pattern = matcher.patterns[match.pattern]
                let place = ruleOfPattern[match.pattern]
                let weight = pattern.weight * section.factor(of: match.words.lowerBound)
                let evidence = section.evidence(
                    match.words, pattern.text, weight, measures: measures)
                let rule = rules[place]
                sums[
                    place,
                    default: TagFinding(tag: rule.tag, name: rule.name, score: 0, evidence: [])
                ].add(evidence)
            }
        }
        let mainTopics = mainTopics(sums)
        for (place, finding) in sums where finding.score >= rules[place].threshold {
            // What an article is mostly about hides what it only mentions.
            if rules[place].kind == .topic, !mainTopics.contains(finding.tag) { continue }
            found[finding.tag, default: finding].merge(finding)
            if let whole = rules[place].kind.whole {
                var part = finding
                (part.tag, part.name) = (whole, measures ? nameOfTag(whole) : whole)
                found[whole, default: part].merge(part)
            }
        }
        for section in sections {
            for person in section.people {
                let tag = "person:" + person.slug
                let evidence = section.evidence(
                    person.words, nil, section.factor(of: person.words.lowerBound),
                    measures: measures)
                var finding = TagFinding(tag: tag, name: person.name, score: 0, evidence: [])
                finding.add(evidence)
                found[tag, default: finding].merge(finding)
            }
        }
        return found.values.sorted { ($1.score, $0.tag) < ($0.score, $1.tag) }
    }
}

extension TagSearch {
    private func nameOfTag(_ tag: String) -> String {
        rules.first { $0.tag == tag }?.name ?? tag
    }

    private func mainTopics(_ sums: [Int: TagFinding]) -> Set<String> {
        let topics = sums.filter { rules[$0.key].kind == .topic }.map(\.value)
            .sorted { ($1.score, $0.tag) < ($0.score, $1.tag) }
        let least = (topics.first?.score ?? 0) * mainShare
        return Set(topics.prefix(mostTopics).filter { $0.score >= least }.map(\.tag))
    }
}

extension TagSearch.Section {
    fileprivate func evidence(
        _ range: Range<Int>, _ pattern: String?, _ weight: Double, measures: Bool
    ) -> TagFinding.Evidence {
        let first = words[range.lowerBound].word
        let last = words[range.upperBound - 1].word
        let shown =
            range.count == 1
            ? String(first)
            : text[first.startIndex..<last.endIndex]
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let place: TagFinding.Place =
            isTitle ? .title : range.lowerBound < leadWords ? .lead : .text
        return TagFinding.Evidence(
            words: shown, place: place,
            offset: measures ? text.distance(from: text.startIndex, to: first.startIndex) : 0,
            pattern: pattern, weight: weight)
    }
}

extension TagFinding {
    fileprivate mutating func add(_ more: Evidence) {
        score += more.weight
        evidence.append(more)
    }

    /// Takes over what another finding of the same tag has.
    fileprivate mutating func merge(_ other: TagFinding) {
        guard self != other else { return }
        for more in other.evidence where !evidence.contains(more) { add(more) }
    }
}

extension Token {
    fileprivate var isLatin: Bool {
        guard let first = word.unicodeScalars.first?.value else { return false }
        return first < 0x250 && !(0x30...0x39).contains(first)
    }
}

/// The words of the first sentence; at most forty.
private func leadLength(of text: String, _ words: [Token]) -> Int {
    for (index, word) in words.enumerated().prefix(40) {
        let rest = text[word.word.endIndex...]
        guard let mark = rest.first else { return index + 1 }
        if mark == "\n" || mark == "。" { return index + 1 }
        // A full stop behind a long word ends a sentence; behind a short one it may be anything, and
        // words in capitals are a dateline.
        if words[...index].allSatisfy(\.isAcronym) { continue }
        if ".!?…".contains(mark), word.word.count > 3 { return index + 1 }
    }
    return min(words.count, 40)
}

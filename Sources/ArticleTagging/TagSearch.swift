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

        mutating func find(_ tags: CompiledTags, _ language: String?) {
            matches = tags.matches(in: words, language: language)
            // Names of the world's companies and clubs stand in Latin letters in every text.
            guard let language, language != "en" else { return }
            let latin = words.indices.filter { words[$0].isLatin }
            guard !latin.isEmpty, latin.count * 2 < words.count else { return }
            for match in tags.matches(in: latin.map { words[$0] }, language: "en") {
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
    let tags: CompiledTags
    var sections: [Section]

    init(language: LanguageTag?, tags: CompiledTags, title: String, body: String) {
        self.language = language
        self.tags = tags
        sections = [Section(title, isTitle: true), Section(body, isTitle: false)]
    }

    /// nil where the language is not known.
    var languageName: String? {
        guard let language, language.rawValue != "und" else { return nil }
        return String(language.rawValue.prefix { $0 != "-" })
    }

    /// Keeps of what was found what is meant.
    mutating func settle() {
        let found = Set(sections.flatMap(\.matches).map(\.pattern))
        for index in sections.indices {
            let section = sections[index]
            let met = section.matches.filter { match in
                tags.rule(of: match.pattern) >= 0 && isMet(match, found, in: section.words)
            }
            sections[index].matches = weightiest(longest(met))
        }
        dropNamesakes()
        for index in sections.indices { findPeople(in: index) }
    }

    /// Drops what only looks like a listed name. What is somebody else's or an animal's name in one
    /// place of an article is so in all of it, but where a full name or an office says otherwise.
    private mutating func dropNamesakes() {
        /// Surnames, by whose they seemed to be, and places, by their patterns.
        var namesakes: Set<Int> = []
        var calledPatterns: Set<Int> = []
        for index in sections.indices {
            let context = NameContext(words: sections[index].words, language: language)
            let listed = Set(
                sections[index].matches
                    .filter { tags.kind(of: $0.pattern).isName }.flatMap(\.words))
            var called: [PatternMatch] = []
            sections[index].matches.removeAll { [tags] match in
                let rule = tags.rule(of: match.pattern)
                switch tags.rules[rule].kind {
                case .person:
                    let namesake = context.namesake(
                        at: match.words, names: listed,
                        isOwn: { tags.isOwn(searchPrefix(of: $0), of: rule) },
                        isOther: { tags.isOther(initial: searchPrefix(of: $0), of: rule) })
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
            sections[index].matches.removeAll { [tags] match in
                calledPatterns.contains(match.pattern)
                    || namesakes.contains(tags.rule(of: match.pattern)) && match.words.count == 1
                        && !context.hasOffice(before: match.words)
            }
        }
    }

    /// People who stand in no list, or in another spelling.
    private mutating func findPeople(in index: Int) {
        guard let language else { return }
        let tags = tags
        let names = sections[index].matches.filter { tags.kind(of: $0.pattern).isName }
        func isPerson(_ match: PatternMatch) -> Bool { tags.kind(of: match.pattern) == .person }
        let taken = Set(names.filter(isPerson).flatMap(\.words))
        let others = Set(names.filter { !isPerson($0) }.flatMap(\.words))
        sections[index].people = people(
            in: sections[index].words, language: language, others: others
        ).filter { !$0.words.contains(where: taken.contains) }.map { person in
            guard let rule = tags.rule(of: person).map({ tags.rules[$0] }) else { return person }
            var person = person
            person.name = tags.text(rule.name)
            person.slug = String(tags.text(rule.tag).drop { $0 != ":" }.dropFirst())
            return person
        }
    }

    /// Of a topic's patterns that share a word only the weightiest speaks: a freight train is not a
    /// freight and a train besides. What takes weight away always does.
    private func weightiest(_ matches: [PatternMatch]) -> [PatternMatch] {
        var taken: [Int: Set<Int>] = [:]
        let order = matches.sorted { one, other in
            let (first, second) = (tags.patterns[one.pattern], tags.patterns[other.pattern])
            let (words, otherWords) = (tags.wordCount(of: first), tags.wordCount(of: second))
            return (tags.weight(of: second), otherWords, one.words.lowerBound, one.pattern)
                < (tags.weight(of: first), words, other.words.lowerBound, other.pattern)
        }
        return order.filter { match in
            let pattern = tags.patterns[match.pattern]
            let rule = Int(pattern.rule)
            guard tags.rules[rule].kind == .topic, tags.weight(of: pattern) > 0,
                tags.particulars(of: pattern).reach == 0
            else {
                return true
            }
            guard taken[rule, default: []].isDisjoint(with: match.words) else { return false }
            taken[rule, default: []].formUnion(match.words)
            return true
        }.sorted { ($0.words.lowerBound, $0.pattern) < ($1.words.lowerBound, $1.pattern) }
    }

    /// - Parameter found: the places of all patterns that stand in the article.
    private func isMet(_ match: PatternMatch, _ found: Set<Int>, in words: [Token]) -> Bool {
        guard let wanted = tags.conditions(of: tags.patterns[match.pattern]) else { return true }
        return (wanted.with.isEmpty || wanted.with.contains { found.contains(Int($0)) })
            && !wanted.unless.contains { found.contains(Int($0)) }
            && !tags.stands(wanted.notBefore, behind: match.words, in: words)
            && !tags.stands(wanted.notAfter, before: match.words, in: words)
    }

    /// Without the names that stand within a longer one: Asia in the Asian Development Bank.
    private func longest(_ matches: [PatternMatch]) -> [PatternMatch] {
        let names = matches.filter { $0.words.count > 1 && tags.kind(of: $0.pattern).isName }
        return matches.filter { match in
            let rule = tags.rules[tags.rule(of: match.pattern)]
            guard rule.kind.isName else { return true }
            return !names.contains { longer in
                longer.words.count > match.words.count
                    && longer.words.clamped(to: match.words) == match.words
                    && tags.rules[tags.rule(of: longer.pattern)].state != rule.tag
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
    func findings(measures: Bool) -> [TagFinding] {
        var found: [String: TagFinding] = [:]
        var counts: [Int: Int] = [:]
        var sums: [Int: TagFinding] = [:]
        for section in sections {
            for match in section.matches.sorted(by: { $0.words.lowerBound < $1.words.lowerBound }) {
                // A pattern counts twice at most: a word that is repeated all over says no more.
                guard counts[match.pattern, default: 0] < 2 else { continue }
                counts[match.pattern, default: 0] += 1
                let pattern = tags.patterns[match.pattern]
                let place = Int(pattern.rule)
                let weight = tags.weight(of: pattern) * section.factor(of: match.words.lowerBound)
                let evidence = section.evidence(
                    match.words, tags.text(pattern.text), weight, measures: measures)
                sums[place, default: emptyFinding(of: tags.rules[place])].add(evidence)
            }
        }
        let mainTopics = mainTopics(sums)
        for (place, finding) in sums.sorted(by: { $0.key < $1.key }) {
            let rule = tags.rules[place]
            guard finding.score >= rule.threshold else { continue }
            // What an article is mostly about hides what it only mentions.
            if rule.kind == .topic, !mainTopics.contains(finding.tag) { continue }
            found[finding.tag, default: finding].merge(finding)
            if rule.whole > 0 {
                var part = finding
                part.tag = tags.text(rule.whole)
                part.name = measures ? nameOfTag(rule.whole) : part.tag
                found[part.tag, default: part].merge(part)
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
    private func emptyFinding(of rule: RuleRecord) -> TagFinding {
        TagFinding(tag: tags.text(rule.tag), name: tags.text(rule.name), score: 0, evidence: [])
    }

    private func nameOfTag(_ tag: TextPlace) -> String {
        let rules = (0..<tags.rules.count).lazy.map { tags.rules[$0] }
        return tags.text(rules.first { $0.tag == tag }?.name ?? tag)
    }

    private func mainTopics(_ sums: [Int: TagFinding]) -> Set<String> {
        let topics = sums.filter { tags.rules[$0.key].kind == .topic }.map(\.value)
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

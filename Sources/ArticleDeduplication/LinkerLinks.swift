import FeedModel
import Foundation

extension Linker {
    static let sameTextRule = "the same text in another script"
    /// How many texts are looked at to find which one the others repeat.
    private static let mostCopies = 200

    /// All links of the article, and of those that repeat the same text.
    ///
    /// Of a text with very many copies, those are looked at that are next to the article. What the
    /// others are linked to stays, and the article is linked to the same.
    mutating func relink(around slot: Int, _ linking: inout Linking) {
        let (copies, isWhole) = copyGroup(around: slot)
        let before = isWhole ? [] : copies.compactMap { originals[$0] }
        let known = copies + Set(before.compactMap { slots[$0] }).subtracting(copies).sorted()
        let firsts = Dictionary(grouping: known) { residents[$0]!.traits.script }
            .mapValues { original(of: $0) }
        for member in copies {
            let id = residents[member]!.traits.id
            let original = original(of: member, among: known, firsts)
            let isLinked = originals[member] == residents[original]!.traits.id
            if !isWhole, member != slot, isLinked || member == original { continue }
            linking.links[id] = links(of: member, original, among: copies)
        }
    }

    /// Everything that is the same text as `slot`, through whatever is in between, and whether that
    /// is all.
    private func copyGroup(around slot: Int) -> (slots: [Int], isWhole: Bool) {
        var group = [slot]
        var seen: Set<Int> = [slot]
        var next = 0
        while next < group.count, group.count < Self.mostCopies {
            for other in residents[group[next]]!.copies.keys.sorted()
            where seen.insert(other).inserted {
                group.append(other)
            }
            next += 1
        }
        return (group, next == group.count)
    }

    private mutating func links(
        of slot: Int, _ original: Int, among copies: [Int]
    ) -> [FoundLink] {
        // What it repeats may be too old to be known any more.
        let repetition = original != slot ? copyLink(from: slot, to: original) : oldLinks[slot]
        originals[slot] = repetition?.target
        if original != slot { oldLinks[slot] = nil }
        var links = repetition.map { [$0] } ?? []
        if repetition == nil, let translated = translated(slot, copies) { links.append(translated) }
        if let citation = residents[slot]!.traits.citation {
            links.append(citationLink(from: slot, citation))
        }
        if let followUp = followUps[slot] { links.append(followUp) }
        return links
    }

    // MARK: Copies

    private func original(
        of slot: Int, among copies: [Int], _ firsts: [ArticleTraits.Script: Int]
    ) -> Int {
        let mine = residents[slot]!.traits
        guard let original = firsts[mine.script],
            byHand.isApart(mine.id, residents[original]!.traits.id)
        else { return firsts[mine.script] ?? slot }
        return self.original(
            of: copies.filter {
                let its = residents[$0]!.traits
                return its.script == mine.script && !byHand.isApart(mine.id, its.id)
            })
    }

    /// Of what leaves because of its age, those who repeat it stay linked to it.
    mutating func keepLinks(to slot: Int) {
        guard !residents[slot]!.copies.isEmpty else { return }
        let id = residents[slot]!.traits.id
        for other in copyGroup(around: slot).slots where originals[other] == id {
            oldLinks[other] = copyLink(from: other, to: slot)
        }
    }

    /// Which one the others repeat: whoever they cite, or else the earliest; of texts that came
    /// together, the one of a primary source, and then the most complete.
    private func original(of copies: [Int]) -> Int {
        let sources = Set(copies.map { residents[$0]!.traits.source })
        let cited = Set(copies.compactMap { residents[$0]!.traits.citation?.source })
        func rank(_ slot: Int) -> (Int, Int, Double, Int, Int, Int64) {
            let traits = residents[slot]!.traits
            let citesAnother = traits.citation.map { sources.contains($0.source) } ?? false
            let isCited = cited.contains(traits.source)
            // Ten minutes apart is at once: feeds are read in turns, and clocks differ.
            let time = (traits.time.timeIntervalSince1970 / 600).rounded(.down)
            return (
                citesAnother ? 1 : 0, isCited ? 0 : 1, time, traits.isPrimary ? 0 : 1,
                traits.isSummary ? 1 : 0, traits.id.rawValue
            )
        }
        return copies.map { (rank: rank($0), slot: $0) }.min { $0.rank < $1.rank }!.slot
    }

    private func copyLink(from slot: Int, to original: Int) -> FoundLink {
        let (mine, its) = (residents[slot]!.traits, residents[original]!.traits)
        let likeness = Likeness(mine, its)
        let verdict = residents[slot]!.copies[original]
        return FoundLink(
            kind: copyKind(likeness), target: its.id, rule: verdict?.rule ?? "a copy of a copy",
            score: max(likeness.containment, verdict?.score ?? 0),
            evidence: evidence(likeness))
    }

    func copyKind(_ likeness: Likeness) -> FoundLink.Kind {
        if likeness.isSameHost, likeness.containment < 0.98 { return .update }
        return likeness.containment >= 0.8 ? .reprint : .nearDuplicate
    }

    func evidence(_ likeness: Likeness) -> [String] {
        var evidence: [String] = []
        if likeness.fewerPrints > 0 {
            evidence.append("\(likeness.sharedPrints) of \(likeness.fewerPrints) prints")
        }
        if likeness.fewerNumbers > 0 {
            evidence.append("\(likeness.sharedNumbers) of \(likeness.fewerNumbers) numbers")
        }
        if likeness.fewerNames > 0 {
            evidence.append("\(likeness.sharedNames) of \(likeness.fewerNames) names")
        }
        if likeness.isSameTitle { evidence.append("same title") }
        if likeness.isSameImage { evidence.append("same picture") }
        return evidence
    }

    // MARK: Translations

    /// The text in another script, or the earlier article in another language whose content it has.
    private func translated(_ slot: Int, _ copies: [Int]) -> FoundLink? {
        let mine = residents[slot]!
        let inOtherScript = copies.filter {
            let its = residents[$0]!.traits
            return its.script != mine.traits.script && its.time <= mine.traits.time
                && !byHand.isApart(mine.traits.id, its.id)
        }
        if let other = inOtherScript.min(by: { earlier($0, $1) }) {
            let likeness = Likeness(mine.traits, residents[other]!.traits)
            return FoundLink(
                kind: .translation, target: residents[other]!.traits.id, rule: Self.sameTextRule,
                score: likeness.containment, evidence: evidence(likeness))
        }
        var best: (slot: Int, score: Float, likeness: Likeness)?
        for other in members(of: mine.story).suffix(rules.mostMembers) where other != slot {
            let its = residents[other]!.traits
            guard its.language.primary != mine.traits.language.primary,
                earlier(other, slot)
            else { continue }
            let likeness = Likeness(mine.traits, its)
            let facts = likeness.sharedNumbers + likeness.sharedNames
            guard facts >= 3, facts * 2 >= likeness.fewerNumbers + likeness.fewerNames else {
                continue
            }
            let score = score(slot, other)
            if score >= 1.5, score > best?.score ?? 0 { best = (other, score, likeness) }
        }
        return best.map {
            FoundLink(
                kind: .translation, target: residents[$0.slot]!.traits.id,
                rule: "the same numbers and names in another language",
                score: Double(min($0.score / 4, 1)), evidence: evidence($0.likeness))
        }
    }

    private func earlier(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (residents[one]!.traits, residents[other]!.traits)
        return (one.time, one.id) < (other.time, other.id)
    }

    // MARK: Citations and follow-ups

    /// To the cited source's earlier article in the story that is most like this one, of those the
    /// last. Of very many, the last ones are compared.
    private func citationLink(from slot: Int, _ citation: FoundCitation) -> FoundLink {
        let mine = residents[slot]!
        let target = members(of: mine.story).reversed().lazy
            .filter { residents[$0]!.traits.source == citation.source && earlier($0, slot) }
            .prefix(rules.mostMembers)
            .map { (slot: $0, score: score(slot, $0)) }
            .max { $0.score != $1.score ? $0.score < $1.score : earlier($0.slot, $1.slot) }?.slot
        return FoundLink(
            kind: .cites, target: target.map { residents[$0]!.traits.id }, source: citation.source,
            rule: citation.rule, score: citation.rule == "link" ? 0.7 : 0.9,
            evidence: [citation.evidence])
    }

    /// To what an article that begins a story goes on with: the same subject in the same names, a
    /// good while before.
    func followUp(of slot: Int, _ alike: [Int]) -> FoundLink? {
        let mine = residents[slot]!
        guard mine.story == mine.traits.id, let profile = mine.profile else { return nil }
        var best: (slot: Int, score: Double, likeness: Likeness)?
        for other in alike where residents[other]!.story != mine.story {
            let its = residents[other]!
            guard let itsProfile = its.profile, earlier(other, slot),
                !byHand.isApart(mine.traits.id, its.traits.id)
            else { continue }
            let likeness = Likeness(mine.traits, its.traits)
            let compared = profile.compare(with: itsProfile)
            // What shares its words and not its facts is the same form of another day.
            guard likeness.hours >= rules.followUpHours, !likeness.titleEntitiesDiffer,
                likeness.sharedNames >= 2, likeness.containment < 0.1
            else { continue }
            let score = rules.subjectScore(likeness, compared)
            if score >= rules.followUpScore, score > best?.score ?? 0 {
                best = (other, score, likeness)
            }
        }
        return best.map {
            FoundLink(
                kind: .followUp, target: residents[$0.slot]!.story, rule: "the same subject, later",
                score: min($0.score / 2, 1), evidence: evidence($0.likeness))
        }
    }
}

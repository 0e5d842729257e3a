import FeedModel

extension Linker {
    /// What speaks for one story of two residents: 1 is enough, 3 is a copy, and what a person
    /// decided goes before everything.
    func score(_ one: Int, _ other: Int) -> Float {
        let (mine, its) = (residents[one]!, residents[other]!)
        let (id, otherID) = (mine.traits.id, its.traits.id)
        if byHand.isTogether(id, otherID) { return StoryGrouping.together }
        if byHand.isApart(id, otherID) { return StoryGrouping.apart }
        if mine.copies[other] != nil { return StoryGrouping.copy }
        // A digest is like every story in it.
        if mine.isDigest || its.isDigest { return 0 }
        guard let profile = mine.profile, let other = its.profile else { return 0 }
        let alike = profile.compare(with: other)
        // Nothing else could bring so little up to what counts.
        guard alike.cosine > rules.likenessAcross / 4 else { return 0 }
        return Float(rules.storyScore(Likeness(mine.traits, its.traits), alike))
    }

    /// Parts the stories near an article anew, with it among them.
    ///
    /// - Parameter decided: what a person decided about, and so has to be looked at however old it is.
    mutating func regroup(
        around slot: Int, _ alike: [Int], decided: [Int] = [], cameFrom: StoryID?,
        _ linking: inout Linking
    ) {
        let affected = affectedSlots(around: slot, alike, decided)
        for other in affected { refresh(other) }
        let parted = part(affected)
        settle(parted, arrived: residents[slot]!.traits.id, cameFrom: cameFrom, &linking)
        linking.story = residents[slot]!.story
    }

    /// The article, and the members of the stories that it may belong to.
    private mutating func affectedSlots(
        around slot: Int, _ alike: [Int], _ decided: [Int]
    ) -> [Int] {
        for other in alike { refresh(other) }
        var best: [StoryID: Float] = [:]
        let resident = residents[slot]!
        func consider(_ other: Int, _ score: Float) {
            guard score >= 0.5 else { return }
            let story = residents[other]!.story
            best[story] = max(best[story] ?? 0, score)
        }
        for other in resident.copies.keys { consider(other, StoryGrouping.copy) }
        for other in alike { consider(other, score(slot, other)) }
        let partners = byHand.partners(of: resident.traits.id).compactMap { slots[$0] }
            .filter { residents[$0]!.story != resident.story }
        for other in partners { consider(other, StoryGrouping.together) }
        for other in [slot] + decided { best[residents[other]!.story] = StoryGrouping.together }
        var affected = Set([slot] + decided + partners)
        let stories = best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (story, _) in stories.prefix(rules.mostStories + decided.count) {
            // The founder and the last ones speak for a story of many.
            let founder = slots[story].map { [$0] } ?? []
            let all = founder + members(of: story).suffix(rules.mostMembers - 1)
            affected.formUnion(all.filter { canBeParted($0) && residents[$0]!.story == story })
        }
        return affected.sorted { residents[$0]!.traits.id < residents[$1]!.traits.id }
    }

    /// What is too old to be compared stays where it is.
    private func canBeParted(_ slot: Int) -> Bool { residents[slot]!.profile != nil }

    private func part(_ slots: [Int]) -> [[Int]] {
        var numbers: [Substring: Int] = [:]
        let languages = slots.map { slot in
            let language = residents[slot]!.traits.language.primary
            let number = numbers[language] ?? numbers.count
            numbers[language] = number
            return number
        }
        var grouping = StoryGrouping(
            languages: languages, bestPairShare: rules.bestPairShare,
            sameLanguageWeight: rules.sameLanguageWeight)
        for one in slots.indices {
            for other in slots.indices.dropFirst(one + 1) {
                grouping[one, other] = score(slots[one], slots[other])
            }
        }
        return grouping.groups().map { $0.map { slots[$0] } }
    }

    /// Gives every group its story: the one that a member founded, the earliest where several did,
    /// and else a new one of its earliest member.
    private mutating func settle(
        _ groups: [[Int]], arrived: Article.ID, cameFrom: StoryID?, _ linking: inout Linking
    ) {
        var founders: [StoryID: Int] = [:]
        for (index, group) in groups.enumerated() {
            for slot in group where residents[slot]!.traits.id == residents[slot]!.story {
                founders[residents[slot]!.story] = index
            }
        }
        let seen = Set(groups.joined())
        let kept = groups.enumerated().map { index, group in
            Set(group.map { residents[$0]!.story }).filter {
                founders[$0].map { $0 == index } ?? isLargestPart(group, of: $0, in: groups)
            }.min()
        }
        let targets = zip(groups, kept).map { group, story in
            story ?? founder(of: group, seen, Set(kept.compactMap(\.self)))
        }
        for (group, story) in zip(groups, targets) {
            for slot in group {
                let isNew = residents[slot]!.traits.id == arrived && cameFrom == nil
                move(slot, to: story, isNew: isNew, seen, &linking)
            }
        }
    }

    /// The earliest member whose number no other story has.
    private func founder(of group: [Int], _ seen: Set<Int>, _ kept: Set<StoryID>) -> StoryID {
        let ids = group.map { residents[$0]!.traits.id }.sorted()
        let isFree = { (id: StoryID) in
            !kept.contains(id) && members(of: id).allSatisfy(seen.contains)
        }
        return ids.first(where: isFree) ?? ids[0]
    }

    /// Whether a story without its founder goes on in this group: the largest, or else the earliest.
    private func isLargestPart(_ group: [Int], of story: StoryID, in groups: [[Int]]) -> Bool {
        func rank(_ group: [Int]) -> (Int, Int64) {
            let part = group.filter { residents[$0]!.story == story }
            return (part.count, -(part.map { residents[$0]!.traits.id.rawValue }.min() ?? 0))
        }
        let mine = rank(group)
        return groups.allSatisfy { rank($0) <= mine }
    }

    private mutating func move(
        _ slot: Int, to story: StoryID, isNew: Bool, _ seen: Set<Int>, _ linking: inout Linking
    ) {
        let (id, old) = (residents[slot]!.traits.id, residents[slot]!.story)
        guard old != story || isNew else { return }
        takeOut(slot)
        place(slot, in: story)
        linking.moves.append(
            Linking.Move(
                article: id, from: isNew ? nil : old, to: story,
                reason: isNew ? "arrived" : "compared afresh"))
        if isNew { return }
        // A founder takes along whoever was not looked at.
        for other in members(of: old) where id == old && !seen.contains(other) {
            takeOut(other)
            place(other, in: story)
            linking.moves.append(
                Linking.Move(
                    article: residents[other]!.traits.id, from: old, to: story,
                    reason: "with its story"))
        }
        if members(of: old).isEmpty { linking.redirects[old] = story }
    }

    // MARK: By hand

    /// Respects a decision made by hand, now and for ever; nil where the articles are too old to be
    /// known.
    package mutating func apply(_ constraint: Constraint) -> Linking? {
        byHand.note(constraint)
        guard let slot = slots[constraint.other], let other = slots[constraint.one] else {
            return nil
        }
        if constraint.kind == .apart {
            residents[slot]!.copies[other] = nil
            residents[other]!.copies[slot] = nil
        }
        let story = residents[slot]!.story
        var linking = Linking(article: constraint.other, story: story)
        regroup(around: slot, [other], decided: [other], cameFrom: story, &linking)
        relink(around: slot, &linking)
        relink(around: other, &linking)
        return linking
    }
}

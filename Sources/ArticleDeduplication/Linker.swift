package import FeedModel
package import Foundation

/// Finds for every article what it repeats, updates and cites, and the story it belongs to.
///
/// It keeps the traits of the last thirty days in memory, and nothing else: it is a value that the
/// articles make, one after another. What it once decided it may repair when a later article shows
/// better, so that nearly the same comes out in whatever order they arrive.
package struct Linker: Sendable {
    /// An article of the last days.
    struct Resident: Sendable {
        let traits: KeptTraits
        /// While a story may still be joined.
        var profile: Profile?
        var story: StoryID
        /// The residents whose texts are its own, and why.
        var copies: [Int: CopyVerdict] = [:]
        /// Whether it holds several texts that have nothing in common.
        var isDigest = false
    }

    let rules: LinkingRules
    var residents: [Resident?] = []
    private var vacant: [Int] = []
    /// By slot: the number of its article among all that came.
    private var ages: [UInt32] = []
    private var settled: UInt32 = 0
    var slots: [Article.ID: Int] = [:]
    /// Slots by story, but of those in which the founder is alone: most are.
    private var sharedStories: [StoryID: [Int]] = [:]
    private var prints: MultiTable
    private var traits: MultiTable
    /// By slot: what the article repeats, and the link to it where it is too old to be known.
    var originals: [Int: Article.ID] = [:]
    var oldLinks: [Int: FoundLink] = [:]
    /// By slot: the link to what its story goes on with.
    var followUps: [Int: FoundLink] = [:]
    /// How many of the articles whose stories may be joined have a trait.
    private var frequency: [UInt32: Int32] = [:]
    private var profiled = 0
    /// In the order in which they came; what leaves is taken from the front.
    private var arrivals: [(id: Article.ID, firstSeen: Date)] = []
    private var firstArrival = 0
    private var firstProfiled = 0
    var now = Date.distantPast
    var byHand = DecidedPairs()

    package init(rules: LinkingRules = LinkingRules(), constraints: [Constraint] = []) {
        self.rules = rules
        prints = MultiTable(most: 24)
        traits = MultiTable(most: 24)
        for constraint in constraints { byHand.note(constraint) }
    }

    /// How many articles it knows, and the bytes that finding them takes.
    package var size: (articles: Int, indexBytes: Int) {
        (slots.count, prints.memory + traits.memory + frequency.capacity * 9)
    }

    /// The story an article is in; nil when it is too old to be known.
    package func story(of article: Article.ID) -> StoryID? {
        slots[article].flatMap { residents[$0]?.story }
    }

    // MARK: An article arrives

    /// Decides about an article that is new, or that its publisher changed.
    package mutating func add(_ traits: ArticleTraits) -> Linking {
        let before = story(of: traits.id)
        let former = copies(of: traits.id)
        if let slot = slots[traits.id] { leave(slot, forGood: true) }
        let slot = settle(traits)
        let copies = findCopies(of: residents[slot]!.traits, except: slot)
        for (other, verdict) in copies { join(slot, other, verdict) }
        let alike = storyCandidates(of: slot)
        var linking = Linking(article: traits.id, story: before ?? traits.id)
        place(slot, in: before ?? traits.id)
        let freed = ([slot] + copies.map(\.slot)).flatMap { freeShorts(of: $0) }
        regroup(around: slot, alike, decided: freed, cameFrom: before, &linking)
        followUps[slot] = followUp(of: slot, alike)
        // Whoever repeated what it was before repeats something else now, or nothing.
        let left = former.compactMap { slots[$0] }.filter { residents[slot]!.copies[$0] == nil }
        for other in [slot] + freed + left { relink(around: other, &linking) }
        linking.digests = freed.filter { residents[$0]!.isDigest }.map { residents[$0]!.traits.id }
        return linking
    }

    private func copies(of article: Article.ID) -> [Article.ID] {
        guard let slot = slots[article] else { return [] }
        return residents[slot]!.copies.keys.map { residents[$0]!.traits.id }.sorted()
    }

    /// Whether an article first seen at `date` is compared no more.
    package func isPast(_ date: Date) -> Bool {
        date < now.addingTimeInterval(-rules.copyDays * 86_400)
    }

    // MARK: Residents

    mutating func settle(_ traits: ArticleTraits) -> Int {
        now = max(now, traits.firstSeen)
        expire()
        let slot = vacant.popLast() ?? residents.count
        if slot == residents.count {
            residents.append(nil)
            ages.append(0)
        }
        ages[slot] = settled
        settled += 1
        var resident = Resident(traits: KeptTraits(traits), profile: nil, story: traits.id)
        if now.timeIntervalSince(traits.firstSeen) < rules.storyDays * 86_400 {
            resident.profile = Profile(traits)
        }
        residents[slot] = resident
        slots[traits.id] = slot
        arrivals.append((traits.id, traits.firstSeen))
        prints.insert(resident.traits.prints, UInt32(slot), ages: ages)
        if let profile = resident.profile {
            profiled += 1
            self.traits.insert(profile.hashes, UInt32(slot), ages: ages)
            for hash in profile.hashes { frequency[hash, default: 0] += 1 }
            refresh(slot)
        }
        return slot
    }

    /// The slots of a story's articles, in the order in which they came to it.
    func members(of story: StoryID) -> [Int] {
        if let members = sharedStories[story] { return members }
        guard let founder = slots[story], residents[founder]!.story == story else { return [] }
        return [founder]
    }

    mutating func place(_ slot: Int, in story: StoryID) {
        if sharedStories[story] == nil, residents[slot]!.traits.id != story {
            sharedStories[story] = members(of: story)
        }
        sharedStories[story]?.append(slot)
        residents[slot]!.story = story
    }

    mutating func takeOut(_ slot: Int) {
        let story = residents[slot]!.story
        sharedStories[story]?.removeAll { $0 == slot }
        if sharedStories[story]?.isEmpty ?? false { sharedStories[story] = nil }
    }

    mutating func join(_ one: Int, _ other: Int, _ verdict: CopyVerdict) {
        residents[one]!.copies[other] = verdict
        residents[other]!.copies[one] = verdict
    }

    /// - Parameter forGood: otherwise its prints stay.
    private mutating func leave(_ slot: Int, forGood: Bool) {
        guard let resident = residents[slot] else { return }
        if let profile = resident.profile {
            profiled -= 1
            traits.remove(profile.hashes, UInt32(slot))
            for hash in profile.hashes {
                if frequency[hash] ?? 0 <= 1 {
                    frequency[hash] = nil
                } else {
                    frequency[hash]! -= 1
                }
            }
            residents[slot]!.profile = nil
        }
        guard forGood else { return }
        prints.remove(resident.traits.prints, UInt32(slot))
        for other in resident.copies.keys { residents[other]?.copies[slot] = nil }
        takeOut(slot)
        originals[slot] = nil
        oldLinks[slot] = nil
        followUps[slot] = nil
        slots[resident.traits.id] = nil
        residents[slot] = nil
        vacant.append(slot)
    }

    private mutating func expire() {
        let oldest = now.addingTimeInterval(-rules.copyDays * 86_400)
        let oldestProfiled = now.addingTimeInterval(-rules.storyDays * 86_400)
        while firstProfiled < arrivals.count,
            arrivals[firstProfiled].firstSeen < oldestProfiled
        {
            let arrival = arrivals[firstProfiled]
            if let slot = slots[arrival.id], residents[slot]!.traits.firstSeen == arrival.firstSeen
            {
                leave(slot, forGood: false)
            }
            firstProfiled += 1
        }
        while firstArrival < firstProfiled, arrivals[firstArrival].firstSeen < oldest {
            let arrival = arrivals[firstArrival]
            if let slot = slots[arrival.id], residents[slot]!.traits.firstSeen == arrival.firstSeen
            {
                keepLinks(to: slot)
                leave(slot, forGood: true)
            }
            firstArrival += 1
        }
        if firstArrival > 10_000, firstArrival * 2 > arrivals.count {
            arrivals.removeFirst(firstArrival)
            firstProfiled -= firstArrival
            firstArrival = 0
        }
    }

    // MARK: Candidates

    /// What `traits` repeat, without taking them in.
    package func copies(of traits: ArticleTraits) -> [FoundLink] {
        let mine = KeptTraits(traits)
        return findCopies(of: mine, except: slots[traits.id]).map { slot, verdict in
            let its = residents[slot]!.traits
            let likeness = Likeness(mine, its)
            return FoundLink(
                kind: copyKind(likeness), target: its.id, rule: verdict.rule, score: verdict.score,
                evidence: evidence(likeness))
        }
    }

    private func findCopies(
        of mine: KeptTraits, except slot: Int?
    ) -> [(slot: Int, verdict: CopyVerdict)] {
        var shared: [UInt32: Int] = [:]
        for print in mine.prints { prints.forEach(print) { shared[$0, default: 0] += 1 } }
        if let slot { shared[UInt32(slot)] = nil }
        let fewest = min(rules.fewestSharedPrints, max(2, mine.prints.count / 2)) - 1
        let candidates = shared.filter { $0.value >= fewest }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(40)
        var copies: [(slot: Int, verdict: CopyVerdict)] = []
        for (other, _) in candidates {
            let its = residents[Int(other)]!.traits
            if byHand.isApart(mine.id, its.id) { continue }
            if let verdict = rules.copyVerdict(mine, its, Likeness(mine, its)) {
                copies.append((Int(other), verdict))
            }
        }
        return copies
    }

    /// The residents that share most with `slot`, by its rarest traits.
    private func storyCandidates(of slot: Int) -> [Int] {
        guard let profile = residents[slot]!.profile else { return [] }
        let rarest = zip(profile.hashes, profile.weights).sorted { $0.1 > $1.1 }.prefix(40)
        var shared: [UInt32: Float] = [:]
        for (hash, weight) in rarest {
            traits.forEach(hash) {
                if $0 != UInt32(slot) { shared[$0, default: 0] += weight * weight }
            }
        }
        return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(rules.mostCandidates).map { Int($0.key) }
    }

    mutating func refresh(_ slot: Int) {
        let frequency = frequency
        residents[slot]!.profile?.refresh(among: profiled, rules) { Int(frequency[$0] ?? 1) }
    }
}

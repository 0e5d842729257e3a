/// Compares two articles as a linker does, without one: how much a word or a name says is told by
/// a sample of articles, so that nothing else has to be read.
package struct StoryComparison: Sendable {
    private let linker = Linker()
    private var frequency: [UInt32: Int] = [:]
    private let count: Int

    package init(among sample: [ArticleTraits]) {
        count = sample.count
        for traits in sample {
            for hash in Profile(traits).hashes { frequency[hash, default: 0] += 1 }
        }
    }

    /// What speaks for one story of two articles, and what they have in common: 1 is enough, from 2
    /// on they share text, and 3 is the same text.
    package func whatSpeaks(
        for one: ArticleTraits, _ other: ArticleTraits
    ) -> (score: Double, evidence: [String]) {
        let (mine, its) = (KeptTraits(one), KeptTraits(other))
        let likeness = Likeness(mine, its)
        let alike = profile(of: one).compare(with: profile(of: other))
        let names = Int(alike.names.share * 100)
        let evidence =
            linker.evidence(likeness) + ["\(alike.shared) traits, \(names) % of the names"]
        if linker.rules.copyVerdict(mine, its, likeness) != nil {
            return (2 + likeness.containment, evidence)
        }
        // `StoryGrouping` counts no more, either.
        return (min(2, linker.rules.storyScore(likeness, alike)), evidence)
    }

    private func profile(of traits: ArticleTraits) -> Profile {
        var profile = Profile(traits)
        profile.refresh(among: count, linker.rules) { frequency[$0] ?? 1 }
        return profile
    }
}

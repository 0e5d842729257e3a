import FeedModel
package import Foundation

extension Linker {
    /// How an article is put back after a start.
    package struct Memory: Sendable {
        package var traits: ArticleTraits
        package var story: StoryID
        /// What it was last said to have, as in `Linking.links`.
        package var links: [FoundLink]
        /// Whether it was once among `Linking.digests`.
        package var isDigest: Bool

        package init(
            traits: ArticleTraits, story: StoryID, links: [FoundLink] = [], isDigest: Bool = false
        ) {
            self.traits = traits
            self.story = story
            self.links = links
            self.isDigest = isDigest
        }
    }

    /// Puts articles back, the first that came first. Nothing is decided again.
    ///
    /// - Parameter date: when the last one was first seen.
    package mutating func restore(_ memories: some Sequence<Memory>, asOf date: Date) {
        now = max(now, date)
        var found: [(slot: Int, link: FoundLink)] = []
        for memory in memories {
            let slot = settle(memory.traits)
            place(slot, in: memory.story)
            residents[slot]!.isDigest = memory.isDigest
            for link in memory.links { found.append((slot, link)) }
        }
        for (slot, link) in found { putBack(link, of: slot) }
        // How common a trait is, is known now.
        for slot in residents.indices where residents[slot] != nil { refresh(slot) }
    }

    private mutating func putBack(_ link: FoundLink, of slot: Int) {
        switch link.kind {
        case .followUp: followUps[slot] = link
        case .reprint, .nearDuplicate, .update:
            originals[slot] = link.target
            if link.target.map({ slots[$0] == nil }) ?? false { oldLinks[slot] = link }
            joinAgain(slot, link)
        case .translation where link.rule == Self.sameTextRule: joinAgain(slot, link)
        case .translation, .cites: break
        }
    }

    private mutating func joinAgain(_ slot: Int, _ link: FoundLink) {
        guard let other = link.target.flatMap({ slots[$0] }), other != slot else { return }
        join(slot, other, CopyVerdict(rule: link.rule, score: link.score))
    }
}

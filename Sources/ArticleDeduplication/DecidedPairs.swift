import FeedModel

/// What people said of articles: which are of one story, and which are not.
struct DecidedPairs: Sendable {
    private var together: [Article.ID: Set<Article.ID>] = [:]
    private var apart: [Article.ID: Set<Article.ID>] = [:]
    /// By article: the least number of those it is together with, also through others.
    private var groups: [Article.ID: Article.ID] = [:]

    /// Takes the place of what was said of the two before.
    mutating func note(_ constraint: Constraint) {
        let (one, other) = (constraint.one, constraint.other)
        let isTogether = constraint.kind == .together
        Self.set(one, other, isTogether, in: &together)
        Self.set(one, other, !isTogether, in: &apart)
        regroup(from: one)
        regroup(from: other)
    }

    private static func set(
        _ one: Article.ID, _ other: Article.ID, _ holds: Bool,
        in pairs: inout [Article.ID: Set<Article.ID>]
    ) {
        for (one, other) in [(one, other), (other, one)] {
            if holds {
                pairs[one, default: []].insert(other)
            } else {
                pairs[one]?.remove(other)
            }
        }
    }

    private mutating func regroup(from article: Article.ID) {
        let group = connected(to: article)
        let least = group.min() ?? article
        for member in group { groups[member] = group.count > 1 ? least : nil }
    }

    private func connected(to article: Article.ID) -> Set<Article.ID> {
        var group: Set<Article.ID> = [article]
        var next = [article]
        while let one = next.popLast() {
            for other in together[one] ?? [] where group.insert(other).inserted {
                next.append(other)
            }
        }
        return group
    }

    func isApart(_ one: Article.ID, _ other: Article.ID) -> Bool {
        !apart.isEmpty && apart[one]?.contains(other) ?? false
    }

    func isTogether(_ one: Article.ID, _ other: Article.ID) -> Bool {
        guard !groups.isEmpty, let group = groups[one], group == groups[other] else { return false }
        return !isApart(one, other)
    }

    /// Everything that is of one story with `article` by what people said.
    func partners(of article: Article.ID) -> [Article.ID] {
        guard groups[article] != nil else { return [] }
        return connected(to: article).subtracting([article]).sorted()
    }
}

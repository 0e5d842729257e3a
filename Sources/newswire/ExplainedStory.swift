import ArticleDeduplication
import FeedModel
import Foundation

/// Why an article is in its story.
struct ExplainedStory: Codable, Sendable {
    /// The article of the story that is most like it, found anew by today's rules.
    struct Nearest: Codable, Sendable {
        var article: String
        /// What speaks for one story of the two: 1 is enough, 3 is the same text.
        var score: Double
        var evidence: [String]
    }

    /// What a person said of it and another article.
    struct Decision: Codable, Sendable {
        var article: String
        /// Whether both belong to one story, or must not.
        var together: Bool
    }

    var id: String
    /// What put it there: it arrived, was compared afresh, came with its story, or was put by hand.
    var reason: String
    /// nil where it is alone in its story, and where what is compared is to be made anew.
    var nearest: Nearest?
    var decisions: [Decision]

    enum CodingKeys: String, CodingKey {
        case id, reason, nearest
        case decisions = "by_hand"
    }

    init(_ membership: StoryMembership, of article: Article) {
        (id, reason) = (String(membership.story.rawValue), membership.reason)
        decisions = membership.rules.map { rule in
            let other = rule.article == article.id ? rule.other : rule.article
            return Decision(article: String(other.rawValue), together: rule.together)
        }
        guard let mine = membership.traits.flatMap(ArticleTraits.init(encoded:)) else { return }
        let comparison = StoryComparison(
            among: membership.neighbours.compactMap(ArticleTraits.init(encoded:)))
        let linked = Set(article.links.map(\.target))
        func rank(_ one: Nearest, _ id: Article.ID) -> (Double, Int, Int64) {
            (one.score, linked.contains(id) ? 1 : 0, -id.rawValue)
        }
        nearest =
            membership.others.compactMap(ArticleTraits.init(encoded:)).map { its in
                (Nearest(its.id, comparison.whatSpeaks(for: mine, its)), its.id)
            }.max { rank($0.0, $0.1) < rank($1.0, $1.1) }?.0
    }
}

extension ExplainedStory.Nearest {
    fileprivate init(_ article: Article.ID, _ found: (score: Double, evidence: [String])) {
        self.init(
            article: String(article.rawValue), score: (found.score * 1000).rounded() / 1000,
            evidence: found.evidence)
    }
}

extension ExplainedArticle {
    /// Says why it is in its story, and by what rule it cites a source of which no text is known.
    mutating func takeIn(_ membership: StoryMembership, of article: Article) {
        story = ExplainedStory(membership, of: article)
        guard cites?.rule == nil,
            let traits = membership.traits.flatMap(ArticleTraits.init(encoded:)),
            traits.citation?.source == article.cites?.source
        else { return }
        // Alone it has no link but this one.
        var linker = Linker()
        let link = linker.add(traits).links[traits.id]?.first { $0.kind == .cites }
        cites?.rule = link?.rule
        cites?.score = link?.score
    }
}

extension ExplainedStory {
    /// What and why, for people.
    ///
    /// - Parameter article: whose story it is, by number.
    func rows(of article: String) -> [[String]] {
        var rows = [["story", "\(id)\(id == article ? ", which it founded" : ""): \(reason)"]]
        if let nearest {
            let score = String(format: "%.2f", nearest.score)
            rows.append([
                "nearest in it",
                "article \(nearest.article), score \(score) (1 is enough, 3 is the same text)"
                    + (nearest.evidence.isEmpty ? "" : ": ")
                    + nearest.evidence.joined(separator: ", "),
            ])
        }
        // Of a large story, one who was taken out has a decision for each article.
        for decision in decisions.prefix(10) {
            let how = decision.together ? "in one story with" : "apart from"
            rows.append(["by hand", "\(how) article \(decision.article)"])
        }
        if decisions.count > 10 {
            rows.append(["by hand", "\(decisions.count - 10) more such decisions"])
        }
        return rows
    }
}

import ArticleTagging
import FeedModel
import Foundation

/// A tag with every word that gives it: where it stands, what it adds, and by which pattern.
func shownFinding(_ finding: TagFinding, _ style: Style) -> String {
    ExplainedTag(finding).text(style)
}

func shownScore(_ score: Double) -> String {
    score == score.rounded() ? String(Int(score)) : String(format: "%.2f", score)
}

extension Tagger {
    /// The tags that an article has, each with where its words stand, as far as today's rules find
    /// them.
    func explanations(of article: Article) -> [(tag: Tag, finding: TagFinding?)] {
        let found = Dictionary(
            findings(in: article.content).map { ($0.tag, $0) }, uniquingKeysWith: { $1 })
        return article.tags.map { tag in
            guard var finding = found[tag.id] else { return (tag, nil) }
            finding.score = tag.score
            // A word in what a source puts around every article is none of its evidence.
            finding.evidence.removeAll { !tag.evidence.contains($0.words) }
            return (tag, finding.evidence.isEmpty ? nil : finding)
        }
    }
}

import ArticleTagging
import FeedModel

/// A tag, with every word that gives it.
struct ExplainedTag: Codable, Sendable {
    struct Evidence: Codable, Sendable {
        var words: String
        /// `title`, `lead` or `text`; this and what follows are nil where today's rules do not find
        /// the tag.
        var place: String?
        /// Where they begin, in characters from the start of the title or the text.
        var offset: Int?
        /// What they add to the score.
        var weight: Double?
        /// As it is written in its file; nil for a person found by an office.
        var pattern: String?
    }

    var id: String
    /// nil where today's rules do not find it.
    var name: String?
    var score: Double
    var evidence: [Evidence]

    /// - Parameter finding: where its words stand; nil where today's rules do not find it.
    init(_ tag: Tag, _ finding: TagFinding?) {
        (id, name, score) = (tag.id, finding?.name, finding?.score ?? tag.score)
        evidence =
            finding?.evidence.map(Evidence.init) ?? tag.evidence.map { Evidence(words: $0) }
    }

    init(_ finding: TagFinding) {
        (id, name, score) = (finding.tag, finding.name, finding.score)
        evidence = finding.evidence.map(Evidence.init)
    }

    /// For people.
    func text(_ style: Style) -> String {
        guard let name else {
            let tag = Tag(id: id, score: score, evidence: evidence.map(\.words))
            return shownTag(tag) + "; today's rules do not find it"
        }
        let heading = style.strong(id) + "  \(terminalText(name)), score \(shownScore(score))"
        let rows = evidence.map { evidence in
            [
                "  \(evidence.place ?? ""), character \(evidence.offset ?? 0)",
                "“\(terminalText(evidence.words))”", shownScore(evidence.weight ?? 0),
                evidence.pattern.map { "by “\(terminalText($0))”" } ?? "by an office beside it",
            ]
        }
        return heading + (rows.isEmpty ? "" : "\n" + table(rows))
    }
}

extension ExplainedTag.Evidence {
    fileprivate init(_ found: TagFinding.Evidence) {
        self.init(
            words: found.words, place: found.place.rawValue, offset: found.offset,
            weight: found.weight, pattern: found.pattern)
    }
}

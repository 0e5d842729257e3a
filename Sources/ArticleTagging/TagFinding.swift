/// What speaks for a tag in one article, and where.
package struct TagFinding: Sendable, Hashable {
    package enum Place: String, Sendable {
        case title
        case lead
        case text
    }

    /// Words that matched.
    package struct Evidence: Sendable, Hashable {
        package var words: String
        package var place: Place
        /// Where they begin, in characters from the start of the title or the text.
        package var offset: Int
        /// The pattern as it is written in its file; nil for a person found by an office.
        package var pattern: String?
        /// What they add to the score.
        package var weight: Double
    }

    package var tag: String
    package var name: String
    package var score: Double
    /// In the order they stand in.
    package var evidence: [Evidence]
}

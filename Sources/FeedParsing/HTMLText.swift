/// What a person would read of a piece of HTML.
enum HTMLText {
    /// One line of plain text: markup gone, entities decoded, white space folded.
    static func line(_ html: String) -> String { html }

    /// Plain text whose paragraphs, list items and line breaks stand on lines of their own, with an
    /// empty line between paragraphs.
    static func paragraphs(_ html: String) -> String { html }
}

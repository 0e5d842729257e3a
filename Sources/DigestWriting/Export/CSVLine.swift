import FeedModel
import Foundation

// CSV as RFC 4180 describes it: lines end with CR LF, every text is in quotes.

/// The keys of the JSON line; a change is three columns, tags are in one with spaces between them.
let csvHeader =
    [
        "id", "url", "guid", "source", "feed", "language", "title", "published", "story_id",
        "duplicate_of", "duplicate_kind", "cites", "tags", "revision", "withdrawn", "change_seq",
        "change_kind", "change_at",
    ].joined(separator: ",") + "\r\n"

extension ExportedArticle {
    var csvLine: String {
        let content = article.content
        let cells: [String] = [
            String(article.id.rawValue), csvText(content.url), csvText(content.guid),
            csvText(article.source.rawValue), csvText(article.feed.rawValue),
            csvText(content.language?.rawValue), csvText(content.title),
            content.published?.date.ISO8601Format() ?? "",
            article.story.map { String($0.rawValue) } ?? "",
            article.duplicateOf.map { String($0.target.rawValue) } ?? "",
            article.duplicateOf?.kind.rawValue ?? "", csvText(article.cites?.source.rawValue),
            csvText(article.tags.map(\.id).joined(separator: " ")), String(article.revision),
            article.withdrawn?.ISO8601Format() ?? "", change.map { String($0.seq) } ?? "",
            change?.kind.rawValue ?? "", change?.at.ISO8601Format() ?? "",
        ]
        return cells.joined(separator: ",") + "\r\n"
    }
}

/// A text as a cell.
///
/// A spreadsheet runs a cell that begins like a formula, in quotes or not, so such a text gets an
/// apostrophe before it (CWE-1236; OWASP ASVS 5.0, 1.2.10). That changes the text, and CSV is what
/// people open in spreadsheets: programs that need it untouched read JSON Lines.
func csvText(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    let shown = visibleText(text)
    let guarded = shown.unicodeScalars.first.map(formulaStarts.contains) == true ? "'" : ""
    return "\"" + guarded + shown.replacing("\"", with: "\"\"") + "\""
}

/// The full-width forms are read as the plain ones.
private let formulaStarts = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

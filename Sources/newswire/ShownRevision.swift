import ArticleDeduplication
import FeedModel
import Foundation

/// A revision with what it changed in the one before, as `newswire article --revisions --json`
/// prints it.
struct ShownRevision: Encodable {
    struct Part: Encodable {
        let kind: String
        let text: String

        init(_ change: WordChange) {
            switch change {
            case .same(let words): (kind, text) = ("same", words.joined(separator: " "))
            case .removed(let words): (kind, text) = ("removed", words.joined(separator: " "))
            case .added(let words): (kind, text) = ("added", words.joined(separator: " "))
            }
        }
    }

    let revision: Int
    let seen: Date
    let url: String?
    let title: String?
    let summary: String?
    let text: String?
    /// By field; only those that changed.
    let changes: [String: [Part]]

    static func list(_ history: [ArticleRevision]) -> [ShownRevision] {
        zip(history, [nil] + history.map(Optional.some)).map(ShownRevision.init)
    }

    private init(_ new: ArticleRevision, after old: ArticleRevision?) {
        revision = new.number
        seen = new.seen
        (url, title, summary, text) = (new.url, new.title, new.summary, new.text)
        var changes: [String: [Part]] = [:]
        if let old {
            for (name, before, after) in [
                ("title", old.title, new.title), ("summary", old.summary, new.summary),
                ("text", old.text, new.text),
            ] where before != after {
                changes[name] = wordDifference(from: before ?? "", to: after ?? "").map(Part.init)
            }
        }
        self.changes = changes
    }
}

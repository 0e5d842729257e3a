import ArticleDeduplication
import FeedModel
import Foundation

/// One article as `newswire article --json` prints it.
struct ShownArticle: Encodable {
    struct Tag: Encodable {
        let id: String
        let score: Double
        let evidence: [String]
    }

    struct Link: Encodable {
        let kind: String
        let target: String
        let rule: String
        let score: Double
        let evidence: String?
    }

    struct When: Encodable {
        let date: Date
        let element: String
        let isDayOnly: Bool

        init(_ date: EntryDate) {
            self.date = date.date
            element = date.element
            isDayOnly = date.isDayOnly
        }
    }

    let id: String
    let url: String?
    let guid: String?
    let source: Source.ID
    let feed: Feed.ID
    let language: LanguageTag?
    let title: String?
    let summary: String?
    let text: String?
    let authors: [String]
    let categories: [String]
    let published: When?
    let updated: When?
    let firstSeen: Date
    let revision: Int
    let revised: Date
    let withdrawn: Date?
    let tags: [Tag]
    let links: [Link]
    let cites: Source.ID?
    let storyID: String?

    init(_ article: Article) {
        let content = article.content
        id = String(article.id.rawValue)
        (url, guid) = (content.url, content.guid)
        (source, feed, language) = (article.source, article.feed, content.language)
        (title, summary, text) = (content.title, content.summary, content.text)
        (authors, categories) = (content.authors, content.categories)
        published = content.published.map(When.init)
        updated = content.updated.map(When.init)
        (firstSeen, revision) = (article.firstSeen, article.revision)
        (revised, withdrawn) = (article.revised, article.withdrawn)
        tags = article.tags.map { Tag(id: $0.id, score: $0.score, evidence: $0.evidence) }
        cites = article.cites?.source
        storyID = article.story.map { String($0.rawValue) }
        links = article.links.map { link in
            Link(
                kind: link.kind.rawValue, target: String(link.target.rawValue), rule: link.rule,
                score: link.score, evidence: link.evidence)
        }
    }
}

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

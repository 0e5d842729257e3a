package import FeedModel
import Foundation

/// One article as `newswire article --json` prints it.
package struct ShownArticle: Encodable {
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

        private enum CodingKeys: String, CodingKey {
            case date, element
            case isDayOnly = "day_only"
        }

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

    private enum CodingKeys: String, CodingKey {
        case id, url, guid, source, feed, language, title, summary, text, authors, categories
        case published, updated
        case firstSeen = "first_seen"
        case revision, revised, withdrawn, tags, links, cites
        case storyID = "story_id"
    }

    package init(_ article: Article) {
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

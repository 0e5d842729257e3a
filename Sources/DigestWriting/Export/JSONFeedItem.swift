import FeedModel
import Foundation

/// Up to the first of its items.
let jsonFeedOpening =
    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"newswire\",\"items\":["

extension ExportedArticle {
    var jsonFeedItem: String {
        get throws { String(decoding: try jsonEncoder.encode(JSONFeedItem(self)), as: UTF8.self) }
    }
}

/// An item of JSON Feed 1.1. All that the JSON line says stands under `_newswire`.
private struct JSONFeedItem: Encodable {
    let id: String
    let url: String?
    let title: String?
    let summary: String?
    let contentHTML: String?
    let contentText: String?
    let image: String?
    let published: Date?
    let modified: Date?
    let authors: [Author]
    let tags: [String]
    let language: LanguageTag?
    let extra: Extra

    struct Author: Encodable {
        let name: String
    }

    struct Extra: Encodable {
        let article: ExportedArticle
    }

    enum CodingKeys: String, CodingKey {
        case id, url, title, summary, image, authors, tags, language
        case contentHTML = "content_html"
        case contentText = "content_text"
        case published = "date_published"
        case modified = "date_modified"
        case extra = "_newswire"
    }

    init(_ exported: ExportedArticle) {
        let article = exported.article
        let content = article.content
        id = exported.urn
        url = safeLink(content.url)
        title = content.title.map(visibleText)
        summary = content.summary.map(visibleText)
        contentHTML = content.html
        // One of the two has to be there.
        contentText = content.text.map(visibleText) ?? (content.html == nil ? "" : nil)
        image = safeLink(content.image)
        published = content.published?.date
        modified = article.revision > 1 ? article.revised : content.updated?.date
        authors = content.authors.map { Author(name: visibleText($0)) }
        tags = article.tags.map(\.id)
        language = content.language
        extra = Extra(article: exported)
    }
}

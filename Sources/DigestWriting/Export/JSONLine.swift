import FeedModel
import Foundation

/// One line of the export. Every key is always there; what is not known is null. `tags` are ours;
/// the publisher's own are `_newswire.categories`.
extension ExportedArticle: Encodable {
    private enum CodingKeys: String, CodingKey {
        case id, url, guid, source, feed, language, title, published
        case storyID = "story_id"
        case duplicateOf = "duplicate_of"
        case duplicateKind = "duplicate_kind"
        case cites, tags, revision, withdrawn, change
        case extra = "_newswire"
    }

    private enum ExtraKeys: CodingKey {
        case categories
    }

    private struct EncodedChange: Encodable {
        let seq: Int64
        let kind: String
        let at: Date
    }

    package func encode(to encoder: any Encoder) throws {
        let content = article.content
        var line = encoder.container(keyedBy: CodingKeys.self)
        try line.encode(String(article.id.rawValue), forKey: .id)
        try line.encode(content.url, forKey: .url)
        try line.encode(content.guid, forKey: .guid)
        try line.encode(article.source, forKey: .source)
        try line.encode(article.feed, forKey: .feed)
        try line.encode(content.language, forKey: .language)
        try line.encode(content.title, forKey: .title)
        try line.encode(content.published?.date, forKey: .published)
        try line.encode(article.story.map { String($0.rawValue) }, forKey: .storyID)
        let original = article.duplicateOf.map { String($0.target.rawValue) }
        try line.encode(original, forKey: .duplicateOf)
        try line.encode(article.duplicateOf?.kind.rawValue, forKey: .duplicateKind)
        try line.encode(article.cites?.source, forKey: .cites)
        try line.encode(article.tags.map(\.id), forKey: .tags)
        try line.encode(article.revision, forKey: .revision)
        try line.encode(article.withdrawn, forKey: .withdrawn)
        try line.encode(
            change.map { EncodedChange(seq: $0.seq, kind: $0.kind.rawValue, at: $0.at) },
            forKey: .change)
        var extra = line.nestedContainer(keyedBy: ExtraKeys.self, forKey: .extra)
        try extra.encode(content.categories, forKey: .categories)
    }

    var json: String {
        get throws { String(decoding: try jsonEncoder.encode(self), as: UTF8.self) }
    }
}

/// Keys sorted, times in ISO 8601, one line.
let jsonEncoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
}()

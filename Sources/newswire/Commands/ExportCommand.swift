import ArgumentParser
import FeedModel
import Foundation

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Prints articles as JSON Lines, one a line.")

    @OptionGroup var global: GlobalOptions
    @Option(
        help: ArgumentHelp(
            "Only what was first seen or changed since: a date, or a span as in 24h.",
            valueName: "time"))
    var since: Moment?

    func run() async throws {
        let assembly = try global.assemble()
        var query = ArticleQuery(
            since: since?.date(before: assembly.clock.now), limit: 500)
        while true {
            let articles = try await assembly.store.articles(query)
            for article in articles {
                print(try newswire.json(ExportedArticle(article), pretty: false))
            }
            guard let last = articles.last else { return }
            query.after = last.id
        }
    }
}

/// One line of the export: an article in its last revision. Every key is always there; what is not
/// known is null. `tags` are ours; the publisher's own are `_newswire.categories`.
struct ExportedArticle: Encodable {
    let article: Article

    init(_ article: Article) {
        self.article = article
    }

    private enum CodingKeys: String, CodingKey {
        case id, url, guid, source, feed, language, title, published
        case storyID = "story_id"
        case duplicateOf = "duplicate_of"
        case duplicateKind = "duplicate_kind"
        case cites, tags, revision
        case extra = "_newswire"
    }

    private enum ExtraKeys: CodingKey {
        case categories
    }

    func encode(to encoder: any Encoder) throws {
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
        try line.encodeNil(forKey: .storyID)
        let original = article.duplicateOf.map { String($0.target.rawValue) }
        try line.encode(original, forKey: .duplicateOf)
        try line.encode(article.duplicateOf?.kind.rawValue, forKey: .duplicateKind)
        try line.encodeNil(forKey: .cites)
        try line.encode(article.tags.map(\.id), forKey: .tags)
        try line.encode(article.revision, forKey: .revision)
        var extra = line.nestedContainer(keyedBy: ExtraKeys.self, forKey: .extra)
        try extra.encode(content.categories, forKey: .categories)
    }
}

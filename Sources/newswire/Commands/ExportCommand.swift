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
    @Flag(help: "JSON Lines is already JSON; accepted as on other commands.") var json = false

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

/// One line of the export: an article in its last revision.
struct ExportedArticle: Encodable {
    var id: String
    var url: String?
    var guid: String?
    var source: String
    var feed: String
    var language: String?
    var title: String?
    var published: Date?
    var duplicateOf: String?
    var duplicateKind: String?
    var tags: [String]
    var revision: Int

    init(_ article: Article) {
        id = String(article.id.rawValue)
        url = article.content.url
        guid = article.content.guid
        source = article.source.rawValue
        feed = article.feed.rawValue
        language = article.content.language?.rawValue
        title = article.content.title
        published = article.content.published?.date
        duplicateOf = article.duplicateOf.map { String($0.target.rawValue) }
        duplicateKind = article.duplicateOf?.kind.rawValue
        tags = article.tags.map(\.id)
        revision = article.revision
    }

    private enum CodingKeys: String, CodingKey {
        case id, url, guid, source, feed, language, title, published
        case duplicateOf = "duplicate_of"
        case duplicateKind = "duplicate_kind"
        case tags, revision
    }
}

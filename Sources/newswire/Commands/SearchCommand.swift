import ArgumentParser
import FeedModel
import Foundation

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Finds articles by their words, in any script and spelling.",
        discussion: """
            Tokayev finds Токаев, Тоқаев and Toʻqayev in all their cases; Oʻzbekiston is found \
            with any apostrophe, with none, and in Cyrillic. Title, text and tags are searched.

              "верительную грамоту"   these words beside each other
              қаржы*                  words that begin so
              Токаев -Путин           not these
              uran OR уран            one of them

            Filters: tag:place:KZ, lang:kk, feed:akorda-en, source:akorda, country:KZ, \
            since:2026-11-20, since:24h, until:…; with - in front they refuse, and of several \
            values with commas (lang:kk,uz) any will do. Put the query in single quotes, so that \
            the shell leaves it alone, and -- before one that begins with -.

            Exit status: 0 where something was found, 1 where nothing was, 2 where the query \
            cannot be read.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: "What to look for.") var query: [String]
    @Option(help: ArgumentHelp("At most so many articles.", valueName: "number"))
    var limit = 20
    @Flag(help: "What was found as JSON.") var json = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1") }
    }

    func run() async throws {
        let assembly = try global.assemble(readingTags: false, for: .reading)
        let feeds = assembly.configuration.feeds
        var query = try SearchQueryReader(
            query.joined(separator: " "), feeds: feeds, now: assembly.clock.now
        ).read()
        query.limit = limit
        let hits = try await assembly.store.search(query)
        if json {
            print(try newswire.json(hits.map(FoundArticle.init)))
        } else {
            let style = Style(global.color)
            for hit in hits { print(shown(hit, style)) }
        }
        guard hits.isEmpty else { return }
        if !json { printError("newswire: nothing was found" + hint(query, feeds)) }
        throw Outcome.failure
    }

    private func shown(_ hit: SearchHit, _ style: Style) -> String {
        let article = hit.article
        let date = article.content.published?.date ?? article.firstSeen
        let facts = [
            "#\(article.id.rawValue)", date.ISO8601Format(), article.feed.rawValue,
            article.content.language?.rawValue ?? "-", article.content.url ?? "",
        ]
        var lines = [
            shown(hit.title, style, otherwise: style.strong),
            "  " + style.quiet(terminalText(facts.joined(separator: "  "))),
        ]
        if !hit.excerpt.pieces.isEmpty { lines.append("  " + shown(hit.excerpt, style) { $0 }) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func shown(
        _ text: MarkedText, _ style: Style, otherwise: (String) -> String
    ) -> String {
        text.pieces.map { piece in
            let text = oneSpace(terminalText(piece.text))
            return piece.isMatch ? style.match(text) : otherwise(text)
        }.joined()
    }

    /// A feed or a source that is not configured is no mistake, since its articles stay; but a likely
    /// reason to find nothing.
    private func hint(_ query: SearchQuery, _ feeds: [Feed]) -> String {
        let known = [
            ("feed", query.feeds, feeds.map(\.id.rawValue)),
            ("source", query.sources, feeds.map(\.source.rawValue)),
        ]
        for (name, filter, names) in known {
            for value in filter.allowed?.sorted() ?? [] where !names.contains(value) {
                let hint = nearest(to: value, in: names).map { "; did you mean \($0)?" } ?? ""
                return ": no \(name) \(value) is configured\(hint)"
            }
        }
        return ""
    }
}

/// `text` with one space where paragraphs or lines end.
private func oneSpace(_ text: String) -> String {
    text.replacing(/\ {2,}/, with: " ")
}

/// What a program is told of a hit.
struct FoundArticle: Encodable {
    var id: String
    var url: String?
    var source: String
    var feed: String
    var language: String?
    var title: String?
    var published: Date?
    var firstSeen: Date
    var tags: [String]
    var score: Double
    var excerpt: String
    /// The words that were found, as they stand in the title and the excerpt.
    var matches: [String]

    private enum CodingKeys: String, CodingKey {
        case id, url, source, feed, language, title, published
        case firstSeen = "first_seen"
        case tags, score, excerpt, matches
    }

    init(_ hit: SearchHit) {
        let article = hit.article
        id = String(article.id.rawValue)
        url = article.content.url
        source = article.source.rawValue
        feed = article.feed.rawValue
        language = article.content.language?.rawValue
        title = article.content.title
        published = article.content.published?.date
        firstSeen = article.firstSeen
        tags = article.tags.map(\.id)
        score = hit.score
        excerpt = hit.excerpt.text
        matches = hit.title.matches + hit.excerpt.matches
    }
}

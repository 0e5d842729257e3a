import ArticleDeduplication
import FeedModel
import FeedParsing
import Foundation

/// What a refresh could make of the answer: articles, or the reason why there are none.
struct Reading: Sendable {
    var drafts: [Draft] = []
    var hints = PollHints()
    var warnings: [ParseWarning] = []
    var failure: FeedFailure?
}

/// Makes articles of what came. No news is good news: a 304 reads as nothing, without a failure.
func read(_ outcome: FetchOutcome, of feed: Feed) -> Reading {
    switch outcome {
    case .document(let document):
        return read(document, of: feed)
    case .notModified:
        return Reading()
    case .refused(let response):
        let said = statusMeanings[response.status].map { " (\($0))" } ?? ""
        return Reading(
            failure: FeedFailure(step: .fetch, reason: "HTTP status \(response.status)\(said)"))
    case .unreachable(let reason):
        return Reading(failure: FeedFailure(step: .fetch, reason: reason))
    }
}

private func read(_ document: FetchedDocument, of feed: Feed) -> Reading {
    do throws(ParseError) {
        let parsed = try parse(document, of: feed)
        let blocks = parsed.entries.map(\.blocks)
        let boilerplate = Boilerplate(learnedFrom: blocks)
        let drafts = zip(parsed.entries, blocks).map { entry, blocks in
            draft(of: entry, boilerplate.comparableText(of: blocks), in: feed, parsed)
        }
        return Reading(
            drafts: withTellingAliases(drafts, in: feed.id), hints: parsed.hints,
            warnings: parsed.warnings)
    } catch {
        return Reading(failure: FeedFailure(step: .parse, reason: error.reason))
    }
}

private func parse(
    _ document: FetchedDocument, of feed: Feed
) throws(ParseError) -> ParsedFeed {
    let contentType = document.response.headers["Content-Type"]
    let url = document.response.url.absoluteString
    if let rule = feed.page {
        return try PageReader().read(
            document.body, contentType: contentType, url: url, rule: rule, timeZone: feed.timeZone)
    }
    return try FeedParser().parse(
        document.body, contentType: contentType, url: url, timeZone: feed.timeZone)
}

private func draft(
    of entry: Entry, _ comparable: String, in feed: Feed, _ parsed: ParsedFeed
) -> Draft {
    var content = ArticleContent()
    content.guid = entry.guid
    content.url = entry.url
    content.title = entry.title
    content.summary = entry.summary
    content.html = entry.contentHTML
    content.text = entry.plainText
    content.language = (entry.language ?? feed.language ?? parsed.language)?.withoutRegion
    content.image = entry.image
    content.authors = entry.authors.compactMap(\.name)
    content.categories = entry.categories
    content.published = entry.published ?? entry.updated
    content.updated = entry.updated
    return Draft(
        content: content, comparable: comparable,
        aliases: aliases(of: content, comparing: comparable, in: feed.id),
        fingerprint: fingerprint(of: content))
}

/// What the statuses met most often mean to the one who reads the summary.
private let statusMeanings: [Int: String] = [
    401: "it wants a password",
    403: "it does not let us in",
    404: "there is nothing at this address",
    410: "the feed is gone for good",
    429: "we ask too often",
    451: "withheld for legal reasons",
    500: "the server failed",
    502: "the server behind it failed",
    503: "the server is overloaded or closed for a while",
    504: "the server behind it did not answer",
]

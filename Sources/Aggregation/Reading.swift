import ArticleDeduplication
import FeedModel
import FeedParsing
import FeedScheduling
import Foundation

/// What a refresh could make of the answer: articles, or the reason why there are none.
struct Reading: Sendable {
    var drafts: [Draft] = []
    /// Kinds of names that stand for several articles in the document.
    var collidingKinds: Set<Alias.Kind> = []
    /// What the document repeats around its articles.
    var boilerplate = Boilerplate()
    var hints = PollHints()
    var warnings: [ParseWarning] = []
    var facts: DocumentFacts?
    var failure: FeedFailure?

    /// Holds the network responsible where it looks as if no host could be reached.
    mutating func mayBlameTheNetwork(
        _ obstacle: FetchOutcome.Obstacle, _ state: FeedState, othersAnswered: Date?
    ) {
        if isOffline(obstacle, state, othersAnswered: othersAnswered) {
            failure?.kind = .offline
        }
    }
}

/// Makes articles of what came. No news is good news: a 304 reads as nothing, without a failure.
///
/// - Parameters:
///   - switchedOff: kinds of names that are not believed of this feed.
///   - languages: those that are expected.
func read(
    _ outcome: FetchOutcome, of feed: Feed, without switchedOff: Set<Alias.Kind>,
    expecting languages: Set<LanguageTag>
) -> Reading {
    switch outcome {
    case .document(let document):
        return read(document, of: feed, without: switchedOff, expecting: languages)
    case .notModified:
        return Reading()
    case .refused(let response):
        return Reading(failure: FeedFailure(refusedBy: response))
    case .unreachable(let obstacle, let reason):
        return Reading(
            failure: FeedFailure(step: .fetch, kind: obstacle.failureKind, reason: reason))
    }
}

private func read(
    _ document: FetchedDocument, of feed: Feed, without switchedOff: Set<Alias.Kind>,
    expecting languages: Set<LanguageTag>
) -> Reading {
    do throws(ParseError) {
        let parsed = try parse(document, of: feed)
        let blocks = parsed.entries.map(\.blocks)
        let boilerplate = Boilerplate(learnedFrom: blocks)
        let drafts = zip(parsed.entries, blocks).map { entry, blocks in
            draft(of: entry, blocks, boilerplate, in: feed, parsed)
        }
        let colliding = collidingKinds(of: drafts)
        let cut = ParseWarning(message: "the connection broke before the document's end")
        return Reading(
            drafts: withLanguages(
                withTellingAliases(
                    drafts, in: feed.id, switchedOff: switchedOff.union(colliding)),
                expecting: languages),
            collidingKinds: colliding,
            boilerplate: boilerplate,
            hints: parsed.hints,
            warnings: (document.isCutOff ? [cut] : []) + parsed.warnings,
            facts: DocumentFacts(parsed, from: document.response))
    } catch {
        return Reading(
            failure: FeedFailure(
                step: .parse, kind: document.response.wall == nil ? .unreadable : .wall,
                reason: error.reason))
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
    of entry: Entry, _ blocks: [ArticleBlock], _ boilerplate: Boilerplate, in feed: Feed,
    _ parsed: ParsedFeed
) -> Draft {
    let comparable = boilerplate.comparableText(of: blocks)
    var content = ArticleContent()
    content.guid = entry.guid
    content.url = entry.url
    content.title = entry.title
    content.summary = entry.summary
    content.html = entry.contentHTML
    content.text = entry.plainText
    // As long as nobody has read the text: what is said of it.
    content.language = (entry.language ?? feed.language ?? parsed.language)?.withoutRegion
    content.image = entry.image
    content.authors = entry.authors.compactMap(\.name)
    content.categories = entry.categories
    content.published = entry.published ?? entry.updated
    content.updated = entry.updated
    return Draft(
        content: content, comparable: comparable,
        aliases: aliases(of: content, comparing: comparable, in: feed.id),
        fingerprint: fingerprint(of: content),
        essence: essence(
            of: content, noticing: boilerplate.noticeableText(of: entry.readBlocks)))
}

extension DocumentFacts {
    fileprivate init(_ feed: ParsedFeed, from response: Response) {
        self.init(
            format: feed.format, encoding: feed.encoding, url: response.url,
            newest: feed.entries.compactMap { ($0.published ?? $0.updated)?.date }.max())
    }
}

import ArticleDeduplication
import ArticleTagging
package import FeedModel
import FeedParsing
import FeedScheduling
import Foundation
import LanguageDetection

/// What came of reading one article's page, for people and logs.
package struct PageReport: Sendable, Equatable {
    package var feed: Feed.ID
    package var url: String
    /// Why the page could not be read; nil when it was.
    package var failure: String?
}

extension Aggregator {
    /// The life of one article's page, once, in the steps of a feed's: ask, read, look up, decide,
    /// save.
    func complete(_ lease: PageLease, of feed: Feed) async throws -> PageReport {
        let outcome =
            if let url = URL(asWritten: lease.url) {
                await fetcher.fetch(FetchRequest(url: url, access: feed.access(at: url)))
            } else {
                FetchOutcome.unreachable(reason: "no request can be made of the address")
            }
        try Task.checkCancellation()
        let reading = readPage(outcome, of: feed)
        return try await retryingWhenOvertaken {
            let others = reading.page == nil ? [] : try await store.latest(of: feed.id, limit: 50)
            let boilerplate = Boilerplate(learnedFrom: others.map(\.blocks))
            let completed = reading.page.map {
                completedDraft(
                    lease.content, of: feed, with: $0, boilerplate,
                    LanguageHints(
                        expected: rules.languages,
                        claim: ($0.language ?? feed.language)?.withoutRegion,
                        history: languageCounts(of: others))
                ).believingDates(at: clock.now)
            }
            let known = try await store.known(by: completed?.aliases ?? [], to: feed.id)
            var update = decide(lease, outcome, reading, completed, known, at: clock.now)
            update.visit = HostVisit(
                to: host(of: lease.url), outcome, policy: rules.polling, at: clock.now)
            try await store.apply(update)
            return PageReport(feed: feed.id, url: lease.url, failure: reading.failure)
        }
    }

    private func decide(
        _ lease: PageLease, _ outcome: FetchOutcome, _ reading: PageReading, _ draft: Draft?,
        _ known: Known, at now: Date
    ) -> PageUpdate {
        guard let draft else {
            let reason = reading.failure ?? ""
            if outcome.saysGone {
                let again = nextLookForWithdrawn(failures: lease.failures, now: now)
                return PageUpdate(
                    lease: lease, at: now, result: .withdrawn(lookAgain: again, reason: reason))
            }
            let next = nextPageAttempt(
                after: outcome, failures: lease.failures, policy: rules.polling, now: now)
            return PageUpdate(
                lease: lease, at: now,
                result: next.map { .later($0, reason: reason) } ?? .givenUp(reason: reason))
        }
        let original = draft.aliases.lazy.filter { $0.kind == .content }
            .compactMap { known.matches[$0]?.article }.first { $0 != lease.article }
        var completion = PageUpdate.Completion(
            content: draft.content,
            tags: rules.tagger.tags(of: draft.content, evidence: draft.comparable),
            aliases: draft.aliases.filter {
                known.matches[$0] == nil && !lease.switchedOff.contains($0.kind)
            }, duplicateOf: original)
        if case .document(let document) = outcome { completion.document = document }
        return PageUpdate(lease: lease, at: now, result: .complete(completion))
    }
}

extension FetchOutcome {
    /// Whether the server says that there is nothing at the address (RFC 9110 sections 15.5.5 and
    /// 15.5.11), and not a wall in its place.
    fileprivate var saysGone: Bool {
        guard let response, response.wall == nil else { return false }
        return response.status == 404 || response.status == 410
    }
}

/// What could be made of the answer: a page, or the reason why there is none.
struct PageReading: Sendable {
    var page: ExtractedArticle?
    var failure: String?
}

func readPage(_ outcome: FetchOutcome, of feed: Feed) -> PageReading {
    guard case .document(let document) = outcome else {
        return PageReading(
            failure: read(outcome, of: feed, without: [], expecting: []).failure?.reason)
    }
    do throws(ParseError) {
        let page = try ArticleExtractor().extract(
            document.body, contentType: document.response.headers["Content-Type"],
            url: document.response.url.absoluteString, timeZone: feed.timeZone)
        return page.contentText == nil
            ? PageReading(failure: "no article was found on the page") : PageReading(page: page)
    } catch {
        return PageReading(failure: error.reason)
    }
}

/// The article with what its page adds. The listing's title and moment stay; a moment without a
/// time of day is made exact by one of the same day.
func completedDraft(
    _ listed: ArticleContent, of feed: Feed, with page: ExtractedArticle,
    _ boilerplate: Boilerplate,
    _ hints: LanguageHints
) -> Draft {
    var content = listed
    content.title = content.title ?? page.title
    content.text = page.contentText
    content.html = page.contentHTML
    content.image = content.image ?? page.image
    content.authors = content.authors.isEmpty ? page.authors.compactMap(\.name) : content.authors
    if let exact = page.published, let listed = content.published {
        if listed.isDayOnly, !exact.isDayOnly,
            (0..<86_400).contains(exact.date.timeIntervalSince(listed.date))
        {
            content.published = exact
        }
    } else {
        content.published = content.published ?? page.published
    }
    var named = content
    named.url = page.canonicalURL ?? content.url
    let comparable = boilerplate.comparableText(of: content.blocks)
    content.language =
        language(of: content.title, text: comparable, hints: hints)?.language
        ?? content.language ?? hints.claim
    return Draft(
        content: content, comparable: comparable,
        aliases: aliases(of: named, comparing: comparable, in: feed.id),
        fingerprint: fingerprint(of: content))
}

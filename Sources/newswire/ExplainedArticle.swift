import FeedModel
import Foundation
import LanguageDetection

/// Why an article is dated, read, related and tagged as it is.
struct ExplainedArticle: Codable, Sendable {
    struct Language: Codable, Sendable {
        var code: String
        var why: String
    }

    struct When: Codable, Sendable {
        var date: Date
        /// The one that says so.
        var element: String
        var isDayOnly: Bool

        enum CodingKeys: String, CodingKey {
            case date, element
            case isDayOnly = "day_only"
        }

        init(_ date: EntryDate) {
            (self.date, element, isDayOnly) = (date.date, date.element, date.isDayOnly)
        }

        var shown: String { shownDate(EntryDate(date, element: element, isDayOnly: isDayOnly)) }
    }

    struct Link: Codable, Sendable {
        var kind: String
        /// An article's number.
        var target: String
        var rule: String
        /// 0 to 1.
        var score: Double
        var evidence: String?
    }

    struct Citation: Codable, Sendable {
        var source: String
        /// The number of the article that is meant, where we have it.
        var target: String?
        /// nil where the article is to be linked anew.
        var rule: String?
        /// 0 to 1.
        var score: Double?
        var evidence: String
    }

    var id: String
    var revision: Int
    var title: String?
    var url: String?
    var feed: String
    var firstSeen: Date
    var language: Language?
    var published: When?
    var updated: When?
    var withdrawn: Date?
    var links: [Link]
    var cites: Citation?
    var story: ExplainedStory?
    var tags: [ExplainedTag] = []

    enum CodingKeys: String, CodingKey {
        case id, revision, title, url, feed, language, published, updated, withdrawn, links
        case cites, story, tags
        case firstSeen = "first_seen"
    }

    init(_ article: Article, _ hints: LanguageHints) {
        let content = article.content
        (id, revision) = (String(article.id.rawValue), article.revision)
        (title, url) = (content.title, content.url)
        (feed, firstSeen) = (article.feed.rawValue, article.firstSeen)
        language = content.language.map { Language($0, of: content, hints) }
        (published, updated) = (content.published.map(When.init), content.updated.map(When.init))
        withdrawn = article.withdrawn
        links = article.links.map { link in
            Link(
                kind: link.kind.rawValue, target: String(link.target.rawValue), rule: link.rule,
                score: link.score, evidence: link.evidence)
        }
        cites = article.cites.map { cites in
            let link = links.first { $0.kind == ArticleLink.Kind.cites.rawValue }
            return Citation(
                source: cites.source.rawValue, target: link?.target, rule: link?.rule,
                score: link?.score, evidence: cites.evidence)
        }
    }
}

extension ExplainedArticle.Language {
    /// With why the text looks like it; an article that was stored long ago may have been read by
    /// other rules.
    init(_ told: LanguageTag, of content: ArticleContent, _ hints: LanguageHints) {
        code = told.rawValue
        if let found = language(of: content.title, text: content.body, hints: hints) {
            why =
                found.language == told
                ? found.why : "read now, it is \(found.language.rawValue): \(found.why)"
        } else {
            why = "the feed says so; there are no words to read"
        }
    }
}

extension ExplainedArticle {
    /// What and why, for people, without the tags.
    var rows: [[String]] {
        var rows = [
            ["article", "\(id), revision \(revision)"],
            ["title", terminalText(title ?? "")],
            ["address", terminalText(url ?? "")],
            ["first seen", "\(shownTime(firstSeen)) in \(feed)"],
        ]
        if let language { rows.append(["language", "\(language.code): \(language.why)"]) }
        rows.append([
            "published", published?.shown ?? "not said; first seen \(shownTime(firstSeen))",
        ])
        if let updated, updated.date != published?.date {
            rows.append(["updated", updated.shown])
        }
        for link in links where link.kind != ArticleLink.Kind.cites.rawValue {
            let parts = ["article \(link.target)"] + ruled(link.rule, link.score)
            let evidence = link.evidence.map { ": " + terminalText($0) } ?? ""
            rows.append([link.kind, parts.joined(separator: ", ") + evidence])
        }
        if let cites {
            let parts =
                [terminalText(cites.source)] + (cites.target.map { ["article \($0)"] } ?? [])
                + ruled(cites.rule, cites.score)
            rows.append([
                "cites", parts.joined(separator: ", ") + ": “\(terminalText(cites.evidence))”",
            ])
        }
        rows += story?.rows(of: id) ?? []
        if let withdrawn { rows.append(["withdrawn", shownWithdrawn(withdrawn)]) }
        return rows
    }

    private func ruled(_ rule: String?, _ score: Double?) -> [String] {
        (rule.map { ["by “\($0)”"] } ?? [])
            + (score.map { ["score " + String(format: "%.2f", $0)] } ?? [])
    }
}

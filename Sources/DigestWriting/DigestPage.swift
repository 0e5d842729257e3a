import FeedModel
import Foundation

/// A digest in words, as templates see it: everything that all formats say is decided here. Texts are
/// as they come; each format escapes them in its own way.
struct DigestPage {
    let values: [String: Any]

    init(_ digest: Digest) {
        let writer = DigestWriter(digest)
        let words = digest.language.words
        var values: [String: Any] = [
            "language": digest.language.rawValue, "title": visibleText(digest.title),
            "day": writer.dates.day(digest.window.end), "span": writer.dates.span(digest.window),
            "summary": writer.summary, "isEmpty": digest.sections.isEmpty,
            "stylesheet": stylesheet, "picture": DayPicture(digest).svg,
            "pictureTitle": "\(DayPicture(digest).timesTitle); \(words.perSource)",
            "sections": digest.sections.enumerated().map { writer.values(of: $1, number: $0 + 1) },
            "hasCorrections": !digest.corrections.isEmpty,
            "corrections": digest.corrections.map(writer.values),
            "hasWithdrawn": !digest.withdrawn.isEmpty,
            "withdrawn": digest.withdrawn.map { writer.values(of: $0) },
            "hasThin": !digest.thin.isEmpty, "thin": digest.thin.map(writer.values),
        ]
        values["words"] = [
            "contents": words.contents, "first": words.first, "alsoIn": words.alsoIn,
            "about": words.about, "continued": words.continued, "was": words.was,
            "corrections": words.corrections, "withdrawn": words.withdrawn,
            "thin": words.thinSources, "nothing": words.nothing,
        ]
        self.values = values
    }
}

/// What the formats say of the parts of a digest.
struct DigestWriter {
    let digest: Digest
    let dates: DigestDates
    private let words: DigestWords

    init(_ digest: Digest) {
        self.digest = digest
        dates = DigestDates(digest)
        words = digest.language.words
    }

    /// How much there is: "52 stories in 61 articles from 12 sources".
    var summary: String {
        digest.language.summary(
            stories: digest.sections.reduce(0) { $0 + $1.stories.count },
            articles: digest.items.count, sources: Set(digest.items.map(\.article.source)).count)
    }

    /// When it was published, or the day alone where the publisher gives no time.
    func moment(_ item: Digest.Item) -> String {
        item.article.content.published?.isDayOnly == true
            ? dates.shortDay(item.date) : dates.moment(item.date)
    }

    /// Who published it, in which language, and when.
    func byline(of item: Digest.Item) -> String {
        var parts = [item.source, item.article.content.language?.rawValue, moment(item)]
            .compactMap(\.self)
        if item.article.revision > 1 { parts.append(words.changed) }
        return parts.joined(separator: " · ")
    }

    /// The beginning of the text, when it says more than the headline; cut at a word.
    func teaser(of item: Digest.Item) -> String? {
        let content = item.article.content
        let text = (content.summary ?? content.text ?? "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text != content.title else { return nil }
        guard text.count > 280 else { return text }
        let cut = text.prefix(280)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + " …"
    }

    /// What is known of a story besides its lead: how many tell it, whether it is new.
    func standing(of story: Digest.Story) -> String {
        var parts: [String] = []
        if story.independent > 1 {
            parts.append(digest.language.independentSources(story.independent))
        }
        if story.isContinued { parts.append(words.continued) }
        return parts.joined(separator: " · ")
    }

    /// The other articles by source, each source with its languages: `Dala News (kk, ru)`.
    func also(in story: Digest.Story) -> [(name: String, link: String?)] {
        var order: [Source.ID] = []
        var bySource: [Source.ID: [Digest.Item]] = [:]
        for item in story.others {
            if bySource[item.article.source] == nil { order.append(item.article.source) }
            bySource[item.article.source, default: []].append(item)
        }
        return order.compactMap { source in
            guard let items = bySource[source], let first = items.first else { return nil }
            let languages = Set(items.compactMap(\.article.content.language?.rawValue)).sorted()
            let name =
                languages.isEmpty
                ? first.source : "\(first.source) (\(languages.joined(separator: ", ")))"
            return (name, safeLink(first.article.content.url))
        }
    }

    func values(of section: Digest.Section, number: Int) -> [String: Any] {
        [
            "anchor": "s\(number)", "heading": visibleText(section.title),
            "count": section.stories.count, "stories": section.stories.map(values),
        ]
    }

    func values(of story: Digest.Story) -> [String: Any] {
        var values = values(of: story.lead)
        let standing = standing(of: story)
        values["hasStanding"] = !standing.isEmpty
        values["standing"] = standing
        values["hasFirst"] = story.first.article.id != story.lead.article.id
        values["firstName"] = visibleText("\(story.first.source), \(moment(story.first))")
        values["firstLink"] = safeLink(story.first.article.content.url) ?? false
        let also = also(in: story)
        values["hasAlso"] = !also.isEmpty
        values["also"] = also.map { other -> [String: Any] in
            ["name": visibleText(other.name), "alsoLink": other.link ?? false]
        }
        values["hasSubjects"] = !story.subjects.isEmpty
        values["subjects"] = visibleText(story.subjects.joined(separator: ", "))
        return values
    }

    func values(of item: Digest.Item) -> [String: Any] {
        let teaser = teaser(of: item)
        return [
            "headline": visibleText(item.headline),
            "link": safeLink(item.article.content.url) ?? false,
            "itemLanguage": item.article.content.language?.rawValue ?? "und",
            "byline": visibleText(byline(of: item)), "hasTeaser": teaser != nil,
            "teaser": visibleText(teaser ?? ""),
        ]
    }

    func values(of correction: Digest.Correction) -> [String: Any] {
        var values = values(of: correction.item)
        values["changedAt"] = dates.moment(correction.item.article.revised)
        values["hasFormer"] = correction.formerTitle != nil
        values["former"] = visibleText(correction.formerTitle ?? "")
        return values
    }

    func values(of source: ThinSource) -> [String: Any] {
        let word = source.kind == .silent ? words.lastNew : words.lastRead
        let when = "\(word): \(source.last.map(dates.full) ?? words.never)"
        return [
            "feed": source.feed.rawValue, "kind": words.kinds[source.kind] ?? source.kind.rawValue,
            "hasReason": source.reason != nil, "reason": visibleText(source.reason ?? ""),
            "when": when,
        ]
    }
}

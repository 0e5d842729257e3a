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
            "stylesheet": stylesheet, "pictures": DayPicture(digest).pictures,
            "sections": digest.sections.enumerated().map { writer.values(of: $1, number: $0 + 1) },
            "hasCorrections": !digest.corrections.isEmpty,
            "corrections": digest.corrections.map(writer.values),
            "hasWithdrawn": !digest.withdrawn.isEmpty,
            "withdrawn": digest.withdrawn.map { writer.values(of: $0) },
            "hasThin": !digest.thin.isEmpty, "thin": digest.thin.map(writer.values),
        ]
        values["words"] = [
            "contents": words.contents, "skip": words.skip, "first": words.first,
            "alsoIn": words.alsoIn, "about": words.about, "follows": words.follows,
            "continued": words.continued, "was": words.was,
            "corrections": words.corrections, "withdrawn": words.withdrawn,
            "thin": words.thinSources, "nothing": words.nothing,
        ]
        self.values = values
    }
}

extension DigestWriter {
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
        values["hasFollows"] = !story.follows.isEmpty
        values["follows"] = story.follows.prefix(most).map { earlier -> [String: Any] in
            [
                "earlier": earlier.headline, "earlierLanguage": language(of: earlier),
                "earlierLink": safeLink(earlier.article.content.url) ?? false,
                "earlierByline": visibleText("\(earlier.source), \(moment(earlier))"),
            ]
        }
        values["hasSubjects"] = !story.subjects.isEmpty
        values["subjects"] = visibleText(subjects(of: story))
        return values
    }

    func values(of item: Digest.Item) -> [String: Any] {
        let teaser = teaser(of: item)
        return [
            "headline": item.headline,
            "link": safeLink(item.article.content.url) ?? false,
            "itemLanguage": language(of: item),
            "byline": visibleText(byline(of: item)), "hasTeaser": teaser != nil,
            "teaser": visibleText(teaser ?? ""),
        ]
    }

    /// As HTML's `lang` wants it; “und” where it is not known (BCP 47 section 4.1).
    private func language(of item: Digest.Item) -> String {
        item.article.content.language?.rawValue ?? "und"
    }

    func values(of correction: Digest.Correction) -> [String: Any] {
        var values = values(of: correction.item)
        values["changedAt"] = dates.moment(correction.item.article.revised)
        values["hasFormer"] = correction.formerTitle != nil
        values["former"] = correction.formerTitle.map { beginning(of: $0, 300) } ?? ""
        return values
    }

    func values(of source: ThinSource) -> [String: Any] {
        [
            "feed": source.feed.rawValue, "kind": kind(of: source),
            "hasReason": source.reason != nil, "reason": visibleText(source.reason ?? ""),
            "when": last(of: source),
        ]
    }
}

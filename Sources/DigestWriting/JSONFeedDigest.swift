import FeedModel
import Foundation

extension Digest {
    /// The digest as JSON Feed 1.1: an item a story, then one for each notice.
    package var jsonFeed: String {
        get throws {
            let writer = DigestWriter(self)
            var feed = ParsedFeed(format: .jsonFeed11, encoding: "utf-8")
            feed.title = "\(lineText(title)), \(writer.dates.day(window.end))"
            feed.description = "\(writer.dates.span(window)). \(writer.summary)."
            feed.language = LanguageTag(rawValue: language.rawValue)
            feed.entries =
                sections.flatMap { section in
                    section.stories.map { writer.entry(of: $0, in: section) }
                } + writer.notices.map(writer.entry)
            let json = try JSONFeed(feed).encoded()
            return String(decoding: json, as: UTF8.self) + "\n"
        }
    }
}

extension Digest.Story {
    /// A name of its own in all documents, the same in every digest.
    var urn: String { "urn:newswire:story:\(id.rawValue)" }

    /// What a program sorts it by: the section's tag first.
    func categories(in section: Digest.Section) -> [String] {
        [section.tag].compactMap(\.self) + tags.filter { $0 != section.tag }
    }
}

extension DigestWriter {
    fileprivate func entry(of story: Digest.Story, in section: Digest.Section) -> Entry {
        let content = story.lead.article.content
        var entry = Entry()
        entry.guid = story.urn
        entry.url = safeLink(content.url)
        entry.title = story.lead.headline
        entry.summary = teaser(of: story.lead)
        entry.contentText = visibleText(text(of: story))
        entry.published = content.published
        entry.updated = EntryDate(story.updated, element: "date_modified")
        entry.language = content.language
        entry.authors = [Author(name: lineText(story.lead.source))]
        entry.categories = story.categories(in: section).map(lineText)
        return entry
    }

    fileprivate func entry(of notice: DigestNotice) -> Entry {
        var entry = Entry()
        entry.guid = notice.urn(in: digest)
        entry.title = notice.title
        entry.contentText = notice.lines.map(lineText).joined(separator: "\n")
        entry.published = EntryDate(digest.window.end, element: "date_published")
        return entry
    }

    /// A story in words, with its addresses: what the readable formats say of it.
    func text(of story: Digest.Story) -> String {
        var parts = [byline(of: story.lead), standing(of: story), teaser(of: story.lead) ?? ""]
        if story.first.article.id != story.lead.article.id {
            parts.append("\(words.first): \(story.first.source), \(moment(story.first))")
        }
        let also = also(in: story).map { other in
            other.name + (other.link.map { " <\($0)>" } ?? "")
        }
        if !also.isEmpty { parts.append("\(words.alsoIn): \(also.joined(separator: "; "))") }
        for earlier in story.follows.prefix(most) {
            parts.append("\(words.follows): \(reference(to: earlier))")
        }
        if !story.subjects.isEmpty { parts.append("\(words.about): \(subjects(of: story))") }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

import FeedModel
import Foundation

extension Digest {
    /// The digest as JSON Feed 1.1, an item a story.
    package var jsonFeed: String {
        get throws {
            let writer = DigestWriter(self)
            var feed = ParsedFeed(format: .jsonFeed11, encoding: "utf-8")
            feed.title = "\(visibleText(title)), \(writer.dates.day(window.end))"
            feed.description = "\(writer.dates.span(window)). \(writer.summary)."
            feed.language = LanguageTag(rawValue: language.rawValue)
            feed.entries = sections.flatMap { section in
                section.stories.map { $0.entry(in: section, writer) }
            }
            let json = try JSONFeed(feed).encoded()
            return String(decoding: json, as: UTF8.self) + "\n"
        }
    }
}

extension Digest.Story {
    /// A name of its own in all documents, the same in every digest.
    var urn: String { "urn:newswire:story:\(id.rawValue)" }

    fileprivate func entry(in section: Digest.Section, _ writer: DigestWriter) -> Entry {
        let content = lead.article.content
        var entry = Entry()
        entry.guid = urn
        entry.url = safeLink(content.url)
        entry.title = visibleText(lead.headline)
        entry.summary = writer.teaser(of: lead).map(visibleText)
        entry.contentText = visibleText(writer.text(of: self))
        entry.published = content.published
        entry.language = content.language
        entry.authors = [Author(name: visibleText(lead.source))]
        entry.categories = ([section.title] + subjects).map(visibleText)
        return entry
    }
}

extension DigestWriter {
    /// A story in words: the text's beginning, who was first, and who else has it.
    func text(of story: Digest.Story) -> String {
        let words = digest.language.words
        var parts = [byline(of: story.lead), standing(of: story), teaser(of: story.lead) ?? ""]
        if story.first.article.id != story.lead.article.id {
            parts.append("\(words.first): \(story.first.source), \(moment(story.first))")
        }
        let also = also(in: story).map(\.name)
        if !also.isEmpty { parts.append("\(words.alsoIn): \(also.joined(separator: "; "))") }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

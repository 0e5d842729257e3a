import FeedModel
import Foundation

extension Digest {
    /// The digest as JSON Feed 1.1, an item a story.
    package var jsonFeed: String {
        get throws {
            var feed = ParsedFeed(format: .jsonFeed11, encoding: "utf-8")
            feed.title = "\(visibleText(title)), \(dates.day(window.end))"
            feed.description = "\(dates.span(window)). \(summary)."
            feed.entries = sections.flatMap { section in
                section.stories.map { entry(of: $0, in: section) }
            }
            let json = try JSONFeed(feed).encoded()
            return String(decoding: json, as: UTF8.self) + "\n"
        }
    }

    private func entry(of story: Story, in section: Section) -> Entry {
        let content = story.lead.article.content
        var entry = Entry()
        entry.guid = String(story.lead.article.id.rawValue)
        entry.url = safeLink(content.url)
        entry.title = visibleText(story.lead.headline)
        entry.summary = teaser(of: story.lead).map(visibleText)
        entry.contentText = visibleText(text(of: story))
        entry.published = content.published
        entry.language = content.language
        entry.authors = [Author(name: visibleText(story.lead.source))]
        entry.categories = [section.title] + story.lead.subjects
        return entry
    }

    /// The story in words: the text's beginning, and who repeats it.
    private func text(of story: Story) -> String {
        var parts = [byline(of: story.lead), teaser(of: story.lead)].compactMap(\.self)
        if !story.repeats.isEmpty {
            let others = story.repeats.map { "\($0.source), \(dates.moment($0))" }
            parts.append("Repeated by " + others.joined(separator: "; ") + ".")
        }
        return parts.joined(separator: "\n\n")
    }
}

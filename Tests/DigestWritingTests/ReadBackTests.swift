import FeedModel
import FeedParsing
import Foundation
import Testing

@testable import DigestWriting

/// What newswire writes, newswire reads: nothing is lost on the way.
@Suite struct ReadBackTests {
    @Test(arguments: [DigestFormat.atom, .jsonFeed], DigestLanguage.allCases)
    func `a digest is read back without loss`(
        _ format: DigestFormat, _ language: DigestLanguage
    ) throws {
        let digest = richDigest(in: language)
        let writer = DigestWriter(digest)
        let feed = try FeedParser().parse(Array(digest.rendered(as: format).utf8))
        let stories = digest.sections.flatMap { section in
            section.stories.map { (section: section, story: $0) }
        }

        #expect(feed.format == (format == .atom ? .atom10 : .jsonFeed11))
        #expect(feed.warnings.isEmpty)
        #expect(!feed.recovered)
        #expect(feed.language?.rawValue == language.rawValue)
        #expect(feed.title == "\(digest.title), \(writer.dates.day(digest.window.end))")
        #expect(feed.entries.count == stories.count + writer.notices.count)
        for (entry, (section, story)) in zip(feed.entries, stories) {
            let content = story.lead.article.content
            #expect(entry.guid == story.urn)
            #expect(entry.title == story.lead.headline)
            #expect(entry.url == safeLink(content.url))
            #expect(entry.summary == writer.teaser(of: story.lead))
            #expect(entry.published?.date == content.published?.date)
            #expect(entry.updated?.date == story.updated)
            #expect(entry.authors.map(\.name) == [story.lead.source])
            #expect(entry.categories == story.categories(in: section))
            #expect(shown(entry.contentText ?? "") == shown(writer.text(of: story)))
            if content.language != nil { #expect(entry.language == content.language) }
        }
        for (entry, notice) in zip(feed.entries.dropFirst(stories.count), writer.notices) {
            #expect(entry.guid == notice.urn(in: digest))
            #expect(entry.title == notice.title)
            #expect(shown(entry.contentText ?? "") == shown(notice.lines.joined(separator: "\n")))
        }
    }

    /// The words alone: a reader may set paragraphs in its own way.
    private func shown(_ text: String) -> String { lineText(text) }

    /// What [JSON Feed 1.1](https://jsonfeed.org/version/1.1) asks of a feed and of its items.
    @Test(arguments: DigestLanguage.allCases)
    func `a JSON digest keeps to JSON Feed 1.1`(_ language: DigestLanguage) throws {
        let text = try richDigest(in: language).jsonFeed
        let feed = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let items = try #require(feed["items"] as? [[String: Any]])

        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect((feed["title"] as? String)?.isEmpty == false)
        #expect(
            Set(feed.keys).isSubset(of: [
                "version", "title", "description", "language", "items", "_newswire",
            ]))
        #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
        for item in items {
            #expect((item["content_text"] as? String)?.isEmpty == false)
            for key in ["date_published", "date_modified"] {
                guard let date = item[key] else { continue }
                #expect((date as? String).flatMap { try? Date($0, strategy: .iso8601) } != nil)
            }
            for key in ["title", "summary", "language", "url"] where item[key] != nil {
                #expect(item[key] is String)
            }
            if let url = item["url"] as? String { #expect(URL(string: url)?.scheme == "https") }
            if item["tags"] != nil { #expect(item["tags"] is [String]) }
            let authors = item["authors"] as? [[String: Any]] ?? []
            #expect(authors.allSatisfy { $0["name"] is String })
            #expect(
                Set(item.keys).isSubset(of: [
                    "id", "url", "title", "content_text", "summary", "date_published",
                    "date_modified", "authors", "tags", "language",
                ]))
        }
    }
}

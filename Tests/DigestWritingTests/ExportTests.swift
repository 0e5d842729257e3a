import FeedModel
import Foundation
import TestSupport
import Testing

@testable import DigestWriting

private func article(_ title: String, url: String? = "https://news.example/1") -> Article {
    var content = ArticleContent()
    content.title = title
    content.url = url
    content.guid = "=guid"
    content.text = title
    content.language = LanguageTag(rawValue: "en")
    return Article(
        id: Article.ID(rawValue: 7), feed: Feed.ID(rawValue: "f"),
        source: Source.ID(rawValue: "s"), content: content,
        tags: [
            Tag(id: "sport", score: 1, evidence: []), Tag(id: "place:KZ", score: 1, evidence: []),
        ],
        firstSeen: .noon, revision: 2, revised: .noon + 60)
}

private func exported(_ titles: [String], as format: ExportFormat) throws -> String {
    try format.opening
        + titles.enumerated().map { index, title in
            try format.text(
                of: ExportedArticle(
                    article(title), change: Change(seq: 3, kind: .revised, at: .noon)),
                isFirst: index == 0)
        }.joined() + format.closing(updated: .noon)
}

private let hostile = "\u{1B}[31m<b>\"a\",\u{0}\u{202E}]]>&amp;\u{FFFE}\u{1}</entry>"

@Suite struct ExportTests {
    @Test func `a line has every key, whether or not it is known`() throws {
        let line = try exported(["T"], as: .jsonl)

        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "id", "url", "guid", "source", "feed", "language", "title", "published", "story_id",
                "duplicate_of", "duplicate_kind", "cites", "tags", "revision", "withdrawn",
                "change", "_newswire",
            ])
        #expect(object["withdrawn"] is NSNull)
        let change = try #require(object["change"] as? [String: Any])
        #expect(change["seq"] as? Int == 3)
        #expect(change["kind"] as? String == "revised")
        #expect(change["at"] as? String == "2026-11-24T12:00:00Z")
        #expect(line.hasSuffix("}\n"))
    }

    @Test(arguments: [
        ("plain", "\"plain\""), ("a \"b\", c", "\"a \"\"b\"\", c\""),
        ("two\r\nlines", "\"two\r\nlines\""), ("=1+1", "\"'=1+1\""), ("+7 701", "\"'+7 701\""),
        ("-5 degrees", "\"'-5 degrees\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
        ("\t=1", "\"'\t=1\""), ("\u{202E}=1", "\"'=1\""), ("＝1", "\"'＝1\""),
        ("\u{0}=1", "\"'=1\""), ("5 - 3 = 2", "\"5 - 3 = 2\""), ("", ""),
    ])
    func `a title runs nothing in a spreadsheet`(_ text: String, _ cell: String) {
        #expect(csvText(text) == cell)
    }

    @Test func `a line of CSV has as many cells as the header, and no bare text`() throws {
        let lines = try exported(["=cmd"], as: .csv).split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[0].split(separator: ",").count == 18)
        #expect(
            lines[1]
                == "7,\"https://news.example/1\",\"'=guid\",\"s\",\"f\",\"en\",\"'=cmd\",,,,,,"
                + "\"sport place:KZ\",2,,3,revised,2026-11-24T12:00:00Z")
    }

    @Test func `the whole of an Atom feed is XML, whatever a title holds`() throws {
        let atom = try exported([hostile, "Second"], as: .atom)

        #expect(atom.contains("&lt;b&gt;&quot;a&quot;,]]&gt;&amp;amp;&lt;/entry&gt;</title>"))
        #expect(!atom.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
        #expect(!atom.unicodeScalars.contains("\u{FFFE}"))
        #expect(atom.components(separatedBy: "<entry xml:lang=\"en\">").count == 3)
        #expect(atom.contains("<id>urn:newswire:article:7</id>"))
        #expect(atom.hasSuffix("<updated>2026-11-24T12:00:00Z</updated>\n</feed>\n"))
    }

    @Test(arguments: [[], ["One"], [hostile, "Two"]])
    func `a JSON Feed is one object with any number of items`(_ titles: [String]) throws {
        let feed = try exported(titles, as: .jsonFeed)

        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(feed.utf8)) as? [String: Any])
        let items = try #require(object["items"] as? [[String: Any]])
        #expect(items.count == titles.count)
        #expect(items.allSatisfy { $0["id"] as? String == "urn:newswire:article:7" })
    }

    @Test func `a script is no link`() throws {
        let exported = ExportedArticle(article("T", url: "javascript:alert(1)"))
        #expect(!exported.atomEntry.contains("<link"))
        let item = try JSONSerialization.jsonObject(with: Data(exported.jsonFeedItem.utf8))
        #expect((item as? [String: Any])?["url"] == nil)
    }
}

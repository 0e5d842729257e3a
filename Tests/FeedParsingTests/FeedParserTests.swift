import FeedModel
import Foundation
import Testing

@testable import FeedParsing

private func parse(
    _ text: String, limits: ParseLimits = ParseLimits(), contentType: String? = nil
) throws -> ParsedFeed {
    try FeedParser(limits: limits).parse(Array(text.utf8), contentType: contentType)
}

private func rss(_ items: String, before: String = "") -> String {
    before + "<rss version='2.0'><channel><title>T</title>" + items + "</channel></rss>"
}

// MARK: What is no feed

@Test(arguments: [
    ("", "an empty document"),
    (" \n\t", "nothing but white space"),
    ("hello there", "plain text that begins “hello there”"),
    ("<!DOCTYPE html><title>Welcome</title>", "an HTML page titled “Welcome”"),
    (
        "<html><head><title>Sign in</title></head><body><input type=\"password\"></body></html>",
        "an HTML page titled “Sign in”; a login page?"
    ),
    ("{\"error\": \"no such feed\"}", "JSON that is no feed"),
    ("[1, 2", "JSON that is no feed"),
    ("<opml version='2.0'><body/></opml>", "an OPML list of feeds; import it instead"),
    (
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
        "an index of sitemaps; add one of the sitemaps it lists"
    ),
    ("<kml><Document/></kml>", "an XML document whose root is <kml>"),
    ("%PDF-1.7", "a PDF document"),
])
func `what is no feed is refused with what it looks like`(document: String, look: String) {
    #expect(throws: ParseError.notAFeed(looksLike: look)) { try parse(document) }
}

// MARK: Mending

@Test(arguments: [
    "A & B &lt;i&gt;", "&copy; 2026 &lt;i&gt;", "a\u{1}b &lt;i&gt;", "x ]]> y &lt;i&gt;",
    "1 < 2 &lt;i&gt;", "&#0;&lt;i&gt;", "&bogus; &lt;i&gt;", "<b>open &lt;i&gt;",
    "<a href='x>open</a> &lt;i&gt;", "<a b=1 b=2 c>x</a>", "me <me@example.org>", "<!oops>",
    "<![CDATA[open",
])
func `after a fault every character of text is kept`(fault: String) throws {
    let feed = try parse(
        rss(
            "<item><description>\(fault)</description></item>"
                + "<item><description>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</description></item>"))
    #expect(feed.recovered)
    #expect(feed.warnings.first?.line == 1)
    #expect(feed.entries.count == 2)
    #expect(feed.entries.last?.contentHTML == "<p>a &amp; b</p>")
}

@Test(
    arguments: Fixture.all.filter { !$0.path.hasPrefix("illformed/") && $0.path.hasSuffix(".xml") })
func `mending what is well-formed changes nothing`(fixture: Fixture) throws {
    let (text, _) = TextEncoding.decode(try fixture.document, contentType: nil, kind: .xml)
    let (mended, repairs) = XMLMender.mend(text, limits: ParseLimits())
    #expect(repairs.isEmpty)
    #expect(try FeedParser().parse(mended).entries == FeedParser().parse(text).entries)
}

@Test func `wherever a document is cut, its whole entries stay`() throws {
    let document = try #require(Fixture.all.first { $0.path == "rss/full.xml" }).document
    let whole = try FeedParser().parse(document)
    let firstEnd = try #require(document.find("</item>", from: 0)) + 7
    for end in stride(from: firstEnd, to: document.count - 1, by: 7) {
        let feed = try FeedParser().parse(Array(document[..<end]))
        #expect(feed.entries.first == whole.entries.first)
        #expect(feed.recovered || end > document.count - 8)
    }
}

@Test func `half an address is no address`() throws {
    let feed = try parse("<rss><channel><item><title>Whole</title><link>https://example.org/20")
    #expect(feed.entries.map(\.title) == ["Whole"])
    #expect(feed.entries.first?.url == nil)
}

@Test func `base64 that holds no text is read as far as it goes`() throws {
    // The bytes C2 41 C2 92, of which only the last two are a character.
    let feed = try parse(
        "<feed version='0.3'><tagline mode='base64'>wkHCkg==</tagline><entry/></feed>")
    #expect(feed.description == "\u{FFFD}A’")
}

// MARK: Attacks

@Test func `no file is read for an entity`() throws {
    let feed = try parse(
        rss(
            "<item><title>[&file;]</title></item>",
            before: "<!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/passwd'>]>"))
    #expect(feed.entries.first?.title == "[]")
}

@Test func `entities do not multiply`() throws {
    var subset = "<!ENTITY e0 'haha'>"
    for level in 1...20 {
        subset += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
    }
    let feed = try parse(
        rss("<item><title>&e20;</title></item>", before: "<!DOCTYPE rss [\(subset)]>"))
    #expect((feed.entries.first?.title?.utf8.count ?? 0) < 100)
}

@Test func `predefined entities do not count against a feed`() throws {
    let text = String(repeating: "&lt;br&gt;", count: 60_000)
    let feed = try parse(rss("<item><description>\(text)</description></item>"))
    #expect(!feed.recovered)
    #expect(feed.entries.count == 1)
}

@Test func `what is too large is bounded, and said`() throws {
    var limits = ParseLimits()
    limits.entries = 2
    limits.fieldBytes = 10
    limits.depth = 20
    let many = try parse(
        rss(String(repeating: "<item><title>0123456789abc</title></item>", count: 5)),
        limits: limits)
    #expect(many.entries.map(\.title) == ["0123456789", "0123456789"])
    #expect(many.warnings.contains { $0.message.contains("more than 2 entries") })

    let deep = rss(
        "<item><title>in</title>" + String(repeating: "<x>", count: 5_000)
            + String(repeating: "</x>", count: 5_000) + "</item>")
    #expect(try parse(deep, limits: limits).entries.first?.title == "in")

    limits.bytes = 100
    #expect(throws: ParseError.self) {
        try parse(String(repeating: " ", count: 101), limits: limits)
    }
}

/// What costs a careless reader the square of its length.
@Test(
    .timeLimit(.minutes(5)),
    arguments: [
        "<![CDATA[</", "<!--", "<?x", "<!\"", "</rss>", "<a b=\"", "&a", "<a b", "]]>", "<item>",
        "<x ",
    ])
func `what is repeated without end is read all the same`(piece: String) throws {
    let feed = try parse(
        rss("<item><title>first</title></item>") + "<x>"
            + String(repeating: piece, count: 20_000) + "<item>")
    #expect(feed.entries.first?.title == "first")
}

// MARK: Fields

@Test(
    arguments: [
        ("desk@a.example (Aliya Omarova)", "Aliya Omarova", "desk@a.example"),
        ("Aliya Omarova <desk@a.example>", "Aliya Omarova", "desk@a.example"),
        ("desk@a.example", nil, "desk@a.example"),
        ("Aliya Omarova (Almaty)", "Aliya Omarova (Almaty)", nil),
    ] as [(String, String?, String?)])
func `an author is a name and an address`(text: String, name: String?, email: String?) {
    #expect(Author(reading: text) == Author(name: name, email: email))
}

@Test(arguments: [
    "<name>Aliya</name>", "\n  <name> Aliya </name>\n  <mood>good</mood>\n", "Aliya",
])
func `an author is read with parts or without`(author: String) throws {
    let feed = try parse(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><author>\(author)</author>"
            + "<title>T</title></entry></feed>")
    #expect(feed.entries.first?.authors == [Author(name: "Aliya")])
    #expect(feed.entries.first?.title == "T")
}

@Test func `an entry knows which element its date is from`() throws {
    let feed = try parse(
        "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
            + "<item><pubDate>soon</pubDate><dc:date>2026-11-23</dc:date></item></channel></rss>")
    let published = try #require(feed.entries.first?.published)
    #expect(published.element == "dc:date")
    #expect(published.isDayOnly)
    #expect(feed.warnings.map(\.message) == ["pubDate “soon” is no date"])
}

@Test func `a claim that the bytes deny is told`() throws {
    let feed = try parse(
        rss("<item><title>Қазақстан Республикасы</title></item>"),
        contentType: "text/xml; charset=windows-1251")
    #expect(feed.encoding == "utf-8")
    #expect(feed.entries.first?.title == "Қазақстан Республикасы")
    #expect(feed.warnings.map(\.message) == ["windows-1251 is claimed, but the bytes are utf-8"])
}

@Test func `the same feed is written with the same bytes`() throws {
    let feed = try parse(rss("<item><link>https://example.org/a/b</link></item>"))
    let first = String(decoding: try JSONFeed(feed).encoded(pretty: false), as: UTF8.self)
    let second = String(decoding: try JSONFeed(feed).encoded(pretty: false), as: UTF8.self)
    #expect(first == second)
    #expect(first.contains("\"url\":\"https://example.org/a/b\""))
}

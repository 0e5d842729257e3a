import FeedModel
import Testing

@testable import FeedParsing

@Suite struct OPMLTests {
    @Test func `folders, names and addresses are read as other readers nest them`() throws {
        let opml = try OPML(
            reading: Array(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="1.0"><head><title>My feeds</title></head><body>
                <outline text="Central Asia" title="Central Asia" type="folder" id="abc" collapsed="true">
                  <outline title="Uzbekistan" type="folder">
                    <outline title="Daryo" text="Daryo" description="Daryo" type="rss"
                      htmlUrl="https://daryo.example/" xmlUrl="https://daryo.example/feed/?a=1&amp;b=2"
                      updateInterval="60" sortColumn="time"/>
                  </outline>
                  <outline text="Акорда" xmlUrl="https://akorda.example/rss" language="kk"
                    category="/Politics/President, official"></outline>
                </outline>
                <outline type="rss" xmlUrl="feed://plain.example/rss"/>
                </body></opml>
                """.utf8))

        #expect(opml.title == "My feeds")
        #expect(
            opml.subscriptions == [
                .init(
                    url: "https://daryo.example/feed/?a=1&b=2", title: "Daryo",
                    homePageURL: "https://daryo.example/", folders: ["Central Asia", "Uzbekistan"]),
                .init(
                    url: "https://akorda.example/rss", title: "Акорда",
                    language: LanguageTag(rawValue: "kk"), folders: ["Central Asia"],
                    categories: ["/Politics/President", "official"]),
                .init(url: "http://plain.example/rss"),
            ])
    }

    @Test func `what is written is read again as it was`() throws {
        let opml = OPML(
            title: "Қазақстан & <Uzbekistan>",
            subscriptions: [
                .init(url: "https://a.example/?x=1&y=\"2\"", title: "A > B", folders: ["x", "y"]),
                .init(url: "https://b.example/", title: "B", folders: ["x"]),
                .init(
                    url: "https://c.example/", title: "C", homePageURL: "https://c.example",
                    language: LanguageTag(rawValue: "uz-Cyrl"), folders: ["x", "y"],
                    categories: ["/a/b", "c"]),
                .init(url: "https://d.example/", title: "D"),
            ])
        let again = try OPML(reading: Array(opml.document().utf8))

        #expect(again.title == opml.title)
        #expect(Set(again.subscriptions) == Set(opml.subscriptions))
        #expect(again.document() == (try OPML(reading: Array(again.document().utf8))).document())
    }

    @Test(
        arguments: [
            "<opml><body><outline text='Q&A' xmlUrl='http://a.example/?a=1&b=2'></body></opml>",
            "<opml><outline title='Q&amp;A' XMLURL='http://a.example/?a=1&amp;b=2'/>",
            "<OPML><BODY><OUTLINE TEXT='Q&amp;A' TYPE='RSS' URL='http://a.example/?a=1&amp;b=2'/>",
        ])
    func `a list written by hand is read all the same`(text: String) throws {
        let opml = try OPML(reading: Array(text.utf8))
        #expect(opml.subscriptions.map(\.url) == ["http://a.example/?a=1&b=2"])
        #expect(opml.subscriptions.map(\.title) == ["Q&A"])
    }

    @Test(arguments: ["<rss version='2.0'><channel/></rss>", "", "hello", "{\"a\":1}"])
    func `what is no list of feeds is refused`(text: String) {
        #expect(throws: ParseError.self) { try OPML(reading: Array(text.utf8)) }
    }

    @Test func `folders inside folders without end are read in bounded time`() throws {
        let text =
            "<opml><body>" + String(repeating: "<outline text='f'>", count: 20_000)
            + "<outline xmlUrl='http://a.example/'/>"
        _ = try? OPML(reading: Array(text.utf8))
    }
}

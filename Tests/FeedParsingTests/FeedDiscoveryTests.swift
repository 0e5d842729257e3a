import Testing

@testable import FeedParsing

@Suite struct FeedDiscoveryTests {
    private func feeds(_ html: String, at url: String) throws -> [DiscoveredFeed] {
        try FeedDiscovery().feeds(in: Array(html.utf8), url: url)
    }

    @Test func `feeds that the page announces come first, those of comments last`() throws {
        let feeds = try feeds(
            """
            <head><base href="https://astanatimes.example/">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" title=" The
              News " href="feed/">
            <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="atom.xml">
            <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
            <link rel="alternate" hreflang="ru" href="/ru/">
            <link rel="alternate stylesheet" type="text/xml" href="/feed.css"></head>
            """, at: "https://www.astanatimes.example/2026/")
        let announced = feeds.filter { $0.evidence == .announced }

        #expect(
            announced.map(\.url) == [
                "https://astanatimes.example/feed/", "https://astanatimes.example/atom.xml",
                "https://astanatimes.example/comments/feed/",
            ])
        #expect(announced.first?.title == "The News")
        #expect(feeds.first == announced.first)
    }

    @Test(
        arguments: [
            ("/rss", true), ("/ru/rss/", true), ("/news.rss", true), ("/rss/news.rss", true),
            ("/?feed=rss2", true), ("/kz/feed/", true), ("//feeds.example.org/daryo", false),
            ("/feedback", false), ("/rss.html", false), ("/news/1", false),
            ("javascript:rss()", false), ("/export/atom.xml", true), ("/rss/all.xml", true),
        ])
    func `a link is taken for a feed by its address`(href: String, isFeed: Bool) throws {
        let found = try feeds("<a href='\(href)'>RSS</a>", at: "https://kun.example/")
            .filter { $0.evidence == .linked }
        #expect(found.isEmpty == !isFeed)
        #expect(found.first?.title == (isFeed ? "RSS" : nil))
    }

    @Test func `guesses are kept apart and begin with the edition of the page`() throws {
        let feeds = try feeds("<p>Nothing here</p>", at: "https://gazeta.example/ru/news?x=1")
        #expect(feeds.allSatisfy { $0.evidence == .guessed })
        #expect(feeds.first?.url == "https://gazeta.example/ru/rss")
        #expect(feeds.contains { $0.url == "https://gazeta.example/feed/" })
    }

    @Test func `an address is offered once, by its best evidence`() throws {
        let html = """
            <link rel=alternate type=application/rss+xml href=/feed>
            <a href="/feed/">RSS</a><a href="http://a.example/feed">RSS</a>
            """
        let feeds = try feeds(html, at: "https://a.example/")
        #expect(feeds.filter { $0.url.contains("/feed") && !$0.url.contains("/feed.") }.count == 1)
        #expect(feeds.first?.evidence == .announced)
    }
}

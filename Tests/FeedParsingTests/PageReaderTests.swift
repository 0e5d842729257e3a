import FeedModel
import Foundation
import Testing

@testable import FeedParsing

@Suite struct PageReaderTests {
    private static let cards = PageRule(
        item: "//div[contains(@class, 'card')]", title: ".//h3/a", link: ".//h3/a/@href",
        date: ".//h5")
    private static let almaty = TimeZone(secondsFromGMT: 5 * 3600)!

    @Test func `a listing page gives its cards, each once`() throws {
        var rule = Self.cards
        rule.summary = ".//p"
        rule.image = ".//img/@src"
        let feed = try PageReader().read(
            page("listing-akorda-en"), url: "https://www.akorda.kz/en/events", rule: rule,
            timeZone: Self.almaty)

        #expect(feed.format == .page)
        #expect(feed.title == "Events — Official website")
        #expect(feed.description == "Working visits, meetings & decrees")
        #expect(feed.language?.rawValue == "en")
        #expect(feed.homePageURL == "https://www.akorda.kz/en/events")
        #expect(
            feed.entries.map(\.title) == [
                "The Head of State opened a new dam on the Syr Darya",
                "Telephone talk with the President of Uzbekistan",
                "Decree No. 484 «On measures»",
            ])
        #expect(
            feed.entries.map(\.url) == [
                "https://www.akorda.kz/en/events/head-of-state-opened-a-new-dam-1510",
                "https://www.akorda.kz/en/events/telephone-talk-1509",
                "https://www.akorda.kz/en/events/decree-no-484",
            ])
        let first = try #require(feed.entries.first)
        #expect(first.published?.date == date("2024-03-14T19:00:00Z"))
        #expect(first.published?.element == "page:date")
        #expect(first.published?.isDayOnly == true)
        #expect(first.summary == "Water will reach forty villages. The work took three years.")
        #expect(first.image == "https://www.akorda.kz/assets/media/dam.jpg")
    }

    @Test func `an item without a title or a link costs only that item, and is reported`() throws {
        let feed = try PageReader().read(page("listing-akorda-en"), rule: Self.cards)

        #expect(feed.entries.count == 3)
        let messages = feed.warnings.map(\.message)
        #expect(messages.contains { $0.hasSuffix("has no title") })
        #expect(messages.contains { $0.hasSuffix("has no link") })
        #expect(messages.contains("“in the year of the dragon” is no date we can read"))
        #expect(feed.warnings.allSatisfy { $0.line != nil })
    }

    @Test func `links follow the page's own base address`() throws {
        let feed = try PageReader().read(
            page("listing-akorda-kk"), url: "https://mirror.example/list", rule: Self.cards,
            timeZone: Self.almaty)

        #expect(feed.entries.first?.url == "https://www.akorda.kz/kz/events/su-qoimasy-1510")
        #expect(
            feed.entries.map { $0.published?.date } == [
                date("2024-03-14T19:00:00Z"), date("2026-11-22T19:00:00Z"),
            ])
        #expect(feed.language?.rawValue == "kk")
    }

    @Test(
        arguments: [
            (".//a", ".//a", ".//time", ".//img"),
            (".//a/text()", ".//a/@href", ".//time", ".//img"),
            ("string(.//a)", "string(.//a/@href)", ".//time", ".//img"),
            ("normalize-space(a)", ".", ".", "."),
        ])
    func `elements, attributes, text and strings all answer a rule`(
        title: String, link: String, date: String, image: String
    ) throws {
        let rule = PageRule(
            item: "//li", title: title, link: link, date: date, image: image)
        let feed = try PageReader().read(
            page("listing-news-ru"), url: "https://example.kz/ru/", rule: rule,
            timeZone: Self.almaty)

        #expect(
            feed.entries.map(\.title) == [
                "Совет обсудил водный баланс", "Открыта линия «Ташкент — Шымкент»",
            ])
        #expect(
            feed.entries.map(\.url) == [
                "https://example.kz/ru/news/1", "https://example.kz/ru/news/2",
            ])
        #expect(feed.entries[0].published?.date == self.date("2026-08-01T11:00:00Z"))
        #expect(
            feed.entries.map(\.image) == [
                "https://example.kz/i/1.jpg", "https://cdn.example.kz/2.jpg",
            ])
    }

    @Test(
        arguments: [
            (PageRule(item: "//article", title: "a", link: "a/@href"), "item", "//article"),
            (PageRule(item: "//li", title: "h9", link: "a/@href"), "title", "h9"),
            (PageRule(item: "//li", title: "a", link: "a/@src"), "link", "a/@src"),
        ])
    func `a rule that matches nothing any more is named`(
        rule: PageRule, name: String, expression: String
    ) throws {
        let page = try page("listing-news-ru")
        #expect(throws: ParseError.ruleMatchesNothing(rule: name, expression: expression)) {
            try PageReader().read(page, rule: rule)
        }
    }

    @Test func `an optional rule that matches nothing is a warning`() throws {
        let rule = PageRule(item: "//li", title: "a", link: "a/@href", summary: "em")
        let feed = try PageReader().read(page("listing-news-ru"), rule: rule)
        #expect(feed.warnings.map(\.message) == ["rule “summary” matches nothing"])
    }

    @Test(
        arguments: [
            (PageRule(item: "//li[", title: "a", link: "a"), "item"),
            (PageRule(item: "string(//li)", title: "a", link: "a"), "item"),
            (PageRule(item: "//li", title: "a b", link: "a"), "title"),
            (PageRule(item: "//li", title: "a", link: ""), "link"),
            (PageRule(item: "//li", title: "a", link: "a", date: "lower-case(.)"), "date"),
            (PageRule(item: "//li", title: "a", link: "a", summary: "document('x')"), "summary"),
            (PageRule(item: "//li", title: "a", link: "a", image: "count(a)"), "image"),
        ])
    func `a rule that is no XPath 1 is named before any page is read`(rule: PageRule, name: String)
        throws
    {
        let faults = PageReader.faults(in: rule)
        #expect(faults.count == 1)
        guard case .badRule(rule: name, expression: _)? = faults.first else {
            Issue.record("\(faults)")
            return
        }
    }

    @Test func `a good rule has no faults`() {
        #expect(PageReader.faults(in: Self.cards).isEmpty)
    }

    @Test func `a rule that would take for ever is stopped`() {
        let html = "<body>" + String(repeating: "<p>x</p>", count: 3_000)
        let rule = PageRule(
            item: "//p[count(//p[count(//p) > 0]) > 0]", title: ".", link: ".")
        #expect(throws: ParseError.tooLarge("rule “item” takes too long on this page")) {
            try PageReader().read(Array(html.utf8), rule: rule)
        }
    }

    @Test func `a listing without end is read to a bound`() throws {
        let items = (0..<1_500).map { "<li><a href=/\($0)>Item \($0)</a></li>" }.joined()
        let rule = PageRule(item: "//li", title: "a", link: "a")
        let feed = try PageReader().read(Array(items.utf8), rule: rule)
        #expect(feed.entries.count == 1_000)
        #expect(
            feed.warnings.map(\.message) == ["the page has 1500 items; the first 1000 are read"])
    }

    @Test(
        arguments: [
            ([], "an empty document"), (Array(" \n ".utf8), "nothing but white space"),
            (Array("%PDF-1.7".utf8), "a PDF document"),
        ] as [([UInt8], String)])
    func `what is no page is said to be what it is`(document: [UInt8], look: String) {
        #expect(throws: ParseError.notAFeed(looksLike: look)) {
            try PageReader().read(document, rule: Self.cards)
        }
    }

    private func date(_ text: String) -> Date? {
        try? Date(text, strategy: .iso8601)
    }
}

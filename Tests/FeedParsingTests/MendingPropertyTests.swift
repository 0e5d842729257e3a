import FeedModel
import Testing

@testable import FeedParsing

/// Random feeds, the same in every run.
private struct FeedMaker {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private mutating func text() -> String {
        let words = [
            "Тоқаев", "signed", "a &lt;law&gt;", "&amp;", "&#1178;азақстан", "oʻn", "ёлка",
            "5 &gt; 3",
            "\"quoted\"", "总统", "&quot;", "1 000",
        ]
        return (0...number(below: 8)).map { _ in words[number(below: words.count)] }
            .joined(separator: " ")
    }

    mutating func items() -> [String] {
        (0...number(below: 6)).map { index in
            """
            <item><guid>\(index)</guid><title>\(text())</title><description>\(text())</description>\
            <link>https://news.example/\(index)?a=1&amp;b=2</link></item>
            """
        }
    }
}

private func entries(_ items: [String], _ end: String = "</channel></rss>") throws -> [Entry] {
    let document = "<rss version=\"2.0\"><channel><title>T</title>" + items.joined() + end
    return try FeedParser().parse(Array(document.utf8)).entries
}

@Suite struct MendingPropertyTests {
    @Test(arguments: [
        "<item><title>Bread & butter</title></item>",
        "<item><title>A&nbsp;B &undeclared; C</title></item>",
        "<item><title>One<br>two</title></item>",
        "<item><title>Bell \u{7} rings</title></item>",
        "<item><dc:creator>Nobody declared dc</dc:creator><title>T</title></item>",
        "<item a=1 b><title>T</title></item>",
        "<item><title>T</title></Item>",
    ])
    func `one ill-formed item changes no other item`(_ bad: String) throws {
        var maker = FeedMaker(seed: 7)
        for _ in 0..<50 {
            let items = maker.items()
            let whole = try entries(items)
            let place = maker.number(below: items.count + 1)
            var broken = items
            broken.insert(bad, at: place)
            var mended = try entries(broken)

            #expect(mended.count == items.count + 1)
            mended.remove(at: place)
            #expect(mended == whole)
        }
    }

    @Test func `a document that breaks off keeps every whole item`() throws {
        var maker = FeedMaker(seed: 11)
        for _ in 0..<100 {
            let items = maker.items()
            let whole = try entries(items)
            let cut = try entries(items, "<item><title>Half a ti")

            #expect(Array(cut.prefix(whole.count)) == whole)
        }
    }
}

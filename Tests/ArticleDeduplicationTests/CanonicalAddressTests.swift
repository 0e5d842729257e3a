import ArticleDeduplication
import Testing

@Suite struct CanonicalAddressTests {
    @Test(arguments: [
        "https://www.daryo.example/2026/11/23/elchi/",
        "http://daryo.example:80/2026/11/23/elchi",
        "HTTPS://Daryo.Example:443/2026/11/23/elchi?utm_source=rss&utm_medium=feed",
        "https://m.daryo.example/2026/11/23/elchi?fbclid=1",
        "https://daryo.example/amp/2026/11/23/elchi/",
        "https://daryo.example/2026/11/23/elchi/amp/",
        "https://daryo.example/2026/11/./x/../23//elchi/index.html",
        "https://daryo.example/2026/11/23/%65lchi?from=rss#comments",
        " https://daryo.example/2026/11/23/elchi;jsessionid=9A ",
        "https://daryo.example/2026/11/23/elchi?ref=daryo.example&amp=1",
    ])
    func `spellings of one address have one key`(_ address: String) {
        #expect(canonicalAddress(address) == "daryo.example/2026/11/23/elchi")
    }

    @Test(arguments: [
        ("https://a.example/?id=1", "https://a.example/?id=2"),
        ("https://a.example/ru/news", "https://a.example/kz/news"),
        ("https://a.example/News", "https://a.example/news"),
        ("https://a.example/#!/one", "https://a.example/#!/two"),
        ("https://m.kz/", "https://kz/"),
        ("https://a.example:8080/", "https://a.example/"),
        ("https://a.example/a%2Fb", "https://a.example/a/b"),
        ("https://a.example/list?page=2", "https://a.example/list"),
    ])
    func `different articles keep different keys`(_ one: String, _ other: String) {
        #expect(canonicalAddress(one) != canonicalAddress(other))
    }

    @Test func `the order of a query does not matter`() {
        #expect(
            canonicalAddress("https://a.example/?b=2&a=1")
                == canonicalAddress("https://a.example/?a=1&b=2&"))
    }

    @Test(arguments: ["", "mailto:a@b.example", "tag:a.example,2026:1", "/relative", "https://"])
    func `what is no web address has no key`(_ address: String) {
        #expect(canonicalAddress(address) == nil)
    }
}

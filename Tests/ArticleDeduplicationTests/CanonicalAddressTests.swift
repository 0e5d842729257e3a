import ArticleDeduplication
import Testing

@Suite struct CanonicalAddressTests {
    @Test(arguments: [
        // Scheme, host and port.
        "https://www.daryo.example/2026/11/23/elchi/",
        "http://daryo.example:80/2026/11/23/elchi",
        "https://daryo.example:/2026/11/23/elchi",
        "//daryo.example/2026/11/23/elchi",
        "HTTPS://Daryo.Example:443/2026/11/23/elchi?utm_source=rss&utm_medium=feed",
        "https://daryo.example./2026/11/23/elchi",
        "https://reader@daryo.example/2026/11/23/elchi",
        "https://user:word@daryo.example/2026/11/23/elchi",
        "https://m.daryo.example/2026/11/23/elchi?fbclid=1",
        "https://mobile.daryo.example/2026/11/23/elchi",
        "https://amp.daryo.example/2026/11/23/elchi",
        "https://www.m.daryo.example/2026/11/23/elchi",
        "https://wap.daryo.example/2026/11/23/elchi",
        // Path.
        "https://daryo.example/amp/2026/11/23/elchi/",
        "https://daryo.example/2026/11/23/elchi/amp/",
        "https://daryo.example/2026/11/23/elchi/amp.html",
        "https://daryo.example/2026/11/./x/../23//elchi/index.html",
        "https://daryo.example/2026/11/23/elchi/index.php",
        "https://daryo.example/2026/11/23/elchi/Index.HTM",
        "https://daryo.example/2026/11/23/elchi/index.shtml",
        "https://daryo.example/2026/11/23/elchi/default.aspx",
        "https://daryo.example///2026/11/23/elchi///",
        "https://daryo.example\\2026\\11\\23\\elchi",
        "https://daryo.example/../2026/11/23/elchi",
        " https://daryo.example/2026/11/23/elchi;jsessionid=9A ",
        "https://daryo.example/2026/11/23/elchi;JSESSIONID=9A?utm_id=1",
        "https://daryo.example/2026/11/23/elchi;phpsessid=4",
        "https://daryo.example/2026/11/\n23/elchi",
        "https://daryo.example/2026/11/23\t/elchi",
        "https://daryo.example/2026/11/23/%65lchi?from=rss#comments",
        "https://daryo.example/%32026/11/23/elchi",
        // Query.
        "https://daryo.example/2026/11/23/elchi?",
        "https://daryo.example/2026/11/23/elchi?&",
        "https://daryo.example/2026/11/23/elchi?ref=daryo.example&amp=1",
        "https://daryo.example/2026/11/23/elchi?ref=www.daryo.example",
        "https://daryo.example/2026/11/23/elchi?ref=rss",
        "https://daryo.example/2026/11/23/elchi?amp",
        "https://daryo.example/2026/11/23/elchi?amp=true",
        "https://daryo.example/2026/11/23/elchi?output=amp",
        "https://daryo.example/2026/11/23/elchi?outputType=amp",
        "https://daryo.example/2026/11/23/elchi?from=telegram",
        "https://daryo.example/2026/11/23/elchi?utm_source=a&amp;utm_medium=b",
        "https://daryo.example/2026/11/23/elchi?UTM_Source=a",
        "https://daryo.example/2026/11/23/elchi?yclid=1&ysclid=2&ymclid=3",
        "https://daryo.example/2026/11/23/elchi?gclid=1&gbraid=2&wbraid=3&dclid=4&gclsrc=5",
        "https://daryo.example/2026/11/23/elchi?fb_action_ids=1&fb_ref=2&fb_source=3",
        "https://daryo.example/2026/11/23/elchi?_openstat=bWFpbA",
        "https://daryo.example/2026/11/23/elchi?mtm_campaign=1&matomo_kwd=2&pk_kwd=3",
        "https://daryo.example/2026/11/23/elchi?mc_cid=1&mc_eid=2&mkt_tok=3",
        "https://daryo.example/2026/11/23/elchi?_hsenc=1&_hsmi=2&__hstc=3&hsa_acc=4",
        "https://daryo.example/2026/11/23/elchi?msclkid=1&twclid=2&ttclid=3&igshid=4",
        "https://daryo.example/2026/11/23/elchi?_ga=1&_gl=2&srsltid=3",
        "https://daryo.example/2026/11/23/elchi?ns_mchannel=rss&ns_campaign=x&xtor=RSS-1",
        "https://daryo.example/2026/11/23/elchi?at_medium=RSS&at_campaign=x&at_custom1=y",
        // Fragment.
        "https://daryo.example/2026/11/23/elchi#comments",
        "https://daryo.example/2026/11/23/elchi#:~:text=elchi",
        "https://daryo.example/2026/11/23/elchi/#",
    ])
    func `spellings of one address have one key`(_ address: String) {
        #expect(canonicalAddress(address) == "daryo.example/2026/11/23/elchi")
    }

    @Test(arguments: [
        // Names in other letters, and their forms in the network.
        ("https://қала.қаз/жол", "https://xn--80aa6a83a.xn--80ao21a/%D0%B6%D0%BE%D0%BB"),
        ("https://ПРИМЕР.рф/", "http://xn--e1afmkfd.xn--p1ai"),
        ("https://www.пример.рф/a", "https://xn--e1afmkfd.xn--p1ai/a"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        // Letters in a path and their escapes, composed and not.
        (
            "https://a.example/новости/мост",
            "https://a.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%d0%bc%d0%be%d1%81%d1%82"
        ),
        ("https://a.example/й", "https://a.example/и\u{306}"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://a.example/a|b", "https://a.example/a%7Cb"),
        ("https://a.example/%7Euser", "https://a.example/~user"),
        ("https://a.example/a%2fb", "https://a.example/a%2Fb"),
        ("https://a.example/?q=%D0%B0", "https://a.example/?q=а"),
        // The order of a query.
        ("https://a.example/?b=2&a=1", "https://a.example/?a=1&b=2&"),
        ("https://a.example/news.php?id=7&utm_source=x", "https://a.example/news.php?id=7"),
        ("https://a.example/?p=12", "http://www.a.example/index.php?p=12"),
        ("https://a.example/?id=1&ref=a.example", "https://a.example/?id=1"),
        // Pages of one page.
        ("https://a.example/#!/one", "http://www.a.example/#!/one"),
        ("https://a.example/app#/one", "https://a.example/app/#/one"),
        ("https://m.gov.kz/a", "https://gov.kz/a"),
        ("https://[2001:db8::1]:443/a", "http://[2001:db8::1]/a"),
    ])
    func `two ways to write one address meet`(_ one: String, _ other: String) {
        #expect(canonicalAddress(one) == canonicalAddress(other))
        #expect(canonicalAddress(one) != nil)
    }

    @Test(arguments: [
        ("https://a.example/?id=1", "https://a.example/?id=2"),
        ("https://a.example/?p=1", "https://a.example/?p=2"),
        ("https://a.example/?lang=kk", "https://a.example/?lang=ru"),
        ("https://a.example/?article=1", "https://a.example/"),
        ("https://a.example/list?page=2", "https://a.example/list"),
        ("https://a.example/ru/news", "https://a.example/kz/news"),
        ("https://a.example/uz/1", "https://a.example/oz/1"),
        ("https://a.example/News", "https://a.example/news"),
        ("https://a.example/#!/one", "https://a.example/#!/two"),
        ("https://a.example/#/one", "https://a.example/#/two"),
        ("https://m.kz/", "https://kz/"),
        ("https://m.kz/a", "https://www.kz/a"),
        ("https://a.example:8080/", "https://a.example/"),
        ("https://a.example/a%2Fb", "https://a.example/a/b"),
        ("https://a.example/a%3Fb", "https://a.example/a?b"),
        ("https://ru.a.example/1", "https://a.example/1"),
        ("https://news.a.example/1", "https://sport.a.example/1"),
        ("https://a.example/1", "https://b.example/1"),
        ("https://a.example/amp", "https://a.example/camp"),
        ("https://a.example/example", "https://a.example/ex"),
        ("https://a.example/index", "https://a.example/"),
        ("https://a.example/?a=1&a=2", "https://a.example/?a=2&a=1"),
        ("https://a.example/?ref=12345", "https://a.example/"),
        ("https://a.example/?ref=b.example", "https://a.example/"),
        ("https://a.example/?from=almaty", "https://a.example/?from=astana"),
        ("https://a.example/?output=pdf", "https://a.example/"),
        ("https://a.example/?feed=rss2", "https://a.example/"),
        ("https://a.example/?q=a+b", "https://a.example/?q=ab"),
        ("https://a.example/2026/11", "https://a.example/2026/1/1"),
        ("https://a.example/1.html", "https://a.example/1"),
    ])
    func `different articles keep different keys`(_ one: String, _ other: String) {
        #expect(canonicalAddress(one) != canonicalAddress(other))
    }

    @Test(arguments: [
        "", "mailto:a@b.example", "tag:a.example,2026:1", "/relative", "https://",
        "ftp://a.example/",
        "urn:uuid:1", "javascript://a.example/", "12345", "a.example/1", "https:///a",
    ])
    func `what is no web address has no key`(_ address: String) {
        #expect(canonicalAddress(address) == nil)
    }
}

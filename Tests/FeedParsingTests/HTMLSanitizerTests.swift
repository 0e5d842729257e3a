import Testing

@testable import FeedParsing

@Suite struct HTMLSanitizerTests {
    @Test(
        arguments: [
            ("plain text", "plain text"),
            ("a > b & c", "a &gt; b &amp; c"),
            ("<p>Hello <b>world</b>", "<p>Hello <b>world</b></p>"),
            ("<P CLASS=x ID=y STYLE='color:red'>t</P>", "<p>t</p>"),
            (
                "<img src='http://a.kz/i.jpg' alt='x' onerror=alert(1)>",
                "<img src=\"http://a.kz/i.jpg\" alt=\"x\">"
            ),
            (
                "<a href='http://a.kz/?a=1&amp;b=2'>l</a>",
                "<a href=\"http://a.kz/?a=1&amp;b=2\">l</a>"
            ),
            ("<a href='MAILTO:press@akorda.kz'>l</a>", "<a href=\"MAILTO:press@akorda.kz\">l</a>"),
            ("<center>c</center>", "<div>c</div>"),
            ("<font color=red>f</font>", "f"),
            (
                "<table><tr><td colspan=2>c</table>",
                "<table><tr><td colspan=\"2\">c</td></tr></table>"
            ),
            (
                "<img src='data:image/gif;base64,R0' data-src='http://a.kz/lazy.jpg'>",
                "<img src=\"http://a.kz/lazy.jpg\">"
            ),
            (
                "<img srcset='http://a.kz/1.jpg 1x, javascript:alert(1) 2x, /2.jpg 300w'>",
                "<img srcset=\"http://a.kz/1.jpg 1x, /2.jpg 300w\">"
            ),
            (
                "<video src='http://a.kz/v.mp4' autoplay>",
                "<video src=\"http://a.kz/v.mp4\" controls=\"\"></video>"
            ),
            ("<br/><hr>", "<br><hr>"),
        ])
    func `what is safe stays, in the form every browser reads alike`(html: String, safe: String) {
        #expect(HTMLSanitizer().sanitize(html) == safe)
    }

    @Test(
        arguments: [
            "<script>alert(1)</script>",
            "<SCRIPT SRC=http://evil.example/x.js></SCRIPT>",
            "<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<<script>alert(1)//<</script>",
            "<script/src=//evil.example/x>",
            "<img src=x onerror=alert(1)>",
            "<img/src=x/onerror=alert(1)>",
            "<img \"\"\"><script>alert(1)</script>\">",
            "<img src=`javascript:alert(1)`>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph>",
            "<math href='javascript:alert(1)'>x</math>",
            "<a href='javascript:alert(1)'>x</a>",
            "<a href=' &#1; javascript:alert(1)'>x</a>",
            "<a href='java&#10;script:alert(1)'>x</a>",
            "<a href='java\tscript:alert(1)'>x</a>",
            "<a href='javascript&colon;alert(1)'>x</a>",
            "<a href='javascript&#58;alert(1)'>x</a>",
            "<a href='javascript&#x3A;alert(1)'>x</a>",
            "<a href='&#0000106avascript:alert(1)'>x</a>",
            "<a href='JaVaScRiPt:alert(1)'>x</a>",
            "<a href='\u{1}javascript:alert(1)'>x</a>",
            "<a href='\u{A0}javascript:alert(1)'>x</a>",
            "<a href='\u{200B}javascript:alert(1)'>x</a>",
            "<a href='javascript:\u{301}alert(1)'>x</a>",
            "<a href='vbscript:msgbox(1)'>x</a>",
            "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
            "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
            "<a href='feed:javascript:alert(1)'>x</a>",
            "<a href='view-source:javascript:alert(1)'>x</a>",
            "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
            "<iframe src='javascript:alert(1)'></iframe>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "<object data='javascript:alert(1)'></object>",
            "<embed src='javascript:alert(1)'>",
            "<applet code=x></applet>",
            "<frameset><frame src='javascript:alert(1)'></frameset>",
            "<form action='javascript:alert(1)'><button formaction='javascript:alert(1)'>b</form>",
            "<input onfocus=alert(1) autofocus>",
            "<base href='javascript:alert(1)//'>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "<link rel=stylesheet href='javascript:alert(1)'>",
            "<style>@import 'javascript:alert(1)'</style>",
            "<p style='background:url(javascript:alert(1))'>x</p>",
            "<div style='width:expression(alert(1))'>x</div>",
            "<table background='javascript:alert(1)'><tr><td>x</td></tr></table>",
            "<body onload=alert(1)>x</body>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
            "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
            "<title><img title=\"</title><img src=x onerror=alert(1)>\">",
            "<xmp><p title=\"</xmp><script>alert(1)</script>\">",
            "<plaintext><script>alert(1)</script>",
            "<p title='\"><script>alert(1)</script>'>x</p>",
            "<!--><script>alert(1)</script>-->",
            "<!-- --!><script>alert(1)</script>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<?php echo '<script>alert(1)</script>' ?>",
            "<!DOCTYPE x [<!ENTITY a '<script>alert(1)</script>'>]>&a;",
            "<template><script>alert(1)</script></template>",
            "<video><source onerror=alert(1) src=x></video>",
            "<video poster='javascript:alert(1)'></video>",
            "<details open ontoggle=alert(1)>x</details>",
            "<marquee onstart=alert(1)>x</marquee>",
            "<isindex action='javascript:alert(1)'>",
            "<xml><i><b>&lt;img src=x onerror=alert(1)&gt;</b></i></xml>",
            "<custom-element onclick=alert(1)>x</custom-element>",
            "<a href=x onclick\u{A0}=alert(1)>x</a>",
            "<p/onclick=alert(1)>x</p>",
            "<q cite='javascript:alert(1)'>x</q>",
            "<img srcset='javascript:alert(1)'>",
            "<img srcset=',javascript:alert(1) 1x, x onerror=alert(1)'>",
        ])
    func `no attack leaves anything a browser would run`(attack: String) {
        for base in [nil, "https://daryo.uz/en/"] {
            let safe = HTMLSanitizer(base: base).sanitize("before " + attack + " after")
            expectHarmless(safe)
            #expect(safe.contains("before"))
        }
    }

    @Test func `an unsafe base does not make a relative link unsafe`() {
        for base in ["javascript:alert(1)//", "data:text/html,", "javascript:/"] {
            expectHarmless(HTMLSanitizer(base: base).sanitize("<a href='/x'>x</a>"))
        }
    }

    @Test(
        arguments: [
            ("<a href=news/1>x</a>", "<a href=\"https://kun.uz/uz/news/1\">x</a>"),
            ("<img src=//cdn.kun.uz/1.jpg>", "<img src=\"https://cdn.kun.uz/1.jpg\">"),
            ("<a href='/a b'>x</a>", "<a href=\"https://kun.uz/a%20b\">x</a>"),
        ])
    func `relative addresses are resolved against the base`(html: String, safe: String) {
        #expect(HTMLSanitizer(base: "https://kun.uz/uz/index").sanitize(html) == safe)
    }

    @Test(
        arguments: [
            "<img src='http://a.kz/p.gif' width=1 height=1>",
            "<img src='http://a.kz/p.gif' width='1px' height='0'>",
            "<img src='http://a.kz/p.gif' style='width: 1px; height: 1px'>",
            "<img src='https://mc.yandex.ru/watch/1'>",
            "<img src='//pixel.wp.com/b.gif?x'>",
            "<img src='http://feeds.feedburner.com/~r/x/~4/y'>",
            "<img src='https://www.facebook.com/tr?id=1'>",
        ])
    func `tracking pixels go`(html: String) {
        #expect(HTMLSanitizer().sanitize("a" + html + "b") == "ab")
    }

    @Test func `a picture of one pixel's height and full width stays`() {
        let rule = "<img src=\"http://a.kz/line.gif\" width=\"600\" height=\"1\">"
        #expect(HTMLSanitizer().sanitize(rule) == rule)
    }

    /// Pieces from which ten thousand documents are made, always the same ones.
    static let pieces = [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "<a href=x>", "</a>", "<li>",
        "<ul>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<font>", "</font>", "<x-y>",
        "</x-y>", "<center>", "</center>", "<form>", "</form>", "<h1>", "</h1>", "<dl>", "<dt>",
        "<dd>", "</dl>", "<pre>", "</pre>", "<br>", "<img src=i>", "<object>", "</object>", "text ",
        "&amp;", "&lt;", "&notin;", "<!--", "-->", "<", ">", "\"", "'", "<script>", "</script>",
        "<body>", "</body>", "</html>", "<head>", "<title>", "</title>", "<blockquote>", "<span>",
        "</span>", "<q>", "<option>", "<svg>", "</svg>", "\n", " ", "<caption>", "<th>", "<tbody>",
        "<noscript>", "</noscript>", "<video>", "</video>", "<a>", "<html lang=kk>", "<ol>",
        "<select>", "</select>", "<col>", "<picture>", "<source srcset=s>", "<sub>", "<menu>",
        "<button>", "</button>", "<strike>", "<tt>", "<dir>", "<address>", "<fieldset>", "<legend>",
    ]

    @Test func `a control character goes also where there is no markup`() {
        let once = HTMLSanitizer().sanitize("a \"word\u{7F}\"")
        #expect(once == "a &quot;word&quot;")
        #expect(HTMLSanitizer().sanitize(once) == once)
    }

    @Test func `of a picture's sizes a hundred are enough`() {
        let sizes = (1...5000).map { "https://a.example/\($0).jpg \($0)w" }
        let html = HTMLSanitizer().sanitize(
            "<img src=\"https://a.example/1.jpg\" srcset=\"\(sizes.joined(separator: ", "))\">")
        #expect(html.contains("/100.jpg 100w") && !html.contains("/101.jpg"))
    }

    @Test func `what was mended once is mended to its end`() {
        let once = HTMLSanitizer().sanitize("by|<b:b<<b>py|<b><p<p|")
        #expect(HTMLSanitizer().sanitize(once) == once)
    }

    @Test(arguments: 0..<20)
    func `sanitising twice changes nothing`(seed: UInt64) {
        var random = SplitMix(state: seed)
        for _ in 0..<500 {
            let count = Int.random(in: 1...14, using: &random)
            let html = (0..<count).map { _ in
                Self.pieces.randomElement(using: &random)!
            }.joined()
            let once = HTMLSanitizer(base: "https://a.kz/").sanitize(html)
            #expect(HTMLSanitizer(base: "https://a.kz/").sanitize(once) == once, "\(html)")
            expectHarmless(once)
        }
    }
}

/// Reads `html` as strictly as a browser does, and expects only tags of the writer's own form.
private func expectHarmless(_ html: String) {
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
        guard let tag = rest[start...].prefixMatch(of: writtenTag) else {
            Issue.record("not a tag of ours: \(html)")
            return
        }
        let text = tag.output.lowercased()
        let unsafe = [
            "script", "style", "iframe", "object", "embed", "form", "svg", "math", "base", "meta",
            "link", "input", "button", "template", "title", "textarea", "noscript",
        ]
        #expect(!unsafe.contains { text.hasPrefix("<\($0)") }, "\(html)")
        #expect(!text.replacing(#/"[^"]*"/#, with: "").contains(#/\son[a-z]+=/#), "\(html)")
        #expect(!text.contains(#/(href|src|poster|cite|srcset)="\s*(java|vb)script/#), "\(html)")
        #expect(!text.contains(#/(href|src|poster|cite|srcset)="\s*data:/#), "\(html)")
        rest = rest[tag.range.upperBound...]
    }
}

nonisolated(unsafe) private let writtenTag = #/<\/?[a-z][a-z0-9]*(?: [a-z]+="[^"<>]*")*>/#

/// A small generator whose numbers are the same on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

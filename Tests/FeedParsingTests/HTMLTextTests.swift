import Testing

@testable import FeedParsing

@Suite struct HTMLTextTests {
    @Test(
        arguments: [
            ("Plain words", "Plain words"),
            ("  two\n  lines\t ", "two lines"),
            ("AT&amp;T &amp; others", "AT&T & others"),
            ("<b>bold</b>ly", "boldly"),
            ("<p>one</p><p>two</p>", "one two"),
            ("one<br>two", "one two"),
            ("<td>a</td><td>b</td>", "a b"),
            ("a<script>alert(1)</script>b<style>p{}</style>c<!-- d -->e", "abce"),
            ("1 < 2", "1 < 2"),
            ("x &lt;blink&gt; y", "x <blink> y"),
            ("«Ақорда» &laquo;жаңалықтары&raquo;", "«Ақорда» «жаңалықтары»"),
            ("O&apos;zbekiston&hellip;", "O'zbekiston…"),
            ("&NotEqualTilde;&bigstar;", "≂̸★"),
            ("&#8217;&#x2019;&#146;", "’’’"),
            ("fish &amp chips &copy 2026", "fish & chips © 2026"),
            ("?a=1&copy=2", "?a=1&copy=2"),
            ("&unknown; & alone", "&unknown; & alone"),
            ("&#0;&#xD800;&#1114112;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("a\u{0}b\u{8}c", "abc"),
            ("a <object><b>fallback</b></object> c", "a fallback c"),
            ("How List<String> became <b>Array</b>", "How List<String> became Array"),
            ("</example> <o:p>ends</o:p> <https:x>", "</example> ends"),
            ("see <!DOCTYPE html", "see <!DOCTYPE html"),
            ("cut in a tag <a href=\"http://exa", "cut in a tag"),
            ("a\u{2003}b\u{3000}\u{85}c\u{202F}d", "a b c d"),
            ("", ""),
            ("&nbsp; ", ""),
        ])
    func `a line is what a person would read`(html: String, text: String) {
        #expect(HTMLText.line(html) == text)
    }

    @Test(
        arguments: [
            ("&lt;p&gt;Тоқаев&amp;nbsp;сөйледі&lt;/p&gt;", "Тоқаев сөйледі"),
            ("It&amp;#8217;s", "It’s"),
            ("Q&amp;amp;A", "Q&A"),
            ("&lt;a href=\"/x\"&gt;link&lt;/a&gt; text", "link text"),
            ("History of the &lt;blink&gt; tag", "History of the <blink> tag"),
            ("a &lt; b and c &gt; d", "a < b and c > d"),
        ])
    func `markup escaped once too often is read where it plainly is markup`(
        html: String, text: String
    ) {
        #expect(HTMLText.line(html) == text)
    }

    @Test(
        arguments: [
            ("<p>One.</p>\n<p>Two.</p>", "One.\n\nTwo."),
            ("<div>One<br>and a half<br><br>Two</div>", "One\nand a half\n\nTwo"),
            ("<ul><li>a</li><li>b</li></ul>end", "a\nb\n\nend"),
            ("<pre>let a\n  let b</pre>", "let a\nlet b"),
            ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3"),
            ("<p>one\nline</p>", "one line"),
            ("first\nline\n\nsecond", "first line\n\nsecond"),
            ("<h2>Head</h2>Body", "Head\n\nBody"),
        ])
    func `paragraphs, list items and breaks stand on lines of their own`(
        html: String, text: String
    ) {
        #expect(HTMLText.paragraphs(html) == text)
    }

    @Test func `text inside a thousand elements is still read`() {
        let html = String(repeating: "<span>", count: 1_000) + "deep" + "<b>er</b>"
        #expect(HTMLText.line(html) == "deeper")
        #expect(HTMLSanitizer().sanitize(html).contains("deep"))
    }

    @Test func `a page of open tags without end is read in bounded time`() {
        let html = String(repeating: "<b>", count: 200_000) + String(repeating: "</i>", count: 99)
        #expect(HTMLText.line(html).isEmpty)
    }

    @Test func `a tag of a hundred thousand attributes is read in bounded time`() {
        let attributes = (0..<100_000).map { "a\($0)='>' b\($0)" }.joined(separator: " ")
        #expect(HTMLText.line("<p \(attributes)>text</p>") == "text")
    }
}

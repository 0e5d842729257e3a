import Testing

@testable import FeedParsing

@Suite struct WellFormedHTMLTests {
    @Test func `an element inside another is read as libxml2 reads it`() throws {
        for outer in WellFormedName.names {
            for inner in WellFormedName.names {
                try expectAgreement(on: "a<\(outer)>b<\(inner)>c</\(inner)>d</\(outer)>e")
            }
        }
    }

    @Test(
        arguments: [
            "plain", " around ", "<p> one </p>\n\n<p>\ttwo</p>\n",
            "a &amp; b &lt; c & d &unknown; &",
            "&#8217;&#x41;&#150;&nbsp;&NotEqualTilde;&hellip &copy=",
            "<p>&#1;&#127;&#0;&#xD800;</p>",
            "<P CLASS=\"a\" Class='b' data-X.y:z=\"1\">t</P>",
            "<a href=\"?a=1&b=2&amp;c&#x3D;3\">x</a>",
            "<img src='a<b>c' alt=\"\"/><br /><hr >\u{FEFF}\u{FFFD}\u{10FFFF}",
            "<p title=\"a\nb\tc\">d",
            "<div><p><b>open", "<b title='&lt;&quot;&unknown;&'>x</b>", "<a href=''>x</a>",
        ])
    func `what is well-formed is read without libxml2, and alike`(html: String) throws {
        #expect(try expectAgreement(on: html))
    }

    @Test(
        arguments: [
            "a < b", "<p>one<p>two", "</p>", "<b><i>x</b></i>", "<p/>", "<x-y>z</x-y>", "<!-- -->",
            "<td nowrap>x</td>", "<p class=a>x</p>", "<p", "<p title='", "&#;", "&#xFFFE;",
            "a\u{0}b",
            "a\u{FFFF}b", "<script>x</script>", "<body>x", "a\rb", "<p a='1'b='2'>x</p>",
            "<?php ?>",
        ])
    func `what may have to be mended is left to libxml2`(html: String) {
        #expect(Recorder.events(ofWellFormed: html) == nil)
    }

    @Test(arguments: 0..<20)
    func `the two readers agree on all that both can read`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let pieces =
            [
                "t", " ", "\n", "é", "&amp;", "&#8212;", "&x", "<br>", "<img src=\"a&amp;b\"/>",
                "\u{7F}",
            ]
            + WellFormedName.names.map { "<\($0) title='&lt;'>" }
        var read = 0
        for _ in 0..<500 {
            var html = ""
            var open: [Substring] = []
            for _ in 0..<Int.random(in: 1...14, using: &random) {
                if let name = open.last, Bool.random(using: &random) {
                    html += "</\(name)>"
                    open.removeLast()
                } else {
                    let piece = pieces.randomElement(using: &random)!
                    html += piece
                    if piece.hasSuffix("'>") { open.append(piece.dropFirst().prefix { $0 != " " }) }
                }
            }
            if try expectAgreement(on: html) { read += 1 }
            try expectAgreement(
                on: (0..<8).map { _ in
                    HTMLSanitizerTests.pieces.randomElement(using: &random)!
                }.joined())
        }
        #expect(read > 100)
    }
}

/// Whether `html` was well-formed; what was read of it then is what libxml2 read.
@discardableResult
private func expectAgreement(on html: String) throws -> Bool {
    guard let events = Recorder.events(ofWellFormed: html) else { return false }
    #expect(try events == Recorder.events(ofMended: html), "\(html)")
    return true
}

/// Writes down all that it is told.
private struct Recorder: HTMLVisitor {
    static let looksAtAttributes = true

    private var events = ""

    mutating func enter(_ element: HTMLElement) -> Bool {
        guard !["html", "body"].contains(element.name) else { return true }
        let attributes = element.attributes.map { " \($0.name)=\($0.value.debugDescription)" }
        events += "\n<\(element.name)\(attributes.joined())>\n"
        return true
    }

    mutating func leave(_ traits: HTMLTraits) {
        events += traits.contains(.implied) ? "" : "\n</\(traits.rawValue)>\n"
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        events += String(decoding: text, as: UTF8.self)
    }

    static func events(ofWellFormed html: String) -> String? {
        var html = html
        return html.withUTF8 { bytes in
            var recorder = Recorder()
            var reader = WellFormedHTML(bytes)
            return reader.walk(&recorder) ? recorder.events : nil
        }
    }

    static func events(ofMended html: String) throws -> String {
        var recorder = Recorder()
        let document = try HTMLDocument(Array(html.utf8), as: .fragment)
        document.tree().walk(nil, &recorder)
        return recorder.events
    }
}

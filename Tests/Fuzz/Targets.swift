import FeedModel
import Foundation

@testable import FeedParsing

/// What libFuzzer calls with each of its inputs; `run` builds one program for each target.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    #if FUZZ_FEED
        compareUTF8(input)
        readFeed(input)
    #elseif FUZZ_JSON
        // Past the first byte everything is read as JSON.
        readFeed(Array("{\"version\":\"https://jsonfeed.org/version/1.1\",".utf8) + input)
    #elseif FUZZ_DATE
        // A date is read from a feed, so that the whole way to it is run.
        readFeed(
            Array("<rss><channel><item><pubDate><![CDATA[".utf8) + input
                + Array("]]></pubDate></item></channel></rss>".utf8))
    #elseif FUZZ_HTML
        compareHTML(input)
        sanitize(input)
    #elseif FUZZ_PAGE
        readPage(input)
    #elseif FUZZ_OPML
        readList(input)
    #endif
    return 0
}

/// Reads one document, and writes it. Whatever it holds, what was read must be a feed that can be
/// written, of texts that are texts.
private func readFeed(_ document: [UInt8]) {
    guard let feed = try? FeedParser().parse(document, url: "https://example.org/feed") else {
        return
    }
    guard let json = try? JSONFeed(feed).encoded(pretty: false) else {
        preconditionFailure("a feed that was read cannot be written")
    }
    precondition(json.count < 64 * (document.count + 4_096), "a document grew beyond reason")
    // JSON in UTF-8 is made of the texts' own bytes.
    precondition(isText(json), "a text is not UTF-8")
}

private func isText(_ bytes: some Sequence<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
}

/// What is trusted to be UTF-8 is what the standard library takes for it, wherever it lies.
private func compareUTF8(_ bytes: [UInt8]) {
    let isTrusted = bytes.withUnsafeBufferPointer(UTF8Text.isWellFormed)
    let mayBeTrusted = !bytes.isEmpty && !bytes.prefix(4).contains(0)
    precondition(isTrusted == (mayBeTrusted && isText(bytes)), "the two differ on what is UTF-8")
    let isFolded = bytes.withUnsafeBufferPointer(UTF8Text.isFolded)
    let hasRuns = zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    precondition(isFolded == !(hasRuns || bytes.contains { $0 < 0x20 }), "spaces are misread")
}

/// What `WellFormedHTML` reads is what libxml2 reads.
private func compareHTML(_ html: [UInt8]) {
    let text = Array(String(decoding: html, as: UTF8.self).utf8)
    let quick: String? = text.withUnsafeBufferPointer { bytes in
        var recorder = Recorder()
        var reader = WellFormedHTML(bytes)
        return reader.walk(&recorder) ? recorder.events : nil
    }
    guard let quick, let document = try? HTMLDocument(text, as: .fragment) else { return }
    var recorder = Recorder()
    document.tree().walk(nil, &recorder)
    precondition(quick == recorder.events, "the two readers of HTML differ")
}

/// Writes down all that it is told.
private struct Recorder: HTMLVisitor {
    static let looksAtAttributes = true

    var events = ""

    mutating func enter(_ element: HTMLElement) -> Bool {
        guard !element.traits.contains(.implied) else { return true }
        events += "<" + element.name
        for (name, value) in element.attributes { events += "\n" + name + "\n" + value }
        events += ">"
        return true
    }

    mutating func leave(_ traits: HTMLTraits) {
        if !traits.contains(.implied) { events += "</\(traits.rawValue)>" }
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        events += String(decoding: text, as: UTF8.self)
    }
}

/// Reads one piece of HTML in both ways. What was made safe must be safe as it is.
private func sanitize(_ html: [UInt8]) {
    let html = String(decoding: html, as: UTF8.self)
    let sanitizer = HTMLSanitizer(base: "https://example.org/news/1")
    let once = sanitizer.sanitize(html)
    precondition(sanitizer.sanitize(once) == once, "sanitising twice changes something")
    _ = HTMLText.line(html)
    precondition(isText(HTMLText.paragraphs(html).utf8), "a text is not UTF-8")
}

/// Reads one page in every way there is.
private func readPage(_ page: [UInt8]) {
    let address = "https://example.org/news/1"
    _ = try? ArticleExtractor().extract(page, url: address)
    _ = try? FeedDiscovery().feeds(in: page, url: address)
    let rule = PageRule(item: "//*", title: ".", link: ".//@href", date: ".", image: ".//img")
    _ = try? PageReader().read(page, url: address, rule: rule)
}

/// Reads a list of feeds. What is written must read the same.
private func readList(_ document: [UInt8]) {
    guard let list = try? OPML(reading: document) else { return }
    let written = list.document()
    let again = try? OPML(reading: Array(written.utf8))
    precondition(again?.document() == written, "a list was not read as it was written")
}

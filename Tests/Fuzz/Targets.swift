import FeedModel
import FeedParsing
import Foundation

/// What libFuzzer calls with each of its inputs; `run` builds one program for each target.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    #if FUZZ_FEED
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
        readPage(input)
    #elseif FUZZ_OPML
        readList(input)
    #endif
    return 0
}

/// Reads and writes one document. Whatever it holds, the same bytes must give the same feed, and
/// what was read must be a feed that can be written.
private func readFeed(_ document: [UInt8]) {
    guard let feed = try? FeedParser().parse(document, url: "https://example.org/feed") else {
        return
    }
    guard let json = try? JSONFeed(feed).encoded(pretty: false) else {
        preconditionFailure("a feed that was read cannot be written")
    }
    precondition(json.count < 64 * (document.count + 4_096), "a document grew beyond reason")
}

/// Reads one page in every way there is. What was made safe must be safe as it is.
private func readPage(_ page: [UInt8]) {
    let address = "https://example.org/news/1"
    let sanitizer = HTMLSanitizer(base: address)
    let once = sanitizer.sanitize(String(decoding: page, as: UTF8.self))
    precondition(sanitizer.sanitize(once) == once, "sanitising twice changes something")
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

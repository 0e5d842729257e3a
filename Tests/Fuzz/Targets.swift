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

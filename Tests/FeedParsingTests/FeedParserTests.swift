import Testing

@testable import FeedParsing

@Test func `a document that is no feed is refused`() {
    #expect(throws: ParseError.self) { try FeedParser().parse(Array("hello".utf8)) }
}

import FeedModel
import Foundation
import Testing

@Suite struct WrittenAddressTests {
    @Test(arguments: [
        ("https://a.example/x?a=%20b&c=Ж", "https://a.example/x?a=%20b&c=%D0%96"),
        ("https://a.example/a%20b|c", "https://a.example/a%20b%7Cc"),
        ("http://[::1]:80/x[1]", "http://[::1]:80/x%5B1%5D"),
        ("https://a.example", "https://a.example"),
        ("https://a.example/../b?x=1#y", "https://a.example/../b?x=1#y"),
    ])
    func `what is encoded is not encoded again`(_ written: String, _ expected: String) {
        #expect(URL(asWritten: written)?.absoluteString == expected)
    }
}

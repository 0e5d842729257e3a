import FeedModel
import Foundation
import Testing

@Test(arguments: [
    ("1970-01-01T00:00:00Z", false), ("0001-01-01T00:00:00Z", false),
    ("1997-06-05T00:00:00Z", true), ("2026-11-23T10:00:00Z", true),
    ("2026-11-24T12:00:00Z", true), ("2036-11-23T10:00:00Z", false),
])
func `an absurd date is known as one`(text: String, isPlausible: Bool) throws {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    let date = EntryDate(try Date(text, strategy: .iso8601), element: "pubDate")
    #expect(date.isPlausible(at: now) == isPlausible)
}

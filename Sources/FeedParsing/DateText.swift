import Foundation

/// Reads a date as publishers write it, in any of the languages we follow.
struct DateText {
    /// Where a date without a zone was written.
    var timeZone: TimeZone

    /// The moment, and whether the text gave a day without a time; nil when it is no date.
    func read(_ text: String) -> (date: Date, isDayOnly: Bool)? { nil }
}

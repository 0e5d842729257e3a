import FeedModel
import Foundation

/// Reads a date as publishers write it, in any of the languages we follow.
///
/// RFC 822 and RFC 3339, which nearly all feeds use, are read straight from the bytes; whatever
/// else people write goes to `LooseDate`.
struct DateText {
    /// Where a date without a zone was written.
    var timeZone: TimeZone

    /// The moment, and whether the text gave a day without a time; nil when it is no date.
    func read(_ text: String) -> (date: Date, isDayOnly: Bool)? {
        // No date is longer, and what is longer costs time.
        guard text.utf8.count <= 256 else { return nil }
        var text = text
        if let moment = text.withUTF8(readStrictly) { return moment }
        if let timestamp = timestamp(text) { return (timestamp, false) }
        return LooseDate.read(text)?.moment(in: timeZone)
    }

    /// The same for the forms that standards ask for.
    func readStrictly(_ text: UnsafeBufferPointer<UInt8>) -> (date: Date, isDayOnly: Bool)? {
        guard text.count <= 256 else { return nil }
        return (StrictDate.rfc822(text) ?? StrictDate.iso8601(text))?.moment(in: timeZone)
    }

    /// Seconds or milliseconds since 1970, as programs write them.
    private func timestamp(_ text: String) -> Date? {
        let digits = text.trimming { $0.isWhitespace }
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Double(digits) else {
            return nil
        }
        return switch digits.count {
        case 10: Date(timeIntervalSince1970: value)
        case 13: Date(timeIntervalSince1970: value / 1000)
        default: nil
        }
    }
}

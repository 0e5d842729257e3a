import FeedModel
import Foundation

/// How long a `Retry-After` asks us to stay away (RFC 9110 section 10.2.3): seconds or a date.
func retryAfter(_ value: String, now: Date) -> Duration? {
    let text = value.trimming(while: \.isWhitespace)
    if let seconds = Int(text) {
        return seconds >= 0 ? .seconds(min(seconds, 1_000_000_000)) : nil
    }
    return httpDate(String(text)).map { .seconds(max(0, Int($0.timeIntervalSince(now)))) }
}

/// How long an answer stays fresh (RFC 9111 section 4.2), also after a 304: `s-maxage` is for shared
/// caches and we are one for our readers, then `max-age`, then `Expires`; less its `Age`.
func freshness(of response: Response, now: Date) -> Duration? {
    let age = bounded(response.headers["Age"].flatMap { Int($0) } ?? 0)
    let directives = (response.headers["Cache-Control"] ?? "").lowercased()
        .split(separator: ",").map { $0.trimming(while: \.isWhitespace) }
    for name in ["s-maxage=", "max-age="] {
        for directive in directives where directive.hasPrefix(name) {
            let digits = directive.dropFirst(name.count).filter { $0 != "\"" }
            if let seconds = Int(digits) {
                return positive(bounded(seconds) - age)
            }
        }
    }
    if directives.contains("no-cache") || directives.contains("no-store") {
        return nil
    }
    guard let expires = response.headers["Expires"].flatMap(httpDate) else { return nil }
    let sent = response.headers["Date"].flatMap(httpDate) ?? now
    return positive(bounded(Int(expires.timeIntervalSince(sent))) - age)
}

private func positive(_ seconds: Int) -> Duration? {
    seconds > 0 ? .seconds(seconds) : nil
}

/// A server's number of seconds, made one that can be calculated with.
private func bounded(_ seconds: Int) -> Int {
    min(max(seconds, 0), 1_000_000_000)
}

/// An HTTP date in its one current form (RFC 9110 section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
func httpDate(_ text: String) -> Date? {
    let strategy = Date.ParseStrategy(
        format:
            "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) 'GMT'",
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt)
    return try? Date(text, strategy: strategy)
}

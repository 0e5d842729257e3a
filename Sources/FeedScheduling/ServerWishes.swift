package import FeedModel
package import Foundation

/// What the document and the server want, as far as their last words go.
func serverWishes(_ state: FeedState, policy: PollingPolicy) -> [Wish] {
    var wishes: [Wish] = []
    // An error page or a page to sign in at is no document of the feed's, however fresh.
    if state.failure == nil, let fresh = state.freshness {
        wishes.append(Wish(fresh, "the server calls its answer fresh for \(fresh.readable)"))
    }
    if let minutes = state.hints.ttlMinutes, minutes > 0 {
        wishes.append(Wish(.seconds(minutes.clamped * 60), "the feed's ttl is \(minutes) min"))
    }
    if let seconds = state.hints.updateIntervalSeconds, seconds > 0 {
        let period = Duration.seconds(seconds.clamped)
        wishes.append(Wish(period, "the feed's own update period is \(period.readable)"))
    }
    return wishes.map { $0.bounded(by: policy.longestFreshness) }
}

/// What a server that has too much to do asks for: RFC 6585 section 4 (429) and RFC 9110 section
/// 15.6.4 (503).
package func retryAfter(
    of response: Response, policy: PollingPolicy, now: Date
) -> Duration? {
    refusal(by: response, policy: policy, now: now)?.duration
}

func refusal(by response: Response, policy: PollingPolicy, now: Date) -> Wish? {
    guard [429, 503].contains(response.status),
        let wait = response.headers.last("Retry-After").flatMap({ retryAfter($0, now: now) })
    else { return nil }
    return Wish(wait, "the server asks us to stay away (Retry-After)")
        .bounded(by: policy.longestWish)
}

/// How long a `Retry-After` asks us to stay away (RFC 9110 section 10.2.3): seconds or a date.
func retryAfter(_ value: String, now: Date) -> Duration? {
    let text = value.trimming(while: \.isWhitespace)
    if let seconds = Int(text) {
        return seconds >= 0 ? .seconds(min(seconds, 1_000_000_000)) : nil
    }
    // More digits than a number holds are a number all the same.
    if !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
        return .seconds(1_000_000_000)
    }
    return httpDate(String(text)).map { .seconds(max(0, Int($0.timeIntervalSince(now)))) }
}

/// How long the server calls its answers fresh after `response`. A document's headers replace what
/// was known; a 304 that says nothing of it leaves it in force (RFC 9111 section 4.3.4).
package func freshness(
    after response: Response, last: Duration?, now: Date
) -> Duration? {
    let names = ["Cache-Control", "Expires"]
    if response.status == 304, names.allSatisfy({ response.headers[$0] == nil }) { return last }
    return freshness(of: response, now: now)
}

/// How long an answer stays fresh (RFC 9111 section 4.2): `s-maxage` is for shared caches and we are
/// one for our readers, then `max-age`, then `Expires`; less its `Age`.
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
    guard let expires = response.headers.last("Expires").flatMap(httpDate) else { return nil }
    let sent = response.headers.last("Date").flatMap(httpDate) ?? now
    return positive(bounded(Int(expires.timeIntervalSince(sent))) - age)
}

private func positive(_ seconds: Int) -> Duration? {
    seconds > 0 ? .seconds(seconds) : nil
}

/// A server's number of seconds, made one that can be calculated with.
private func bounded(_ seconds: Int) -> Int {
    min(max(seconds, 0), 1_000_000_000)
}

extension Int {
    /// Small enough to multiply by a minute's seconds.
    fileprivate var clamped: Int { Swift.min(self, 1_000_000_000) }
}

/// An HTTP date in each of its three forms (RFC 9110 section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`,
/// `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
func httpDate(_ text: String) -> Date? {
    let words = text.split { " ,-:".contains($0) }.map(String.init)
    let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard words.count >= 7 else { return nil }
    // The last form has the month in front of the day and the year at the end.
    let isASCTime = months.contains(words[1])
    let (day, month) = isASCTime ? (words[2], words[1]) : (words[1], words[2])
    let (year, time) = isASCTime ? (words[6], words[3...5]) : (words[3], words[4...6])
    // Longer numbers are in no calendar.
    let numbers = ([year, day] + time).compactMap { $0.count > 4 ? nil : Int($0) }
    guard numbers.count == 5, let month = months.firstIndex(of: month) else { return nil }
    var parts = DateComponents()
    parts.year = year.count == 2 ? numbers[0] + (numbers[0] < 70 ? 2000 : 1900) : numbers[0]
    parts.month = month + 1
    (parts.day, parts.hour) = (numbers[1], numbers[2])
    (parts.minute, parts.second) = (numbers[3], numbers[4])
    parts.calendar = gregorian
    return parts.isValidDate ? parts.date : nil
}

/// Of Greenwich.
let gregorian: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
}()

import FeedModel
import Foundation

// What all formats say in the same words.

extension Digest {
    var dates: DigestDates { DigestDates(timeZone: timeZone) }

    /// How much there is: "52 stories in 61 articles from 12 sources".
    var summary: String {
        let stories = sections.reduce(0) { $0 + $1.stories.count }
        let sources = Set(items.map(\.article.source)).count
        return
            "\(count(stories, "story", "stories")) in \(count(items.count, "article", "articles"))"
            + " from \(count(sources, "source", "sources"))"
    }

    /// Who published it, in which language, and when.
    func byline(of item: Item) -> String {
        var parts = [item.source]
        if let language = item.article.content.language {
            parts.append(language.rawValue)
        }
        parts.append(dates.moment(item))
        if item.article.revision > 1 {
            parts.append("changed since, revision \(item.article.revision)")
        }
        return parts.joined(separator: " · ")
    }

    /// The beginning of the text, when it says more than the headline; cut at a word.
    func teaser(of item: Item) -> String? {
        let content = item.article.content
        let text = (content.summary ?? content.text ?? "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text != content.title else { return nil }
        guard text.count > 280 else { return text }
        let cut = text.prefix(280)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + " …"
    }
}

private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
}

/// Dates for a digest's readers, by the clocks of its time zone.
struct DigestDates {
    var timeZone: TimeZone

    /// `24 November 2026`
    func day(_ date: Date) -> String {
        date.formatted(style.day().month(.wide).year())
    }

    /// `From 23 November 2026 at 07:00 to 24 November 2026 at 07:00 (Asia/Almaty)`
    func span(_ window: DateInterval) -> String {
        "From \(day(window.start)) at \(time(window.start)) to \(day(window.end)) at "
            + "\(time(window.end)) (\(timeZone.identifier))"
    }

    /// `23 Nov 15:04`, or the day alone where the publisher gives no time.
    func moment(_ item: Digest.Item) -> String {
        let day = item.date.formatted(style.day().month(.abbreviated))
        return item.article.content.published?.isDayOnly == true ? day : "\(day) \(time(item.date))"
    }

    func lastRead(_ date: Date?) -> String {
        date.map { "last read on \(day($0)) at \(time($0))" } ?? "never read yet"
    }

    private func time(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.hour, .minute], from: date)
        return [parts.hour ?? 0, parts.minute ?? 0]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private var style: Date.FormatStyle {
        Date.FormatStyle(
            locale: Locale(identifier: "en_GB"), calendar: Calendar(identifier: .gregorian),
            timeZone: timeZone)
    }
}

import FeedModel
import Foundation

extension EntryAssembler {
    /// What a document says of itself, chosen and decoded.
    func feed(
        _ draft: FeedDraft, _ bytes: UnsafeBufferPointer<UInt8>, format: FeedFormat
    ) -> ParsedFeed {
        let fields = DraftFields(draft, bytes)
        var feed = ParsedFeed(format: format, encoding: Charset.utf8.name)
        feed.title = fields[.title]?.line
        feed.description = fields[.summary]?.line
        feed.feedURL = draft.links.first { $0.relation == .itself }
            .map { resolve($0.address, base: $0.base) }
        // A feed that names no page is its own.
        feed.homePageURL = link(fields, draft) ?? feed.feedURL
        feed.icon = address(fields, .icon)
        feed.language = (fields[.language]?.plain ?? draft.language)
            .flatMap(LanguageTag.init(reading:))
        feed.authors = authors(fields, draft)
        if feed.authors.isEmpty { feed.authors = draft.contributors }
        feed.generator = fields[.generator]?.line
        feed.rights = fields[.rights]?.line
        feed.hints = hints(fields)
        return feed
    }

    private func hints(_ fields: DraftFields) -> PollHints {
        var hints = PollHints()
        hints.ttlMinutes = fields[.ttl]?.plain.flatMap(Int.init).flatMap {
            (1...5_256_000).contains($0) ? $0 : nil
        }
        for value in fields.all(.skipHour) {
            // Some count the hours from 1 to 24.
            guard let hour = fields.text(value).plain.flatMap(Int.init),
                (0...24).contains(hour), !hints.skipHours.contains(hour % 24)
            else { continue }
            hints.skipHours.append(hour % 24)
        }
        for value in fields.all(.skipDay) {
            guard let day = fields.text(value).plain?.capitalized,
                Self.days.contains(day), !hints.skipDays.contains(day)
            else { continue }
            hints.skipDays.append(day)
        }
        hints.updateIntervalSeconds = updateInterval(fields)
        return hints
    }

    private static let days: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// The syndication module: how often in which period; each has a default.
    private func updateInterval(_ fields: DraftFields) -> Int? {
        let period = fields[.updatePeriod]?.plain?.lowercased()
        let frequency = fields[.updateFrequency]?.plain.flatMap(Double.init)
        guard period != nil || frequency != nil else { return nil }
        let seconds: Double
        switch period ?? "daily" {
        case "hourly": seconds = 3_600
        case "daily": seconds = 86_400
        case "weekly": seconds = 7 * 86_400
        case "monthly": seconds = 30 * 86_400
        case "yearly": seconds = 365 * 86_400
        default: return nil
        }
        let times = frequency ?? 1
        guard times > 0, seconds / times >= 1, seconds / times <= 10 * 365 * 86_400 else {
            return nil
        }
        return Int(seconds / times)
    }
}

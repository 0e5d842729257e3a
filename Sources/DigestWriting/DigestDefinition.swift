package import FeedModel
package import Foundation

/// What a digest shows, when it is written and in which forms.
package struct DigestDefinition: Sendable, Hashable, Identifiable {
    /// Also its folder's name; the configuration accepts only letters, digits, `-` and `_`.
    package var id: String
    package var title: String
    /// When it is written every day, by the clocks of `timeZone`.
    package var time: TimeOfDay
    package var timeZone: TimeZone
    /// How far back it looks.
    package var window: Duration
    package var formats: [DigestFormat]
    package var selection: DigestSelection

    package init(
        id: String, title: String, time: TimeOfDay, timeZone: TimeZone,
        window: Duration = .seconds(86_400), formats: [DigestFormat] = DigestFormat.allCases,
        selection: DigestSelection = DigestSelection()
    ) {
        self.id = id
        self.title = title
        self.time = time
        self.timeZone = timeZone
        self.window = window
        self.formats = formats
        self.selection = selection
    }

    /// The next time of day at which the digest is written, after `date`.
    package func nextTime(after date: Date) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = DateComponents(hour: time.hour, minute: time.minute, second: 0)
        return calendar.nextDate(after: date, matching: parts, matchingPolicy: .nextTime)
            ?? date.addingTimeInterval(86_400)
    }

    /// The span that the digest of `end` looks at.
    package func window(endingAt end: Date) -> DateInterval {
        let seconds = window / .seconds(1)
        return DateInterval(start: end.addingTimeInterval(-seconds), duration: seconds)
    }
}

/// A time of day, as in `07:00`.
package struct TimeOfDay: Sendable, Hashable {
    package var hour: Int
    package var minute: Int

    package init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }
}

package enum DigestFormat: String, Sendable, CaseIterable {
    case markdown
    case html
    case jsonFeed = "json-feed"

    package var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .jsonFeed: "json"
        }
    }
}

/// Which articles a digest takes. Each part that is empty takes all.
package struct DigestSelection: Sendable, Hashable {
    package var tags: Set<String> = []
    package var languages: Set<LanguageTag> = []
    package var feeds: Set<Feed.ID> = []

    package init() {}

    func takes(_ article: Article) -> Bool {
        (tags.isEmpty || article.tags.contains { tags.contains($0.id) })
            && (languages.isEmpty || article.content.language.map(languages.contains) == true)
            && (feeds.isEmpty || feeds.contains(article.feed))
    }
}

package import FeedModel
package import Foundation

/// What a digest shows, when it is written and in which forms.
package struct DigestDefinition: Sendable, Hashable, Identifiable {
    /// Also its folder's name; the configuration accepts only letters, digits, `-` and `_`.
    package var id: String
    package var title: String
    /// By the clocks of `timeZone`.
    package var schedule: DigestSchedule
    package var timeZone: TimeZone
    /// How far back it looks; nil for back to the time before.
    package var window: Duration?
    /// Of its headings and dates.
    package var language = DigestLanguage.english
    package var grouping = DigestGrouping.topic
    package var formats: [DigestFormat]
    package var selection: DigestSelection
    /// How long its files are kept; nil for ever.
    package var keep: Duration?

    package init(
        id: String, title: String, schedule: DigestSchedule, timeZone: TimeZone,
        window: Duration? = nil, formats: [DigestFormat] = DigestFormat.allCases,
        selection: DigestSelection = DigestSelection()
    ) {
        self.id = id
        self.title = title
        self.schedule = schedule
        self.timeZone = timeZone
        self.window = window
        self.formats = formats
        self.selection = selection
    }

    /// The next time at which the digest is written, after `date`.
    package func nextTime(after date: Date) -> Date {
        schedule.next(after: date, in: timeZone)
    }

    /// The span that the digest of `end` looks at.
    package func window(endingAt end: Date) -> DateInterval {
        if let window {
            return DateInterval(start: end.addingTimeInterval(-(window / .seconds(1))), end: end)
        }
        // At one of its times, the last one is that time; between two of them, the last whole span
        // is taken along.
        let last = schedule.last(at: end, in: timeZone)
        let before = schedule.last(at: last.addingTimeInterval(-1), in: timeZone)
        return DateInterval(start: before, end: end)
    }
}

/// What the sections of a digest are.
package enum DigestGrouping: String, Sendable, CaseIterable {
    case topic
    case place
}

package enum DigestFormat: String, Sendable, CaseIterable, Encodable {
    case markdown
    case html
    case jsonFeed = "json-feed"
    case atom
    case text

    package var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .jsonFeed: "json"
        case .atom: "atom"
        case .text: "txt"
        }
    }

    /// Where it is sent by HTTP (RFC 7763, RFC 4287, JSON Feed 1.1).
    package var mediaType: String {
        switch self {
        case .markdown: "text/markdown; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        case .jsonFeed: "application/feed+json"
        case .atom: "application/atom+xml"
        case .text: "text/plain; charset=utf-8"
        }
    }
}

/// Which articles a digest takes. Each part that is empty takes all.
package struct DigestSelection: Sendable, Hashable {
    package var tags: Set<String> = []
    /// Language and script: `uz` and `uz-Cyrl` are two.
    package var languages: Set<LanguageTag> = []
    package var feeds: Set<Feed.ID> = []
    /// ISO 3166-1 alpha-2 codes; an article is taken that is about one of them.
    package var countries: Set<CountryCode> = []

    package init() {}

    package func takes(_ article: Article) -> Bool {
        (tags.isEmpty || article.tags.contains { tags.contains($0.id) })
            && (countries.isEmpty
                || article.tags.contains { tag in
                    tag.id.hasPrefix("place:")
                        && CountryCode(rawValue: String(tag.id.dropFirst(6)))
                            .map(countries.contains) == true
                })
            && (languages.isEmpty
                || (article.content.language?.withoutRegion).map(languages.contains) == true)
            && (feeds.isEmpty || feeds.contains(article.feed))
    }
}

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
    /// How far back it looks.
    package var window: Duration
    /// Of its headings and dates.
    package var language = DigestLanguage.english
    package var grouping = DigestGrouping.topic
    package var formats: [DigestFormat]
    package var selection: DigestSelection
    /// How long its files are kept; nil for ever.
    package var keep: Duration?

    package init(
        id: String, title: String, schedule: DigestSchedule, timeZone: TimeZone,
        window: Duration = .seconds(86_400), formats: [DigestFormat] = DigestFormat.allCases,
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
        let seconds = window / .seconds(1)
        return DateInterval(start: end.addingTimeInterval(-seconds), duration: seconds)
    }
}

/// What the sections of a digest are.
package enum DigestGrouping: String, Sendable, CaseIterable {
    case topic
    case place
}

package enum DigestFormat: String, Sendable, CaseIterable {
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
}

/// Which articles a digest takes. Each part that is empty takes all.
package struct DigestSelection: Sendable, Hashable {
    package var tags: Set<String> = []
    package var languages: Set<LanguageTag> = []
    package var feeds: Set<Feed.ID> = []
    /// ISO 3166-1 alpha-2 codes; an article is taken that is about one of them.
    package var countries: Set<String> = []

    package init() {}

    func takes(_ article: Article) -> Bool {
        (tags.isEmpty || article.tags.contains { tags.contains($0.id) })
            && (countries.isEmpty
                || article.tags.contains { tag in
                    tag.id.hasPrefix("place:") && countries.contains(String(tag.id.dropFirst(6)))
                })
            && (languages.isEmpty || article.content.language.map(languages.contains) == true)
            && (feeds.isEmpty || feeds.contains(article.feed))
    }
}

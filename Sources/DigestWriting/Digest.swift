package import FeedModel
package import Foundation

/// A selection of articles for a window of time, ready to be rendered in any format.
package struct Digest: Sendable, Equatable {
    package var id: String
    package var title: String
    package var timeZone: TimeZone
    package var window: DateInterval
    package var sections: [Section]
    /// Feeds that could not be read when the digest was made.
    package var troubles: [Trouble]

    /// The stories of one topic, the latest first.
    package struct Section: Sendable, Equatable {
        package var title: String
        package var stories: [Story]
    }

    /// One headline, and the articles that repeat it.
    package struct Story: Sendable, Equatable {
        /// The article that was published first.
        package var lead: Item
        package var repeats: [Item]
    }

    /// An article with the names a reader knows.
    package struct Item: Sendable, Equatable {
        package var article: Article
        package var source: String
        /// What it is about besides its section: places, organisations, people.
        package var subjects: [String]

        /// The headline, or the beginning of the text where there is none.
        package var headline: String {
            let text = article.content.title ?? article.content.body
            return text.isEmpty ? "(no title)" : String(text.prefix(300))
        }

        /// When the publisher says it was published, or when we first saw it.
        package var date: Date {
            article.content.published?.date ?? article.firstSeen
        }
    }

    package struct Trouble: Sendable, Equatable {
        package var feed: String
        package var reason: String
        /// The last time it could be read; nil when it never was.
        package var lastSuccess: Date?
    }

    package var items: [Item] {
        sections.flatMap(\.stories).flatMap { [$0.lead] + $0.repeats }
    }
}

/// The names that identifiers have for people.
package struct DigestVocabulary: Sendable, Hashable {
    package var sources: [Source.ID: String]
    /// By tag id; what has no name here is shown by its id.
    package var tags: [String: String]

    package init(sources: [Source.ID: String] = [:], tags: [String: String] = [:]) {
        self.sources = sources
        self.tags = tags
    }
}

extension Digest {
    /// Makes the digest of `window`. The same articles and feeds give the same digest.
    package init(
        _ definition: DigestDefinition, window: DateInterval, articles: [Article],
        feeds: [FeedStatus], vocabulary: DigestVocabulary
    ) {
        id = definition.id
        title = definition.title
        timeZone = definition.timeZone
        self.window = window
        let items = articles.filter(definition.selection.takes).map { Item($0, vocabulary) }
        sections = Section.byTopic(Story.foldingRepeats(items), vocabulary)
        troubles = feeds.compactMap { status in
            guard let failure = status.state.failure else { return nil }
            return Trouble(
                feed: status.feed.rawValue, reason: failure.reason,
                lastSuccess: status.state.lastSuccess)
        }
    }
}

extension Digest.Item {
    fileprivate init(_ article: Article, _ vocabulary: DigestVocabulary) {
        self.article = article
        source = vocabulary.sources[article.source] ?? article.source.rawValue
        subjects = article.tags.filter { !$0.isTopic }.map { vocabulary.tags[$0.id] ?? $0.id }
    }
}

extension Digest.Story {
    /// Folds articles with the same text into one story, led by the one that was published first. A
    /// copy whose original lies outside the window stands for itself.
    fileprivate static func foldingRepeats(_ items: [Digest.Item]) -> [Digest.Story] {
        let known = Set(items.map(\.article.id))
        let groups = Dictionary(grouping: items) { item in
            item.article.duplicateOf.map(\.target).flatMap { known.contains($0) ? $0 : nil }
                ?? item.article.id
        }
        return groups.values.map { group in
            let sorted = group.sorted { ($0.date, $0.article.id) < ($1.date, $1.article.id) }
            return Digest.Story(lead: sorted[0], repeats: Array(sorted.dropFirst()))
        }
    }
}

extension Digest.Section {
    /// Sections by the strongest topic of each story, the largest first; what has no topic comes
    /// last. Within a section the stories with most sources first, then the latest.
    fileprivate static func byTopic(
        _ stories: [Digest.Story], _ vocabulary: DigestVocabulary
    ) -> [Digest.Section] {
        let byTopic = Dictionary(grouping: stories) { story in
            story.lead.article.tags.first(where: \.isTopic)?.id
        }
        return
            byTopic
            .sorted { one, other in
                let (first, second) = (one.key ?? "", other.key ?? "")
                return first.isEmpty || second.isEmpty
                    ? !first.isEmpty
                    : (other.value.count, first) < (one.value.count, second)
            }
            .map { topic, stories in
                Digest.Section(
                    title: topic.map { vocabulary.tags[$0] ?? $0 } ?? "Other news",
                    stories: stories.sorted(by: comesBefore))
            }
    }

    private static func comesBefore(_ one: Digest.Story, _ other: Digest.Story) -> Bool {
        let key = { (story: Digest.Story) in
            (-story.repeats.count, -story.lead.date.timeIntervalSince1970, story.lead.article.id)
        }
        return key(one) < key(other)
    }
}

extension Tag {
    /// Topics are plain words; other tags name their kind first, as in `place:KZ`.
    var isTopic: Bool { !id.contains(":") }
}

package import FeedModel
package import Foundation

/// A selection of articles for a window of time, ready to be rendered in any format.
package struct Digest: Sendable, Equatable {
    package var id: String
    package var title: String
    package var language: DigestLanguage
    package var timeZone: TimeZone
    package var window: DateInterval
    package var sections: [Section]
    /// Articles that their publishers changed in the window.
    package var corrections: [Correction]
    /// Articles whose pages were found gone in the window.
    package var withdrawn: [Item]
    /// Sources that are not what they should be.
    package var thin: [ThinSource]

    /// The stories of one topic or place, the weightiest first.
    package struct Section: Sendable, Equatable {
        /// The tag; nil for what has none.
        package var tag: String?
        package var title: String
        package var stories: [Story]
    }

    package struct Correction: Sendable, Equatable {
        package var item: Item
        /// The title as it was before the window; nil where it is the same.
        package var formerTitle: String?
    }

    /// An article with the names a reader knows.
    package struct Item: Sendable, Equatable {
        package var article: Article
        package var source: String

        /// The headline on one line, or the beginning of the text where there is none.
        package var headline: String {
            let title = beginning(of: article.content.title ?? "", 300)
            let text = title.isEmpty ? beginning(of: article.content.body, 120) : title
            return text.isEmpty ? "—" : text
        }

        /// When the publisher says it was published, or when we first saw it.
        package var date: Date {
            article.content.published?.date ?? article.firstSeen
        }
    }

    package var items: [Item] {
        sections.flatMap(\.stories).flatMap(\.items)
    }
}

/// A source that was not what it should be in a digest's window.
package struct ThinSource: Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// It cannot be read for longer than is usual.
        case sick
        /// Its last poll failed.
        case failing
        /// It has brought nothing for longer than it ever does.
        case silent
        /// Articles may have come and gone unseen.
        case incomplete
    }

    package var feed: Feed.ID
    package var kind: Kind
    /// nil where none is known.
    package var reason: String?
    /// The last time it could be read, or brought something where it is silent; nil for never.
    package var last: Date?

    package init(feed: Feed.ID, kind: Kind, reason: String? = nil, last: Date? = nil) {
        self.feed = feed
        self.kind = kind
        self.reason = reason
        self.last = last
    }
}

/// What a digest is made of.
package struct DigestMaterial: Sendable {
    /// To which something happened in the window, in any order.
    package var articles: [Article]
    /// Earlier articles of their stories.
    package var earlier: [Article] = []
    /// Articles of earlier stories that these are later news of.
    package var followed: [Article] = []
    /// What the changed articles said before the window, or at first where they are of it.
    package var former: [Article.ID: ArticleRevision] = [:]
    /// When each feed brought its first article: what came with it is no news.
    package var beginnings: [Feed.ID: Date] = [:]
    package var thin: [ThinSource] = []

    package init(articles: [Article]) {
        self.articles = articles
    }
}

extension Digest {
    /// Makes the digest of `window`. The same material gives the same digest.
    package init(
        _ definition: DigestDefinition, window: DateInterval, of material: DigestMaterial,
        vocabulary: DigestVocabulary
    ) {
        id = definition.id
        title = definition.title
        language = definition.language
        timeZone = definition.timeZone
        self.window = window
        let happened = material.articles.filter(definition.selection.takes)
        let isIn = { (date: Date) in window.start <= date && date < window.end }
        let news = happened.filter { article in
            // What came and went within the window is no story, but is listed.
            isIn(article.firstSeen) && article.withdrawn.map(isIn) != true
                && !article.isBacklog(of: window, beginning: material.beginnings[article.feed])
        }
        let changed = happened.filter {
            $0.revision > 1 && isIn($0.revised) && $0.withdrawn.map(isIn) != true
        }
        let item = { (article: Article) in Item(article, vocabulary) }
        let telling = StoryTelling(
            language: definition.language, vocabulary: vocabulary, window: window)
        let stories = telling.stories(
            of: (news + changed.filter { !isIn($0.firstSeen) }).map(item),
            earlier: material.earlier.map(item), followed: material.followed.map(item))
        sections = telling.sections(of: stories, by: definition.grouping)
        corrections = changed.map { article in
            let former = material.former[article.id]?.title
            return Correction(
                item: item(article), formerTitle: former == article.content.title ? nil : former)
        }.sorted { $0.item.comesBefore($1.item) }
        withdrawn = happened.filter { $0.withdrawn.map(isIn) == true }.map(item)
            .sorted { $0.comesBefore($1) }
        thin = material.thin.sorted {
            ($0.kind.rawValue, $0.feed.rawValue) < ($1.kind.rawValue, $1.feed.rawValue)
        }
    }
}

extension Article {
    /// Whether it only came because its feed was new: published before the window, and seen with the
    /// feed's first articles.
    fileprivate func isBacklog(of window: DateInterval, beginning: Date?) -> Bool {
        guard let beginning, firstSeen <= beginning else { return false }
        return content.published.map { $0.date < window.start } ?? true
    }
}

extension Digest.Item {
    init(_ article: Article, _ vocabulary: DigestVocabulary) {
        self.article = article
        source = vocabulary.sources[article.source] ?? article.source.rawValue
    }

    func comesBefore(_ other: Digest.Item) -> Bool {
        (date, article.id) < (other.date, other.article.id)
    }
}

package import Foundation

/// What sources sent, kept so that it can be read again once reading has become better.
package protocol ArticleArchive: Sendable {
    /// The documents of feeds that are kept, the last first, from the first before `before`.
    func sent(before: SentDocument.ID?, limit: Int) async throws -> [SentDocument]

    /// The page of `article` as it came last; nil where none is kept.
    func sentPage(of article: Article.ID) async throws -> SentDocument?

    /// Saves what was made of articles anew, and returns how many of them it changed. One that its
    /// publisher has changed since it was looked at is left alone.
    func restate(_ restatements: [Restatement], at now: Date) async throws -> Int
}

/// A document as a server sent it.
package struct SentDocument: Sendable, Equatable, Identifiable {
    package struct ID: RawRepresentable, Hashable, Sendable {
        package let rawValue: Int64

        package init(rawValue: Int64) {
            self.rawValue = rawValue
        }
    }

    package var id: ID
    package var feed: Feed.ID
    /// When it came.
    package var at: Date
    /// With nothing of the response but what reading needs: its address and its media type.
    package var document: FetchedDocument

    package init(id: ID, feed: Feed.ID, at: Date, document: FetchedDocument) {
        self.id = id
        self.feed = feed
        self.at = at
        self.document = document
    }
}

/// An article as today's rules make it of what its source sent.
package struct Restatement: Sendable, Equatable {
    /// What its feed says of it in today's reading, so that an unchanged document is none that
    /// changes it.
    package struct Sighting: Sendable, Equatable {
        package var feed: Feed.ID
        package var fingerprint: Fingerprint
        package var essence: Fingerprint

        package init(feed: Feed.ID, fingerprint: Fingerprint, essence: Fingerprint) {
            self.feed = feed
            self.fingerprint = fingerprint
            self.essence = essence
        }
    }

    package var article: Article.ID
    /// The revision that was looked at.
    package var revision: Int
    package var content: ArticleContent
    package var tags: [Tag]
    /// Names by which it was not known yet.
    package var aliases: [Alias]
    /// nil where nothing is kept of what its feed sent.
    package var sighting: Sighting?

    package init(
        article: Article.ID, revision: Int, content: ArticleContent, tags: [Tag],
        aliases: [Alias] = [], sighting: Sighting? = nil
    ) {
        self.article = article
        self.revision = revision
        self.content = content
        self.tags = tags
        self.aliases = aliases
        self.sighting = sighting
    }
}

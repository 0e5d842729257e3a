package import Foundation

/// A stored article whose own page is to be read, handed to one worker until a given time.
package struct PageLease: Sendable, Equatable {
    package let article: Article.ID
    package let feed: Feed.ID
    package let url: String
    /// What the listing said.
    package let content: ArticleContent
    /// How many attempts have failed.
    package let failures: Int
    /// Kinds of names that are not believed of its feed.
    package let switchedOff: Set<Alias.Kind>
    package let token: Lease.Token
    package let until: Date

    package init(
        article: Article.ID, feed: Feed.ID, url: String, content: ArticleContent, failures: Int,
        switchedOff: Set<Alias.Kind> = [], token: Lease.Token, until: Date
    ) {
        self.article = article
        self.feed = feed
        self.url = url
        self.content = content
        self.failures = failures
        self.switchedOff = switchedOff
        self.token = token
        self.until = until
    }
}

/// Everything that reading an article's page changes, saved in one transaction.
package struct PageUpdate: Sendable, Equatable {
    package enum Result: Sendable, Equatable {
        /// The article is whole now. It is no revision: its publisher changed nothing.
        case complete(Completion)
        /// The page could not be read; it is tried again.
        case later(Date, reason: String)
        /// The page is gone, and the article with it as far as its publisher goes. It is looked for
        /// again at the date, where there is one.
        case withdrawn(lookAgain: Date?, reason: String)
        /// It is not tried again; the article stays as the listing gave it.
        case givenUp(reason: String)
    }

    package struct Completion: Sendable, Equatable {
        package var content: ArticleContent
        package var tags: [Tag]
        /// Names that the page adds.
        package var aliases: [Alias]
        /// An earlier article with the same text.
        package var duplicateOf: Article.ID?
        /// The page as it was sent.
        package var document: FetchedDocument?

        package init(
            content: ArticleContent, tags: [Tag], aliases: [Alias], duplicateOf: Article.ID?
        ) {
            self.content = content
            self.tags = tags
            self.aliases = aliases
            self.duplicateOf = duplicateOf
        }
    }

    package var lease: PageLease
    package var at: Date
    package var result: Result
    package var visit: HostVisit?

    package init(lease: PageLease, at: Date, result: Result) {
        self.lease = lease
        self.at = at
        self.result = result
    }
}

package import FeedModel
package import Foundation

/// What is compared of an article, in one revision.
package struct LinkableArticle: Sendable, Equatable {
    package var id: Article.ID
    package var source: Source.ID
    /// Whether its source speaks for itself rather than reporting others: a press service.
    package var isPrimary: Bool
    /// Of its address, in small letters.
    package var host: String
    package var language: LanguageTag
    package var published: Date?
    package var firstSeen: Date
    package var title: String
    /// Without what its source puts around every article.
    package var text: String
    package var url: String?
    package var image: String?
    /// The addresses its text leads to.
    package var links: [String]
    /// `place:KZ`, `locality:almaty`, `org:sco`, `person:…`, and topics without a colon.
    package var tags: [String]
    /// Those of them that its title alone gives.
    package var titleTags: [String]
    /// Whether its feed shows the beginning of its text alone.
    package var isSummary: Bool

    package init(
        id: Article.ID, source: Source.ID, isPrimary: Bool = false, host: String,
        language: LanguageTag, published: Date?, firstSeen: Date, title: String, text: String,
        url: String? = nil, image: String? = nil, links: [String] = [], tags: [String] = [],
        titleTags: [String] = [], isSummary: Bool = false
    ) {
        self.id = id
        self.source = source
        self.isPrimary = isPrimary
        self.host = host
        self.language = language
        self.published = published
        self.firstSeen = firstSeen
        self.title = title
        self.text = text
        self.url = url
        self.image = image
        self.links = links
        self.tags = tags
        self.titleTags = titleTags
        self.isSummary = isSummary
    }
}

/// A source that others may cite.
package struct CitableSource: Sendable, Equatable {
    package var id: Source.ID
    /// How others credit it, in base forms.
    package var names: [String]
    /// The hosts of its site and its feeds.
    package var hosts: [String]

    package init(id: Source.ID, names: [String], hosts: [String]) {
        self.id = id
        self.names = names
        self.hosts = hosts
    }
}

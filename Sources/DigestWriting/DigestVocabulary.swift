package import FeedModel

/// The names that identifiers have for people.
package struct DigestVocabulary: Sendable, Hashable {
    package var sources: [Source.ID: String]
    /// Those who speak for themselves rather than reporting others.
    package var primary: Set<Source.ID>
    /// By tag id; what has no name here is shown by its id.
    package var tags: [String: TagName]

    package init(
        sources: [Source.ID: String] = [:], tags: [String: TagName] = [:],
        primary: Set<Source.ID> = []
    ) {
        self.sources = sources
        self.tags = tags
        self.primary = primary
    }

    func name(of tag: String, in language: DigestLanguage) -> String {
        guard let name = tags[tag] else { return tag }
        return name.others[LanguageTag(rawValue: language.rawValue)] ?? name.usual
    }
}

/// What a tag is called.
package struct TagName: Sendable, Hashable {
    /// In English; it stands where a language has no name of its own.
    package var usual: String
    package var others: [LanguageTag: String]

    package init(_ usual: String, others: [LanguageTag: String] = [:]) {
        self.usual = usual
        self.others = others
    }
}

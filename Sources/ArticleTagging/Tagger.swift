package import FeedModel

/// All rules of all tags, compiled once into one matcher.
///
/// Names (places, organisations, people) count where they stand, unless a longer name contains them;
/// topics are sums of weights. Words in the title count twice, those of the first sentence one and a
/// half times.
package struct Tagger: Sendable {
    private let tags: CompiledTags

    package init(rules: [TagRule] = []) {
        guard let tags = CompiledTags(TagCompiler.compile(rules)) else {
            preconditionFailure("what the compiler writes can be read")
        }
        self.tags = tags
    }

    /// Rules that were compiled before, by the same program; what stands in them is believed.
    ///
    /// nil where they are no compiled rules.
    package init?(compiled: TagBytes) {
        guard let tags = CompiledTags(compiled) else { return nil }
        self.tags = tags
    }

    /// From which the same tagger can be made again.
    package var compiled: TagBytes { tags.bytes }

    /// The tags of an article, the surest first.
    ///
    /// - Parameter text: what of its text is evidence; all of it when nil.
    package func tags(of content: ArticleContent, evidence text: String? = nil) -> [Tag] {
        findings(in: content, text, measures: false).map { finding in
            var words: [String] = []
            for evidence in finding.evidence where !words.contains(evidence.words) {
                words.append(evidence.words)
            }
            return Tag(id: finding.tag, score: finding.score, evidence: words)
        }
    }

    /// The same with where each word stands and what it adds.
    package func findings(
        in content: ArticleContent, evidence text: String? = nil
    ) -> [TagFinding] {
        findings(in: content, text, measures: true)
    }

    private func findings(
        in content: ArticleContent, _ text: String?, measures: Bool
    ) -> [TagFinding] {
        let title = content.title ?? ""
        let body = text ?? content.body
        var search = TagSearch(language: content.language, tags: tags, title: title, body: body)
        for section in search.sections.indices {
            search.sections[section].find(tags, search.languageName)
        }
        search.settle()
        return search.findings(measures: measures)
    }
}

/// A tag that a tagger can give, and what it is called.
package struct KnownTag: Sendable, Hashable {
    package let tag: String
    package let name: String
    /// In other languages.
    package let labels: [LanguageTag: String]
}

extension Tagger {
    /// How many rules there are.
    package var ruleCount: Int { tags.rules.count }

    /// The tags that rules give, in their order.
    package var ruleTags: [String] {
        (0..<tags.rules.count).map { tags.text(tags.rules[$0].tag) }
    }

    /// What these are called.
    package var knownTags: [KnownTag] {
        (0..<tags.rules.count).map { number in
            let rule = tags.rules[number]
            let texts = tags.list(rule.labels).map(tags.text)
            let labels = stride(from: 0, to: texts.count, by: 2).map {
                (LanguageTag(rawValue: texts[$0]), texts[$0 + 1])
            }
            return KnownTag(
                tag: tags.text(rule.tag), name: tags.text(rule.name),
                labels: Dictionary(labels, uniquingKeysWith: { first, _ in first }))
        }
    }
}

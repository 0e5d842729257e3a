package import FeedModel
import TextFolding

/// Which source an article gives as its own, and by which words.
package struct FoundCitation: Sendable, Hashable {
    package var source: Source.ID
    /// `dateline`, `credit line`, `attribution` or `link`.
    package var rule: String
    /// As it stands in the text, the address for a link: the first 160 characters.
    package var evidence: String

    package init(source: Source.ID, rule: String, evidence: String) {
        self.source = source
        self.rule = rule
        self.evidence = String(evidence.prefix(160))
    }
}

/// Finds the sources of a configuration where a text credits them.
///
/// A name alone is no citation: a ministry may act, and a palace be visited. It has to stand in an
/// agency's dateline, in a line of its own, or beside words of reporting.
package struct CitationFinder: Sendable {
    private struct Name: Sendable {
        var source: Int
        /// For each word its terms in every language, since a name is inflected by the text's.
        var words: [Set<String>]
        var needsCapital: Bool
        /// How long its last word is by its sounds, without any ending.
        var lastLength: Int
    }

    private let sources: [CitableSource]
    private var names: [Name] = []
    /// By the terms of their first words.
    private var byFirst: [String: [Int]] = [:]

    package init(_ sources: [CitableSource]) {
        self.sources = sources
        for (index, source) in sources.enumerated() {
            for name in source.names {
                let tokens = tokens(of: name)
                guard let first = tokens.first else { continue }
                let words = tokens.map { token in
                    token.isIdeograph
                        ? [token.folded] : searchTerms(for: token).union([searchPrefix(of: token)])
                }
                let capital = first.word.unicodeScalars.first!.properties.isUppercase
                let last = tokens.last.map { searchPrefix(of: $0).utf8.count } ?? 0
                names.append(
                    Name(
                        source: index, words: words, needsCapital: capital, lastLength: last))
                for term in words[0] { byFirst[term, default: []].append(names.count - 1) }
            }
        }
        // Of two names that stand in one place the longer is meant: МЧС РК before МЧС.
        for (term, list) in byFirst {
            byFirst[term] = list.sorted { names[$0].words.count > names[$1].words.count }
        }
    }

    /// The source that the article gives as its own; never the one it is from.
    ///
    /// - Parameter text: all of it, with the lines a source puts under its articles.
    package func citation(in article: LinkableArticle, text: String? = nil) -> FoundCitation? {
        var reader = WordReader(article.language)
        return citation(in: article, text: text ?? article.text, &reader)
    }

    func citation(
        in article: LinkableArticle, text whole: String, _ reader: inout WordReader
    ) -> FoundCitation? {
        var candidates: [(order: Int, citation: FoundCitation)] = []
        let language = article.language
        let paragraphs = whole.split(whereSeparator: \.isNewline).filter {
            $0.contains(where: \.isLetter)
        }
        for (number, paragraph) in paragraphs.enumerated() {
            let line = CitedLine(
                words: reader.words(of: String(paragraph)), text: String(paragraph),
                language: language, isFirst: number == 0,
                isNearEnd: number >= paragraphs.count - 6 && number > 0)
            collect(from: line, of: article, &candidates)
        }
        let title = CitedLine(
            words: reader.words(of: article.title), text: article.title,
            language: language, isFirst: false, isNearEnd: false, isTitle: true)
        collect(from: title, of: article, &candidates)
        for link in article.links {
            guard let cited = linked(link, from: article) else { continue }
            candidates.append((4, FoundCitation(source: cited, rule: "link", evidence: link)))
        }
        return candidates.min { $0.order < $1.order }?.citation
    }

    private func collect(
        from line: CitedLine, of article: LinkableArticle,
        _ candidates: inout [(order: Int, citation: FoundCitation)]
    ) {
        if line.leadsElsewhere { return }
        let family = EndingFamily(language: article.language.rawValue)
        var index = 0
        while index < line.words.count {
            guard let (source, length) = name(at: index, in: line.words, family) else {
                index += 1
                continue
            }
            let place = index..<index + length
            index += length
            guard sources[source].id != article.source, let rule = line.rule(of: place) else {
                continue
            }
            let order = ["dateline", "credit line", "attribution"].firstIndex(of: rule) ?? 3
            candidates.append(
                (
                    order,
                    FoundCitation(
                        source: sources[source].id, rule: rule, evidence: line.evidence(of: place))
                ))
        }
    }

    private func name(
        at index: Int, in words: [ComparedWord], _ family: EndingFamily
    ) -> (source: Int, length: Int)? {
        let first = words[index]
        let candidates = (byFirst[first.stem] ?? []) + (byFirst[first.sounds] ?? [])
        for candidate in candidates {
            let name = names[candidate]
            guard index + name.words.count <= words.count,
                !name.needsCapital || first.isCapital || first.isIdeograph,
                zip(name.words, words[index...]).allSatisfy({ forms, word in
                    forms.contains(word.stem) || forms.contains(word.sounds)
                })
            else { continue }
            // Ақордада: at the palace, not from it.
            let last = words[index + name.words.count - 1].sounds
            let isPlace =
                family == .turkic && last.utf8.count >= name.lastLength + 2
                && ["da", "de", "ta", "te"].contains { last.hasSuffix($0) }
            return isPlace ? nil : (name.source, name.words.count)
        }
        return nil
    }

    private func linked(_ link: String, from article: LinkableArticle) -> Source.ID? {
        guard let address = canonicalAddress(link) else { return nil }
        let host = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        // The home page of a source is where its logo leads.
        guard host.count < address.count, host != article.host, !article.host.hasSuffix("." + host)
        else { return nil }
        return sources.first {
            $0.id != article.source
                && $0.hosts.contains { host == $0 || host.hasSuffix("." + $0) }
        }?.id
    }
}

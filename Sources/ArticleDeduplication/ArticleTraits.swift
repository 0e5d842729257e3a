package import FeedModel
package import Foundation
import TextFolding

/// All that comparing needs of an article; some 500 bytes when stored.
///
/// Words, names and numbers are hashes: 32 bits tell them apart well enough where several have to
/// agree. Lists are without repetition, the least hash first.
package struct ArticleTraits: Sendable, Equatable {
    /// A word, name or number and how much it says.
    package struct Trait: Sendable, Hashable {
        package var hash: UInt32
        /// In sixteenths, at most 127.
        package var weight: UInt8
        package var isInTitle: Bool

        init(hash: UInt32, weight: Double, isInTitle: Bool) {
            self.hash = hash
            self.weight = UInt8(min(127, max(1, (weight * 16).rounded())))
            self.isInTitle = isInTitle
        }

        init(hash: UInt32, stored: UInt8) {
            self.hash = hash
            weight = stored >> 1
            isInTitle = stored & 1 != 0
        }

        /// All but the hash.
        var stored: UInt8 { weight << 1 | (isInTitle ? 1 : 0) }
    }

    /// In which letters most of a text is written.
    package enum Script: UInt8, Sendable {
        case other, latin, cyrillic, ideographs
    }

    package internal(set) var id: Article.ID
    package internal(set) var source: Source.ID
    package internal(set) var isPrimary: Bool
    package internal(set) var isSummary: Bool
    /// Its title or text says that it replaces an earlier text.
    package internal(set) var saysUpdate: Bool
    package internal(set) var language: LanguageTag
    package internal(set) var script: Script
    /// When it was published, or first seen where its publisher's word cannot be true. Both times are
    /// in whole seconds, as they are stored.
    package internal(set) var time: Date
    package internal(set) var firstSeen: Date
    package internal(set) var citation: FoundCitation?
    /// Words in its text.
    package internal(set) var length: Int
    /// 0 for none.
    package internal(set) var host: UInt32
    /// Of its title's words; 0 for none.
    package internal(set) var title: UInt32
    package internal(set) var image: UInt32
    package internal(set) var prints: [UInt32]
    package internal(set) var terms: [Trait]
    package internal(set) var numbers: [Trait]
    package internal(set) var names: [Trait]
    /// The tags of what has a name in every language: places, organisations, people.
    package internal(set) var entities: [Trait]
    /// Notions and topics.
    package internal(set) var concepts: [Trait]
}

extension ArticleTraits {
    /// - Parameter fullText: with the lines a source puts under its articles, where they are known;
    ///   credits stand there.
    package init(
        of article: LinkableArticle, citing sources: CitationFinder, fullText: String? = nil
    ) {
        let language = article.language
        var reader = WordReader(language)
        let titleWords = reader.words(of: article.title)
        let words = reader.words(of: article.text)
        id = article.id
        source = article.source
        isPrimary = article.isPrimary
        isSummary = article.isSummary
        self.language = language
        script = Self.script(of: words.isEmpty ? titleWords : words)
        firstSeen = Self.wholeSeconds(article.firstSeen)
        time = Self.wholeSeconds(Self.time(of: article))
        citation = sources.citation(in: article, text: fullText ?? article.text, &reader)
        length = words.count
        host = article.host.isEmpty ? 0 : stableHash(article.host)
        title = titleWords.isEmpty ? 0 : stableHash(titleWords.map(\.sounds).joined(separator: " "))
        image = article.image.flatMap { $0.isEmpty ? nil : stableHash($0) } ?? 0
        saysUpdate = UpdateWords.areIn(title: titleWords, text: words)
        prints = Prints.prints(of: words)
        terms = Terms.terms(title: titleWords, text: words, language).map {
            Trait(hash: $0.hash, weight: $0.weight, isInTitle: $0.isInTitle)
        }
        numbers = Self.numbers(titleWords, words, article)
        names = Self.names(titleWords, words, article)
        entities = Self.entities(article)
        concepts = Self.concepts(titleWords, words, article)
    }

    private static func script(of words: [ComparedWord]) -> Script {
        var counts: [Script: Int] = [:]
        for word in words {
            guard let first = word.token.folded.unicodeScalars.first else { continue }
            switch first.value {
            case 0x61...0x7A, 0xDF...0x24F: counts[.latin, default: 0] += 1
            case 0x400...0x52F: counts[.cyrillic, default: 0] += 1
            case 0x3400...0x9FFF: counts[.ideographs, default: 0] += 1
            default: break
            }
        }
        return counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
            ?? .other
    }

    private static func wholeSeconds(_ time: Date) -> Date {
        Date(timeIntervalSince1970: max(0, time.timeIntervalSince1970.rounded(.down)))
    }

    private static func time(of article: LinkableArticle) -> Date {
        guard let published = article.published,
            published < article.firstSeen.addingTimeInterval(3600),
            published > article.firstSeen.addingTimeInterval(-365 * 86_400)
        else { return article.firstSeen }
        return published
    }

    private static func numbers(
        _ title: [ComparedWord], _ words: [ComparedWord], _ article: LinkableArticle
    ) -> [Trait] {
        var traits = Collection(most: 16)
        for number in Numbers.numbers(in: title, of: article.title, article.language) {
            traits.add(number.hash, number.weight * 1.5, isInTitle: true)
        }
        for number in Numbers.numbers(in: words, of: article.text, article.language) {
            traits.add(number.hash, number.weight, isInTitle: false)
        }
        return traits.list
    }

    private static func names(
        _ title: [ComparedWord], _ words: [ComparedWord], _ article: LinkableArticle
    ) -> [Trait] {
        var traits = Collection(most: 20)
        for name in Names.names(in: title, article.language, isTitle: true) {
            traits.add(name, 1.5, isInTitle: true)
        }
        for name in Names.names(in: words, article.language, isTitle: false) {
            traits.add(name, 1, isInTitle: false)
        }
        return traits.list
    }

    private static func entities(_ article: LinkableArticle) -> [Trait] {
        var traits = Collection(most: 16)
        for (tags, factor) in [(article.titleTags, 1.5), (article.tags, 1)] {
            for tag in tags where tag.contains(":") {
                let weight = tag.hasPrefix("place:") ? 0.6 : 1.2
                traits.add(stableHash(tag, 6), weight * factor, isInTitle: factor > 1)
            }
        }
        return traits.list
    }

    private static func concepts(
        _ title: [ComparedWord], _ words: [ComparedWord], _ article: LinkableArticle
    ) -> [Trait] {
        var traits = Collection(most: 32)
        for topic in article.tags where !topic.contains(":") {
            traits.add(stableHash(topic, 6), 0.4, isInTitle: false)
        }
        for concept in ConceptLexicon.shared.concepts(in: title, article.language) {
            traits.add(concept, 1.4, isInTitle: true)
        }
        let lead = Array(words.prefix(Terms.mostWords))
        for concept in ConceptLexicon.shared.concepts(in: lead, article.language) {
            traits.add(concept, 0.8, isInTitle: false)
        }
        return traits.list
    }

    /// The weightiest of what is found, each once.
    private struct Collection {
        let most: Int
        private var order: [UInt32] = []
        private var found: [UInt32: Trait] = [:]

        init(most: Int) {
            self.most = most
        }

        mutating func add(_ hash: UInt32, _ weight: Double, isInTitle: Bool) {
            if found[hash] != nil { return }
            guard order.count < most else { return }
            order.append(hash)
            found[hash] = Trait(hash: hash, weight: weight, isInTitle: isInTitle)
        }

        var list: [Trait] { found.values.sorted { $0.hash < $1.hash } }
    }
}

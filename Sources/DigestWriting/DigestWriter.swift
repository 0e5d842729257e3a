import FeedModel
import Foundation

/// What the formats say of the parts of a digest.
struct DigestWriter {
    let digest: Digest
    let dates: DigestDates
    let words: DigestWords
    /// How many earlier stories are named.
    let most = 3

    init(_ digest: Digest) {
        self.digest = digest
        dates = DigestDates(digest)
        words = digest.language.words
    }

    /// How much there is: "52 stories in 61 articles from 12 sources".
    var summary: String {
        let items = digest.items
        return digest.language.summary(
            stories: digest.sections.reduce(0) { $0 + $1.stories.count },
            articles: items.count, sources: Set(items.map(\.article.source)).count)
    }

    /// When it was published, or the day alone where the publisher gives no time.
    func moment(_ item: Digest.Item) -> String {
        item.article.content.published?.isDayOnly == true
            ? dates.shortDay(item.date) : dates.moment(item.date)
    }

    /// Who published it, in which language, and when.
    func byline(of item: Digest.Item) -> String {
        var parts = [item.source, item.article.content.language?.rawValue, moment(item)]
            .compactMap(\.self)
        if item.article.revision > 1 { parts.append(words.changed) }
        if item.article.withdrawn != nil { parts.append(words.gone) }
        return parts.joined(separator: " · ")
    }

    /// The beginning of the text behind the headline, where it says more than that; cut at a word.
    func teaser(of item: Digest.Item) -> String? {
        let content = item.article.content
        let text = beginning(of: content.summary ?? content.text ?? "", 280)
        guard text.hasPrefix(item.headline) else { return text.isEmpty ? nil : text }
        let rest = text.dropFirst(item.headline.count)
        // “Rain” is not said again by “Rainfall”.
        if let next = rest.first, next.isLetter || next.isNumber { return text }
        let more = rest.drop { $0.isWhitespace || $0.isPunctuation }
        return more.isEmpty ? nil : String(more)
    }

    /// What is known of a story besides its lead: how many tell it, whether it is new.
    func standing(of story: Digest.Story) -> String {
        var parts: [String] = []
        if story.independent > 1 {
            parts.append(digest.language.independentSources(story.independent))
        }
        if story.isContinued { parts.append(words.continued) }
        return parts.joined(separator: " · ")
    }

    /// The other articles by source, each source with its languages: `Dala News (kk, ru)`.
    func also(in story: Digest.Story) -> [(name: String, link: String?)] {
        var order: [Source.ID] = []
        var bySource: [Source.ID: [Digest.Item]] = [:]
        for item in story.others {
            if bySource[item.article.source] == nil { order.append(item.article.source) }
            bySource[item.article.source, default: []].append(item)
        }
        return order.compactMap { source in
            guard let items = bySource[source], let first = items.first else { return nil }
            let languages = Set(items.compactMap(\.article.content.language?.rawValue)).sorted()
            let name =
                languages.isEmpty
                ? first.source : "\(first.source) (\(languages.joined(separator: ", ")))"
            return (name, safeLink(first.article.content.url))
        }
    }

    /// What a story is about, the surest first, and how much more there is.
    func subjects(of story: Digest.Story) -> String {
        let shown = story.subjects.prefix(6).joined(separator: ", ")
        let rest = story.subjects.count - 6
        return rest > 0 ? "\(shown) \(digest.language.more(rest))" : shown
    }

    /// An article of another story, as it is pointed to: its headline, its source and when.
    func reference(to item: Digest.Item) -> String {
        "\(item.headline) (\(item.source), \(moment(item)))"
    }
}

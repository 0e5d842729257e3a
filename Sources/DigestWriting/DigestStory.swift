package import FeedModel
import Foundation

extension Digest {
    /// One event: the article that stands for it, and who else has it.
    package struct Story: Sendable, Equatable {
        package var id: FeedModel.Story.ID
        /// The one whose headline is shown.
        package var lead: Item
        /// The one that was published first, of all that are known; it may lie before the window.
        package var first: Item
        /// The rest of the window, in the order of publication.
        package var others: [Item]
        /// How many sources tell it in words of their own.
        package var independent: Int
        /// Whether it began before the window.
        package var isContinued: Bool
        /// The earlier stories that it follows.
        package var follows: [FeedModel.Story.ID]
        /// What most of its articles are about: tags, the surest first.
        package var tags: [String]
        /// The names of its places, organisations and people.
        package var subjects: [String]
        package var weight: Int

        package var items: [Item] { [lead] + others }

        package var languages: [LanguageTag] {
            Set(items.compactMap(\.article.content.language)).sorted {
                $0.rawValue < $1.rawValue
            }
        }
    }
}

/// Makes stories of the articles of a window.
///
/// - Parameter earlier: what was published of the same stories before.
func digestStories(
    of items: [Digest.Item], earlier: [Digest.Item], _ language: DigestLanguage,
    _ vocabulary: DigestVocabulary, _ window: DateInterval
) -> [Digest.Story] {
    let earlier = Dictionary(grouping: earlier, by: \.story)
    return Dictionary(grouping: items, by: \.story).map { id, members in
        story(
            id, members.sorted { $0.comesBefore($1) },
            earlier: (earlier[id] ?? []).sorted { $0.comesBefore($1) }, language, vocabulary,
            window)
    }
}

private func story(
    _ id: Story.ID, _ members: [Digest.Item], earlier: [Digest.Item], _ language: DigestLanguage,
    _ vocabulary: DigestVocabulary, _ window: DateInterval
) -> Digest.Story {
    let all = earlier + members
    let lead = members.max { one, other in
        let (first, second) = (
            leading(one, language, vocabulary), leading(other, language, vocabulary)
        )
        // Of those that lead alike, the first.
        return first == second ? other.comesBefore(one) : first < second
    }
    guard let lead, let first = all.first(where: \.isOriginal) ?? all.first else {
        preconditionFailure("a story has an article")
    }
    let own = all.filter { $0.isOriginal && $0.article.cites == nil }
    let tags = tags(of: members)
    let independent = max(1, Set(own.map(\.article.source)).count)
    let isContinued = earlier.contains { $0.article.firstSeen < window.start }
    let follows = members.flatMap(\.article.links).filter { $0.kind == .followUp }
        .map { Story.ID(rawValue: $0.target.rawValue) }
    let changes = members.count { $0.article.revision > 1 }
    let speaksForItself = members.contains { vocabulary.primary.contains($0.article.source) }
    return Digest.Story(
        id: id, lead: lead, first: first,
        others: members.filter { $0.article.id != lead.article.id },
        independent: independent, isContinued: isContinued, follows: Array(Set(follows)).sorted(),
        tags: tags,
        subjects: tags.filter { $0.contains(":") && !$0.hasPrefix("locality:") }
            .map { vocabulary.tags[$0] ?? $0 },
        weight: 4 * independent + 2 * (speaksForItself ? 1 : 0) + min(changes, 2)
            + min(members.count, 6))
}

/// How well an article stands for its story: in the reader's language before others, its own source
/// before one who reports it, and an original before its copies.
private func leading(
    _ item: Digest.Item, _ language: DigestLanguage, _ vocabulary: DigestVocabulary
) -> Int {
    (item.article.content.language?.rawValue.hasPrefix(language.rawValue) == true ? 4 : 0)
        + (vocabulary.primary.contains(item.article.source) ? 2 : 0) + (item.isOriginal ? 1 : 0)
}

/// The tags of at least half of the articles; those that most have come first.
private func tags(of items: [Digest.Item]) -> [String] {
    var sums: [String: (count: Int, score: Double)] = [:]
    for tag in items.flatMap(\.article.tags) {
        sums[tag.id, default: (0, 0)].count += 1
        sums[tag.id, default: (0, 0)].score += tag.score
    }
    return sums.filter { $0.value.count * 2 >= items.count }
        .sorted {
            ($1.value.count, $1.value.score, $0.key) < ($0.value.count, $0.value.score, $1.key)
        }
        .map(\.key)
}

extension Digest.Item {
    /// A story of its own, where it has not been linked yet.
    fileprivate var story: Story.ID {
        article.story ?? Story.ID(rawValue: article.id.rawValue)
    }

    /// Whether it repeats nobody's text.
    fileprivate var isOriginal: Bool {
        !article.links.contains { $0.kind.isRepetition || $0.kind == .translation }
    }
}

extension Digest.Section {
    /// Sections by what each story is about most, the fullest first; what has nothing comes last.
    /// Within a section the weightiest story first, then the latest.
    static func grouping(
        _ stories: [Digest.Story], by grouping: DigestGrouping, _ language: DigestLanguage,
        _ vocabulary: DigestVocabulary
    ) -> [Digest.Section] {
        let groups = Dictionary(grouping: stories) { story in
            story.tags.first { tag in
                switch grouping {
                case .topic: !tag.contains(":")
                case .place: tag.hasPrefix("place:")
                }
            }
        }
        return groups.map { tag, stories in
            Digest.Section(
                tag: tag, title: tag.map { vocabulary.tags[$0] ?? $0 } ?? language.words.otherNews,
                stories: stories.sorted(by: comesBefore))
        }.sorted { one, other in
            guard let first = one.tag, let second = other.tag else { return one.tag != nil }
            return (other.stories.count, first) < (one.stories.count, second)
        }
    }

    private static func comesBefore(_ one: Digest.Story, _ other: Digest.Story) -> Bool {
        let key = { (story: Digest.Story) in
            (-story.weight, -story.lead.date.timeIntervalSince1970, story.id)
        }
        return key(one) < key(other)
    }
}

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
        /// An article of each earlier story that it is later news of, the latest first.
        package var follows: [Item]
        /// What most of its articles are about: tags, the surest first.
        package var tags: [String]
        /// The names of its places, organisations and people, the surest first.
        package var subjects: [String]
        /// How far up it stands.
        package var weight: Int

        package var items: [Item] { [lead] + others }
    }
}

/// How articles become stories, and stories sections.
struct StoryTelling {
    let language: DigestLanguage
    let vocabulary: DigestVocabulary
    let window: DateInterval

    /// Makes stories of the articles of the window.
    ///
    /// - Parameters:
    ///   - earlier: what was published of the same stories before.
    ///   - followed: articles of other stories that these are later news of.
    func stories(
        of items: [Digest.Item], earlier: [Digest.Item], followed: [Digest.Item]
    ) -> [Digest.Story] {
        let earlier = Dictionary(grouping: earlier, by: \.story)
        let known = Dictionary(
            (items + followed).map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Dictionary(grouping: items, by: \.story).map { id, members in
            story(
                id, members.sorted { $0.comesBefore($1) },
                earlier: (earlier[id] ?? []).sorted { $0.comesBefore($1) }, known)
        }
    }

    private func story(
        _ id: Story.ID, _ members: [Digest.Item], earlier: [Digest.Item],
        _ known: [Article.ID: Digest.Item]
    ) -> Digest.Story {
        let all = earlier + members
        let lead = members.max { one, other in
            let (first, second) = (leading(one), leading(other))
            // Of those that lead alike, the first.
            return first == second ? other.comesBefore(one) : first < second
        }
        guard let lead, let first = all.first(where: \.isOriginal) ?? all.first else {
            preconditionFailure("a story has an article")
        }
        let own = all.filter { $0.isOriginal && $0.article.cites == nil }
        let independent = max(1, Set(own.map(\.article.source)).count)
        let tags = tags(of: members)
        return Digest.Story(
            id: id, lead: lead, first: first,
            others: members.filter { $0.article.id != lead.article.id },
            independent: independent,
            isContinued: earlier.contains { $0.article.firstSeen < window.start },
            follows: followed(by: members, of: id, known), tags: tags,
            subjects: tags.filter { $0.contains(":") && !$0.hasPrefix("locality:") }
                .map { vocabulary.name(of: $0, in: language) },
            weight: weight(of: members, independent: independent))
    }

    /// What puts a story before others: who tells it in words of their own, whether somebody speaks
    /// for themselves, how fresh its news is, how much of it changed, and how many repeat it.
    private func weight(of members: [Digest.Item], independent: Int) -> Int {
        let speaksForItself = members.contains { vocabulary.primary.contains($0.article.source) }
        let changes = members.reduce(0) { $0 + $1.article.revision - 1 }
        return 4 * independent + (speaksForItself ? 2 : 0) + freshness(of: members)
            + min(changes, 2) + min(members.count, 6)
    }

    /// 0 to 3: in which quarter of the window somebody last said something of their own.
    private func freshness(of members: [Digest.Item]) -> Int {
        let original = members.filter(\.isOriginal)
        let last = (original.isEmpty ? members : original).map(\.article.firstSeen).max()
        guard let last, window.duration > 0 else { return 0 }
        let share = last.timeIntervalSince(window.start) / window.duration
        return min(3, max(0, Int(4 * share)))
    }

    /// How well an article stands for its story: in the reader's language before others, its own
    /// source before one who reports it, an original before its copies; one that was taken back last.
    private func leading(_ item: Digest.Item) -> Int {
        let isReadable = item.article.content.language?.rawValue.hasPrefix(language.rawValue)
        return (item.article.withdrawn == nil ? 8 : 0) + (isReadable == true ? 4 : 0)
            + (vocabulary.primary.contains(item.article.source) ? 2 : 0)
            + (item.isOriginal ? 1 : 0)
    }

    private func followed(
        by members: [Digest.Item], of id: Story.ID, _ known: [Article.ID: Digest.Item]
    ) -> [Digest.Item] {
        let targets = members.flatMap(\.article.links).filter { $0.kind == .followUp }
            .compactMap { known[$0.target] }
        var stories: Set<Story.ID> = [id]
        return targets.sorted { $1.comesBefore($0) }.filter { stories.insert($0.story).inserted }
    }

    /// The tags of at least half of the articles; those that most have come first, then the surest.
    private func tags(of items: [Digest.Item]) -> [String] {
        var sums: [String: (count: Int, score: Double)] = [:]
        for tag in items.flatMap(\.article.tags) {
            sums[tag.id, default: (0, 0)].count += 1
            sums[tag.id, default: (0, 0)].score += tag.score
        }
        return sums.filter { $0.value.count * 2 >= items.count }
            .sorted {
                ($1.value.count, $1.value.score, $0.key)
                    < ($0.value.count, $0.value.score, $1.key)
            }
            .map(\.key)
    }

    /// Sections by what each story is about most, the fullest first; what has nothing comes last.
    /// Within a section the weightiest story first, then the latest.
    func sections(
        of stories: [Digest.Story], by grouping: DigestGrouping
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
            let title =
                tag.map { vocabulary.name(of: $0, in: language) } ?? language.words.otherNews
            var section = Digest.Section(
                tag: tag, title: title, stories: stories.sorted { $0.comesBefore($1) })
            // What stands above all of them is not said again.
            for index in section.stories.indices {
                section.stories[index].subjects.removeAll { $0 == title }
            }
            return section
        }.sorted { one, other in
            guard let first = one.tag, let second = other.tag else { return one.tag != nil }
            return (other.stories.count, first) < (one.stories.count, second)
        }
    }
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

extension Digest.Story {
    fileprivate func comesBefore(_ other: Digest.Story) -> Bool {
        (-weight, -lead.date.timeIntervalSince1970, id)
            < (-other.weight, -other.lead.date.timeIntervalSince1970, other.id)
    }

    /// The last time anything of it was new.
    var updated: Date {
        items.map(\.article.revised).max() ?? lead.article.revised
    }
}

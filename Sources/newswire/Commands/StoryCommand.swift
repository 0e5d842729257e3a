import Aggregation
import ArgumentParser
import FeedModel
import Foundation
import HTTPServing

struct StoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story", abstract: "Shows a story, and corrects it by hand.",
        subcommands: [StoryShowCommand.self, StorySplitCommand.self, StoryJoinCommand.self],
        defaultSubcommand: StoryShowCommand.self)
}

struct StoryShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Who said what when: “show” may be left out.",
        discussion: """
            A story has the number of the article that founded it. The number of one that has \
            become part of another leads to that one.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The story's number.", valueName: "story")) var id: Int64
    @Flag(help: "The same as JSON.") var json = false

    func run() async throws {
        let assembly = try global.assemble(readingTags: false, for: .reading)
        let articles = try await assembly.links.articles(of: Story.ID(rawValue: id))
        guard !articles.isEmpty else {
            throw CommandFailure(message: "there is no story \(id)")
        }
        if json {
            print(try newswire.json(articles.map(ShownArticle.init)))
        } else {
            print(shown(articles.sorted { ($0.date, $0.id) < ($1.date, $1.id) }))
        }
    }

    private func shown(_ articles: [Article]) -> String {
        let style = Style(global.color)
        let sources = Set(articles.map(\.source)).count
        let languages = Set(articles.compactMap(\.content.language?.rawValue)).sorted()
        let heading =
            "Story \(articles[0].story?.rawValue ?? id): \(articles.count) articles of \(sources) "
            + "sources in \(languages.joined(separator: ", "))"
        let parts = articles.map { article in
            let content = article.content
            let facts = [
                shownTime(article.date), article.source.rawValue,
                content.language?.rawValue ?? "", "article \(article.id.rawValue)",
            ]
            let rows = relations(of: article).filter { $0[0] != "story" }
            return [
                style.strong(terminalText(content.title ?? "(no title)")),
                facts.filter { !$0.isEmpty }.joined(separator: " · "),
            ].joined(separator: "\n") + (rows.isEmpty ? "" : "\n" + table(rows))
        }
        return ([heading] + parts).joined(separator: "\n\n")
    }
}

extension Article {
    fileprivate var date: Date { content.published?.date ?? firstSeen }
}

struct StorySplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Takes articles out of their story for good.",
        discussion: """
            They stay together, and no rule puts them back: “story join” does.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The articles' numbers.", valueName: "article"))
    var articles: [Int64]

    func run() async throws {
        let assembly = try global.assemble(for: .writing)
        try await assembly.linking.catchUp()
        let taken = try await assembly.known(articles)
        guard let story = taken[0].story else {
            throw CommandFailure(message: "article \(articles[0]) has no story yet")
        }
        let rest = try await assembly.links.articles(of: story).filter { member in
            !taken.contains { $0.id == member.id }
        }
        guard !rest.isEmpty else {
            throw CommandFailure(message: "story \(story.rawValue) has no other articles")
        }
        var rules = taken.flatMap { one in
            rest.map { StoryRule(article: one.id, other: $0.id, together: false) }
        }
        rules += togetherRules(taken.map(\.id))
        // What was joined by hand through an article that is taken out stays joined.
        let former = try await assembly.links.storyRules().filter(\.together)
        rules += togetherRules(
            rest.map(\.id).filter { member in
                former.contains { rule in
                    [rule.article, rule.other].contains(member)
                        && taken.contains { [rule.article, rule.other].contains($0.id) }
                }
            })
        // The story stays with the article that founded it.
        let (one, other) = (taken.map(\.id), rest.map(\.id))
        let leaving = one.contains { $0.rawValue == story.rawValue } ? other : one
        let own = Story.ID(rawValue: leaving.map(\.rawValue).min() ?? 0)
        try await assembly.linking.decide(
            rules, placing: Dictionary(uniqueKeysWithValues: leaving.map { ($0, own) }))
        try await assembly.tellStories(of: taken + rest)
    }
}

struct StoryJoinCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join", abstract: "Makes one story of those of two articles, for good.",
        discussion: "A story may be named by its number, which is that of its first article.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("An article's number.", valueName: "article")) var one: Int64
    @Argument(help: ArgumentHelp("Another's.", valueName: "article")) var other: Int64

    func run() async throws {
        guard one != other else { throw ValidationError("An article is one story with itself") }
        let assembly = try global.assemble(for: .writing)
        try await assembly.linking.catchUp()
        let articles = try await assembly.known([one, other])
        // What was once said of any two of their stories no longer holds.
        let firsts = try await assembly.members(with: articles[0])
        let others = try await assembly.members(with: articles[1])
        let former = try await assembly.links.storyRules().filter { rule in
            !rule.together
                && (firsts.contains(rule.article) && others.contains(rule.other)
                    || others.contains(rule.article) && firsts.contains(rule.other))
        }
        let story = [articles[0], articles[1]].compactMap(\.story).min()
        let all = firsts.union(others)
        try await assembly.linking.decide(
            former.map { StoryRule(article: $0.article, other: $0.other, together: true) }
                + togetherRules(all.sorted()),
            placing: story.map { story in
                Dictionary(uniqueKeysWithValues: all.map { ($0, story) })
            } ?? [:])
        try await assembly.tellStories(of: articles)
    }
}

/// That all of these are of one story.
private func togetherRules(_ articles: [Article.ID]) -> [StoryRule] {
    articles.dropFirst().map { StoryRule(article: articles[0], other: $0, together: true) }
}

extension Assembly {
    fileprivate func known(_ ids: [Int64]) async throws -> [Article] {
        var articles: [Article] = []
        for id in ids {
            guard let article = try await store.article(Article.ID(rawValue: id)) else {
                throw CommandFailure(message: "there is no article \(id)")
            }
            articles.append(article)
        }
        return articles
    }

    fileprivate func members(with article: Article) async throws -> Set<Article.ID> {
        guard let story = article.story else { return [article.id] }
        return Set(try await links.articles(of: story).map(\.id))
    }

    /// Says where the articles are now.
    fileprivate func tellStories(of articles: [Article]) async throws {
        var byStory: [Int64: [Int64]] = [:]
        for article in articles {
            guard let now = try await store.article(article.id) else { continue }
            byStory[now.story?.rawValue ?? now.id.rawValue, default: []].append(now.id.rawValue)
        }
        for (story, members) in byStory.sorted(by: { $0.key < $1.key }) {
            let list = members.sorted().map(String.init).joined(separator: ", ")
            print("story \(story): \(members.count == 1 ? "article" : "articles") \(list)")
        }
    }
}

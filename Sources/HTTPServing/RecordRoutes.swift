import DigestWriting
import FeedModel
import Foundation
import Hummingbird

/// The record as JSON, read only: articles, stories, feeds and changes, in pages. `next` of a page is
/// the cursor of the one behind it, and is not there on the last.
struct RecordRoutes<Daemon: ServedDaemon> {
    let daemon: Daemon
    let standings: Standings

    func add(to router: Router<ServedContext>, within asking: Asking) {
        router.ask("/v1/articles", within: asking, reading: articleQuery, articles)
        router.ask("/v1/articles/:id", within: asking) { _, parameters in
            try await article(parameters)
        }
        router.ask("/v1/articles/:id/revisions", within: asking) { _, parameters in
            try await revisions(parameters)
        }
        router.ask("/v1/stories", within: asking, reading: storyQuery, stories)
        router.ask("/v1/stories/:id", within: asking) { _, parameters in
            try await story(parameters)
        }
        router.ask("/v1/feeds", within: asking) { _, _ in try await feeds() }
        router.ask("/v1/feeds/:id", within: asking) { _, parameters in try await feed(parameters) }
        router.ask("/v1/changes", within: asking, reading: changeQuery, changes)
    }

    private func articles(_ query: ArticleQuery) async throws -> Response {
        let articles = try await daemon.store.articles(query)
        return try json(
            ArticlePage(
                articles: articles.map { ExportedArticle($0) },
                next: articles.count == query.limit
                    ? articles.last.map { "\($0.id.rawValue)" } : nil))
    }

    private func article(_ parameters: Parameters) async throws -> Response {
        try json(ShownArticle(try await known(parameters)))
    }

    /// As it was before each change, and as it is.
    private func revisions(_ parameters: Parameters) async throws -> Response {
        let article = try await known(parameters)
        let former = try await daemon.store.revisions(of: article.id)
        return try json(
            RevisionList(revisions: (former + [article.lastRevision]).map(Revision.init)))
    }

    private func known(_ parameters: Parameters) async throws -> Article {
        let id = try number(in: parameters)
        guard let article = try await daemon.store.article(Article.ID(rawValue: id)) else {
            throw RequestProblem(404, "there is no article \(id)")
        }
        return article
    }

    private func stories(_ query: StoryQuery) async throws -> Response {
        let stories = try await daemon.links.stories(
            after: query.after, since: query.since, limit: query.limit)
        return try json(
            StoryPage(
                stories: stories.map { ShownStory($0.id, $0.articles, count: $0.count) },
                next: stories.count == query.limit ? stories.last.map { "\($0.id.rawValue)" } : nil)
        )
    }

    private func story(_ parameters: Parameters) async throws -> Response {
        let id = try number(in: parameters)
        let articles = try await daemon.links.articles(of: Story.ID(rawValue: id))
        guard let first = articles.first else {
            throw RequestProblem(404, "there is no story \(id)")
        }
        // Another number leads to what it has become part of.
        return try json(
            ShownStory(
                first.story ?? Story.ID(rawValue: id), articles, count: articles.count))
    }

    private func feeds() async throws -> Response {
        try json(FeedPage(feeds: try await standings.now()))
    }

    private func feed(_ parameters: Parameters) async throws -> Response {
        let id = try parameters.require("id")
        guard let standing = try await standings.now().first(where: { $0.feed == id }) else {
            throw RequestProblem(404, "there is no feed “\(id)”")
        }
        return try json(standing)
    }

    /// The cursor is the number of the last change that was read; there is always a next one.
    private func changes(_ query: ChangeQuery) async throws -> Response {
        let page = try await daemon.store.changes(query)
        return try json(
            ChangesPage(
                changes: page.changes.map { ExportedArticle($0.article, change: $0.change) },
                next: "\(page.upTo)"))
    }
}

private func articleQuery(_ reader: inout QueryReader) throws -> ArticleQuery {
    let (limit, after) = try reader.page()
    return ArticleQuery(
        since: try reader.date("since"), until: try reader.date("until"),
        after: Article.ID(rawValue: after), selection: try reader.selection(), limit: limit)
}

private struct StoryQuery {
    let after: Story.ID
    let since: Date?
    let limit: Int
}

private func storyQuery(_ reader: inout QueryReader) throws -> StoryQuery {
    let (limit, after) = try reader.page()
    return StoryQuery(
        after: Story.ID(rawValue: after), since: try reader.date("since"), limit: limit)
}

private func changeQuery(_ reader: inout QueryReader) throws -> ChangeQuery {
    let (limit, after) = try reader.page()
    return ChangeQuery(
        after: after, since: try reader.date("since"), until: try reader.date("until"),
        selection: try reader.selection(), limit: limit)
}

/// Throws 404 where it is no number: there is nothing of that name.
private func number(in parameters: Parameters) throws -> Int64 {
    let text = try parameters.require("id")
    guard let number = Int64(text) else { throw RequestProblem(404, "“\(text)” is no number") }
    return number
}

private struct ArticlePage: Encodable {
    let articles: [ExportedArticle]
    let next: String?
}

private struct StoryPage: Encodable {
    let stories: [ShownStory]
    let next: String?
}

private struct FeedPage: Encodable {
    let feeds: [FeedStanding]
}

private struct ChangesPage: Encodable {
    let changes: [ExportedArticle]
    let next: String
}

private struct RevisionList: Encodable {
    let revisions: [Revision]
}

/// What an article said at a time.
private struct Revision: Encodable {
    let revision: Int
    let seen: Date
    let url: String?
    let title: String?
    let summary: String?
    let text: String?

    init(_ revision: ArticleRevision) {
        self.revision = revision.number
        seen = revision.seen
        (url, title) = (revision.url, revision.title)
        (summary, text) = (revision.summary, revision.text)
    }
}

/// A story with its articles, the first published first.
private struct ShownStory: Encodable {
    let id: String
    let title: String?
    let first: Date?
    let last: Date?
    let sources: [String]
    let languages: [String]
    /// In a list, a large story has fewer articles than this.
    let count: Int
    let articles: [ExportedArticle]

    init(_ id: Story.ID, _ articles: [Article], count: Int) {
        self.count = count
        let ordered = articles.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        self.id = String(id.rawValue)
        title = ordered.first?.content.title
        (first, last) = (ordered.first?.date, ordered.last?.date)
        sources = Set(ordered.map(\.source.rawValue)).sorted()
        languages = Set(ordered.compactMap(\.content.language?.rawValue)).sorted()
        self.articles = ordered.map { ExportedArticle($0) }
    }
}

extension Article {
    fileprivate var date: Date { content.published?.date ?? firstSeen }
}

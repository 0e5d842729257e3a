import FeedModel
import Foundation
import TestSupport
import Testing

@Suite struct SearchContract {
    @Test(arguments: Engine.allCases)
    func `a word is found in title, text, summary and tags, in every script`(
        _ engine: Engine
    ) async throws {
        let store = try await engine.store(with: [
            .article("ru", "Токаева ждут в Ташкенте", language: "ru"),
            .article("kk", "Жаңалық", text: "Президент Тоқаевтың сапары", language: "kk"),
            .article("uz", "Yangilik", summary: "Toʻqayevning safari", language: "uz"),
            .article("zh", "哈萨克斯坦总统", language: "zh", tags: ["person:kassym-jomart-tokayev"]),
            .article("en", "Nothing of the kind", language: "en"),
        ])

        for spelling in ["Tokayev", "Токаев", "Тоқаев", "Toqayev"] {
            #expect(try await store.found([.word(spelling)]) == ["kk", "ru", "uz", "zh"])
        }
        #expect(try await store.found([.word("总统")]) == ["zh"])
        #expect(try await store.found([.word("统总")]) == [])
    }

    @Test(arguments: Engine.allCases)
    func `all words are wanted, one of several ways, and none that is refused`(
        _ engine: Engine
    ) async throws {
        let store = try await engine.store(with: [
            .article("a", "Цены на нефть растут", language: "ru"),
            .article("b", "Цены на газ растут", language: "ru"),
            .article("c", "Нефть и газ: цены", language: "ru"),
        ])
        let prices = SearchQuery.Part("цена")
        var query = SearchQuery()

        query.wanted = [[prices], [.init("газ")]]
        #expect(try await store.found(query) == ["b", "c"])
        query.unwanted = [.init("нефтью")]
        #expect(try await store.found(query) == ["b"])
        query = SearchQuery()
        query.wanted = [[.init("нефть"), .init("газ")], [.init("растут")]]
        #expect(try await store.found(query) == ["a", "b"])
        #expect(try await store.found([.init("цену на нефть")]) == ["a"])
        #expect(try await store.found([.init("раст", isBeginning: true)]) == ["a", "b"])
        #expect(try await store.found([.init("цены на н", isBeginning: true)]) == ["a"])
    }

    @Test(arguments: Engine.allCases)
    func `filters narrow a search, and are one without words`(_ engine: Engine) async throws {
        let store = try await engine.store(with: [
            .article("a", "Bank one", language: "en", tags: ["place:KZ"]),
            .article("b", "Bank two", language: "uz-Cyrl", tags: ["place:UZ", "economy"]),
            .article("c", "Bank three", published: .noon - 90_000, tags: ["place:KZ", "economy"]),
        ])
        func found(_ change: (inout SearchQuery) -> Void) async throws -> [String] {
            var query = SearchQuery()
            change(&query)
            let alone = try await store.found(query)
            query.wanted = [[.init("bank")]]
            #expect(try await store.found(query) == alone)
            query.wanted = [[.init("river")]]
            #expect(try await store.found(query) == [])
            return alone
        }

        #expect(try await found { $0.tags = ["place:KZ"] } == ["a", "c"])
        #expect(try await found { $0.tags = ["place:KZ", "economy"] } == ["c"])
        #expect(try await found { $0.refusedTags = ["economy"] } == ["a"])
        #expect(try await found { $0.languages.allowed = ["uz"] } == ["b"])
        #expect(try await found { $0.languages.refused = ["uz"] } == ["a", "c"])
        #expect(try await found { $0.feeds.allowed = ["example"] } == ["a", "b", "c"])
        #expect(try await found { $0.feeds.refused = ["example"] } == [])
        #expect(try await found { $0.sources.allowed = ["another"] } == [])
        #expect(try await found { $0.since = .noon } == ["a", "b"])
        #expect(try await found { $0.until = .noon } == ["c"])
        #expect(try await found { $0.unwanted = [.init("two")] } == ["a", "c"])
    }

    @Test(arguments: Engine.allCases)
    func `a title counts more than a text, and the newer comes first where both are as good`(
        _ engine: Engine
    ) async throws {
        let filler = String(repeating: "other words ", count: 20)
        let store = try await engine.store(with: [
            .article("text", "News", text: "about uranium " + filler, language: "en"),
            .article("old", "Uranium", text: filler, published: .noon - 9000, language: "en"),
            .article("new", "Uranium", text: filler, published: .noon - 10, language: "en"),
        ])
        var query = SearchQuery()
        query.wanted = [[.init("uranium")]]

        let hits = try await store.search(query)
        #expect(hits.compactMap(\.article.content.guid) == ["new", "old", "text"])
        #expect(hits.allSatisfy { $0.score > 0 })
        query.limit = 1
        #expect(try await store.search(query).count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `what was found is marked as it stands in the article`(_ engine: Engine) async throws {
        let before = String(repeating: "Сөз басы. ", count: 60)
        let store = try await engine.store(with: [
            .article(
                "a", "Тоқаевтың сапары", text: before + "Кеше Ташкентте Мирзиёевпен кездесті.",
                language: "kk")
        ])
        var query = SearchQuery()
        query.wanted = [[.init("Tokayev"), .init("Mirziyoyev")]]

        let hit = try #require(try await store.search(query).first)

        #expect(hit.title.matches == ["Тоқаевтың"])
        #expect(hit.title.text == "Тоқаевтың сапары")
        #expect(hit.excerpt.matches == ["Мирзиёевпен"])
        #expect(hit.excerpt.text.hasPrefix("… "))
        #expect(hit.excerpt.text.hasSuffix("Кеше Ташкентте Мирзиёевпен кездесті."))
        #expect(hit.excerpt.text.count < 300)
    }

    @Test(arguments: Engine.allCases)
    func `a changed article is found by what it says now`(_ engine: Engine) async throws {
        let store = try await engine.store(with: [
            .article("a", "First words", language: "en", tags: ["old-tag"]),
            .article("b", "Second thoughts", language: "en"),
        ])
        let id = try #require(try await store.articles(ArticleQuery()).first).id
        let lease = try #require(try await store.lease(.upTo(1, at: .noon + 4000)).first)
        var update = FeedUpdate.adding([], lease, at: .noon + 4000)
        update.revisions = [
            FeedUpdate.Revision(
                article: id, draft: FeedUpdate.NewArticle.article("a", "Third things").draft,
                tags: [Tag(id: "new-tag", score: 1, evidence: [])])
        ]
        try await store.apply(update)

        #expect(try await store.found([.word("first")]) == [])
        #expect(try await store.found([.word("old")]) == [])
        #expect(try await store.found([.word("third")]) == ["a"])
        #expect(try await store.found([.word("new")]) == ["a"])
        #expect(try await store.found([.word("second")]) == ["b"])
    }

    @Test(arguments: Engine.allCases)
    func `the text of a page is searched when it has come`(_ engine: Engine) async throws {
        let store = try engine.makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        var update = FeedUpdate.adding([.draft("a", title: "A headline")], lease)
        update.readsPages = true
        try await store.apply(update)
        let page = try #require(try await store.leasePages(.upTo(1)).first)
        var content = page.content
        content.text = "The whole story of the glacier"
        content.guid = "a"
        try await store.apply(
            PageUpdate(
                lease: page, at: .noon,
                result: .complete(
                    .init(content: content, tags: [], aliases: [], duplicateOf: nil))))

        #expect(try await store.found([.word("glaciers")]) == ["a"])
        #expect(try await store.found([.word("headline")]) == ["a"])
    }
}

extension SearchQuery.Part {
    fileprivate static func word(_ text: String) -> SearchQuery.Part { SearchQuery.Part(text) }
}

extension FeedUpdate.NewArticle {
    /// An article known by its guid, `name`.
    fileprivate static func article(
        _ name: String, _ title: String, text: String? = nil, summary: String? = nil,
        published: Date? = nil, language: String? = nil, tags: [String] = []
    ) -> FeedUpdate.NewArticle {
        var draft = Draft.draft(name, title: title)
        draft.content.guid = name
        draft.content.text = text
        draft.content.summary = summary
        draft.content.published = published.map { EntryDate($0, element: "pubDate") }
        draft.content.language = language.map(LanguageTag.init(rawValue:))
        return FeedUpdate.NewArticle(
            draft: draft, tags: tags.map { Tag(id: $0, score: 1, evidence: []) }, duplicateOf: nil)
    }
}

extension Engine {
    fileprivate func store(
        with articles: [FeedUpdate.NewArticle]
    ) async throws -> any ArticleStore {
        let store = try makeStore()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        var update = FeedUpdate.adding([], lease)
        update.new = articles
        try await store.apply(update)
        return store
    }
}

extension ArticleStore {
    /// The guids of what was found, in order of the alphabet.
    fileprivate func found(_ query: SearchQuery) async throws -> [String] {
        try await search(query).compactMap(\.article.content.guid).sorted()
    }

    fileprivate func found(_ parts: [SearchQuery.Part]) async throws -> [String] {
        var query = SearchQuery()
        query.wanted = parts.map { [$0] }
        return try await found(query)
    }
}

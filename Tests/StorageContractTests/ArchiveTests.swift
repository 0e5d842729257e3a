import FeedModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStorage

/// A document of `count` paragraphs that differ from each other and are the same every time.
private func document(_ numbers: Range<Int>) -> FetchedDocument {
    let text = numbers.map { number in
        "<item><guid>\(number)</guid>"
            + (0..<40).map { "word\(number &* 7919 &+ $0 &* $0) " }.joined() + "</item>"
    }.joined()
    var document = FetchedDocument(
        response: Response(
            status: 200, url: Feed.example().url, headers: ["Content-Type": "text/xml"]),
        body: Array(text.utf8))
    document.response.headers.fields.append(HTTPHeaders.Field(name: "Server", value: "any"))
    return document
}

private func store(keeping bytes: Int) throws -> SQLiteStore {
    try SQLiteStore(
        at: FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)/store.sqlite"),
        durability: .normal, keepingSent: bytes)
}

extension SQLiteStore {
    /// Saves an update that brings `name` in `document`.
    fileprivate func add(_ name: String, _ document: FetchedDocument, at now: Date) async throws {
        try await configure([.example()], at: now)
        var request = LeaseRequest.upTo(1, at: now)
        request.urgency = .forced
        let lease = try #require(try await lease(request).first)
        var update = FeedUpdate.adding([.draft(name)], lease, at: now)
        update.document = document
        update.readsPages = true
        try await apply(update)
    }

    fileprivate func size() async throws -> Int {
        try await read { db in try Int.fetchOne(db, sql: "SELECT bytes FROM sent_size") ?? 0 }
    }
}

@Suite struct ArchiveTests {
    @Test func `pieces put together are the document, and an entry more is a piece or two`() {
        let old = document(0..<200).body
        let new = document(-1..<199).body

        let known = Set(pieces(of: old).map(Array.init))
        let fresh = pieces(of: new).filter { !known.contains(Array($0)) }

        #expect(Array(pieces(of: old).joined()) == old)
        #expect(known.count > 20)
        #expect(fresh.count <= 4)
        #expect(pieces(of: []).isEmpty)
        #expect(pieces(of: Array(repeating: 0, count: 100_000)).joined().count == 100_000)
    }

    @Test func `what documents share is kept once, and they come back whole`() async throws {
        let store = try store(keeping: 10_000_000)
        let bodies = [document(0..<100), document(1..<101), document(2..<102)]
        for (index, body) in bodies.enumerated() {
            try await store.add("\(index)", body, at: .noon + Double(index))
        }

        let kept = try await store.sent(before: nil, limit: 10)
        let earlier = try await store.sent(before: kept[0].id, limit: 1)

        #expect(kept.map(\.document.body) == [bodies[2].body, bodies[1].body, bodies[0].body])
        #expect(kept[0].document.response.headers == ["Content-Type": "text/xml"])
        #expect(kept[0].document.response.url == Feed.example().url)
        #expect(kept[0].at == .noon + 2)
        #expect(earlier == [kept[1]])
        #expect(try await store.size() < bodies[0].body.count * 5 / 4)
        #expect(try await store.verify().isEmpty)
    }

    @Test func `the oldest make room, and nothing of them is left`() async throws {
        let one = document(0..<100)
        let store = try store(keeping: one.body.count * 5 / 2)
        for index in 0..<5 {
            let body = document(index * 100..<index * 100 + 100)
            try await store.add("\(index)", body, at: .noon + Double(index))
        }

        let kept = try await store.sent(before: nil, limit: 10)
        #expect(kept.map(\.at) == [.noon + 4, .noon + 3])
        #expect(try await store.size() <= one.body.count * 5 / 2)
        #expect(try await store.verify().isEmpty)
    }

    @Test func `nothing is kept where nothing is to be kept`() async throws {
        let store = try store(keeping: 0)
        try await store.add("a", document(0..<3), at: .noon)
        #expect(try await store.sent(before: nil, limit: 10).isEmpty)
    }

    @Test func `of a page the last is kept, and it goes with its article`() async throws {
        let store = try store(keeping: 10_000_000)
        try await store.add("a", document(0..<3), at: .noon)
        let lease = try #require(try await store.leasePages(.upTo(1)).first)
        var completion = PageUpdate.Completion(
            content: lease.content, tags: [], aliases: [], duplicateOf: nil)
        completion.document = document(5..<9)
        try await store.apply(PageUpdate(lease: lease, at: .noon, result: .complete(completion)))

        let page = try await store.sentPage(of: lease.article)
        _ = try await store.expire(Retention(age: .seconds(1)), at: .noon + 60)

        #expect(page?.document.body == document(5..<9).body)
        #expect(try await store.sent(before: nil, limit: 10).count == 1)
        #expect(try await store.sentPage(of: lease.article) == nil)
        #expect(try await store.verify().isEmpty)
    }

    @Test func `an article is restated without a revision, unless it was revised meanwhile`()
        async throws
    {
        let store = try store(keeping: 0)
        try await store.add("a", document(0..<3), at: .noon)
        let article = try #require(try await store.articles(ArticleQuery()).first)
        var content = article.content
        content.text = "What it says."
        let tags = [FeedModel.Tag(id: "sport", score: 4, evidence: ["match"])]
        var restatement = Restatement(
            article: article.id, revision: 1, content: content, tags: tags,
            aliases: [.address("also")])
        let first = try await store.restate([restatement], at: .noon + 5)
        let second = try await store.restate([restatement], at: .noon + 6)
        restatement.revision = 2
        restatement.content.text = "What it said later."
        let overtaken = try await store.restate([restatement], at: .noon + 7)

        let restated = try #require(try await store.article(article.id))
        var query = SearchQuery()
        query.wanted = [[.init("says")]]
        let found = try await store.search(query)
        #expect((first, second, overtaken) == (1, 0, 0))
        #expect(restated.content.text == "What it says.")
        #expect(restated.revision == 1)
        #expect(restated.tags == tags)
        #expect(try await store.revisions(of: article.id).isEmpty)
        #expect(
            try await store.changes(ChangeQuery()).changes.map(\.change.kind)
                == [.added, .reread, .tagged])
        #expect(found.count == 1)
        #expect(
            try await store.known(by: [.address("also")], to: article.feed).matches.count == 1)
    }
}

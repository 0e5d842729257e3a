import FeedModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStorage

/// A folder for a store, gone when the test ends.
private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(
        path: "newswire-\(UUID().uuidString)")

    var store: URL { url.appending(path: "store.sqlite") }

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Every file with what is in it. The index of the log is rebuilt by whoever looks, and says
    /// nothing of its own (https://sqlite.org/walformat.html).
    func bytes() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        return try Dictionary(
            uniqueKeysWithValues: names.filter { !$0.hasSuffix("-shm") }.map {
                ($0, try Data(contentsOf: url.appending(path: $0)))
            }
        ).filter { !$0.value.isEmpty }
    }
}

/// What the first version would have stored: an article of two revisions, with all that hangs on it.
private let firstData = """
    INSERT INTO feed (number, id, url, host, configured, etag, due, earliest, due_reason)
    VALUES (1, 'example', 'https://news.example/rss', 'news.example', 1, '"e1"', 1764000000000,
            1764000000000, 'as a test wants');
    INSERT INTO article (id, feed, source, guid, url, title, text, authors, categories, published,
                         published_element, first_seen, revision, revised)
    VALUES (1, 1, 'example', 'g1', 'https://news.example/1', 'Second', 'Қазақстан', '["A"]', '[]',
            1764000000000, 'pubDate', 1764000000000, 2, 1764000060000),
           (2, 1, 'example', NULL, 'https://news.example/2', 'Copy', 'Қазақстан', '[]', '["c"]',
            NULL, NULL, 1764000000000, 1, 1764000000000);
    INSERT INTO alias VALUES ('address', 0, x'000000000000000100000000000000AA', 1);
    INSERT INTO sighting (article, feed, first_seen, fingerprint)
    VALUES (1, 1, 1764000000000, x'000000000000000100000000000000BB');
    INSERT INTO revision (article, revision, seen, title) VALUES (1, 1, 1764000000000, 'First');
    INSERT INTO tag VALUES (1, 'place:KZ', 2.5, '["Қазақстан"]');
    INSERT INTO link (article, kind, target, rule, score)
    VALUES (2, 'duplicate', 1, 'same text', 1);
    INSERT INTO change (at, kind, article)
    VALUES (1764000000000, 'added', 1), (1764000000000, 'added', 2), (1764000060000, 'revised', 1);
    """

@Suite struct MigrationTests {
    @Test(
        arguments: [
            "001 feeds and articles", "002 article pages", "003 hosts, pace and moves",
            "004 changes and cursors", "005 search", "006 public views", "007 what was sent",
            "008 stories",
        ])
    func `everything in a store of an earlier version is there in this one`(
        _ version: String
    ) async throws {
        let folder = try Folder()
        do {
            let old = try DatabaseQueue(path: folder.store.path)
            try schema.migrate(old, upTo: version)
            try await old.write { db in
                try db.execute(sql: firstData)
                if version >= "002" {
                    try db.execute(
                        sql: """
                            INSERT INTO page (article, feed, url, host, due)
                            VALUES (2, 1, 'https://news.example/2', 'news.example', 1764000000000)
                            """)
                }
                if version >= "003" {
                    try db.execute(sql: "INSERT INTO gap VALUES (1, 1763990000000, 1764000000000)")
                }
            }
            try old.close()
        }

        let store = try SQLiteStore(at: folder.store)
        let articles = try await store.articles(ArticleQuery())
        #expect(articles.map(\.content.title) == ["Second", "Copy"])
        #expect(articles[0].content.text == "Қазақстан")
        #expect(articles[0].content.authors == ["A"])
        #expect(articles[0].content.published?.element == "pubDate")
        #expect(articles[0].revision == 2)
        #expect(
            articles[0].tags == [FeedModel.Tag(id: "place:KZ", score: 2.5, evidence: ["Қазақстан"])]
        )
        #expect(articles[0].withdrawn == nil)
        #expect(articles[1].duplicateOf?.target == articles[0].id)
        let changes = try await store.changes(ChangeQuery()).changes.map(\.change)
        #expect(changes.map(\.seq) == [1, 2, 3])
        #expect(changes.map(\.kind) == [.added, .added, .revised])
        let feed = try #require(try await store.feeds().first)
        #expect(feed.state.validators.etag == "\"e1\"")
        #expect(feed.state.plan.reason == "as a test wants")
        #expect(feed.state.switchedOff.isEmpty)
        #expect(feed.gaps.count == (version >= "003" ? 1 : 0))
        let name = Alias(kind: .address, scope: nil, key: Fingerprint(high: 1, low: 0xAA))
        let known = try await store.known(by: [name], to: feed.feed)
        #expect(known.matches[name]?.fingerprint == Fingerprint(high: 1, low: 0xBB))
        let pages = try await store.leasePages(.upTo(5))
        #expect(pages.map(\.article.rawValue) == (version >= "002" ? [2] : []))

        // And it goes on from there.
        let lease = try #require(try await store.lease(.upTo(1)).first)
        try await store.apply(.adding([.draft("new")], lease))
        #expect(try await store.lastChange() == 4)
    }

    @Test(arguments: [true, false])
    func `a store of a later version is refused, and nothing of it is touched`(
        isInUse: Bool
    ) async throws {
        let folder = try Folder()
        let later = try DatabasePool(path: folder.store.path)
        try schema.migrate(later)
        try await later.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 of tomorrow')")
        }
        if !isInUse { try later.close() }
        let before = try folder.bytes()

        let failure = #expect(throws: StorageFailure.self) { try SQLiteStore(at: folder.store) }

        #expect(failure?.description.contains("newer version of newswire") == true)
        #expect(try folder.bytes() == before)
        // Closing it would empty its log.
        if isInUse { try later.close() }
    }
}

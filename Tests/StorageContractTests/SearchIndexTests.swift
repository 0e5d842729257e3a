import FeedModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStorage

@Suite struct SearchIndexTests {
    @Test(arguments: [
        "DELETE FROM search_version",
        "UPDATE search_version SET version = 0",
        """
        DROP TABLE search; DROP TABLE search_key; DROP TABLE search_version;
        DELETE FROM grdb_migrations WHERE identifier = '005 search';
        """,
    ])
    func `a store whose index is missing or of another make is indexed when it is opened`(
        _ damage: String
    ) async throws {
        let url = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)/store.sqlite")
        let store = try SQLiteStore(at: url)
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        try await store.apply(.adding([.draft("a", title: "Uranium")], lease))
        try await store.write { db in
            try db.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
            try db.execute(sql: damage)
        }

        let reopened = try SQLiteStore(at: url)

        var query = SearchQuery()
        query.wanted = [[SearchQuery.Part("uranium")]]
        #expect(try await reopened.search(query).count == 1)
    }

    @Test func `nothing is left in the index of what an article said before`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.configure([.example()], at: .noon)
        let lease = try #require(try await store.lease(.upTo(1)).first)
        try await store.apply(.adding([.draft("a", title: "Тоқаев «Алтын»")], lease))
        try await store.write { db in
            let index = SearchIndex(db)
            try index.remove(1)
            // FTS5 looks whether the index agrees with itself.
            try db.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
            try db.execute(
                sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)")
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM temp.words") == 0)
            try index.add(1)
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM temp.words") == 2)
        }
    }
}

import FeedModel
import Foundation
import TestSupport
import Testing

@testable import HTTPServing

@Suite struct RecordRouteTests {
    @Test func `cursors lead through every article and every change, once`() async throws {
        let daemon = try StubDaemon()
        try await daemon.store((1...7).map { "Article number \($0)" })
        try await withServer(daemon) { _, port in
            for path in ["articles", "changes"] {
                var ids: [String] = []
                var cursor: String? = "0"
                while let now = cursor {
                    let visit = await Visit.get(
                        "/v1/\(path)?limit=3&cursor=\(now)", from: .port(port))
                    #expect(visit.status == 200)
                    let page = visit.json[path] as? [[String: Any]] ?? []
                    ids += page.compactMap { $0["id"] as? String }
                    cursor = page.isEmpty ? nil : visit.json["next"] as? String
                }
                #expect(ids == (1...7).map(String.init), "\(path)")
            }
        }
    }

    @Test func `the last page of articles has no cursor, and that of changes has one`()
        async throws
    {
        let daemon = try StubDaemon()
        try await daemon.store(["One"])
        try await withServer(daemon) { _, port in
            let articles = await Visit.get("/v1/articles", from: .port(port))
            #expect(articles.json["next"] == nil)
            let changes = await Visit.get("/v1/changes", from: .port(port))
            #expect(changes.json["next"] as? String == "1")
        }
    }

    @Test func `one article is shown whole, with what it said before`() async throws {
        let daemon = try StubDaemon()
        try await daemon.store(["One"])
        try await withServer(daemon) { _, port in
            let article = await Visit.get("/v1/articles/1", from: .port(port))
            #expect(article.json["title"] as? String == "One")
            #expect(article.json["tags"] is [Any])
            let revisions = await Visit.get("/v1/articles/1/revisions", from: .port(port))
            #expect((revisions.json["revisions"] as? [Any])?.count == 1)
        }
    }

    @Test(arguments: [
        ("/v1/articles/99", 404), ("/v1/articles/one", 404), ("/v1/stories/99", 404),
        ("/v1/feeds/none", 404), ("/v1/none", 404), ("/v1/articles?limit=0", 400),
        ("/v1/articles?limit=501", 400), ("/v1/articles?cursor=-1", 400),
        ("/v1/articles?since=yesterday", 400), ("/v1/articles?limt=5", 400),
        ("/v1/articles?limit=1&limit=2", 400), ("/v1/feeds?all=1", 400), ("/v1/feeds", 200),
        ("/v1/articles?feed=example&since=12h&language=kk,ru&tag=place:KZ", 200),
        ("/v1/changes?cursor=9223372036854775807", 200), ("/v1/articles?language=", 400),
        ("/v1/articles?language=123456789", 400), ("/v1/articles?feed=", 400),
        ("/v1/articles/1", 200), ("/v1/articles/1?x=1", 400), ("/v1/articles/1/revisions", 200),
        ("/v1/articles/1/revisions?limit=1", 400), ("/v1/stories/1?x=1", 400),
        ("/v1/feeds/example", 200), ("/v1/feeds/example?x=1", 400), ("/v1/status", 200),
        ("/v1/status?x=1", 400), ("/v1/explain/a%20feed?x=1", 400), ("/v1/digests", 200),
        ("/v1/digests?x=1", 400), ("/metrics?x=1", 400), ("/?x=1", 400),
    ]) func `questions are answered, or refused with a reason`(
        path: String, status: Int
    ) async throws {
        let daemon = try StubDaemon()
        try await daemon.store(["One"])
        try await withServer(daemon) { _, port in
            let visit = await Visit.get(path, from: .port(port))
            #expect(visit.status == status)
            #expect((visit.json["error"] != nil) == (status != 200))
        }
    }

    @Test func `a story is shown with its articles, by its own number or one that leads to it`()
        async throws
    {
        let daemon = try StubDaemon()
        try await daemon.store(["One", "Two"])
        var update = LinkingUpdate(turn: 0, upTo: 2, version: 1, at: .noon)
        update.moves = [
            .init(article: .init(rawValue: 1), story: .init(rawValue: 1), reason: "first"),
            .init(article: .init(rawValue: 2), story: .init(rawValue: 1), reason: "alike"),
        ]
        update.redirects = [.init(story: .init(rawValue: 2), target: .init(rawValue: 1))]
        #expect(try await daemon.links.apply(update))
        try await withServer(daemon) { _, port in
            for path in ["/v1/stories/1", "/v1/stories/2"] {
                let story = await Visit.get(path, from: .port(port))
                #expect(story.json["id"] as? String == "1")
                #expect((story.json["articles"] as? [Any])?.count == 2)
            }
            let list = await Visit.get("/v1/stories", from: .port(port))
            #expect((list.json["stories"] as? [Any])?.count == 1)
            let later = await Visit.get("/v1/stories?since=2027-01-01", from: .port(port))
            #expect((later.json["stories"] as? [Any])?.isEmpty == true)
        }
    }

    @Test func `all JSON has the keys of one hand`() async throws {
        let daemon = try StubDaemon(reason: "a test")
        try await daemon.store(["One"])
        try await withServer(daemon) { _, port in
            for path in [
                "/v1/articles", "/v1/articles/1", "/v1/articles/1/revisions", "/v1/changes",
                "/v1/feeds", "/v1/feeds/example", "/v1/status", "/v1/digests", "/health",
            ] {
                let visit = await Visit.get(path, from: .port(port))
                let strange = try strangeKeys(in: Data(visit.body.utf8))
                #expect(strange.isEmpty, "\(path): \(strange)")
            }
            let article = await Visit.get("/v1/articles/1", from: .port(port))
            #expect(article.json["first_seen"] as? String == "2026-11-24T12:00:00Z")
            let feed = await Visit.get("/v1/feeds/example", from: .port(port))
            for key in ["last_success", "next_poll", "next_poll_reason", "failure_reason"] {
                #expect(feed.json[key] is String, "\(key)")
            }
            #expect(feed.json["failures"] as? Int == 0)
        }
    }
}

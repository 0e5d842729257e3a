import FeedModel
import Foundation
import SQLiteStorage
import Testing

@testable import newswire

/// A folder with two configured feeds, and readings of them.
private final class Recordings {
    let url = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)

    init(manifest: String, _ files: [String: String] = [:]) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let configuration = [
            "newswire.yaml": "state_directory: state\n",
            "feeds.yaml": """
            feeds:
              - {id: kumbez, url: "https://kumbez.example/rss"}
              - {id: tulpar-ru, source: tulpar, url: "https://tulpar.example/ru/rss"}
            """,
            "manifest.json": manifest,
        ]
        for (name, text) in configuration.merging(files, uniquingKeysWith: { $1 }) {
            try Data(text.utf8).write(to: url.appending(path: name))
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var configuration: Configuration {
        get throws { try ConfigurationLoader.load(url.appending(path: "newswire.yaml")) }
    }

    func replay() async throws -> ReplaySummary {
        try await Replay(Manifest(url.appending(path: "manifest.json")), configuration).run()
    }

    func articles() async throws -> [Article] {
        try await SQLiteStore(at: configuration.storeURL).articles(ArticleQuery())
    }

    /// What is wrong, as a person sees it, without the folder.
    func problems() async throws -> [String] {
        do {
            _ = try await replay()
            return []
        } catch let failure as CommandFailure {
            return failure.message.replacing(url.path + "/", with: "")
                .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }
}

private func rss(_ title: String, guid: Int) -> String {
    """
    <rss version="2.0"><channel><title>C</title><item><title>\(title)</title>
    <link>https://kumbez.example/\(guid)</link><guid>\(guid)</guid></item></channel></rss>
    """
}

private func entry(
    _ time: String, _ feed: String, source: String? = nil, file: String
) -> String {
    let source = source.map { #""source": "\#($0)", "# } ?? ""
    return """
        {"time": "\(time)", "feed": "\(feed)", \(source)"url": "https://\(feed).example/rss",
         "file": "\(file)"}
        """
}

@Suite struct ReplayTests {
    @Test func `readings are applied in order, each at its own time`() async throws {
        let recordings = try Recordings(
            manifest: """
                [\(entry("2026-03-01T08:00:00+05:00", "kumbez", file: "1.xml")),
                 \(entry("2026-03-01T08:00:00+05:00", "tulpar-ru", source: "tulpar", file: "2.xml")),
                 \(entry("2026-03-01T08:00:30+05:00", "kumbez", file: "3.xml"))]
                """,
            [
                "1.xml": rss("Ferry to open in May", guid: 7),
                "2.xml": rss("Паром начнёт ходить в мае", guid: 8),
                "3.xml": rss("Ferry to open in June", guid: 7),
            ])

        let summary = try await recordings.replay()

        let articles = try await recordings.articles()
        let start = try Date("2026-03-01T03:00:00Z", strategy: .iso8601)
        #expect((summary.readings, summary.new, summary.revised) == (3, 2, 1))
        #expect(summary.failures.isEmpty)
        #expect(articles.map(\.source.rawValue) == ["kumbez", "tulpar"])
        #expect(
            articles.map(\.content.title)
                == ["Ferry to open in June", "Паром начнёт ходить в мае"])
        #expect(articles.map(\.firstSeen) == [start, start])
    }

    @Test func `no plan, lease or wish of a host keeps a reading from being applied`() async throws
    {
        let recordings = try Recordings(
            manifest: "[\(entry("2026-03-01T08:00:00Z", "kumbez", file: "1.xml"))]",
            ["1.xml": rss("Ferry to open in May", guid: 7)])
        let store = try SQLiteStore(at: recordings.configuration.storeURL)
        let today = try Date("2026-11-25T12:00:00Z", strategy: .iso8601)
        try await store.configure(recordings.configuration.feeds, at: today)
        let held = try await store.lease(
            LeaseRequest(limit: 2, pause: .seconds(600), now: today, until: today + 300))

        let summary = try await recordings.replay()

        #expect(held.count == 2)
        #expect(summary.new == 1)
    }

    @Test func `a reading that is no feed is named, and the others are applied`() async throws {
        let recordings = try Recordings(
            manifest: """
                [\(entry("2026-03-01T08:00:00Z", "kumbez", file: "1.xml")),
                 \(entry("2026-03-01T09:00:00Z", "kumbez", file: "2.xml"))]
                """,
            ["1.xml": "Back soon", "2.xml": rss("Ferry to open in May", guid: 7)])

        let summary = try await recordings.replay()

        #expect(summary.failures.map(\.entry) == [1])
        #expect(summary.failures.map(\.feed) == ["kumbez"])
        #expect(summary.new == 1)
    }

    @Test(arguments: [
        ("{}", ["manifest.json: must be a list of readings"]),
        (
            "[{}, 7]",
            [
                "manifest.json:",
                "entry 1: “time” is missing: a time as in 2026-11-23T18:15:00+05:00",
                "entry 2: “time” is missing: a time as in 2026-11-23T18:15:00+05:00",
            ]
        ),
        (
            "[\(entry("yesterday", "kumbez", file: "manifest.json"))]",
            [
                "manifest.json:",
                "entry 1: “time” must be a time as in 2026-11-23T18:15:00+05:00, not “yesterday”",
            ]
        ),
        (
            "[\(entry("2026-03-01T08:00:00Z", "kumbez", file: "0.xml"))]",
            ["manifest.json:", "entry 1: “file” must be a file that can be read, not “0.xml”"]
        ),
        (
            "[\(entry("2026-03-01T08:00:00Z", "kumbaz", file: "manifest.json"))]",
            ["manifest.json:", "entry 1: there is no feed “kumbaz”; did you mean “kumbez”?"]
        ),
        (
            "[\(entry("2026-03-01T08:00:00Z", "kumbez", source: "tulpar", file: "manifest.json"))]",
            ["manifest.json:", "entry 1: “kumbez” is a feed of “kumbez”, not of “tulpar”"]
        ),
    ])
    func `every entry that is wrong is named before any is applied`(
        _ manifest: String, _ problems: [String]
    ) async throws {
        let recordings = try Recordings(manifest: manifest)

        #expect(try await recordings.problems() == problems)
        #expect(!FileManager.default.fileExists(atPath: try recordings.configuration.storeURL.path))
    }

    @Test func `a manifest that is no JSON is refused with the place`() async throws {
        let problem = try await Recordings(manifest: "[\n{").problems().first

        #expect(problem?.hasPrefix("manifest.json: no JSON: ") == true)
    }
}

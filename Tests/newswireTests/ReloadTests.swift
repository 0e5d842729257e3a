import Aggregation
import DaemonRuntime
import FeedModel
import Foundation
import HTTPServing
import Logging
import Synchronization
import TestSupport
import Testing

@testable import newswire

/// A folder with a configuration that a test changes under a running daemon.
private final class Place {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "nw-\(UUID().uuidString.prefix(8))", directoryHint: .isDirectory)
    var file: URL { folder.appending(path: "newswire.yaml") }

    init(_ main: String = "state_directory: state\n", feeds: String = feedsOne) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(main)
        try write(feeds, to: "feeds.yaml")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String = "newswire.yaml") throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func load() throws -> Configuration { try ConfigurationLoader.load(file) }
}

private let feedsOne = """
    feeds:
      - id: one
        url: https://one.example/rss

    """

@Suite struct ReloadTests {
    @Test func `a reload says what it changes, and the daemon goes on with it`() async throws {
        let place = try Place()
        let works = Mutex<[DaemonWork]>([])
        let daemon = try daemon(place) { work in works.withLock { $0.append(work) } }
        #expect(try await daemon.reload().changes.isEmpty)

        try place.write(
            """
            state_directory: state
            fetching: {at_once: 8}
            logging: {level: debug}
            digests:
              - {id: morning, time: "07:00"}

            """)
        try place.write(
            """
            feeds:
              - {id: one, url: "https://one.example/feed", interval: 30m}
              - {id: two, url: "https://two.example/rss"}

            """, to: "feeds.yaml")
        #expect(
            try await daemon.reload().changes == [
                "fetching.at_once: 32 → 8", "logging.level: info → debug",
                "feed one: changed in url, interval", "feed two: added", "digest morning: added",
            ])
        let last = try #require(works.withLock { $0.last })
        #expect(last.aggregator.feeds.count == 2)
        #expect(last.plan.width == 8)
        #expect(last.jobs.map(\.name) == ["digest morning"])
    }

    @Test func `a configuration with mistakes is refused, and the old one goes on`() async throws {
        let place = try Place()
        let works = Mutex(0)
        let daemon = try daemon(place) { _ in works.withLock { $0 += 1 } }
        try place.write("feeds:\n  - {id: two, urk: https://two.example/rss}\n", to: "feeds.yaml")
        await #expect {
            try await daemon.reload()
        } throws: { error in
            guard let problem = error as? RequestProblem else { return false }
            return problem.status == 422 && problem.details.count == 2
                && problem.details.contains { $0.contains("feeds.yaml:2:15") }
        }
        #expect(works.withLock { $0 } == 0)
        #expect(await daemon.facts().refused.count == 2)

        try place.write(feedsOne, to: "feeds.yaml")
        #expect(try await daemon.reload().changes.isEmpty)
        #expect(await daemon.facts().refused.isEmpty)
    }

    @Test func `what a start alone takes up is said to be so, and stays as it is`() async throws {
        let place = try Place()
        let works = Mutex<[DaemonWork]>([])
        let daemon = try daemon(place) { work in works.withLock { $0.append(work) } }
        try place.write("state_directory: elsewhere\nhttp: {listen: \"127.0.0.1:8642\"}\n")
        let changes = try await daemon.reload().changes
        #expect(changes.count == 3)
        #expect(changes.allSatisfy { $0.hasSuffix("; from the next start on") })
        #expect(
            !FileManager.default.fileExists(
                atPath: place.folder.appending(path: "elsewhere").path))
    }

    @Test func `no secret is in what a reload says`() throws {
        let place = try Place()
        try place.write("hush\n", to: "token")
        let old = try place.load()
        try place.write(
            """
            state_directory: state
            fetching: {proxy: "http://user:hush@proxy.example:3128"}
            http: {token: {file: token}}

            """)
        let text = difference(from: old, to: try place.load()).joined(separator: "\n")
        #expect(text == "http.token: none → set; from the next start on\nfetching.proxy: changed")
    }

    @Test func `tag files are compared by what stands in them`() throws {
        let rule = """
            topics:
              - {id: water, name: Water, match: {en: [river, lake]}}
            places:
              - id: KZ
                name: Kazakhstan
                names: {en: [Kazakhstan], ru: [Казахстан], kk: [Қазақстан]}

            """
        let place = try Place("state_directory: state\ntags: tags\n")
        try FileManager.default.createDirectory(
            at: place.folder.appending(path: "tags"), withIntermediateDirectories: true)
        try place.write(rule, to: "tags/a.yaml")
        let old = try place.load()
        #expect(difference(from: old, to: try place.load()).isEmpty)
        try place.write(rule.replacing("lake", with: "canal"), to: "tags/a.yaml")
        #expect(difference(from: old, to: try place.load()) == ["tags/a.yaml: changed"])
        try place.write("topics:\n  - {id: oil, match: {en: [petroleum]}}\n", to: "tags/b.yaml")
        try place.write(rule, to: "tags/a.yaml")
        #expect(
            difference(from: old, to: try place.load()) == ["tags/b.yaml: added", "tag oil: added"])
    }

    private func daemon(
        _ place: Place, goOn: @escaping @Sendable (DaemonWork) -> Void
    ) throws -> RunningDaemon {
        let configuration = try place.load()
        let file = place.file
        return RunningDaemon(
            try Assembly(configuration, clock: ManualClock()), metrics: DaemonMetrics(),
            level: LogLevel(.info), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            read: { try ConfigurationLoader.load(file) }, goOn: goOn)
    }
}

@Suite struct ControlSocketTests {
    @Test(arguments: [
        ("state_directory: state\n", [:], "state/control.sock"),
        ("state_directory: state\nhttp: {socket: s.sock}\n", [:], "s.sock"),
        ("{}\n", [:], "/run/newswire/control.sock"),
        ("{}\n", ["STATE_DIRECTORY": "/var/lib/newswire"], "/run/newswire/control.sock"),
        ("{}\n", ["RUNTIME_DIRECTORY": "/run/other"], "/run/other/control.sock"),
        // Whatever else is wrong.
        ("state_directory: state\nfetchin: {}\nfeeds: none.yaml\n", [:], "state/control.sock"),
    ]) func `commands find the daemon of their configuration`(
        main: String, environment: [String: String], socket: String
    ) throws {
        let place = try Place(main)
        let found = ConfigurationLoader.controlSocket(place.file, environment: environment)
        #expect(
            found
                == (socket.hasPrefix("/") ? socket : place.folder.appending(path: socket).path))
    }

    @Test(arguments: [
        ("127.0.0.1:8642", "127.0.0.1:8642"), ("[::1]:80", "[::1]:80"),
        ("localhost:1", "localhost:1"), ("::1:80", nil), ("127.0.0.1", nil), (":80", nil),
        ("127.0.0.1:0", nil), ("127.0.0.1:70000", nil), ("[]:80", nil),
    ]) func `an address has a host and a port`(text: String, read: String?) {
        #expect(ServerPlan.Address(text)?.description == read)
    }
}

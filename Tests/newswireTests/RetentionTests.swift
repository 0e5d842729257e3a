import Aggregation
import DaemonRuntime
import FeedModel
import Foundation
import Logging
import TestSupport
import Testing

@testable import newswire

@Suite struct RetentionTests {
    @Test func `what is past its time goes at the start, and then every hour`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "newswire.yaml")
        try Data("state_directory: state\nstorage: {keep: 30d}\n".utf8).write(to: file)
        try Data("feeds: [{id: a, url: \"https://a.example/rss\"}]\n".utf8)
            .write(to: folder.appending(path: "feeds.yaml"))
        let clock = ManualClock()
        let assembly = try Assembly(ConfigurationLoader.load(file), clock: clock)
        let article = "<item><guid>1</guid><title>One</title></item>"
        func run(_ outcome: FetchOutcome, spans: [Duration] = []) async throws {
            var work = assembly.work
            work.aggregator = assembly.aggregator(asking: CannedFetcher(outcome))
            let daemon = Daemon(
                work, notifier: SystemdNotifier(address: nil),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let running = Task { try await daemon.run() }
            await clock.untilSomeoneSleeps()
            for span in spans {
                clock.advance(by: span)
                await clock.untilSomeoneSleeps()
            }
            running.cancel()
            _ = await running.result
        }
        func count() async throws -> Int {
            try await assembly.store.articles(ArticleQuery()).count
        }

        try await run(.rss(article))
        #expect(try await count() == 1)
        clock.advance(by: .seconds(30 * 86_400 - 3000))
        try await run(.unreachable(reason: "a test"))
        #expect(try await count() == 1)
        clock.advance(by: .seconds(3001))
        try await run(.unreachable(reason: "a test"))
        #expect(try await count() == 0)

        try await run(
            .rss(article.replacing(">1<", with: ">2<").replacing("One", with: "Two")),
            spans: Array(repeating: .seconds(3600), count: 10))
        #expect(try await count() == 1)
        try await run(.unreachable(reason: "a test"), spans: [.seconds(29 * 86_400)])
        #expect(try await count() == 1)
        try await run(
            .unreachable(reason: "a test"), spans: Array(repeating: .seconds(3600), count: 25))
        #expect(try await count() == 0)
    }
}

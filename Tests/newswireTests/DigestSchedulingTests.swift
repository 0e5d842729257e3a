import ArgumentParser
import DaemonRuntime
import DigestWriting
import FeedModel
import Foundation
import Logging
import SQLiteStorage
import TestSupport
import Testing

@testable import newswire

/// The daemon with the digests of a configuration, on a clock that the test moves.
private final class Place {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)
    let configuration: Configuration

    init(_ digest: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("state_directory: state\ndigests:\n  - {id: morning, \(digest)}\n".utf8)
            .write(to: folder.appending(path: "newswire.yaml"))
        try Data("feeds: []\n".utf8).write(to: folder.appending(path: "feeds.yaml"))
        configuration = try ConfigurationLoader.load(folder.appending(path: "newswire.yaml"))
        try FileManager.default.createDirectory(
            at: configuration.stateDirectory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Runs the daemon until it has nothing to do at `now`, then lets the clock leap by each of
    /// `spans` in turn: the machine sleeps, and wakes.
    func run(at now: Date, spans: [Duration] = []) async throws {
        let clock = ManualClock(at: now)
        let assembly = try Assembly(configuration, clock: clock)
        let daemon = Daemon(
            DaemonWork(
                aggregator: assembly.aggregator, plan: assembly.roundPlan, jobs: assembly.jobs),
            notifier: SystemdNotifier(address: nil),
            logger: Logger(label: "test") { _ in
                SwiftLogNoOpLogHandler()
            })
        let running = Task { try await daemon.run() }
        await clock.untilSomeoneSleeps()
        for span in spans {
            clock.advance(by: span)
            await clock.untilSomeoneSleeps()
        }
        running.cancel()
        _ = await running.result
    }

    var editions: [String] {
        get throws {
            let names = try? FileManager.default.contentsOfDirectory(
                atPath: configuration.digestsURL.appending(path: "morning").path)
            return (names ?? []).filter { $0.hasPrefix("2026") && $0.hasSuffix(".md") }.sorted()
        }
    }
}

/// Tuesday, 24 November 2026, noon in Greenwich.
@Suite struct DigestSchedulingTests {
    @Test func `a machine that was off over two times writes the last digest, once`() async throws {
        let place = try Place("time: \"07:00\"")
        // A new digest has missed nothing; it is written at its first time.
        try await place.run(at: .noon, spans: [.seconds(19 * 3600)])
        #expect(try place.editions == ["2026-11-25-0700.md"])

        try await place.run(at: .noon + 3 * 86_400)
        #expect(try place.editions == ["2026-11-25-0700.md", "2026-11-27-0700.md"])

        try await place.run(at: .noon + 3 * 86_400 + 60)
        #expect(try place.editions.count == 2)
    }

    @Test func `a machine that slept over two times writes the last digest, once`() async throws {
        let place = try Place("time: \"07:00\"")
        try await place.run(at: .noon, spans: [.seconds(3 * 86_400), .seconds(60), .seconds(60)])
        #expect(try place.editions == ["2026-11-27-0700.md"])
    }

    @Test func `days and intervals are kept, and old editions go`() async throws {
        let mondays = try Place("time: \"07:00\", days: [monday]")
        try await mondays.run(
            at: .noon, spans: Array(repeating: .seconds(86_400), count: 14))
        #expect(try mondays.editions == ["2026-11-30-0700.md", "2026-12-07-0700.md"])

        let often = try Place("every: 6h, keep: 12h")
        try await often.run(at: .noon, spans: Array(repeating: .seconds(6 * 3600), count: 5))
        #expect(
            try often.editions
                == ["2026-11-25-0600.md", "2026-11-25-1200.md", "2026-11-25-1800.md"])
    }

    @Test func `a digest that cannot be written does not keep the daemon from going on`()
        async throws
    {
        let place = try Place("time: \"07:00\"")
        try Data().write(to: place.configuration.digestsURL)
        try await place.run(at: .noon, spans: [.seconds(20 * 3600), .seconds(60)])
        #expect(try place.editions.isEmpty)

        try FileManager.default.removeItem(at: place.configuration.digestsURL)
        try await place.run(at: .noon + 20 * 3600, spans: [.seconds(86_400)])
        #expect(try place.editions == ["2026-11-26-0700.md"])
    }

    @Test func `a window is written as it is asked for, and anew only when told`() async throws {
        let place = try Place("time: \"07:00\", time_zone: Asia/Almaty")
        let file = place.folder.appending(path: "newswire.yaml").path
        let (since, until) = ("2026-11-20", "2026-11-22T02:00:00Z")
        func run(_ arguments: String...) async throws {
            let command = try #require(
                try DigestCommand.parseAsRoot(["--config", file] + arguments) as? DigestCommand)
            try await command.run()
        }
        try await run("morning", "--since", since, "--until", until)
        #expect(try place.editions == ["2026-11-22-0700.md"])
        let text = try String(
            contentsOf: place.configuration.digestsURL.appending(path: "morning/latest.md"),
            encoding: .utf8)
        // A day begins where the digest's readers are.
        #expect(text.contains("From 20 November 2026, 00:00 to 22 November 2026, 07:00"))

        let edition = place.configuration.digestsURL.appending(path: "morning/2026-11-22-0700.md")
        try Data("old".utf8).write(to: edition)
        try await run("morning", "--since", since, "--until", until)
        #expect(try Data(contentsOf: edition) == Data("old".utf8))
        try await run("morning", "--since", since, "--until", until, "--rebuild")
        #expect(try String(contentsOf: edition, encoding: .utf8) == text)
    }

    @Test(arguments: [
        ["--since", "2026-11-20", "--until", "2026-11-20"], ["--until", "2999-01-01"],
        ["--since", "yesterday"], ["evening"], ["--output", "file.md"],
    ])
    func `a window that cannot be is refused`(_ arguments: [String]) async throws {
        let place = try Place("time: \"07:00\"")
        let file = place.folder.appending(path: "newswire.yaml").path
        await #expect(throws: (any Error).self) {
            let command = try #require(
                try DigestCommand.parseAsRoot(["--config", file] + arguments) as? DigestCommand)
            try await command.run()
        }
        #expect(try place.editions.isEmpty)
    }
}

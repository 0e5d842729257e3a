import ArgumentParser
import FeedModel
import Foundation

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Applies recorded readings of feeds, as if each had just been made at its time.",
        discussion: """
            MANIFEST is a JSON list of readings in the order in which they were made:

              {"time": "2026-11-23T18:15:00+05:00",
               "source": "akorda", "feed": "akorda-en",
               "url": "https://www.akorda.kz/en/rss", "file": "akorda-en/1.xml"}

            “feed” is the id of a configured feed, “url” the address that answered, “file” its \
            answer, relative to the manifest; “source” may be left out. Each reading goes down the \
            whole line and into the store of the configuration. Nobody is asked, nothing is waited \
            for, and pages of articles are not read.

            Exit status 1 where a reading could not be made sense of; the others are applied.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The list of the readings.") var manifest: String
    @Flag(help: "The result as JSON.") var json = false

    func run() async throws {
        let summary = try await replay(Manifest(URL(filePath: manifest)))
        print(try json ? newswire.json(summary) : summary.text(Style(global.color)))
        if summary.hasFailures { throw Outcome.failure }
    }

    private func replay(_ manifest: Manifest) async throws -> ReplaySummary {
        let replay = try Replay(manifest, global.loadConfiguration())
        let bar = ProgressBar(total: manifest.readings.count)
        defer { bar.clear() }
        return try await replay.run { reading in
            bar.show(reading.number - 1, reading.feed.rawValue)
        }
    }
}

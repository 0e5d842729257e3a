import Aggregation
import FeedModel
import Foundation

/// Takes recorded readings down the line, in their order and each at its own time.
struct Replay {
    private let manifest: Manifest
    private let world: RecordedWorld
    private let assembly: Assembly

    /// - Parameter manifest: of feeds that `configuration` has.
    init(_ manifest: Manifest, _ configuration: Configuration) throws {
        try manifest.check(against: configuration.feeds)
        self.manifest = manifest
        world = RecordedWorld(at: manifest.readings.first?.time ?? .distantPast)
        assembly = try Assembly(configuration, clock: world)
    }

    /// - Parameter progress: told of each reading before it is applied.
    func run(
        progress: (RecordedReading) async -> Void = { _ in }
    ) async throws -> ReplaySummary {
        var summary = ReplaySummary()
        let aggregator = assembly.aggregator(asking: world)
        try await assembly.store.configure(assembly.configuration.feeds, at: world.now)
        for reading in manifest.readings {
            await progress(reading)
            try world.turn(to: reading)
            summary.add(try await apply(reading, aggregator), of: reading)
            try await assembly.linking.catchUp()
        }
        return summary
    }

    private func apply(
        _ reading: RecordedReading, _ aggregator: Aggregator
    ) async throws -> RefreshReport {
        let request = LeaseRequest(
            feeds: [reading.feed], urgency: .recorded, limit: 1, now: reading.time,
            until: reading.time)
        guard let feed = aggregator.feeds[reading.feed],
            let lease = try await assembly.store.lease(request).first
        else {
            // Another process has made its own configuration the store's.
            throw CommandFailure(
                message: "\(manifest.name): entry \(reading.number): the store has no feed"
                    + " “\(reading.feed.rawValue)” any more")
        }
        return try await aggregator.refresh(feed, lease)
    }
}

/// What came of a replay: what is printed, and the JSON.
struct ReplaySummary: Encodable {
    struct Failure: Encodable {
        /// Its place in the manifest, counted from 1.
        var entry: Int
        var feed: String
        var file: String
        var reason: String
    }

    var readings = 0
    var entries = 0
    var new = 0
    /// Of the new ones, those that repeat another article's text.
    var duplicates = 0
    var revised = 0
    var failures: [Failure] = []

    var hasFailures: Bool { !failures.isEmpty }

    fileprivate mutating func add(_ report: RefreshReport, of reading: RecordedReading) {
        readings += 1
        entries += report.entries
        new += report.new
        duplicates += report.duplicates
        revised += report.revised
        if case .failed(let failure) = report.result {
            failures.append(
                Failure(
                    entry: reading.number, feed: reading.feed.rawValue,
                    file: shownPath(reading.file), reason: failure.reason))
        }
    }

    func text(_ style: Style) -> String {
        var lines: [String] = []
        if hasFailures {
            let rows = failures.map {
                ["  entry \($0.entry)", $0.feed, terminalText("\($0.file): \($0.reason)")]
            }
            lines = [style.bad("Could not be read:"), table(rows), ""]
        }
        lines.append(
            style.strong(
                """
                \(readings) readings applied, \(failures.count) failed; \(new) new articles, \
                \(duplicates) of them copies of others; \(revised) changed.
                """))
        return lines.joined(separator: "\n")
    }
}

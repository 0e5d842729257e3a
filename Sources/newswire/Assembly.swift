import Aggregation
import ArticleTagging
import DaemonRuntime
import DigestWriting
import FeedFetching
import FeedModel
import Foundation
import SQLiteStorage

/// The one place where live parts are joined. Another storage engine is one more way to make `store`.
struct Assembly {
    let configuration: Configuration
    let store: any ArticleStore
    let keeping: any StoreKeeping
    let archive: any ArticleArchive
    let clock: any WallClock

    /// - Parameter looksForDamage: whether a store that was not closed is looked through first.
    init(
        _ configuration: Configuration, clock: any WallClock = SystemClock(),
        looksForDamage: Bool = false
    ) throws {
        self.configuration = configuration
        self.clock = clock
        let sqlite = try SQLiteStore(
            at: configuration.storeURL, durability: configuration.durability,
            keepingSent: configuration.sentBytes, looksForDamage: looksForDamage)
        (store, keeping, archive) = (sqlite, sqlite, sqlite)
    }

    var aggregator: Aggregator { aggregator(recording: nil) }

    /// - Parameter record: told of every request and its answer. Then feeds are asked for their
    ///   documents, where that is not too often.
    func aggregator(recording record: (@Sendable (Exchange) -> Void)?) -> Aggregator {
        var aggregator = Aggregator(
            feeds: configuration.feeds, store: store,
            fetcher: CurlFetcher(policy: configuration.fetching, record: record), clock: clock,
            rules: Rules(
                polling: configuration.polling, tagger: Tagger(rules: configuration.tagRules)))
        aggregator.wantsDocuments = record != nil
        return aggregator
    }

    var roundPlan: RoundPlan {
        RoundPlan(
            width: configuration.width, perHost: configuration.perHost, pause: configuration.pause,
            leaseTime: configuration.fetching.totalTimeout * 2 + .seconds(60))
    }

    /// The digest of a window, from the store as it is.
    func digest(_ definition: DigestDefinition, window: DateInterval) async throws -> Digest {
        Digest(
            definition, window: window,
            articles: try await store.articles(
                ArticleQuery(since: window.start, until: window.end)),
            feeds: try await store.feeds(), vocabulary: configuration.vocabulary)
    }

    /// Writes the digest of the window that ends at `end`, and returns its files.
    func writeDigest(
        _ definition: DigestDefinition, window: DateInterval, formats: [DigestFormat]? = nil
    ) async throws -> [URL] {
        try DigestFolder(of: definition, in: configuration.digestsURL).write(
            try await digest(definition, window: window), formats: formats ?? definition.formats)
    }

    /// What the daemon does at its own times.
    var jobs: [Job] {
        let digests = configuration.digests.map { definition in
            Job(name: "digest \(definition.id)", next: definition.nextTime(after:)) { time in
                let files = try await writeDigest(
                    definition, window: definition.window(endingAt: time))
                return "wrote " + files.map(\.lastPathComponent).joined(separator: ", ")
            }
        }
        guard !configuration.retention.keepsEverything else { return digests }
        let expiry = Job(
            name: "retention", next: { $0.addingTimeInterval(3600) },
            run: { time in
                let count = try await keeping.expire(configuration.retention, at: time)
                return "let go of \(count) articles"
            })
        return digests + [expiry]
    }
}

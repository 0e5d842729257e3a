import Aggregation
import ArticleTagging
import DaemonRuntime
import DigestWriting
import FeedFetching
import FeedModel
import FeedScheduling
import Foundation
import HTTPServing
import SQLiteStorage

/// The one place where live parts are joined. Another storage engine is one more way to make `store`.
struct Assembly {
    let configuration: Configuration
    let store: any ArticleStore
    let keeping: any StoreKeeping
    let archive: any ArticleArchive
    let linking: ArticleLinking
    let links: any ArticleStore & LinkStore
    /// Compiled once, for all who tag.
    let tagger: Tagger
    let clock: any WallClock

    /// - Parameters:
    ///   - purpose: what the store is wanted for.
    ///   - looksForDamage: whether a store that was not closed is looked through first.
    init(
        _ configuration: Configuration, for purpose: StorePurpose = .writing,
        clock: any WallClock = SystemClock(), looksForDamage: Bool = false
    ) throws {
        self.configuration = configuration
        self.clock = clock
        if purpose != .onlyReading { try becomeOwner(of: configuration.storeURL) }
        let sqlite = try SQLiteStore(
            at: configuration.storeURL, for: purpose, durability: configuration.durability,
            keepingSent: configuration.sentBytes, looksForDamage: looksForDamage)
        (store, keeping, archive, links) = (sqlite, sqlite, sqlite, sqlite)
        tagger = configuration.tagger
        linking = Self.linking(sqlite, into: sqlite, clock, configuration, tagger)
    }

    /// Linking that saves what it does elsewhere.
    func linking(into links: any LinkStore) -> ArticleLinking {
        Self.linking(store, into: links, clock, configuration, tagger)
    }

    /// The same parts with another configuration. What is compared to link articles is kept where
    /// nothing of it is another: there is much of it.
    func taking(_ new: Configuration) -> Assembly {
        Assembly(self, new)
    }

    private init(_ old: Assembly, _ new: Configuration) {
        (store, keeping, archive, links, clock) =
            (old.store, old.keeping, old.archive, old.links, old.clock)
        configuration = new
        let former = old.configuration
        tagger = new.tagger
        let isLinkedAlike =
            former.sources == new.sources && former.feeds == new.feeds
            && former.tagFiles == new.tagFiles
        linking =
            isLinkedAlike
            ? old.linking
            : ArticleLinking(
                store: store, links: links, clock: clock, sources: new.sources,
                feeds: new.feeds, tagger: tagger)
    }

    private static func linking(
        _ store: any ArticleStore, into links: any LinkStore, _ clock: any WallClock,
        _ configuration: Configuration, _ tagger: Tagger
    ) -> ArticleLinking {
        ArticleLinking(
            store: store, links: links, clock: clock, sources: configuration.sources,
            feeds: configuration.feeds, tagger: tagger)
    }

    var aggregator: Aggregator { aggregator(recording: nil) }

    /// - Parameter record: told of every request and its answer. Then feeds are asked for their
    ///   documents, where that is not too often.
    func aggregator(recording record: (@Sendable (Exchange) -> Void)?) -> Aggregator {
        var aggregator = aggregator(
            asking: CurlFetcher(policy: configuration.fetching, record: record))
        aggregator.wantsDocuments = record != nil
        return aggregator
    }

    /// The line with something else than the Web in front of it.
    func aggregator(asking fetcher: any Fetcher) -> Aggregator {
        Aggregator(
            feeds: configuration.feeds, store: store, fetcher: fetcher, clock: clock,
            rules: Rules(
                polling: configuration.polling, tagger: tagger,
                languages: configuration.expectedLanguages))
    }

    var roundPlan: RoundPlan {
        RoundPlan(
            width: configuration.width, perHost: configuration.perHost, pause: configuration.pause,
            leaseTime: configuration.fetching.totalTimeout * 2 + .seconds(60))
    }

    /// What the daemon does.
    var work: DaemonWork {
        DaemonWork(aggregator: aggregator, linking: linking, plan: roundPlan, jobs: jobs)
    }

    /// How every configured feed is doing, by id.
    func standings() async throws -> [FeedStanding] {
        let intervals = Dictionary(
            configuration.feeds.map { ($0.id, $0.interval) }, uniquingKeysWith: { $1 })
        let now = clock.now
        var standings: [FeedStanding] = []
        for status in try await store.feeds() {
            let own = intervals[status.feed] ?? nil
            standings.append(
                FeedStanding(status, try await health(of: status, interval: own, at: now)))
        }
        return standings
    }

    /// How a feed is doing.
    ///
    /// - Parameter own: its own interval; nil where it has none.
    func health(
        of status: FeedStatus, interval own: Duration?, at now: Date
    ) async throws -> FeedHealth {
        // What brought something an hour ago is not silent, whatever its pauses are.
        let isFresh = status.state.lastNew.map { now.timeIntervalSince($0) < 3600 } ?? true
        let arrivals = isFresh ? [] : try await store.arrivals(of: status.feed, limit: 300)
        return FeedScheduling.health(
            of: status.state, arrivals: arrivals,
            interval: own ?? status.state.rhythm ?? configuration.polling.interval, now: now)
    }

    /// What the daemon does at its own times.
    var jobs: [Job] {
        let digests = configuration.digests.map { definition in
            Job(
                name: "digest \(definition.id)", next: definition.nextTime(after:),
                missed: { try missedTime(of: definition, at: $0) },
                run: { time in
                    let files = try await writeDigest(
                        definition, window: definition.window(endingAt: time))
                    return files.isEmpty
                        ? "had nothing new to write"
                        : "wrote " + files.map(\.lastPathComponent).joined(separator: ", ")
                })
        }
        guard !configuration.retention.keepsEverything else { return digests }
        // Also at a start: who runs it for half an hour a day wants to be rid of old articles, too.
        let expiry = Job(
            name: "retention", next: { $0.addingTimeInterval(3600) }, missed: { $0 },
            run: { time in
                let count = try await keeping.expire(configuration.retention, at: time)
                return "let go of \(count) articles"
            })
        return digests + [expiry]
    }
}

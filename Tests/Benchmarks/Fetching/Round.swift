import Aggregation
import FeedFetching
import FeedModel
import Foundation
import SQLiteStorage
import Synchronization

/// The real line over some feeds: a store on the disk, libcurl, and a clock that moves an hour a
/// round.
struct Round {
    private let aggregator: Aggregator
    private let clock: SteppingClock
    private let plan: RoundPlan

    init(_ addresses: [URL], in folder: URL, concurrency: Int) async throws {
        let state = folder.appending(path: UUID().uuidString, directoryHint: .isDirectory)
        let feeds = addresses.enumerated().map { number, url in
            Feed(id: Feed.ID(rawValue: "feed-\(number)"), url: url)
        }
        var policy = FetchPolicy(userAgent: "newswire-benchmark")
        policy.allowsPrivateAddresses = true
        policy.firstByteTimeout = .seconds(3)
        clock = SteppingClock()
        aggregator = Aggregator(
            feeds: feeds, store: try SQLiteStore(at: state.appending(path: "newswire.sqlite")),
            fetcher: CurlFetcher(policy: policy), clock: clock)
        plan = RoundPlan(
            urgency: .forced, width: concurrency,
            perHost: Set(addresses.map { $0.host() }).count == 1 ? concurrency : 2)
        try await aggregator.store.configure(feeds, at: clock.now)
    }

    /// Seconds of wall time until the last feed was stored, of those whose host counts.
    func run(countingHosts: @Sendable (String) -> Bool = { _ in true }) async throws -> Double {
        clock.step(by: 3600)
        let start = ContinuousClock.now
        var end = start
        try await aggregator.refreshFeeds(plan) { event in
            guard case .refreshed(let report) = event,
                let host = aggregator.feeds[report.feed]?.url.host(), countingHosts(host)
            else { return }
            if case .failed(let failure) = report.result { preconditionFailure("\(failure)") }
            end = .now
        }
        return (end - start) / .seconds(1)
    }
}

/// The time of day, which only the benchmark moves.
private final class SteppingClock: WallClock {
    private let time = Mutex(Date(timeIntervalSince1970: 1_795_600_000))

    var now: Date { time.withLock { $0 } }

    func step(by seconds: Double) { time.withLock { $0.addTimeInterval(seconds) } }

    func sleep(until deadline: Date) async throws { time.withLock { $0 = deadline } }
}

package import FeedModel
package import Foundation
import Synchronization

/// All servers that there are, and the network in between. Remembers who was asked, and when.
package final class WorldFetcher: Fetcher {
    package struct Visit: Sendable {
        package var at: Date
        package var request: FetchRequest

        package var host: String { FeedModel.host(of: request.url.absoluteString) }
    }

    private let clock: any WallClock
    private let answer: @Sendable (Visit) -> FetchOutcome
    private let log = Mutex<[Visit]>([])

    package init(clock: any WallClock, answer: @escaping @Sendable (Visit) -> FetchOutcome) {
        self.clock = clock
        self.answer = answer
    }

    package var visits: [Visit] { log.withLock { $0 } }

    package func fetch(_ request: FetchRequest) async -> FetchOutcome {
        let visit = Visit(at: clock.now, request: request)
        log.withLock { $0.append(visit) }
        return answer(visit)
    }
}

extension [WorldFetcher.Visit] {
    /// The largest number of them in any one second.
    package var mostInOneSecond: Int {
        let times = map(\.at).sorted()
        var start = times.startIndex
        return times.indices.map { end in
            while times[end].timeIntervalSince(times[start]) >= 1 { start += 1 }
            return end - start + 1
        }.max() ?? 0
    }

    /// The shortest time between two of them at one host; nil where no host was visited twice.
    package var shortestPause: TimeInterval? {
        Dictionary(grouping: self, by: \.host).values.flatMap { visits in
            let times = visits.map(\.at).sorted()
            return zip(times, times.dropFirst()).map { $1.timeIntervalSince($0) }
        }.min()
    }
}

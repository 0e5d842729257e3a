package import FeedModel
package import Foundation
import Synchronization

/// What the daemon has done since it started, counted as it happens, and whether it goes on.
package final class DaemonMetrics: Sendable {
    /// How many durations there were up to each bound, in seconds.
    struct Histogram: Sendable {
        static let bounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
        private(set) var counts = Array(repeating: 0, count: bounds.count)
        private(set) var count = 0
        private(set) var sum = 0.0

        mutating func add(_ seconds: Double) {
            count += 1
            sum += seconds
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound {
                counts[index] += 1
            }
        }
    }

    struct Counts: Sendable {
        /// What can come of a refresh.
        static let results = ["read", "not_modified"] + FeedFailure.Kind.allCases.map(\.rawValue)

        /// Each is there from the beginning: a rate needs a 0 to begin with.
        var refreshes = Dictionary(uniqueKeysWithValues: results.map { ($0, 0) })
        var durations = Histogram()
        /// Articles that repeat no other; those that do are `duplicates`.
        var originals = 0
        var duplicates = 0
        var revised = 0
        var gaps = 0
        var pagesRead = 0
        var pagesFailed = 0
        /// What could not be saved.
        var notSaved = 0
        var reloads = 0
        var refusedReloads = 0
        /// Answers by their status.
        var answers: [Int: Int] = [:]
        var isReady = false
        /// When the due loop last turned, or had something done.
        var lastProgress: Date?
    }

    private let counts = Mutex(Counts())

    package init() {}

    var now: Counts { counts.withLock { $0 } }

    package func refreshed(_ report: RefreshReport) {
        counts.withLock { counts in
            let result =
                switch report.result {
                case .read: "read"
                case .notModified: "not_modified"
                case .failed(let failure): failure.kind.rawValue
                }
            counts.refreshes[result, default: 0] += 1
            if let duration = report.duration { counts.durations.add(duration / .seconds(1)) }
            counts.originals += report.new - report.duplicates
            counts.duplicates += report.duplicates
            counts.revised += report.revised
            if report.gap != nil { counts.gaps += 1 }
        }
    }

    package func completed(isRead: Bool) {
        counts.withLock { counts in
            if isRead { counts.pagesRead += 1 } else { counts.pagesFailed += 1 }
        }
    }

    package func couldNotSave() {
        counts.withLock { $0.notSaved += 1 }
    }

    package func reloaded(refused: Bool) {
        counts.withLock { counts in
            if refused { counts.refusedReloads += 1 } else { counts.reloads += 1 }
        }
    }

    package var isReady: Bool { counts.withLock { $0.isReady } }

    package func becameReady() {
        counts.withLock { $0.isReady = true }
    }

    /// No more is promised from now on.
    package func isStopping() {
        counts.withLock { $0.isReady = false }
    }

    package func madeProgress(at now: Date) {
        counts.withLock { $0.lastProgress = now }
    }

    func answered(_ status: Int) {
        counts.withLock { $0.answers[status, default: 0] += 1 }
    }
}

import FeedModel
package import Foundation
import Synchronization

/// A clock on which waiting takes no time: whoever sleeps wakes at once, at the time that was waited
/// for. A year passes in seconds.
package final class LeapingClock: WallClock {
    private let time: Mutex<Date>

    package init(at now: Date = .noon) {
        time = Mutex(now)
    }

    package var now: Date { time.withLock { $0 } }

    /// Does nothing where that time has passed already.
    package func move(to date: Date) {
        time.withLock { $0 = max($0, date) }
    }

    package func sleep(until deadline: Date) async throws {
        try Task.checkCancellation()
        move(to: deadline)
        await Task.yield()
    }
}

import Logging
import Synchronization

/// How much is logged, for all loggers of the process; a reload may change it.
final class LogLevel: Sendable {
    private let level: Mutex<Logger.Level>

    init(_ level: Logger.Level) {
        self.level = Mutex(level)
    }

    var now: Logger.Level { level.withLock { $0 } }

    func set(_ level: Logger.Level) {
        self.level.withLock { $0 = level }
    }
}

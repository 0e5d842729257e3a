import Foundation

/// What something takes, in seconds. On a machine that does other things beside it, the processor's
/// time says more than the clock's.
struct Cost {
    var wall = 0.0
    var processor = 0.0

    /// What `body` takes in this process.
    mutating func add<Value>(_ body: () async throws -> Value) async rethrows -> Value {
        let (start, used) = (ContinuousClock.now, Self.used(RUSAGE_SELF))
        defer { add(since: start, Self.used(RUSAGE_SELF) - used) }
        return try await body()
    }

    /// What `body` takes in processes that it starts and waits for.
    mutating func addChildren(_ body: () throws -> Void) rethrows {
        let (start, used) = (ContinuousClock.now, Self.used(RUSAGE_CHILDREN))
        defer { add(since: start, Self.used(RUSAGE_CHILDREN) - used) }
        try body()
    }

    static func + (one: Cost, other: Cost) -> Cost {
        Cost(wall: one.wall + other.wall, processor: one.processor + other.processor)
    }

    private mutating func add(since start: ContinuousClock.Instant, _ used: Double) {
        wall += (.now - start) / .seconds(1)
        processor += used
    }

    private static func used(_ who: __rusage_who) -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(who.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

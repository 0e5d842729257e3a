import Foundation

/// How long something took.
struct Timing {
    var cpu: Double
    var wall: Double

    static func of(_ work: () throws -> Void) rethrows -> Timing {
        let cpu = processorTime()
        let wall = ContinuousClock.now
        try work()
        return Timing(cpu: processorTime() - cpu, wall: (.now - wall) / .seconds(1))
    }

    func divided(by count: Int) -> Timing {
        Timing(cpu: cpu / Double(count), wall: wall / Double(count))
    }

    /// What this process has spent, in seconds.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension [Timing] {
    /// Nil where nothing was measured.
    var median: Timing? {
        guard !isEmpty else { return nil }
        return Timing(
            cpu: map(\.cpu).sorted()[count / 2], wall: map(\.wall).sorted()[count / 2])
    }
}

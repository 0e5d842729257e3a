package import Aggregation
import FeedModel
package import Foundation
package import Logging
import ServiceLifecycle

/// Something the daemon does at its own times, besides asking feeds.
package struct Job: Sendable {
    package let name: String
    /// The first time after the given one at which the job is to run.
    package let next: @Sendable (Date) -> Date
    /// The time before the given one at which it was to run and did not, while nobody ran it; nil
    /// where there is none. Only the last of them counts.
    package let missed: @Sendable (Date) throws -> Date?
    /// Runs the job for the time at which it was to run, and says in a line what it did.
    package let run: @Sendable (Date) async throws -> String

    package init(
        name: String, next: @escaping @Sendable (Date) -> Date,
        missed: @escaping @Sendable (Date) throws -> Date? = { _ in nil },
        run: @escaping @Sendable (Date) async throws -> String
    ) {
        self.name = name
        self.next = next
        self.missed = missed
        self.run = run
    }

    /// The last of its times up to `now`, of which `first` is one: those between passed while the
    /// machine slept.
    func lastTime(from first: Date, upTo now: Date) -> Date {
        var time = first
        while case let later = next(time), later <= now { time = later }
        return time
    }
}

/// The long-running shell: visits feeds as they come due and runs jobs at their times, until it is
/// told to stop. Then no feed is started any more, and those under way finish their transaction or
/// roll it back.
package struct Daemon: Service, CustomStringConvertible {
    package let description = "newswire daemon"
    private let aggregator: Aggregator
    private let linking: ArticleLinking?
    private let plan: RoundPlan
    private let jobs: [Job]
    private let notifier: SystemdNotifier
    private let logger: Logger
    private var clock: any WallClock { aggregator.clock }

    package init(
        aggregator: Aggregator, linking: ArticleLinking? = nil, plan: RoundPlan, jobs: [Job],
        notifier: SystemdNotifier,
        logger: Logger
    ) {
        self.aggregator = aggregator
        self.linking = linking
        self.plan = plan
        self.jobs = jobs
        self.notifier = notifier
        self.logger = logger
    }

    package func run() async throws {
        try await aggregator.store.configure(Array(aggregator.feeds.values), at: clock.now)
        notifier.ready()
        logger.info("ready", metadata: ["feeds": "\(aggregator.feeds.count)"])
        do {
            try await cancelWhenGracefulShutdown { try await turnForEver() }
        } catch is CancellationError {
            notifier.stopping()
            logger.info("stopped")
        }
    }

    private func turnForEver() async throws {
        var jobTimes = jobs.map(firstTime)
        while true {
            let pause = try await visitDueFeeds()
            for (index, job) in jobs.enumerated() where jobTimes[index] <= clock.now {
                let time = job.lastTime(from: jobTimes[index], upTo: clock.now)
                if await run(job, for: time) {
                    jobTimes[index] = job.next(time)
                }
            }
            notifier.alive()
            try await clock.sleep(until: await nextTurn(jobTimes: jobTimes, pause: pause))
        }
    }

    private func firstTime(of job: Job) -> Date {
        do {
            if let missed = try job.missed(clock.now) { return missed }
        } catch {
            logger.warning("\(job.name)", metadata: ["what_was_missed": "\(error)"])
        }
        return job.next(clock.now)
    }

    /// When there is something to do again. A turn a minute at least finds feeds that another
    /// process has given back.
    private func nextTurn(jobTimes: [Date], pause: TimeInterval) async -> Date {
        let now = clock.now
        // A store that cannot say so now is asked again after the pause.
        let due = try? await aggregator.store.nextDue()
        let earliest = ([due].compactMap(\.self) + jobTimes).min() ?? .distantFuture
        return max(min(earliest, now.addingTimeInterval(60)), now.addingTimeInterval(pause))
    }

    /// Returns how long to pause at least, in seconds: longer after a failure of our own, so that a
    /// full disk is not a hot loop.
    private func visitDueFeeds() async throws -> TimeInterval {
        var failed = false
        var visited = 0
        do {
            var plan = plan
            plan.takesWorkUntil = clock.now.addingTimeInterval(60)
            try await aggregator.refreshFeeds(plan) { event in
                notifier.alive()
                switch event {
                case .refreshed(let report):
                    visited += 1
                    log(report)
                case .completed(let report):
                    log(report)
                case .failed(let feed, let error):
                    failed = true
                    logger.error(
                        "not saved",
                        metadata: ["feed": "\(feed.rawValue)", "reason": "\(error)"])
                }
            }
            try await linking?.catchUp()
            if visited > 0 {
                try await tellStatus(visited: visited)
            }
        } catch  where !(error is CancellationError) {
            failed = true
            logger.error("the round was cut short", metadata: ["reason": "\(error)"])
        }
        // Well within the unit's WatchdogSec: a full disk must not look like a stuck process.
        return failed ? 120 : 1
    }

    private func tellStatus(visited: Int) async throws {
        let feeds = try await aggregator.store.feeds()
        let failing = feeds.count { $0.state.failure != nil }
        notifier.status("\(feeds.count) feeds, \(failing) failing; last round visited \(visited)")
    }

    /// Whether the job did its work; otherwise it is run again at the next turn.
    private func run(_ job: Job, for time: Date) async -> Bool {
        do {
            let done = try await job.run(time)
            logger.info("\(job.name)", metadata: ["did": "\(done)"])
            return true
        } catch {
            logger.error("\(job.name)", metadata: ["failed": "\(error)"])
            return false
        }
    }

    private func log(_ report: PageReport) {
        let metadata: Logger.Metadata = [
            "feed": "\(report.feed.rawValue)", "url": "\(report.url)",
        ]
        if let failure = report.failure {
            logger.warning(
                "page not read", metadata: metadata.merging(["reason": "\(failure)"]) { $1 })
        } else {
            logger.debug("page read", metadata: metadata)
        }
    }

    /// One line a refresh at most; a feed with nothing new is not worth one.
    private func log(_ report: RefreshReport) {
        var metadata: Logger.Metadata = [
            "feed": "\(report.feed.rawValue)", "next": "\(report.next.due.ISO8601Format())",
        ]
        switch report.result {
        case .failed(let failure):
            metadata["step"] = "\(failure.step.rawValue)"
            metadata["reason"] = "\(failure.reason)"
            logger.warning("failed", metadata: metadata)
        case .read, .notModified:
            metadata["new"] = "\(report.new)"
            metadata["revised"] = "\(report.revised)"
            if let gap = report.gap { metadata["gap_since"] = "\(gap.start.ISO8601Format())" }
            if let address = report.movedTo { metadata["moved_to"] = "\(address)" }
            if report.foundLie { metadata["its_304"] = "hid articles" }
            let level: Logger.Level = report.new + report.revised > 0 ? .info : .debug
            logger.log(level: level, "refreshed", metadata: metadata)
        }
    }
}

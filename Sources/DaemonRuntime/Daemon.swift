package import Aggregation
import FeedModel
import Foundation
package import Logging
import ServiceLifecycle
import Synchronization

/// What a configuration gives the daemon to do.
package struct DaemonWork: Sendable {
    package var aggregator: Aggregator
    package var linking: ArticleLinking?
    package var plan: RoundPlan
    package var jobs: [Job]

    package init(
        aggregator: Aggregator, linking: ArticleLinking? = nil, plan: RoundPlan = RoundPlan(),
        jobs: [Job] = []
    ) {
        self.aggregator = aggregator
        self.linking = linking
        self.plan = plan
        self.jobs = jobs
    }
}

/// What the daemon tells of itself as it goes.
package enum DaemonEvent: Sendable {
    /// It works at its schedule: the store is open, and knows the feeds.
    case ready
    /// The due loop has turned, or something of its work is done.
    case progress
    case round(RoundEvent)
    case stopping
}

/// The long-running shell: visits feeds as they come due and runs jobs at their times, until it is
/// told to stop. Then no feed is started any more, and those under way finish their transaction or
/// roll it back.
package final class Daemon: Service, CustomStringConvertible {
    package let description = "newswire daemon"
    private let clock: any WallClock
    private let notifier: SystemdNotifier
    private let logger: Logger
    private let start: @Sendable () async throws -> Void
    private let tell: @Sendable (DaemonEvent) -> Void
    private let first: DaemonWork
    private let next = Mutex<DaemonWork?>(nil)
    private let wakeups = Wakeups()

    /// - Parameters:
    ///   - start: what has to be there before the daemon says that it is ready.
    ///   - tell: told of what happens; it must not wait for anything.
    package init(
        _ work: DaemonWork, notifier: SystemdNotifier, logger: Logger,
        start: @escaping @Sendable () async throws -> Void = {},
        tell: @escaping @Sendable (DaemonEvent) -> Void = { _ in }
    ) {
        first = work
        clock = work.aggregator.clock
        self.notifier = notifier
        self.logger = logger
        self.start = start
        self.tell = tell
    }

    /// Goes on with other work as soon as the round under way has ended, which takes no more feeds
    /// from now on.
    package func goOn(with work: DaemonWork) {
        next.withLock { $0 = work }
        wakeups.wake()
    }

    package func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { [self] in
                try await start()
                var work = first
                var counted: [String: Date] = [:]
                try await take(work, isFirst: true)
                while true {
                    // After an update there may be very many articles to link anew, whoever does it.
                    await work.linking?.tell { [self] in madeProgress() }
                    work = try await turns(of: work, &counted)
                    try await take(work, isFirst: false)
                }
            }
        } catch is CancellationError {
            tell(.stopping)
            notifier.stopping()
            logger.info("stopped")
        }
    }

    /// Makes the store know the feeds. At the beginning, a store that fails is the end; later it is
    /// asked again after a while.
    private func take(_ work: DaemonWork, isFirst: Bool) async throws {
        while true {
            do {
                try await work.aggregator.store.configure(
                    Array(work.aggregator.feeds.values), at: clock.now)
                break
            } catch let failure as StorageFailure where !isFirst {
                logger.error("the feeds are not known yet", metadata: ["reason": "\(failure)"])
                madeProgress()
                try await clock.sleep(until: clock.now.addingTimeInterval(pauseAfterFailure))
            }
        }
        notifier.ready()
        tell(.ready)
        logger.info("ready", metadata: ["feeds": "\(work.aggregator.feeds.count)"])
    }

    /// Does the work until there is other work, and returns that.
    ///
    /// - Parameter counted: from when on the next time of each job is counted, by its name: from the
    ///   last one it was run for, or from when there first was such a job. Other work changes
    ///   nothing of it: a job that a reload put off would never run where there are many.
    private func turns(
        of work: DaemonWork, _ counted: inout [String: Date]
    ) async throws -> DaemonWork {
        let names = Set(work.jobs.map(\.name))
        counted = counted.filter { names.contains($0.key) }
        var jobTimes = work.jobs.map { firstTime(of: $0, &counted) }
        // Before which a job that failed is not tried again.
        var retries = work.jobs.map { _ in Date.distantPast }
        var lastStatus = Date.distantPast
        while true {
            let round = try await visitDueFeeds(of: work)
            if round.visited > 0, clock.now.timeIntervalSince(lastStatus) >= 60 {
                lastStatus = clock.now
                await tellStatus(of: work, round)
            }
            for (index, job) in work.jobs.enumerated()
            where max(jobTimes[index], retries[index]) <= clock.now {
                let time = job.lastTime(from: jobTimes[index], upTo: clock.now)
                if try await run(job, for: time) {
                    counted[job.name] = time
                    jobTimes[index] = job.next(time)
                } else {
                    retries[index] = clock.now.addingTimeInterval(pauseAfterFailure)
                }
                madeProgress()
            }
            madeProgress()
            if let other = takeNext() { return other }
            let time = await nextTurn(
                of: work, zip(jobTimes, retries).map(max),
                pause: round.failed ? pauseAfterFailure : 1)
            try await wakeups.sleep(until: time, by: clock)
            if let other = takeNext() { return other }
        }
    }

    private func takeNext() -> DaemonWork? {
        next.withLock { next in
            defer { next = nil }
            return next
        }
    }

    private func madeProgress() {
        notifier.alive()
        tell(.progress)
    }

    private func firstTime(of job: Job, _ counted: inout [String: Date]) -> Date {
        if let start = counted[job.name] { return job.next(start) }
        do {
            if let missed = try job.missed(clock.now) { return missed }
        } catch {
            logger.warning("\(job.name)", metadata: ["what_was_missed": "\(error)"])
        }
        counted[job.name] = clock.now
        return job.next(clock.now)
    }

    /// When there is something to do again. A turn a minute at least finds feeds that another
    /// process has given back.
    private func nextTurn(
        of work: DaemonWork, _ jobTimes: [Date], pause: TimeInterval
    ) async -> Date {
        let now = clock.now
        // A store that cannot say so now is asked again after the pause.
        let due = try? await work.aggregator.store.nextDue()
        let earliest = ([due].compactMap(\.self) + jobTimes).min() ?? .distantFuture
        return max(min(earliest, now.addingTimeInterval(60)), now.addingTimeInterval(pause))
    }

    /// What came of one turn.
    private struct Round {
        var visited = 0
        /// For a reason of our own.
        var failed = false
    }

    private func visitDueFeeds(of work: DaemonWork) async throws -> Round {
        var round = Round()
        do {
            var plan = work.plan
            plan.takesWorkUntil = clock.now.addingTimeInterval(60)
            plan.takesWork = { [self] in next.withLock { $0 == nil } }
            try await work.aggregator.refreshFeeds(plan) { event in
                madeProgress()
                tell(.round(event))
                switch event {
                case .refreshed(let report):
                    round.visited += 1
                    log(report)
                case .completed(let report):
                    log(report)
                case .failed(let feed, let error):
                    round.failed = true
                    logger.error(
                        "not saved",
                        metadata: ["feed": "\(feed.rawValue)", "reason": "\(error)"])
                }
            }
            try await work.linking?.catchUp()
        } catch  where !(error is CancellationError) {
            round.failed = true
            logger.error("the round was cut short", metadata: ["reason": "\(error)"])
        }
        return round
    }

    private func tellStatus(of work: DaemonWork, _ round: Round) async {
        guard let feeds = try? await work.aggregator.store.feeds() else { return }
        let failing = feeds.count { $0.state.failure != nil }
        notifier.status(
            "\(feeds.count) feeds, \(failing) failing; last round visited \(round.visited)")
    }

    /// Whether the job did its work; otherwise it is run again after a while.
    private func run(_ job: Job, for time: Date) async throws -> Bool {
        do {
            let done = try await job.run(time)
            logger.info("\(job.name)", metadata: ["did": "\(done)"])
            return true
        } catch  where !(error is CancellationError) {
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

    /// One line a refresh; a feed with nothing new is not worth one. What happens once in the life of
    /// a feed gets a line of its own.
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
        if !report.switchedOff.isEmpty {
            logger.notice(
                "names are not believed any more",
                metadata: [
                    "feed": "\(report.feed.rawValue)",
                    "kinds":
                        "\(report.switchedOff.map(\.rawValue).sorted().joined(separator: ","))",
                    "reason": "one stood for several articles in a document",
                ])
        }
    }
}

/// In seconds: long enough that a full disk is not a hot loop, and well within the unit's WatchdogSec,
/// so that it does not look like a stuck process either.
private let pauseAfterFailure: TimeInterval = 120

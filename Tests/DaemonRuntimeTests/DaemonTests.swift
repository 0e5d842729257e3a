import Aggregation
import DaemonRuntime
import FeedModel
import Foundation
import Logging
import SQLiteStorage
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@Suite struct DaemonTests {
    @Test func `the daemon visits feeds and runs jobs at their times, and stops when told`()
        async throws
    {
        let clock = ManualClock()
        let fetcher = CannedFetcher(.unreachable(reason: "a test"))
        let jobRuns = Mutex<[Date]>([])
        let job = Job(
            name: "digest", next: { $0 + 3600 },
            run: { time in
                jobRuns.withLock { $0.append(time) }
                return "nothing"
            })
        let group = try service(clock: clock, fetcher: fetcher, jobs: [job])
        let running = Task { try await group.run() }

        await clock.untilSomeoneSleeps()
        #expect(fetcher.requests.count == 1)
        clock.advance(by: .seconds(1800))
        await clock.untilSomeoneSleeps()
        #expect(fetcher.requests.count == 1)
        clock.advance(by: .seconds(2400))
        await clock.untilSomeoneSleeps()
        #expect(fetcher.requests.count == 2)
        #expect(jobRuns.withLock { $0 } == [.noon + 3600])

        await group.triggerGracefulShutdown()
        try await running.value
    }

    @Test func `systemd hears when the daemon is ready and when it stops`() async throws {
        let listener = try NotifyListener()
        let clock = ManualClock()
        let group = try service(
            clock: clock, fetcher: CannedFetcher(.unreachable(reason: "a test")), jobs: [],
            notifier: SystemdNotifier(address: listener.path))
        let running = Task { try await group.run() }

        await clock.untilSomeoneSleeps()
        await group.triggerGracefulShutdown()
        try await running.value

        let messages = listener.messages()
        #expect(messages.first == "READY=1")
        #expect(messages.contains("STATUS=1 feeds, 1 failing; last round visited 1"))
        #expect(messages.last == "STOPPING=1")
    }

    @Test func `a daemon that cannot save is slow and alive, not stuck`() async throws {
        let listener = try NotifyListener()
        let clock = ManualClock()
        let fetcher = CannedFetcher(.unreachable(reason: "a test"))
        let group = try service(
            clock: clock, fetcher: fetcher, jobs: [],
            notifier: SystemdNotifier(address: listener.path),
            store: LosingStore(try SQLiteStore.inMemory(), loses: "example"))
        let running = Task { try await group.run() }

        await clock.untilSomeoneSleeps()
        clock.advance(by: .seconds(119))
        #expect(fetcher.requests.count == 1)
        _ = listener.messages()
        clock.advance(by: .seconds(1))
        await clock.untilSomeoneSleeps()
        #expect(fetcher.requests.count == 2)
        #expect(listener.messages().contains("WATCHDOG=1"))

        await group.triggerGracefulShutdown()
        try await running.value
    }

    @Test func `a daemon that waits for a pause stops at once, and holds nothing`() async throws {
        let clock = ManualClock()
        let fetcher = CannedFetcher(.rss("<item><guid>1</guid><title>T</title></item>"))
        let store = try SQLiteStore.inMemory()
        let feeds = (1...3).map { Feed.example("f\($0)", url: "https://one.example/\($0)") }
        let group = try service(
            clock: clock, fetcher: fetcher, jobs: [], store: store, feeds: feeds,
            plan: RoundPlan(pause: .seconds(30)))
        let running = Task { try await group.run() }

        await clock.untilSomeoneSleeps()
        #expect(fetcher.requests.count == 1)
        clock.advance(by: .seconds(29))
        #expect(fetcher.requests.count == 1)
        clock.advance(by: .seconds(1))
        await clock.untilSomeoneSleeps()
        #expect(Set(fetcher.requests.map(\.url)).count == 2)
        // Nobody moves the clock any more.
        await group.triggerGracefulShutdown()
        try await running.value

        #expect(fetcher.requests.count == 2)
        #expect(try await store.feeds().allSatisfy { $0.leasedUntil == nil })
    }

    @Test func `a daemon that waits for many pauses feeds the watchdog and runs its jobs`()
        async throws
    {
        let listener = try NotifyListener()
        let clock = ManualClock()
        let fetcher = CannedFetcher(.unreachable(reason: "a test"))
        let jobRuns = Mutex(0)
        let job = Job(
            name: "digest", next: { $0 + 60 },
            run: { _ in
                jobRuns.withLock { $0 += 1 }
                return "nothing"
            })
        let feeds = (1...20).map { Feed.example("f\($0)", url: "https://one.example/\($0)") }
        let group = try service(
            clock: clock, fetcher: fetcher, jobs: [job],
            notifier: SystemdNotifier(address: listener.path), feeds: feeds,
            plan: RoundPlan(pause: .seconds(20)))
        let running = Task { try await group.run() }

        for second in stride(from: 20, through: 400, by: 20) {
            await clock.untilSomeoneSleeps()
            if second % 60 == 0 {
                // Well within WatchdogSec, whatever it waits for.
                #expect(listener.messages().contains("WATCHDOG=1"))
            }
            clock.advance(by: .seconds(20))
        }
        await clock.untilSomeoneSleeps()
        #expect(Set(fetcher.requests.map(\.url)).count >= 18)
        #expect(jobRuns.withLock { $0 } >= 4)

        await group.triggerGracefulShutdown()
        try await running.value
    }

    @Test func `other work is taken up at once, and systemd hears of it`() async throws {
        let listener = try NotifyListener()
        let clock = ManualClock()
        let fetcher = CannedFetcher(.unreachable(reason: "a test"))
        let store = try SQLiteStore.inMemory()
        let notifier = SystemdNotifier(address: listener.path)
        let daemon = Daemon(
            work(clock, fetcher, store, [.example("old")]), notifier: notifier, logger: silent)
        let running = Task { try await group(daemon).run() }
        await clock.untilSomeoneSleeps()
        #expect(fetcher.requests.count == 1)
        _ = listener.messages()

        notifier.reloading()
        let jobRuns = Mutex(0)
        let job = Job(
            name: "digest", next: { $0 + 60 },
            run: { _ in
                jobRuns.withLock { $0 += 1 }
                return "nothing"
            })
        daemon.goOn(
            with: work(
                clock, fetcher, store, [.example("new", url: "https://new.example/")], [job]))
        await clock.untilSomeoneSleeps()

        #expect(fetcher.requests.last?.url.host() == "new.example")
        #expect(try await store.feeds().map(\.feed.rawValue) == ["new"])
        let messages = listener.messages()
        #expect(messages.first?.hasPrefix("RELOADING=1\nMONOTONIC_USEC=") == true)
        #expect(messages.contains("READY=1"))
        clock.advance(by: .seconds(60))
        await clock.untilSomeoneSleeps()
        #expect(jobRuns.withLock { $0 } == 1)
        running.cancel()
        _ = await running.result
    }

    @Test func `a job keeps its time, however often there is other work`() async throws {
        let clock = ManualClock()
        let fetcher = CannedFetcher(.unreachable(reason: "a test"))
        let store = try SQLiteStore.inMemory()
        let jobRuns = Mutex<[Date]>([])
        func work(_ interval: TimeInterval = 3600, isNew: Bool = false) -> DaemonWork {
            let job = Job(
                name: isNew ? "new" : "retention", next: { $0 + interval },
                run: { time in
                    jobRuns.withLock { $0.append(time) }
                    return "nothing"
                })
            return self.work(clock, fetcher, store, [.example()], [job])
        }
        let daemon = Daemon(
            work(), notifier: SystemdNotifier(address: nil), logger: silent)
        let running = Task { try await group(daemon).run() }
        await clock.untilSomeoneSleeps()
        for _ in 0..<8 {
            clock.advance(by: .seconds(1500))
            await clock.untilSomeoneSleeps()
            daemon.goOn(with: work())
            await clock.untilSomeoneSleeps()
        }
        #expect(jobRuns.withLock { $0 } == [3600, 7200, 10800].map { Date.noon + $0 })

        // Its new times are counted from when it last ran, those of a new one from now on.
        daemon.goOn(with: work(1800))
        await clock.untilSomeoneSleeps()
        #expect(jobRuns.withLock { $0.last } == .noon + 10800)
        clock.advance(by: .seconds(600))
        await clock.untilSomeoneSleeps()
        #expect(jobRuns.withLock { $0.last } == .noon + 12600)
        daemon.goOn(with: work(isNew: true))
        await clock.untilSomeoneSleeps()
        clock.advance(by: .seconds(3600))
        await clock.untilSomeoneSleeps()
        #expect(jobRuns.withLock { $0.last } == .noon + 16200)
        running.cancel()
        _ = await running.result
    }

    @Test func `nobody hears that it is ready before its doors are open`() async throws {
        let listener = try NotifyListener()
        let clock = ManualClock()
        let (opened, door) = AsyncStream.makeStream(of: Void.self)
        let daemon = Daemon(
            work(
                clock, CannedFetcher(.unreachable(reason: "a test")), try SQLiteStore.inMemory(), []
            ),
            notifier: SystemdNotifier(address: listener.path), logger: silent,
            start: { for await _ in opened { return } })
        let running = Task { try await group(daemon).run() }
        await Task.yield()
        #expect(listener.messages().isEmpty)
        door.yield()
        await clock.untilSomeoneSleeps()
        #expect(listener.messages().first == "READY=1")
        running.cancel()
        _ = await running.result
    }

    @Test func `what happens is told to whoever counts it`() async throws {
        let clock = ManualClock()
        let heard = Mutex<[String]>([])
        let daemon = Daemon(
            work(
                clock, CannedFetcher(.unreachable(reason: "a test")), try SQLiteStore.inMemory(),
                [.example()]),
            notifier: SystemdNotifier(address: nil), logger: silent,
            tell: { event in
                heard.withLock { heard in
                    switch event {
                    case .ready: heard.append("ready")
                    case .progress: heard.append("progress")
                    case .round: heard.append("round")
                    case .stopping: heard.append("stopping")
                    }
                }
            })
        let group = group(daemon)
        let running = Task { try await group.run() }
        await clock.untilSomeoneSleeps()
        await group.triggerGracefulShutdown()
        try await running.value
        #expect(heard.withLock { $0 } == ["ready", "progress", "round", "progress", "stopping"])
    }

    private let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private func work(
        _ clock: ManualClock, _ fetcher: CannedFetcher, _ store: any ArticleStore, _ feeds: [Feed],
        _ jobs: [Job] = []
    ) -> DaemonWork {
        DaemonWork(
            aggregator: Aggregator(feeds: feeds, store: store, fetcher: fetcher, clock: clock),
            jobs: jobs)
    }

    private func group(_ daemon: Daemon) -> ServiceGroup {
        ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: daemon, successTerminationBehavior: .gracefullyShutdownGroup)
                ], logger: silent))
    }

    private func service(
        clock: ManualClock, fetcher: CannedFetcher, jobs: [Job],
        notifier: SystemdNotifier = SystemdNotifier(address: nil),
        store: (any ArticleStore)? = nil, feeds: [Feed] = [.example()],
        plan: RoundPlan = RoundPlan()
    ) throws -> ServiceGroup {
        var work = work(clock, fetcher, try store ?? SQLiteStore.inMemory(), feeds, jobs)
        work.plan = plan
        return group(Daemon(work, notifier: notifier, logger: silent))
    }
}

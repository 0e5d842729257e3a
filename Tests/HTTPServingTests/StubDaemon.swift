import Aggregation
import FeedModel
import FeedScheduling
import Foundation
import Logging
import SQLiteStorage
import ServiceLifecycle
import Synchronization
import TestSupport

@testable import HTTPServing

/// A daemon with a real store, whose orders only tell that they were given.
final class StubDaemon: ServedDaemon {
    struct Summary: Codable, Equatable {
        var asked: Int
    }

    let sqlite: SQLiteStore
    let clock: any WallClock
    let digests: URL
    let orders = Mutex<[FetchOrder]>([])
    /// What a fetch does before its end.
    let fetching: @Sendable () async throws -> Void
    /// What every feed is said to fail by.
    let reason: String?
    var store: any ArticleStore { sqlite }
    var links: any LinkStore { sqlite }
    var keeping: any StoreKeeping { sqlite }

    init(
        clock: any WallClock = ManualClock(), digests: URL = URL(filePath: "/nonexistent"),
        reason: String? = nil, fetching: @escaping @Sendable () async throws -> Void = {}
    ) throws {
        sqlite = try SQLiteStore.inMemory()
        (self.clock, self.digests, self.fetching) = (clock, digests, fetching)
        self.reason = reason
    }

    func facts() async -> DaemonFacts {
        DaemonFacts(version: "1", process: 1, started: .noon, configured: .noon, refused: [])
    }

    func standings() async throws -> [FeedStanding] {
        try await store.feeds().map { status in
            var standing = FeedStanding(status, .well)
            standing.failureReason = reason
            return standing
        }
    }

    func check(_ order: FetchOrder) async throws {
        if order.feeds == ["none"] { throw RequestProblem(400, "there is no feed none") }
    }

    func fetch(
        _ order: FetchOrder, tell: @escaping @Sendable (FetchStep) -> Void
    ) async throws -> Summary {
        orders.withLock { $0.append(order) }
        tell(FetchStep(done: 1, total: 2, label: "one"))
        try await fetching()
        tell(FetchStep(done: 2, total: 2, label: "two"))
        return Summary(asked: 2)
    }

    func reload() async throws -> ReloadReport {
        throw RequestProblem(422, "it is refused", details: ["feeds.yaml:3: no"])
    }

    func writeDigests(_ order: DigestOrder) async throws -> DigestReport {
        var report = DigestReport()
        report.files = order.digests.map { "/digests/\($0)" }
        return report
    }

    func explanation(of subject: String) async throws -> [String] {
        // Nobody moves the clock.
        if subject == "forever" { try await clock.sleep(until: .distantFuture) }
        guard subject == "a feed" else { throw RequestProblem(404, "there is none") }
        return [subject]
    }
}

/// A server with its doors open, until the test ends.
func withServer(
    _ daemon: StubDaemon, metrics: DaemonMetrics = DaemonMetrics(), token: String? = nil,
    limits: ServerLimits = .open, _ body: (_ socket: String, _ port: UInt16) async throws -> Void
) async throws {
    let port = Door.freePort()
    let plan = ServerPlan(
        socket: socketPath(), address: .init(host: "127.0.0.1", port: Int(port)), token: token)
    let gate = Gate()
    let server = HTTPServer(
        daemon, plan, metrics: metrics, isOpen: gate, logger: silentLogger, control: limits,
        open: limits)
    let group = ServiceGroup(
        configuration: .init(services: [.init(service: server)], logger: silentLogger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
            // A server that could not begin fails the test, and keeps nobody waiting.
            defer { gate.open() }
            try await group.run()
        }
        try await gate.pass()
        do {
            try await body(plan.socket, port)
        } catch {
            await group.triggerGracefulShutdown()
            throw error
        }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
    }
}

let silentLogger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

func socketPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: "nw-\(UUID().uuidString.prefix(8)).sock")
        .path
}

extension StubDaemon {
    /// Stores these titles as articles of one feed, a refresh each.
    func store(_ titles: [String]) async throws {
        for (index, title) in titles.enumerated() {
            let item = """
                <item><guid>\(index)</guid><title>\(title)</title>
                <link>https://news.example/\(index)</link></item>
                """
            let aggregator = Aggregator(
                feeds: [.example()], store: store, fetcher: CannedFetcher(.rss(item)), clock: clock)
            try await store.configure([.example()], at: clock.now)
            var plan = RoundPlan()
            plan.urgency = .forced
            try await aggregator.refreshFeeds(plan) { _ in }
            (clock as? ManualClock)?.advance(by: .seconds(1))
        }
    }
}

import Aggregation
import DaemonRuntime
import FeedModel
import Foundation
import HTTPServing
import Logging

/// The daemon as its server shows it, with the configuration that holds now.
actor RunningDaemon: ServedDaemon {
    nonisolated let store: any ArticleStore
    nonisolated let links: any LinkStore
    nonisolated let keeping: any StoreKeeping
    nonisolated let clock: any WallClock
    nonisolated let digests: URL
    private let read: @Sendable () throws -> Configuration
    private let goOn: @Sendable (DaemonWork) -> Void
    private let metrics: DaemonMetrics
    private let level: LogLevel
    private let logger: Logger
    private let started: Date
    private var assembly: Assembly
    private var configured: Date
    private var refused: [String] = []
    /// One after another: who began to read later has the newer configuration.
    private let reloads = Limiter(1)
    /// Beside the daemon's own round: each has as many feeds under way as that.
    private let orders = Limiter(2)

    /// - Parameters:
    ///   - read: reads the configuration again.
    ///   - goOn: gives the daemon other work.
    init(
        _ assembly: Assembly, metrics: DaemonMetrics, level: LogLevel, logger: Logger,
        read: @escaping @Sendable () throws -> Configuration,
        goOn: @escaping @Sendable (DaemonWork) -> Void
    ) {
        self.assembly = assembly
        (store, links, keeping, clock) =
            (assembly.store, assembly.links, assembly.keeping, assembly.clock)
        digests = assembly.configuration.digestsURL
        started = assembly.clock.now
        configured = assembly.clock.now
        (self.metrics, self.level, self.logger) = (metrics, level, logger)
        (self.read, self.goOn) = (read, goOn)
    }

    func facts() -> DaemonFacts {
        DaemonFacts(
            version: version, process: getpid(), started: started, configured: configured,
            refused: refused)
    }

    func standings() async throws -> [FeedStanding] {
        try await assembly.standings()
    }

    func check(_ order: FetchOrder) throws {
        _ = try assembly.configuration.selection(of: order)
    }

    func fetch(
        _ order: FetchOrder, tell: @escaping @Sendable (FetchStep) -> Void
    ) async throws -> FetchSummary {
        try await orders.inTurn { try await assembly.fetch(order, tell: tell) }
    }

    func writeDigests(_ order: DigestOrder) async throws -> DigestReport {
        try await assembly.writeDigests(order)
    }

    func explanation(of subject: String) async throws -> Explanation {
        try await assembly.explanation(of: subject)
    }

    /// Reads the configuration again and has the daemon go on with it; throws where it has mistakes,
    /// and then all stays as it is.
    func reload() async throws -> ReloadReport {
        try await reloads.inTurn { try await readAgain() }
    }

    private func readAgain() async throws -> ReloadReport {
        let new: Configuration
        do {
            new = try await aside(read)
        } catch let problems as ConfigurationProblems {
            refused = problems.problems.map(\.description)
            metrics.reloaded(refused: true)
            for line in refused { logger.error("reload refused", metadata: ["reason": "\(line)"]) }
            throw RequestProblem(
                422, "the configuration is refused, and the old one goes on:", details: refused)
        }
        let changes = difference(from: assembly.configuration, to: new)
        assembly = assembly.taking(new.keepingPlace(of: assembly.configuration))
        configured = clock.now
        refused = []
        level.set(new.logLevel)
        metrics.reloaded(refused: false)
        logger.info("reloaded", metadata: ["changes": "\(changes.count)"])
        for change in changes { logger.info("reloaded", metadata: ["change": "\(change)"]) }
        goOn(assembly.work)
        // The round under way takes nothing more; whoever asks for a new feed now is to get it. A store
        // that fails is told of when the daemon takes the work up.
        try? await store.configure(assembly.configuration.feeds, at: clock.now)
        return ReloadReport(changes: changes)
    }
}

extension Configuration {
    /// The same, with the store and the doors where they are now: those are taken up by a start.
    fileprivate func keepingPlace(of running: Configuration) -> Configuration {
        var kept = self
        kept.stateDirectory = running.stateDirectory
        (kept.durability, kept.sentBytes) = (running.durability, running.sentBytes)
        (kept.namedSocket, kept.listen, kept.token) =
            (running.namedSocket, running.listen, running.token)
        return kept
    }
}

/// Does long work of the processor where it keeps no task waiting.
private func aside<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .utility).async {
            continuation.resume(with: Result(catching: body))
        }
    }
}

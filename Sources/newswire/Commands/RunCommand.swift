import Aggregation
import ArgumentParser
import DaemonRuntime
import FeedModel
import Foundation
import HTTPServing
import Logging
import ServiceLifecycle
import UnixSignals

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs the daemon: this is what systemd starts.",
        discussion: """
            SIGTERM and SIGINT stop it; nothing is left half-written. SIGHUP has it read its \
            configuration again: one with mistakes is refused, and the old one goes on.
            """)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        // Until there is something to read again, nobody asks for it in vain.
        signal(SIGHUP, SIG_IGN)
        giveFreeMemoryBack()
        let assembly = try Assembly(global.loadConfiguration(), looksForDamage: true)
        let environment = ProcessInfo.processInfo.environment
        let level = LogLevel(assembly.configuration.logLevel)
        let isJournal = environment["JOURNAL_STREAM"] != nil
        let logger = Logger(label: "newswire") { _ in
            LineLogHandler(level: level, forJournal: isJournal)
        }
        let metrics = DaemonMetrics()
        let areDoorsOpen = Gate()
        let notifier = SystemdNotifier(address: environment["NOTIFY_SOCKET"])
        let clock = assembly.clock
        let heap = HeapCare(now: clock.now)
        let daemon = Daemon(
            assembly.work, notifier: notifier, logger: logger, start: areDoorsOpen.pass,
            tell: { event in
                metrics.count(event, at: clock.now)
                if case .progress = event { heap.look(at: clock.now) }
            })
        let global = global
        let running = RunningDaemon(
            assembly, metrics: metrics, level: level, logger: logger,
            read: { try global.loadConfiguration() }, goOn: daemon.goOn)
        let server = HTTPServer(
            running, assembly.configuration.serverPlan, metrics: metrics, isOpen: areDoorsOpen,
            logger: logger)
        let reloading = ReloadOnSignal(daemon: running, metrics: metrics, notifier: notifier)
        // The daemon says itself when it starts and stops.
        var quiet = logger
        quiet.logLevel = max(level.now, .warning)
        // Stopped from the last to the first: orders end with the doors, and nothing they hold keeps
        // the daemon waiting.
        var services = ServiceGroupConfiguration(
            services: [
                .init(service: daemon, successTerminationBehavior: .gracefullyShutdownGroup),
                .init(service: reloading), .init(service: server),
            ], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        // Transfers are cancelled at once and a transaction takes moments; this is for a disk that
        // hangs, and for an answer that is being made.
        services.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: services).run()
        } catch {
            try? await assembly.keeping.settle()
            throw error
        }
        try await assembly.keeping.settle()
    }
}

/// Reads the configuration again at each SIGHUP, as `newswire reload` does.
private struct ReloadOnSignal: Service, CustomStringConvertible {
    let description = "reload"
    let daemon: RunningDaemon
    let metrics: DaemonMetrics
    let notifier: SystemdNotifier

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            notifier.reloading()
            do {
                _ = try await daemon.reload()
                notifier.status("the configuration was read again")
            } catch {
                // The log has said why. What goes on is ready as it was.
                if metrics.isReady { notifier.ready() }
                notifier.status("reload refused, the old configuration goes on: see the journal")
            }
        }
    }
}

extension DaemonMetrics {
    /// Counts what the daemon tells of.
    fileprivate func count(_ event: DaemonEvent, at now: Date) {
        switch event {
        case .ready: becameReady()
        case .progress: madeProgress(at: now)
        case .stopping: isStopping()
        case .round(.refreshed(let report)): refreshed(report)
        case .round(.completed(let report)): completed(isRead: report.failure == nil)
        case .round(.failed): couldNotSave()
        }
    }
}

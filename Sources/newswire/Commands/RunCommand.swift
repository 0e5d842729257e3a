import ArgumentParser
import DaemonRuntime
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs the daemon: this is what systemd starts.",
        discussion: "SIGTERM and SIGINT stop it; nothing is left half-written.")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let assembly = try Assembly(global.loadConfiguration(), looksForDamage: true)
        let environment = ProcessInfo.processInfo.environment
        let level = assembly.configuration.logLevel
        let isJournal = environment["JOURNAL_STREAM"] != nil
        func logger(_ level: Logger.Level) -> Logger {
            Logger(label: "newswire") { _ in LineLogHandler(level: level, forJournal: isJournal) }
        }
        let daemon = Daemon(
            aggregator: assembly.aggregator, linking: assembly.linking, plan: assembly.roundPlan,
            jobs: assembly.jobs,
            notifier: SystemdNotifier(address: environment["NOTIFY_SOCKET"]), logger: logger(level))
        var services = ServiceGroupConfiguration(
            services: [
                .init(service: daemon, successTerminationBehavior: .gracefullyShutdownGroup)
            ],
            gracefulShutdownSignals: [.sigterm, .sigint],
            // The daemon says itself when it starts and stops.
            logger: logger(max(level, .warning)))
        // Transfers are cancelled at once and a transaction takes moments; this is for a disk that
        // hangs.
        services.maximumGracefulShutdownDuration = .seconds(20)
        try await ServiceGroup(configuration: services).run()
    }
}

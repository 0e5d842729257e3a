import Foundation
import Hummingbird
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The daemon's doors: a control socket for the commands, and where the plan names one a TCP address
/// for everybody's reading.
///
/// Throws where it cannot listen, and where another daemon answers at the socket.
package struct HTTPServer<Daemon: ServedDaemon>: Service, CustomStringConvertible {
    package let description = "HTTP server"
    private let daemon: Daemon
    private let plan: ServerPlan
    private let metrics: DaemonMetrics
    private let isOpen: Gate
    private let logger: Logger
    private let standings: Standings
    private let limits: (control: ServerLimits, open: ServerLimits)

    /// - Parameter isOpen: opened when all doors are.
    package init(
        _ daemon: Daemon, _ plan: ServerPlan, metrics: DaemonMetrics, isOpen: Gate, logger: Logger
    ) {
        self.init(
            daemon, plan, metrics: metrics, isOpen: isOpen, logger: logger, control: .control,
            open: .open)
    }

    init(
        _ daemon: Daemon, _ plan: ServerPlan, metrics: DaemonMetrics, isOpen: Gate, logger: Logger,
        control: ServerLimits, open: ServerLimits
    ) {
        limits = (control, open)
        standings = Standings { try await daemon.standings() }
        self.daemon = daemon
        self.plan = plan
        self.metrics = metrics
        self.isOpen = isOpen
        self.logger = logger
    }

    package func run() async throws {
        guard plan.socket.utf8.count <= ServerPlan.longestSocketPath else {
            throw ServerFailure(
                "the control socket's path \(plan.socket) is too long for one; name a shorter one"
                    + " as “socket” of “http” in newswire.yaml")
        }
        let file = SocketFile(at: plan.socket)
        guard !file.isSomethingElse else {
            throw ServerFailure(
                "\(plan.socket) is no socket; name another path as “socket” of “http” in"
                    + " newswire.yaml")
        }
        switch await ControlClient(socket: plan.socket).connects() {
        case false?: break
        case true?:
            throw ServerFailure("another newswire listens at \(plan.socket); stop it first")
        case nil:
            throw ServerFailure(
                "\(plan.socket) is another user's; remove it, or name another socket")
        }
        defer { file.remove() }
        try await AnsweringThread.serving { try await open(file, on: $0) }
    }

    private func open(_ file: SocketFile, on loops: any EventLoopGroup) async throws {
        let (opened, door) = AsyncStream.makeStream(of: Void.self)
        let doors = plan.address == nil ? 1 : 2
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                try await listen(
                    at: .unixDomainSocket(path: plan.socket), plan.socket, limits.control, loops
                ) {
                    // Whoever is in the service's group may use it.
                    chmod(plan.socket, 0o660)
                    file.isBound()
                    door.yield()
                }
            }
            if let address = plan.address {
                group.addTask {
                    try await listen(
                        at: .hostname(address.host, port: address.port), address.description,
                        limits.open, loops
                    ) { door.yield() }
                }
            }
            group.addTask {
                var count = 0
                for await _ in opened {
                    count += 1
                    if count == doors { return isOpen.open() }
                }
            }
        }
    }

    private func listen(
        at address: BindAddress, _ name: String, _ limits: ServerLimits,
        _ loops: any EventLoopGroup, _ whenOpen: @escaping @Sendable () -> Void
    ) async throws {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        let application = Application(
            router: router(limits, isControl: name == plan.socket),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionGuard(patience: limits.idle)],
                    idleTimeout: limits.idle,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: ServerLimits.head,
                        maxHeaderListSize: ServerLimits.head,
                        maxHeaderFieldCount: ServerLimits.fields))),
            configuration: ApplicationConfiguration(
                address: address,
                availableConnectionsDelegate: .maximum(limits.connections, logger: quiet)),
            onServerRunning: { _ in whenOpen() }, eventLoopGroupProvider: .shared(loops),
            logger: quiet)
        do {
            try await application.run()
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw ServerFailure(
                "cannot listen at \(name): \(reason); see “http” in newswire.yaml")
        } catch let error as SocketAddressError {
            throw ServerFailure(
                "cannot listen at \(name): \(error); see “http” in newswire.yaml")
        }
    }

    private func router(_ limits: ServerLimits, isControl: Bool) -> Router<ServedContext> {
        // Each question takes a reader of the store and some memory, and the daemon's own work goes
        // first; those at one door do not wait for those at the other.
        let asking = Asking(limit: limits.answer, places: Limiter(4), clock: daemon.clock)
        let router = Router(context: ServedContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: AnswerMiddleware(metrics: metrics))
        if !isControl {
            if plan.address?.isLoopback == true { router.add(middleware: LoopbackMiddleware()) }
            router.add(middleware: TokenMiddleware(token: plan.token))
        }
        HealthRoutes(daemon: daemon, metrics: metrics, standings: standings)
            .add(to: router, within: asking)
        RecordRoutes(daemon: daemon, standings: standings).add(to: router, within: asking)
        DigestRoutes(daemon: daemon).add(to: router, within: asking)
        StatusPage(daemon: daemon, standings: standings).add(to: router, within: asking)
        ControlRoutes(daemon: daemon, standings: standings).add(to: router, within: asking)
        return router
    }
}

/// The server cannot do its work; the message says why, and what to do.
package struct ServerFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

import FeedModel
import Foundation
import Hummingbird

/// Whether the daemon lives and does its work, for whoever watches over it, and its figures.
struct HealthRoutes<Daemon: ServedDaemon> {
    let daemon: Daemon
    let metrics: DaemonMetrics
    let standings: Standings

    func add(to router: Router<ServedContext>, within limit: Duration) {
        router.ask("/health", within: .seconds(10)) { _, _ in
            try answer(to: await health(), isGood: \.isGood)
        }
        router.ask("/health/live", within: .seconds(10)) { _, _ in
            try answer(to: await health(), isGood: \.live)
        }
        router.ask("/health/ready", within: .seconds(10)) { _, _ in
            try answer(to: await health(), isGood: \.ready)
        }
        router.ask("/metrics", within: limit) { _, _ in try await figures() }
    }

    private func answer(to health: Health, isGood: KeyPath<Health, Bool>) throws -> Response {
        try json(health, status: health[keyPath: isGood] ? 200 : 503)
    }

    /// Live: the due loop has turned within five minutes, as the unit's watchdog wants it. Ready: it
    /// works at its schedule, and the store answers.
    private func health() async -> Health {
        let counts = metrics.now
        let isLive = counts.lastProgress.map { daemon.clock.now.timeIntervalSince($0) < 300 }
        var health = Health(live: isLive ?? false, ready: counts.isReady)
        do {
            _ = try await daemon.store.lastChange()
        } catch {
            health.ready = false
            health.reason = (error as? StorageFailure)?.description ?? "the store does not answer"
        }
        return health
    }

    private func figures() async throws -> Response {
        var text = MetricsText()
        text.add(ProcessFacts(), await daemon.facts())
        text.add(metrics.now)
        text.add(try await daemon.keeping.facts())
        text.add(try await standings.now(), at: daemon.clock.now)
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text.text)))
    }
}

private struct Health: Encodable {
    var live: Bool
    var ready: Bool
    var reason: String?
    var isGood: Bool { live && ready }
}

import FeedModel
import Foundation
import Hummingbird

/// Whether the daemon lives and does its work, for whoever watches over it, and its figures.
struct HealthRoutes<Daemon: ServedDaemon> {
    let daemon: Daemon
    let metrics: DaemonMetrics
    let standings: Standings

    func add(to router: Router<ServedContext>, within asking: Asking) {
        // Without a place among those who ask: a watcher is to hear of a busy daemon, too.
        let watching = Asking(
            limit: .seconds(10), places: Limiter(64), clock: daemon.clock)
        router.ask("/health", within: watching) { _, _ in
            try answer(to: await health(), isGood: \.isGood)
        }
        router.ask("/health/live", within: watching) { _, _ in
            try answer(to: liveness(), isGood: \.live)
        }
        router.ask("/health/ready", within: watching) { _, _ in
            try answer(to: await health(), isGood: \.ready)
        }
        // Nobody needs them more often than once a second, and there may be very many.
        let known = Known(
            upTo: { _ in .seconds(1) }, learn: { ByteBuffer(string: try await figures()) })
        router.ask("/metrics", within: asking) { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: try await known.now()))
        }
    }

    private func answer(to health: Health, isGood: KeyPath<Health, Bool>) throws -> Response {
        try json(health, status: health[keyPath: isGood] ? 200 : 503)
    }

    /// Live: the due loop has turned within five minutes, as the unit's watchdog wants it. Ready: it
    /// works at its schedule, and the store answers.
    private func health() async -> Health {
        var health = liveness()
        do {
            _ = try await daemon.store.lastChange()
        } catch {
            health.ready = false
            health.reason = (error as? StorageFailure)?.description ?? "the store does not answer"
        }
        return health
    }

    private func liveness() -> Health {
        let counts = metrics.now
        let isLive = counts.lastProgress.map { daemon.clock.now.timeIntervalSince($0) < 300 }
        return Health(live: isLive ?? false, ready: counts.isReady)
    }

    private func figures() async throws -> String {
        var text = MetricsText()
        text.add(ProcessFacts(), await daemon.facts())
        text.add(metrics.now)
        text.add(try await daemon.keeping.facts())
        text.add(try await standings.now(), at: daemon.clock.now)
        return text.text
    }
}

private struct Health: Encodable {
    var live: Bool
    var ready: Bool
    var reason: String?
    var isGood: Bool { live && ready }
}

import FeedModel
import Foundation
import Hummingbird
import NIOCore
import ServiceLifecycle

/// What commands ask of a running daemon. All that is not read-only is a POST.
struct ControlRoutes<Daemon: ServedDaemon> {
    let daemon: Daemon
    let standings: Standings

    func add(to router: Router<ServedContext>, within asking: Asking) {
        router.ask("/v1/status", within: asking) { _, _ in
            try json(
                DaemonStatus(daemon: await daemon.facts(), feeds: try await standings.now()))
        }
        router.ask("/v1/explain/:subject", within: asking) { _, parameters in
            let subject = try parameters.require("subject")
            return try json(
                try await daemon.explanation(of: subject.removingPercentEncoding ?? subject))
        }
        router.post("/v1/fetch") { request, context in
            let order: FetchOrder = try await order(in: request, context)
            try await daemon.check(order)
            return fetch(order)
        }
        // An order ends when the daemon stops.
        router.post("/v1/reload") { request, _ in
            try refuseParameters(of: request)
            return try json(
                try await cancelWhenGracefulShutdown {
                    try await amongDaemonsWork { try await daemon.reload() }
                })
        }
        router.post("/v1/digests") { request, context in
            let order: DigestOrder = try await order(in: request, context)
            return try json(
                try await cancelWhenGracefulShutdown {
                    try await amongDaemonsWork { try await daemon.writeDigests(order) }
                })
        }
    }

    private func order<Order: Decodable>(
        in request: Request, _ context: ServedContext
    ) async throws -> Order {
        try refuseParameters(of: request)
        let body = try await request.body.collect(upTo: context.maxUploadSize)
        do {
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            return try decoder.decode(Order.self, from: Data(body.readableBytesView))
        } catch let problem as RequestProblem {
            throw problem
        } catch {
            throw RequestProblem(
                400,
                """
                the request's body is not the JSON that is wanted here, as in {"feeds": ["akorda-en"]} \
                or {"digests": ["morning"], "since": "12h"}
                """)
        }
    }

    /// What an order says stands in its body.
    private func refuseParameters(of request: Request) throws {
        try QueryReader(request, now: daemon.clock.now).finish()
    }

    /// A line of JSON (`FetchLine`) a step, and one at the end. The fetch ends when nobody listens
    /// any more, or when the daemon stops; what was fetched by then is stored.
    private func fetch(_ order: FetchOrder) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/x-ndjson"],
            body: ResponseBody { writer in
                try await send(order, to: &writer)
                try await writer.finish(nil)
            })
    }

    private func send(_ order: FetchOrder, to writer: inout any ResponseBodyWriter) async throws {
        let (lines, source) = AsyncStream.makeStream(of: FetchLine<Daemon.Summary>.self)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                do {
                    let summary = try await cancelWhenGracefulShutdown {
                        try await amongDaemonsWork {
                            try await daemon.fetch(order) { source.yield(.step($0)) }
                        }
                    }
                    source.yield(.summary(summary))
                } catch {
                    let problem = RequestProblem(error) ?? RequestProblem(500, "\(error)")
                    source.yield(.problem(SentProblem(problem)))
                }
                source.finish()
            }
            do {
                for await line in lines {
                    try await writer.write(ByteBuffer(bytes: try jsonText(line) + [0x0A]))
                }
            } catch {
                group.cancelAll()
                throw error
            }
        }
    }
}

/// What `newswire status` asks for.
package struct DaemonStatus: Codable, Sendable {
    package var daemon: DaemonFacts
    package var feeds: [FeedStanding]
}

import Hummingbird

import protocol FeedModel.WallClock

/// What is known of a request beside itself.
struct ServedContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: Source) {
        coreContext = .init(source: source)
    }

    var maxUploadSize: Int { ServerLimits.body }
}

/// What a question is granted.
struct Asking: Sendable {
    /// How long the answer may take, waiting included.
    var limit: Duration
    var places: Limiter
    var clock: any WallClock

    /// An answer that is given up when it takes too long: what the store does for it is interrupted.
    fileprivate func inTime(
        _ answer: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        try await withThrowingTaskGroup(of: Response?.self) { group in
            group.addTask {
                try await places.inTurn { try await answer() }
            }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let response = first else {
                throw RequestProblem(
                    503, "this took more than \(limit.components.seconds) s; ask for less")
            }
            return response
        }
    }
}

extension Router<ServedContext> {
    /// A question without parameters.
    func ask(
        _ path: RouterPath, within asking: Asking,
        _ answer: @escaping @Sendable (Request, Parameters) async throws -> Response
    ) {
        get(path) { request, context in
            try QueryReader(request, now: asking.clock.now).finish()
            return try await asking.inTime { try await answer(request, context.parameters) }
        }
    }

    /// A question with the parameters that `read` asks for.
    func ask<Query: Sendable>(
        _ path: RouterPath, within asking: Asking,
        reading read: @escaping @Sendable (inout QueryReader) throws -> Query,
        _ answer: @escaping @Sendable (Query) async throws -> Response
    ) {
        get(path) { request, _ in
            var reader = QueryReader(request, now: asking.clock.now)
            let query = try read(&reader)
            try reader.finish()
            return try await asking.inTime { try await answer(query) }
        }
    }
}

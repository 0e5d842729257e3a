import Hummingbird

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
}

extension Router<ServedContext> {
    /// A question, and an answer that is given up when it takes too long: what the store does for it
    /// is interrupted.
    func ask(
        _ path: RouterPath, within asking: Asking,
        _ answer: @escaping @Sendable (Request, Parameters) async throws -> Response
    ) {
        get(path) { request, context in
            try await withThrowingTaskGroup(of: Response?.self) { group in
                group.addTask {
                    try await asking.places.inTurn { try await answer(request, context.parameters) }
                }
                group.addTask {
                    try await Task.sleep(for: asking.limit)
                    return nil
                }
                defer { group.cancelAll() }
                guard let first = try await group.next(), let response = first else {
                    throw RequestProblem(
                        503,
                        "this took more than \(asking.limit.components.seconds) s; ask for less")
                }
                return response
            }
        }
    }
}

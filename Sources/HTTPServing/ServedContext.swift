import Hummingbird

/// What is known of a request beside itself.
struct ServedContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: Source) {
        coreContext = .init(source: source)
    }

    var maxUploadSize: Int { ServerLimits.body }
}

extension Router<ServedContext> {
    /// A question, and an answer that is given up when it takes too long: what the store does for it
    /// is interrupted.
    func ask(
        _ path: RouterPath, within limit: Duration,
        _ answer: @escaping @Sendable (Request, Parameters) async throws -> Response
    ) {
        get(path) { request, context in
            try await withThrowingTaskGroup(of: Response?.self) { group in
                group.addTask { try await answer(request, context.parameters) }
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
}

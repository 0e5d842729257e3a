import Hummingbird

/// Lets only those change anything who bring the token (RFC 6750 section 2.1). Without one, nobody.
struct TokenMiddleware: RouterMiddleware {
    let token: String?

    func handle(
        _ request: Request, context: ServedContext,
        next: (Request, ServedContext) async throws -> Response
    ) async throws -> Response {
        if request.method == .get || request.method == .head {
            return try await next(request, context)
        }
        guard let token else {
            throw RequestProblem(
                403, "this address is read-only; a “token” of “http” in newswire.yaml opens it")
        }
        let sent = request.headers[.authorization] ?? ""
        guard isSame(sent, "Bearer \(token)") else {
            throw RequestProblem(401, "the token of “http” in newswire.yaml is wanted")
        }
        return try await next(request, context)
    }

    /// Takes as long wherever they differ, so that nobody can feel their way to a token.
    private func isSame(_ sent: String, _ wanted: String) -> Bool {
        let (sent, wanted) = (Array(sent.utf8), Array(wanted.utf8))
        var difference = sent.count ^ wanted.count
        for (index, byte) in wanted.enumerated() {
            difference |= Int(byte ^ (index < sent.count ? sent[index] : 0))
        }
        return difference == 0
    }
}

/// At an address that only this machine reaches, refuses a name of another one: a page in a browser here
/// may have its own name point at us, to read what it should not (DNS rebinding).
struct LoopbackMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: ServedContext,
        next: (Request, ServedContext) async throws -> Response
    ) async throws -> Response {
        guard let host = request.head.authority, !host.isEmpty else {
            return try await next(request, context)
        }
        let name =
            host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
        guard ServerPlan.Address(host: String(name), port: 1).isLoopback else {
            throw RequestProblem(
                421, "“\(host)” is not served here: ask for 127.0.0.1, [::1] or localhost")
        }
        return try await next(request, context)
    }
}

import FeedModel
import Foundation
import Hummingbird
import Logging

/// Why a request is not answered as it was meant: a status (RFC 9110 section 15), and a sentence for
/// whoever sent it.
package struct RequestProblem: Error, Equatable {
    package var status: Int
    package var message: String
    /// Each in a line, where there are several.
    package var details: [String] = []

    package init(_ status: Int, _ message: String, details: [String] = []) {
        self.status = status
        self.message = message
        self.details = details
    }
}

/// What a problem looks like in JSON.
package struct SentProblem: Codable, Sendable {
    package var error: String
    package var status: Int
    package var details: [String]?

    package init(_ problem: RequestProblem) {
        error = problem.message
        status = problem.status
        details = problem.details.isEmpty ? nil : problem.details
    }
}

extension RequestProblem {
    package init(_ sent: SentProblem) {
        self.init(sent.status, sent.error, details: sent.details ?? [])
    }

    /// What whoever asked is told of `error`; nil where it is our own fault, and theirs to know
    /// nothing about.
    init?(_ error: any Error) {
        switch error {
        case let problem as RequestProblem: self = problem
        case let failure as StorageFailure: self.init(507, failure.description)
        case is CancellationError: self.init(503, "newswire is stopping")
        case let error as HTTPError:
            self.init(error.status.code, error.body ?? error.status.reasonPhrase)
        case let error as any HTTPResponseError:
            self.init(error.status.code, error.status.reasonPhrase)
        default: return nil
        }
    }
}

/// Makes JSON of what goes wrong, and sets what every answer has.
struct AnswerMiddleware: RouterMiddleware {
    let metrics: DaemonMetrics

    func handle(
        _ request: Request, context: ServedContext,
        next: (Request, ServedContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            let problem = RequestProblem(error)
            if problem == nil {
                context.logger.error("request", metadata: ["failed": "\(error)"])
            }
            let told = problem ?? RequestProblem(500, "newswire failed; its log says why")
            response = try json(SentProblem(told), status: told.status)
        }
        // What a browser makes of an answer is what we say it is (Fetch, section 3.6).
        response.headers[.xContentTypeOptions] = "nosniff"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        metrics.answered(response.status.code)
        return response
    }
}

/// An answer of JSON: keys sorted, times in ISO 8601.
func json(_ value: some Encodable, status: Int = 200) throws -> Response {
    let text = try jsonText(value)
    return Response(
        status: .init(code: status), headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: text)))
}

func jsonText(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
}

import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Asks a running daemon over its control socket.
package struct ControlClient: Sendable {
    private let socket: String

    package init(socket: String) {
        self.socket = socket
    }

    /// Whether somebody listens; nil where we may not know.
    package func connects() async -> Bool? {
        do {
            let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connect(unixDomainSocketPath: socket).get()
            try? await channel.close()
            return true
        } catch let error as IOError where [EACCES, EPERM].contains(error.errnoCode) {
            return nil
        } catch {
            return false
        }
    }

    /// The answer to a question; nil where no daemon listens, or not to us.
    package func get<Answer: Decodable>(
        _ path: String, as type: Answer.Type
    ) async throws -> Answer? {
        try await answer(.GET, path, nil, patience: .seconds(130), type)
    }

    /// What came of an order; nil where no daemon listens, or not to us.
    package func post<Answer: Decodable>(
        _ path: String, _ order: some Encodable, as type: Answer.Type
    ) async throws -> Answer? {
        try await answer(.POST, path, jsonText(order), patience: .seconds(3600), type)
    }

    private func answer<Answer: Decodable>(
        _ method: HTTPMethod, _ path: String, _ body: Data?, patience: Duration,
        _ type: Answer.Type
    ) async throws -> Answer? {
        var text = Data()
        let isThere = try await send(method, path, body, patience: patience) { text += $0 }
        return isThere ? try decoder.decode(type, from: text) : nil
    }

    /// As `post`, where the answer comes in lines, each as soon as there is one. Returns whether a
    /// daemon listens.
    package func follow<Line: Decodable>(
        _ path: String, _ order: some Encodable, as type: Line.Type, line: (Line) throws -> Void
    ) async throws -> Bool {
        var rest = Data()
        return try await send(.POST, path, jsonText(order), patience: .seconds(130)) { part in
            rest += part
            while let end = rest.firstIndex(of: 0x0A) {
                try line(decoder.decode(type, from: Data(rest[..<end])))
                rest = Data(rest[rest.index(after: end)...])
            }
        }
    }

    /// Sends a request and hands over the parts of a good answer. One that tells of a problem is
    /// thrown as one. Returns whether somebody listens.
    ///
    /// - Parameter patience: how long the answer may take to begin.
    private func send(
        _ method: HTTPMethod, _ path: String, _ body: Data?, patience: Duration,
        part: (Data) throws -> Void
    ) async throws -> Bool {
        guard let connection = try await connection() else { return false }
        try await connection.executeThenClose { inbound, outbound in
            var head = HTTPRequestHead(version: .http1_1, method: method, uri: path)
            head.headers = [
                "Host": "newswire", "Connection": "close", "Content-Length": "\(body?.count ?? 0)",
            ]
            try await outbound.write(.head(head))
            if let body { try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: body)))) }
            try await outbound.write(.end(nil))
            let channel = connection.channel
            let timeout = channel.eventLoop.scheduleTask(
                in: .seconds(patience.components.seconds)
            ) { channel.close(promise: nil) }
            defer { timeout.cancel() }
            var status: Int?
            var problem = Data()
            for try await received in inbound {
                switch received {
                case .head(let head):
                    timeout.cancel()
                    status = Int(head.status.code)
                case .body(let buffer):
                    let bytes = Data(buffer.readableBytesView)
                    if status == 200 { try part(bytes) } else { problem += bytes }
                case .end:
                    break
                }
            }
            guard let status else {
                throw RequestProblem(504, "the daemon does not answer; its log may say why")
            }
            guard status == 200 else {
                let sent = try? decoder.decode(SentProblem.self, from: problem)
                throw sent.map { RequestProblem($0) }
                    ?? RequestProblem(status, "the daemon refuses, with status \(status)")
            }
        }
        return true
    }

    private typealias Connection = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

    private func connection() async throws -> Connection? {
        do {
            return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connect(unixDomainSocketPath: socket) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHTTPClientHandlers()
                        return try Connection(wrappingChannelSynchronously: channel)
                    }
                }
        } catch is IOError {
            return nil
        } catch is SocketAddressError {
            // No daemon can listen at such a path either.
            return nil
        }
    }
}

private let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return decoder
}()

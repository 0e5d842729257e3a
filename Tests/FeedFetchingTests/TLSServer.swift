import Foundation
import Subprocess
import SystemPackage

/// `openssl s_server` on loopback, with a certificate that only it vouches for.
struct TLSServer {
    static let openssl = "/usr/bin/openssl"
    static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    /// What it answers: bytes from a file each, or a page that tells of the session.
    enum Content {
        case files([String: String])
        case session
    }

    let certificate: String
    private let port: Substring

    func url(_ path: String, host: String = "127.0.0.1") -> URL {
        FeedFetchingTests.url("https://\(host):\(port)\(path)")
    }

    /// Runs `body` while a server answers, and ends it.
    ///
    /// - Parameter names: whom the certificate is for.
    static func serving(
        _ content: Content, names: String = "IP:127.0.0.1,DNS:localhost",
        _ body: (TLSServer) async throws -> Void
    ) async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let make = command(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem"
                + " -out certificate.pem -subj /CN=test -days 2 -addext subjectAltName=\(names)",
            in: directory)
        _ = try await run(make, output: .discarded)

        var mode = "-www"
        if case .files(let files) = content {
            mode = "-HTTP"
            for (name, text) in files {
                try Data(text.utf8).write(to: directory.appending(path: name))
            }
        }
        let serve = command(
            "s_server -accept 127.0.0.1:0 -cert certificate.pem -key key.pem \(mode)",
            in: directory)
        _ = try await run(
            serve, input: .none, output: .sequence, error: .discarded
        ) { server in
            defer { try? server.send(signal: .kill) }
            // It writes `ACCEPT 127.0.0.1:40001` once it listens, and more later.
            var lines = server.standardOutput.strings().makeAsyncIterator()
            while let line = try await lines.next() {
                guard line.hasPrefix("ACCEPT "), let port = line.split(separator: ":").last else {
                    continue
                }
                let certificate = directory.appending(path: "certificate.pem").path
                try await body(TLSServer(certificate: certificate, port: port))
                return
            }
            throw ServerDidNotListen()
        }
    }

    private struct ServerDidNotListen: Error {}

    private static func command(_ arguments: String, in directory: URL) -> Configuration {
        Configuration(
            executable: .path(FilePath(openssl)),
            arguments: Arguments(arguments.split(separator: " ").map(String.init)),
            workingDirectory: FilePath(directory.path))
    }
}

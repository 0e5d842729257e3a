import Foundation

/// `openssl s_server` on loopback, with a certificate that only it vouches for.
final class TLSServer: Sendable {
    static let openssl = "/usr/bin/openssl"
    static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    /// What it answers: bytes from a file each, or a page that tells of the session.
    enum Content {
        case files([String: String])
        case session
    }

    private let directory: URL
    private let process: Process
    private let port: String

    /// - Parameter names: whom the certificate is for.
    init(_ content: Content, names: String = "IP:127.0.0.1,DNS:localhost") throws {
        directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let make = Self.command(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem"
                + " -out certificate.pem -subj /CN=test -days 2 -addext subjectAltName=\(names)",
            in: directory)
        make.standardError = FileHandle.nullDevice
        try make.run()
        make.waitUntilExit()

        var mode = "-www"
        if case .files(let files) = content {
            mode = "-HTTP"
            for (name, text) in files {
                try Data(text.utf8).write(to: directory.appending(path: name))
            }
        }
        process = Self.command(
            "s_server -accept 127.0.0.1:0 -cert certificate.pem -key key.pem \(mode)",
            in: directory)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        port = Self.port(toldIn: output.fileHandleForReading)
    }

    deinit {
        process.terminate()
        try? FileManager.default.removeItem(at: directory)
    }

    var certificate: String { directory.appending(path: "certificate.pem").path }

    func url(_ path: String, host: String = "127.0.0.1") -> URL {
        FeedFetchingTests.url("https://\(host):\(port)\(path)")
    }

    private static func command(_ arguments: String, in directory: URL) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: openssl)
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.currentDirectoryURL = directory
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// The port in the line `ACCEPT 127.0.0.1:40001`, which it writes once it listens.
    private static func port(toldIn output: FileHandle) -> String {
        var text = ""
        while true {
            let data = output.availableData
            text += String(decoding: data, as: UTF8.self)
            let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT 127.0.0.1:") }
            if let line, text.hasSuffix("\n") { return String(line.split(separator: ":")[1]) }
            if data.isEmpty { return "0" }
        }
    }
}

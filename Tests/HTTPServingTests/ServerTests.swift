import FeedModel
import Foundation
import NIOCore
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@testable import HTTPServing

@Suite struct ServerTests {
    @Test func `the control socket is for its owner and group, and goes with the server`()
        async throws
    {
        var path = ""
        try await withServer(try StubDaemon()) { socket, _ in
            path = socket
            var facts = stat()
            #expect(stat(socket, &facts) == 0)
            #expect(facts.st_mode & 0o777 == 0o660)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a second daemon does not take the socket of the first`() async throws {
        try await withServer(try StubDaemon()) { socket, _ in
            let second = HTTPServer(
                try StubDaemon(), ServerPlan(socket: socket), metrics: DaemonMetrics(),
                isOpen: Gate(), logger: silentLogger)
            await #expect(throws: ServerFailure.self) { try await second.run() }
            #expect(await Visit.get("/health/live", from: .socket(socket)).status != nil)
        }
    }

    @Test func `a socket that a dead daemon left is taken over`() async throws {
        let path = socketPath()
        try Data().write(to: URL(filePath: path))
        try FileManager.default.removeItem(atPath: path)
        let left = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(left, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        close(left)
        #expect(await ControlClient(socket: path).connects() == false)
        let gate = Gate()
        let server = HTTPServer(
            try StubDaemon(), ServerPlan(socket: path), metrics: DaemonMetrics(), isOpen: gate,
            logger: silentLogger)
        let group = ServiceGroup(
            configuration: .init(services: [.init(service: server)], logger: silentLogger))
        let running = Task {
            defer { gate.open() }
            try await group.run()
        }
        try await gate.pass()
        #expect(await ControlClient(socket: path).connects() == true)
        await group.triggerGracefulShutdown()
        try await running.value
    }

    @Test func `a file that is no socket is refused as one, and stays as it is`() async throws {
        let path = socketPath()
        let link = socketPath()
        try Data("notes".utf8).write(to: URL(filePath: path))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        defer {
            for file in [path, link] { try? FileManager.default.removeItem(atPath: file) }
        }
        for file in [path, link] {
            let server = HTTPServer(
                try StubDaemon(), ServerPlan(socket: file), metrics: DaemonMetrics(),
                isOpen: Gate(), logger: silentLogger)
            await #expect {
                try await server.run()
            } throws: { error in
                error is ServerFailure && "\(error)".contains("\(file) is no socket")
                    && "\(error)".contains("newswire.yaml")
            }
        }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "notes")
    }

    @Test func `what has come to lie where the socket was is another's, and stays`() async throws {
        var path = ""
        try await withServer(try StubDaemon()) { socket, _ in
            path = socket
            try FileManager.default.removeItem(atPath: socket)
            try Data("another's".utf8).write(to: URL(filePath: socket))
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "another's")
    }

    @Test func `what cannot be listened at is named`() async throws {
        try await withServer(try StubDaemon()) { _, port in
            let plan = ServerPlan(
                socket: socketPath(), address: .init(host: "127.0.0.1", port: Int(port)))
            await #expect {
                try await HTTPServer(
                    try StubDaemon(), plan, metrics: DaemonMetrics(), isOpen: Gate(),
                    logger: silentLogger
                ).run()
            } throws: { error in
                "\(error)".contains("127.0.0.1:\(port): Address already in use")
            }
        }
        let long = ServerPlan(socket: "/tmp/" + String(repeating: "x", count: 110))
        await #expect(throws: ServerFailure.self) {
            try await HTTPServer(
                try StubDaemon(), long, metrics: DaemonMetrics(), isOpen: Gate(),
                logger: silentLogger
            ).run()
        }
    }

    @Test(
        arguments: [
            (nil, nil, 403), (nil, "Bearer x", 403), ("secret", nil, 401),
            ("secret", "Bearer secre", 401), ("secret", "Bearer secrets", 401),
            ("secret", "Basic secret", 401), ("secret", "Bearer secret", 200),
        ] as [(String?, String?, Int)]) func `over TCP, a token is wanted to change anything`(
            token: String?, sent: String?, status: Int
        ) async throws
    {
        let daemon = try StubDaemon()
        try await withServer(daemon, token: token) { _, port in
            let headers = sent.map { ["Authorization: \($0)"] } ?? []
            let visit = await Visit.post(
                "/v1/digests", #"{"digests":["a"],"rebuild":false}"#, to: .port(port),
                headers: headers)
            #expect(visit.status == status)
            #expect(await Visit.get("/v1/feeds", from: .port(port)).status == 200)
        }
    }

    @Test func `over the socket none is wanted, and what is no order is refused`() async throws {
        let daemon = try StubDaemon()
        try await withServer(daemon) { socket, _ in
            let good = await Visit.post(
                "/v1/digests", #"{"digests":["a"],"rebuild":false}"#, to: .socket(socket))
            #expect(good.json["files"] as? [String] == ["/digests/a"])
            let bad = await Visit.post("/v1/digests", "digests=a", to: .socket(socket))
            #expect(bad.status == 400)
            let large = await Visit.post(
                "/v1/digests", String(repeating: " ", count: ServerLimits.body + 1),
                to: .socket(socket))
            #expect(large.status == 413)
            #expect(await Visit.get("/v1/fetch", from: .socket(socket)).status != 200)
        }
    }

    @Test func `requests without bounds are refused, and others are still answered`() async throws {
        try await withServer(try StubDaemon()) { _, port in
            let wide = await Visit.get(
                "/health", from: .port(port),
                headers: ["X: " + String(repeating: "x", count: 20_000)])
            #expect(wide.status != 200)
            let many = await Visit.get(
                "/health", from: .port(port), headers: (1...200).map { "X-\($0): x" })
            #expect(many.status != 200)
            #expect(await Visit.send("no request at all\r\n\r\n", to: .port(port)).status != 200)
            #expect(await Visit.get("/v1/feeds", from: .port(port)).status == 200)
        }
    }

    @Test func `who says no more is not waited for`() async throws {
        var limits = ServerLimits.open
        limits.idle = .milliseconds(200)
        try await withServer(try StubDaemon(), limits: limits) { _, port in
            // Each of these returns when the server has closed the connection.
            _ = await Visit.send("", to: .port(port))
            _ = await Visit.send("GET /health HTTP/1.1\r\nHost: te", to: .port(port))
            _ = await Visit.send(
                "POST /v1/digests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{",
                to: .port(port))
        }
    }

    @Test func `an answer that takes too long is given up, and so is one that waits for others`()
        async throws
    {
        let daemon = try StubDaemon()
        var limits = ServerLimits.open
        limits.answer = .milliseconds(100)
        try await withServer(daemon, limits: limits) { _, port in
            await withTaskGroup(of: Int?.self) { group in
                // More than are answered at once.
                for _ in 0..<8 {
                    group.addTask {
                        await Visit.get("/v1/explain/forever", from: .port(port)).status
                    }
                }
                for await status in group { #expect(status == 503) }
            }
        }
    }

    @Test(arguments: [
        ("127.0.0.1", 200), ("127.0.0.1:8642", 200), ("localhost:8642", 200), ("[::1]:8642", 200),
        ("rebound.example", 421), ("rebound.example:8642", 421), ("127.0.0.1.example", 421),
    ]) func `at an address of this machine, no other name is answered to`(
        host: String, status: Int
    ) async throws {
        try await withServer(try StubDaemon()) { socket, port in
            let request = "GET /v1/feeds HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
            #expect(await Visit.send(request, to: .port(port)).status == status)
            #expect(await Visit.send(request, to: .socket(socket)).status == 200)
        }
    }

    @Test func `a reader who stands still makes room for others`() async throws {
        // More than the system takes for somebody who does not read.
        let daemon = try StubDaemon(reason: String(repeating: "word ", count: 5_000_000))
        try await daemon.store.configure([.example()], at: .noon)
        var limits = ServerLimits.open
        limits.idle = .milliseconds(300)
        limits.connections = 1
        try await withServer(daemon, limits: limits) { _, port in
            let reader = StandingReader(
                "GET /v1/feeds HTTP/1.1\r\nHost: localhost\r\n\r\n", at: .port(port))
            let next = await Visit.get("/health/live", from: .port(port))
            #expect(next.status == 503)
            withExtendedLifetime(reader) {}
        }
    }

    @Test func `a browser is told to believe us, and nothing of other sites`() async throws {
        try await withServer(try StubDaemon()) { _, port in
            let page = await Visit.get(
                "/", from: .port(port), headers: ["Origin: https://elsewhere.example"])
            #expect(page.status == 200)
            #expect(page.head.contains("X-Content-Type-Options: nosniff"))
            #expect(page.head.contains("default-src 'none'"))
            #expect(!page.head.lowercased().contains("access-control"))
            let options = await Visit.send(
                "OPTIONS /v1/feeds HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                to: .port(port))
            #expect(options.status != 200)
        }
    }
}

import Foundation

/// nginx on loopback with the site's files.
final class WebServer {
    static let port = 18_080
    let silentPort = 18_081
    private let process = Process()

    init(_ site: Site, in folder: URL) throws {
        let file = folder.appending(path: "nginx.conf")
        try Data(
            """
            daemon off; worker_processes 1; pid \(folder.path)/nginx.pid; error_log stderr crit;
            events { worker_connections 4096; }
            http {
                access_log off;
                types { application/rss+xml xml; }
                keepalive_requests 100000;
                client_body_temp_path \(folder.path)/t1; proxy_temp_path \(folder.path)/t2;
                fastcgi_temp_path \(folder.path)/t3; uwsgi_temp_path \(folder.path)/t4;
                scgi_temp_path \(folder.path)/t5;
                server { listen \(Self.port) backlog=4096; root \(site.root.path); }
            }
            """.utf8
        ).write(to: file)
        process.executableURL = URL(filePath: "/usr/sbin/nginx")
        process.arguments = ["-c", file.path, "-p", folder.path]
        try process.run()
        try waitUntilItListens()
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    private func waitUntilItListens() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        for _ in 0..<200 {
            if SilentHosts.address("127.0.0.1", Self.port, { connect(descriptor, $0, $1) }) == 0 {
                return
            }
            usleep(25_000)
        }
        throw POSIXError(.ECONNREFUSED)
    }
}

/// Hosts that accept a connection and never say a word.
final class SilentHosts {
    private var descriptors: [Int32] = []

    init(_ hosts: Set<String>, port: Int) throws {
        for host in hosts {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var yes: Int32 = 1
            setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
            guard Self.address(host, port, { bind(descriptor, $0, $1) }) == 0,
                listen(descriptor, 1024) == 0
            else { throw POSIXError(.EADDRNOTAVAIL) }
            descriptors.append(descriptor)
        }
    }

    func stop() {
        for descriptor in descriptors { close(descriptor) }
    }

    static func address(
        _ host: String, _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        inet_pton(AF_INET, host, &address.sin_addr)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}

/// `curl --parallel` over the same addresses.
struct Curl {
    private let list: URL
    private let concurrency: Int

    init(_ addresses: [URL], concurrency: Int, in folder: URL) {
        list = folder.appending(path: "addresses.txt")
        self.concurrency = concurrency
        let lines = addresses.map { "url = \"\($0.absoluteString)\"\noutput = \"/dev/null\"\n" }
        try? Data(lines.joined().utf8).write(to: list)
    }

    /// Seconds of wall time.
    func run(ifModifiedSince date: String?) throws -> Double {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/curl")
        process.arguments =
            [
                "--silent", "--parallel", "--parallel-max", "\(concurrency)", "--compressed",
                "-K", list.path,
            ] + (date.map { ["--header", "If-Modified-Since: \($0)"] } ?? [])
        process.standardOutput = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        precondition(process.terminationStatus == 0, "curl failed")
        return (.now - start) / .seconds(1)
    }
}

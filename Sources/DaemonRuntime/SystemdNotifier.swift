import Foundation
import Synchronization

/// Tells systemd how the service is doing, one datagram a message (sd_notify(3)). Silent where
/// nobody listens.
package struct SystemdNotifier: Sendable {
    private let address: String?

    /// - Parameter address: `NOTIFY_SOCKET` of the environment: a path, or `@` and an abstract name.
    package init(address: String?) {
        self.address = address
    }

    package func ready() { send("READY=1") }
    /// The configuration is being read again; `ready` follows, whatever comes of it.
    package func reloading() {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        send("RELOADING=1\nMONOTONIC_USEC=\(time.tv_sec * 1_000_000 + time.tv_nsec / 1000)")
    }
    package func stopping() { send("STOPPING=1") }
    /// Where whoever listens is behind, one more sign of life is not waited for.
    package func alive() { send("WATCHDOG=1", flags: Int32(MSG_DONTWAIT)) }
    /// One line that `systemctl status` shows.
    package func status(_ text: String) { send("STATUS=\(text.filter { !$0.isNewline })") }

    private func send(_ message: String, flags: Int32 = 0) {
        guard let address else { return }
        var target = sockaddr_un()
        target.sun_family = sa_family_t(AF_UNIX)
        var path = Array(address.utf8)
        guard path.count < MemoryLayout.size(ofValue: target.sun_path) else { return }
        if path.first == UInt8(ascii: "@") {
            path[0] = 0
        }
        withUnsafeMutableBytes(of: &target.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path)! + path.count)

        let kind = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(message.utf8)
        _ = withUnsafePointer(to: target) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | flags, $0, length)
            }
        }
    }
}

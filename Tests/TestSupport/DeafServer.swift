package import Foundation

/// A port on this machine where nobody answers, not even to refuse: its queue is full.
package final class DeafServer: Sendable {
    private let listener: Int32
    private let waiting: [Int32]
    package let url: URL

    package init() throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let listener = try listening(at: &address, AF_INET, queue: 0)
        self.listener = listener
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        waiting = (0..<4).map { _ in
            let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
            let descriptor = socket(AF_INET, type, 0)
            withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    _ = connect(descriptor, $0, size)
                }
            }
            return descriptor
        }
        guard let url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/")
        else {
            preconditionFailure("that is an address")
        }
        self.url = url
    }

    deinit {
        for descriptor in waiting + [listener] { close(descriptor) }
    }
}

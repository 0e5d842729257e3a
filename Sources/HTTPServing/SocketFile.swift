import Foundation
import Synchronization

/// The file by which others find a socket. Once bound it is known by what it is and not by its path,
/// where something else may have come to lie.
final class SocketFile: Sendable {
    private struct Identity: Equatable {
        let isSocket: Bool
        let device: Int?
        let number: Int?
    }

    private let path: String
    private let bound = Mutex<Identity?>(nil)

    init(at path: String) {
        self.path = path
    }

    /// Whether something else lies at the path, which is nobody's to take away.
    var isSomethingElse: Bool { present.map { !$0.isSocket } ?? false }

    /// To be told when the socket has been bound.
    func isBound() {
        bound.withLock { $0 = present }
    }

    /// Takes the file away where it is the one that was bound.
    func remove() {
        guard let own = bound.withLock({ $0 }), own == present else { return }
        unlink(path)
    }

    /// What lies there, be it a link that leads elsewhere; nil where there is nothing.
    private var present: Identity? {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else {
            return nil
        }
        return Identity(
            isSocket: facts[.type] as? FileAttributeType == .typeSocket,
            device: facts[.systemNumber] as? Int, number: facts[.systemFileNumber] as? Int)
    }
}

import FeedModel
import Foundation

/// What this process may do with the file of a store.
enum StoreAccess {
    case none
    case reading
    /// Or making it, where there is none.
    case writing

    /// Who writes needs the folder as well: the log lies in it.
    init(to store: URL) {
        let folder = store.deletingLastPathComponent().path
        if access(store.path, F_OK) != 0 {
            self = errno == EACCES ? .none : .writing
        } else if access(store.path, W_OK) == 0, access(folder, W_OK | X_OK) == 0 {
            self = .writing
        } else {
            self = access(store.path, R_OK) == 0 ? .reading : .none
        }
    }
}

extension StorageFailure {
    /// The store may be read, or not even that, by somebody who needs more.
    static func closed(_ store: URL, to access: StoreAccess) -> StorageFailure {
        if Glibc.access(store.path, W_OK) != 0, errno == EROFS {
            return StorageFailure("its disk can only be read; look at the disk")
        }
        let (owner, group) = names(of: store)
        let sudo = "put “sudo” before the command, which then works as \(owner)"
        return access == .reading
            ? StorageFailure("you may read it and not write it; it belongs to \(owner): \(sudo)")
            : StorageFailure(
                """
                it belongs to \(owner) and is closed to you: \(sudo); or become a member of the \
                group \(group), which may read it: “sudo usermod -aG \(group) NAME”, then log in anew
                """)
    }

    static let outdated = StorageFailure(
        "it is of an older version of newswire: “sudo newswire status” brings it up to date")

    /// The files that SQLite needs beside a store are there as long as newswire alone writes it.
    static let unattended = StorageFailure(
        """
        it cannot be read while nobody has it open, and you may not make the files that this needs: \
        start newswire, or “sudo newswire status” makes them
        """)

    static let missing = StorageFailure("there is none yet; “newswire fetch” makes it")

    /// The user and the group that it belongs to; of its folder, where one cannot look into that.
    private static func names(of store: URL) -> (owner: String, group: String) {
        var facts = stat()
        guard
            stat(store.path, &facts) == 0
                || stat(store.deletingLastPathComponent().path, &facts) == 0
        else { return ("somebody else", "of its owner") }
        return (
            getpwuid(facts.st_uid).map { String(cString: $0.pointee.pw_name) }
                ?? "user \(facts.st_uid)",
            getgrgid(facts.st_gid).map { String(cString: $0.pointee.gr_name) }
                ?? "\(facts.st_gid)"
        )
    }
}

import FeedModel
import Foundation

/// Makes a process of root's one of the store's owner, for good, so that nothing that root owns is
/// left where the daemon writes; nor does root read what comes from the network.
///
/// Whoever is not root, or works on a store of root's, stays who they are.
///
/// - Parameter store: where there is none yet, its folder's owner counts.
func becomeOwner(of store: URL) throws(StorageFailure) {
    guard geteuid() == 0, let (user, group) = owner(of: store), user != 0 else { return }
    let entry = getpwuid(user)
    let own = entry?.pointee.pw_gid ?? group
    let hasGroups = entry.map { initgroups($0.pointee.pw_name, own) } ?? setgroups(0, nil)
    // The group first: who is no longer root may not change it.
    guard hasGroups == 0, setgid(own) == 0, setuid(user) == 0, seteuid(0) != 0 else {
        let reason = String(cString: strerror(errno))
        throw StorageFailure(
            "\(store.path) belongs to user \(user), who root cannot become: \(reason)")
    }
    // As the unit has it: what lies in the folder is for the owner's group to read.
    umask(0o027)
}

/// The user and the group. A link says whose it is by itself, unless root has made it.
private func owner(of store: URL) -> (uid_t, gid_t)? {
    var facts = stat()
    for path in [store.path, store.deletingLastPathComponent().path] {
        guard lstat(path, &facts) == 0 else { continue }
        if facts.st_uid != 0 || stat(path, &facts) == 0 { return (facts.st_uid, facts.st_gid) }
    }
    return nil
}

extension StorePurpose {
    /// Of a command that writes what it reads into a file which its user has named. Root stays root
    /// for it, and reads the store as it is: what SQLite makes beside a store, it gives to the store's
    /// owner (os_unix.c, `findCreateFileMode`).
    static var readingIntoFile: StorePurpose { geteuid() == 0 ? .onlyReading : .reading }
}

import Foundation

/// A file that is exported into by its name.
///
/// It is opened once and stays so until the process ends; until then no other export writes it. A
/// device or pipe is everybody's.
struct OutputFile {
    let url: URL

    init(_ path: String) {
        url = URL(filePath: path)
    }

    /// The file with nothing behind its last whole line, to be written at its end.
    ///
    /// - Parameter lineEnd: what a line of it ends with, and no text in a line holds.
    func openForLines(endingIn lineEnd: String) throws -> Int32 {
        let descriptor = try open(url, O_RDWR | O_CREAT | O_APPEND)
        guard isOrdinary(descriptor) else { return descriptor }
        let text = try Data(contentsOf: url, options: .alwaysMapped)
        let end = text.range(of: Data(lineEnd.utf8), options: .backwards)?.upperBound ?? 0
        guard end == text.count || ftruncate(descriptor, off_t(end)) == 0 else { throw failure() }
        // The name of a new file is to last as long as what is written into it.
        try synchroniseFolder()
        return descriptor
    }

    /// A new file beside this one.
    func openPart() throws -> Int32 {
        var facts = stat()
        guard stat(url.path, &facts) != 0 || isOrdinary(facts) else {
            throw CommandFailure(message: "\(url.path): is no file that could be replaced")
        }
        let descriptor = try open(part, O_WRONLY | O_CREAT)
        guard ftruncate(descriptor, 0) == 0 else { throw failure() }
        return descriptor
    }

    /// Gives the file beside this one its name. Whoever reads has the old one or the new one.
    func putPartInPlace() throws {
        guard rename(part.path, url.path) == 0 else { throw failure() }
        try synchroniseFolder()
    }

    private var part: URL {
        url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).part")
    }

    private func open(_ url: URL, _ flags: Int32) throws -> Int32 {
        let descriptor = Glibc.open(url.path, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure() }
        guard isOrdinary(descriptor) else { return descriptor }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            defer { close(descriptor) }
            guard errno == EWOULDBLOCK else { throw failure() }
            throw CommandFailure(message: "\(self.url.path): another export writes it")
        }
        return descriptor
    }

    /// Whether it is a file like any other, and no device or pipe.
    private func isOrdinary(_ facts: stat) -> Bool { facts.st_mode & S_IFMT == S_IFREG }

    private func isOrdinary(_ descriptor: Int32) -> Bool {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 && isOrdinary(facts)
    }

    private func synchroniseFolder() throws {
        let folder = Glibc.open(url.deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw failure() }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure() }
    }

    private func failure() -> CommandFailure {
        let reason = String(cString: strerror(errno))
        return CommandFailure(message: "\(url.path): cannot be written: \(reason)")
    }
}

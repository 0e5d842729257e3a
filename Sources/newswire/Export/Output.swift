import Foundation

/// A file, a pipe or a terminal, written so that it is known what has arrived.
///
/// Nothing is buffered here. A pipe gets no more at a time than it takes at once, so that a reader
/// that stands still does not keep us from ending.
struct Output {
    /// Whoever read it does not any more.
    struct Closed: Error {}

    private let descriptor: Int32
    private let isFile: Bool
    /// Whether it is a file that holds something already, as after `>>`.
    let continuesFile: Bool
    /// Where the file goes once it is whole; nil where it is in its place.
    private let replaced: OutputFile?

    init(_ descriptor: Int32 = STDOUT_FILENO) {
        self.init(descriptor, replacing: nil)
    }

    /// A file of lines that gets more of them at its end.
    ///
    /// An export that was killed, or a disk that was full, may have left half a line: what stands
    /// behind the last whole one is taken away, since no cursor has passed it.
    init(appendingTo file: OutputFile, lineEnd: String) throws {
        self.init(try file.openForLines(endingIn: lineEnd), replacing: nil)
    }

    /// A file that takes the place of another when it is complete.
    init(replacing file: OutputFile) throws {
        self.init(try file.openPart(), replacing: file)
    }

    private init(_ descriptor: Int32, replacing file: OutputFile?) {
        self.descriptor = descriptor
        replaced = file
        // A closed pipe is an answer to `write`, not an end without a word.
        signal(SIGPIPE, SIG_IGN)
        var facts = stat()
        isFile = fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
        continuesFile = isFile && facts.st_size > 0
    }

    /// Returns when the system has taken all of it.
    func write(_ text: String) throws {
        var text = text
        try text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                if !isFile { try waitForRoom() }
                // What fits in at once where `poll` says that there is room (pipe(7), PIPE_BUF).
                let piece = isFile ? rest : rest.prefix(4096)
                let written = Glibc.write(
                    descriptor, UnsafeBufferPointer(rebasing: piece).baseAddress, piece.count)
                if written >= 0 {
                    rest = rest.dropFirst(written)
                } else if errno != EINTR && errno != EAGAIN {
                    throw failure()
                }
            }
        }
    }

    /// Returns when a file's bytes are on the disk; what went into a pipe has its reader.
    func flush() throws {
        if isFile, fsync(descriptor) != 0 { throw failure() }
    }

    /// All has been written: makes sure of it, and puts a file that replaces another in its place.
    func complete() throws {
        try flush()
        try replaced?.putPartInPlace()
    }

    /// Whether somebody may still read it.
    var isOpen: Bool {
        var poll = pollfd(fd: descriptor, events: 0, revents: 0)
        return Glibc.poll(&poll, 1, 0) <= 0 || poll.revents & Int16(POLLERR | POLLNVAL) == 0
    }

    private func waitForRoom() throws {
        var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        repeat { try Task.checkCancellation() } while Glibc.poll(&poll, 1, 200) == 0
    }

    private func failure() -> any Error {
        let code = errno
        if code == EPIPE { return Closed() }
        return CommandFailure(
            message: "the output cannot be written: \(String(cString: strerror(code)))")
    }
}

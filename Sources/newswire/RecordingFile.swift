import FeedFetching
import FeedModel
import Foundation
import Synchronization

/// A file that requests and their answers are written into as they come.
final class RecordingFile: Sendable {
    private let path: String
    private let clock: any WallClock
    private let state: Mutex<State>

    private struct State {
        var file: FileHandle
        var count = 0
        var failure: (any Error)?
    }

    init(at path: String, clock: any WallClock) throws {
        self.path = path
        self.clock = clock
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw CommandFailure(message: "\(path): cannot be written") }
        state = Mutex(State(file: file))
    }

    /// Called from libcurl's thread: a failure is told of by `finish`.
    @Sendable func write(_ exchange: Exchange) {
        let bytes = WARC.records(of: exchange, at: clock.now)
        state.withLock { state in
            do {
                try state.file.write(contentsOf: Data(bytes))
                state.count += 1
            } catch {
                state.failure = state.failure ?? error
            }
        }
    }

    func finish() throws {
        try state.withLock { state in
            try state.file.close()
            if let failure = state.failure {
                throw CommandFailure(
                    message: "\(path): cannot be written: \(failure.localizedDescription)")
            }
            printError(
                state.count == 0
                    ? "Nothing was asked, so nothing is recorded."
                    : "\(state.count) answers are recorded in \(path); “newswire parse \(path)”"
                        + " reads them.")
        }
    }
}

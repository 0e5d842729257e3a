import Glibc
import NIOCore
import NIOPosix

/// The one thread on which all questions are heard and answered. Where both have work, the system
/// gives a tenth of a processor to it and the rest to the daemon's own threads (sched(7), nice). What
/// the store looks up for a question is not done here, and weighs as much as anything else.
final class AnsweringThread: TaskExecutor {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let loop: any EventLoop

    init() {
        loop = group.next()
        // On Linux it is the niceness of the calling thread alone. A refusal changes nothing but that.
        loop.execute { setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10) }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Does `body` here, and ends the thread after it.
    static func serving(
        _ body: @Sendable (any EventLoopGroup) async throws -> Void
    ) async throws {
        let thread = AnsweringThread()
        let outcome = await Result {
            try await withTaskExecutorPreference(thread) { try await body(thread.group) }
        }
        try await thread.group.shutdownGracefully()
        try outcome.get()
    }
}

/// Does `body` where the daemon's own work is done: an order is no question.
func amongDaemonsWork<Value: Sendable>(
    _ body: @Sendable () async throws -> Value
) async throws -> Value {
    try await withTaskExecutorPreference(globalConcurrentExecutor, operation: body)
}

extension Result where Failure == any Error, Success: Sendable {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

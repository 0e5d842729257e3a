import DigestWriting
import FeedModel
import Foundation
import SQLiteStorage
import TestSupport
import Testing

@testable import newswire

/// A store with changes, and deliveries of them.
private struct Outlet {
    let store: any ArticleStore
    let clock = SystemClock()

    init(articles: Int) async throws {
        store = try SQLiteStore.inMemory()
        try await store.configure([.example()], at: .noon)
        try await add(0..<articles, at: .noon)
    }

    func add(_ numbers: Range<Int>, at now: Date) async throws {
        let request = LeaseRequest(limit: 1, now: now, until: now + 300)
        let lease = try #require(try await store.lease(request).first)
        var state = lease.state
        state.plan = PollPlan(due: now, earliest: now, reason: "a test")
        var update = FeedUpdate(
            lease: lease, source: Source.ID(rawValue: "s"), at: now, state: state,
            report: RefreshReport(feed: lease.feed, result: .read, next: state.plan))
        update.new = numbers.map { number in
            var content = ArticleContent()
            content.title = "Article \(number)"
            let key = Fingerprint(high: 1, low: UInt64(number))
            return FeedUpdate.NewArticle(
                draft: Draft(
                    content: content, aliases: [Alias(kind: .address, scope: nil, key: key)],
                    fingerprint: key), tags: [], duplicateOf: nil)
        }
        try await store.apply(update)
    }

    func deliver(
        _ cursor: String, to descriptor: Int32, follows: Bool = false
    ) async throws {
        let start = try await position(of: cursor)
        try await ChangeDelivery(
            store: store, clock: clock, output: Output(descriptor), format: .jsonl,
            query: ChangeQuery(after: start), cursor: cursor, follows: follows
        ).run()
    }

    func position(of cursor: String) async throws -> Int64 {
        try await store.cursors().first { $0.name == cursor }?.seq ?? 0
    }
}

/// A pipe whose ends close with it.
private final class TestPipe {
    private(set) var descriptors: [Int32] = [0, 0]
    init() { #expect(pipe(&descriptors) == 0) }
    deinit { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }

    var writing: Int32 { descriptors[1] }

    func stopReading() {
        close(descriptors[0])
        descriptors[0] = -1
    }

    /// Nothing more goes into it (`poll` counts a pipe as open from PIPE_BUF on).
    var isFull: Bool {
        var room = pollfd(fd: descriptors[1], events: Int16(POLLOUT), revents: 0)
        return poll(&room, 1, 0) == 0
    }

    /// What is in it.
    func lines() -> Int {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var waiting = pollfd(fd: descriptors[0], events: Int16(POLLIN), revents: 0)
        var lines = 0
        while poll(&waiting, 1, 0) > 0 {
            let count = read(descriptors[0], &buffer, buffer.count)
            if count <= 0 { break }
            lines += buffer[..<count].count { $0 == UInt8(ascii: "\n") }
        }
        return lines
    }
}

@Suite struct ChangeDeliveryTests {
    @Test func `a cursor stays where a full disk leaves it, and the rest comes later`() async throws
    {
        let outlet = try await Outlet(articles: 300)
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let file = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let disk = open(file.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        defer { close(disk) }

        await #expect(throws: CommandFailure.self) { try await outlet.deliver("a", to: full) }
        #expect(try await outlet.position(of: "a") == 0)
        try await outlet.deliver("a", to: disk)
        try await outlet.deliver("a", to: disk)

        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 300)
        #expect(lines.last?.contains("\"seq\":300}") == true)
        #expect(try await outlet.position(of: "a") == 300)
    }

    @Test func `a cursor stays where a closed pipe leaves it, and no other is moved`() async throws
    {
        let outlet = try await Outlet(articles: 3)
        let pipe = TestPipe()
        try await outlet.deliver("b", to: pipe.writing)
        #expect(pipe.lines() == 3)
        pipe.stopReading()

        await #expect(throws: Output.Closed.self) {
            try await outlet.deliver("a", to: pipe.writing)
        }

        #expect(try await outlet.position(of: "a") == 0)
        #expect(try await outlet.position(of: "b") == 3)
    }

    @Test(.timeLimit(.minutes(5)))
    func `who follows gets what comes, and ends when nobody reads or it is stopped`() async throws {
        let outlet = try await Outlet(articles: 2)
        let pipe = TestPipe()
        let writing = pipe.writing
        let following = Task { try await outlet.deliver("a", to: writing, follows: true) }
        while try await outlet.position(of: "a") < 2 { await Task.yield() }
        try await outlet.add(2..<5, at: .noon + 4000)
        while try await outlet.position(of: "a") < 5 { await Task.yield() }
        #expect(pipe.lines() == 5)

        pipe.stopReading()
        await #expect(throws: Output.Closed.self) { try await following.value }

        let other = TestPipe()
        let stopped = Task { [writing = other.writing] in
            try await outlet.deliver("b", to: writing, follows: true)
        }
        while try await outlet.position(of: "b") < 5 { await Task.yield() }
        stopped.cancel()
        await #expect(throws: CancellationError.self) { try await stopped.value }
    }

    @Test(.timeLimit(.minutes(5)))
    func `a reader that stands still keeps nobody from ending`() async throws {
        let outlet = try await Outlet(articles: 500)
        let pipe = TestPipe()
        let writing = pipe.writing
        let stuck = Task { try await outlet.deliver("a", to: writing) }
        while !pipe.isFull { await Task.yield() }
        stuck.cancel()

        await #expect(throws: CancellationError.self) { try await stuck.value }
        // A pipe takes 64 KiB: the first page of lines, and not the second.
        #expect(try await outlet.position(of: "a") <= 200)
    }

    @Test func `two exports under one name notice each other`() async throws {
        let outlet = try await Outlet(articles: 3)
        let pipe = TestPipe()
        let late = ChangeDelivery(
            store: outlet.store, clock: outlet.clock, output: Output(pipe.writing), format: .jsonl,
            query: ChangeQuery(), cursor: "a", follows: false)
        try await outlet.deliver("a", to: pipe.writing)

        await #expect(throws: CommandFailure.self) { try await late.run() }
        #expect(try await outlet.position(of: "a") == 3)
    }
}

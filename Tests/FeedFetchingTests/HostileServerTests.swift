import FeedFetching
import FeedModel
import Foundation
import TestSupport
import Testing

private typealias Act = ScriptedServer.Act

/// Bounds of less than a second, so that a server that never ends costs no time.
private func policy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
    var policy = FetchPolicy(userAgent: "newswire/test")
    policy.allowsPrivateAddresses = true
    policy.connectTimeout = .milliseconds(500)
    policy.firstByteTimeout = .milliseconds(300)
    policy.totalTimeout = .milliseconds(1500)
    policy.maxBodyBytes = 1 << 20
    policy.maxHeaderBytes = 16 << 10
    change(&policy)
    return policy
}

private func fetch(
    _ acts: [Act], validators: Validators = Validators(),
    _ change: (inout FetchPolicy) -> Void = { _ in }
) async throws -> FetchOutcome {
    let server = try ScriptedServer { _ in acts }
    defer { server.stop() }
    return await CurlFetcher(policy: policy(change)).fetch(
        FetchRequest(url: server.url("/feed"), validators: validators))
}

private func head(_ status: String = "200 OK", _ fields: String...) -> Act {
    .send((["HTTP/1.1 \(status)"] + fields).joined(separator: "\r\n") + "\r\n\r\n")
}

private func obstacle(_ outcome: FetchOutcome) -> FetchOutcome.Obstacle? {
    if case .unreachable(let obstacle, _) = outcome { obstacle } else { nil }
}

@Suite struct HostileServerTests {
    @Test func `who never answers, or never ends, is given up in time`() async throws {
        let scripts: [[Act]] = [
            [.silence], [.send("HTTP/1.1 200 OK\r\nX-"), .silence],
            [head("200 OK", "Content-Length: 100"), .send("<rss>"), .silence],
            [head("200 OK", "Transfer-Encoding: chunked"), .send("5\r\n<rss>\r\n"), .silence],
        ]
        for script in scripts {
            let start = ContinuousClock.now
            let outcome = try await fetch(script)
            #expect(obstacle(outcome) == .slow, "\(script): \(outcome)")
            #expect(.now - start < .seconds(10))
        }
    }

    @Test func `a body without an end is given up at the bound`() async throws {
        let chunk = Act.send("FFFF\r\n" + String(repeating: "x", count: 0xFFFF) + "\r\n")
        let endless: [[Act]] = [
            [head(), .sendForEver(Array(repeating: 0x78, count: 65_536))],
            [
                head("200 OK", "Content-Length: 99999999999"),
                .sendForEver(Array(repeating: 0x79, count: 5000)),
            ],
            [head("200 OK", "Transfer-Encoding: chunked")] + Array(repeating: chunk, count: 40),
        ]
        for script in endless {
            let outcome = try await fetch(script)
            #expect(
                outcome == .unreachable(.bound, reason: "the document is larger than 1 MiB"))
        }
    }

    @Test(arguments: Bomb.allCases)
    fileprivate func `a bomb stops at the bound, whatever it is packed in`(
        _ bomb: Bomb
    ) async throws {
        let (start, again) = bomb.pieces
        let outcome = try await fetch([
            head("200 OK", "Content-Encoding: \(bomb.rawValue)"), .send(start),
            again.isEmpty ? .silence : .sendForEver(again),
        ])
        #expect(outcome == .unreachable(.bound, reason: "the document is larger than 1 MiB"))
    }

    @Test func `packed bytes that unpack to nothing are bounded too`() async throws {
        // Blocks of deflate that are stored and empty.
        let outcome = try await fetch([
            head("200 OK", "Content-Encoding: gzip"),
            .send([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]),
            .sendForEver(Array(repeating: [0, 0, 0, 0xFF, 0xFF], count: 4000).flatMap(\.self)),
        ])
        #expect(obstacle(outcome) == .bound || obstacle(outcome) == .slow)
    }

    @Test func `what is no such packing is no document`() async throws {
        let outcome = try await fetch([
            head("200 OK", "Content-Encoding: gzip", "Content-Length: 5"), .send("<rss>"),
        ])
        #expect(obstacle(outcome) != nil)
    }

    @Test func `a document that breaks off is read as far as it came`() async throws {
        let cut: [[Act]] = [
            [head("200 OK", "Content-Length: 500"), .send("<rss><channel>"), .reset],
            [
                head("200 OK", "Transfer-Encoding: chunked"),
                .send("e\r\n<rss><channel>\r\n"), .send("zz"), .reset,
            ],
        ]
        for script in cut {
            let outcome = try await fetch(script)
            guard case .document(let document) = outcome else {
                // A reset may overtake what was sent before it.
                #expect(obstacle(outcome) == .connection, "\(outcome)")
                continue
            }
            #expect(document.isCutOff)
            #expect(document.body.starts(with: "<rss>".utf8))
        }
    }

    @Test func `a length that is too short ends the document there`() async throws {
        let outcome = try await fetch([
            head("200 OK", "Content-Length: 5", "Connection: close"), .send("<rss></rss>"),
        ])
        guard case .document(let document) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(String(decoding: document.body, as: UTF8.self) == "<rss>")
    }

    @Test func `headers without an end or of any size are bounded`() async throws {
        let floods: [[Act]] = [
            [.send("HTTP/1.1 200 OK\r\n"), .sendForEver(Array("X-A: b\r\n".utf8))],
            [.send("HTTP/1.1 200 OK\r\nX-A: "), .sendForEver(Array(repeating: 0x61, count: 999))],
        ]
        for flood in floods {
            let outcome = try await fetch(flood)
            #expect(obstacle(outcome) != nil, "\(outcome)")
        }
    }

    @Test func `early hints without an end are given up`() async throws {
        let hint = Array("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".utf8)
        let outcome = try await fetch([.sendForEver(hint)])
        #expect(obstacle(outcome) != nil)
    }

    @Test(arguments: [
        "\u{0}\u{1}\u{2}nonsense\r\n\r\n", "<rss>an answer of 1991</rss>", "SSH-2.0-server\r\n",
        "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nX: a\u{0}b\r\n\r\n", "\r\n\r\n",
    ])
    func `what is not HTTP is no document`(_ answer: String) async throws {
        let outcome = try await fetch([.send(answer), .reset])
        if case .document = outcome { Issue.record("\(outcome)") }
    }

    @Test(arguments: [204, 205, 206, 300, 304, 305, 399, 418, 599])
    func `a status without a document is refused`(_ status: Int) async throws {
        let outcome = try await fetch([
            head("\(status) Whatever", "Content-Length: 0", "Connection: close"), .reset,
        ])
        #expect(outcome.response?.status == status, "\(outcome)")
        if case .document = outcome { Issue.record("\(outcome)") }
    }

    @Test func `a reset is told as one`() async throws {
        #expect(obstacle(try await fetch([.reset])) == .connection)
        #expect(obstacle(try await fetch([.send("HTTP/1.1 200 OK\r\nX-"), .reset])) == .connection)
    }

    @Test func `a slow server holds nobody else`() async throws {
        let server = try ScriptedServer { path in
            path == "/slow"
                ? [.silence]
                : [
                    head("200 OK", "Content-Length: 6", "Connection: close"), .send("<rss/>"),
                ]
        }
        defer { server.stop() }
        let fetcher = CurlFetcher(policy: policy())
        let order = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                let url = server.url(number % 5 == 0 ? "/slow" : "/quick")
                group.addTask {
                    let outcome = await fetcher.fetch(FetchRequest(url: url))
                    return outcome.response != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(order.count { $0 } == 80)
        #expect(!order.prefix(80).contains(false))
    }
}

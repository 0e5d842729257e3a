import FeedFetching
import FeedModel
import TestSupport
import Testing

/// Compressed answers: honest ones, broken ones, and bombs.
@Suite struct EncodingTests {
    private static let gzip = bytes(base64: "H4sIAAAAAAACA7MpKi62S6/KLLDRB7EAFJTXbA8AAAA=")

    @Test(arguments: [
        ("gzip", "H4sIAAAAAAACA7MpKi62S6/KLLDRB7EAFJTXbA8AAAA="),
        ("x-gzip", "H4sIAAAAAAACA7MpKi62S6/KLLDRB7EAFJTXbA8AAAA="),
        ("deflate", "eJyzKSoutkuvyiyw0QexACz0BY4="),
        ("br", "DweAPHJzcz5nemlwPC9yc3M+Aw=="),
        ("zstd", "KLUv/QRYeQAAPHJzcz5nemlwPC9yc3M+gPGYCg=="),
        ("gzip, gzip", "H4sIAAAAAAACA5Pv5mAAASbmzZpaetu815/S2XCRfSODyJTrOfxAcQBbXU0NIAAAAA=="),
        ("identity", "PHJzcz5nemlwPC9yc3M+"),
    ])
    func `encodings are undone, also one over the other`(
        _ encoding: String, _ body: String
    ) async throws {
        let server = try LoopbackServer { _ in
            httpAnswer("200 OK", ["Content-Encoding: \(encoding)"], bytes: bytes(base64: body))
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text == "<rss>gzip</rss>", "\(outcome)")
        #expect(outcome.document?.isCutOff == false)
    }

    @Test func `what was decoded before a compressed answer broke off is kept`() async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead("200 OK", ["Content-Encoding: gzip", "Content-Length: 1000"]),
                .send(Array(Self.gzip.dropLast(12))),
            ]
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.text?.hasPrefix("<rss>gzip") == true, "\(outcome)")
        #expect(outcome.document?.isCutOff == true)
    }

    @Test(arguments: ["gzip", "deflate", "br", "zstd", "gzip, br", "rot13"])
    func `a document that is not in the encoding it names cannot be read`(
        _ encoding: String
    ) async throws {
        let server = try LoopbackServer { _ in
            httpAnswer("200 OK", ["Content-Encoding: \(encoding)"], body: "<rss>garbage</rss>")
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.obstacle == .other, "\(outcome)")
        #expect(outcome.reason?.contains("encoding") == true)
    }

    @Test func `encodings are not layered without end`() async throws {
        let server = try LoopbackServer { _ in
            httpAnswer(
                "200 OK", Array(repeating: "Content-Encoding: gzip, gzip", count: 20),
                bytes: Self.gzip)
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.obstacle == .other, "\(outcome)")
    }

    // MARK: Bombs

    /// 64 KiB of zeros in 83 bytes of deflate, again and again: gzip with its head, and without.
    private static let zeros = bytes(
        base64: """
            7MEBAQAAAICQ/q/uCAoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAABqAAAA//8=
            """)
    private static let gzipHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3]

    @Test(arguments: [("gzip", gzipHead), ("deflate", [0x78, 0x9C])])
    func `a bomb that goes on for ever stops at the bound`(
        _ encoding: String, _ head: [UInt8]
    ) async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead("200 OK", ["Content-Encoding: \(encoding)"]), .send(head),
                .sendForever(Self.zeros),
            ]
        }
        let outcome = await fetch(server.url("/")) { $0.maxBodyBytes = 1 << 20 }
        #expect(outcome == .unreachable(.bound, reason: "the document is larger than 1 MiB"))
    }

    @Test(arguments: [
        // 16 MiB of zeros in 15 bytes.
        ("br", "z///f/gnAOKxQCD3/n8="),
        // 4 MiB in 142.
        (
            "zstd",
            """
            KLUv/QBoTAAACAABAPz/ORACAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAA\
            AgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAwAQAA==
            """
        ),
    ])
    func `a bomb in a few bytes stops at the bound`(
        _ encoding: String, _ body: String
    ) async throws {
        let server = try LoopbackServer { _ in
            httpAnswer("200 OK", ["Content-Encoding: \(encoding)"], bytes: bytes(base64: body))
        }
        let outcome = await fetch(server.url("/")) { $0.maxBodyBytes = 1 << 20 }
        #expect(outcome == .unreachable(.bound, reason: "the document is larger than 1 MiB"))
    }

    @Test func `bytes without end that decode to nothing stop at the bound`() async throws {
        // Stored blocks of no bytes (RFC 1951 section 3.2.4).
        let empty: [[UInt8]] = Array(repeating: [0, 0, 0, 0xFF, 0xFF], count: 1000)
        let server = try LoopbackServer { _ in
            [
                httpHead("200 OK", ["Content-Encoding: gzip"]), .send(Self.gzipHead),
                .sendForever(empty.flatMap { $0 }),
            ]
        }
        let outcome = await fetch(server.url("/")) { $0.maxBodyBytes = 1 << 20 }
        #expect(outcome == .unreachable(.bound, reason: "the document is larger than 1 MiB"))
    }

    @Test func `empty gzip members without end are no document`() async throws {
        let server = try LoopbackServer { _ in
            [
                httpHead("200 OK", ["Content-Encoding: gzip"]),
                .sendForever(bytes(base64: "H4sIAAAAAAACAwMAAAAAAAAAAAA=")),
            ]
        }
        let outcome = await fetch(server.url("/")) { $0.maxBodyBytes = 1 << 20 }
        #expect(outcome.obstacle == .other, "\(outcome)")
    }
}

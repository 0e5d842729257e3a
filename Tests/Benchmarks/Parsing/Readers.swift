import FeedModel
import FeedParsing
import ParsingBaseline

/// What is measured in this process: libxml2 alone, and ours as far as each of two places.
enum Reader: String, CaseIterable {
    /// The same events, thrown away.
    case events = "libxml2"
    /// Every field chosen and decoded: markup and addresses as their publisher wrote them.
    case decoded
    /// What newswire works with: markup sanitised and read as text, addresses absolute.
    case complete

    /// How many items there were; for `events`, how many events.
    func read(_ document: [UInt8]) throws -> Int {
        switch self {
        case .events:
            document.withUnsafeBytes { bytes in
                read_events(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
            }
        case .decoded:
            try FeedParser(extent: .decoded).parse(document, url: Self.address).entries.count
        case .complete:
            try FeedParser().parse(document, url: Self.address).entries.count
        }
    }

    static let address = "https://news.example/feed.xml"

    /// The medians of several rounds; in each round every reader has its turn, so that what else the
    /// machine does falls on all alike.
    static func measure(_ corpus: Corpus, rounds: Int) throws -> [Reader: Timing] {
        // Short corpora are read several times a round: clocks and caches make noise.
        let passes = max(1, 16_000_000 / corpus.bytes)
        var timings: [Reader: [Timing]] = [:]
        for _ in 0..<rounds {
            for reader in allCases {
                var count = 0
                let timing = try Timing.of {
                    for _ in 0..<passes {
                        for document in corpus.documents { count += try reader.read(document) }
                    }
                }
                precondition(
                    reader == .events ? count > 0 : count == corpus.items * passes,
                    "\(reader) does not read all of \(corpus.name)")
                timings[reader, default: []].append(timing.divided(by: passes))
            }
        }
        return timings.compactMapValues(\.median)
    }
}

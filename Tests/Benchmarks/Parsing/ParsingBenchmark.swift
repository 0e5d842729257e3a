import Foundation
import ParsingBaseline

/// How fast feeds are read, beside libxml2 alone and beside other programs that read feeds.
///
/// `ParsingBenchmark FOLDER [PYTHON PEERS.PY]` writes its corpora into the folder and prints one
/// table; without Python only what is ours and libxml2 are measured. `make bench` runs it.
@main
struct ParsingBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().map { $0 }
        switch arguments.count {
        case 2 where arguments[0] == "memory":
            let use = try MemoryUse.ofReading(URL(filePath: arguments[1]))
            print(use.peak, use.values)
        case 3 where arguments[0] == "repeat":
            try readAgainAndAgain(arguments[1], arguments[2])
        case 1, 3:
            try measure(in: URL(filePath: arguments[0]), peers: Array(arguments.dropFirst()))
        default:
            print("usage: ParsingBenchmark FOLDER [PYTHON PEERS.PY]")
            exit(64)
        }
    }

    private static func measure(in folder: URL, peers tools: [String]) throws {
        let corpora = Corpus.all()
        for corpus in corpora { try corpus.write(to: folder) }
        let rounds = 5
        let rows = try corpora.map { corpus in
            say("reading \(corpus.name)")
            return Report.Row(
                corpus: corpus.name, bytes: corpus.bytes,
                readers: try Reader.measure(corpus, rounds: rounds))
        }
        let peers = try (tools.isEmpty ? [] : Peer.names).map { name in
            say("waiting for \(name)")
            return try Peer.measure(name, python: tools[0], script: tools[1], folder: folder)
        }
        let memory = try MemoryUse.measure(folder.appending(path: "rss-50mb/1.xml"))
        let report = Report(
            libxml2: String(cString: libxml2_version()), rounds: rounds, rows: rows, peers: peers,
            memory: memory)
        print(report.text)
    }

    /// Something for a profiler to look at: one reader at work on the files of a folder.
    private static func readAgainAndAgain(_ name: String, _ folder: String) throws {
        guard let reader = Reader(rawValue: name) else {
            print("usage: ParsingBenchmark repeat libxml2|decoded|complete FOLDER")
            exit(64)
        }
        let documents = try FileManager.default.contentsOfDirectory(atPath: folder)
            .map { Array(try Data(contentsOf: URL(filePath: folder).appending(path: $0))) }
        let end = ContinuousClock.now + .seconds(5)
        while ContinuousClock.now < end {
            for document in documents { _ = try reader.read(document) }
        }
    }

    private static func say(_ message: String) {
        try? FileHandle.standardError.write(contentsOf: Data("\(message)\n".utf8))
    }
}

import FeedModel
import FeedParsing
import Foundation

/// What reading one document takes, in a process that does nothing else.
struct MemoryUse {
    /// The most the process held at one time, the document included.
    var peak: Int
    /// What the values hold: their texts, and the structures the texts stand in.
    var values: Int

    /// Runs this program again for the document.
    static func measure(_ document: URL) throws -> MemoryUse {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["memory", document.path]
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        precondition(numbers.count == 2, "the measurement of memory says “\(text)”")
        return MemoryUse(peak: numbers[0], values: numbers[1])
    }

    /// What that run does.
    static func ofReading(_ document: URL) throws -> MemoryUse {
        let feed = try FeedParser().parse(
            Array(Data(contentsOf: document, options: .alwaysMapped)), url: Reader.address)
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return MemoryUse(
            peak: usage.ru_maxrss * 1024, values: feed.entries.reduce(0) { $0 + $1.size })
    }
}

extension Entry {
    /// Its texts and itself, in bytes.
    fileprivate var size: Int {
        let texts = [
            guid, url, externalURL, title, summary, contentHTML, contentText, image, commentsURL,
            rights, source?.title, source?.url,
        ]
        let people = authors.flatMap { [$0.name, $0.url, $0.email] }
        let files = enclosures.flatMap { [$0.url, $0.mimeType, $0.title] }
        return MemoryLayout<Self>.stride
            + authors.count * MemoryLayout<Author>.stride
            + enclosures.count * MemoryLayout<Enclosure>.stride
            + categories.count * MemoryLayout<String>.stride
            + (texts + people + files + categories).reduce(0) { $0 + ($1?.utf8.count ?? 0) }
    }
}

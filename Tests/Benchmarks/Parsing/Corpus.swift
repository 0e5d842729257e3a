import Foundation

/// Feeds of one kind, in memory.
struct Corpus {
    let name: String
    let documents: [[UInt8]]
    /// How many items its feeds hold together.
    let items: Int

    var bytes: Int { documents.reduce(0) { $0 + $1.count } }

    /// The same feeds on every machine.
    static func all() -> [Corpus] {
        var corpora: [Corpus] = []
        for format in FeedWriter.Format.allCases {
            corpora.append(small(format, "latin", [.english]))
            corpora.append(small(format, "cyrillic", [.russian, .kazakh]))
        }
        let long = FeedWriter.longFeed(bytes: 50_000_000, seed: 50)
        corpora.append(Corpus(name: "rss-50mb", documents: [long.bytes], items: long.items))
        return corpora
    }

    private static func small(
        _ format: FeedWriter.Format, _ script: String, _ languages: [Prose]
    ) -> Corpus {
        let feeds = (0..<60).map { number in
            FeedWriter.feed(
                format, in: languages[number % languages.count], items: 10...30,
                seed: UInt64(number + 1))
        }
        return Corpus(
            name: "\(format.rawValue)-\(script)", documents: feeds.map(\.bytes),
            items: feeds.reduce(0) { $0 + $1.items })
    }

    /// Puts the feeds where other programs find them: a folder for the corpus, a file for each.
    func write(to folder: URL) throws {
        let folder = folder.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (number, document) in documents.enumerated() {
            try Data(document).write(to: folder.appending(path: "\(number + 1).xml"))
        }
    }
}

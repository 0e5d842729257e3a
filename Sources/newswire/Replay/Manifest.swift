import FeedModel
import Foundation

/// What a feed gave when it was read, once.
struct RecordedReading: Sendable {
    /// Its place in the manifest, counted from 1.
    var number: Int
    /// When it was read.
    var time: Date
    var feed: Feed.ID
    /// Who published it; nil where the manifest does not say.
    var source: Source.ID?
    /// The address that answered.
    var url: URL
    /// Where the answer lies.
    var file: URL
}

/// Recorded readings in the order in which they were made: a JSON array of objects with `time` (ISO
/// 8601), `feed`, `url`, `file` (relative to the manifest) and, where it is known, `source`.
struct Manifest {
    let name: String
    let readings: [RecordedReading]

    /// Throws `CommandFailure`, which names every entry that is wrong.
    init(_ url: URL) throws {
        name = shownPath(url)
        let folder = url.deletingLastPathComponent()
        let entries = try Self.entries(of: url, called: name)
        var readings: [RecordedReading] = []
        var problems: [String] = []
        for (number, entry) in zip(1..., entries) {
            switch entry.reading(number, in: folder) {
            case .success(let reading): readings.append(reading)
            case .failure(let problem): problems.append("entry \(number): \(problem.message)")
            }
        }
        try refuse(problems, of: name)
        self.readings = readings
    }

    private static func entries(of url: URL, called name: String) throws -> [Entry] {
        do {
            return try JSONDecoder().decode([Entry].self, from: Data(contentsOf: url))
        } catch DecodingError.dataCorrupted(let context) {
            let reason =
                (context.underlyingError as? NSError)?
                .userInfo[NSDebugDescriptionErrorKey] as? String
            throw CommandFailure(
                message: "\(name): no JSON: \(reason ?? context.debugDescription)")
        } catch is DecodingError {
            throw CommandFailure(message: "\(name): must be a list of readings")
        } catch {
            throw CommandFailure(
                message: "\(name): cannot be read: \(error.localizedDescription)")
        }
    }

    /// Throws where `feeds` has no such feed, or has it of another source.
    func check(against feeds: [Feed]) throws {
        let known = Dictionary(feeds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let problems = readings.compactMap { reading -> String? in
            let id = reading.feed.rawValue
            guard let feed = known[reading.feed] else {
                let hint = nearest(to: id, in: feeds.map(\.id.rawValue))
                    .map { "; did you mean “\($0)”?" }
                return "entry \(reading.number): there is no feed “\(id)”\(hint ?? "")"
            }
            guard let source = reading.source, source != feed.source else { return nil }
            return "entry \(reading.number): “\(id)” is a feed of “\(feed.source.rawValue)”, not of"
                + " “\(source.rawValue)”"
        }
        try refuse(problems, of: name)
    }
}

private func refuse(_ problems: [String], of name: String) throws {
    guard !problems.isEmpty else { return }
    let more = problems.count > 10 ? ["  and \(problems.count - 10) more"] : []
    let shown = problems.prefix(10).map { "  " + terminalText($0) } + more
    throw CommandFailure(message: "\(name):\n" + shown.joined(separator: "\n"))
}

private struct EntryProblem: Error {
    var message: String
}

/// An entry as it is written: a key that is missing, or no text, is nil.
private struct Entry: Decodable {
    var texts: [Key: String] = [:]

    enum Key: String, CodingKey, CaseIterable {
        case time
        case source
        case feed
        case url
        case file
    }

    init(from decoder: any Decoder) throws {
        guard let container = try? decoder.container(keyedBy: Key.self) else { return }
        for key in Key.allCases {
            texts[key] = try? container.decode(String.self, forKey: key)
        }
    }

    func reading(_ number: Int, in folder: URL) -> Result<RecordedReading, EntryProblem> {
        Result { () throws(EntryProblem) in
            let time = try value(.time, "a time as in 2026-11-23T18:15:00+05:00") { text in
                try? Date(text, strategy: .iso8601)
            }
            let feed = try value(.feed, "the id of a feed") { Feed.ID(rawValue: $0) }
            let url = try value(.url, "an address") { URL(asWritten: $0) }
            let file = try value(.file, "a file that can be read") { text in
                let file = URL(filePath: text, relativeTo: folder)
                return FileManager.default.isReadableFile(atPath: file.path) ? file : nil
            }
            return RecordedReading(
                number: number, time: time, feed: feed,
                source: texts[.source].map(Source.ID.init(rawValue:)), url: url, file: file)
        }
    }

    private func value<Value>(
        _ key: Key, _ what: String, _ read: (String) -> Value?
    ) throws(EntryProblem) -> Value {
        guard let text = texts[key] else {
            throw EntryProblem(message: "“\(key.rawValue)” is missing: \(what)")
        }
        guard let value = read(text) else {
            throw EntryProblem(message: "“\(key.rawValue)” must be \(what), not “\(text)”")
        }
        return value
    }
}

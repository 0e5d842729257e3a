import Crypto
import FeedModel
import Foundation

/// What a downstream program reads first: the files that are whole, with what is in them.
struct Manifest: Codable {
    struct Edition: Codable {
        var name: String
        var since: Date
        var until: Date
        var files: [File]
        /// The numbers of its articles and stories.
        var articles: [Int64]
        var stories: [Int64]?

        init(name: String, _ digest: Digest, _ files: [File]) {
            self.name = name
            since = digest.window.start
            until = digest.window.end
            self.files = files
            articles = digest.items.map(\.article.id.rawValue).sorted()
            stories = digest.sections.flatMap(\.stories).map(\.id.rawValue).sorted()
        }
    }

    struct File: Codable, Equatable {
        var name: String
        var format: String
        var bytes: Int
        var sha256: String

        init(name: String, format: DigestFormat, _ contents: Data) {
            self.name = name
            self.format = format.rawValue
            bytes = contents.count
            sha256 = SHA256.hash(data: contents).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
        }
    }

    static let currentSchema = 1

    var schema = currentSchema
    var digest: String
    var editions: [Edition] = []

    init(digest: String) {
        self.digest = digest
    }

    init(json: Data) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self = try decoder.decode(Manifest.self, from: json)
    }

    var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.dateEncodingStrategy = .iso8601
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self)
        }
    }

    /// Takes out the editions whose windows ended longer before the newest one's than `age`, and
    /// returns their files.
    mutating func removeEditions(olderThan age: Duration?) -> [String] {
        guard let age, let newest = editions.map(\.until).max() else { return [] }
        let limit = newest.addingTimeInterval(-(age / .seconds(1)))
        let outdated = editions.filter { $0.until < limit }
        editions.removeAll { $0.until < limit }
        return outdated.flatMap(\.files).map(\.name)
    }
}

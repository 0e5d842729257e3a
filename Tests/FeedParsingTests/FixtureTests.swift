import FeedModel
import Foundation
import Testing

@testable import FeedParsing

/// A document in `Fixtures` and what stands beside it.
struct Fixture: Sendable, CustomTestStringConvertible {
    let path: String

    var testDescription: String { path }

    static let all: [Fixture] = {
        let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return (names ?? []).sorted().filter { name in
            name.contains("/") && !name.hasPrefix("page/") && !name.hasSuffix(".expected.json")
        }.map(Fixture.init)
    }()

    var document: [UInt8] {
        get throws { [UInt8](try Data(contentsOf: Self.folder.appending(path: path))) }
    }

    var expected: String {
        get throws {
            try String(
                contentsOf: Self.folder.appending(path: path + ".expected.json"), encoding: .utf8)
        }
    }

    private static let folder = URL(filePath: Bundle.module.resourcePath ?? ".")
        .appending(path: "Fixtures")
}

@Test(arguments: Fixture.all)
func `a document becomes what stands beside it`(fixture: Fixture) throws {
    let feed = try FeedParser().parse(try fixture.document, url: "https://from.example/feeds/x")
    let json = String(decoding: try JSONFeed(feed).encoded(), as: UTF8.self)
    #expect(json + "\n" == (try fixture.expected))
}

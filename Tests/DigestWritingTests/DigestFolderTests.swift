import Crypto
import DigestWriting
import FeedModel
import Foundation
import TestSupport
import Testing

@Suite struct DigestFolderTests {
    @Test func `the manifest lists whole files, and latest points to the newest`() throws {
        let digests = FileManager.default.temporaryDirectory
            .appending(path: UUID().uuidString, directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: digests) }
        let time = try #require(TimeOfDay(hour: 7, minute: 0))
        let definition = DigestDefinition(
            id: "morning", title: "Morning", schedule: .times([time]), timeZone: .gmt,
            formats: [.markdown, .html, .jsonFeed])
        let folder = DigestFolder(of: definition, in: digests)
        func write(endingAt end: Date) throws -> [URL] {
            let digest = Digest(
                definition, window: definition.window(endingAt: end),
                of: DigestMaterial(articles: []), vocabulary: DigestVocabulary())
            return try folder.write(digest, formats: definition.formats)
        }

        let first = try write(endingAt: .noon)
        let second = try write(endingAt: .noon + 86_400)
        let again = try write(endingAt: .noon + 86_400)
        // A digest of the past is no newer for being written later.
        _ = try write(endingAt: .noon)

        #expect(again.isEmpty)
        #expect(first.map(\.lastPathComponent).first == "2026-11-24-1200.md")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        let wanted = first + second
        #expect(
            Set(names)
                == Set(wanted.map(\.lastPathComponent))
                .union(["latest.md", "latest.html", "latest.json", "manifest.json"]))
        let latest = try String(
            contentsOf: folder.url.appending(path: "latest.md"), encoding: .utf8)
        #expect(latest.contains("25 November 2026"))

        let manifest = try JSONDecoder().decode(
            Manifest.self, from: Data(contentsOf: folder.url.appending(path: "manifest.json")))
        #expect(manifest.editions.map(\.name) == ["2026-11-24-1200", "2026-11-25-1200"])
        for file in manifest.editions.flatMap(\.files) {
            let bytes = try Data(contentsOf: folder.url.appending(path: file.name))
            let sum = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
            #expect(bytes.count == file.bytes)
            #expect(sum == file.sha256)
        }
    }
}

private struct Manifest: Decodable {
    struct Edition: Decodable {
        var name: String
        var files: [File]
    }

    struct File: Decodable {
        var name: String
        var bytes: Int
        var sha256: String
    }

    var editions: [Edition]
}

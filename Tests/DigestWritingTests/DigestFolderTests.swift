import Crypto
import DigestWriting
import FeedModel
import Foundation
import TestSupport
import Testing

@Suite struct DigestFolderTests {
    @Test func `the manifest lists whole files, and latest points to the newest`() throws {
        let place = Place()
        let first = try place.write(endingAt: .noon)
        let second = try place.write(endingAt: .noon + 86_400)
        let again = try place.write(endingAt: .noon + 86_400)
        // A digest of the past is no newer for being written later.
        _ = try place.write(endingAt: .noon)

        #expect(again.isEmpty)
        #expect(first.map(\.lastPathComponent).first == "2026-11-24-1200.md")
        let wanted = first + second
        #expect(
            try place.names
                == Set(wanted.map(\.lastPathComponent))
                .union(["latest.md", "latest.html", "latest.json", "manifest.json"]))
        let latest = try String(
            contentsOf: place.folder.url.appending(path: "latest.md"), encoding: .utf8)
        #expect(latest.contains("25 November 2026"))
        #expect(try place.manifest.editions.map(\.name) == ["2026-11-24-1200", "2026-11-25-1200"])
        try place.expectWholeFiles()
    }

    @Test func `what has not changed is not written again, and what was damaged is`() throws {
        let place = Place()
        let files = try place.write(endingAt: .noon) + [place.url("manifest.json")]
        let past = Date.noon - 86_400
        for file in files {
            try FileManager.default.setAttributes(
                [.modificationDate: past], ofItemAtPath: file.path)
        }
        #expect(try place.write(endingAt: .noon).isEmpty)
        for file in files {
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.modificationDate] as? Date == past)
        }

        try Data("half".utf8).write(to: files[0])
        try FileManager.default.removeItem(at: place.url("latest.html"))
        #expect(try place.write(endingAt: .noon) == [files[0]])
        #expect(try place.names.contains("latest.html"))
        try place.expectWholeFiles()
    }

    @Test func `old editions go, and no other file`() throws {
        let place = Place()
        for day in 0..<5 { _ = try place.write(endingAt: .noon + Double(day) * 86_400) }
        try Data().write(to: place.url("2020-01-01-0700.md"))
        _ = try place.write(endingAt: .noon + 5 * 86_400, keep: .seconds(2 * 86_400))

        #expect(
            try place.manifest.editions.map(\.name)
                == ["2026-11-27-1200", "2026-11-28-1200", "2026-11-29-1200"])
        #expect(try place.names.filter { $0.hasSuffix("1200.md") }.count == 3)
        #expect(try place.names.contains("2020-01-01-0700.md"))
        try place.expectWholeFiles()
    }

    @Test func `an hour that comes twice has two editions`() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let place = Place(timeZone: berlin)
        let twice = try Date("2026-10-25T00:30:00Z", strategy: .iso8601)
        for hour in 0..<3 { _ = try place.write(endingAt: twice + Double(hour) * 3600) }
        let names = try place.manifest.editions.map(\.name)
        #expect(Set(names).count == 3)
        #expect(names.allSatisfy { $0.hasPrefix("2026-10-25-0") })
        #expect(names.last == "2026-10-25-0330")
    }

    @Test func `an edition's files say the same, whichever is asked for`() throws {
        let place = Place()
        _ = try place.write(endingAt: .noon)
        _ = try place.write(endingAt: .noon, formats: [.text])

        #expect(
            try place.manifest.editions[0].files.map(\.name)
                == ["txt", "md", "html", "json"].map { "2026-11-24-1200.\($0)" })
        try place.expectWholeFiles()
    }

    @Test func `many who write into one folder at once lose no edition`() async throws {
        let place = Place()
        try await withThrowingTaskGroup { group in
            for day in 0..<16 {
                group.addTask { _ = try place.write(endingAt: .noon + Double(day) * 86_400) }
            }
            try await group.waitForAll()
        }
        #expect(try place.manifest.editions.count == 16)
        let latest = try FileManager.default.destinationOfSymbolicLink(
            atPath: place.url("latest.md").path)
        #expect(latest == "2026-12-09-1200.md")
        try place.expectWholeFiles()
    }

    @Test func `whoever writes waits for another process that holds the folder`() throws {
        let place = Place()
        _ = try place.write(endingAt: .noon)
        // Another opening of the folder is to flock(2) what another process is.
        let other = open(place.folder.url.path, O_RDONLY | O_DIRECTORY)
        defer { close(other) }
        #expect(flock(other, LOCK_EX) == 0)
        let before = try place.manifest.editions.count

        // A thread of its own: who waits in the pool of tasks may wait for itself.
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            _ = try? place.write(endingAt: .noon + 86_400)
            done.signal()
        }
        #expect(try place.manifest.editions.count == before)
        flock(other, LOCK_UN)
        done.wait()
        #expect(try place.manifest.editions.count == 2)
    }

    @Test func `a folder that cannot be written to is named`() throws {
        let place = Place()
        try FileManager.default.createDirectory(
            at: place.digests, withIntermediateDirectories: true)
        try Data().write(to: place.folder.url)
        let failure = #expect(throws: DigestFailure.self) { try place.write(endingAt: .noon) }
        #expect(
            failure?.description.hasPrefix("\(place.folder.url.path) cannot be written: ") == true)
    }

    @Test(arguments: ["half a mani", "{\"schema\": 99, \"digest\": \"d\", \"editions\": []}"])
    func `a manifest that is none of ours is left as it is`(_ text: String) throws {
        let place = Place()
        _ = try place.write(endingAt: .noon)
        try Data(text.utf8).write(to: place.url("manifest.json"))
        let failure = #expect(throws: DigestFailure.self) { try place.write(endingAt: .noon) }
        #expect(failure?.description.contains("manifest.json ") == true)
        #expect(try String(contentsOf: place.url("manifest.json"), encoding: .utf8) == text)
    }

    @Test func `what a stop left half written is cleared away`() throws {
        let place = Place()
        _ = try place.write(endingAt: .noon)
        try Data("half".utf8).write(to: place.url(".2026-11-25-1200.md.part"))
        _ = try place.write(endingAt: .noon + 86_400)
        #expect(try place.names.allSatisfy { !$0.hasPrefix(".") })
    }
}

/// The folder of a digest, gone when the test ends.
private final class Place: Sendable {
    let digests = FileManager.default.temporaryDirectory
        .appending(path: UUID().uuidString, directoryHint: .isDirectory)
    private let definition: DigestDefinition

    init(timeZone: TimeZone = .gmt) {
        definition = DigestDefinition(
            id: "morning", title: "Morning", schedule: .every(.seconds(86_400)),
            timeZone: timeZone)
    }

    var folder: DigestFolder { DigestFolder(of: definition, in: digests) }

    deinit { try? FileManager.default.removeItem(at: digests) }

    func write(
        endingAt end: Date, formats: [DigestFormat] = [.markdown, .html, .jsonFeed],
        keep: Duration? = nil
    ) throws -> [URL] {
        let digest = Digest(
            definition, window: definition.window(endingAt: end),
            of: DigestMaterial(articles: []), vocabulary: DigestVocabulary())
        return try folder.write(digest, formats: formats, keep: keep)
    }

    func url(_ name: String) -> URL { folder.url.appending(path: name) }

    var names: Set<String> {
        get throws {
            Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path))
        }
    }

    var manifest: Manifest {
        get throws {
            try JSONDecoder().decode(
                Manifest.self, from: Data(contentsOf: url("manifest.json")))
        }
    }

    func expectWholeFiles() throws {
        for file in try manifest.editions.flatMap(\.files) {
            let bytes = try Data(contentsOf: url(file.name))
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

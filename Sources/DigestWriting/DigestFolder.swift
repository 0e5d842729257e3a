import Crypto
import FeedModel
package import Foundation

/// The folder of one digest: its editions, `latest.*`, and the manifest that says which files are
/// whole.
///
/// A file appears complete or not at all: temporary file, fsync, rename, fsync of the folder. The
/// manifest is written last, so that what it lists is there.
package struct DigestFolder: Sendable {
    package let url: URL

    /// - Parameter digests: the folder of all digests.
    package init(of definition: DigestDefinition, in digests: URL) {
        url = digests.appending(path: definition.id, directoryHint: .isDirectory)
    }

    /// Writes the digest in the given formats and returns the files, in the order of `formats`.
    package func write(_ digest: Digest, formats: [DigestFormat]) throws -> [URL] {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let name = editionName(of: digest)
        var manifest = try readManifest() ?? Manifest(digest: digest.id, editions: [])
        let isNewest = manifest.editions.allSatisfy { $0.name <= name }
        var files: [Manifest.File] = []
        for format in formats {
            let bytes = Data(try digest.rendered(as: format).utf8)
            let file = "\(name).\(format.fileExtension)"
            try writeWhole(bytes, to: file)
            if isNewest { try pointLatest(format, to: file) }
            files.append(Manifest.File(name: file, format: format, bytes))
        }
        manifest.editions.removeAll { $0.name == name }
        manifest.editions.append(
            Manifest.Edition(
                name: name, since: digest.window.start, until: digest.window.end, files: files,
                articles: digest.items.map(\.article.id.rawValue).sorted()))
        manifest.editions.sort { $0.name < $1.name }
        try writeWhole(manifest.json, to: manifestName)
        return files.map { url.appending(path: $0.name) }
    }

    private func readManifest() throws -> Manifest? {
        let file = url.appending(path: manifestName)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return try Manifest(json: Data(contentsOf: file))
    }

    private func writeWhole(_ bytes: Data, to name: String) throws {
        let temporary = url.appending(path: ".\(name).\(UUID().uuidString)")
        do {
            guard FileManager.default.createFile(atPath: temporary.path, contents: nil) else {
                throw CocoaError(.fileWriteNoPermission)
            }
            let handle = try FileHandle(forWritingTo: temporary)
            defer { try? handle.close() }
            try handle.write(contentsOf: bytes)
            try handle.synchronize()
            try replace(name, by: temporary)
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw DigestFailure(file: url.appending(path: name).path, reason: error)
        }
    }

    /// `latest.md` and the like are links to the newest edition.
    private func pointLatest(_ format: DigestFormat, to file: String) throws {
        let temporary = url.appending(path: ".latest.\(UUID().uuidString)")
        try FileManager.default.createSymbolicLink(
            atPath: temporary.path, withDestinationPath: file)
        try replace("latest.\(format.fileExtension)", by: temporary)
    }

    private func replace(_ name: String, by temporary: URL) throws {
        guard rename(temporary.path, url.appending(path: name).path) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        let folder = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        defer { close(folder) }
        guard fsync(folder) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
    }
}

/// A digest file that could not be written. The one it was to replace is untouched.
package struct DigestFailure: Error, CustomStringConvertible {
    let file: String
    let reason: any Error

    package var description: String {
        "\(file) cannot be written: \(reason.localizedDescription)"
    }
}

private let manifestName = "manifest.json"

/// Only the window's end names an edition: nothing that a feed says gets into a file name.
private func editionName(of digest: Digest) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = digest.timeZone
    let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute], from: digest.window.end)
    let padded = [parts.year, parts.month, parts.day, parts.hour, parts.minute].map { part in
        let number = part ?? 0
        return number < 10 ? "0\(number)" : "\(number)"
    }
    return padded[0...2].joined(separator: "-") + "-" + padded[3...4].joined()
}

extension Digest {
    package func rendered(as format: DigestFormat) throws -> String {
        switch format {
        case .markdown: markdown
        case .html: html
        case .jsonFeed: try jsonFeed
        }
    }
}

/// What a downstream program reads first.
private struct Manifest: Codable {
    struct Edition: Codable {
        var name: String
        var since: Date
        var until: Date
        var files: [File]
        var articles: [Int64]
    }

    struct File: Codable {
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

    var schema = 1
    var digest: String
    var editions: [Edition]

    init(digest: String, editions: [Edition]) {
        self.digest = digest
        self.editions = editions
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
}

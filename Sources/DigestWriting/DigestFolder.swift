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

    /// Writes the digest in the given formats and returns the files that are new or another than
    /// before, in the order of `formats`.
    ///
    /// - Parameter keep: how much older than the newest an edition may be; nil for any age.
    package func write(
        _ digest: Digest, formats: [DigestFormat], templates: DigestTemplates = DigestTemplates(),
        keep: Duration? = nil
    ) throws -> [URL] {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let lock = try FolderLock(url)
        defer { lock.end() }
        let name = editionName(endingAt: digest.window.end, in: digest.timeZone)
        var manifest = try readManifest() ?? Manifest(digest: digest.id)
        let former = manifest.editions.first { $0.name == name }
        let isNewest = manifest.editions.allSatisfy { $0.name <= name }
        var files: [Manifest.File] = []
        var written: [URL] = []
        for format in formats {
            let bytes = Data(try digest.rendered(as: format, templates).utf8)
            let file = "\(name).\(format.fileExtension)"
            let entry = Manifest.File(name: file, format: format, bytes)
            files.append(entry)
            guard former?.files.contains(entry) != true || !isThere(file) else { continue }
            try writeWhole(bytes, to: file)
            if isNewest { try pointLatest(format, to: file) }
            written.append(url.appending(path: file))
        }
        manifest.editions.removeAll { $0.name == name }
        manifest.editions.append(Manifest.Edition(name: name, digest, files))
        manifest.editions.sort { $0.name < $1.name }
        let outdated = manifest.removeEditions(olderThan: keep)
        if !written.isEmpty || former?.files != files || !outdated.isEmpty {
            try writeWhole(manifest.json, to: manifestName)
        }
        for file in outdated { try? FileManager.default.removeItem(at: url.appending(path: file)) }
        return written
    }

    /// The end of the newest edition's window; nil where there is no edition.
    package func newestEnd() throws -> Date? {
        try readManifest()?.editions.map(\.until).max()
    }

    /// Whether there are files of a window that ended at `end`.
    package func hasEdition(endingAt end: Date, in timeZone: TimeZone) throws -> Bool {
        let name = editionName(endingAt: end, in: timeZone)
        return try readManifest()?.editions.contains { $0.name == name } ?? false
    }

    private func isThere(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appending(path: name).path)
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
private func editionName(endingAt end: Date, in timeZone: TimeZone) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: end)
    let padded = [parts.year, parts.month, parts.day, parts.hour, parts.minute].map { part in
        let number = part ?? 0
        return number < 10 ? "0\(number)" : "\(number)"
    }
    return padded[0...2].joined(separator: "-") + "-" + padded[3...4].joined()
}

extension Digest {
    package func rendered(
        as format: DigestFormat, _ templates: DigestTemplates = DigestTemplates()
    ) throws -> String {
        switch format {
        case .jsonFeed: try jsonFeed
        case .atom: atom
        case .html, .markdown, .text: templates.render(DigestPage(self), as: format)
        }
    }
}

/// Held by the one who writes into a folder, whatever the process.
private struct FolderLock {
    private let descriptor: Int32

    init(_ folder: URL) throws {
        descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
            throw DigestFailure(
                file: folder.path, reason: POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO))
        }
    }

    /// Closing gives it back.
    func end() { close(descriptor) }
}

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
        self.init(id: definition.id, in: digests)
    }

    init(id: String, in digests: URL) {
        url = digests.appending(path: id, directoryHint: .isDirectory)
    }

    /// Writes the digest in the given formats, and in those that its edition has already, so that all
    /// files of an edition say the same. Returns the files that are new or another than before.
    ///
    /// - Parameter keep: how much older than the newest an edition may be; nil for any age.
    package func write(
        _ digest: Digest, formats: [DigestFormat], templates: DigestTemplates = DigestTemplates(),
        keep: Duration? = nil
    ) throws -> [URL] {
        let lock = try FolderLock(url)
        defer { lock.end() }
        removeLeftovers()
        var manifest = try readManifest() ?? Manifest(digest: digest.id)
        let name = editionName(endingAt: digest.window.end, in: digest.timeZone)
        let former = manifest.editions.first { $0.name == name }
        let had = former?.files.compactMap { DigestFormat(rawValue: $0.format) } ?? []
        let isNewest = manifest.editions.allSatisfy { $0.until <= digest.window.end }
        var rendering = DigestRendering(digest, templates)
        var files: [Manifest.File] = []
        var written: [URL] = []
        for format in formats + had.filter({ !formats.contains($0) }) {
            let bytes = Data(try rendering.text(as: format).utf8)
            let file = "\(name).\(format.fileExtension)"
            files.append(Manifest.File(name: file, format: format, bytes))
            if try writeWhole(bytes, to: file) { written.append(url.appending(path: file)) }
            if isNewest { try pointLatest(format, to: file) }
        }
        manifest.editions.removeAll { $0.name == name }
        manifest.editions.append(Manifest.Edition(name: name, digest, files))
        manifest.editions.sort { ($0.until, $0.name) < ($1.until, $1.name) }
        let outdated = manifest.removeEditions(olderThan: keep)
        try writeWhole(manifest.json, to: manifestName)
        for file in outdated { try? FileManager.default.removeItem(at: url.appending(path: file)) }
        return written
    }

    /// The end of the newest edition's window, of those that ended up to `date`; nil where there is
    /// none.
    package func newestEnd(upTo date: Date) throws -> Date? {
        try readManifest()?.editions.map(\.until).filter { $0 <= date }.max()
    }

    /// Whether there are files of a window that ended at `end`.
    package func hasEdition(endingAt end: Date, in timeZone: TimeZone) throws -> Bool {
        let name = editionName(endingAt: end, in: timeZone)
        return try readManifest()?.editions.contains { $0.name == name } ?? false
    }

    func readManifest() throws -> Manifest? {
        let file = url.appending(path: manifestName)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let manifest: Manifest
        do {
            manifest = try Manifest(json: Data(contentsOf: file))
        } catch {
            throw DigestFailure(
                file: file.path, reason: "is no manifest; without it, a new one is begun")
        }
        guard manifest.schema == Manifest.currentSchema else {
            throw DigestFailure(
                file: file.path, reason: "was written by another version (\(manifest.schema))")
        }
        return manifest
    }

    /// What was being written when a machine or program was stopped. Only the lock's holder writes.
    private func removeLeftovers() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        for name in names where name.hasPrefix(".") && name.hasSuffix(temporarySuffix) {
            try? FileManager.default.removeItem(at: url.appending(path: name))
        }
    }

    /// Returns whether there was anything to write: a file that holds these bytes is left alone.
    @discardableResult
    private func writeWhole(_ bytes: Data, to name: String) throws -> Bool {
        let file = url.appending(path: name)
        if (try? Data(contentsOf: file)) == bytes { return false }
        let temporary = url.appending(path: ".\(name)\(temporarySuffix)")
        do {
            guard FileManager.default.createFile(atPath: temporary.path, contents: nil) else {
                throw lastError()
            }
            let handle = try FileHandle(forWritingTo: temporary)
            defer { try? handle.close() }
            try handle.write(contentsOf: bytes)
            try handle.synchronize()
            try replace(name, by: temporary)
            return true
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw DigestFailure(unwritable: file, error)
        }
    }

    /// `latest.md` and the like are links to the newest edition.
    private func pointLatest(_ format: DigestFormat, to file: String) throws {
        let name = "latest.\(format.fileExtension)"
        let link = url.appending(path: name)
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link.path)
        if target == file { return }
        let temporary = url.appending(path: ".\(name)\(temporarySuffix)")
        do {
            try FileManager.default.createSymbolicLink(
                atPath: temporary.path, withDestinationPath: file)
            try replace(name, by: temporary)
        } catch {
            throw DigestFailure(unwritable: link, error)
        }
    }

    private func replace(_ name: String, by temporary: URL) throws {
        guard rename(temporary.path, url.appending(path: name).path) == 0 else { throw lastError() }
        let folder = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw lastError() }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw lastError() }
    }
}

/// A digest that could not be written. What it was to replace is untouched.
package struct DigestFailure: Error, CustomStringConvertible {
    let file: String
    let reason: String

    init(file: String, reason: String) {
        self.file = file
        self.reason = reason
    }

    init(unwritable file: URL, _ error: any Error) {
        self.init(
            file: file.path, reason: "cannot be written: \(error.localizedDescription)")
    }

    package var description: String { "\(file) \(reason)" }
}

private let manifestName = "manifest.json"
private let temporarySuffix = ".part"

private func lastError() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
}

/// Only the window's end names an edition: nothing that a feed says gets into a file name.
private func editionName(endingAt end: Date, in timeZone: TimeZone) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: end)
    let padded = [parts.year, parts.month, parts.day, parts.hour, parts.minute].map { part in
        let number = part ?? 0
        return number < 10 ? "0\(number)" : "\(number)"
    }
    // When clocks are put back, an hour comes twice.
    let first = calendar.date(from: parts) ?? end
    let isAgain = abs(end.timeIntervalSince(first)) >= 60
    return padded[0...2].joined(separator: "-") + "-" + padded[3...4].joined()
        + (isAgain ? "b" : "")
}

/// Held by the one who writes into a folder, whatever the process.
private struct FolderLock {
    private let descriptor: Int32

    /// Makes the folder where there is none.
    init(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw DigestFailure(unwritable: folder, error)
        }
        descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
            throw DigestFailure(unwritable: folder, lastError())
        }
    }

    /// Closing gives it back.
    func end() { close(descriptor) }
}

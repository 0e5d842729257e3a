import ArticleTagging
import Crypto
import Foundation

/// The compiled tag files in the state directory: reading and compiling them takes far longer than
/// reading this. It is of one set of files and one program, and made anew for any other.
///
/// Nothing depends on it. What is damaged is as good as missing, and so is what cannot be written.
struct TagCache {
    /// Where it lies.
    let url: URL
    /// Whose it is.
    private let program: String

    /// - Parameters:
    ///   - folder: it is not created.
    ///   - program: another program compiles otherwise.
    init(in folder: URL, program: String = TagCache.thisProgram) {
        url = folder.appending(path: "tags.compiled")
        self.program = program
    }

    /// What the files of a folder say, if that is what was compiled last.
    func tagger(of folder: TagFolder) -> Tagger? { key(of: folder).flatMap(tagger) }

    /// Keeps what was compiled of the files of a folder that have no errors, and returns the same in
    /// the form that needs least memory.
    func keep(_ tagger: Tagger, of folder: TagFolder) -> Tagger {
        guard let key = key(of: folder) else { return tagger }
        write(tagger.compiled, key)
        return self.tagger(key) ?? tagger
    }

    /// The version and, for those who build their own, size and time of the executable.
    static let thisProgram: String = {
        var facts = stat()
        guard stat("/proc/self/exe", &facts) == 0 else { return version }
        return "\(version) \(facts.st_size) \(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec)"
    }()

    /// nil where a file could not be read.
    private func key(of folder: TagFolder) -> SHA256Digest? {
        var hash = SHA256()
        hash.update(data: Data("\(program)\n".utf8))
        for file in folder.files {
            guard let bytes = file.bytes else { return nil }
            hash.update(data: Data("\(file.url.lastPathComponent)\n\(bytes.count)\n".utf8))
            hash.update(data: bytes)
        }
        return hash.finalize()
    }

    // MARK: The file

    private static let magic = Array("newswire tags 1\n".utf8)
    private static let headerLength = 80

    /// What stands in front of the tables: what this is, whose, and the hash of the tables.
    private func header(_ key: SHA256Digest, _ tables: SHA256Digest) -> [UInt8] {
        Self.magic + Array(key) + Array(tables)
    }

    /// Hashes the file as it reads it, and maps it only then: its pages are in memory as long as
    /// nothing else needs the room.
    private func tagger(_ key: SHA256Digest) -> Tagger? {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        guard let found = try? file.read(upToCount: Self.headerLength),
            let tables = try? hashOfRest(of: file), Array(found) == header(key, tables.hash)
        else { return nil }
        let length = Self.headerLength + tables.length
        guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0),
            start != MAP_FAILED
        else { return nil }
        let address = Int(bitPattern: start)
        let bytes = UnsafeRawBufferPointer(start: start + Self.headerLength, count: tables.length)
        return Tagger(
            compiled: TagBytes(bytes) {
                munmap(UnsafeMutableRawPointer(bitPattern: address), length)
            })
    }

    private func hashOfRest(of file: FileHandle) throws -> (hash: SHA256Digest, length: Int) {
        var hash = SHA256()
        var length = 0
        while let part = try file.read(upToCount: 1 << 18), !part.isEmpty {
            hash.update(data: part)
            length += part.count
        }
        return (hash.finalize(), length)
    }

    /// Root may have compiled it; the file is the daemon's all the same.
    private func giveToOwnerOfFolder(_ file: URL) {
        var folder = stat()
        guard geteuid() == 0, stat(url.deletingLastPathComponent().path, &folder) == 0 else {
            return
        }
        _ = lchown(file.path, folder.st_uid, folder.st_gid)
    }

    /// Beside the file, and then in its place: whoever reads has the old one or the new one. A power
    /// cut may still leave a piece; its hash tells.
    private func write(_ tables: TagBytes, _ key: SHA256Digest) {
        var hash = SHA256()
        hash.update(bufferPointer: tables.bytes)
        var bytes = Data(header(key, hash.finalize()))
        bytes.append(contentsOf: tables.bytes)
        let part = folder.appending(path: partPrefix + UUID().uuidString)
        removeLeftovers()
        do {
            try bytes.write(to: part)
            giveToOwnerOfFolder(part)
            guard rename(part.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            try? FileManager.default.removeItem(at: part)
        }
    }

    private var folder: URL { url.deletingLastPathComponent() }
    private var partPrefix: String { ".\(url.lastPathComponent)." }

    /// Removes what was being written when a process ended; what is younger may still be.
    private func removeLeftovers() {
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
        for file in files ?? [] where file.lastPathComponent.hasPrefix(partPrefix) {
            let time = try? file.resourceValues(forKeys: [.contentModificationDateKey])
                .contentModificationDate
            if let time, time < Date.now.addingTimeInterval(-3600) {
                try? FileManager.default.removeItem(at: file)
            }
        }
    }
}

import Crypto
import Foundation

/// The tag files of a folder, as they were when it was looked at.
struct TagFolder {
    /// A file and what stood in it; nil where it could not be read.
    struct File {
        let url: URL
        let bytes: Data?
    }

    /// In the order of their names.
    let files: [File]

    /// nil where there is no such folder.
    init?(_ url: URL) {
        let names = try? FileManager.default.contentsOfDirectory(atPath: url.path)
        guard let names else { return nil }
        files = names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
            let file = url.appending(path: name)
            return File(url: file, bytes: try? Data(contentsOf: file))
        }
    }

    /// By the files' names: another one tells that a file says something else.
    var fingerprints: [String: SHA256Digest] {
        Dictionary(
            files.map { ($0.url.lastPathComponent, SHA256.hash(data: $0.bytes ?? Data())) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Their rules, with what is wrong in them noted; read on as many processors as there are.
    var tagFiles: [TagFile] {
        var read: [TagFile?] = Array(repeating: nil, count: files.count)
        read.withUnsafeMutableBufferPointer { read in
            // Each of them is written once, by whoever has its number.
            nonisolated(unsafe) let places = read
            DispatchQueue.concurrentPerform(iterations: files.count) { number in
                let text = files[number].bytes.flatMap { String(data: $0, encoding: .utf8) }
                places[number] = TagFile(YAMLFile(files[number].url, text: text))
            }
        }
        let tags = read.compactMap(\.self)
        checkTags(of: tags)
        return tags
    }
}

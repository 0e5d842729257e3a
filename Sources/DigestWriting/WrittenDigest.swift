package import Foundation

/// A digest as it lies in its folder, for those who show it: just what its manifest says is whole.
package struct WrittenDigest: Sendable, Encodable {
    package struct File: Sendable, Equatable, Encodable {
        package var name: String
        package var format: DigestFormat
        package var sha256: String
        /// Where it lies on the disk: told to nobody else.
        package var url: URL

        private enum CodingKeys: CodingKey {
            case name, format, sha256
        }
    }

    package struct Edition: Sendable, Equatable, Encodable {
        package var name: String
        package var since: Date
        package var until: Date
        package var files: [File]
    }

    package var id: String
    /// The oldest first.
    package var editions: [Edition]

    /// Every digest below `folder` that has been written, by id. One whose manifest cannot be read is
    /// passed over.
    package static func all(in folder: URL) -> [WrittenDigest] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            let digest = DigestFolder(id: name, in: folder)
            guard let manifest = try? digest.readManifest() else { return nil }
            return WrittenDigest(
                id: name,
                editions: manifest.editions.map { Edition($0, in: digest.url) })
        }
    }

    /// The file of this name, or by `latest.html` and the like the newest of its format; nil where
    /// there is none.
    package func file(_ name: String) -> File? {
        if let file = editions.flatMap(\.files).first(where: { $0.name == name }) { return file }
        return editions.reversed().lazy.flatMap(\.files)
            .first { "latest.\($0.format.fileExtension)" == name }
    }
}

extension WrittenDigest.Edition {
    fileprivate init(_ edition: Manifest.Edition, in folder: URL) {
        name = edition.name
        (since, until) = (edition.since, edition.until)
        files = edition.files.compactMap { file in
            guard let format = DigestFormat(rawValue: file.format), !file.name.contains("/") else {
                return nil
            }
            return WrittenDigest.File(
                name: file.name, format: format, sha256: file.sha256,
                url: folder.appending(path: file.name))
        }
    }
}

import DigestWriting
import Foundation

/// The templates of a folder: `html.mustache` and the like stand in the place of newswire's own.
///
/// - Throws: `ConfigurationProblem` for a file that cannot be used.
func digestTemplates(in folder: URL) throws -> DigestTemplates {
    let ending = ".mustache"
    let names = DigestTemplates.standard.keys.sorted()
    var found: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where file.hasSuffix(ending) {
        let name = String(file.dropLast(ending.count))
        guard names.contains(name) else {
            let hint = nearest(to: name, in: names).map { "; did you mean \($0)\(ending)?" } ?? ""
            throw ConfigurationProblem(
                file: shownPath(folder.appending(path: file)),
                message: "there is no such template\(hint)")
        }
        found[name] = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }
    if found.isEmpty {
        let expected = names.map { $0 + ending }.joined(separator: ", ")
        throw ConfigurationProblem(
            file: shownPath(folder), message: "there is none of \(expected)")
    }
    do {
        return try DigestTemplates(replacing: found)
    } catch {
        throw ConfigurationProblem(
            file: shownPath(folder.appending(path: error.name + ending)), line: error.line,
            message: error.reason)
    }
}

import FeedModel
import Foundation

/// `feeds.yaml` as a text that people write: it is changed by putting lines in, and nothing else in
/// it moves.
struct FeedsFile {
    private let url: URL

    init(_ url: URL) {
        self.url = url
    }

    /// Puts entries, written with an indentation of two, at the end of the list `feeds`. The file is
    /// replaced as a whole, or not at all.
    func append(_ entries: String) throws {
        let text = try String(contentsOf: url, encoding: .utf8)
        guard let changed = Self.inserting(entries, into: text) else {
            throw CommandFailure(
                message:
                    "\(shownPath(url)): write “feeds:” as a list with one entry below the other"
            )
        }
        let check = YAMLFile(url, text: changed)
        guard check.top() != nil, check.problems.isEmpty else {
            throw ConfigurationProblems(problems: check.problems)
        }
        try Data(changed.utf8).write(to: url, options: .atomic)
    }

    /// nil where there is no list to add to.
    static func inserting(_ entries: String, into text: String) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("feeds:") }) else { return nil }
        let rest = lines[start].dropFirst("feeds:".count).prefix { $0 != "#" }
            .trimming(while: \.isWhitespace)
        guard rest.isEmpty || rest == "[]" else { return nil }
        if !rest.isEmpty {
            lines[start] = "feeds:"
        }
        let next = lines[(start + 1)...].firstIndex { line in
            line.first.map { !$0.isWhitespace && $0 != "#" && $0 != "-" } ?? false
        }
        // Before the comments and blank lines that belong to what comes next.
        var end = next ?? lines.endIndex
        while end > start + 1, lines[end - 1].first == nil || lines[end - 1].first == "#" {
            end -= 1
        }
        let indentation =
            lines[(start + 1)..<end]
            .first { $0.drop { $0 == " " }.hasPrefix("- ") }
            .map { $0.prefix { $0 == " " }.count } ?? 2
        let added = entries.split(separator: "\n").map { line in
            String(repeating: " ", count: indentation) + line.dropFirst(2)
        }
        lines.insert(contentsOf: added, at: end)
        return lines.joined(separator: "\n")
    }
}

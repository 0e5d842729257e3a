import FeedModel
import Foundation
import Yams

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
        try replace(by: changed)
    }

    /// Takes the entry of `feed` out of the list. Comments outside it stay.
    func remove(_ feed: Feed.ID) throws {
        let text = try String(contentsOf: url, encoding: .utf8)
        let file = YAMLFile(url, text: text)
        let entry = file.top()?.list("feeds").first { $0.text("id") == feed.rawValue }
        guard let line = entry?.mark?.line,
            let changed = Self.removing(entryAt: line - 1, from: text)
        else {
            throw CommandFailure(
                message:
                    "\(shownPath(url)): write “feeds:” as a list with one entry below the other")
        }
        try replace(by: changed)
    }

    private func replace(by text: String) throws {
        let check = YAMLFile(url, text: text)
        guard check.top() != nil, check.problems.isEmpty else {
            throw ConfigurationProblems(problems: check.problems)
        }
        try Data(text.utf8).write(to: url, options: .atomic)
    }

    /// - Parameter line: of the entry's first key, counted from 0.
    /// - Returns: nil where that is no entry on lines of its own.
    static func removing(entryAt line: Int, from text: String) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(line), let dash = lines[line].dashColumn else { return nil }
        var end = line + 1
        for index in (line + 1)..<lines.count {
            let indentation = lines[index].prefix { $0 == " " }.count
            // Blank lines belong to the entry only when more of it follows.
            if lines[index].allSatisfy(\.isWhitespace) { continue }
            guard indentation > dash else { break }
            end = index + 1
        }
        lines.removeSubrange(line..<end)
        return lines.joined(separator: "\n")
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

extension String {
    /// Where the dash of a list's entry stands; nil on a line that begins none.
    fileprivate var dashColumn: Int? {
        let column = prefix { $0 == " " }.count
        return dropFirst(column).hasPrefix("- ") ? column : nil
    }
}

import FeedModel
import Foundation
import Yams

/// A YAML file being read. It collects problems instead of stopping at the first.
final class YAMLFile {
    let url: URL
    private let text: String?
    private var noted: [ConfigurationProblem] = []

    /// In the order of the file.
    var problems: [ConfigurationProblem] {
        noted.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    }

    /// - Parameter text: what the file would say; it is read when nil.
    init(_ url: URL, text: String? = nil) {
        self.url = url
        self.text = text
    }

    /// The file's top level; nil, with a problem noted, when there is none to read.
    func top() -> YAMLMapping? {
        do {
            let text = try self.text ?? String(contentsOf: url, encoding: .utf8)
            // Without Yams' own guesses at what a scalar is: each reader knows what it wants, and they
            // are regular expressions, which cost more than all the rest.
            guard let node = try Yams.compose(yaml: text, .basic) else {
                note("the file is empty", at: nil)
                return nil
            }
            return mapping(node, called: "the file")
        } catch let error as YamlError {
            note(error)
            return nil
        } catch {
            note("cannot be read: \(error.localizedDescription)", at: nil)
            return nil
        }
    }

    func mapping(_ node: Node, called name: String) -> YAMLMapping? {
        guard case .mapping(let mapping) = node else {
            note("\(name) must have keys and values", at: node.mark)
            return nil
        }
        return YAMLMapping(mapping, at: node.mark, in: self)
    }

    func note(_ message: String, at mark: Mark?) {
        noted.append(
            ConfigurationProblem(
                file: shownPath(url), line: mark?.line, column: mark?.column, message: message))
    }

    private func note(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            note("no YAML: \(problem)", at: mark)
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "“\($0)”" }.joined(separator: ", ")
            note("\(names) stands here twice", at: context.mark)
        default:
            note("no YAML: \(error)", at: nil)
        }
    }
}

/// The keys and values of one level. Each key that is asked for is expected; `finish` names the
/// others.
final class YAMLMapping {
    let file: YAMLFile
    let mark: Mark?
    /// In the order of the file.
    let keys: [(name: String, mark: Mark?, value: Node)]
    private var expected: [String] = []

    init(_ mapping: Node.Mapping, at mark: Mark?, in file: YAMLFile) {
        keys = mapping.map { ($0.key.string ?? "", $0.key.mark, $0.value) }
        self.mark = mark
        self.file = file
    }

    /// The value of `key`.
    private func node(_ key: String) -> Node? { keys.first { $0.name == key }?.value }

    func has(_ key: String) -> Bool { node(key) != nil }

    /// Where the value of `key` is.
    func mark(of key: String) -> Mark? { node(key)?.mark }

    /// Notes a problem at the value of `key`, or at the whole.
    func note(_ message: String, at key: String? = nil) {
        file.note(message, at: key.flatMap(mark(of:)) ?? mark)
    }

    /// Notes every key that nobody asked for, with the nearest one that is known.
    func finish() {
        for (name, mark, _) in keys where !expected.contains(name) {
            let hint = nearest(to: name, in: expected).map { "; did you mean “\($0)”?" } ?? ""
            file.note("unknown key “\(name)”\(hint)", at: mark)
        }
    }

    /// The value of `key` read by `read`; nil when it is absent, or with a problem when it is not
    /// what it should be.
    func value<Value>(_ key: String, _ what: String, _ read: (Node) -> Value?) -> Value? {
        expected.append(key)
        guard let node = node(key), node.null == nil else { return nil }
        guard let value = read(node) else {
            note("“\(key)” must be \(what)", at: key)
            return nil
        }
        return value
    }

    /// As `value`, for what is written as one text.
    func parsed<Value>(_ key: String, _ what: String, _ read: (String) -> Value?) -> Value? {
        value(key, what) { node in node.scalar.flatMap { read($0.string) } }
    }

    /// As `parsed`, for a key that must be there.
    func required<Value>(_ key: String, _ what: String, _ read: (String) -> Value?) -> Value? {
        let value = parsed(key, what, read)
        if !has(key) {
            note("“\(key)” is missing: \(what)")
        }
        return value
    }

    func text(_ key: String) -> String? {
        parsed(key, "a text") { $0 }
    }

    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(key, "a number from \(range.lowerBound) to \(range.upperBound)") { node in
            node.int.flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func flag(_ key: String) -> Bool? {
        value(key, "true or false", \.bool)
    }

    func duration(_ key: String) -> Duration? {
        parsed(key, "a span of time as in 90s, 30m, 1h or 2d", parseDuration)
    }

    /// As `duration`, or none at all.
    func pause(_ key: String) -> Duration? {
        parsed(key, "a span of time as in 2s, or 0s for none") { text in
            ["0", "0s"].contains(text) ? .zero : parseDuration(text)
        }
    }

    func texts(_ key: String) -> [String]? {
        value(key, "a list of texts") { node in
            guard let sequence = node.sequence else { return nil }
            let texts = sequence.compactMap { $0.scalar?.string }
            return texts.count == sequence.count ? texts : nil
        }
    }

    func languages(_ key: String) -> Set<LanguageTag>? {
        value(key, "a list of language tags as in [kk, uz-Cyrl, en]") { node in
            let tags = node.sequence?.compactMap { node in
                node.scalar.flatMap { LanguageTag(reading: $0.string)?.withoutRegion }
            }
            return tags?.count == node.sequence?.count ? tags.map(Set.init) : nil
        }
    }

    func choice<Value>(_ key: String, of choices: [String: Value]) -> Value? {
        let names = choices.keys.sorted().joined(separator: ", ")
        return parsed(key, "one of \(names)") { choices[$0] }
    }

    /// A list in which each text is one of the choices.
    func choices<Value>(_ key: String, of choices: [String: Value]) -> [Value]? {
        let names = choices.keys.sorted().joined(separator: ", ")
        return value(key, "a list of \(names)") { node in
            let values = node.sequence?.compactMap { $0.scalar.flatMap { choices[$0.string] } }
            return values?.count == node.sequence?.count ? values : nil
        }
    }

    func timeZone(_ key: String = "time_zone") -> TimeZone? {
        parsed(key, "a name of the time zone database as in Asia/Almaty") {
            TimeZone(identifier: $0)
        }
    }

    /// A name that is safe as a file name and in a unit name: no separators, no spaces, no dot in
    /// front.
    func identifier(_ key: String = "id") -> String? {
        required(key, "letters, digits, “-”, “_” and “.”, beginning with a letter or digit") { id in
            let isSafe = id.utf8.allSatisfy { byte in
                let scalar = Unicode.Scalar(byte)
                return scalar.isASCIIAlphanumeric || "-_.".unicodeScalars.contains(scalar)
            }
            let begins = id.unicodeScalars.first?.isASCIIAlphanumeric == true
            return isSafe && begins && id.utf8.count <= 64 ? id : nil
        }
    }

    /// The mappings of a list.
    func list(_ key: String) -> [YAMLMapping] {
        let nodes = value(key, "a list") { $0.sequence.map(Array.init) } ?? []
        return nodes.compactMap { file.mapping($0, called: "each entry of “\(key)”") }
    }

    /// The entries of a list, made by `make`; one whose id an earlier one has is noted.
    func list<Value: Identifiable>(
        _ key: String, _ make: (YAMLMapping) -> Value?
    ) -> [Value] {
        var ids: Set<Value.ID> = []
        return list(key).compactMap { entry in
            guard let value = make(entry) else { return nil }
            if !ids.insert(value.id).inserted {
                entry.note("this id stands in “\(key)” twice", at: "id")
            }
            return value
        }
    }

    func mapping(_ key: String) -> YAMLMapping? {
        let node: Node? = value(key, "keys and values") { $0.mapping == nil ? nil : $0 }
        return node.flatMap { file.mapping($0, called: "“\(key)”") }
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIAlphanumeric: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
}

/// A path as the reader of a message knows it: relative to where they are, when it lies below.
func shownPath(_ url: URL) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    let path = url.standardizedFileURL.path
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
}

/// The word of `words` that differs least from `word`, when it differs little.
func nearest(to word: String, in words: [String]) -> String? {
    let distances = words.map { ($0, editDistance(word, $0)) }
    if let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(2, word.count / 3) {
        return best.0
    }
    return words.first { word.count >= 3 && ($0.hasPrefix(word) || word.hasPrefix($0)) }
}

/// How many letters must be put in, left out or changed (Levenshtein).
private func editDistance(_ one: String, _ other: String) -> Int {
    let (first, second) = (Array(one), Array(other))
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for (column, otherLetter) in second.enumerated() {
            let change = diagonal + (letter == otherLetter ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
        }
    }
    return row[second.count]
}

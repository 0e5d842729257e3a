import ArticleTagging
import FeedModel
import Foundation
import Yams

/// The kinds of rule a tag file may hold: its list's name, and what goes before an id.
private let kinds = [
    (list: "places", prefix: "place:"), (list: "localities", prefix: "locality:"),
    (list: "organisations", prefix: "org:"), (list: "people", prefix: "person:"),
    (list: "topics", prefix: ""),
]

/// The rules of one file in `tags/`.
func tagRules(in file: YAMLFile) -> [TagRule] {
    guard let top = file.top() else { return [] }
    defer { top.finish() }
    return kinds.flatMap { kind in
        top.list(kind.list).compactMap { yaml in
            kind.list == "topics" ? topic(yaml) : names(yaml, kind.list, prefix: kind.prefix)
        }
    }
}

/// A place, locality, organisation or person: one mention is enough.
private func names(_ yaml: YAMLMapping, _ list: String, prefix: String) -> TagRule? {
    defer { yaml.finish() }
    let id = yaml.identifier()
    let name = yaml.text("name")
    _ = yaml.text("wikidata")
    var kind = TagRule.Kind.place
    switch list {
    case "localities":
        guard let country = yaml.required("country", "the id of a place", { $0 }) else {
            return nil
        }
        kind = .locality(in: "place:" + country)
    case "organisations":
        kind = .organisation(partOf: yaml.text("part_of").map { prefix + $0 })
    case "people":
        _ = yaml.text("office")
        kind = .person
    default: break
    }
    let names = yaml.mapping("names")
    guard let id else { return nil }
    guard let names else {
        yaml.note("“names” must list names, by language")
        return nil
    }
    var patterns = names.keys.flatMap { key, mark, node in
        language(key, mark, names.file).map { nameList(node, $0, names.file) } ?? []
    }
    if kind == .person { patterns += patterns.flatMap(\.otherOrders) }
    return TagRule(kind: kind, tag: prefix + id, name: name ?? id, patterns: patterns)
}

private func topic(_ yaml: YAMLMapping) -> TagRule? {
    defer { yaml.finish() }
    let id = yaml.identifier()
    let name = yaml.text("name")
    let threshold = yaml.number("threshold", in: 1...1000)
    _ = yaml.text("iptc")
    _ = yaml.mapping("labels")
    let match = yaml.mapping("match")
    guard let id else { return nil }
    guard let match else {
        yaml.note("“match” must list patterns with their weights, by language")
        return nil
    }
    let patterns = match.keys.flatMap { key, mark, node in
        language(key, mark, match.file).map { weightedList(node, $0, match.file) } ?? []
    }
    if !patterns.contains(where: { $0.weight > 0 }) {
        yaml.note("nothing in “match” speaks for “\(id)”: it would never be given")
    }
    return TagRule(
        tag: id, name: name ?? id, threshold: Double(threshold ?? 1), patterns: patterns)
}

private func language(_ name: String, _ mark: Mark?, _ file: YAMLFile) -> LanguageTag? {
    guard let language = LanguageTag(reading: name) else {
        file.note("“\(name)” is no language tag", at: mark)
        return nil
    }
    return language
}

/// A list of names; one with conditions is a map of one key.
private func nameList(_ node: Node, _ language: LanguageTag, _ file: YAMLFile) -> [TagPattern] {
    guard let sequence = node.sequence else {
        file.note("names must be a list", at: node.mark)
        return []
    }
    return sequence.compactMap { entry in
        if let text = entry.scalar?.string { return name(text, language, entry.mark, file) }
        guard let mapping = entry.mapping, mapping.count == 1, let pair = mapping.first,
            let text = pair.key.scalar?.string
        else {
            file.note("a name is a text, or a text with conditions", at: entry.mark)
            return nil
        }
        guard var pattern = name(text, language, entry.mark, file),
            let conditions = file.mapping(pair.value, called: "the conditions of “\(text)”")
        else { return nil }
        pattern.conditions.with = conditions.patterns("with", language)
        pattern.conditions.unless = conditions.patterns("unless", language)
        pattern.conditions.notBefore = conditions.patterns("not_before", language)
        pattern.conditions.notAfter = conditions.patterns("not_after", language)
        conditions.finish()
        return pattern
    }
}

private func name(
    _ text: String, _ language: LanguageTag, _ mark: Mark?, _ file: YAMLFile
) -> TagPattern? {
    guard let pattern = TagPattern(text, language: language, isName: true) else {
        file.note("“\(text)” is too short to be looked for", at: mark)
        return nil
    }
    return pattern
}

extension YAMLMapping {
    fileprivate func patterns(_ key: String, _ language: LanguageTag) -> [TagPattern] {
        (texts(key) ?? []).compactMap { text in
            // What a condition looks for stands in any case, unless it says otherwise.
            guard
                let pattern = TagPattern(
                    text.hasPrefix("=") ? text : text.lowercased(), language: language,
                    isName: true)
            else {
                note("“\(text)” is too short to be looked for", at: key)
                return nil
            }
            return pattern
        }
    }
}

/// Patterns with their weights, or a list where all weigh 1.
private func weightedList(
    _ node: Node, _ language: LanguageTag, _ file: YAMLFile
) -> [TagPattern] {
    let weighted: [(Node, Double?)] =
        node.sequence?.map { ($0, 1) } ?? node.mapping?.map { ($0.key, $0.value.float) } ?? []
    return weighted.compactMap { node, weight in
        guard let text = node.scalar?.string, let weight else {
            file.note("a pattern is one or several words with a number, its weight", at: node.mark)
            return nil
        }
        let pattern =
            text.hasPrefix("near ")
            ? near(text, language, weight)
            : TagPattern(text, language: language, weight: weight)
        if pattern == nil {
            file.note(
                text.hasPrefix("near ")
                    ? "“\(text)” must be as in “near 6 (gas, pipeline*)”"
                    : "“\(text)” is too short to be looked for", at: node.mark)
        }
        return pattern
    }
}

/// Reads `near 6 (gas, pipeline*)`.
private func near(_ text: String, _ language: LanguageTag, _ weight: Double) -> TagPattern? {
    guard let match = text.wholeMatch(of: /near (\d+) *\(([^()]+)\)/), let reach = Int(match.1)
    else { return nil }
    let words = match.2.split(separator: ",").map { $0.trimming(while: \.isWhitespace) }
    return TagPattern(
        near: words.map(String.init), reach: reach, language: language, weight: weight)
}

extension TagPattern {
    /// A full name as it is also written: the surname first, and with an initial.
    fileprivate var otherOrders: [TagPattern] {
        let words = text.split(separator: " ")
        guard words.count == 2, !text.hasPrefix("="), language.rawValue != "zh",
            let initial = words[0].first, initial.isUppercase, words[1].first?.isUppercase == true
        else { return [] }
        return ["\(words[1]) \(words[0])", "=\(initial) \(words[1])"].enumerated()
            .compactMap { index, text in
                var other = TagPattern(
                    index == 0 ? text : String(text.dropFirst()), language: language, isName: true)
                other?.conditions = conditions
                return other
            }
    }
}

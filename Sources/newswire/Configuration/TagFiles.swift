import ArticleTagging
import FeedModel
import Foundation
import Yams

/// The kinds of rule a tag file may hold: its list's name, and what goes before an id.
private let kinds = [
    (list: "places", prefix: "place:"), (list: "organisations", prefix: "org:"),
    (list: "people", prefix: "person:"), (list: "topics", prefix: ""),
]

/// The rules of one file in `tags/`.
func tagRules(in file: YAMLFile) -> [TagRule] {
    guard let top = file.top() else { return [] }
    defer { top.finish() }
    return kinds.flatMap { kind in
        top.list(kind.list).compactMap { rule($0, prefix: kind.prefix) }
    }
}

private func rule(_ yaml: YAMLMapping, prefix: String) -> TagRule? {
    defer { yaml.finish() }
    let id = yaml.identifier()
    let name = yaml.text("name")
    let threshold = yaml.number("threshold", in: 1...1000)
    _ = yaml.text("iptc")
    let patterns = yaml.mapping("match").map(patterns)
    guard let id else { return nil }
    guard let patterns, !patterns.isEmpty else {
        yaml.note("“match” must list words, by language")
        return nil
    }
    return TagRule(
        tag: prefix + id, name: name ?? id, threshold: Double(threshold ?? 1), patterns: patterns)
}

/// Words by language, each with its weight, or as a list where all weigh 1.
private func patterns(_ match: YAMLMapping) -> [TagPattern] {
    match.keys.flatMap { name, mark, words -> [TagPattern] in
        guard let language = LanguageTag(reading: name) else {
            match.file.note("“\(name)” is no language tag", at: mark)
            return []
        }
        let weighted: [(Node, Double?)] =
            words.sequence?.map { ($0, 1) } ?? words.mapping?.map { ($0.key, $0.value.float) } ?? []
        return weighted.compactMap { node, weight in
            guard let text = node.scalar?.string, let weight,
                let pattern = TagPattern(text, language: language, weight: weight)
            else {
                match.file.note(
                    "a pattern is one or several words, with a number where it has a weight",
                    at: node.mark)
                return nil
            }
            return pattern
        }
    }
}

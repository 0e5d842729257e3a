import ArticleTagging
import FeedModel
import Foundation
import Yams

/// One file in `tags/`: its rules, and where they stand in it.
struct TagFile {
    let file: YAMLFile
    private(set) var rules: [TagRule] = []
    /// Where each tag is defined.
    private(set) var marks: [String: Mark] = [:]
    /// What its rules say they are a part of, and where they say it.
    fileprivate var wholes: [(tag: String, mark: Mark?)] = []

    init(_ file: YAMLFile) {
        self.file = file
        guard let top = file.top() else { return }
        defer { top.finish() }
        var seen: Set<String> = []
        for kind in kinds {
            for entry in top.list(kind.list) {
                let reader = TagReader(entry, kind.list, prefix: kind.prefix)
                guard let rule = reader.rule() else { continue }
                wholes += reader.wholes
                if !seen.insert(rule.tag).inserted {
                    entry.note("“\(rule.tag)” stands here twice", at: "id")
                }
                marks[rule.tag] = entry.mark
                rules.append(rule)
            }
        }
    }
}

/// The kinds of rule a tag file may hold: its list's name, and what goes before an id.
private let kinds = [
    (list: "places", prefix: "place:"), (list: "localities", prefix: "locality:"),
    (list: "organisations", prefix: "org:"), (list: "people", prefix: "person:"),
    (list: "topics", prefix: ""),
]

/// Notes in each file what it defines that an earlier one has, and what it is part of that none has.
func checkTags(of files: [TagFile]) {
    var origins: [String: String] = [:]
    for tags in files {
        let name = tags.file.url.lastPathComponent
        for rule in tags.rules {
            if let other = origins.updateValue(name, forKey: rule.tag), other != name {
                tags.file.note("“\(rule.tag)” stands in \(other) too", at: tags.marks[rule.tag])
            }
        }
    }
    for tags in files {
        for whole in tags.wholes where origins[whole.tag] == nil {
            let known = origins.keys.sorted()
            let hint = nearest(to: whole.tag, in: known).map { "; did you mean “\($0)”?" } ?? ""
            tags.file.note("there is no “\(whole.tag)”\(hint)", at: whole.mark)
        }
    }
}

/// Reads one rule.
private final class TagReader {
    private let yaml: YAMLMapping
    private let list: String
    private let prefix: String
    /// What the rule says it is a part of.
    private(set) var wholes: [(tag: String, mark: Mark?)] = []

    init(_ yaml: YAMLMapping, _ list: String, prefix: String) {
        (self.yaml, self.list, self.prefix) = (yaml, list, prefix)
    }

    func rule() -> TagRule? {
        defer { yaml.finish() }
        guard let id = yaml.identifier() else {
            _ = list == "topics" ? topic("") : names("")
            return nil
        }
        return list == "topics" ? topic(id) : names(id)
    }

    /// A place, locality, organisation or person: one mention is enough.
    private func names(_ id: String) -> TagRule? {
        let name = yaml.text("name")
        _ = yaml.text("wikidata")
        let kind = kind(id)
        let state =
            list == "organisations" ? yaml.text("country").map { "place:" + $0 } : nil
        if let state { wholes.append((state, yaml.mark(of: "country"))) }
        guard let names = yaml.mapping("names") else {
            yaml.note("“names” must list names, by language")
            return nil
        }
        let patterns = names.keys.flatMap { key, mark, node in
            language(key, mark, names.file).map {
                NameReader(language: $0, isPlace: list == "places", file: names.file).list(node)
            } ?? []
        }
        guard let kind else { return nil }
        var rule = TagRule(
            kind: kind, tag: prefix + id, name: name ?? id,
            patterns: kind == .person ? patterns + patterns.flatMap(\.otherOrders) : patterns,
            state: state)
        rule.labels = firstNames(of: patterns)
        return rule
    }

    private func kind(_ id: String) -> TagRule.Kind? {
        switch list {
        case "localities":
            guard let country = yaml.required("country", "the id of a place", { $0 }) else {
                return nil
            }
            wholes.append(("place:" + country, yaml.mark(of: "country")))
            return .locality(in: "place:" + country)
        case "organisations":
            let part = yaml.text("part_of").map { prefix + $0 }
            if let part { wholes.append((part, yaml.mark(of: "part_of"))) }
            return .organisation(partOf: part)
        case "people":
            _ = yaml.text("office")
            return .person
        default:
            if !id.isEmpty, !isCountry(id) {
                let hint =
                    nearest(to: id.uppercased(), in: countries)
                    .map { "; did you mean “\($0)”?" } ?? ""
                yaml.note("“\(id)” is no country of ISO 3166\(hint)", at: "id")
            }
            return .place
        }
    }

    private func topic(_ id: String) -> TagRule? {
        let name = yaml.text("name")
        let threshold = Double(yaml.number("threshold", in: 1...1000) ?? 1)
        _ = yaml.text("iptc")
        let labels = yaml.mapping("labels")
        guard let match = yaml.mapping("match") else {
            yaml.note("“match” must list patterns with their weights, by language")
            return nil
        }
        let patterns = match.keys.flatMap { key, mark, node -> [TagPattern] in
            guard let language = language(key, mark, match.file) else { return [] }
            let patterns = weightedList(node, language, match.file)
            // All in the title, and each twice.
            let most = patterns.reduce(0) { $0 + max(0, $1.weight) } * 4
            if most < threshold {
                match.file.note(
                    "these words add up to \(shownScore(most)) at most, and the threshold is"
                        + " \(shownScore(threshold)): they would never give “\(id)”", at: mark)
            }
            return patterns
        }
        var rule = TagRule(
            tag: id, name: name ?? id, threshold: threshold, patterns: patterns)
        for (key, mark, node) in labels?.keys ?? [] {
            guard let language = language(key, mark, match.file) else { continue }
            guard let label = node.scalar?.string else {
                match.file.note("a label is a text", at: node.mark)
                continue
            }
            rule.labels[language] = label
        }
        return rule
    }
}

private let countries = Locale.Region.isoRegions.map(\.identifier).filter { $0.count == 2 }.sorted()

/// Kosovo's code is not of ISO, and everybody's.
private func isCountry(_ id: String) -> Bool { id == "XK" || countries.contains(id) }

private let languages = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))
private let expectedLanguages = [
    "en", "ru", "kk", "kk-Latn", "uz", "uz-Cyrl", "ky", "tg", "tk", "zh",
]

private func language(_ name: String, _ mark: Mark?, _ file: YAMLFile) -> LanguageTag? {
    guard let language = LanguageTag(reading: name),
        languages.contains(String(language.rawValue.prefix { $0 != "-" }))
    else {
        let hint = nearest(to: name, in: expectedLanguages).map { "; did you mean “\($0)”?" } ?? ""
        file.note("“\(name)” is no language tag\(hint)", at: mark)
        return nil
    }
    return language
}

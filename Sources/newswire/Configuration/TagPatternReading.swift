import ArticleTagging
import FeedModel
import Foundation
import Yams

/// Reads the names of one language.
struct NameReader {
    let language: LanguageTag
    let isPlace: Bool
    let file: YAMLFile

    /// A list of names; one with conditions is a map of one key.
    func list(_ node: Node) -> [TagPattern] {
        guard let sequence = node.sequence, !sequence.isEmpty else {
            file.note("names must be a list", at: node.mark)
            return []
        }
        return sequence.compactMap { entry in
            if let text = entry.scalar?.string { return pattern(text, at: entry.mark) }
            guard let mapping = entry.mapping, mapping.count == 1, let pair = mapping.first,
                let text = pair.key.scalar?.string
            else {
                file.note("a name is a text, or a text with conditions", at: entry.mark)
                return nil
            }
            guard var pattern = pattern(text, at: pair.key.mark),
                let conditions = file.mapping(pair.value, called: "the conditions of “\(text)”")
            else { return nil }
            pattern.conditions.with = condition("with", of: conditions)
            pattern.conditions.unless = condition("unless", of: conditions)
            pattern.conditions.notBefore = condition("not_before", of: conditions)
            pattern.conditions.notAfter = condition("not_after", of: conditions)
            conditions.finish()
            return pattern
        }
    }

    private func pattern(_ text: String, at mark: Mark?) -> TagPattern? {
        checked(text, at: mark, file) {
            TagPattern(text, language: language, isName: true, isPlace: isPlace)
        }
    }

    /// What a condition looks for stands in any case, unless it says otherwise.
    private func condition(_ key: String, of conditions: YAMLMapping) -> [TagPattern] {
        guard let texts = conditions.texts(key) else { return [] }
        if texts.isEmpty { conditions.note("“\(key)” must name something", at: key) }
        return texts.compactMap { text in
            checked(text, at: conditions.mark(of: key), file) {
                TagPattern(
                    text.hasPrefix("=") ? text : text.lowercased(), language: language,
                    isName: true)
            }
        }
    }
}

/// Patterns with their weights, or a list where all weigh 1.
func weightedList(
    _ node: Node, _ language: LanguageTag, _ file: YAMLFile
) -> [TagPattern] {
    let weighted: [(Node, Double?)] =
        node.sequence?.map { ($0, 1) } ?? node.mapping?.map { ($0.key, $0.value.weight) } ?? []
    if weighted.isEmpty { file.note("patterns must be a list, or have weights", at: node.mark) }
    return weighted.compactMap { node, weight in
        guard let text = node.scalar?.string, let weight, weight != 0, weight.isFinite else {
            file.note("a pattern is one or several words with a number, its weight", at: node.mark)
            return nil
        }
        guard text.hasPrefix("near ") else {
            return checked(text, at: node.mark, file) {
                TagPattern(text, language: language, weight: weight)
            }
        }
        let pattern = near(text, language, weight)
        if pattern == nil {
            file.note("“\(text)” must be as in “near 6 (gas, pipeline*)”", at: node.mark)
        }
        return pattern
    }
}

/// Notes what can stand in no text, and what would be everywhere.
private func checked(
    _ text: String, at mark: Mark?, _ file: YAMLFile, _ pattern: () -> TagPattern?
) -> TagPattern? {
    if let strange = text.utf8.first(where: { $0 < 0x80 && strangeBytes.contains($0) }) {
        file.note(
            "“\(text)” would never be found: no name has a “\(Unicode.Scalar(strange))”", at: mark)
        return nil
    }
    if text.utf8.contains(UInt8(ascii: "*")),
        text.drop(while: { $0 == "=" }).split(separator: " ")
            .contains(where: { $0.dropLast().contains("*") })
    {
        file.note("“\(text)” would never be found: “*” stands at a word's end", at: mark)
        return nil
    }
    let pattern = pattern()
    if pattern == nil {
        let hasWord = text.contains { $0.isLetter || $0.isNumber }
        file.note(
            hasWord ? "“\(text)” is too short to be looked for" : "“\(text)” has no word", at: mark)
    }
    return pattern
}

private let strangeBytes = Array("/|<>[]{}_#\\~^@$%".utf8)

extension Node {
    /// As `float`, which takes its time even where all is digits.
    fileprivate var weight: Double? {
        if let scalar, scalar.style == .plain, let whole = Int(scalar.string) {
            return Double(whole)
        }
        return float
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
    var otherOrders: [TagPattern] {
        let words = text.split(separator: " ")
        guard words.count == 2, !text.hasPrefix("="), language.rawValue != "zh",
            let initial = words[0].first, initial.isUppercase, words[1].first?.isUppercase == true
        else { return [] }
        return ["\(words[1]) \(words[0])", "\(initial) \(words[1])"].compactMap { text in
            var other = TagPattern(text, language: language, isName: true)
            other?.conditions = conditions
            return other
        }
    }
}

/// The first name in each language is what people know it by; one with a mark is none.
func firstNames(of patterns: [TagPattern]) -> [LanguageTag: String] {
    Dictionary(
        patterns.filter { !$0.text.utf8.contains(where: marks.contains) }.map {
            ($0.language, $0.text)
        },
        uniquingKeysWith: { first, _ in first })
}

private let marks = Array("=*+".utf8)

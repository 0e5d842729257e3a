import DigestWriting
import FeedModel
import Foundation
import Yams

/// What a digest may select: one of anything else would be empty for ever. nil where that is not
/// known, for its own files have mistakes.
struct DigestContext {
    var feeds: [String]?
    var tags: [String]?
}

extension DigestDefinition {
    init?(_ yaml: YAMLMapping, _ context: DigestContext) {
        defer { yaml.finish() }
        let id = yaml.identifier()
        let schedule = DigestSchedule(yaml)
        let title = yaml.text("title")
        let zone = yaml.timeZone()
        let window = yaml.duration("window")
        let formats = yaml.choices("formats", of: choices(of: DigestFormat.self))
        if formats?.isEmpty == true { yaml.note("“formats” names none", at: "formats") }
        let language = yaml.choice("language", of: choices(of: DigestLanguage.self))
        let grouping = yaml.choice("group_by", of: choices(of: DigestGrouping.self))
        let keep = yaml.duration("keep")
        let selection = DigestSelection(yaml, context)
        guard let id, let schedule else { return nil }
        self.init(
            id: id, title: title ?? id, schedule: schedule, timeZone: zone ?? .gmt, window: window,
            formats: formats ?? [.markdown, .html, .jsonFeed], selection: selection)
        self.language = language ?? .english
        self.grouping = grouping ?? .topic
        self.keep = keep
    }
}

extension DigestSelection {
    fileprivate init(_ yaml: YAMLMapping, _ context: DigestContext) {
        self.init()
        languages = yaml.languages("languages") ?? []
        tags = Set(
            yaml.each("tags") { tag in
                // People are found by their offices too, so that no list holds them all.
                tag.hasPrefix("person:")
                    ? .success(tag) : known(tag, among: context.tags, "tag")
            })
        feeds = Set(
            yaml.each("feeds") { feed in
                known(feed, among: context.feeds, "feed").map(Feed.ID.init(rawValue:))
            })
        countries = Set(
            yaml.each("countries") { code in
                CountryCode(rawValue: code.uppercased()).map(Result.success)
                    ?? .failure(Unknown("“\(code)” is no ISO 3166 code as in KZ"))
            })
    }
}

private func known(
    _ name: String, among names: [String]?, _ what: String
) -> Result<String, Unknown> {
    guard let names, !names.contains(name) else { return .success(name) }
    let hint = nearest(to: name, in: names).map { "; did you mean “\($0)”?" } ?? ""
    return .failure(Unknown("there is no \(what) “\(name)”\(hint)"))
}

/// Why a text of a list cannot be used.
private struct Unknown: Error {
    let message: String

    init(_ message: String) { self.message = message }
}

extension YAMLMapping {
    /// A list of texts, each read by `read`; what cannot be used is noted where it stands.
    fileprivate func each<Value>(
        _ key: String, _ read: (String) -> Result<Value, Unknown>
    ) -> [Value] {
        let nodes = value(key, "a list of texts") { node in
            node.sequence.flatMap { list in list.allSatisfy { $0.scalar != nil } ? list : nil }
        }
        return (nodes.map(Array.init) ?? []).compactMap { node in
            switch read(node.scalar?.string ?? "") {
            case .success(let value): return value
            case .failure(let unknown):
                file.note(unknown.message, at: node.mark)
                return nil
            }
        }
    }
}

private func choices<Choice: CaseIterable & RawRepresentable<String>>(
    of type: Choice.Type
) -> [String: Choice] {
    Dictionary(uniqueKeysWithValues: type.allCases.map { ($0.rawValue, $0) })
}

extension DigestSchedule {
    /// Reads `time` or `times` with `days`, or `every`.
    fileprivate init?(_ yaml: YAMLMapping) {
        let time = yaml.parsed("time", "a time of day as in \"07:00\"", TimeOfDay.init)
        let times = yaml.value("times", "a list of times of day as in \"07:00\"") { node in
            node.sequence.flatMap { list -> [TimeOfDay]? in
                let read = list.compactMap { $0.scalar.flatMap { TimeOfDay($0.string) } }
                return read.count == list.count && !read.isEmpty ? read : nil
            }
        }
        let interval = yaml.duration("every")
        let days = yaml.choices("days", of: weekdays)
        if days?.isEmpty == true { yaml.note("“days” names none", at: "days") }
        switch ([time].compactMap(\.self) + (times ?? []), interval) {
        case ([], nil):
            if !yaml.has("time"), !yaml.has("times"), !yaml.has("every") {
                yaml.note("“time”, “times” or “every” is missing: when it is written")
            }
            return nil
        case ([], let interval?):
            if days != nil { yaml.note("“days” goes with “time”, not with “every”", at: "days") }
            self = .every(interval)
        case (let times, nil):
            self = .times(times, on: days.map(Set.init) ?? Set(Weekday.allCases))
        default:
            yaml.note("“every” stands instead of times of day, not beside them", at: "every")
            return nil
        }
    }
}

private let weekdays: [String: Weekday] = [
    "sunday": .sunday, "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday,
    "thursday": .thursday, "friday": .friday, "saturday": .saturday,
]

extension TimeOfDay {
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
            return nil
        }
        self.init(hour: hour, minute: minute)
    }
}

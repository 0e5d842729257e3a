import DigestWriting
import FeedModel
import Foundation
import Yams

extension DigestDefinition {
    init?(_ yaml: YAMLMapping) {
        defer { yaml.finish() }
        let id = yaml.identifier()
        let schedule = DigestSchedule(yaml)
        let title = yaml.text("title")
        let zone = yaml.timeZone()
        let window = yaml.duration("window")
        let formats = yaml.choices("formats", of: choices(of: DigestFormat.self))
        let language = yaml.choice("language", of: choices(of: DigestLanguage.self))
        let grouping = yaml.choice("group_by", of: choices(of: DigestGrouping.self))
        let keep = yaml.duration("keep")
        var selection = DigestSelection()
        selection.tags = Set(yaml.texts("tags") ?? [])
        selection.languages = Set(
            (yaml.texts("languages") ?? []).compactMap(LanguageTag.init(reading:)))
        selection.feeds = Set((yaml.texts("feeds") ?? []).map(Feed.ID.init))
        selection.countries = Set((yaml.texts("countries") ?? []).map { $0.uppercased() })
        guard let id, let schedule else { return nil }
        self.init(
            id: id, title: title ?? id, schedule: schedule, timeZone: zone ?? .gmt,
            window: window ?? schedule.usualWindow,
            formats: formats ?? [.markdown, .html, .jsonFeed],
            selection: selection)
        self.language = language ?? .english
        self.grouping = grouping ?? .topic
        self.keep = keep
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

    /// What nobody else says: a day, or as long as it is to the next.
    fileprivate var usualWindow: Duration {
        if case .every(let interval) = self { interval } else { .seconds(86_400) }
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

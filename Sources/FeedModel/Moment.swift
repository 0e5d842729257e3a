package import Foundation

/// A point in time as a person gives it: `2026-11-24`, `2026-11-24T07:00:00Z`, or `12h` for that
/// long ago.
package enum Moment: Sendable, Equatable {
    case date(Date)
    /// The beginning of a day; the date is that day's in Greenwich.
    case day(Date)
    case ago(Duration)

    package init?(_ text: String) {
        if let span = parseDuration(text) {
            self = .ago(span)
        } else if let date = try? Date(text, strategy: .iso8601) {
            self = .date(date)
        } else if let day = try? Date(text, strategy: .iso8601.year().month().day()) {
            self = .day(day)
        } else {
            return nil
        }
    }

    package func date(before end: Date, in zone: TimeZone = .gmt) -> Date {
        switch self {
        case .date(let date): date
        case .day(let day): day.addingTimeInterval(-Double(zone.secondsFromGMT(for: day)))
        case .ago(let span): end.addingTimeInterval(-(span / .seconds(1)))
        }
    }
}

/// As the text that it is read from.
extension Moment: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let moment = Moment(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no time"))
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .date(let date): try container.encode(date.ISO8601Format())
        case .day(let day): try container.encode(day.ISO8601Format(.iso8601.year().month().day()))
        case .ago(let span): try container.encode(written(span))
        }
    }
}

/// In the largest unit that says it exactly, as `parseDuration` reads it.
private func written(_ span: Duration) -> String {
    let seconds = span.components.seconds
    for (unit, length) in [("d", Int64(86_400)), ("h", 3600), ("m", 60)] where seconds % length == 0
    {
        return "\(seconds / length)\(unit)"
    }
    return "\(seconds)s"
}

/// A span of time as a person writes it: `90s`, `30m`, `1h`, `2d`.
package func parseDuration(_ text: String) -> Duration? {
    let units = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[String($0)] }), let count = Int(text.dropLast()),
        (1...100_000).contains(count)
    else { return nil }
    return .seconds(count * unit)
}

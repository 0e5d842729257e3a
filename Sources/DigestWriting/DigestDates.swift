import Foundation

/// Dates for a digest's readers: in its language, by the clocks of its time zone. The words are our
/// own, so that the same digest has the same bytes on every machine.
struct DigestDates {
    private let language: DigestLanguage
    private let words: DigestWords
    private let calendar: Calendar

    init(_ digest: Digest) {
        language = digest.language
        words = digest.language.words
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = digest.timeZone
        self.calendar = calendar
    }

    /// `24 November 2026`
    func day(_ date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        let (year, day) = (parts.year ?? 0, parts.day ?? 0)
        let month = words.months[(parts.month ?? 1) - 1]
        return switch language {
        case .english: "\(day) \(month) \(year)"
        case .russian: "\(day) \(month) \(year) г."
        case .kazakh: "\(year) ж. \(day) \(month)"
        case .uzbek: "\(year)-yil \(day)-\(month)"
        }
    }

    /// `23 Nov 15:04`
    func moment(_ date: Date) -> String { "\(shortDay(date)) \(time(date))" }

    /// `23 Nov`
    func shortDay(_ date: Date) -> String {
        let parts = calendar.dateComponents([.month, .day], from: date)
        let month = words.shortMonths[(parts.month ?? 1) - 1]
        return "\(parts.day ?? 0)\(language == .uzbek ? "-" : " ")\(month)"
    }

    /// `23 November 2026, 15:04`
    func full(_ date: Date) -> String { "\(day(date)), \(time(date))" }

    func span(_ window: DateInterval) -> String {
        language.span(full(window.start), full(window.end), calendar.timeZone.identifier)
    }

    func time(_ date: Date) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: date)
        return [parts.hour ?? 0, parts.minute ?? 0]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

package import Foundation

/// When a digest is written.
package enum DigestSchedule: Sendable, Hashable {
    /// At these times of day, on these days of the week.
    case times([TimeOfDay], on: Set<Weekday> = Set(Weekday.allCases))
    /// Again and again, from midnight of 1 January 1970 in the time zone.
    case every(Duration)

    /// The first time after `date` by the clocks of `timeZone`.
    package func next(after date: Date, in timeZone: TimeZone) -> Date {
        switch self {
        case .every(let interval):
            let seconds = interval / .seconds(1)
            let offset = Double(timeZone.secondsFromGMT(for: date))
            let local = date.timeIntervalSince1970 + offset
            let next = (local / seconds).rounded(.down) * seconds + seconds
            return Date(timeIntervalSince1970: next - offset)
        case .times(let times, let days):
            return times.compactMap { next($0, on: days, after: date, in: timeZone) }.min()
                ?? date.addingTimeInterval(86_400)
        }
    }

    /// The last time at `date` or before it.
    package func last(at date: Date, in timeZone: TimeZone) -> Date {
        // A week and a day hold every day of the week, whatever the clocks do.
        var last = next(after: date.addingTimeInterval(-8 * 86_400), in: timeZone)
        if case .every(let interval) = self {
            last = next(after: date.addingTimeInterval(-(interval / .seconds(1))), in: timeZone)
        }
        while case let later = next(after: last, in: timeZone), later <= date { last = later }
        return last
    }

    private func next(
        _ time: TimeOfDay, on days: Set<Weekday>, after date: Date, in timeZone: TimeZone
    ) -> Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = DateComponents(hour: time.hour, minute: time.minute, second: 0)
        var day = date
        for _ in 0..<8 {
            guard
                let next = calendar.nextDate(after: day, matching: parts, matchingPolicy: .nextTime)
            else { return nil }
            if let weekday = Weekday(rawValue: calendar.component(.weekday, from: next)),
                days.contains(weekday)
            {
                return next
            }
            day = next
        }
        return nil
    }
}

/// A time of day, as in `07:00`.
package struct TimeOfDay: Sendable, Hashable {
    package var hour: Int
    package var minute: Int

    package init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }
}

/// Numbered as Foundation's calendars do.
package enum Weekday: Int, Sendable, CaseIterable {
    case sunday = 1
    case monday, tuesday, wednesday, thursday, friday, saturday
}

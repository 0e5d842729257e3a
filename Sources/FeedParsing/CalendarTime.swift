import Foundation

/// A date as written, piece by piece, before it is a moment.
struct CalendarTime {
    var year: Int
    var month: Int
    var day: Int
    /// Nil where a day was given without a time.
    var time: (hour: Int, minute: Int, second: Double)?
    var zone: Zone = .unknown

    enum Zone: Equatable {
        /// Not written: the feed's own.
        case unknown
        case minutesEast(Int)
        /// A place, where clocks change with the season: `America/New_York`.
        case place(String)
    }

    /// The moment; nil where the pieces are no date (31 February, 25 o'clock).
    func moment(in timeZone: TimeZone) -> (date: Date, isDayOnly: Bool)? {
        guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
            (0...9999).contains(year)
        else { return nil }
        var local = Double(daysSinceEpoch) * 86_400
        if let time {
            // 24:00 is the end of the day (ISO 8601), 23:59:60 a leap second.
            guard (0...24).contains(time.hour), (0...59).contains(time.minute),
                (0..<61).contains(time.second),
                time.hour < 24 || (time.minute == 0 && time.second == 0)
            else { return nil }
            local += Double(time.hour * 3600 + time.minute * 60) + time.second
        }
        let date =
            switch time == nil ? .unknown : zone {
            case .minutesEast(let minutes):
                Date(timeIntervalSince1970: local - Double(minutes * 60))
            case .place(let name):
                Self.date(local, in: TimeZone(identifier: name) ?? timeZone)
            case .unknown:
                Self.date(local, in: timeZone)
            }
        return (date, time == nil)
    }

    /// The moment at which clocks in `timeZone` show `local`, seconds since 1970 as if in GMT.
    private static func date(_ local: Double, in timeZone: TimeZone) -> Date {
        let guess = Date(timeIntervalSince1970: local)
        let near = guess.addingTimeInterval(-Double(timeZone.secondsFromGMT(for: guess)))
        return guess.addingTimeInterval(-Double(timeZone.secondsFromGMT(for: near)))
    }

    /// 1 for Monday to 7 for Sunday.
    var weekday: Int {
        (((daysSinceEpoch + 3) % 7) + 7) % 7 + 1
    }

    /// Days from 1 January 1970 in the Gregorian calendar. The year is taken to begin in March, so
    /// that the leap day is its last.
    private var daysSinceEpoch: Int {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let leapDays =
            floorDivide(marchYear, 4) - floorDivide(marchYear, 100)
            + floorDivide(marchYear, 400)
        return marchYear * 365 + leapDays + dayOfYear - 719_468
    }

    private func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// A year written with two digits (RFC 2822 section 4.3, with the turn where news is sure to be).
    static func fullYear(_ year: Int, digits: Int) -> Int {
        switch (digits, year) {
        case (...2, ..<70): year + 2000
        case (...2, _): year + 1900
        // Programs that count years from 1900.
        case (3, 100...199): year + 1900
        default: year
        }
    }
}

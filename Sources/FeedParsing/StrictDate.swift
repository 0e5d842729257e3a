/// The two written forms that standards ask for, read from bytes without an allocation.
enum StrictDate {
    /// `Mon, 23 Nov 2026 10:00:00 +0500` (RFC 822 section 5, with the year of RFC 2822).
    static func rfc822(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarTime? {
        var scanner = ByteScanner(bytes)
        scanner.skipSpaces()
        if scanner.next.map(isLetter) == true {
            scanner.skipLetters()
            guard scanner.take(",") else { return nil }
            scanner.skipSpaces()
        }
        guard let day = scanner.number(digits: 1...2), scanner.skipSpaces() > 0,
            let month = scanner.englishMonth(), scanner.skipSpaces() > 0,
            let year = scanner.number(digits: 4...4), scanner.skipSpaces() > 0,
            let hour = scanner.number(digits: 1...2), scanner.take(":"),
            let minute = scanner.number(digits: 2...2)
        else { return nil }
        var second = 0
        if scanner.take(":") {
            guard let read = scanner.number(digits: 2...2) else { return nil }
            second = read
        }
        scanner.skipSpaces()
        guard let offset = scanner.offset() else { return nil }
        scanner.skipSpaces()
        guard scanner.isAtEnd else { return nil }
        return CalendarTime(
            year: year, month: month, day: day, time: (hour, minute, Double(second)),
            zone: .minutesEast(offset))
    }

    /// `2026-11-23T10:00:00+05:00` and what else ISO 8601 allows: less precision, no punctuation,
    /// a day of the year, a day of a week.
    static func iso8601(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarTime? {
        var scanner = ByteScanner(bytes)
        scanner.skipSpaces()
        guard let year = scanner.fixedNumber(4),
            var result = scanner.isoDay(of: year)
        else { return nil }
        if scanner.take("T") || scanner.take("t") || scanner.skipSpaces() > 0 {
            if scanner.isAtEnd { return result }
            guard let time = scanner.isoTime() else { return nil }
            result.time = time
            scanner.skipSpaces()
            if let offset = scanner.offset() { result.zone = .minutesEast(offset) }
        }
        scanner.skipSpaces()
        return scanner.isAtEnd ? result : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }
}

/// Takes pieces of a date off the front of some bytes. What does not fit is left where it is.
private struct ByteScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    @discardableResult
    mutating func skipSpaces() -> Int {
        let start = position
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
        return position - start
    }

    mutating func skipLetters() {
        while let byte = next, (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A { position += 1 }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// A number of that many digits, and no digit after them.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var end = position
        while end < bytes.count, case let digit = bytes[end] &- 0x30, digit < 10 {
            guard end - position < digits.upperBound else { return nil }
            value = value * 10 + Int(digit)
            end += 1
        }
        guard end - position >= digits.lowerBound else { return nil }
        position = end
        return value
    }

    /// Exactly that many digits, whatever follows.
    mutating func fixedNumber(_ digits: Int) -> Int? {
        guard position + digits <= bytes.count else { return nil }
        var value = 0
        for offset in position..<position + digits {
            let digit = bytes[offset] &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        position += digits
        return value
    }

    /// `Nov` or `November`, in any case.
    mutating func englishMonth() -> Int? {
        guard position + 3 <= bytes.count else { return nil }
        let key = (0..<3).reduce(0) { $0 << 8 | UInt32(bytes[position + $1] | 0x20) }
        guard let month = Self.month(key) else { return nil }
        let start = position
        skipLetters()
        // Longer words may be another language's: `Mars`, `Juni`. The loose reader knows them.
        guard position - start == 3 else {
            position = start
            return nil
        }
        return month
    }

    private static func month(_ letters: UInt32) -> Int? {
        switch letters {
        case 0x6A_61_6E: 1
        case 0x66_65_62: 2
        case 0x6D_61_72: 3
        case 0x61_70_72: 4
        case 0x6D_61_79: 5
        case 0x6A_75_6E: 6
        case 0x6A_75_6C: 7
        case 0x61_75_67: 8
        case 0x73_65_70: 9
        case 0x6F_63_74: 10
        case 0x6E_6F_76: 11
        case 0x64_65_63: 12
        default: nil
        }
    }

    /// `+0500`, `+05:00`, `+05`, `Z`, `GMT`, `UT`, `UTC`: minutes east of Greenwich.
    mutating func offset() -> Int? {
        let start = position
        if take("Z") || take("z") { return 0 }
        if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            position += 1
            if let hours = fixedNumber(2) {
                _ = take(":")
                let minutes = fixedNumber(2) ?? 0
                if hours < 24, minutes < 60 {
                    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
                }
            }
            position = start
            return nil
        }
        skipLetters()
        let name = bytes[start..<position].reduce(0) { $0 << 8 | UInt32($1 | 0x20) & 0xFF }
        if position - start <= 3, Self.greenwichKeys.contains(name) { return 0 }
        position = start
        return nil
    }

    private static let greenwichKeys: [UInt32] = ["gmt", "utc", "ut"].map {
        $0.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// What follows the year: `-11-23`, `1123`, `-11`, `-327`, `-W48-1`, or nothing.
    mutating func isoDay(of year: Int) -> CalendarTime? {
        let isSeparated = take("-")
        if take("W") {
            guard let week = fixedNumber(2) else { return nil }
            _ = take("-")
            return Self.weekday(fixedNumber(1) ?? 1, ofWeek: week, in: year)
        }
        if let dayOfYear = number(digits: 3...3) {
            return Self.day(dayOfYear, of: year)
        }
        if isSeparated {
            guard let month = number(digits: 1...2) else { return nil }
            guard take("-") else { return CalendarTime(year: year, month: month, day: 1) }
            return number(digits: 1...2).map { CalendarTime(year: year, month: month, day: $0) }
        }
        if let monthAndDay = number(digits: 4...4) {
            return CalendarTime(year: year, month: monthAndDay / 100, day: monthAndDay % 100)
        }
        return isAtEnd ? CalendarTime(year: year, month: 1, day: 1) : nil
    }

    /// `10:00:00.25`, `10:00`, `1000`, `10`.
    mutating func isoTime() -> (hour: Int, minute: Int, second: Double)? {
        guard let hour = number(digits: 1...2) ?? fixedNumber(2) else { return nil }
        let isSeparated = take(":")
        guard let minute = fixedNumber(2) else { return isSeparated ? nil : (hour, 0, 0) }
        guard isSeparated ? take(":") : true else { return (hour, minute, 0) }
        guard let second = fixedNumber(2) else { return isSeparated ? nil : (hour, minute, 0) }
        return (hour, minute, Double(second) + fraction())
    }

    /// `.25` or `,25`; 0 where there is none.
    private mutating func fraction() -> Double {
        guard take(".") || take(",") else { return 0 }
        var value = 0.0
        var unit = 0.1
        while let byte = next, case let digit = byte &- 0x30, digit < 10 {
            value += Double(digit) * unit
            unit /= 10
            position += 1
        }
        return value
    }

    private static func day(_ dayOfYear: Int, of year: Int) -> CalendarTime? {
        var day = dayOfYear
        for month in 1...12 {
            let length = CalendarTime.days(in: month, of: year)
            if day <= length { return CalendarTime(year: year, month: month, day: day) }
            day -= length
        }
        return nil
    }

    /// Week 1 is the one with 4 January in it; its Monday may lie in the year before.
    private static func weekday(_ weekday: Int, ofWeek week: Int, in year: Int) -> CalendarTime? {
        guard (1...53).contains(week), (1...7).contains(weekday) else { return nil }
        let fourth = CalendarTime(year: year, month: 1, day: 4).weekday
        let dayOfYear = (week - 1) * 7 + weekday - fourth + 4
        if dayOfYear < 1 { return CalendarTime(year: year - 1, month: 12, day: 31 + dayOfYear) }
        let length = (1...12).reduce(0) { $0 + CalendarTime.days(in: $1, of: year) }
        if dayOfYear > length { return day(dayOfYear - length, of: year + 1) }
        return day(dayOfYear, of: year)
    }
}

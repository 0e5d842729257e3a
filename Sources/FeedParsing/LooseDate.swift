import Foundation

/// Reads dates that follow no standard: words in any order and language, with any punctuation.
///
/// The text is cut into numbers, words and marks; the time and the zone are taken out first, and
/// what is left must hold a year, a month and a day. Words that mean nothing here are passed over,
/// so `Published: 15 march 2024 year` is a date too.
struct LooseDate {
    private var tokens: [DateToken]
    private var time: (hour: Int, minute: Int, second: Double)?
    private var zone = CalendarTime.Zone.unknown
    /// Where the zone may stand: after the time.
    private var afterTime = 0
    /// The time had `AM` or `PM`, as Americans write it.
    private var isTwelveHour = false

    static func read(_ text: String) -> CalendarTime? {
        var date = LooseDate(tokens: DateToken.tokens(of: text))
        date.takeTime()
        date.takeZone()
        guard var result = date.namedMonthDate() ?? date.numericDate() else { return nil }
        result.time = date.time
        result.zone = date.zone == .unknown ? place(in: text) : date.zone
        return result
    }

    private init(tokens: [DateToken]) {
        self.tokens = tokens
    }

    /// A zone by its place: `Asia/Almaty`.
    private static func place(in text: String) -> CalendarTime.Zone {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return .unknown }
        let pieces = text.split { $0.isWhitespace || "()[],".contains($0) }
        let place = pieces.first { piece in
            piece.allSatisfy { $0.isLetter || "/_-+".contains($0) }
                && piece.contains("/") && TimeZone(identifier: String(piece)) != nil
        }
        return place.map { .place(String($0)) } ?? .unknown
    }

    // MARK: Time

    private mutating func takeTime() {
        guard let found = colonTime() ?? unitTime() ?? dottedTime() else { return }
        time = found.time
        for index in found.range { tokens[index].kind = .taken }
        afterTime = found.range.upperBound
        takeHalfOfDay()
    }

    private typealias FoundTime = (
        time: (hour: Int, minute: Int, second: Double), range: Range<Int>
    )

    /// `10:00`, `10:00:00`, `10:00:00.25`.
    private func colonTime() -> FoundTime? {
        for index in tokens.indices {
            guard let hour = number(at: index, digits: 1...2), isMark(":", at: index + 1),
                let minute = number(at: index + 2, digits: 2...2)
            else { continue }
            guard isMark(":", at: index + 3), let second = number(at: index + 4, digits: 1...2)
            else { return ((hour, minute, 0), index..<index + 3) }
            let hasFraction = isMark(".", at: index + 5) && number(at: index + 6) != nil
            return ((hour, minute, Double(second)), index..<index + (hasFraction ? 7 : 5))
        }
        return nil
    }

    /// `16h30`, `16 h`, `10時30分`, `10시 30분 15초`.
    private func unitTime() -> FoundTime? {
        for index in tokens.indices {
            guard let hour = number(at: index, digits: 1...2),
                isWord(["h", "ч", "時", "时", "点", "點", "시"], at: index + 1)
            else { continue }
            guard let minute = number(at: index + 2, digits: 2...2) else {
                return ((hour, 0, 0), index..<index + 2)
            }
            guard isWord(["分", "분"], at: index + 3),
                let second = number(at: index + 4, digits: 2...2)
            else { return ((hour, minute, 0), index..<index + 3) }
            return ((hour, minute, Double(second)), index..<index + 5)
        }
        return nil
    }

    /// `10.30` at the end, with no third number that would make it a date.
    private func dottedTime() -> FoundTime? {
        let index = tokens.count - 3
        guard index > 0, let hour = number(at: index, digits: 1...2), hour < 24,
            isMark(".", at: index + 1), !tokens[index + 1].isApart, tokens[index].isApart,
            let minute = number(at: index + 2, digits: 2...2), minute < 60
        else { return nil }
        return ((hour, minute, 0), index..<index + 3)
    }

    private mutating func takeHalfOfDay() {
        for index in tokens.indices {
            guard case .word(let word) = tokens[index].kind else { continue }
            let isAfternoon: Bool
            switch word {
            case "pm", "下午", "오후", "午後": isAfternoon = true
            case "am", "上午", "오전", "午前": isAfternoon = false
            case "p" where isMark(".", at: index + 1) && isWord(["m"], at: index + 2):
                isAfternoon = true
            case "a" where isMark(".", at: index + 1) && isWord(["m"], at: index + 2):
                isAfternoon = false
            default: continue
            }
            isTwelveHour = true
            tokens[index].kind = .taken
            if let hour = time?.hour, hour <= 12 {
                time?.hour = hour % 12 + (isAfternoon ? 12 : 0)
            }
            return
        }
    }

    // MARK: Zone

    /// The zone stands right after the time, or ends the text.
    private mutating func takeZone() {
        guard time != nil else { return }
        var index = afterTime
        while index < tokens.count, isPassedOver(tokens[index].kind) { index += 1 }
        if takeZone(at: index) { return }
        if let last = tokens.indices.last, last > index { _ = takeZone(at: last) }
    }

    private func isPassedOver(_ kind: DateToken.Kind) -> Bool {
        switch kind {
        case .taken, .mark("("), .mark("["), .mark(","), .mark("."): true
        default: false
        }
    }

    private mutating func takeZone(at index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        if takeOffset(at: index) { return true }
        guard case .word(let word) = tokens[index].kind, let named = DateWords.zone(word) else {
            return false
        }
        tokens[index].kind = .taken
        if named == .minutesEast(0), takeOffset(at: index + 1) { return true }
        zone = named
        return true
    }

    /// `+0500`, `-05:00`, `+5`. A minus before a day of the month is a dash: it stands apart.
    private mutating func takeOffset(at index: Int) -> Bool {
        let isWest = isMark("-", at: index)
        guard isWest || isMark("+", at: index),
            case .number(let value, let digits)? = kind(at: index + 1), digits <= 4,
            digits >= 3 || !tokens[index + 1].isApart
        else { return false }
        var minutes = digits >= 3 ? value / 100 * 60 + value % 100 : value * 60
        var end = index + 2
        if digits < 3, isMark(":", at: end), let more = number(at: end + 1, digits: 2...2) {
            minutes += more
            end += 2
        }
        guard minutes < 24 * 60 else { return false }
        for taken in index..<end { tokens[taken].kind = .taken }
        zone = .minutesEast(isWest ? -minutes : minutes)
        return true
    }

    // MARK: Day

    /// A date whose month is a name: `23 Nov 2026`, `November 23, 2026`, `2026 жылғы 23 қараша`.
    private func namedMonthDate() -> CalendarTime? {
        // Some days of the week look like months (`mar., 15 mar. 2024`), and stand before them.
        guard let place = tokens.lastIndex(where: { $0.isMonth }),
            case .month(let month) = tokens[place].kind
        else { return nil }
        let numbers = tokens.indices.filter { number(at: $0) != nil }
        guard let yearPlace = yearPlace(among: numbers),
            case .number(let year, let digits) = tokens[yearPlace].kind
        else { return nil }
        let dayPlace = numbers.filter { $0 != yearPlace && number(at: $0, digits: 1...2) != nil }
            .min { abs($0 - place) < abs($1 - place) }
        return CalendarTime(
            year: CalendarTime.fullYear(year, digits: digits), month: month,
            day: dayPlace.flatMap { number(at: $0) } ?? 1)
    }

    private func yearPlace(among numbers: [Int]) -> Int? {
        numbers.first { isWord(["年", "년"], at: $0 + 1) }
            ?? numbers.first { number(at: $0, digits: 3...4) != nil }
            ?? (numbers.count > 1 ? numbers[1] : nil)
    }

    /// Three numbers: `23.11.2026`, `2026/11/23`, `11/23/2026`.
    private func numericDate() -> CalendarTime? {
        for first in tokens.indices {
            guard let separator = separator(at: first + 1),
                separator == self.separator(at: first + 3),
                case .number(let a, let aDigits)? = kind(at: first),
                let b = number(at: first + 2, digits: 1...2),
                case .number(let c, let cDigits)? = kind(at: first + 4)
            else { continue }
            if aDigits == 4, cDigits <= 2 {
                return b > 12
                    ? CalendarTime(year: a, month: c, day: b)
                    : CalendarTime(year: a, month: b, day: c)
            }
            guard aDigits <= 2, cDigits == 2 || cDigits == 4 else { continue }
            let year = CalendarTime.fullYear(c, digits: cDigits)
            let isMonthFirst = b > 12 || (separator == "/" && isTwelveHour && a <= 12)
            return CalendarTime(year: year, month: isMonthFirst ? a : b, day: isMonthFirst ? b : a)
        }
        return nil
    }

    private func separator(at index: Int) -> Unicode.Scalar? {
        guard case .mark(let mark)? = kind(at: index), "./-".unicodeScalars.contains(mark) else {
            return nil
        }
        return mark
    }

    // MARK: Tokens

    private func kind(at index: Int) -> DateToken.Kind? {
        tokens.indices.contains(index) ? tokens[index].kind : nil
    }

    private func number(at index: Int, digits: ClosedRange<Int> = 1...9) -> Int? {
        guard case .number(let value, let count)? = kind(at: index), digits.contains(count) else {
            return nil
        }
        return value
    }

    private func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
        kind(at: index) == .mark(mark)
    }

    private func isWord(_ words: Set<String>, at index: Int) -> Bool {
        guard case .word(let word)? = kind(at: index) else { return false }
        return words.contains(word)
    }
}

extension DateToken {
    fileprivate var isMonth: Bool {
        if case .month = kind { true } else { false }
    }
}

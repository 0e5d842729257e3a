import FeedModel
import Foundation
import TextFolding

/// Numbers of a text, read so that 3,94 млрд and 3.94 billion are one, and how much each tells.
enum Numbers {
    struct Found: Hashable {
        var hash: UInt32
        /// 0 to 1: three is said of many things, 22.4 million of few.
        var weight: Double
        /// Where it stands among the words.
        var index: Int
    }

    static func numbers(in words: [ComparedWord], of text: String, _ language: LanguageTag)
        -> [Found]
    {
        let primary = language.rawValue.prefix { $0 != "-" }
        var reader = NumberReader(
            words: words, text: text, table: .of(primary),
            commaIsDecimal: !["en", "zh", "ja", "ko"].contains(primary), isChinese: primary == "zh")
        return reader.read()
    }
}

private struct NumberReader {
    let words: [ComparedWord]
    let text: String
    let table: NumberWords
    let commaIsDecimal: Bool
    let isChinese: Bool
    private var found: [Numbers.Found] = []

    init(
        words: [ComparedWord], text: String, table: NumberWords, commaIsDecimal: Bool,
        isChinese: Bool
    ) {
        self.words = words
        self.text = text
        self.table = table
        self.commaIsDecimal = commaIsDecimal
        self.isChinese = isChinese
    }

    mutating func read() -> [Numbers.Found] {
        var index = 0
        while index < words.count {
            let start = index
            guard let value = readNumber(&index) else {
                index = start + 1
                continue
            }
            if readDate(value, from: start, &index) { continue }
            note(value, at: start)
        }
        return found
    }

    /// One number: its digits, a fraction, thousands, and words that multiply it.
    private func readNumber(_ index: inout Int) -> Double? {
        guard var value = readSimple(&index) else { return nil }
        var total = 0.0
        while index < words.count, let factor = multiplier(at: index) {
            value *= factor
            index += 1
            // 2 million 900 thousand.
            var ahead = index
            if factor >= 1000, let next = readSimple(&ahead), ahead < words.count,
                let smaller = multiplier(at: ahead), smaller < factor, next * smaller < factor
            {
                total += value
                value = next
                index = ahead
            }
        }
        return total + value
    }

    private func multiplier(at index: Int) -> Double? {
        guard let value = table.values[words[index].stem], value >= 100 else { return nil }
        return value
    }

    private func readSimple(_ index: inout Int) -> Double? {
        guard index < words.count else { return nil }
        if words[index].isNumber { return readDigits(&index) }
        guard let first = table.values[words[index].stem], !isChinese else { return nil }
        index += 1
        // Twenty-five; жиырма бес.
        if first >= 20, first < 100, index < words.count,
            let unit = table.values[words[index].stem], unit < 10
        {
            index += 1
            return first + unit
        }
        return first
    }

    private func readDigits(_ index: inout Int) -> Double? {
        var digits = words[index].token.folded
        guard digits.utf8.count <= 15 else { return nil }
        var hasFraction = false
        index += 1
        while index < words.count, words[index].isNumber, !hasFraction {
            let gap = text[
                words[index - 1].token.word.endIndex..<words[index].token.word.startIndex]
            let next = words[index].token.folded
            let isThree = next.utf8.count == 3
            switch gap {
            case " ", "\u{A0}", "\u{202F}", "\u{2009}":
                guard isThree, digits.utf8.count <= 9, words[index - 1].token.folded.utf8.count <= 3
                else { return Double(digits) }
                digits += next
            case ",":
                if commaIsDecimal {
                    digits += "." + next
                    hasFraction = true
                } else if isThree {
                    digits += next
                } else {
                    return Double(digits)
                }
            case ".":
                // 10.000 in languages with a decimal comma.
                if commaIsDecimal, isThree {
                    digits += next
                } else {
                    digits += "." + next
                    hasFraction = true
                }
            case ":":
                // A time, or a result: its two numbers are said together.
                index += 1
                return (Double(digits) ?? 0) + (Double(next) ?? 0) / 1000 + 0.000_5
            default:
                return Double(digits)
            }
            index += 1
        }
        return Double(digits)
    }

    /// "24 и 25 ноября", "November 24–25", "11月26日": the day in its month.
    private mutating func readDate(_ value: Double, from start: Int, _ index: inout Int) -> Bool {
        guard value >= 1, value <= 31, value == value.rounded() else { return false }
        let day = Int(value)
        if isChinese {
            guard index < words.count else { return false }
            if words[index].token.folded == "日" || words[index].token.folded == "号" {
                if start >= 2, words[start - 1].token.folded == "月",
                    let month = Int(words[start - 2].token.folded)
                {
                    note(day: day, month: month, at: start)
                }
                index += 1
                return true
            }
            if words[index].token.folded == "月" {
                index += 1
                return true
            }
            return false
        }
        for ahead in index..<min(index + 3, words.count) {
            if let month = table.months[words[ahead].stem] {
                note(day: day, month: month, at: start)
                return true
            }
            // "24 и 25 ноября": one word between them, and a number.
            if !words[ahead].isNumber, ahead > index { break }
        }
        for behind in (max(0, start - 2)..<start).reversed() {
            if let month = table.months[words[behind].stem] {
                note(day: day, month: month, at: start)
                return true
            }
            if !words[behind].isNumber { break }
        }
        return false
    }

    private mutating func note(day: Int, month: Int, at index: Int) {
        found.append(
            Numbers.Found(hash: stableHash("\(month)/\(day)", 2), weight: 0.4, index: index))
    }

    private mutating func note(_ value: Double, at index: Int) {
        let weight: Double =
            switch value {
            case ..<10: value == value.rounded() ? 0.25 : 0.9
            case 1990...2060: value == value.rounded() ? 0.3 : 1
            case ..<32: value == value.rounded() ? 0.45 : 1
            // Whom to call in need is said at the end of every warning.
            case 101, 102, 103, 104, 112, 911: 0.2
            case 100, 1000, 1_000_000, 1_000_000_000: 0.4
            case ..<100: 0.75
            default: value.truncatingRemainder(dividingBy: 100) == 0 ? 0.8 : 1
            }
        let rounded = (value * 10_000).rounded() / 10_000
        found.append(Numbers.Found(hash: stableHash("\(rounded)", 1), weight: weight, index: index))
    }
}

/// A piece of a date: what a person's eye takes in at once.
struct DateToken {
    enum Kind: Equatable {
        case number(Int, digits: Int)
        /// A month's name, or a number that `月` or `월` makes one.
        case month(Int)
        case word(String)
        case mark(Unicode.Scalar)
        /// Already understood and taken out.
        case taken
    }

    var kind: Kind
    /// White space stands before it.
    var isApart: Bool

    static func tokens(of text: String) -> [DateToken] {
        var lexer = Lexer(scalars: Array(DateWords.folded(text).unicodeScalars))
        return lexer.tokens()
    }

    private struct Lexer {
        let scalars: [Unicode.Scalar]
        var position = 0

        mutating func tokens() -> [DateToken] {
            var tokens: [DateToken] = []
            var isApart = false
            while position < scalars.count {
                let scalar = scalars[position]
                if scalar.properties.isWhitespace {
                    isApart = true
                    position += 1
                    continue
                }
                if "月월".unicodeScalars.contains(scalar), let last = tokens.popLast() {
                    tokens.append(monthBefore(last))
                    position += 1
                } else {
                    tokens.append(DateToken(kind: next(), isApart: isApart))
                }
                isApart = false
            }
            return tokens
        }

        /// `11月`, `十一月`.
        private func monthBefore(_ token: DateToken) -> DateToken {
            var month = token
            switch token.kind {
            case .number(let number, digits: ...2):
                month.kind = .month(number)
            case .word(let word):
                if let index = Self.chineseMonths.firstIndex(of: word) {
                    month.kind = .month(index + 1)
                }
            default:
                break
            }
            return month
        }

        private static let chineseMonths = [
            "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
        ]

        private mutating func next() -> Kind {
            let scalar = scalars[position]
            if Self.digit(scalar) != nil { return number() }
            if Self.isLetter(scalar) { return word() }
            position += 1
            // Dashes and minus signs of every length.
            let isDash =
                scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}"
            return .mark(isDash ? "-" : scalar)
        }

        private mutating func number() -> Kind {
            var value = 0
            var digits = 0
            while position < scalars.count, let digit = Self.digit(scalars[position]) {
                value = min(value * 10 + digit, 999_999_999)
                digits += 1
                position += 1
            }
            return .number(value, digits: digits)
        }

        private mutating func word() -> Kind {
            let start = position
            // Chinese, Japanese and Korean write without spaces: their unit signs stand alone.
            let isUnit = Self.units.contains(scalars[position])
            position += 1
            while !isUnit, position < scalars.count, Self.isLetter(scalars[position]),
                !Self.units.contains(scalars[position])
            {
                position += 1
            }
            var word = ""
            word.unicodeScalars.append(contentsOf: scalars[start..<position])
            return DateWords.month(word).map(Kind.month) ?? .word(word)
        }

        private static let units = Set("年月日号號時时点點分秒년월일시분초".unicodeScalars)

        private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || "'’ʻʼ‘".unicodeScalars.contains(scalar)
        }

        private static func digit(_ scalar: Unicode.Scalar) -> Int? {
            guard scalar.properties.numericType == .decimal else { return nil }
            return scalar.properties.numericValue.map { Int($0) }
        }
    }
}

/// A word of a text and the form in which it is compared.
package struct Token: Sendable, Hashable {
    /// As it stands in the text.
    package var word: Substring
    /// Lower case, without apostrophes and accents of pronunciation, `ё` as `е`.
    package var folded: String
}

/// The words of `text` in order. Numbers are words; a Chinese character is a word of its own.
///
/// Uzbek and Kazakh write one letter with many apostrophes (`oʻ`, `o‘`, `o'`, `` o` ``): between two
/// letters, or at a word's end after one, an apostrophe belongs to the word and is dropped.
package func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    let utf8 = text.utf8
    func index(_ offset: Int) -> String.Index { utf8.index(utf8.startIndex, offsetBy: offset) }
    forEachWord(of: text) { range, folded in
        let word = text[index(range.lowerBound)..<index(range.upperBound)]
        tokens.append(Token(word: word, folded: String(decoding: folded, as: UTF8.self)))
    }
    return tokens
}

/// Calls `body` with each word of `text` in order: where it stands, and its folded form, in UTF-8.
func forEachWord(of text: String, _ body: (Range<Int>, [UInt8]) -> Void) {
    var text = text
    text.withUTF8 { bytes in
        var folded: [UInt8] = []
        folded.reserveCapacity(64)
        var start: Int?

        func close(at end: Int) {
            if let begin = start {
                body(begin..<end, folded)
                folded.removeAll(keepingCapacity: true)
                start = nil
            }
        }

        var index = 0
        while index < bytes.count {
            let (scalar, length) = scalar(in: bytes, at: index)
            let next = index + length
            switch TextClass(scalar) {
            case .letter:
                start = start ?? index
                appendFolded(scalar, to: &folded)
            case .apostrophe where start != nil, .mark where start != nil:
                break
            case .ideograph:
                close(at: index)
                body(index..<next, Array(bytes[index..<next]))
            case .apostrophe, .mark, .other:
                close(at: index)
            }
            index = next
        }
        close(at: bytes.count)
    }
}

/// The character that begins at `index` of a text, which is UTF-8 without a fault, and its length.
@inline(__always)
private func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// `text` as a line of folded words, in which two spellings of the same words are equal.
package func folded(_ text: String) -> String {
    tokens(of: text).map(\.folded).joined(separator: " ")
}

/// What a character is to a word.
private enum TextClass {
    case letter
    case ideograph
    case apostrophe
    case mark
    case other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F:
            self = .letter
        case 0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x02BF:
            self = .apostrophe
        case 0x0...0x7F:
            self = .other
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            self = .ideograph
        default:
            self.init(looking: scalar)
        }
    }

    /// What Unicode says; seldom needed, and slow.
    @inline(never)
    private init(looking scalar: Unicode.Scalar) {
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil {
            self = .letter
        } else if properties.generalCategory == .nonspacingMark {
            self = .mark
        } else {
            self = .other
        }
    }
}

/// - Parameter folded: in UTF-8.
private func appendFolded(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A:
        folded.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A:
        folded.append(UInt8(truncatingIfNeeded: scalar.value + 32))
    case 0x410...0x42F:
        appendTwoBytes(scalar.value + 32, to: &folded)
    case 0x401, 0x451:
        appendTwoBytes(0x435, to: &folded)
    case 0x430...0x44F:
        appendTwoBytes(scalar.value, to: &folded)
    default:
        appendLowercase(scalar, to: &folded)
    }
}

private func appendTwoBytes(_ value: UInt32, to folded: inout [UInt8]) {
    folded.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    folded.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
}

/// The dotted capital İ maps to an i with a combining dot, which is dropped like other marks.
@inline(never)
private func appendLowercase(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars
    where lower.properties.generalCategory != .nonspacingMark {
        folded.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
    }
}

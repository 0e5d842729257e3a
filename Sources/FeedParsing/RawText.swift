import Foundation

/// The bytes of one value, and what they are to be read as.
struct RawText {
    enum Kind {
        /// Characters that mean themselves.
        case plain
        /// HTML, however it came: escaped, in CDATA, or as elements written out again.
        case html
        case base64(isHTML: Bool)

        /// The same without a meaning for markup.
        var asWritten: Kind {
            switch self {
            case .plain, .html: .plain
            case .base64: .base64(isHTML: false)
            }
        }
    }

    let kind: Kind
    /// Without the white space around them.
    private let bytes: UnsafeBufferPointer<UInt8>
    /// They are sure to be.
    private let isUTF8: Bool

    /// - Parameter bytes: must stay where they are.
    init(kind: Kind, bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool) {
        self.kind = kind
        self.bytes = Self.trimmed(bytes)
        self.isUTF8 = isUTF8
    }

    /// It holds nothing but white space.
    var isBlank: Bool { bytes.isEmpty }

    /// As one line for people; nil where nothing is left.
    var line: String? {
        let mayBeMarkup = isHTML && (bytes.holds("<") || bytes.holds("&"))
        if isOneLine, !mayBeMarkup { return plain }
        let text = decoded
        guard !text.isEmpty else { return nil }
        let line = isHTML && text.mayBeMarkup ? HTMLText.line(text) : text.foldingSpaces()
        return line.isEmpty ? nil : line
    }

    /// As it was written, without the white space around it; nil where nothing is left.
    var plain: String? {
        let text = decoded
        return text.isEmpty ? nil : text
    }

    var isHTML: Bool {
        switch kind {
        case .plain: false
        case .html: true
        case .base64(let isHTML): isHTML
        }
    }

    /// A word or two that is no HTML, though blogs write `Arts &amp; Culture` in CDATA.
    var label: String? {
        if isOneLine, bytes.holds("<") || !bytes.holdsReference { return plain }
        let text = decoded.foldingSpaces()
        guard !text.isEmpty else { return nil }
        let isItself = text.utf8.contains(UInt8(ascii: "<")) || !text.mayHoldReference
        return isItself ? text : asHTML.line
    }

    /// The same bytes where a publisher may have written HTML though the format has none.
    var asHTML: RawText { RawText(kind: .html, bytes: bytes, isUTF8: isUTF8) }

    /// The moment it names, for `reader`.
    func date(_ reader: DateText) -> (date: Date, isDayOnly: Bool)? {
        if case .base64 = kind { return plain.flatMap(reader.read) }
        return reader.readStrictly(bytes) ?? plain.flatMap(reader.read)
    }

    /// Written as it is read, with no white space to fold.
    private var isOneLine: Bool {
        if case .base64 = kind { return false }
        return UTF8Text.isFolded(bytes)
    }

    private var decoded: String {
        guard case .base64 = kind else { return Self.decoded(bytes, isUTF8: isUTF8) }
        guard let data = Data(base64Encoded: Data(bytes), options: .ignoreUnknownCharacters) else {
            return Self.decoded(bytes, isUTF8: isUTF8)
        }
        return Array(data).withUnsafeBufferPointer {
            Self.decoded(Self.trimmed($0), isUTF8: false)
        }
    }

    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool) -> String {
        if !UTF8Text.isASCII(bytes), bytes.holdsC1Controls {
            return String(decoding: withoutC1Controls(bytes), as: UTF8.self)
        }
        return String(bytes, isUTF8: isUTF8)
    }

    private static func trimmed(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// U+0080 to U+009F are controls that nobody means: `&#146;` was an apostrophe in windows-1252.
    private static func withoutC1Controls(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 16)
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == 0xC2, index + 1 < text.endIndex,
                (0x80..<0xA0).contains(text[index + 1])
            {
                result += TextConverter.western(text[index + 1])
                index += 2
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether it is that word of ASCII letters, in any case.
    func isAlike(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return indices.allSatisfy { (self[$0] ^ word.utf8Start[$0]) & 0xDF == 0 }
    }

    /// It holds a `&` with a name or a number after it.
    fileprivate var holdsReference: Bool {
        guard holds("&") else { return false }
        return zip(self, self.dropFirst()).contains { byte, next in
            byte == UInt8(ascii: "&") && next > 0x20 && next != byte
        }
    }

    fileprivate func holds(_ character: Unicode.Scalar) -> Bool {
        guard let start = baseAddress else { return false }
        return memchr(start, Int32(character.value), count) != nil
    }

    /// U+0080 to U+009F, which UTF-8 writes as 0xC2 and a byte below 0xA0.
    fileprivate var holdsC1Controls: Bool {
        var rest = self[...]
        while let start = UnsafeBufferPointer(rebasing: rest).baseAddress,
            let found = memchr(start, 0xC2, rest.count)
        {
            let next = rest.startIndex + (UnsafeRawPointer(found) - UnsafeRawPointer(start)) + 1
            if next < rest.endIndex, (0x80..<0xA0).contains(self[next]) { return true }
            rest = self[next...]
        }
        return false
    }
}

extension String {
    /// It holds what only HTML has a meaning for.
    var mayBeMarkup: Bool {
        var text = self
        return text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return false }
            return memchr(start, Int32(UInt8(ascii: "<")), bytes.count) != nil
                || memchr(start, Int32(UInt8(ascii: "&")), bytes.count) != nil
        }
    }

    fileprivate var mayHoldReference: Bool {
        var text = self
        return text.withUTF8(\.holdsReference)
    }

    /// Whether those bytes occur in it. `contains` of a text costs many times that, since it
    /// looks for the same characters however they are written.
    func holds(_ bytes: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(
            start: bytes.utf8Start, count: bytes.utf8CodeUnitCount)
        var text = self
        return text.withUTF8 { own in
            own.indices.contains { own[$0...].starts(with: wanted) }
        }
    }

    /// Every run of white space made one space.
    func foldingSpaces() -> String {
        var text = self
        if text.withUTF8(UTF8Text.isFolded) { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

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

    var kind: Kind
    var bytes: ArraySlice<UInt8>

    /// As one line for people; nil where nothing is left.
    var line: String? {
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
        let text = decoded.foldingSpaces()
        guard !text.isEmpty else { return nil }
        let isItself = text.utf8.contains(UInt8(ascii: "<")) || !text.mayHoldReference
        return isItself ? text : asHTML.line
    }

    /// The same bytes where a publisher may have written HTML though the format has none.
    var asHTML: RawText { RawText(kind: .html, bytes: bytes) }

    private var decoded: String {
        guard case .base64 = kind else { return Self.trimmed(bytes) }
        let encoded = Data(bytes)
        guard let data = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters) else {
            return Self.trimmed(bytes)
        }
        return Self.trimmed(Array(data)[...])
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        let text = bytes[start..<end]
        return text.withUnsafeBytes { buffer in
            buffer.holdsC1Controls
                ? String(decoding: withoutC1Controls(text), as: UTF8.self)
                : String(decoding: buffer, as: UTF8.self)
        }
    }

    /// U+0080 to U+009F are controls that nobody means: `&#146;` was an apostrophe in windows-1252.
    private static func withoutC1Controls(_ text: ArraySlice<UInt8>) -> [UInt8] {
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

extension UnsafeRawBufferPointer {
    /// U+0080 to U+009F, which UTF-8 writes as 0xC2 and a byte below 0xA0.
    fileprivate var holdsC1Controls: Bool {
        var rest = self
        while let start = rest.baseAddress, let found = memchr(start, 0xC2, rest.count) {
            let next = UnsafeRawPointer(found) - start + 1
            if next < rest.count, (0x80..<0xA0).contains(rest[next]) { return true }
            rest = UnsafeRawBufferPointer(rebasing: rest[next...])
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

    /// It holds a `&` with a name or a number after it.
    fileprivate var mayHoldReference: Bool {
        guard utf8.contains(UInt8(ascii: "&")) else { return false }
        return zip(utf8, utf8.dropFirst()).contains { byte, next in
            byte == UInt8(ascii: "&") && next > 0x20 && next != byte
        }
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
        let isFolded = text.withUTF8 { bytes in
            var previous: UInt8 = 0
            for byte in bytes {
                if byte <= 0x20, byte != 0x20 || previous == 0x20 { return false }
                previous = byte
            }
            return true
        }
        if isFolded { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

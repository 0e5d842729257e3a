import Foundation

/// The bytes of one value, and what they are to be read as.
struct RawText {
    enum Kind {
        /// Characters that mean themselves.
        case plain
        /// HTML, however it came: escaped, in CDATA, or as elements written out again.
        case html
        case base64(isHTML: Bool)
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
        return text.utf8.contains(UInt8(ascii: "<")) ? text : asHTML.line
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
        return bytes.withUnsafeBufferPointer { buffer in
            let offset = bytes.startIndex
            return String(
                decoding: UnsafeBufferPointer(rebasing: buffer[start - offset..<end - offset]),
                as: UTF8.self)
        }
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

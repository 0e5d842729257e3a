/// Characters as markup holds them.
enum MarkupText {
    /// HTML elements that hold nothing and have no end tag (HTML standard, section 13.1.2), but
    /// for `link` and `source`, which are elements of feeds.
    static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "param", "track", "wbr",
    ]

    /// Appends `text` with the characters escaped that would be markup.
    static func escape<Bytes: Sequence<UInt8>>(_ text: Bytes, into bytes: inout [UInt8]) {
        let isDone: Void? = text.withContiguousStorageIfAvailable { text in
            escape(text) { bytes.append(contentsOf: $0) }
        }
        guard isDone == nil else { return }
        Array(text).withUnsafeBufferPointer { text in
            escape(text) { bytes.append(contentsOf: $0) }
        }
    }

    static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout ByteStore) {
        if UTF8Text.isFreeOfMarkup(text) {
            bytes.append(text)
        } else {
            escape(text) { bytes.append($0) }
        }
    }

    /// Hands over `text` with such characters escaped, piece by piece.
    @inline(__always)
    private static func escape(
        _ text: UnsafeBufferPointer<UInt8>, append: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        // What lies between two such characters is copied at once.
        var start = 0
        for (index, byte) in text.enumerated() {
            guard let reference = reference(for: byte) else { continue }
            append(UnsafeBufferPointer(rebasing: text[start..<index]))
            append(
                UnsafeBufferPointer(
                    start: reference.utf8Start, count: reference.utf8CodeUnitCount))
            start = index + 1
        }
        append(UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }

    /// `text` as HTML that reads the same.
    static func html(of text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        escape(text.utf8, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

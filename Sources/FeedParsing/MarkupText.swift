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
            // What lies between two such characters is copied at once.
            var start = 0
            for (index, byte) in text.enumerated() {
                guard let reference = reference(for: byte) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                bytes.append(contentsOf: reference.utf8)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        guard isDone == nil else { return }
        for byte in text {
            if let reference = reference(for: byte) {
                bytes.append(contentsOf: reference.utf8)
            } else {
                bytes.append(byte)
            }
        }
    }

    private static func reference(for byte: UInt8) -> String? {
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

/// Characters as markup holds them.
enum MarkupText {
    /// HTML elements that hold nothing and have no end tag (HTML standard, section 13.1.2), but
    /// for `link` and `source`, which are elements of feeds.
    static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "param", "track", "wbr",
    ]

    /// Appends `text` with the characters escaped that would be markup.
    static func escape<Bytes: Sequence<UInt8>>(_ text: Bytes, into bytes: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
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

/// White space as Unicode knows it, told from the bytes: the tables of the standard library take
/// longer than all the rest of reading a text.
enum UTF8Space {
    /// How many bytes the white space at `index` has; 0 where there is none.
    static func length(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case 0x09...0x0D, 0x20:
            return 1
        case 0xC2 where index + 1 < utf8.count:
            return utf8[index + 1] == 0xA0 || utf8[index + 1] == 0x85 ? 2 : 0
        case 0xE1...0xE3 where index + 2 < utf8.count:
            let code =
                UInt32(utf8[index]) << 16 | UInt32(utf8[index + 1]) << 8
                | UInt32(utf8[index + 2])
            return isWide(code) ? 3 : 0
        default:
            return 0
        }
    }

    /// How many characters of `text` are not white space.
    static func letters(in text: String) -> Int {
        var text = text
        return text.withUTF8 { letters(in: $0) }
    }

    static func letters(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
        var letters = 0
        var index = 0
        while index < utf8.count {
            let space = length(in: utf8, at: index)
            // A byte that continues a character is no character.
            if space == 0, utf8[index] & 0xC0 != 0x80 { letters += 1 }
            index += max(space, 1)
        }
        return letters
    }

    /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000, as their three bytes.
    private static func isWide(_ code: UInt32) -> Bool {
        switch code {
        case 0xE19A80, 0xE28080...0xE2808A, 0xE280A8, 0xE280A9, 0xE280AF, 0xE2819F, 0xE38080: true
        default: false
        }
    }
}

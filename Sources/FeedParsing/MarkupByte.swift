/// What bytes are in markup.
enum MarkupByte {
    /// It begins no markup, and nothing has to be looked at around it.
    @inline(__always)
    static func isOrdinary(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x7F, 0xEF: false
        default: byte >= 0x20 || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
        }
    }

    /// Whether eight bytes are ordinary; false also where one of them is a line break or a tab.
    @inline(__always)
    static func areOrdinary(_ bytes: UInt64) -> Bool {
        let controls = (bytes &- each * 0x20) & ~bytes
        let others =
            zero(in: bytes ^ each * 0x3C) | zero(in: bytes ^ each * 0x26)
            | zero(in: bytes ^ each * 0x7F) | zero(in: bytes ^ each * 0xEF)
        return (controls | others) & (each * 0x80) == 0
    }

    private static let each: UInt64 = 0x0101_0101_0101_0101

    /// The highest bit is set in the first byte that is zero, and in none where there is no such.
    @inline(__always)
    private static func zero(in bytes: UInt64) -> UInt64 {
        (bytes &- each) & ~bytes
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// It may be in the name of an attribute.
    static func isOfName(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }
}

/// How far some bytes are UTF-8.
struct UTF8Shape {
    /// Well-formed sequences of more than one byte.
    private(set) var sequences = 0
    /// Places where no sequence begins.
    private(set) var strays = 0

    var isASCII: Bool { sequences == 0 && strays == 0 }
    var isUTF8: Bool { strays == 0 }
    /// UTF-8 with damage, rather than another encoding: there, hardly any sequence is well-formed.
    var isMostlyUTF8: Bool { strays == 0 || sequences > 2 * strays }

    init(of bytes: ArraySlice<UInt8>) {
        self = bytes.withUnsafeBytes { UTF8Shape(of: $0) }
    }

    private init(of bytes: UnsafeRawBufferPointer) {
        var position = 0
        while position < bytes.count {
            if bytes[position] < 0x80 {
                position += 1
                while position + 8 <= bytes.count,
                    bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                        & 0x8080_8080_8080_8080 == 0
                {
                    position += 8
                }
                continue
            }
            let length = Self.sequenceLength(in: bytes, at: position)
            if length > 0 {
                sequences += 1
                position += length
            } else if position + Self.cutSequenceLength(in: bytes, at: position) < bytes.count {
                strays += 1
                position += 1
            } else {
                // The document was cut off in the middle of a character.
                break
            }
        }
    }

    /// The length of the well-formed sequence at `position`, 0 where there is none (Unicode
    /// standard, table 3-7).
    static func sequenceLength<Bytes: RandomAccessCollection<UInt8>>(
        in bytes: Bytes, at position: Int
    ) -> Int where Bytes.Index == Int {
        let expected = expectedLength(bytes[position])
        return cutSequenceLength(in: bytes, at: position) == expected ? expected : 0
    }

    /// How many bytes from `position` could begin one sequence; at least 1.
    static func cutSequenceLength<Bytes: RandomAccessCollection<UInt8>>(
        in bytes: Bytes, at position: Int
    ) -> Int where Bytes.Index == Int {
        let lead = bytes[position]
        let expected = expectedLength(lead)
        guard expected > 1, position + 1 < bytes.endIndex else { return 1 }
        let second: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard second.contains(bytes[position + 1]) else { return 1 }
        var length = 2
        while length < expected, position + length < bytes.endIndex,
            bytes[position + length] & 0xC0 == 0x80
        {
            length += 1
        }
        return length
    }

    private static func expectedLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }
}

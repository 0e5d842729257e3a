import Foundation

/// Bodies of a few thousand bytes that are gigabytes of zeros once they are decoded, or go on for ever.
enum Bomb: String, CaseIterable {
    case gzip, deflate, br, zstd

    /// What is sent first, and what again and again after it.
    var pieces: (head: [UInt8], again: [UInt8]) {
        switch self {
        case .gzip:
            let (head, again) = Self.zeros
            return ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + head, again)
        case .deflate:
            let (head, again) = Self.zeros
            return ([0x78, 0x9C] + head, again)
        case .br:
            // 40 MB of zeros, as the reference encoder writes them.
            let text =
                "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/5nyWGfwIgDgsAdKPEAA=="
            return (Array(Data(base64Encoded: text) ?? Data()), [])
        case .zstd:
            // RFC 8878: a frame without an end, of blocks of one byte 131,072 times.
            return ([0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x38], [0x02, 0x00, 0x10, 0x00])
        }
    }

    /// A block of deflate (RFC 1951, fixed codes): one zero, then copies of it, 258 at a time. Eight of
    /// them have 104 bits, which is 13 bytes.
    private static let zeros: (head: [UInt8], again: [UInt8]) = {
        // Codes are written with their highest bit first.
        let start = "010" + "00110000"
        let copy = "11000101" + "00000"
        let bits = Array(start + String(repeating: copy, count: 8 * 200))
        let bytes = stride(from: 0, to: bits.count - 7, by: 8).map { first in
            bits[first..<first + 8].enumerated().reduce(UInt8(0)) { byte, bit in
                bit.element == "1" ? byte | 1 << UInt8(bit.offset) : byte
            }
        }
        return (Array(bytes[..<2]), Array(bytes[2..<2 + 13 * 100]))
    }()
}

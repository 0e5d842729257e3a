/// Finds out in which encoding a document was really written, and turns it into UTF-8.
///
/// In the order that works in the wild: a byte-order mark, the width of the first characters, the
/// HTTP header (RFC 7303 section 3), the document's own declaration, and last what the bytes look
/// like. A claim that the bytes contradict is passed over. It never fails: what means nothing in
/// the chosen encoding becomes U+FFFD.
enum TextEncoding {
    /// What the bytes claim to be, apart from their own first bytes and the HTTP header.
    enum Kind {
        case xml
        case html
        case json
    }

    /// The whole document in UTF-8, and the IANA name of the encoding it was in.
    static func decode(
        _ bytes: [UInt8], contentType: String?, kind: Kind
    ) -> (utf8: [UInt8], encoding: String) {
        if let mark = ByteOrderMark(of: bytes) {
            return convert(bytes[mark.length...], from: mark.charset)
        }
        if let wide = Charset.byWidth(of: bytes) {
            return convert(bytes[...], from: wide)
        }
        let claims = EncodingClaims(contentType: contentType, document: bytes, kind: kind).charsets
        let charset = choose(among: claims, for: bytes)
        return convert(bytes[...], from: charset)
    }

    /// Whether a document is meant to be UTF-8, going by its first bytes and by what it claims, so
    /// that a reader who checks the bytes anyway need not have them decoded first.
    static func isMeantToBeUTF8(_ bytes: [UInt8], contentType: String?, kind: Kind) -> Bool {
        guard ByteOrderMark(of: bytes) == nil, Charset.byWidth(of: bytes) == nil else {
            return false
        }
        let claims = EncodingClaims(contentType: contentType, document: bytes, kind: kind)
        return claims.charsets.allSatisfy { $0 == .utf8 }
    }

    /// The first claim that the bytes do not contradict.
    private static func choose(among claims: [Charset], for bytes: [UInt8]) -> Charset {
        let shape = UTF8Shape(of: bytes[...])
        if shape.isASCII {
            return claims.first { $0.isASCIICompatible } ?? .utf8
        }
        for claim in claims where claim.isASCIICompatible {
            switch claim {
            case .utf8:
                if shape.isMostlyUTF8 { return .utf8 }
            case .ascii:
                continue
            case .windows1252 where shape.isUTF8 || EncodingGuess.looksCyrillic(bytes):
                // Servers add iso-8859-1 to everything without being asked.
                continue
            default:
                // A few letters may look like UTF-8 by chance, a sentence does not.
                if shape.isUTF8, shape.sequences >= 8 || claims.contains(.utf8) { continue }
                return claim
            }
        }
        return shape.isMostlyUTF8 ? .utf8 : EncodingGuess.charset(of: bytes)
    }

    private static func convert(
        _ bytes: ArraySlice<UInt8>, from charset: Charset
    ) -> (utf8: [UInt8], encoding: String) {
        if charset == .utf8 || charset == .ascii {
            let mended = UTF8Shape(of: bytes).isUTF8 ? Array(bytes) : mendedUTF8(bytes)
            return (mended, charset.name)
        }
        guard let converter = TextConverter(from: charset) else {
            return (mendedUTF8(bytes), Charset.utf8.name)
        }
        return (converter.convert(bytes).utf8, charset.name)
    }

    /// Stray bytes in UTF-8 made characters.
    ///
    /// A byte after an ASCII letter is most often windows-1252 pasted in ("Espa\xF1a"); after any
    /// other letter it is the rest of a character that was cut in two.
    private static func mendedUTF8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count + 64)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let length = UTF8Shape.sequenceLength(in: bytes, at: position)
            if length > 0 {
                mended.append(contentsOf: bytes[position..<position + length])
                position += length
                continue
            }
            let cut = UTF8Shape.cutSequenceLength(in: bytes, at: position)
            if cut == 1, mended.last.map({ $0 < 0x80 }) ?? true, position + 1 < bytes.endIndex {
                mended += TextConverter.western(bytes[position])
            } else {
                mended.append(contentsOf: TextConverter.replacement)
            }
            position += cut
        }
        return mended
    }
}

/// The mark with which a document names its own encoding (Unicode standard, section 23.8).
private struct ByteOrderMark {
    let charset: Charset
    let length: Int

    init?(of bytes: [UInt8]) {
        // UTF-32 before UTF-16: the mark of one begins with that of the other.
        let marks: [(bytes: [UInt8], charset: Charset)] = [
            ([0xEF, 0xBB, 0xBF], .utf8),
            ([0x00, 0x00, 0xFE, 0xFF], .utf32BE),
            ([0xFF, 0xFE, 0x00, 0x00], .utf32LE),
            ([0xFE, 0xFF], .utf16BE),
            ([0xFF, 0xFE], .utf16LE),
        ]
        guard let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        charset = mark.charset
        length = mark.bytes.count
    }
}

extension Charset {
    /// The encoding of a document whose first character, always an ASCII one in a feed, is more
    /// than a byte wide (XML 1.0 appendix F).
    fileprivate static func byWidth(of bytes: [UInt8]) -> Charset? {
        guard bytes.count >= 4 else { return nil }
        return switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0, 0, 0, 1..<0x80): .utf32BE
        case (1..<0x80, 0, 0, 0): .utf32LE
        case (0, 1..<0x80, 0, 1..<0x80): .utf16BE
        case (1..<0x80, 0, 1..<0x80, 0): .utf16LE
        default: nil
        }
    }
}

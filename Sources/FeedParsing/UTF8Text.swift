/// UTF-8 as libxml2 hands it over: many short pieces, which need not be checked one by one.
///
/// A document is checked once, as a whole. Then every value of it is UTF-8 too, whatever libxml2
/// itself checks (it is lax in CDATA). For a value is made of runs of the document's own bytes that
/// begin and end at markup, which is ASCII and so never lies within a character; of whole
/// characters where there were references (`xmlCopyCharMultiByte` in libxml2's parserInternals.c);
/// and of ASCII of our own. Where a value is cut off, this does not hold.
enum UTF8Text {
    /// Whether `document` is well-formed UTF-8 (Unicode standard, table 3-7) that libxml2 reads as such.
    static func isWellFormed(_ document: UnsafeBufferPointer<UInt8>) -> Bool {
        // `xmlDetectCharEncoding` takes it for UTF-16 or UTF-32 for the sake of these.
        guard let bytes = document.baseAddress, !document.isEmpty,
            !document.prefix(4).contains(0)
        else { return false }
        var position = 0
        while position < document.count {
            let end = min(position + 128, document.count)
            // The first bytes have too few before them to be looked at together.
            if position >= 3, isWellFormed(bytes + position, count: end - position) {
                position = end
                continue
            }
            // With the character before, which may go on here or be cut off.
            position = max(0, position - 1)
            while position > 0, document[position] & 0xC0 == 0x80 { position -= 1 }
            while position < end {
                let length = UTF8Shape.sequenceLength(in: document, at: position)
                guard length > 0 else { return false }
                position += length
            }
        }
        return isWhole(document)
    }

    /// Whether each of `count` bytes may follow the three before it.
    ///
    /// Some are left for a closer look: characters of four bytes, and those with a first byte after
    /// which not all others may come.
    @inline(__always)
    private static func isWellFormed(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        // Each loop is one the compiler makes vector instructions of: without branches, and with
        // its answer in the highest bit.
        var highest = max(bytes[-1], bytes[-2], bytes[-3])
        for index in 0..<count { highest = max(highest, bytes[index]) }
        if highest < 0x80 { return true }
        var faults: UInt8 = 0
        if highest < 0xE0 {
            for index in 0..<count {
                let own = bytes[index]
                let first = bytes[index - 1]
                faults |= (own & ~(own << 1)) ^ (first & first << 1)
                faults |= isZero((own ^ 0xC0) & 0xFE)
            }
        } else if highest < 0xF0 {
            for index in 0..<count {
                let own = bytes[index]
                let first = bytes[index - 1]
                let second = bytes[index - 2]
                let isExpected = (first & first << 1) | (second & second << 1 & second << 2)
                faults |= (own & ~(own << 1)) ^ isExpected
                faults |= isZero((own ^ 0xC0) & 0xFE) | isZero(own ^ 0xE0) | isZero(own ^ 0xED)
            }
        } else {
            return false
        }
        return faults < 0x80
    }

    /// Whether the last character has all its bytes.
    private static func isWhole(_ document: UnsafeBufferPointer<UInt8>) -> Bool {
        var last = document.count - 1
        while last > 0, document[last] & 0xC0 == 0x80 { last -= 1 }
        return UTF8Shape.sequenceLength(in: document, at: last) == document.count - last
    }

    /// The highest bit, where it is.
    @inline(__always)
    private static func isZero(_ byte: UInt8) -> UInt8 {
        (byte &- 1) & ~byte
    }

    /// Whether every run of white space in `bytes` is one space.
    static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return true }
        var faults = isZero(start[bytes.count - 1] & 0xE0)
        for index in 0..<bytes.count - 1 {
            let own = start[index]
            let isDouble = isZero((own ^ 0x20) | (start[index + 1] ^ 0x20))
            faults |= isZero(own & 0xE0) | isDouble
        }
        return faults < 0x80
    }

    /// Whether `bytes` can stand in markup as they are: no `&`, `<`, `>` or `"` is among them.
    static func isFreeOfMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var faults: UInt8 = 0
        for byte in bytes {
            // `<` and `>` differ in one bit.
            faults |= isZero(byte ^ 0x26) | isZero(byte ^ 0x22) | isZero((byte & ~2) ^ 0x3C)
        }
        return faults < 0x80
    }

    @inline(__always)
    static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for byte in bytes { all |= byte }
        return all < 0x80
    }
}

extension String {
    /// - Parameter isUTF8: they are sure to be; see `UTF8Text`. Otherwise what is not becomes U+FFFD.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool) {
        let isASCII = UTF8Text.isASCII(bytes)
        if isUTF8 || isASCII {
            self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }
}

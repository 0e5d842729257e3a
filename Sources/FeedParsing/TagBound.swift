/// Cuts the attributes of a tag that has more of them than any page would.
enum TagBound {
    /// `markup`, each of whose tags has at most `HTMLLimits.attributes`.
    static func applied(to markup: [UInt8]) -> [UInt8] {
        var cuts: [Range<Int>] = []
        markup.withUnsafeBufferPointer { bytes in
            var index = 0
            while let start = nextTag(in: bytes, from: index) {
                let tag = Tag(in: bytes, from: start)
                if let cut = tag.cut { cuts.append(cut..<tag.end) }
                index = tag.end
            }
        }
        guard !cuts.isEmpty else { return markup }
        var kept: [UInt8] = []
        var index = 0
        for cut in cuts {
            kept += markup[index..<cut.lowerBound]
            index = cut.upperBound
        }
        return kept + markup[index...]
    }

    /// The place after the next `<` that a letter follows.
    private static func nextTag(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
        var index = index
        while index + 1 < bytes.count {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index + 1] | 0x20)
            if bytes[index] == UInt8(ascii: "<"), isLetter { return index + 1 }
            index += 1
        }
        return nil
    }

    /// One tag, as its quotes and its `>` delimit it (HTML Standard, section 13.2.5.32 to 39).
    private struct Tag {
        /// The place of its `>`, or the end of the document.
        var end: Int
        /// Where its last permitted attribute ends, when others follow.
        var cut: Int?

        init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
            var index = start
            var attributes = 0
            var isAfterEquals = false
            var wasBoundary = false
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
                let byte = bytes[index]
                let isSpace = byte <= 0x20 || byte == UInt8(ascii: "/")
                let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
                if isQuote, isAfterEquals {
                    index += 1
                    while index < bytes.count, bytes[index] != byte { index += 1 }
                    isAfterEquals = false
                    wasBoundary = true
                } else if isSpace {
                    wasBoundary = true
                } else if byte == UInt8(ascii: "=") {
                    isAfterEquals = true
                    wasBoundary = false
                } else {
                    if wasBoundary, !isAfterEquals {
                        attributes += 1
                        if attributes > HTMLLimits.attributes, cut == nil { cut = index }
                    }
                    isAfterEquals = false
                    wasBoundary = false
                }
                index += 1
            }
            end = min(index, bytes.count)
        }
    }
}

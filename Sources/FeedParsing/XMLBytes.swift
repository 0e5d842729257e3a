/// The bytes of a document, as those who read markup look at them.
extension [UInt8] {
    func starts(_ text: StaticString, at index: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        for offset in 0..<length where self[index + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    func find(_ text: StaticString, from index: Int) -> Int? {
        let first = text.utf8Start[0]
        var index = index
        while index + text.utf8CodeUnitCount <= count {
            if self[index] == first, starts(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    func findLast(_ text: StaticString) -> Int? {
        var index = count - text.utf8CodeUnitCount
        while index >= 0 {
            if self[index] == text.utf8Start[0], starts(text, at: index) { return index }
            index -= 1
        }
        return nil
    }

    func skippingSpaces(from index: Int) -> Int {
        var index = index
        while index < count, self[index] <= 0x20 { index += 1 }
        return index
    }

    /// The name that begins there, as XML 1.0 section 2.3 has it but for letters outside ASCII.
    func xmlName(at start: Int) -> Range<Int>? {
        var index = start
        // libxml2 takes names of 50,000 bytes; people write them shorter.
        while index < count, index - start < 1_000 {
            switch self[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
                break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if index == start { return nil }
            default:
                return index == start ? nil : start..<index
            }
            index += 1
        }
        return index > start ? start..<index : nil
    }

    /// Whether a tag's name may end there.
    func endsXMLName(at index: Int) -> Bool {
        guard index < count else { return true }
        return self[index] <= 0x20 || self[index] == UInt8(ascii: ">")
            || self[index] == UInt8(ascii: "/")
    }
}

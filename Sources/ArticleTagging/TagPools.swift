/// Texts as compiled tags hold them, each once.
struct TextPool {
    /// The empty text is the first.
    private(set) var bytes: [UInt8] = [0]
    /// The places of texts, by a hash of their bytes; 0 where none is. At most half of them are taken.
    private var slots: [TextPlace] = Array(repeating: 0, count: 1 << 10)
    private var count = 0

    mutating func place(of text: String) -> TextPlace {
        var text = text
        return text.withUTF8 { place(of: $0) }
    }

    private mutating func place(of text: UnsafeBufferPointer<UInt8>) -> TextPlace {
        if text.isEmpty { return 0 }
        if count * 2 >= slots.count { grow() }
        let slot = slot(of: text)
        if slots[slot] > 0 { return slots[slot] }
        let place = TextPlace(bytes.count)
        slots[slot] = place
        count += 1
        var length = text.count
        while length >= 0x80 {
            bytes.append(UInt8(length & 0x7F | 0x80))
            length >>= 7
        }
        bytes.append(UInt8(length))
        bytes.append(contentsOf: text)
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        bytes.withUnsafeBufferPointer { bytes in
            for place in old where place > 0 {
                slots[slot(of: UnsafeBufferPointer(rebasing: bytes[range(of: place)]))] = place
            }
        }
    }

    /// Where a text is, or would be.
    private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while slots[slot] > 0, !bytes[range(of: slots[slot])].elementsEqual(text) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// Where the bytes of a text are, behind its length.
    private func range(of place: TextPlace) -> Range<Int> {
        var (start, length, shift) = (Int(place), 0, 0)
        while true {
            let byte = bytes[start]
            start += 1
            length |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return start..<start + length }
            shift += 7
        }
    }
}

/// Runs of letters or of numbers, each once.
struct RunPool<Element: FixedWidthInteger> {
    private(set) var elements: [Element]
    private var places: [[Element]: UInt32] = [:]

    /// - Parameter elements: those at its beginning.
    init(_ elements: [Element] = []) { self.elements = elements }

    mutating func place(of run: [Element]) -> UInt32 {
        if let known = places[run] { return known }
        let place = UInt32(elements.count)
        elements += run
        places[run] = place
        return place
    }
}

extension RunPool<UInt32> {
    /// The place of a list with its length in front.
    mutating func place(ofList list: [UInt32]) -> UInt32 { place(of: [UInt32(list.count)] + list) }
}

import CLibxml2

/// An element's name as libxml2 hands it over. It keeps one copy of each text, so the address of
/// that copy stands for it.
struct XMLName: Hashable {
    let local: UnsafePointer<xmlChar>?
    let prefix: UnsafePointer<xmlChar>?
    let address: UnsafePointer<xmlChar>?
}

/// What is known by the name of an element, found again by the name's addresses.
struct XMLNames {
    private var slots: [(name: XMLName, element: FeedElement)?] = Array(repeating: nil, count: 64)
    private var count = 0

    @inline(__always)
    subscript(name: XMLName) -> FeedElement? {
        var slot = start(of: name)
        while let known = slots[slot] {
            if known.name == name { return known.element }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a name that is not there yet.
    mutating func add(_ name: XMLName, _ element: FeedElement) {
        // Half of the slots stay free, so that a name is found at once or nearly so.
        if count * 2 >= slots.count {
            let known = slots
            slots = Array(repeating: nil, count: known.count * 2)
            for case let entry? in known { put(entry.name, entry.element) }
        }
        put(name, element)
        count += 1
    }

    private mutating func put(_ name: XMLName, _ element: FeedElement) {
        var slot = start(of: name)
        while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = (name, element)
    }

    /// Where a name is looked for first.
    @inline(__always)
    private func start(of name: XMLName) -> Int {
        let bits = UInt(bitPattern: name.local) ^ UInt(bitPattern: name.prefix) << 7
        return Int(truncatingIfNeeded: bits &* 0x9E37_79B9_7F4A_7C15 >> 32) & (slots.count - 1)
    }
}

/// Which articles have a hash: open addressing with linear probing, eight bytes an entry.
///
/// A hash that many articles have keeps only the last of them, since it tells little. An article
/// that leaves takes its entries with it, so that the table needs no rebuilding.
struct MultiTable: Sendable {
    /// How many articles one hash keeps.
    let most: Int
    private var hashes: [UInt32]
    /// Slots of articles; `vacant` for a place without one.
    private var slots: [UInt32]
    private(set) var count = 0
    private var mask: Int

    private static let vacant = UInt32.max

    init(most: Int, capacity: Int = 1024) {
        self.most = most
        hashes = Array(repeating: 0, count: capacity)
        slots = Array(repeating: Self.vacant, count: capacity)
        mask = capacity - 1
    }

    /// In bytes.
    var memory: Int { hashes.capacity * 4 + slots.capacity * 4 }

    private func home(_ hash: UInt32) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9E37_79B1) >> 7) ^ Int(hash) & mask
    }

    private func place(_ hash: UInt32) -> Int { home(hash) & mask }

    /// - Parameter ages: for each slot the number of its article; the later ones are greater.
    mutating func insert(_ hash: UInt32, _ slot: UInt32, ages: [UInt32]) {
        if (count + 1) * 8 > slots.count * 5 { grow() }
        var index = place(hash)
        var found = 0
        var oldest = -1
        while slots[index] != Self.vacant {
            if hashes[index] == hash {
                if slots[index] == slot { return }
                found += 1
                if oldest < 0 || ages[Int(slots[index])] < ages[Int(slots[oldest])] {
                    oldest = index
                }
            }
            index = (index + 1) & mask
        }
        if found >= most {
            slots[oldest] = slot
            return
        }
        hashes[index] = hash
        slots[index] = slot
        count += 1
    }

    mutating func remove(_ hash: UInt32, _ slot: UInt32) {
        var index = place(hash)
        while slots[index] != Self.vacant {
            if hashes[index] == hash, slots[index] == slot {
                closeGap(at: index)
                count -= 1
                return
            }
            index = (index + 1) & mask
        }
    }

    /// Entries behind a gap move up to where they are looked for.
    private mutating func closeGap(at start: Int) {
        var gap = start
        var index = (gap + 1) & mask
        while slots[index] != Self.vacant {
            let home = place(hashes[index])
            if (index - home) & mask >= (index - gap) & mask {
                hashes[gap] = hashes[index]
                slots[gap] = slots[index]
                gap = index
            }
            index = (index + 1) & mask
        }
        slots[gap] = Self.vacant
    }

    func forEach(_ hash: UInt32, _ body: (UInt32) -> Void) {
        var index = place(hash)
        while slots[index] != Self.vacant {
            if hashes[index] == hash { body(slots[index]) }
            index = (index + 1) & mask
        }
    }

    private mutating func grow() {
        let (oldHashes, oldSlots) = (hashes, slots)
        hashes = Array(repeating: 0, count: oldSlots.count * 2)
        slots = Array(repeating: Self.vacant, count: oldSlots.count * 2)
        mask = slots.count - 1
        for (hash, slot) in zip(oldHashes, oldSlots) where slot != Self.vacant {
            var index = place(hash)
            while slots[index] != Self.vacant { index = (index + 1) & mask }
            hashes[index] = hash
            slots[index] = slot
        }
    }
}

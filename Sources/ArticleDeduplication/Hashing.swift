/// FNV-1a with a last mixing: the same on every machine and in every run, since hashes are stored.
struct StableHasher {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: some StringProtocol) {
        for byte in text.utf8 { add(byte) }
    }

    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    mutating func add(_ number: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    var hash64: UInt64 {
        var hash = state
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }

    var hash32: UInt32 { UInt32(truncatingIfNeeded: hash64 >> 16) }
}

func stableHash(_ text: some StringProtocol, _ kind: UInt8 = 0) -> UInt32 {
    var hasher = StableHasher()
    hasher.add(kind)
    hasher.add(text)
    return hasher.hash32
}

/// Sorted numbers of forty bits, each once, in five bytes each.
///
/// They are looked for where they would stand if they were evenly spread, as hashes are.
struct PackedNumbers: Sendable {
    private static let width = 5

    private var bytes: [UInt8] = []
    /// Beside the bytes, so that who looks for a number need not wait for the head of the array.
    private(set) var count: Int32 = 0

    /// In bytes, with what the heap keeps of a list.
    var memory: Int { bytes.capacity == 0 ? 0 : bytes.capacity + 40 }

    subscript(index: Int) -> UInt64 {
        bytes.withUnsafeBytes { Self.number(in: $0, at: index) }
    }

    private func guess(_ number: UInt64) -> Int {
        Int(truncatingIfNeeded: number &* UInt64(count) >> 40)
    }

    /// A byte from where a number is looked for; who reads it has this place in the processor's cache.
    func byte(near number: UInt64) -> UInt8 {
        count == 0 ? 0 : bytes.withUnsafeBytes { $0[guess(number) * Self.width] }
    }

    /// Where the first number stands that is not less than this one.
    func firstIndex(from number: UInt64) -> Int {
        bytes.withUnsafeBytes { bytes in
            let count = Int(count)
            var index = guess(number)
            while index > 0, Self.number(in: bytes, at: index - 1) >= number { index -= 1 }
            while index < count, Self.number(in: bytes, at: index) < number { index += 1 }
            return index
        }
    }

    /// - Parameter index: where the first number stands that is greater.
    mutating func insert(_ number: UInt64, at index: Int) {
        let (start, end) = (index * Self.width, bytes.count)
        // An array that grows by itself doubles.
        if end + Self.width > bytes.capacity { bytes.reserveCapacity(end + end / 16 + 24) }
        for _ in 0..<Self.width { bytes.append(0) }
        bytes.withUnsafeMutableBytes { bytes in
            let moved = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
            UnsafeMutableRawBufferPointer(rebasing: bytes[(start + Self.width)...])
                .copyMemory(from: moved)
            let low = UInt32(truncatingIfNeeded: number)
            bytes.storeBytes(of: low.littleEndian, toByteOffset: start, as: UInt32.self)
            bytes[start + 4] = UInt8(truncatingIfNeeded: number >> 32)
        }
        count += 1
    }

    mutating func remove(at index: Int) {
        let start = index * Self.width
        bytes.withUnsafeMutableBytes { bytes in
            let moved = UnsafeRawBufferPointer(rebasing: bytes[(start + Self.width)...])
            UnsafeMutableRawBufferPointer(rebasing: bytes[start...]).copyMemory(from: moved)
        }
        bytes.removeLast(Self.width)
        count -= 1
    }

    private static func number(in bytes: UnsafeRawBufferPointer, at index: Int) -> UInt64 {
        let start = index * width
        let low = bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
        return UInt64(UInt32(littleEndian: low)) | UInt64(bytes[start + 4]) << 32
    }
}

/// Compiled tags as bytes. They are the same in memory and in a file that is mapped, and read where
/// they lie.
package final class TagBytes: @unchecked Sendable {
    /// Nobody writes them.
    package let bytes: UnsafeRawBufferPointer
    private let release: @Sendable () -> Void

    /// - Parameters:
    ///   - bytes: begin at a multiple of eight.
    ///   - release: lets go of them.
    package init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
        self.bytes = bytes
        self.release = release
    }

    deinit { release() }
}

/// Elements one behind the other within `TagBytes`, as long as these are held.
struct TagTable<Element: BitwiseCopyable>: @unchecked Sendable {
    private let elements: UnsafeBufferPointer<Element>

    fileprivate init(_ elements: UnsafeBufferPointer<Element>) { self.elements = elements }

    var count: Int { elements.count }

    subscript(place: Int) -> Element {
        precondition(place >= 0 && place < elements.count, "a place beyond its table")
        return elements[place]
    }

    subscript(place: UInt32) -> Element { self[Int(place)] }

    subscript(places: Range<Int>) -> UnsafeBufferPointer<Element> {
        precondition(
            places.lowerBound >= 0 && places.upperBound <= elements.count,
            "places beyond their table")
        return UnsafeBufferPointer(rebasing: elements[places])
    }
}

/// Takes tables out of bytes, in the order in which they were put there.
struct TagTableReader {
    private let bytes: UnsafeRawBufferPointer
    private var next = 0

    init(_ tags: TagBytes) { bytes = tags.bytes }

    /// nil where the bytes end before the table does.
    mutating func table<Element: BitwiseCopyable>(of element: Element.Type) -> TagTable<Element>? {
        guard next + 8 <= bytes.count else { return nil }
        let count = bytes.load(fromByteOffset: next, as: UInt64.self)
        let start = next + 8
        guard count <= UInt64(bytes.count - start) else { return nil }
        let size = Int(count) * MemoryLayout<Element>.stride
        guard size <= bytes.count - start else { return nil }
        next = start + (size + 7) / 8 * 8
        let part = UnsafeRawBufferPointer(rebasing: bytes[start..<start + size])
        return TagTable(part.assumingMemoryBound(to: Element.self))
    }
}

/// Puts tables one behind the other: the number of elements, then these, up to a multiple of eight.
struct TagTableWriter {
    private var bytes: [UInt8] = []

    mutating func add<Element: BitwiseCopyable>(_ elements: [Element]) {
        withUnsafeBytes(of: UInt64(elements.count)) { bytes.append(contentsOf: $0) }
        elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: repeatElement(0, count: (8 - bytes.count % 8) % 8))
    }

    func finish() -> TagBytes {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        copy.copyBytes(from: bytes)
        let address = Int(bitPattern: copy.baseAddress)
        return TagBytes(UnsafeRawBufferPointer(copy)) {
            UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
        }
    }
}

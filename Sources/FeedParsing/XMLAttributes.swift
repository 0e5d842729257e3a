import CLibxml2

/// The attributes of one element while libxml2 holds them.
struct XMLAttributes {
    /// Five pointers each: local name, prefix, address, value, end of value.
    private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int
    /// The document is sure to be.
    private let isUTF8: Bool

    private static let xml: StaticString = "xml"

    @inline(__always)
    init(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, isUTF8: Bool
    ) {
        self.pointers = pointers
        self.count = pointers == nil ? 0 : count
        self.isUTF8 = isUTF8
    }

    var isEmpty: Bool { count == 0 }

    /// The value of the attribute with that local name, in any case, whatever its namespace.
    subscript(name: StaticString) -> String? {
        bytes(name).map { String($0, isUTF8: isUTF8) }
    }

    /// The same as it stands in the document.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for index in 0..<count where matches(index, name) {
            return buffer(index)
        }
        return nil
    }

    /// `xml:base` or `xml:lang`.
    subscript(xml name: StaticString) -> String? {
        for index in 0..<count {
            guard let prefix = pointers?[index * 5 + 1], xmlStrcmp(prefix, Self.xml.utf8Start) == 0,
                matches(index, name)
            else { continue }
            return buffer(index).map { String($0, isUTF8: isUTF8) }
        }
        return nil
    }

    /// Appends the attributes as HTML has them: without namespaces.
    func serialise(into bytes: inout ByteStore) {
        for index in 0..<count {
            guard let name = pointers?[index * 5], pointers?[index * 5 + 1] == nil else { continue }
            bytes.append(" ")
            bytes.append(UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
            bytes.append("=\"")
            if let buffer = buffer(index) { MarkupText.escape(buffer, into: &bytes) }
            bytes.append("\"")
        }
    }

    @inline(__always)
    private func matches(_ index: Int, _ name: StaticString) -> Bool {
        // Most names differ in their first letter.
        guard let local = pointers?[index * 5], (local[0] ^ name.utf8Start[0]) & 0xDF == 0 else {
            return false
        }
        return xmlStrcasecmp(local, name.utf8Start) == 0
    }

    private func buffer(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let start = pointers?[index * 5 + 3], let end = pointers?[index * 5 + 4] else {
            return nil
        }
        return UnsafeBufferPointer(start: start, count: end - start)
    }
}

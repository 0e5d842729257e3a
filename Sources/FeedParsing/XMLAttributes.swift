import CLibxml2

/// The attributes of one element while libxml2 holds them.
struct XMLAttributes {
    /// Five pointers each: local name, prefix, address, value, end of value.
    private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int

    private static let xml: StaticString = "xml"

    init(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
        self.pointers = pointers
        self.count = pointers == nil ? 0 : count
    }

    var isEmpty: Bool { count == 0 }

    /// The value of the attribute with that local name, in any case, whatever its namespace.
    subscript(name: StaticString) -> String? {
        for index in 0..<count where matches(index, name) {
            return value(index)
        }
        return nil
    }

    /// `xml:base` or `xml:lang`.
    subscript(xml name: StaticString) -> String? {
        for index in 0..<count {
            guard let prefix = pointers?[index * 5 + 1], xmlStrcmp(prefix, Self.xml.utf8Start) == 0,
                matches(index, name)
            else { continue }
            return value(index)
        }
        return nil
    }

    /// Appends the attributes as HTML has them: without namespaces.
    func serialise(into bytes: inout [UInt8]) {
        for index in 0..<count {
            guard let name = pointers?[index * 5], pointers?[index * 5 + 1] == nil else { continue }
            bytes.append(0x20)
            bytes.append(contentsOf: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
            bytes.append(contentsOf: "=\"".utf8)
            if let buffer = buffer(index) { MarkupText.escape(buffer, into: &bytes) }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private func matches(_ index: Int, _ name: StaticString) -> Bool {
        guard let local = pointers?[index * 5] else { return false }
        return xmlStrcasecmp(local, name.utf8Start) == 0
    }

    private func value(_ index: Int) -> String? {
        buffer(index).map { String(decoding: $0, as: UTF8.self) }
    }

    private func buffer(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let start = pointers?[index * 5 + 3], let end = pointers?[index * 5 + 4] else {
            return nil
        }
        return UnsafeBufferPointer(start: start, count: end - start)
    }
}

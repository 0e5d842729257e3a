/// Reads HTML that nobody has to mend, straight from its bytes.
///
/// It gives up wherever a parser might do more than follow what is written: at an element that
/// another one ends, an end tag that is not the innermost, a name or a notation it does not know.
struct WellFormedHTML {
    private let html: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var open: [WellFormedName] = []
    /// The elements open when one was passed over with all it holds.
    private var passedOver = Int.max
    private var decoded: [UInt8] = []

    init(_ html: UnsafeBufferPointer<UInt8>) {
        self.html = html
    }

    /// Tells `visitor` all that is written; where the answer is false, what it was told is void.
    mutating func walk<Visitor: HTMLVisitor>(_ visitor: inout Visitor) -> Bool {
        while index < html.count {
            guard let end = endOfText(from: index) else { return false }
            if end > index, open.count < passedOver {
                visitor.read(UnsafeBufferPointer(rebasing: html[index..<end]))
            }
            index = end
            guard index < html.count else { break }
            let isRead =
                html[index] == UInt8(ascii: "<") ? readTag(&visitor) : readReference(&visitor)
            guard isRead else { return false }
        }
        while let name = open.popLast() { leave(name, &visitor) }
        return true
    }

    private func endOfText(from start: Int) -> Int? {
        var index = start
        while index < html.count {
            let byte = html[index]
            if index + 8 <= html.count, MarkupByte.areOrdinary(eight(at: index)) {
                index += 8
            } else if MarkupByte.isOrdinary(byte) {
                index += 1
            } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
                return index
            } else if byte == 0xEF, !isNoncharacter(at: index) {
                index += 1
            } else {
                return nil
            }
        }
        return index
    }

    private func eight(at index: Int) -> UInt64 {
        UnsafeRawBufferPointer(html).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// U+FFFE and U+FFFF, at which libxml2 stops.
    private func isNoncharacter(at index: Int) -> Bool {
        index + 2 < html.count && html[index + 1] == 0xBF && html[index + 2] >= 0xBE
    }

    // MARK: References

    private mutating func readReference<Visitor: HTMLVisitor>(_ visitor: inout Visitor) -> Bool {
        decoded.removeAll(keepingCapacity: true)
        guard decodeReference() else { return false }
        if open.count < passedOver {
            decoded.withUnsafeBufferPointer { visitor.read($0) }
        }
        return true
    }

    /// Appends to `decoded` what stands at a `&`.
    private mutating func decodeReference() -> Bool {
        if let reference = HTMLReference(in: html, at: index) {
            for scalar in reference.scalars {
                guard scalar.value != 0xFFFE, scalar.value != 0xFFFF else { return false }
                decoded.append(contentsOf: UTF8.encode(scalar)!)
            }
            index += reference.length
            return true
        }
        guard index + 1 == html.count || html[index + 1] != UInt8(ascii: "#") else { return false }
        decoded.append(UInt8(ascii: "&"))
        index += 1
        return true
    }

    // MARK: Tags

    private mutating func readTag<Visitor: HTMLVisitor>(_ visitor: inout Visitor) -> Bool {
        index += 1
        guard index < html.count else { return false }
        guard html[index] == UInt8(ascii: "/") else { return readStartTag(&visitor) }
        index += 1
        guard let name = readName(), name == open.last, index < html.count,
            html[index] == UInt8(ascii: ">")
        else { return false }
        index += 1
        open.removeLast()
        leave(name, &visitor)
        return true
    }

    private mutating func leave<Visitor: HTMLVisitor>(
        _ name: WellFormedName, _ visitor: inout Visitor
    ) {
        if open.count < passedOver {
            visitor.leave(name.traits)
        } else if open.count == passedOver {
            passedOver = .max
        }
    }

    private mutating func readStartTag<Visitor: HTMLVisitor>(_ visitor: inout Visitor) -> Bool {
        guard let name = readName(), open.count < Self.depth else { return false }
        if let parent = open.last, parent.isEnded(by: name) { return false }
        var element = HTMLElement(name: name.text, traits: name.traits)
        let isTold = open.count < passedOver
        guard readAttributes(of: &element, areKept: isTold && Visitor.looksAtAttributes) else {
            return false
        }
        let isVoid = name.traits.contains(.void)
        if html[index] == UInt8(ascii: "/") {
            index += 1
            guard isVoid, index < html.count, html[index] == UInt8(ascii: ">") else { return false }
        }
        index += 1
        let isEntered = isTold && visitor.enter(element)
        if isVoid {
            if isEntered { visitor.leave(name.traits) }
            return true
        }
        if isTold, !isEntered { passedOver = open.count }
        open.append(name)
        return true
    }

    private mutating func readName() -> WellFormedName? {
        var packed: UInt128 = 0
        while index < html.count,
            MarkupByte.isLetter(html[index]) || MarkupByte.isDigit(html[index])
        {
            guard packed >> 120 == 0 else { return nil }
            packed = packed << 8 | UInt128(html[index] | 0x20)
            index += 1
        }
        return WellFormedName.all[packed]
    }

    /// Reads up to the `>` or the `/` that ends the tag.
    private mutating func readAttributes(of element: inout HTMLElement, areKept: Bool) -> Bool {
        for _ in 0..<Self.attributes {
            let start = index
            while index < html.count, MarkupByte.isSpace(html[index]) { index += 1 }
            guard index < html.count else { return false }
            let byte = html[index]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return true }
            guard index > start, let name = readAttributeName(), index + 1 < html.count,
                html[index] == UInt8(ascii: "=")
            else { return false }
            let quote = html[index + 1]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
            index += 2
            guard let value = readValue(until: quote, isKept: areKept) else { return false }
            // Of two that are named alike the first counts.
            guard areKept else { continue }
            let isNew = !element.attributes.contains { $0.name == name }
            if isNew { element.attributes.append((name, value)) }
        }
        return false
    }

    private mutating func readAttributeName() -> String? {
        let start = index
        while index < html.count, MarkupByte.isOfName(html[index]) { index += 1 }
        guard index > start, index - start <= Self.longestName,
            MarkupByte.isLetter(html[start])
        else { return nil }
        let name = String(
            decoding: UnsafeBufferPointer(rebasing: html[start..<index]), as: UTF8.self)
        let isLowercase = html[start..<index].allSatisfy { !(0x41...0x5A).contains($0) }
        return isLowercase ? name : name.lowercased()
    }

    /// Reads up to and including `quote`; what lies before it, where that is asked for.
    private mutating func readValue(until quote: UInt8, isKept: Bool) -> String? {
        decoded.removeAll(keepingCapacity: true)
        var start = index
        while index < html.count {
            let byte = html[index]
            if byte == quote {
                let last = UnsafeBufferPointer(rebasing: html[start..<index])
                index += 1
                guard isKept else { return "" }
                guard !decoded.isEmpty else { return String(decoding: last, as: UTF8.self) }
                decoded.append(contentsOf: last)
                return String(decoding: decoded, as: UTF8.self)
            } else if MarkupByte.isOrdinary(byte) || byte == UInt8(ascii: "<") {
                index += 1
            } else if byte == UInt8(ascii: "&") {
                decoded.append(contentsOf: html[start..<index])
                guard decodeReference() else { return nil }
                start = index
            } else if byte == 0xEF, !isNoncharacter(at: index) {
                index += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// Far more than honest markup has, and far below the bounds that are kept elsewhere.
    private static let depth = 100
    private static let attributes = 50
    private static let longestName = 50
}

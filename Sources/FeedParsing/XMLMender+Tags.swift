/// How tags are read and balanced.
extension XMLMender {
    mutating func readEndTag(_ name: Range<Int>) {
        let tag = position
        position = source.skippingSpaces(from: name.upperBound)
        if position < source.count, source[position] == UInt8(ascii: ">") {
            position += 1
        } else {
            repair("an end tag </\(text(name)) that does not end", at: tag)
        }
        guard let depth = open.lastIndex(where: { source[$0.name].elementsEqual(source[name]) })
        else {
            repair("an end tag </\(text(name))> that closes nothing", at: tag)
            return
        }
        if depth == 0, position < lastEntry {
            repair("an end tag </\(text(name))> too early", at: tag)
            return
        }
        if depth < open.count - 1 {
            repair(
                "<\(text(open[open.count - 1].name))> is not closed before </\(text(name))>",
                at: tag)
        }
        closeElements(from: depth)
        isOver = open.isEmpty
    }

    mutating func readStartTag(_ name: Range<Int>) {
        let tag = position
        var reader = TagReader(limits: limits)
        guard let end = readAttributes(from: name.upperBound, into: &reader) else {
            repair("a tag <\(text(name))> that does not end", at: tag)
            position = source.count
            return
        }
        position = end
        let lowered = text(name).lowercased()
        if lowered == "item" || lowered == "entry",
            let depth = open.lastIndex(where: { source[$0.name].elementsEqual(source[name]) })
        {
            repair("<\(text(name))> begins before the last one ends", at: tag)
            closeElements(from: depth)
        }
        guard open.count < limits.depth else {
            repair("elements lie deeper than \(limits.depth)", at: tag)
            return
        }
        mended.append(UInt8(ascii: "<"))
        mended.append(contentsOf: source[name])
        mended.append(contentsOf: reader.attributes)
        if reader.isEmptyElement || MarkupText.voidElements.contains(lowered) {
            if !reader.isEmptyElement, !open.isEmpty {
                repair("<\(text(name))> is not closed", at: tag)
            }
            mended.append(contentsOf: "/>".utf8)
            isOver = open.isEmpty
        } else {
            mended.append(UInt8(ascii: ">"))
            open.append(Element(name: name, content: mended.count))
        }
    }

    /// The end of the tag, or nil where the document ends before it.
    private mutating func readAttributes(from start: Int, into reader: inout TagReader) -> Int? {
        var index = start
        while index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: ">") { return index + 1 }
            if byte == UInt8(ascii: "/"), index + 1 < source.count,
                source[index + 1] == UInt8(ascii: ">")
            {
                reader.isEmptyElement = true
                return index + 2
            }
            if byte == UInt8(ascii: "<") {
                repair("a tag that does not end")
                return index
            }
            guard let name = source.xmlName(at: index) else {
                if byte > 0x20 { repair("something in a tag that is no attribute") }
                index += 1
                continue
            }
            index = source.skippingSpaces(from: name.upperBound)
            var value: [UInt8] = []
            if index < source.count, source[index] == UInt8(ascii: "=") {
                guard
                    let end = readValue(
                        from: source.skippingSpaces(from: index + 1), into: &value)
                else {
                    return nil
                }
                index = end
            } else {
                repair("an attribute without a value")
            }
            if !reader.add(source[name], value) { repair("an attribute given twice") }
        }
        return nil
    }

    private mutating func readValue(from start: Int, into value: inout [UInt8]) -> Int? {
        guard start < source.count else { return nil }
        let quote = source[start]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        var index = isQuoted ? start + 1 : start
        if !isQuoted { repair("an attribute value without quotes") }
        // Where the tag ends if the closing quote was forgotten.
        var tagEnd: (index: Int, length: Int)?
        while index < source.count {
            let byte = source[index]
            if isQuoted ? byte == quote : byte <= 0x20 || byte == UInt8(ascii: ">") {
                return isQuoted ? index + 1 : index
            }
            switch byte {
            case UInt8(ascii: "&"):
                index = reference(at: index, in: source.count, into: &value)
                continue
            case UInt8(ascii: ">"):
                tagEnd = tagEnd ?? (index, value.count)
                value.append(byte)
            case UInt8(ascii: "<"):
                if let tagEnd {
                    repair("an attribute value without its closing quote")
                    value.removeSubrange(tagEnd.length...)
                    return tagEnd.index
                }
                repair("a < in an attribute")
                value.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: "\""):
                value.append(contentsOf: "&quot;".utf8)
            case _ where isForbidden(at: index):
                repair("a control character")
                index += byte < 0x20 ? 1 : 3
                continue
            default:
                value.append(byte)
            }
            index += 1
        }
        return nil
    }
}

/// Collects the attributes of one tag, each once.
private struct TagReader {
    var attributes: [UInt8] = []
    var isEmptyElement = false
    private var names: [ArraySlice<UInt8>] = []
    private let limits: ParseLimits

    init(limits: ParseLimits) {
        self.limits = limits
    }

    /// False where the tag already has an attribute of that name.
    mutating func add(_ name: ArraySlice<UInt8>, _ value: [UInt8]) -> Bool {
        guard names.count < limits.attributes else { return true }
        guard !names.contains(where: { $0.elementsEqual(name) }) else { return false }
        names.append(name)
        attributes.append(0x20)
        attributes.append(contentsOf: name)
        attributes.append(contentsOf: "=\"".utf8)
        attributes.append(contentsOf: value)
        attributes.append(UInt8(ascii: "\""))
        return true
    }
}

import CLibxml2
import FeedModel

/// Makes a well-formed document of one that is not, and says what it had to do.
///
/// libxml2 can go on after an error, but from then on drops every `&lt;` it meets. So a document
/// with an error is read by this one first: tags are balanced, references made numeric or escaped,
/// characters that XML forbids dropped. What is inside CDATA stays as it is.
struct XMLMender {
    private struct Element {
        /// In `source`.
        var name: Range<Int>
        /// Where its content begins in `mended`.
        var content: Int
    }

    private let source: [UInt8]
    private let limits: ParseLimits
    private var position = 0
    private var mended: [UInt8] = []
    private var repairs: [ParseWarning] = []
    /// Names of the elements that are open, as ranges of `source`.
    private var open: [Element] = []
    private var entities = EntityTable()
    private var expansionLeft: Int
    private var hasForeignEntities = false
    private var line = (number: 1, position: 0)
    private var isOver = false
    private var firstTag = 0

    static func mend(
        _ document: [UInt8], limits: ParseLimits
    ) -> (document: [UInt8], repairs: [ParseWarning]) {
        var mender = XMLMender(source: document, limits: limits)
        mender.run()
        return (mender.mended, mender.repairs)
    }

    private init(source: [UInt8], limits: ParseLimits) {
        self.source = source
        self.limits = limits
        expansionLeft = limits.expansionBytes
        mended.reserveCapacity(source.count + source.count / 16)
    }

    private mutating func run() {
        skipToFirstTag()
        while position < source.count, !isOver {
            switch source[position] {
            case UInt8(ascii: "<"): readMarkup()
            case UInt8(ascii: "&"): readReference()
            default: readText()
            }
        }
        if isOver {
            if source[position...].contains(where: { $0 > 0x20 }) {
                repair("something follows the end of the document")
            }
        } else if !open.isEmpty {
            repair("the document ends before its elements do")
            dropCutAddress()
        }
        closeElements(from: 0)
    }

    /// Half a text is worth having; half an address or date would be a wrong one.
    private mutating func dropCutAddress() {
        guard let last = open.last, Self.addresses.contains(text(last.name).lowercased()) else {
            return
        }
        mended.removeSubrange(last.content...)
    }

    private static let addresses: Set<String> = [
        "link", "guid", "id", "url", "uri", "loc", "comments", "pubdate", "published", "updated",
        "issued", "modified", "lastmod", "dc:date", "dc:identifier",
    ]

    private mutating func skipToFirstTag() {
        let first = source.firstIndex(of: UInt8(ascii: "<")) ?? source.count
        if source[..<first].contains(where: { $0 > 0x20 }) {
            repair("text before the first tag")
        } else if first > 0, starts("<?xml", at: first) {
            repair("white space before the XML declaration")
        }
        position = first
        firstTag = first
    }

    // MARK: Text

    private mutating func readText() {
        let start = position
        while position < source.count {
            let byte = source[position]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || isForbidden(at: position)
                || byte == UInt8(ascii: ">")
            {
                break
            }
            position += 1
        }
        if !open.isEmpty { mended.append(contentsOf: source[start..<position]) }
        guard position < source.count else { return }
        if source[position] == UInt8(ascii: ">") {
            // `]]>` must not stand in text; any other `>` may be written so too.
            if !open.isEmpty { mended.append(contentsOf: "&gt;".utf8) }
            position += 1
        } else if isForbidden(at: position) {
            dropForbidden()
        }
    }

    /// Characters outside XML 1.0's `Char`: controls, U+FFFE and U+FFFF.
    private func isForbidden(at index: Int) -> Bool {
        let byte = source[index]
        if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
        return byte == 0xEF && index + 2 < source.count && source[index + 1] == 0xBF
            && source[index + 2] >= 0xBE
    }

    private mutating func dropForbidden() {
        repair("a control character")
        position += source[position] < 0x20 ? 1 : 3
    }

    private mutating func readReference() {
        var text: [UInt8] = []
        position = reference(at: position, in: source.count, into: &text)
        if !open.isEmpty { mended.append(contentsOf: text) }
    }

    /// Reads what begins with `&` at `start`, and writes it as XML may have it. Returns its end.
    private mutating func reference(
        at start: Int, in end: Int, into text: inout [UInt8]
    ) -> Int {
        let scanner = ReferenceScanner(source, at: start, end: end)
        switch scanner.found {
        case .character(let scalar, let isComplete):
            if !isComplete { repair("a character reference without its semicolon") }
            if let scalar {
                text.append(contentsOf: "&#\(scalar.value);".utf8)
            } else {
                repair("a reference to a character that XML forbids")
            }
        case .predefined:
            text.append(contentsOf: source[start..<scanner.end])
        case .named(let name):
            if let value = entities[name] {
                expansionLeft -= value.count
                if expansionLeft >= 0 {
                    text.append(contentsOf: value)
                } else {
                    repair("entities that grow too large")
                }
            } else if let scalar = EntityTable.htmlCharacter(name) {
                if !hasForeignEntities { repair("&\(name); is HTML, not XML") }
                text.append(contentsOf: "&#\(scalar.value);".utf8)
            } else {
                repair("&\(name); is not declared")
                text.append(contentsOf: "&amp;\(name);".utf8)
            }
        case .none:
            repair("an ampersand that begins no reference")
            text.append(contentsOf: "&amp;".utf8)
        }
        return scanner.end
    }

    // MARK: Markup

    private mutating func readMarkup() {
        if starts("<![CDATA[", at: position) {
            readCDATA()
        } else if starts("<!--", at: position) {
            skip(past: "-->", what: "a comment")
        } else if starts("<!", at: position) {
            readDeclaration()
        } else if starts("<?", at: position) {
            if starts("<?xml ", at: position), !mended.isEmpty || position > firstTag {
                repair("an XML declaration that is not at the start")
            }
            skip(past: "?>", what: "a processing instruction")
        } else if starts("</", at: position), let name = self.name(at: position + 2) {
            readEndTag(name)
        } else if let name = self.name(at: position + 1), endsName(at: name.upperBound) {
            readStartTag(name)
        } else {
            repair("a < that begins no tag")
            if !open.isEmpty { mended.append(contentsOf: "&lt;".utf8) }
            position += 1
        }
    }

    private mutating func readCDATA() {
        let start = position + 9
        var end = find("]]>", from: start)
        position = end.map { $0 + 3 } ?? source.count
        if end == nil {
            repair("a CDATA section that does not end")
            // Where the section was to be closed with `]`, it ends before the next end tag.
            if let next = find("</", from: start) {
                end = next
                position = next
            }
        }
        guard !open.isEmpty else { return }
        mended.append(contentsOf: "<![CDATA[".utf8)
        var index = start
        var stop = max(start, end ?? source.count)
        if stop - start > limits.fieldBytes {
            repair("a CDATA section of more than \(limits.fieldBytes) bytes")
            stop = start + limits.fieldBytes
        }
        while index < stop {
            if isForbidden(at: index) {
                repair("a control character")
                index += source[index] < 0x20 ? 1 : 3
            } else {
                mended.append(source[index])
                index += 1
            }
        }
        mended.append(contentsOf: "]]>".utf8)
    }

    /// A comment or instruction that does not end is over at the next `>`.
    private mutating func skip(past end: StaticString, what: String) {
        if let found = find(end, from: position) {
            position = found + end.utf8CodeUnitCount
        } else {
            repair("\(what) that does not end")
            position = find(">", from: position).map { $0 + 1 } ?? source.count
        }
    }

    private mutating func readDeclaration() {
        let start = position
        let subset = EntityTable.declarationEnd(in: source, from: start)
        position = subset
        let declaration = source[start..<subset]
        if declaration.count > 9, starts("<!DOCTYPE", at: start) {
            entities = EntityTable(declaration: declaration)
            hasForeignEntities = EntityTable.isExternal(declaration)
        }
    }

    private mutating func readEndTag(_ name: Range<Int>) {
        let tag = position
        position = skipSpaces(from: name.upperBound)
        if position < source.count, source[position] == UInt8(ascii: ">") {
            position += 1
        } else {
            repair("an end tag </\(text(name)) that does not end", at: tag)
        }
        guard let depth = open.lastIndex(where: { equal($0.name, name) }) else {
            repair("an end tag </\(text(name))> that closes nothing", at: tag)
            return
        }
        if depth == 0, entriesFollow() {
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

    private func entriesFollow() -> Bool {
        find("<item", from: position) != nil || find("<entry", from: position) != nil
    }

    private mutating func readStartTag(_ name: Range<Int>) {
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
            let depth = open.lastIndex(where: { equal($0.name, name) })
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
            guard let name = self.name(at: index) else {
                if byte > 0x20 { repair("something in a tag that is no attribute") }
                index += 1
                continue
            }
            index = skipSpaces(from: name.upperBound)
            var value: [UInt8] = []
            if index < source.count, source[index] == UInt8(ascii: "=") {
                guard let end = readValue(from: skipSpaces(from: index + 1), into: &value) else {
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
        while index < source.count {
            let byte = source[index]
            if isQuoted ? byte == quote : byte <= 0x20 || byte == UInt8(ascii: ">") {
                return isQuoted ? index + 1 : index
            }
            switch byte {
            case UInt8(ascii: "&"):
                index = reference(at: index, in: source.count, into: &value)
                continue
            case UInt8(ascii: "<"):
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

    private mutating func closeElements(from depth: Int) {
        while open.count > depth, let element = open.popLast() {
            mended.append(contentsOf: "</".utf8)
            mended.append(contentsOf: source[element.name])
            mended.append(UInt8(ascii: ">"))
        }
    }

    // MARK: Bytes

    private mutating func repair(_ message: String, at place: Int? = nil) {
        guard repairs.count <= limits.warnings else { return }
        if repairs.count == limits.warnings {
            repairs.append(ParseWarning(message: "and more of the kind"))
            return
        }
        let place = min(place ?? position, source.count)
        if place >= line.position {
            line.number += source[line.position..<place].count { $0 == 0x0A }
            line.position = place
        }
        repairs.append(ParseWarning(line: line.number, message: message))
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: source[range].prefix(60), as: UTF8.self)
    }

    private func equal(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        source[one].elementsEqual(source[other])
    }

    private func starts(_ text: StaticString, at index: Int) -> Bool {
        source.starts(text, at: index)
    }

    private func find(_ text: StaticString, from index: Int) -> Int? {
        source.find(text, from: index)
    }

    private func skipSpaces(from index: Int) -> Int {
        var index = index
        while index < source.count, source[index] <= 0x20 { index += 1 }
        return index
    }

    private func endsName(at index: Int) -> Bool {
        guard index < source.count else { return true }
        let byte = source[index]
        return byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    /// The name that begins there, as XML 1.0 section 2.3 has it but for letters outside ASCII.
    private func name(at start: Int) -> Range<Int>? {
        guard start < source.count else { return nil }
        var index = start
        // libxml2 takes names of 50,000 bytes; people write them shorter.
        while index < source.count, index - start < 1_000 {
            switch source[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
                break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if index == start { return nil }
            default:
                return index == start ? nil : start..<index
            }
            index += 1
        }
        return start..<index
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
        guard !names.contains(where: { $0.elementsEqual(name) }) else { return false }
        guard names.count < limits.attributes else { return true }
        names.append(name)
        attributes.append(0x20)
        attributes.append(contentsOf: name)
        attributes.append(contentsOf: "=\"".utf8)
        attributes.append(contentsOf: value)
        attributes.append(UInt8(ascii: "\""))
        return true
    }
}

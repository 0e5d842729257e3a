import CLibxml2
import FeedModel

/// Makes a well-formed document of one that is not, and says what it had to do.
///
/// libxml2 can go on after an error, but from then on drops every `&lt;` it meets. So a document
/// with an error is read by this one first: tags are balanced, references made numeric or escaped,
/// characters that XML forbids dropped. What is inside CDATA stays as it is.
struct XMLMender {
    struct Element {
        /// In `source`.
        var name: Range<Int>
        /// Where its content begins in `mended`.
        var content: Int
    }

    let source: [UInt8]
    let limits: ParseLimits
    var position = 0
    var mended: [UInt8] = []
    private var repairs: [ParseWarning] = []
    /// The elements that are open, the root first.
    var open: [Element] = []
    private var entities = EntityTable()
    private var expansionLeft: Int
    private var hasForeignEntities = false
    private var line = (number: 1, position: 0)
    var isOver = false
    private var firstTag = 0
    /// Texts that were looked for and do not come any more.
    private var exhausted: Set<String> = []
    /// Where the document's last entry begins.
    private(set) lazy var lastEntry = max(
        source.findLast("<item") ?? 0, source.findLast("<entry") ?? 0)

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
        } else if first > 0, source.starts("<?xml", at: first) {
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
    func isForbidden(at index: Int) -> Bool {
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
    mutating func reference(
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
        if source.starts("<![CDATA[", at: position) {
            readCDATA()
        } else if source.starts("<!--", at: position) {
            skip(past: "-->", what: "a comment")
        } else if source.starts("<!", at: position) {
            readDeclaration()
        } else if source.starts("<?", at: position) {
            if source.starts("<?xml ", at: position), !mended.isEmpty || position > firstTag {
                repair("an XML declaration that is not at the start")
            }
            skip(past: "?>", what: "a processing instruction")
        } else if source.starts("</", at: position), let name = source.xmlName(at: position + 2) {
            readEndTag(name)
        } else if let name = source.xmlName(at: position + 1),
            source.endsXMLName(at: name.upperBound)
        {
            readStartTag(name)
        } else {
            repair("a < that begins no tag")
            if !open.isEmpty { mended.append(contentsOf: "&lt;".utf8) }
            position += 1
        }
    }

    private mutating func readCDATA() {
        let start = position + 9
        var end = next("]]>", from: start)
        position = end.map { $0 + 3 } ?? source.count
        if end == nil {
            repair("a CDATA section that does not end")
            // Where the section was to be closed with `]`, it ends before the next end tag.
            end = next("</", from: start)
            position = end ?? source.count
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
        if let found = next(end, from: position) {
            position = found + end.utf8CodeUnitCount
        } else {
            repair("\(what) that does not end")
            position = next(">", from: position).map { $0 + 1 } ?? source.count
        }
    }

    /// `<!DOCTYPE …>` before the root; anywhere else it is as good as a comment.
    private mutating func readDeclaration() {
        guard mended.isEmpty, source.starts("<!DOCTYPE", at: position) else {
            skip(past: ">", what: "a declaration")
            return
        }
        let end = EntityTable.declarationEnd(in: source, from: position)
        entities = EntityTable(declaration: source[position..<end])
        hasForeignEntities = EntityTable.isExternal(source[position..<end])
        position = end
    }

    /// The place of `text` at or after `index`, which only ever grows.
    private mutating func next(_ text: StaticString, from index: Int) -> Int? {
        guard !exhausted.contains(text.description) else { return nil }
        let found = source.find(text, from: index)
        if found == nil { exhausted.insert(text.description) }
        return found
    }

    mutating func closeElements(from depth: Int) {
        while open.count > depth, let element = open.popLast() {
            mended.append(contentsOf: "</".utf8)
            mended.append(contentsOf: source[element.name])
            mended.append(UInt8(ascii: ">"))
        }
    }

    // MARK: Repairs

    mutating func repair(_ message: String, at place: Int? = nil) {
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

    func text(_ range: Range<Int>) -> String {
        String(decoding: source[range].prefix(60), as: UTF8.self)
    }
}

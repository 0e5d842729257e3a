/// What a person would read of a piece of HTML.
enum HTMLText {
    /// One line of plain text: markup gone, entities decoded, white space folded.
    ///
    /// Markup that was escaped once too often (`&lt;p&gt;…&lt;/p&gt;`, `&amp;rsquo;`) is read as the
    /// markup it plainly is.
    static func line(_ html: String) -> String {
        var line = read(keepingUnknownTags(html), as: .line)
        for _ in 0..<2 {
            if isPlainlyMarkup(line) {
                line = read(line, as: .line)
            } else if HTMLEntities.occur(in: line) {
                line = foldingSpaces(HTMLEntities.decoded(line))
            } else {
                break
            }
        }
        return line
    }

    /// Plain text whose paragraphs, list items and line breaks stand on lines of their own, with an
    /// empty line between paragraphs.
    static func paragraphs(_ html: String) -> String {
        guard html.utf8.contains(UInt8(ascii: "<")) else { return unmarkedParagraphs(html) }
        return read(html, as: .paragraphs)
    }

    /// The text of the nodes in `range`.
    static func paragraphs(of tree: HTMLTree, in range: Range<Int>? = nil) -> String {
        var writer = TextWriter(shape: .paragraphs)
        tree.walk(range, &writer)
        return writer.text
    }

    /// The text of the nodes in `range` on one line.
    static func line(of tree: HTMLTree, in range: Range<Int>? = nil) -> String {
        var writer = TextWriter(shape: .line)
        tree.walk(range, &writer)
        return writer.text
    }

    /// `text` on one line, with one space where white space was.
    static func foldingSpaces(_ text: String) -> String {
        var writer = TextWriter(shape: .line)
        writer.read(text)
        return writer.text
    }

    private static func read(_ html: String, as shape: TextWriter.Shape) -> String {
        guard html.mayBeMarkup else { return foldingSpaces(html) }
        var writer = TextWriter(shape: shape, capacity: html.utf8.count)
        var fragment = HTMLFragment(html)
        return fragment.walk(&writer) ? writer.text : foldingSpaces(html)
    }

    /// A title may well speak of `List<String>` or `<insert name>`: what is no tag of HTML's is text.
    private static func keepingUnknownTags(_ html: String) -> String {
        var text = html
        return text.withUTF8 { bytes in
            var kept: [UInt8] = []
            var start = 0
            for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
                guard beginsNoTag(bytes, at: index, of: html) else { continue }
                kept.append(contentsOf: bytes[start..<index])
                kept.append(contentsOf: "&lt;".utf8)
                start = index + 1
            }
            guard start > 0 else { return html }
            kept.append(contentsOf: bytes[start...])
            return String(decoding: kept, as: UTF8.self)
        }
    }

    /// Whether the `<` at `index` stands before the name of something that HTML does not know.
    private static func beginsNoTag(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, of html: String
    ) -> Bool {
        let isEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
        let start = index + (isEnd ? 2 : 1)
        var end = start
        while end < bytes.count, MarkupByte.isLetter(bytes[end]) || MarkupByte.isDigit(bytes[end]) {
            end += 1
        }
        if bytes[end...].prefix(2).contains(where: { $0 >= 0x80 }) {
            let tag = html[html.utf8.index(html.startIndex, offsetBy: index + 1)...]
            return namesNoTag(tag.dropFirst(isEnd ? 1 : 0))
        }
        guard end > start else { return false }
        let next = end < bytes.count ? bytes[end] : UInt8(ascii: ">")
        let isForeign = ":-_".utf8.contains(next)
        return !isForeign
            && !HTMLElements.isKnown(
                String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
    }

    /// The same where letters are not of ASCII.
    private static func namesNoTag(_ tag: Substring) -> Bool {
        let name = tag.prefix { $0.isLetter || $0.isNumber }
        let isForeign = tag[name.endIndex...].first.map { ":-_".contains($0) } ?? false
        return !name.isEmpty && !isForeign && !HTMLElements.isKnown(name.lowercased())
    }

    /// Text without a single tag: its author separated paragraphs by empty lines, if at all.
    private static func unmarkedParagraphs(_ text: String) -> String {
        var writer = TextWriter(shape: .paragraphs)
        for line in HTMLEntities.decoded(text).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        {
            if line.allSatisfy(\.isWhitespace) { writer.separate(by: .paragraph) }
            writer.read(String(line))
            writer.separate(by: .space)
        }
        return writer.text
    }

    /// Whether text that was decoded once still begins and ends with tags, or holds an element that
    /// no one writes about: `<p>` to `</p>`, `<a href=…>`.
    private static func isPlainlyMarkup(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
        let lowercased = text.lowercased()
        if ["<a href=", "<img src=", "<br/>", "<br />"].contains(where: lowercased.contains) {
            return true
        }
        return ["p", "b", "i", "em", "strong", "span", "div"].contains { name in
            guard lowercased.hasPrefix("<\(name)>") || lowercased.hasPrefix("<\(name) ") else {
                return false
            }
            return lowercased.contains("</\(name)>")
        }
    }
}

/// Writes down what is read, with one separator between words, however many the markup had.
private struct TextWriter: HTMLVisitor {
    enum Shape {
        case line
        case paragraphs
    }

    enum Separator: Int, Comparable {
        case nothing, space, line, paragraph

        static func < (a: Separator, b: Separator) -> Bool { a.rawValue < b.rawValue }
    }

    static let looksAtAttributes = false

    let shape: Shape
    private var bytes: [UInt8] = []
    private var pending = Separator.nothing
    private var openPreformatted = 0

    init(shape: Shape, capacity: Int = 0) {
        self.shape = shape
        bytes.reserveCapacity(capacity)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func enter(_ element: HTMLElement) -> Bool {
        if element.traits.contains(.unread) { return false }
        if element.traits.contains(.lineBreak) {
            separate(by: pending == .line ? .paragraph : .line)
            return false
        }
        separate(around: element.traits)
        if element.traits.contains(.preformatted) { openPreformatted += 1 }
        return true
    }

    mutating func leave(_ traits: HTMLTraits) {
        separate(around: traits)
        if traits.contains(.preformatted) { openPreformatted -= 1 }
    }

    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { read($0) }
    }

    mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) {
        let keepsLines = openPreformatted > 0 && shape == .paragraphs
        var index = 0
        while index < utf8.count {
            let end = endOfWords(in: utf8, from: index)
            if end > index {
                if pending != .nothing { writeSeparator() }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[index..<end]))
                index = end
                continue
            }
            let space = UTF8Space.length(in: utf8, at: index)
            if keepsLines, utf8[index] == UInt8(ascii: "\n") {
                separate(by: pending >= .line ? .paragraph : .line)
            } else if space > 0 {
                separate(by: .space)
            }
            index += max(space, 1)
        }
    }

    /// The end of the words at `index` between which stands nothing but one space each.
    private func endOfWords(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        var isAfterSpace = true
        while index < utf8.count {
            switch utf8[index] {
            case 0x20:
                if isAfterSpace { return index > start ? index - 1 : index }
                isAfterSpace = true
            case 0...0x1F, 0x7F:
                return isAfterSpace && index > start ? index - 1 : index
            case 0xC2, 0xE1...0xE3:
                if UTF8Space.length(in: utf8, at: index) > 0 {
                    return isAfterSpace && index > start ? index - 1 : index
                }
                isAfterSpace = false
            default:
                isAfterSpace = false
            }
            index += 1
        }
        return isAfterSpace && index > start ? index - 1 : index
    }

    /// Between what was written and what comes there is at least `separator`.
    mutating func separate(by separator: Separator) {
        pending = max(pending, separator)
    }

    private mutating func separate(around traits: HTMLTraits) {
        if traits.contains(.paragraph) {
            separate(by: .paragraph)
        } else if traits.contains(.line) {
            separate(by: .line)
        } else if traits.contains(.cell) {
            separate(by: .space)
        }
    }

    private mutating func writeSeparator() {
        defer { pending = .nothing }
        guard !bytes.isEmpty else { return }
        switch pending {
        case .nothing: break
        case .space: bytes.append(UInt8(ascii: " "))
        case .line: bytes.append(UInt8(ascii: shape == .line ? " " : "\n"))
        case .paragraph: bytes.append(contentsOf: (shape == .line ? " " : "\n\n").utf8)
        }
    }
}

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
        let hasMarkup = html.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
        guard hasMarkup, let document = try? HTMLDocument(Array(html.utf8), as: .fragment) else {
            return foldingSpaces(html)
        }
        var writer = TextWriter(shape: shape)
        document.tree().walk(nil, &writer)
        return writer.text
    }

    /// A title may well speak of `List<String>` or `<insert name>`: what is no tag of HTML's is text.
    private static func keepingUnknownTags(_ html: String) -> String {
        guard html.utf8.contains(UInt8(ascii: "<")) else { return html }
        var kept = ""
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            let tag = rest[rest.index(after: start)...]
            let isEnd = tag.first == "/"
            let name = tag.dropFirst(isEnd ? 1 : 0).prefix { $0.isLetter || $0.isNumber }
            let next = rest[name.endIndex...].first
            let isForeign = next.map { ":-_".contains($0) } ?? false
            let isTag = isForeign || HTMLElements.isKnown(name.lowercased())
            kept += rest[..<start] + (isTag || name.isEmpty ? "<" : "&lt;")
            rest = tag
        }
        return kept + rest
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

    let shape: Shape
    private var bytes: [UInt8] = []
    private var pending = Separator.nothing
    private var openPreformatted = 0

    init(shape: Shape) {
        self.shape = shape
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func enter(_ element: HTMLElement, at index: Int) -> Bool {
        if HTMLElements.unread.contains(element.name) { return false }
        if element.name == "br" {
            separate(by: pending == .line ? .paragraph : .line)
            return false
        }
        separate(around: element.name)
        if element.name == "pre" { openPreformatted += 1 }
        return true
    }

    mutating func leave(_ name: String) {
        separate(around: name)
        if name == "pre" { openPreformatted -= 1 }
    }

    mutating func read(_ text: String) {
        let keepsLines = openPreformatted > 0 && shape == .paragraphs
        var text = text
        text.withUTF8 { utf8 in
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                let space = UTF8Space.length(in: utf8, at: index)
                if keepsLines, byte == UInt8(ascii: "\n") {
                    separate(by: pending >= .line ? .paragraph : .line)
                } else if space > 0 {
                    separate(by: .space)
                } else if byte >= 0x20, byte != 0x7F {
                    if pending != .nothing { writeSeparator() }
                    bytes.append(byte)
                }
                index += max(space, 1)
            }
        }
    }

    /// Between what was written and what comes there is at least `separator`.
    mutating func separate(by separator: Separator) {
        pending = max(pending, separator)
    }

    private mutating func separate(around name: String) {
        if HTMLElements.paragraphs.contains(name) {
            separate(by: .paragraph)
        } else if HTMLElements.lines.contains(name) {
            separate(by: .line)
        } else if HTMLElements.cells.contains(name) {
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

/// A paragraph, list item or line of an article.
package struct ArticleBlock: Sendable, Hashable {
    /// As a person would read it, on one line.
    package var text: String
    /// The share of its letters that lead elsewhere.
    package var linkDensity: Double

    package init(text: String, linkDensity: Double = 0) {
        self.text = text
        self.linkDensity = linkDensity
    }

    /// The same for blocks that differ only in case, punctuation and white space, on every machine
    /// and in every run.
    package var hash: UInt64 {
        // FNV-1a.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for character in text.lowercased() where character.isLetter || character.isNumber {
            for byte in character.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return hash
    }

    /// The blocks of an article's `contentHTML`.
    package static func blocks(ofHTML html: String) -> [ArticleBlock] {
        guard let document = try? HTMLDocument(Array(html.utf8), as: .fragment) else { return [] }
        var cutter = BlockCutter()
        document.tree().walk(nil, &cutter)
        cutter.cut()
        return cutter.blocks
    }

    /// The blocks of plain text with its paragraphs.
    package static func blocks(ofText text: String) -> [ArticleBlock] {
        text.split(whereSeparator: \.isNewline).map { String($0).foldingSpaces() }
            .filter { !$0.isEmpty }.map { ArticleBlock(text: $0) }
    }
}

/// Cuts what is read wherever a block begins or ends, or a line breaks.
private struct BlockCutter: HTMLVisitor {
    private(set) var blocks: [ArticleBlock] = []
    private var text = ""
    private var letters = 0
    private var linkLetters = 0
    private var openLinks = 0

    mutating func enter(_ element: HTMLElement, at index: Int) -> Bool {
        if HTMLElements.unread.contains(element.name) { return false }
        if element.name == "br" {
            cut()
            return false
        }
        cut(around: element.name)
        if element.name == "a" { openLinks += 1 }
        return true
    }

    mutating func leave(_ name: String) {
        cut(around: name)
        if name == "a" { openLinks -= 1 }
    }

    mutating func read(_ text: String) {
        let count = UTF8Space.letters(in: text)
        letters += count
        if openLinks > 0 { linkLetters += count }
        self.text += text
    }

    mutating func cut() {
        if letters > 0 {
            let density = Double(linkLetters) / Double(letters)
            blocks.append(ArticleBlock(text: text.foldingSpaces(), linkDensity: density))
        }
        text = ""
        letters = 0
        linkLetters = 0
    }

    private mutating func cut(around name: String) {
        // Cells of a row are read together.
        if HTMLElements.begins(block: name), !HTMLElements.cells.contains(name) { cut() }
    }
}

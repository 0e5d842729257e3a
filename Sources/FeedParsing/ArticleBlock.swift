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
        var cutter = BlockCutter()
        var fragment = HTMLFragment(html)
        guard fragment.walk(&cutter) else { return [] }
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
    static let looksAtAttributes = false

    private(set) var blocks: [ArticleBlock] = []
    private var text: [UInt8] = []
    private var letters = 0
    private var linkLetters = 0
    private var openLinks = 0

    mutating func enter(_ element: HTMLElement) -> Bool {
        if element.traits.contains(.unread) { return false }
        if element.traits.contains(.lineBreak) {
            cut()
            return false
        }
        cut(around: element.traits)
        if element.traits.contains(.link) { openLinks += 1 }
        return true
    }

    mutating func leave(_ traits: HTMLTraits) {
        cut(around: traits)
        if traits.contains(.link) { openLinks -= 1 }
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        let count = UTF8Space.letters(in: text)
        letters += count
        if openLinks > 0 { linkLetters += count }
        self.text.append(contentsOf: text)
    }

    mutating func cut() {
        if letters > 0 {
            let density = Double(linkLetters) / Double(letters)
            let text = String(decoding: text, as: UTF8.self).foldingSpaces()
            blocks.append(ArticleBlock(text: text, linkDensity: density))
        }
        text.removeAll(keepingCapacity: true)
        letters = 0
        linkLetters = 0
    }

    private mutating func cut(around traits: HTMLTraits) {
        // Cells of a row are read together.
        if !traits.isDisjoint(with: [.paragraph, .line, .body]) { cut() }
    }
}

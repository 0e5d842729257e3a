/// Makes a publisher's HTML safe to put into a page, by an allow-list of elements and attributes.
///
/// What is not on the list is not written. The output is made from the parsed tree and escaped
/// anew, holds no element whose inside a browser reads in another way (`script`, `style`, `svg`),
/// and so means to a browser what it means here.
package struct HTMLSanitizer: Sendable {
    /// Relative addresses are resolved against it.
    package var base: String?

    package init(base: String? = nil) {
        self.base = base
    }

    package func sanitize(_ html: String) -> String {
        guard hasMarkup(html) else { return MarkupText.html(of: html) }
        return settled(html) ?? Self.paragraphs(HTMLText.paragraphs(html))
    }

    private func hasMarkup(_ html: String) -> Bool {
        html.utf8.contains { byte in
            byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte < 0x20 || byte == 0x7F
        }
    }

    /// What is written reads the same when it is parsed again. An element that is taken away
    /// changes how the parser nests what is left, and what was mended may have to be mended again, so
    /// that it can take more than one round.
    private func settled(_ html: String) -> String? {
        var html = html
        for _ in 0..<8 {
            var writer = MarkupWriter(base: base, capacity: html.utf8.count)
            var fragment = HTMLFragment(html)
            guard fragment.walk(&writer) else { return nil }
            let written = writer.html
            if written == html || fragment.isWellFormed && !writer.tookTagsAway { return written }
            html = written
        }
        return nil
    }

    /// Plain text as paragraphs of HTML.
    static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n\n").map { paragraph in
            let lines = paragraph.split(separator: "\n").map { MarkupText.html(of: String($0)) }
            return "<p>" + lines.joined(separator: "<br>") + "</p>"
        }.joined(separator: "\n")
    }

    /// The nodes of `tree` in `range`, without those that are `leftOut`.
    func sanitize(_ tree: HTMLTree, in range: Range<Int>, without leftOut: Set<Int>) -> String {
        var writer = MarkupWriter(base: base)
        tree.walk(range, without: leftOut, &writer)
        return writer.html
    }
}

/// Writes the allowed part of what it is told.
private struct MarkupWriter: HTMLVisitor {
    static let looksAtAttributes = true

    let base: String?
    /// A tag was left out or renamed.
    private(set) var tookTagsAway = false
    private var bytes: [UInt8] = []
    /// For each open element, the name it was written by; nil where it was not written.
    private var written: [String?] = []

    init(base: String?, capacity: Int = 0) {
        self.base = base
        bytes.reserveCapacity(capacity)
    }

    var html: String { String(decoding: bytes, as: UTF8.self) }

    mutating func enter(_ element: HTMLElement) -> Bool {
        if element.traits.contains(.removed) {
            tookTagsAway = true
            return false
        }
        guard let tag = AllowedMarkup.tag(for: element, base: base) else {
            tookTagsAway = tookTagsAway || !element.traits.contains(.implied)
            written.append(nil)
            return true
        }
        write(tag)
        if tag.traits.contains(.void) { return false }
        written.append(tag.name)
        tookTagsAway = tookTagsAway || tag.name != element.name
        return true
    }

    mutating func leave(_ traits: HTMLTraits) {
        guard case let name?? = written.popLast() else { return }
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        MarkupText.escape(text, into: &bytes)
    }

    private mutating func write(_ tag: HTMLElement) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: tag.name.utf8)
        for (name, value) in tag.attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: name.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            MarkupText.escape(value.utf8, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }
}

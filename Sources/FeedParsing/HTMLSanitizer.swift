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
        return settled(html)?.html ?? Self.paragraphs(HTMLText.paragraphs(html))
    }

    /// The safe HTML and what a person would read of it, for the price of one.
    package func sanitizeAndRead(_ html: String) -> (html: String, text: String) {
        guard hasMarkup(html), let settled = settled(html) else {
            return (sanitize(html), HTMLText.paragraphs(html))
        }
        let text =
            settled.html.utf8.contains(UInt8(ascii: "<"))
            ? HTMLText.paragraphs(of: settled.tree) : HTMLText.paragraphs(settled.html)
        return (settled.html, text)
    }

    private func hasMarkup(_ html: String) -> Bool {
        html.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 < 0x20 }
    }

    /// What is written reads the same when it is parsed again. An element that is taken away
    /// changes how the parser nests what is left, so that it can take more than one round.
    private func settled(_ html: String) -> (html: String, tree: HTMLTree)? {
        var html = html
        for _ in 0..<8 {
            guard let document = try? HTMLDocument(Array(html.utf8), as: .fragment) else {
                return nil
            }
            let tree = document.tree()
            let written = sanitize(tree)
            if written.isFinal || written.html == html { return (written.html, tree) }
            html = written.html
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

    /// The nodes of `tree` in `range`, without those that `isLeftOut`.
    func sanitize(
        _ tree: HTMLTree, in range: Range<Int>? = nil, without leftOut: Set<Int> = []
    ) -> (html: String, isFinal: Bool) {
        var writer = MarkupWriter(base: base, leftOut: leftOut)
        tree.walk(range, &writer)
        return (writer.html, !writer.tookTagsAway)
    }
}

/// Writes the allowed part of a tree.
private struct MarkupWriter: HTMLVisitor {
    let base: String?
    let leftOut: Set<Int>
    /// A tag of the tree was left out or renamed.
    private(set) var tookTagsAway = false
    private var bytes: [UInt8] = []
    /// For each open element of the tree, the name it was written by; nil where it was not written.
    private var written: [String?] = []

    init(base: String?, leftOut: Set<Int>) {
        self.base = base
        self.leftOut = leftOut
    }

    var html: String { String(decoding: bytes, as: UTF8.self) }

    mutating func enter(_ element: HTMLElement, at index: Int) -> Bool {
        if leftOut.contains(index) || AllowedMarkup.removed.contains(element.name) {
            tookTagsAway = true
            return false
        }
        guard let tag = AllowedMarkup.tag(for: element, base: base) else {
            tookTagsAway = tookTagsAway || !AllowedMarkup.implied.contains(element.name)
            written.append(nil)
            return true
        }
        write(tag)
        if HTMLElements.void.contains(tag.name) { return false }
        written.append(tag.name)
        tookTagsAway = tookTagsAway || tag.name != element.name
        return true
    }

    mutating func leave(_ name: String) {
        guard case let name?? = written.popLast() else { return }
        bytes += "</\(name)>".utf8
    }

    mutating func read(_ text: String) {
        escape(text)
    }

    private mutating func write(_ tag: HTMLElement) {
        bytes.append(UInt8(ascii: "<"))
        bytes += tag.name.utf8
        for (name, value) in tag.attributes {
            bytes += " \(name)=\"".utf8
            escape(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func escape(_ text: String) {
        MarkupText.escape(text.utf8, into: &bytes)
    }
}

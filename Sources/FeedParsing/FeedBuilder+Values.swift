import FeedModel

/// How a value's bytes are collected, from its start tag to its end tag.
extension FeedBuilder {
    /// The value being read.
    struct Capture {
        var target: Target
        var kind: RawText.Kind
        /// Elements inside are written out as markup; otherwise only their text counts.
        var keepsElements: Bool
        /// Characters are text among markup, and escaped.
        var escapes = false
        /// Where its bytes begin in the draft's.
        var start: Int
        var base: Int
        /// Elements open inside it.
        var depth = 0
        var isCut = false
        var note: String?
    }

    enum Target {
        case row(Int)
        /// A link's address, with its relation.
        case link(String)
        /// RSS's `image`: its `url`, or its own text.
        case image(Int)
        /// Atom's person: its parts, or its own text.
        case person(isContributor: Bool)
        case sourceTitle
        case sourceLink

        /// Elements inside are values of their own.
        var hasParts: Bool {
            switch self {
            case .image, .person: true
            default: false
            }
        }
    }

    mutating func begin(
        _ target: Target, _ kind: RawText.Kind, base: Int, keepsElements: Bool = false
    ) {
        capture = Capture(
            target: target, kind: kind, keepsElements: keepsElements, start: draft.bytes.count,
            base: base)
    }

    /// A value that is the element's attribute.
    mutating func add(_ text: String?, row: Int, base: Int) {
        guard let text, !text.isEmpty, hasRoom(draft.values) else { return }
        let start = draft.bytes.count
        draft.bytes.append(contentsOf: text.utf8)
        draft.values.append(
            FeedDraft.Value(
                row: row, kind: .plain, range: start..<draft.bytes.count, base: base, note: nil,
                isBlank: false))
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = capture?.start else { return }
        if capture?.escapes == true {
            MarkupText.escape(bytes, into: &draft.bytes)
        } else {
            draft.bytes.append(contentsOf: bytes)
        }
        if draft.bytes.count - start > limits.fieldBytes { cutValue() }
    }

    mutating func startInsideValue(_ element: FeedElement, _ attributes: XMLAttributes) {
        guard let value = capture else { return }
        capture?.depth += 1
        if value.depth == 0, value.target.hasParts {
            draft.bytes.removeSubrange(value.start...)
        }
        guard value.keepsElements, !value.isCut else { return }
        if case .plain = value.kind {
            // Text that turns out to be markup: what came before was text all the same.
            capture?.kind = .html
            capture?.escapes = true
            let before = Array(draft.bytes[value.start...])
            draft.bytes.removeSubrange(value.start...)
            MarkupText.escape(before, into: &draft.bytes)
        }
        draft.bytes.append(UInt8(ascii: "<"))
        draft.bytes.append(contentsOf: element.name.utf8)
        attributes.serialise(into: &draft.bytes)
        draft.bytes.append(UInt8(ascii: ">"))
    }

    mutating func endInsideValue(_ element: FeedElement) {
        guard let value = capture else { return }
        guard value.depth > 0 else {
            endValue()
            return
        }
        capture?.depth -= 1
        if value.depth == 1, value.target.hasParts {
            endPart(element, of: value)
        } else if value.keepsElements, !value.isCut,
            !MarkupText.voidElements.contains(element.name)
        {
            draft.bytes.append(contentsOf: "</".utf8)
            draft.bytes.append(contentsOf: element.name.utf8)
            draft.bytes.append(UInt8(ascii: ">"))
        }
    }

    /// The end of a part of an image or a person.
    private mutating func endPart(_ element: FeedElement, of value: Capture) {
        if case .image = value.target, element.name == "url" {
            endValue()
            // The rest of the image says nothing to us.
            frames.append(Frame(scope: .ignored, base: value.base))
            return
        }
        if case .person = value.target {
            let text = RawText(kind: .plain, bytes: draft.bytes[value.start...])
            switch element.name {
            case "name": person.name = text.line
            case "email": person.email = text.plain
            case "uri", "url", "homepage":
                person.url = text.plain.map { assembler.resolve($0, base: value.base) }
            default: break
            }
        }
        draft.bytes.removeSubrange(value.start...)
    }

    mutating func endValue() {
        guard let value = capture else { return }
        capture = nil
        let range = value.start..<draft.bytes.count
        let kind = assembler.extent == .decoded ? value.kind.asWritten : value.kind
        let text = RawText(kind: kind, bytes: draft.bytes[range])
        switch value.target {
        case .link(let relation):
            // Atom's link with its address inside, as RSS has it.
            guard let address = text.plain else { return }
            var link = FeedDraft.Link(address, base: value.base)
            link.relation = relation
            if hasRoom(draft.links) { draft.links.append(link) }
        case .row(let row), .image(let row):
            guard hasRoom(draft.values) else { return }
            draft.values.append(
                FeedDraft.Value(
                    row: row, kind: kind, range: range, base: value.base,
                    note: value.note, isBlank: !draft.bytes[range].contains { $0 > 0x20 }))
        case .person(let isContributor):
            if person == Author(), let name = text.line { person = Author(reading: name) }
            guard person != Author(), hasRoom(draft.authors), hasRoom(draft.contributors) else {
                return
            }
            if isContributor {
                draft.contributors.append(person)
            } else {
                draft.authors.append(person)
            }
        case .sourceTitle:
            draft.source?.title = text.line
        case .sourceLink:
            draft.source?.url = text.plain.map { assembler.resolve($0, base: value.base) }
        }
    }

    func hasRoom<Value>(_ values: [Value]) -> Bool {
        values.count < limits.values
    }

    private mutating func cutValue() {
        guard let value = capture else { return }
        if !value.isCut {
            capture?.isCut = true
            warn("a field is longer than \(limits.fieldBytes) bytes; the rest of it is cut off")
        }
        draft.bytes.removeSubrange((value.start + limits.fieldBytes)...)
    }
}

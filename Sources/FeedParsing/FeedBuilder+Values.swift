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
        /// Where its bytes begin in the builder's, and how many before them are its note.
        var start: Int
        var noteLength: Int?
        var base: Int
        /// Elements open inside it.
        var depth = 0
        var isCut = false
    }

    enum Target {
        case field(FieldTable.Use)
        /// A link's address, with its relation as a note.
        case link
        /// RSS's `image`: its `url`, or its own text.
        case image(FieldTable.Use)
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

    /// - Parameter note: an attribute that tells more about the value.
    mutating func begin(
        _ target: Target, _ kind: RawText.Kind, note: UnsafeBufferPointer<UInt8>? = nil,
        base: Int, keepsElements: Bool = false
    ) {
        if let note { bytes.append(note) }
        capture = Capture(
            target: target, kind: kind, keepsElements: keepsElements, start: bytes.count,
            noteLength: note?.count, base: base)
    }

    /// A value that is the element's attribute.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>?, _ use: FieldTable.Use, base: Int) {
        guard let text, !text.isEmpty, hasRoom(draft.values) else { return }
        let start = bytes.count
        bytes.append(text)
        draft.values.append(
            FeedDraft.Value(
                use: use, kind: .plain, range: start..<bytes.count, noteLength: nil, base: base,
                isBlank: false, isUTF8: isUTF8))
    }

    @inline(__always)
    mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = capture?.start else { return }
        if capture?.escapes == true {
            MarkupText.escape(text, into: &bytes)
        } else {
            bytes.append(text)
        }
        if bytes.count - start > limits.fieldBytes { cutValue() }
    }

    /// Elements of the value itself are open.
    @inline(__always)
    var isInsideValue: Bool {
        guard let depth = capture?.depth else { return false }
        return depth > 0
    }

    mutating func startInsideValue(_ element: FeedElement, _ attributes: XMLAttributes) {
        guard let value = capture else { return }
        capture?.depth += 1
        if value.depth == 0, value.target.hasParts {
            bytes.cut(to: value.start)
        }
        guard value.keepsElements, !value.isCut else { return }
        if case .plain = value.kind {
            // Text that turns out to be markup: what came before was text all the same.
            capture?.kind = .html
            capture?.escapes = true
            let before = Array(bytes[value.start..<bytes.count])
            bytes.cut(to: value.start)
            before.withUnsafeBufferPointer { MarkupText.escape($0, into: &bytes) }
        }
        bytes.append("<")
        appendName(of: element)
        attributes.serialise(into: &bytes)
        bytes.append(">")
    }

    mutating func endInsideValue(_ element: FeedElement) {
        guard let value = capture else { return }
        capture?.depth -= 1
        if value.depth == 1, value.target.hasParts {
            endPart(element, of: value)
        } else if value.keepsElements, !value.isCut,
            !element.isVoid
        {
            bytes.append("</")
            appendName(of: element)
            bytes.append(">")
        }
    }

    private mutating func appendName(of element: FeedElement) {
        var name = names[element.name]
        name.withUTF8 { bytes.append($0) }
    }

    /// The end of a part of an image or a person.
    private mutating func endPart(_ element: FeedElement, of value: Capture) {
        if case .image = value.target, element.role == .url {
            endValue()
            // The rest of the image says nothing to us.
            frames.append(Frame(scope: .ignored, base: value.base))
            return
        }
        if case .person = value.target {
            let text = RawText(
                kind: .plain, bytes: bytes[value.start..<bytes.count],
                isUTF8: isUTF8 && !value.isCut)
            switch element.role {
            case .name: person.name = text.line
            case .email: person.email = text.plain
            case .url, .homepage:
                person.url = text.plain.map { assembler.resolve($0, base: value.base) }
            default: break
            }
        }
        bytes.cut(to: value.start)
    }

    mutating func endValue() {
        guard let value = capture else { return }
        capture = nil
        let range = value.start..<bytes.count
        let isUTF8 = isUTF8 && !value.isCut
        let kind = assembler.extent == .decoded ? value.kind.asWritten : value.kind
        let text = RawText(kind: kind, bytes: bytes[range], isUTF8: isUTF8)
        switch value.target {
        case .field(let use), .image(let use):
            guard hasRoom(draft.values) else { return }
            draft.values.append(
                FeedDraft.Value(
                    use: use, kind: kind, range: range, noteLength: value.noteLength,
                    base: value.base, isBlank: text.isBlank, isUTF8: isUTF8))
        case .link:
            // Atom's link with its address inside, as RSS has it.
            guard let address = text.plain else { return }
            var link = FeedDraft.Link(address, base: value.base)
            let note = bytes[value.start - (value.noteLength ?? 0)..<value.start]
            link.relation = FeedDraft.Relation(note)
            if hasRoom(draft.links) { draft.links.append(link) }
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
        bytes.cut(to: value.start + limits.fieldBytes)
    }
}

import FeedModel

/// How each form of element begins a value, or is one.
extension FeedBuilder {
    mutating func startField(
        _ use: FieldTable.Use?, _ attributes: XMLAttributes, _ frame: inout Frame
    ) {
        guard let use else {
            frame.scope = .ignored
            return
        }
        switch use.form {
        case .plain, .words:
            begin(.field(use), .plain, base: frame.base)
        case .noted(let note):
            begin(.field(use), .plain, note: attributes.bytes(note.name), base: frame.base)
        case .html:
            begin(.field(use), .html, base: frame.base, keepsElements: true)
        case .atomText:
            beginAtomText(use, attributes, base: frame.base)
        case .attribute(let value):
            add(attributes.bytes(value.name) ?? attributes.bytes("label"), use, base: frame.base)
        case .link:
            startLink(use, attributes, &frame)
        case .image:
            begin(.image(use), .plain, base: frame.base)
        case .enclosure:
            if let enclosure = enclosure(attributes, base: frame.base), hasRoom(draft.enclosures) {
                draft.enclosures.append(enclosure)
            }
        case .media:
            if let enclosure = enclosure(attributes, base: frame.base), hasRoom(draft.media) {
                draft.media.append(enclosure)
            }
        case .mediaCredit:
            if (attributes["role"] ?? "author") == "author" {
                begin(.field(use), .plain, base: frame.base)
            }
        }
    }

    mutating func startSourceField(
        _ element: FeedElement, _ attributes: XMLAttributes, _ frame: inout Frame
    ) {
        frame.scope = .ignored
        switch element.role {
        case .title:
            begin(.sourceTitle, .html, base: frame.base, keepsElements: true)
        case .link:
            guard let address = attributes["href"] else {
                begin(.sourceLink, .plain, base: frame.base)
                return
            }
            if draft.source?.url == nil || (attributes["rel"] ?? "alternate") == "alternate" {
                draft.source?.url = assembler.resolve(address, base: frame.base)
            }
        default:
            break
        }
    }

    private mutating func startLink(
        _ use: FieldTable.Use, _ attributes: XMLAttributes, _ frame: inout Frame
    ) {
        guard let address = attributes["href"] else {
            let relation = attributes.bytes("rel")
            begin(
                relation == nil ? .field(use) : .link, .plain, note: relation, base: frame.base)
            return
        }
        var link = FeedDraft.Link(address, base: frame.base)
        if let relation = attributes.bytes("rel") { link.relation = FeedDraft.Relation(relation) }
        link.type = attributes["type"]
        link.title = attributes["title"]
        link.length = attributes["length"].flatMap(Int.init)
        if hasRoom(draft.links) { draft.links.append(link) }
        frame.scope = .ignored
    }

    /// RFC 4287 section 3.1, and Atom 0.3's `mode`.
    private mutating func beginAtomText(
        _ use: FieldTable.Use, _ attributes: XMLAttributes, base: Int
    ) {
        if attributes.bytes("mode") == nil {
            // What nearly all say.
            let type = attributes.bytes("type")
            let isHTML = type?.isAlike("html") == true
            if isHTML || type?.isAlike("text") != false {
                begin(.field(use), isHTML ? .html : .plain, base: base, keepsElements: true)
                return
            }
        }
        let type = (attributes["type"] ?? "text").lowercased()
        let mode = attributes["mode"]?.lowercased()
        let isHTML = type.holds("html")
        let isMarkup = type == "xhtml" || type.hasSuffix("+xml") || type.hasSuffix("/xml")
        let isBinary = type.holds("/") && !type.hasPrefix("text/") && !isMarkup
        if mode == "base64" || (mode == nil && isBinary) {
            begin(.field(use), .base64(isHTML: isHTML || isMarkup), base: base)
        } else {
            begin(
                .field(use), isHTML || isMarkup ? .html : .plain, base: base, keepsElements: true)
            capture?.escapes = isMarkup && mode != "escaped"
        }
    }

    private func enclosure(_ attributes: XMLAttributes, base: Int) -> Enclosure? {
        guard let url = attributes["url"] ?? attributes["href"], !url.isEmpty else { return nil }
        let size = (attributes["length"] ?? attributes["fileSize"]).flatMap(Int.init)
        let duration = attributes["duration"].flatMap(Double.init)
        let medium = attributes["medium"].map { $0 + "/*" }
        return Enclosure(
            url: assembler.resolve(url, base: base), mimeType: attributes["type"] ?? medium,
            sizeInBytes: size.flatMap { $0 >= 0 ? $0 : nil },
            durationInSeconds: duration.flatMap { Int(exactly: $0.rounded()) })
    }
}

import FeedModel

/// Turns the events of an XML document into a feed.
///
/// It copies the bytes of values that `FieldTable` knows into the draft they belong to, and passes
/// over everything else. Fields are chosen and decoded once, when an entry ends.
struct FeedBuilder {
    private(set) var feed = FeedDraft()
    private(set) var entries: [Entry] = []
    private(set) var format: FeedFormat?
    /// The first element, where it begins no feed.
    private(set) var foreignRoot: String?
    private(set) var warnings: [ParseWarning] = []
    /// A bound was reached; nothing more will be read.
    private(set) var isFull = false

    private let limits: ParseLimits
    private var assembler: EntryAssembler
    private var entry = FeedDraft()
    private var isInEntry = false
    private var frames: [Frame] = []
    private var capture: Capture?
    private var person = Author()
    private var personIsContributor = false

    /// One open element. Elements inside a value have none: the value counts its own depth.
    private struct Frame {
        var scope: Scope
        var base: Int
        var beginsEntry = false
    }

    /// What the children of an element are read as.
    private enum Scope {
        case feed
        case entry
        case person
        case source
        case ignored
    }

    /// The value being read.
    private struct Capture {
        var target: Target
        var kind: RawText.Kind
        /// Elements inside are written out as markup; otherwise only their text counts.
        var keepsElements: Bool
        /// Characters are text among markup, and escaped.
        var escapes = false
        var start: Int
        var base: Int
        var depth = 0
        var isCut = false
        var attributes: [String: String] = [:]
    }

    private enum Target {
        case row(Int)
        /// RSS's `image`: its `url`, or its own text.
        case image(Int)
        case personName
        case personURL
        case personEmail
        case sourceTitle
        case sourceLink
    }

    init(limits: ParseLimits, assembler: EntryAssembler) {
        self.limits = limits
        self.assembler = assembler
    }

    // MARK: Events

    mutating func start(_ element: FeedElement, _ attributes: XMLAttributes, address: String?) {
        if capture != nil {
            startInsideValue(element, attributes)
            return
        }
        guard let parent = frames.last else {
            startRoot(element, attributes, address: address)
            return
        }
        var frame = Frame(scope: parent.scope, base: parent.base)
        var language: String?
        if !attributes.isEmpty {
            if let base = attributes[xml: "base"] {
                frame.base = assembler.addBase(base, inside: parent.base)
            }
            language = attributes[xml: "lang"]
        }
        switch (element.part, parent.scope) {
        case (.entry, .feed),
            (.entry, .ignored) where !isInEntry:
            beginEntry(element, attributes, base: frame.base)
            entry.language = language
            frame.scope = .entry
            frame.beginsEntry = true
        case (.channel, .feed):
            feed.language = language ?? feed.language
        case (.root, .feed), (.group, .feed), (.group, .entry), (.skipHours, _), (.skipDays, _):
            break
        case (.person, .feed), (.person, .entry):
            person = Author()
            personIsContributor = element.name != "author"
            frame.scope = .person
        case (.source, .entry):
            entry.source = EntrySource()
            frame.scope = .source
        case (.image, .feed), (.image, .entry):
            if let row = isInEntry ? element.entryRow : element.feedRow {
                begin(.image(row), .plain, base: frame.base)
            }
            return
        case (_, .feed):
            startField(element, FieldTable.feed, element.feedRow, attributes, &frame)
        case (_, .entry):
            if let language, entry.language == nil { entry.language = language }
            startField(element, FieldTable.entry, element.entryRow, attributes, &frame)
        case (_, .person):
            startPersonField(element, &frame)
        case (_, .source):
            startSourceField(element, attributes, &frame)
        case (_, .ignored):
            break
        }
        if capture == nil { frames.append(frame) }
    }

    mutating func end(_ element: FeedElement) {
        if capture != nil {
            endInsideValue(element)
            return
        }
        guard let frame = frames.popLast() else { return }
        if frame.beginsEntry {
            finishEntry()
        } else if frame.scope == .person {
            finishPerson()
        }
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard capture != nil else { return }
        if capture?.escapes == true {
            if isInEntry {
                MarkupText.escape(bytes, into: &entry.bytes)
            } else {
                MarkupText.escape(bytes, into: &feed.bytes)
            }
        } else if isInEntry {
            entry.bytes.append(contentsOf: bytes)
        } else {
            feed.bytes.append(contentsOf: bytes)
        }
        boundValue()
    }

    /// The document is over, or was cut off: what is open counts as closed.
    mutating func finish() {
        if capture != nil { endValue() }
        if isInEntry { finishEntry() }
        frames = []
    }

    func result(encoding: String) -> ParsedFeed {
        var result = assembler.feed(feed, format: format ?? .rss20, encoding: encoding)
        result.entries = entries
        result.warnings = Array(warnings.prefix(limits.warnings))
        return result
    }

    // MARK: Frame

    private mutating func startRoot(
        _ element: FeedElement, _ attributes: XMLAttributes, address: String?
    ) {
        format = FeedFormat(root: element, version: attributes["version"], address: address)
        guard format != nil else {
            foreignRoot = element.name
            isFull = true
            return
        }
        var frame = Frame(scope: .feed, base: 0)
        if let base = attributes[xml: "base"] { frame.base = assembler.addBase(base, inside: 0) }
        feed.language = attributes[xml: "lang"]
        if element.part == .entry {
            beginEntry(element, attributes, base: frame.base)
            frame.scope = .entry
            frame.beginsEntry = true
        } else if format == .cdf, let address = attributes["href"] {
            feed.links.append(FeedDraft.Link(address, base: frame.base))
        }
        frames.append(frame)
    }

    /// RDF says its version with the addresses it declares.
    mutating func declare(address: String) {
        if format == .rss10, address.lowercased().contains("netscape.com/rdf/simple/0.9") {
            format = .rss09x
        }
    }

    private mutating func beginEntry(
        _ element: FeedElement, _ attributes: XMLAttributes, base: Int
    ) {
        isInEntry = true
        entry.removeAll()
        entry.base = base
        entry.about = attributes["about"]
        if format == .cdf {
            if let address = attributes["href"] {
                entry.links.append(FeedDraft.Link(address, base: base))
            }
            if let row = FieldTable.entry.firstIndex(where: { $0.name == "lastmod" }) {
                add(attributes["lastmod"], row: row, base: base)
            }
        }
    }

    private mutating func finishEntry() {
        isInEntry = false
        if let format {
            entries.append(
                assembler.entry(entry, feed: feed, format: format, warnings: &warnings))
        }
        if entries.count >= limits.entries, !isFull {
            isFull = true
            warn("the document has more than \(limits.entries) entries; the rest is not read")
        }
    }

    private mutating func finishPerson() {
        guard person != Author() else { return }
        switch (isInEntry, personIsContributor) {
        case (true, false): entry.authors.append(person)
        case (true, true): entry.contributors.append(person)
        case (false, false): feed.authors.append(person)
        case (false, true): feed.contributors.append(person)
        }
    }

    // MARK: Fields

    private mutating func startField(
        _ element: FeedElement, _ table: [FieldTable.Row], _ row: Int?,
        _ attributes: XMLAttributes, _ frame: inout Frame
    ) {
        guard let row else {
            frame.scope = .ignored
            return
        }
        switch table[row].form {
        case .plain, .words:
            begin(.row(row), .plain, base: frame.base)
            if let isPermalink = attributes["isPermaLink"] {
                capture?.attributes["isPermaLink"] = isPermalink
            }
            if let url = attributes["url"] { capture?.attributes["url"] = url }
        case .html:
            begin(.row(row), .html, base: frame.base, keepsElements: true)
        case .atomText:
            beginAtomText(row, attributes, base: frame.base)
        case .attribute(let name):
            add(attributes[name] ?? attributes["label"], row: row, base: frame.base)
        case .link:
            guard let address = attributes["href"] else {
                begin(.row(row), .plain, base: frame.base)
                capture?.attributes["rel"] = attributes["rel"]
                return
            }
            var link = FeedDraft.Link(address, base: frame.base)
            link.relation = attributes["rel"] ?? link.relation
            link.type = attributes["type"]
            link.title = attributes["title"]
            link.length = attributes["length"].flatMap(Int.init)
            withDraft { $0.links.append(link) }
            frame.scope = .ignored
        case .enclosure:
            guard let enclosure = enclosure(attributes, base: frame.base) else { return }
            withDraft { $0.enclosures.append(enclosure) }
        case .media:
            guard let enclosure = enclosure(attributes, base: frame.base) else { return }
            withDraft { $0.media.append(enclosure) }
        case .mediaCredit:
            if attributes["role"].map({ $0 == "author" }) ?? true {
                begin(.row(row), .plain, base: frame.base)
            }
        }
    }

    private mutating func startPersonField(_ element: FeedElement, _ frame: inout Frame) {
        switch element.name {
        case "name": begin(.personName, .plain, base: frame.base)
        case "uri", "url", "homepage", "href": begin(.personURL, .plain, base: frame.base)
        case "email": begin(.personEmail, .plain, base: frame.base)
        default: frame.scope = .ignored
        }
    }

    private mutating func startSourceField(
        _ element: FeedElement, _ attributes: XMLAttributes, _ frame: inout Frame
    ) {
        switch element.name {
        case "title":
            begin(.sourceTitle, .html, base: frame.base, keepsElements: true)
        case "link":
            let relation = attributes["rel"] ?? "alternate"
            if let address = attributes["href"] {
                if relation == "alternate" || entry.source?.url == nil {
                    entry.source?.url = assembler.resolve(address, base: frame.base)
                }
                frame.scope = .ignored
            } else {
                begin(.sourceLink, .plain, base: frame.base)
            }
        default:
            frame.scope = .ignored
        }
    }

    /// RFC 4287 section 3.1, and Atom 0.3's `mode`.
    private mutating func beginAtomText(_ row: Int, _ attributes: XMLAttributes, base: Int) {
        // What lies elsewhere is no text of ours.
        let type = (attributes["type"] ?? "text").lowercased()
        let mode = attributes["mode"]?.lowercased()
        let isHTML = type.contains("html")
        let isMarkup = type == "xhtml" || type.hasSuffix("+xml") || type.hasSuffix("/xml")
        let isBase64 =
            mode == "base64"
            || (mode == nil && type.contains("/") && !type.hasPrefix("text/") && !isMarkup)
        if isBase64 {
            begin(.row(row), .base64(isHTML: isHTML || type.hasSuffix("xml")), base: base)
        } else if isMarkup && mode != "escaped" {
            begin(.row(row), .html, base: base, keepsElements: true)
            capture?.escapes = true
        } else {
            begin(.row(row), isHTML || isMarkup ? .html : .plain, base: base, keepsElements: true)
        }
    }

    private func enclosure(_ attributes: XMLAttributes, base: Int) -> Enclosure? {
        guard let url = attributes["url"] ?? attributes["href"], !url.isEmpty else { return nil }
        return Enclosure(
            url: assembler.resolve(url, base: base),
            mimeType: attributes["type"] ?? attributes["medium"].flatMap(Self.mimeType),
            sizeInBytes: (attributes["length"] ?? attributes["fileSize"]).flatMap(Int.init)
                .flatMap { $0 >= 0 ? $0 : nil },
            durationInSeconds: attributes["duration"].flatMap(Double.init).flatMap(
                Int.init(exactly:)))
    }

    private static func mimeType(_ medium: String) -> String? {
        ["image", "video", "audio"].contains(medium) ? medium + "/*" : nil
    }

    // MARK: Values

    private mutating func begin(
        _ target: Target, _ kind: RawText.Kind, base: Int, keepsElements: Bool = false
    ) {
        let start = isInEntry ? entry.bytes.count : feed.bytes.count
        capture = Capture(
            target: target, kind: kind, keepsElements: keepsElements, start: start, base: base)
    }

    private mutating func startInsideValue(_ element: FeedElement, _ attributes: XMLAttributes) {
        guard var value = capture else { return }
        value.depth += 1
        if case .image = value.target, element.name == "url", value.depth == 1 {
            withDraft { $0.bytes.removeSubrange(value.start...) }
        }
        if value.keepsElements, !value.isCut {
            if case .plain = value.kind {
                // Text that turns out to be markup: what came before was text all the same.
                value.kind = .html
                value.escapes = true
                withDraft { draft in
                    let before = Array(draft.bytes[value.start...])
                    draft.bytes.removeSubrange(value.start...)
                    MarkupText.escape(before, into: &draft.bytes)
                }
            }
            withDraft { draft in
                draft.bytes.append(UInt8(ascii: "<"))
                draft.bytes.append(contentsOf: element.name.utf8)
                attributes.serialise(into: &draft.bytes)
                draft.bytes.append(UInt8(ascii: ">"))
            }
        }
        capture = value
    }

    private mutating func endInsideValue(_ element: FeedElement) {
        guard let value = capture else { return }
        guard value.depth > 0 else {
            endValue()
            return
        }
        capture?.depth -= 1
        if case .image = value.target, element.name == "url", value.depth == 1 {
            endValue()
            // The rest of the image says nothing to us.
            frames.append(Frame(scope: .ignored, base: value.base))
        } else if case .image = value.target {
            withDraft { $0.bytes.removeSubrange(value.start...) }
        } else if value.keepsElements, !value.isCut, !MarkupText.voidElements.contains(element.name)
        {
            withDraft { draft in
                draft.bytes.append(contentsOf: "</".utf8)
                draft.bytes.append(contentsOf: element.name.utf8)
                draft.bytes.append(UInt8(ascii: ">"))
            }
        }
    }

    private mutating func endValue() {
        guard let value = capture else { return }
        capture = nil
        let end = isInEntry ? entry.bytes.count : feed.bytes.count
        let draftValue = FeedDraft.Value(
            row: 0, kind: value.kind, range: value.start..<end, base: value.base,
            attributes: value.attributes)
        let text = isInEntry ? entry.text(draftValue) : feed.text(draftValue)
        switch value.target {
        case .row where value.attributes["rel"] != nil:
            // Atom's link with its address inside, as RSS has it.
            guard let address = text.plain, let relation = value.attributes["rel"] else { return }
            var link = FeedDraft.Link(address, base: value.base)
            link.relation = relation
            withDraft { $0.links.append(link) }
        case .row(let row), .image(let row):
            withDraft { draft in
                draft.values.append(
                    FeedDraft.Value(
                        row: row, kind: value.kind, range: value.start..<end, base: value.base,
                        attributes: value.attributes))
            }
        case .personName: person.name = text.line
        case .personEmail: person.email = text.plain
        case .personURL: person.url = text.plain.map { assembler.resolve($0, base: value.base) }
        case .sourceTitle: entry.source?.title = text.line
        case .sourceLink:
            entry.source?.url = text.plain.map { assembler.resolve($0, base: value.base) }
        }
    }

    private mutating func add(_ text: String?, row: Int, base: Int) {
        guard let text, !text.isEmpty else { return }
        withDraft { draft in
            let start = draft.bytes.count
            draft.bytes.append(contentsOf: text.utf8)
            draft.values.append(
                FeedDraft.Value(
                    row: row, kind: .plain, range: start..<draft.bytes.count, base: base,
                    attributes: [:]))
        }
    }

    private mutating func boundValue() {
        guard let value = capture else { return }
        let count = (isInEntry ? entry.bytes.count : feed.bytes.count) - value.start
        guard count > limits.fieldBytes else { return }
        if !value.isCut {
            capture?.isCut = true
            warn("a field is longer than \(limits.fieldBytes) bytes; the rest of it is cut off")
        }
        let end = value.start + limits.fieldBytes
        withDraft { $0.bytes.removeSubrange(end...) }
    }

    private mutating func withDraft(_ change: (inout FeedDraft) -> Void) {
        if isInEntry { change(&entry) } else { change(&feed) }
    }

    private mutating func warn(_ message: String) {
        warnings.append(ParseWarning(message: message))
    }
}

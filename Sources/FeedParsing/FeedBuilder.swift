import FeedModel

/// Turns the events of an XML document into a feed.
///
/// It copies the bytes of the values that `FieldTable` knows into the draft they belong to, and
/// passes over everything else. Fields are chosen and decoded once, when an entry ends. How fields
/// and values are read is in `FeedBuilder+Fields` and `FeedBuilder+Values`.
struct FeedBuilder {
    private(set) var format: FeedFormat?
    /// A bound was reached; nothing more will be read.
    private(set) var isFull = false

    let limits: ParseLimits
    var assembler: EntryAssembler
    /// What is being drafted: the entry in which we are, else the feed.
    var draft = FeedDraft()
    /// The feed's draft while `draft` is an entry's.
    private var feed = FeedDraft()
    private(set) var isInEntry = false
    private var entries: [Entry] = []
    private var warnings: [ParseWarning] = []

    var frames: [Frame] = []
    /// The value being read; nil between values.
    var capture: Capture?
    var person = Author()

    /// One open element. Elements inside a value have none: the value counts its own depth.
    struct Frame {
        var scope: Scope
        var base: Int
        var beginsEntry = false
    }

    /// What the children of an element are read as.
    enum Scope {
        case feed
        case entry
        case source
        case ignored
    }

    init(limits: ParseLimits, assembler: EntryAssembler) {
        self.limits = limits
        self.assembler = assembler
    }

    /// What was read; call it after `finish()`.
    func result(encoding: String) -> ParsedFeed {
        var result = assembler.feed(draft, format: format ?? .rss20, encoding: encoding)
        result.entries = entries
        result.warnings = Array(warnings.prefix(limits.warnings))
        return result
    }

    // MARK: Events

    /// - Parameter address: the element's namespace, where it is the document's first.
    mutating func start(_ element: FeedElement, _ attributes: XMLAttributes, address: String?) {
        if capture != nil {
            startInsideValue(element, attributes)
        } else if let parent = frames.last {
            startInside(parent, element, attributes)
        } else {
            startRoot(element, attributes, address: address)
        }
    }

    mutating func end(_ element: FeedElement) {
        if capture != nil {
            endInsideValue(element)
            return
        }
        guard let frame = frames.popLast() else { return }
        if frame.beginsEntry { finishEntry() }
    }

    /// RDF says its version with the addresses it declares.
    mutating func declare(address: String) {
        if format == .rss10, address.lowercased().contains("netscape.com/rdf/simple/0.9") {
            format = .rss09x
        }
    }

    /// The document is over, or was cut off: what is open counts as closed.
    mutating func finish() {
        if capture != nil { endValue() }
        if isInEntry { finishEntry() }
        frames = []
    }

    // MARK: Structure

    private mutating func startRoot(
        _ element: FeedElement, _ attributes: XMLAttributes, address: String?
    ) {
        format = FeedFormat(root: element, version: attributes["version"], address: address)
        guard format != nil else {
            isFull = true
            return
        }
        var frame = Frame(scope: .feed, base: 0)
        if let base = attributes[xml: "base"] { frame.base = assembler.addBase(base, inside: 0) }
        draft.language = attributes[xml: "lang"]
        if element.part == .entry {
            beginEntry(attributes, &frame)
        } else if format == .cdf, let address = attributes["href"] {
            draft.links.append(FeedDraft.Link(address, base: frame.base))
        }
        frames.append(frame)
    }

    private mutating func startInside(
        _ parent: Frame, _ element: FeedElement, _ attributes: XMLAttributes
    ) {
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
            beginEntry(attributes, &frame)
            draft.language = language
        case (.channel, .feed):
            draft.language = language ?? draft.language
        case (.root, .feed), (.group, .feed), (.group, .entry):
            break
        case (.person, .feed), (.person, .entry):
            person = Author()
            begin(.person(isContributor: element.name != "author"), .plain, base: frame.base)
        case (.source, .entry):
            draft.source = EntrySource()
            frame.scope = .source
        case (_, .feed):
            startField(element.feedRow, FieldTable.feed, attributes, &frame)
        case (_, .entry):
            draft.language = draft.language ?? language
            startField(element.entryRow, FieldTable.entry, attributes, &frame)
        case (_, .source):
            startSourceField(element, attributes, &frame)
        case (_, .ignored):
            break
        }
        if capture == nil { frames.append(frame) }
    }

    private mutating func beginEntry(_ attributes: XMLAttributes, _ frame: inout Frame) {
        frame.scope = .entry
        frame.beginsEntry = true
        isInEntry = true
        swap(&draft, &feed)
        draft.removeAll()
        draft.about = attributes["about"]
        guard format == .cdf else { return }
        if let address = attributes["href"] {
            draft.links.append(FeedDraft.Link(address, base: frame.base))
        }
        if let row = FieldTable.entry.firstIndex(where: { $0.name == "lastmod" }) {
            add(attributes["lastmod"], row: row, base: frame.base)
        }
    }

    private mutating func finishEntry() {
        isInEntry = false
        if let format {
            entries.append(assembler.entry(draft, format: format, warnings: &warnings))
        }
        swap(&draft, &feed)
        if entries.count >= limits.entries, !isFull {
            isFull = true
            warn("the document has more than \(limits.entries) entries; the rest is not read")
        }
    }

    mutating func warn(_ message: String) {
        warnings.append(ParseWarning(message: message))
    }
}

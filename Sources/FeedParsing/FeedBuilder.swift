import FeedModel

/// Turns the events of an XML document into a feed.
///
/// It copies the bytes of the values that `FieldTable` knows into the draft they belong to, and
/// passes over everything else. Fields are chosen and decoded once, when an entry ends. How fields
/// and values are read is in `FeedBuilder+Fields` and `FeedBuilder+Values`.
struct FeedBuilder: ~Copyable {
    private(set) var format: FeedFormat?
    /// A bound was reached; nothing more will be read.
    private(set) var isFull = false

    let limits: ParseLimits
    var assembler: EntryAssembler
    /// The document is sure to be.
    let isUTF8: Bool
    /// All values of the feed and then of the entry one after the other.
    var bytes = ByteStore()
    /// Elements' names, which they have numbers for.
    private(set) var names: [String] = []
    /// What is being drafted: the entry in which we are, else the feed.
    var draft = FeedDraft()
    /// The feed's draft while `draft` is an entry's.
    private var feed = FeedDraft()
    private(set) var isInEntry = false
    /// Where the entry's bytes begin.
    private var entryStart = 0
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

    init(limits: ParseLimits, assembler: EntryAssembler, isUTF8: Bool) {
        self.limits = limits
        self.assembler = assembler
        self.isUTF8 = isUTF8
    }

    /// An element of that name, which is in lower case.
    mutating func element(_ name: String, in namespace: Namespace) -> FeedElement {
        names.append(name)
        return FeedElement(name: name, number: names.count - 1, namespace: namespace)
    }

    // MARK: Events

    /// - Parameter address: the element's namespace, where it is the document's first.
    @inline(__always)
    mutating func start(_ element: FeedElement, _ attributes: XMLAttributes, address: String?) {
        if capture != nil {
            startInsideValue(element, attributes)
        } else if let parent = frames.last {
            startInside(parent, element, attributes)
        } else {
            startRoot(element, attributes, address: address)
        }
    }

    /// The end of an element that is not inside a value.
    @inline(__always)
    mutating func end() {
        if capture != nil {
            endValue()
            return
        }
        guard let frame = frames.popLast() else { return }
        if frame.beginsEntry { finishEntry() }
    }

    /// RDF says its version with the addresses it declares.
    mutating func declare(address: String) {
        if format == .rss10, address.lowercased().holds("netscape.com/rdf/simple/0.9") {
            format = .rss09x
        }
    }

    /// What was read; nil where it was no feed. The document is over, or was cut off: what is open
    /// counts as closed.
    mutating func finish() -> ParsedFeed? {
        if capture != nil {
            capture?.isCut = true
            endValue()
        }
        if isInEntry { finishEntry() }
        guard let format else { return nil }
        var feed = assembler.feed(draft, bytes.all, format: format)
        feed.entries = entries
        feed.warnings = Array(warnings.prefix(limits.warnings))
        return feed
    }

    // MARK: Structure

    private mutating func startRoot(
        _ element: FeedElement, _ attributes: XMLAttributes, address: String?
    ) {
        format = FeedFormat(
            root: element, name: names[element.name], version: attributes["version"],
            address: address)
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
            begin(.person(isContributor: false), .plain, base: frame.base)
        case (.contributor, .feed), (.contributor, .entry):
            person = Author()
            begin(.person(isContributor: true), .plain, base: frame.base)
        case (.source, .entry):
            draft.source = EntrySource()
            frame.scope = .source
        case (_, .feed):
            startField(element.feedUse, attributes, &frame)
        case (_, .entry):
            if let language { draft.language = draft.language ?? language }
            startField(element.entryUse, attributes, &frame)
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
        entryStart = bytes.count
        swap(&draft, &feed)
        draft.removeAll()
        draft.about = attributes["about"]
        guard format == .cdf else { return }
        if let address = attributes["href"] {
            draft.links.append(FeedDraft.Link(address, base: frame.base))
        }
        if let row = FieldTable.entry.firstIndex(where: { $0.name == "lastmod" }) {
            let use = FieldTable.Use(FieldTable.entry[row], number: row)
            add(attributes.bytes("lastmod"), use, base: frame.base)
        }
    }

    private mutating func finishEntry() {
        isInEntry = false
        if let format {
            entries.append(
                assembler.entry(draft, bytes.all, format: format, warnings: &warnings))
        }
        bytes.cut(to: entryStart)
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

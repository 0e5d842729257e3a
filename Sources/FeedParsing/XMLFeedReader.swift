import CLibxml2
import FeedModel

/// Owns one libxml2 parser context and has a `FeedBuilder` make a feed of what it reads; freed when
/// the value goes out of scope.
///
/// Nothing but the bytes given is ever read: no external subset is loaded, and the parser is told
/// that no entity but XML's own five exists (`XML_PARSE_NONET` alone would not stop `file:`).
struct XMLFeedReader: ~Copyable {
    private let context: xmlParserCtxtPtr

    /// What libxml2 stopped at, and where.
    struct Failure {
        var line: Int
        var message: String
        /// The document names an entity that libxml2 does not know; it may have declared it.
        var isAboutEntities = false
    }

    init() throws(ParseError) {
        LibXML.isReady
        guard let created = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else {
            throw .tooLarge("there is no memory for a parser")
        }
        context = created
        xmlCtxtUseOptions(
            context,
            Int32(
                XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
                    | XML_PARSE_IGNORE_ENC.rawValue))
        context.pointee.sax.pointee = XMLEvents.handlers()
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    /// What came of reading a document until its end or its first fault.
    struct Reading {
        /// Nil where the document is no feed.
        var feed: ParsedFeed?
        var failure: Failure?

        /// A well-formed feed, read to its end or to a bound of ours.
        var isWhole: Bool { failure == nil && feed != nil }
    }

    /// Reads `document`, which is meant to be UTF-8, until its end or its first error.
    mutating func read(
        _ document: [UInt8], limits: ParseLimits, assembler: EntryAssembler
    ) -> Reading {
        let isUTF8 = document.withUnsafeBufferPointer(UTF8Text.isWellFormed)
        var events = XMLEvents(
            builder: FeedBuilder(limits: limits, assembler: assembler, isUTF8: isUTF8),
            context: context)
        withUnsafeMutablePointer(to: &events) { events in
            context.pointee.userData = UnsafeMutableRawPointer(events)
            push(document)
        }
        let feed = events.builder.finish()
        return Reading(feed: feed, failure: events.builder.isFull ? nil : events.failure)
    }

    private func push(_ document: [UInt8]) {
        document.withUnsafeBytes { bytes in
            let text = bytes.bindMemory(to: CChar.self)
            var start = 0
            // In pieces, so that libxml2 does not hold a second copy of a long document.
            while start < text.count, context.pointee.disableSAX == 0 {
                let length = min(1 << 16, text.count - start)
                let isLast = start + length == text.count
                xmlParseChunk(
                    context, text.baseAddress.map { $0 + start }, Int32(length), isLast ? 1 : 0)
                start += length
            }
        }
    }
}

/// What libxml2's callbacks write to while a document is read.
private struct XMLEvents: ~Copyable {
    var builder: FeedBuilder
    private(set) var failure: XMLFeedReader.Failure?
    private let context: xmlParserCtxtPtr

    private var names = XMLNames()
    /// By prefix and address: many elements share a few.
    private var namespaces: [XMLName: Namespace] = [:]
    /// What elements without a namespace belong to; the root says it.
    private var bare = Namespace.rss
    /// The root's own namespace, where it is none we know.
    private var rootAddress: String?
    private var depth = 0

    init(builder: consuming FeedBuilder, context: xmlParserCtxtPtr) {
        self.builder = builder
        self.context = context
    }

    static func handlers() -> xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        handlers.startElementNs = {
            state, local, prefix, address, count, addresses, total, _, all in
            XMLEvents.events(state).pointee.start(
                XMLName(local: local, prefix: prefix, address: address),
                declaring: addresses, count: Int(count), all, Int(total))
        }
        handlers.endElementNs = { state, local, prefix, address in
            XMLEvents.events(state).pointee.end(
                XMLName(local: local, prefix: prefix, address: address))
        }
        handlers.characters = { state, text, length in
            XMLEvents.events(state).pointee.builder.characters(
                UnsafeBufferPointer(start: text, count: Int(length)))
        }
        handlers.ignorableWhitespace = handlers.characters
        handlers.cdataBlock = handlers.characters
        // The document's own entities are for the mender, which bounds them.
        handlers.getEntity = { _, _ in nil }
        handlers.getParameterEntity = { _, _ in nil }
        handlers.reference = { state, _ in
            XMLEvents.events(state).pointee.fail(
                "an entity that is not declared", isAboutEntities: true)
        }
        handlers.serror = { state, error in
            guard let error else { return }
            XMLEvents.events(state).pointee.report(error.pointee)
        }
        return handlers
    }

    private static func events(
        _ state: UnsafeMutableRawPointer?
    ) -> UnsafeMutablePointer<XMLEvents> {
        guard let state else { preconditionFailure("libxml2 lost the state it was given") }
        return state.assumingMemoryBound(to: XMLEvents.self)
    }

    private mutating func start(
        _ name: XMLName, declaring addresses: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ total: Int
    ) {
        if depth == 0 { chooseBareNamespace(name) }
        depth += 1
        let element = names[name] ?? add(name)
        let attributes = XMLAttributes(attributes, count: total, isUTF8: builder.isUTF8)
        let address = depth == 1 ? name.address.map { String(cString: $0) } : nil
        builder.start(element, attributes, address: address)
        if depth == 1 {
            // Pairs of prefix and address.
            for index in 0..<count {
                if let address = addresses?[index * 2 + 1] {
                    builder.declare(address: String(cString: address))
                }
            }
        }
        if builder.isFull { xmlStopParser(context) }
    }

    private mutating func end(_ name: XMLName) {
        depth -= 1
        if builder.isInsideValue {
            builder.endInsideValue(names[name] ?? add(name))
        } else {
            builder.end()
        }
        if builder.isFull { xmlStopParser(context) }
    }

    /// `<feed>` and `<urlset>` come without their namespace, and `<rss>` with one of its own making.
    private mutating func chooseBareNamespace(_ name: XMLName) {
        guard let local = name.local else { return }
        switch String(cString: local).lowercased() {
        case "feed", "entry": bare = .atom
        case "urlset": bare = .sitemap
        default: bare = .rss
        }
        let address = name.address.map { String(cString: $0) }
        if Namespace(address: address, prefix: nil) == .other { rootAddress = address }
    }

    private mutating func add(_ name: XMLName) -> FeedElement {
        let local = name.local.map { String(cString: $0) } ?? ""
        let element = builder.element(local.lowercased(), in: namespace(of: name))
        names.add(name, element)
        return element
    }

    private mutating func namespace(of name: XMLName) -> Namespace {
        let vocabulary = XMLName(local: nil, prefix: name.prefix, address: name.address)
        if let known = namespaces[vocabulary] { return known }
        let address = name.address.map { String(cString: $0) }
        var namespace = Namespace(
            address: address, prefix: name.prefix.map { String(cString: $0) })
        if namespace == .rss && (address ?? "").isEmpty
            || namespace == .other && address != nil && address == rootAddress
        {
            namespace = bare
        }
        namespaces[vocabulary] = namespace
        return namespace
    }

    private mutating func report(_ error: xmlError) {
        // A prefix that is not declared is no reason to stop: `Namespace` knows what is meant.
        guard error.domain != Int32(XML_FROM_NAMESPACE.rawValue), error.level != XML_ERR_WARNING,
            error.code != Int32(XML_ERR_NO_MEMORY.rawValue) || failure == nil
        else { return }
        let isAboutEntities = [
            XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITY_LOOP,
        ].contains { error.code == Int32($0.rawValue) }
        fail(
            error.message.map { String(cString: $0) } ?? "ill-formed", line: Int(error.line),
            isAboutEntities: isAboutEntities)
    }

    private mutating func fail(
        _ message: String, line: Int? = nil, isAboutEntities: Bool = false
    ) {
        guard failure == nil else { return }
        failure = XMLFeedReader.Failure(
            line: line ?? Int(xmlSAX2GetLineNumber(context)),
            message: String(message.trimming { $0.isWhitespace }), isAboutEntities: isAboutEntities)
        xmlStopParser(context)
    }
}

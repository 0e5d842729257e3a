import CLibxml2

/// Owns one HTML document of libxml2; freed when the value goes out of scope.
///
/// Nothing is ever fetched for it: no network, no DTD, no entities but those of HTML itself.
struct HTMLDocument: ~Copyable {
    private let document: htmlDocPtr

    /// Reads a whole page, or a piece of one as feeds hold it, in UTF-8. HTML has no errors: what is
    /// ill-formed is mended.
    init(_ utf8: [UInt8], as extent: Extent) throws(ParseError) {
        guard utf8.count <= HTMLLimits.bytes else {
            throw .tooLarge("the page has more than \(HTMLLimits.bytes / 1_048_576) MiB")
        }
        let markup = extent.opening + HTMLEntities.numbered(TagBound.applied(to: utf8))
        guard let document = HTMLDocument.parse(markup) else {
            throw .notAFeed(looksLike: "an empty page")
        }
        self.document = document
    }

    deinit { xmlFreeDoc(document) }

    enum Extent {
        case page
        case fragment

        /// Without it libxml2 would put a paragraph around a fragment's bare text.
        fileprivate var opening: [UInt8] {
            switch self {
            case .page: []
            case .fragment: Array("<html><body>".utf8)
            }
        }
    }

    /// The document as values.
    func tree() -> HTMLTree {
        xmlDocGetRootElement(document).map { HTMLTree(copying: $0) } ?? HTMLTree()
    }

    /// Lends the document to XPath; `body` must not keep it.
    func withPointer<Result: ~Copyable, Failure: Error>(
        _ body: (htmlDocPtr) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(document)
    }

    private static func parse(_ markup: [UInt8]) -> htmlDocPtr? {
        LibXML.isReady
        guard let context = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(context) }
        // libxml2's own bound stops at 256 open elements and loses the rest. Ours lets deeper
        // elements go and keeps their text.
        context.pointee.sax.pointee.startElement = { context, name, attributes in
            let parser = context!.assumingMemoryBound(to: htmlParserCtxt.self)
            if parser.pointee.nameNr > HTMLLimits.openTags {
                xmlStopParser(parser)
            } else if parser.pointee.nodeNr < HTMLLimits.depth {
                xmlSAX2StartElement(context, name, attributes)
            }
        }
        context.pointee.sax.pointee.endElement = { context, name in
            let parser = context!.assumingMemoryBound(to: htmlParserCtxt.self)
            if parser.pointee.nameNr <= parser.pointee.nodeNr {
                xmlSAX2EndElement(context, name)
            }
        }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_COMPACT.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | hugeText
        return markup.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                htmlCtxtReadMemory(
                    context, characters.baseAddress, Int32(characters.count), nil, "UTF-8",
                    Int32(options))
            }
        }
    }

    /// `XML_PARSE_HUGE`: no bound of libxml2's on depth or text, since both have one of ours.
    private static let hugeText = XML_PARSE_HUGE.rawValue
}

/// How much of a page is read.
enum HTMLLimits {
    static let bytes = 16 * 1_048_576
    /// Elements inside one another; deeper ones lose their tags, not their text.
    static let depth: Int32 = 200
    /// Tags left open at one time. Every end tag is looked up among them, so this bounds time.
    static let openTags: Int32 = 1_100
    /// Attributes of one tag, each of which libxml2 compares with all before it.
    static let attributes = 500
}

extension HTMLTree {
    /// `root` and all inside it. Comments and instructions are left out.
    init(copying root: xmlNodePtr) {
        self.init()
        var node = root
        while true {
            switch node.pointee.type {
            case XML_ELEMENT_NODE:
                begin(HTMLElement(copying: node))
                if isVoid(node) { end() }
                if let child = node.pointee.children {
                    node = child
                    continue
                }
                if !isVoid(node) { end() }
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                add(text: string(node.pointee.content))
            default:
                break
            }
            while node != root, node.pointee.next == nil {
                node = node.pointee.parent
                if !isVoid(node) { end() }
            }
            guard node != root, let next = node.pointee.next else { return }
            node = next
        }
    }
}

extension HTMLElement {
    fileprivate init(copying node: xmlNodePtr) {
        self.init(name: string(node.pointee.name))
        var next = node.pointee.properties
        while let attribute = next {
            let value = string(attribute.pointee.children?.pointee.content)
            attributes.append((string(attribute.pointee.name), value))
            next = attribute.pointee.next
        }
    }
}

/// libxml2 2.9 does not know the empty elements of HTML 5, and puts what follows them inside.
private func isVoid(_ node: xmlNodePtr) -> Bool {
    HTMLElements.void.contains(string(node.pointee.name))
}

private func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
}

import CLibxml2

/// Owns one compiled XPath 1.0 expression. A class, because a rule may have it or not, and Swift
/// cannot yet lend what is inside an optional of a noncopyable type.
final class XPathExpression {
    fileprivate let compiled: xmlXPathCompExprPtr

    /// Nil when `text` is no XPath 1.0.
    init?(_ text: String) {
        guard let context = XPathContext(document: nil),
            let compiled = xmlXPathCtxtCompile(context.pointer, text)
        else { return nil }
        self.compiled = compiled
    }

    deinit { xmlXPathFreeCompExpr(compiled) }
}

/// Why an expression gave no answer.
enum XPathFailure: Error {
    /// It calls what XPath 1.0 does not have, or is not what was asked for.
    case notUsable
    /// It would take longer than a page is worth.
    case tooManySteps
}

/// What an expression selects: a whole element, or a piece of text.
enum XPathValue {
    case element(HTMLTree)
    case text(String)
}

/// The nodes of a document that one expression selected, in document order. The document must
/// outlive it.
struct XPathSelection: ~Copyable {
    private let context: XPathContext
    private let nodes: xmlXPathObjectPtr

    init(
        of expression: XPathExpression, in document: borrowing HTMLDocument
    ) throws(XPathFailure) {
        guard let context = document.withPointer({ XPathContext(document: $0) }) else {
            throw .notUsable
        }
        let nodes = try context.evaluate(expression, at: nil)
        guard nodes.pointee.type == XPATH_NODESET else {
            xmlXPathFreeObject(nodes)
            throw .notUsable
        }
        self.context = context
        self.nodes = nodes
    }

    deinit { xmlXPathFreeObject(nodes) }

    var count: Int {
        nodes.pointee.nodesetval.map { Int($0.pointee.nodeNr) } ?? 0
    }

    /// The line of the document on which a selected node begins.
    func line(of index: Int) -> Int? {
        let line = xmlGetLineNo(node(at: index))
        return line > 0 ? line : nil
    }

    /// What `expression` selects, relative to the selected node at `index`.
    func values(
        of expression: XPathExpression, at index: Int
    ) throws(XPathFailure) -> [XPathValue] {
        let result = try context.evaluate(expression, at: node(at: index))
        defer { xmlXPathFreeObject(result) }
        switch result.pointee.type {
        case XPATH_NODESET:
            guard let set = result.pointee.nodesetval else { return [] }
            return (0..<Int(set.pointee.nodeNr)).compactMap { value(of: set.pointee.nodeTab[$0]) }
        case XPATH_STRING:
            return result.pointee.stringval.map { [.text(String(cString: $0))] } ?? []
        default:
            throw .notUsable
        }
    }

    private func node(at index: Int) -> xmlNodePtr? {
        nodes.pointee.nodesetval.pointee.nodeTab[index]
    }

    private func value(of node: xmlNodePtr?) -> XPathValue? {
        guard let node else { return nil }
        switch node.pointee.type {
        case XML_ELEMENT_NODE:
            return .element(HTMLTree(copying: node))
        case XML_ATTRIBUTE_NODE:
            return node.pointee.children?.pointee.content.map { .text(String(cString: $0)) }
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            return node.pointee.content.map { .text(String(cString: $0)) }
        default:
            return nil
        }
    }
}

/// Owns one evaluation context. It has no `document()` and no variables, as XPath without XSLT has
/// not, and it keeps what goes wrong to itself.
private struct XPathContext: ~Copyable {
    let pointer: xmlXPathContextPtr

    init?(document: htmlDocPtr?) {
        guard let pointer = xmlXPathNewContext(document) else { return nil }
        pointer.pointee.error = { _, _ in }
        pointer.pointee.opLimit = 50_000_000
        self.pointer = pointer
    }

    deinit { xmlXPathFreeContext(pointer) }

    /// The caller frees the result.
    func evaluate(
        _ expression: XPathExpression, at node: xmlNodePtr?
    ) throws(XPathFailure) -> xmlXPathObjectPtr {
        pointer.pointee.node = node
        guard let result = xmlXPathCompiledEval(expression.compiled, pointer) else {
            let ranOut = XML_XPATH_EXPRESSION_OK.rawValue + XPATH_OP_LIMIT_EXCEEDED.rawValue
            throw pointer.pointee.lastError.code == ranOut ? .tooManySteps : .notUsable
        }
        return result
    }
}

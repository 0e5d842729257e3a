/// An HTML document as values: nodes in document order, each with where its inside ends.
///
/// Everything inside node `i` is the range `i + 1 ..< nodes[i].end`, so whole subtrees are skipped
/// by one step and measured by two sums.
struct HTMLTree: Sendable {
    struct Node: Sendable {
        enum Content: Sendable {
            case element(HTMLElement)
            case text(String)
        }

        var content: Content
        /// The enclosing node; the root is its own.
        var parent: Int
        /// One past the last node inside this one.
        var end: Int

        var element: HTMLElement? {
            if case .element(let element) = content { element } else { nil }
        }
    }

    private(set) var nodes: [Node] = []
    private var open: [Int] = []

    /// Adds an element inside the innermost open one, and opens it.
    mutating func begin(_ element: HTMLElement) {
        append(.element(element))
        open.append(nodes.count - 1)
    }

    mutating func end() {
        guard let index = open.popLast() else { return }
        nodes[index].end = nodes.count
    }

    mutating func add(text: String) {
        append(.text(text))
    }

    private mutating func append(_ content: Node.Content) {
        let index = nodes.count
        nodes.append(Node(content: content, parent: open.last ?? index, end: index + 1))
    }

    /// Tells `visitor` what lies in `range`, in order; where it answers false to an element, the
    /// inside of that element is passed over. Of the elements in `leftOut` it is told nothing.
    func walk<Visitor: HTMLVisitor>(
        _ range: Range<Int>? = nil, without leftOut: Set<Int> = [], _ visitor: inout Visitor
    ) {
        let range = range ?? nodes.indices
        var open: [(traits: HTMLTraits, end: Int)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            while let last = open.last, last.end <= index {
                visitor.leave(last.traits)
                open.removeLast()
            }
            switch nodes[index].content {
            case .text(var text):
                text.withUTF8 { visitor.read($0) }
                index += 1
            case .element(let element):
                if !leftOut.contains(index), visitor.enter(element) {
                    open.append((element.traits, nodes[index].end))
                    index += 1
                } else {
                    index = nodes[index].end
                }
            }
        }
        for element in open.reversed() { visitor.leave(element.traits) }
    }
}

/// An element's own tag.
struct HTMLElement: Sendable {
    /// In lower case, as the parser gives it.
    let name: String
    let traits: HTMLTraits
    var attributes: [(name: String, value: String)]

    init(
        name: String, traits: HTMLTraits? = nil,
        attributes: [(name: String, value: String)] = []
    ) {
        self.name = name
        self.traits = traits ?? .of(name)
        self.attributes = attributes
    }

    subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }
}

/// What can be told the nodes of a document in their order.
protocol HTMLVisitor {
    /// Whether the attributes of elements mean anything to it.
    static var looksAtAttributes: Bool { get }

    /// An element begins; `leave` follows only where the answer is true.
    mutating func enter(_ element: HTMLElement) -> Bool
    mutating func leave(_ traits: HTMLTraits)
    /// Text, or a piece of it.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>)
}

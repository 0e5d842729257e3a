/// Words by their letters, and behind each word what may come next: phrases that begin alike share
/// their beginning, however many there are.
struct WordTrie: Sendable {
    /// A place in the trie from which a word begins: the start of a language's phrases, or what
    /// comes behind some words.
    struct State: Sendable {
        /// The node at which its next words begin.
        fileprivate var root: Int32 = none
        /// The first of its phrases, in `phrases`.
        fileprivate var phrase: Int32 = none
    }

    /// A word that may end at a node, or go on with an ending.
    struct Terminal: Sendable {
        var word: PatternWord.Rest
        fileprivate var state: Int32
        fileprivate var next: Int32
    }

    private struct Phrase: Sendable {
        var id: Int32
        var next: Int32
    }

    private var states: [State] = []
    private var phrases: [Phrase] = []
    private var terminals: [Terminal] = []
    /// By node: its first terminal.
    private var firstTerminals: [Int32] = []
    private var edges = EdgeTable()
    /// While phrases are added: the state behind a word.
    private var behind: [Step: Int32] = [:]

    private struct Step: Hashable, Sendable {
        var state: Int32
        var word: PatternWord
    }

    /// A new start.
    mutating func addState() -> Int32 {
        states.append(State())
        return Int32(states.count - 1)
    }

    mutating func add(_ words: some Sequence<PatternWord>, as phrase: Int, from start: Int32) {
        var state = start
        for word in words { state = add(word, behind: state) }
        phrases.append(Phrase(id: Int32(phrase), next: states[Int(state)].phrase))
        states[Int(state)].phrase = Int32(phrases.count - 1)
    }

    private mutating func add(_ word: PatternWord, behind state: Int32) -> Int32 {
        let step = Step(state: state, word: word)
        if let known = behind[step] { return known }
        let next = addState()
        behind[step] = next
        if states[Int(state)].root == none { states[Int(state)].root = addNode() }
        for form in word.forms {
            var node = states[Int(state)].root
            for letter in form.stem {
                if let known = edges[node, letter] {
                    node = known
                } else {
                    let new = addNode()
                    edges.add(node, letter, new)
                    node = new
                }
            }
            terminals.append(
                Terminal(
                    word: PatternWord.Rest(word, form), state: next,
                    next: firstTerminals[Int(node)]))
            firstTerminals[Int(node)] = Int32(terminals.count - 1)
        }
        return next
    }

    private mutating func addNode() -> Int32 {
        firstTerminals.append(none)
        return Int32(firstTerminals.count - 1)
    }

    /// Lets go of what only adding needs.
    mutating func finish() { behind = [:] }

    /// Calls `body` with each phrase that begins with a word of `text`, and the words it takes.
    func search(
        _ text: LetteredText, from place: Int, state: Int32, _ body: (Int, Range<Int>) -> Void
    ) {
        search(text, place, state: state, began: place, body)
    }

    private func search(
        _ text: LetteredText, _ place: Int, state: Int32, began: Int,
        _ body: (Int, Range<Int>) -> Void
    ) {
        var node = states[Int(state)].root
        guard node != none else { return }
        let word = text.ranges[place]
        var position = word.lowerBound
        while true {
            var next = firstTerminals[Int(node)]
            while next != none {
                let terminal = terminals[Int(next)]
                next = terminal.next
                guard terminal.word.allows(text, place, from: position, isFirst: place == began)
                else { continue }
                report(terminal.state, began..<place + 1, body)
                if states[Int(terminal.state)].root != none, place + 1 < text.ranges.count {
                    search(text, place + 1, state: terminal.state, began: began, body)
                }
            }
            guard position < word.upperBound, let child = edges[node, text.letters[position]] else {
                return
            }
            node = child
            position += 1
        }
    }

    private func report(_ state: Int32, _ words: Range<Int>, _ body: (Int, Range<Int>) -> Void) {
        var next = states[Int(state)].phrase
        while next != none {
            let phrase = phrases[Int(next)]
            body(Int(phrase.id), words)
            next = phrase.next
        }
    }
}

private let none: Int32 = -1

/// Which node a letter leads to, from another: open addressing in one table, of which a look-up
/// touches one place.
private struct EdgeTable: Sendable {
    /// From the top: node (24 bits), letter (16), and the node that it leads to (24).
    private var edges: [UInt64] = Array(repeating: 0, count: 1 << 10)
    private var count = 0

    subscript(node: Int32, letter: UInt16) -> Int32? {
        let edge = edges[slot(of: Self.key(node, letter))]
        // The first node of all is led to by none.
        return edge == 0 ? nil : Int32(truncatingIfNeeded: edge & 0xFF_FFFF)
    }

    mutating func add(_ node: Int32, _ letter: UInt16, _ child: Int32) {
        precondition(child < 1 << 24, "a trie has sixteen million nodes at most")
        if count * 2 >= edges.count { grow() }
        let key = Self.key(node, letter)
        edges[slot(of: key)] = key << 24 | UInt64(child)
        count += 1
    }

    private mutating func grow() {
        let old = edges
        edges = Array(repeating: 0, count: old.count * 2)
        for edge in old where edge != 0 { edges[slot(of: edge >> 24)] = edge }
    }

    /// Where the key is, or would be.
    private func slot(of key: UInt64) -> Int {
        let mask = edges.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while edges[slot] != 0, edges[slot] >> 24 != key { slot = (slot + 1) & mask }
        return slot
    }

    private static func key(_ node: Int32, _ letter: UInt16) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 16 | UInt64(letter)
    }
}

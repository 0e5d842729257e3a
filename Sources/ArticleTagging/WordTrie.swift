/// The trie of each language's words, by their letters, and behind each word what may come next.
extension CompiledTags {
    /// Calls `body` with each phrase that begins with a word of `text`, as in `StateRecord.phrases`,
    /// and the words it takes.
    ///
    /// - Parameter root: of the language whose phrases are looked for.
    func search(
        _ text: LetteredText, root: UInt32, from place: Int, _ body: (UInt32, Range<Int>) -> Void
    ) {
        search(text, place, root: Int(root), behind: nil, began: place, body)
    }

    /// - Parameter state: what stands before; nil where a phrase begins.
    private func search(
        _ text: LetteredText, _ place: Int, root: Int, behind state: UInt32?, began: Int,
        _ body: (UInt32, Range<Int>) -> Void
    ) {
        let word = text.ranges[place]
        var (number, position) = (root, word.lowerBound)
        while true {
            let (node, next) = (nodes[number], nodes[number + 1])
            for terminal in terminals[Int(node.terminals)..<Int(next.terminals)] {
                let reached = state.map { step(from: $0, with: terminal.word) } ?? terminal.start
                guard reached > 0,
                    allows(
                        rests[terminal.rest], text, place, from: position, isFirst: place == began)
                else { continue }
                if reached & StateRecord.onlyPhrase > 0 {
                    body(reached ^ StateRecord.onlyPhrase, began..<place + 1)
                    continue
                }
                let (behind, end) = (states[reached], states[reached + 1])
                for phrase in phrases[Int(behind.phrases)..<Int(end.phrases)] {
                    body(phrase, began..<place + 1)
                }
                if behind.steps < end.steps, place + 1 < text.ranges.count {
                    search(
                        text, place + 1, root: root, behind: reached, began: began, body)
                }
            }
            guard position < word.upperBound,
                let child = child(
                    Int(node.children)..<Int(next.children),
                    text.letters[position..<word.upperBound])
            else { return }
            number = child
            position += Int(nodes[child].length)
        }
    }

    /// The state behind a word; 0 where none is.
    private func step(from state: UInt32, with word: UInt32) -> UInt32 {
        var (low, high) = (Int(states[state].steps), Int(states[state + 1].steps))
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].word < word { low = middle + 1 } else { high = middle }
        }
        return low < end && steps[low].word == word ? steps[low].state : 0
    }

    /// The one of some nodes to which letters lead.
    private func child(_ children: Range<Int>, _ rest: ArraySlice<UInt16>) -> Int? {
        let wanted = rest[rest.startIndex]
        var (low, high) = (children.lowerBound, children.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].firstLetter < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < children.upperBound else { return nil }
        let node = nodes[low]
        guard node.firstLetter == wanted,
            node.length == 1
                || rest.dropFirst().starts(with: letters(node.letters, count: Int(node.length) - 1))
        else { return nil }
        return low
    }
}

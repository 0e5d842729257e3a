/// Makes the trie of each language's words, and the phrases behind them: words are there once, however
/// many phrases they are in, and phrases that begin alike share their beginning.
struct TrieCompiler {
    /// A form of a word, and what of it is not its stem.
    private struct Entry {
        var stem: [UInt16]
        var word: UInt32
        var rest: UInt32
    }

    private struct Language {
        var entries: [Entry] = []
        var words: Set<UInt32> = []
        /// The state behind a word that begins a phrase.
        var starts: [UInt32: UInt32] = [:]
    }

    private struct Step: Hashable {
        var state: UInt32
        var word: UInt32
    }

    private var languages: [Language] = []
    private var phrases: [[UInt32]] = [[]]
    private var steps: [Step: UInt32] = [:]

    /// Returns the number of a new language.
    mutating func addLanguage() -> Int {
        languages.append(Language())
        return languages.count - 1
    }

    /// Whether a word is to be added to a language before its first phrase.
    mutating func isNew(_ word: UInt32, in language: Int) -> Bool {
        languages[language].words.insert(word).inserted
    }

    mutating func add(stem: [UInt16], of word: UInt32, _ rest: UInt32, to language: Int) {
        languages[language].entries.append(Entry(stem: stem, word: word, rest: rest))
    }

    mutating func add(_ words: [UInt32], as phrase: UInt32, to language: Int) {
        guard let first = words.first else { return }
        var state = languages[language].starts[first] ?? 0
        if state == 0 {
            state = addState()
            languages[language].starts[first] = state
        }
        for word in words.dropFirst() {
            let step = Step(state: state, word: word)
            if let known = steps[step] {
                state = known
            } else {
                state = addState()
                steps[step] = state
            }
        }
        phrases[Int(state)].append(phrase)
    }

    private mutating func addState() -> UInt32 {
        phrases.append([])
        return UInt32(phrases.count - 1)
    }

    /// The tables; the root of a language is the node of its number.
    mutating func finish(_ letters: inout RunPool<UInt16>) -> Tables {
        var tables = Tables()
        let names = addStates(to: &tables)
        var ranges: [Range<Int>] = []
        var entries: [Entry] = []
        var languageOfEntry: [Int] = []
        for (number, language) in languages.enumerated() {
            let start = entries.count
            entries += language.entries.sorted { $0.stem.lexicographicallyPrecedes($1.stem) }
            languageOfEntry += repeatElement(number, count: language.entries.count)
            ranges.append(start..<entries.count)
            tables.nodes.append(NodeRecord())
        }
        var depths = Array(repeating: 0, count: ranges.count)
        // Node by node in their order, so that the children of one are behind those of the one before.
        var node = 0
        while node < ranges.count {
            var (place, end) = (ranges[node].lowerBound, ranges[node].upperBound)
            let depth = depths[node]
            tables.nodes[node].terminals = UInt32(tables.terminals.count)
            tables.nodes[node].children = UInt32(tables.nodes.count)
            while place < end, entries[place].stem.count == depth {
                let entry = entries[place]
                tables.terminals.append(
                    TerminalRecord(
                        word: entry.word, rest: entry.rest,
                        start: names[
                            Int(languages[languageOfEntry[place]].starts[entry.word] ?? 0)]))
                place += 1
            }
            while place < end {
                let first = entries[place].stem
                var last = place + 1
                while last < end, entries[last].stem[depth] == first[depth] { last += 1 }
                let length = commonLength(first, entries[last - 1].stem, from: depth)
                tables.nodes.append(
                    NodeRecord(
                        letters: letters.place(of: Array(first[depth + 1..<depth + length])),
                        length: UInt16(length), firstLetter: first[depth]))
                ranges.append(place..<last)
                depths.append(depth + length)
                place = last
            }
            end = place
            node += 1
        }
        tables.nodes.append(
            NodeRecord(
                children: UInt32(tables.nodes.count), terminals: UInt32(tables.terminals.count)))
        self = TrieCompiler()
        return tables
    }

    /// Returns what stands for each state in the tables.
    private func addStates(to tables: inout Tables) -> [UInt32] {
        let steps = steps.sorted {
            ($0.key.state, $0.key.word) < ($1.key.state, $1.key.word)
        }
        var names: [UInt32] = []
        var step = 0
        for (state, ends) in phrases.enumerated() {
            let first = step
            while step < steps.count, steps[step].key.state == state { step += 1 }
            if first == step, ends.count == 1 {
                names.append(ends[0] | StateRecord.onlyPhrase)
            } else {
                names.append(UInt32(tables.states.count))
                tables.states.append(
                    StateRecord(phrases: UInt32(tables.phrases.count), steps: UInt32(first)))
                tables.phrases += ends
            }
        }
        tables.states.append(
            StateRecord(phrases: UInt32(tables.phrases.count), steps: UInt32(steps.count)))
        tables.steps = steps.map { StepRecord(word: $0.key.word, state: names[Int($0.value)]) }
        return names
    }

    struct Tables {
        var nodes: [NodeRecord] = []
        var terminals: [TerminalRecord] = []
        var states: [StateRecord] = []
        var steps: [StepRecord] = []
        var phrases: [UInt32] = []
    }
}

/// How many letters two stems share behind a place; at most as many as a node can have.
private func commonLength(_ one: [UInt16], _ other: [UInt16], from depth: Int) -> Int {
    let end = min(one.count, other.count, depth + Int(UInt16.max))
    var place = depth
    while place < end, one[place] == other[place] { place += 1 }
    return place - depth
}

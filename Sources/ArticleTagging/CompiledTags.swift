/// All rules of all tags, compiled into tables that are read where they lie.
final class CompiledTags: Sendable {
    /// What the tables are parts of.
    let bytes: TagBytes
    let languages: TagTable<LanguageRecord>
    let nodes: TagTable<NodeRecord>
    let terminals: TagTable<TerminalRecord>
    let states: TagTable<StateRecord>
    let steps: TagTable<StepRecord>
    let phrases: TagTable<UInt32>
    let rests: TagTable<RestRecord>
    let endingSets: TagTable<EndingSetRecord>
    let endings: TagTable<EndingRecord>
    let words: TagTable<WordRecord>
    let forms: TagTable<FormRecord>
    let contexts: TagTable<ContextRecord>
    let patterns: TagTable<PatternRecord>
    private let measures: TagTable<UInt64>
    let rules: TagTable<RuleRecord>
    /// Sorted by their bytes.
    let nameKeys: TagTable<NameKeyRecord>
    private let lists: TagTable<UInt32>
    private let letters: TagTable<UInt16>
    private let texts: TagTable<UInt8>

    /// nil where the bytes are no tables of tags. What is in these is believed.
    init?(_ bytes: TagBytes) {
        var reader = TagTableReader(bytes)
        guard let languages = reader.table(of: LanguageRecord.self),
            let nodes = reader.table(of: NodeRecord.self),
            let terminals = reader.table(of: TerminalRecord.self),
            let states = reader.table(of: StateRecord.self),
            let steps = reader.table(of: StepRecord.self),
            let phrases = reader.table(of: UInt32.self),
            let rests = reader.table(of: RestRecord.self),
            let endingSets = reader.table(of: EndingSetRecord.self),
            let endings = reader.table(of: EndingRecord.self),
            let words = reader.table(of: WordRecord.self),
            let forms = reader.table(of: FormRecord.self),
            let contexts = reader.table(of: ContextRecord.self),
            let patterns = reader.table(of: PatternRecord.self),
            let measures = reader.table(of: UInt64.self),
            let rules = reader.table(of: RuleRecord.self),
            let nameKeys = reader.table(of: NameKeyRecord.self),
            let lists = reader.table(of: UInt32.self),
            let letters = reader.table(of: UInt16.self),
            let texts = reader.table(of: UInt8.self)
        else { return nil }
        self.bytes = bytes
        (self.languages, self.nodes, self.terminals) = (languages, nodes, terminals)
        (self.states, self.steps, self.phrases) = (states, steps, phrases)
        (self.rests, self.endingSets, self.endings) = (rests, endingSets, endings)
        (self.words, self.forms, self.contexts) = (words, forms, contexts)
        (self.patterns, self.measures) = (patterns, measures)
        (self.rules, self.nameKeys) = (rules, nameKeys)
        (self.lists, self.letters, self.texts) = (lists, letters, texts)
    }

    func utf8(_ place: TextPlace) -> UnsafeBufferPointer<UInt8> {
        var (start, length, shift) = (Int(place), 0, 0)
        while true {
            let byte = texts[start]
            start += 1
            length |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return texts[start..<start + length] }
            shift += 7
        }
    }

    func text(_ place: TextPlace) -> String { String(decoding: utf8(place), as: UTF8.self) }

    func letters(_ place: UInt32, count: Int) -> UnsafeBufferPointer<UInt16> {
        letters[Int(place)..<Int(place) + count]
    }

    /// A list whose length stands in front of it.
    func list(_ place: UInt32) -> UnsafeBufferPointer<UInt32> {
        let start = Int(place) + 1
        return lists[start..<start + Int(lists[place])]
    }

    struct Conditions {
        /// Places of patterns …
        var with: UnsafeBufferPointer<UInt32>
        var unless: UnsafeBufferPointer<UInt32>
        /// … and of contexts.
        var notBefore: UnsafeBufferPointer<UInt32>
        var notAfter: UnsafeBufferPointer<UInt32>
    }

    /// nil for a pattern that always counts.
    func conditions(of pattern: PatternRecord) -> Conditions? {
        var place = particulars(of: pattern).conditions
        guard place > 0 else { return nil }
        func next() -> UnsafeBufferPointer<UInt32> {
            let list = list(place)
            place += UInt32(list.count) + 1
            return list
        }
        return Conditions(with: next(), unless: next(), notBefore: next(), notAfter: next())
    }

    func particulars(of pattern: PatternRecord) -> PatternRecord.Particulars {
        let place = pattern.particulars
        return PatternRecord.Particulars(
            reach: lists[place], words: lists[place + 1], conditions: lists[place + 2])
    }

    func weight(of pattern: PatternRecord) -> Double {
        Double(bitPattern: measures[pattern.measures])
    }

    func wordCount(of pattern: PatternRecord) -> Int { Int(measures[pattern.measures + 1]) }

    /// The rule that a pattern is of; -1 for one that is only a condition.
    func rule(of pattern: Int) -> Int { Int(patterns[pattern].rule) }

    func kind(of pattern: Int) -> RuleRecord.Kind { rules[rule(of: pattern)].kind }
}

// MARK: Listed people

extension CompiledTags {
    private func givenNames(of rule: Int) -> [String] { list(rules[rule].givenNames).map(text) }

    /// Whether a given name is the listed one's.
    func isOwn(_ sound: String, of rule: Int) -> Bool {
        givenNames(of: rule).contains { $0.hasPrefix(sound.prefix(4)) }
    }

    /// Whether somebody's initial is none of the listed one's.
    func isOther(initial sound: String, of rule: Int) -> Bool {
        let own = givenNames(of: rule)
        return !own.isEmpty && !own.contains { $0.hasPrefix(sound) }
    }

    /// The rule of somebody who has been found by his office.
    func rule(of person: FoundPerson) -> Int? {
        let wanted = Array(person.key.utf8)
        var (low, high) = (0, nameKeys.count)
        while low < high {
            let middle = (low + high) / 2
            if utf8(nameKeys[middle].key).lexicographicallyPrecedes(wanted) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < nameKeys.count, utf8(nameKeys[low].key).elementsEqual(wanted) else {
            return nil
        }
        let rule = Int(nameKeys[low].rule)
        return rule < 0 ? nil : rule
    }
}

import TextFolding

/// What tells the people of a list from others.
struct ListedPeople {
    /// By the place of a rule: the sounds of the given names that are his own.
    private(set) var givenNames: [Int: Set<String>] = [:]
    /// The places of rules by the consonants of their names: one spelling of a name is as good as
    /// another. -1 where two people have the same.
    private(set) var rules: [String: Int32] = [:]

    mutating func add(_ rule: TagRule, at place: Int) {
        let names = rule.patterns.map { sounds(of: $0.text) }
        givenNames[place] = Set(names.filter { $0.count > 1 }.joined())
            .subtracting(names.filter { $0.count == 1 }.joined())
        let name = sounds(of: rule.name)
        let full = zip(rule.patterns, names).filter { $0.0.words.count > 1 }.map(\.1) + [name]
        let keys =
            full.map { nameKey(of: $0, isChinese: false) } + [nameKey(of: name, isChinese: true)]
        // Initials are nobody's alone.
        for key in Set(keys)
        where key.contains(" ") && key.split(separator: " ").allSatisfy({ $0.count > 1 }) {
            rules[key] = rules[key] == nil ? Int32(place) : -1
        }
    }
}

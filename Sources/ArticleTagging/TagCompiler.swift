import FeedModel

/// Compiles rules into tables: what many patterns share, such as words, endings and conditions, is there
/// once.
struct TagCompiler {
    private var texts = TextPool()
    private var letters = RunPool<UInt16>()
    /// At its beginning what has no conditions, and lists of nothing.
    private var lists = RunPool<UInt32>([0, 0, 0, 0])
    private var trie = TrieCompiler()
    private var languages: [String: Int] = [:]
    private var languageRecords: [LanguageRecord] = []
    private var words: [PatternWord: UInt32] = [:]
    /// The number of each word that is looked for at one place of a text.
    private var lookedFor: [PatternWord: UInt32] = [:]
    private var wordRecords: [WordRecord] = []
    private var forms: [FormRecord] = []
    private var rests: [RestRecord] = []
    private var restNumbers: [RestRecord: UInt32] = [:]
    private var endingSets: [EndingSetRecord] = []
    private var endings: [EndingRecord] = []
    private var endingNumbers: [Endings: UInt32] = [:]
    private var contexts: [ContextRecord] = []
    private var contextNumbers: [ContextRecord: UInt32] = [:]
    private var patterns: [PatternRecord] = []
    private var measures = RunPool<UInt64>()
    /// The patterns that are conditions.
    private var conditionPlaces: [TagPattern: UInt32] = [:]
    private var rules: [RuleRecord] = []
    private var people = ListedPeople()

    static func compile(_ rules: [TagRule]) -> TagBytes {
        var compiler = TagCompiler()
        // What is asked for as a whole lies together.
        for rule in rules { _ = compiler.texts.place(of: rule.tag) }
        for rule in rules { compiler.add(rule) }
        return compiler.finish()
    }

    private mutating func add(_ rule: TagRule) {
        var seen: [CompiledPattern: Int] = [:]
        for pattern in rule.patterns { add(pattern, of: rules.count, &seen) }
        if rule.kind.number == .person { people.add(rule, at: rules.count) }
        rules.append(
            RuleRecord(
                threshold: rule.threshold, kindNumber: rule.kind.number.rawValue,
                tag: texts.place(of: rule.tag), name: texts.place(of: rule.name),
                whole: texts.place(of: rule.kind.whole ?? ""),
                state: texts.place(of: rule.state ?? ""),
                labels: lists.place(
                    ofList: rule.labels.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap {
                        [texts.place(of: $0.key.rawValue), texts.place(of: $0.value)]
                    }), givenNames: 0))
    }

    /// Two scripts of a language may bring the same pattern twice; the weightier one counts.
    private struct CompiledPattern: Hashable {
        var language: Int
        var words: [UInt32]
        var reach: Int?
    }

    private mutating func add(
        _ pattern: TagPattern, of rule: Int, _ seen: inout [CompiledPattern: Int]
    ) {
        let compiled = CompiledPattern(
            language: language(of: Speech(pattern.language)),
            words: pattern.words.map { number($0) },
            reach: pattern.reach)
        if let known = seen[compiled] {
            if weight(of: patterns[known]) >= pattern.weight {
                return
            }
            patterns[known].rule = -1
        }
        seen[compiled] = add(pattern, compiled, of: Int32(rule))
    }

    private func weight(of pattern: PatternRecord) -> Double {
        Double(bitPattern: measures.elements[Int(pattern.measures)])
    }

    /// Returns its place. What it depends on has the places before.
    private mutating func add(
        _ pattern: TagPattern, _ compiled: CompiledPattern, of rule: Int32
    ) -> Int {
        let particulars = particulars(of: pattern)
        let place = patterns.count
        for (number, word) in zip(compiled.words, pattern.words)
        where trie.isNew(number, in: compiled.language) {
            for form in word.forms {
                trie.add(stem: form.stem, of: number, rest(of: word, form), to: compiled.language)
            }
        }
        if pattern.reach == nil {
            trie.add(compiled.words, as: UInt32(place) << 1, to: compiled.language)
        } else {
            for word in compiled.words {
                trie.add([word], as: UInt32(place) << 1 | 1, to: compiled.language)
            }
        }
        patterns.append(
            PatternRecord(
                text: texts.place(of: pattern.text), rule: rule,
                measures: measures.place(
                    of: [pattern.weight.bitPattern, UInt64(pattern.words.count)]),
                particulars: particulars))
        return place
    }

    private mutating func particulars(of pattern: TagPattern) -> UInt32 {
        var particulars = PatternRecord.Particulars()
        if let reach = pattern.reach {
            particulars.reach = UInt32(clamping: reach)
            particulars.words = lists.place(ofList: pattern.words.map { lookedFor($0) })
        }
        if !pattern.conditions.isEmpty {
            particulars.conditions = conditions(pattern.conditions)
        }
        guard particulars != PatternRecord.Particulars() else { return 0 }
        return lists.place(of: [particulars.reach, particulars.words, particulars.conditions])
    }

    private mutating func conditions(_ wanted: TagPattern.Conditions) -> UInt32 {
        let places = [
            wanted.with.map { condition($0) }, wanted.unless.map { condition($0) },
            wanted.notBefore.map { context($0) }, wanted.notAfter.map { context($0) },
        ]
        return lists.place(of: places.flatMap { [UInt32($0.count)] + $0 })
    }

    private mutating func condition(_ pattern: TagPattern) -> UInt32 {
        if let known = conditionPlaces[pattern] { return known }
        let compiled = CompiledPattern(
            language: language(of: Speech(pattern.language)),
            words: pattern.words.map { number($0) },
            reach: pattern.reach)
        let place = UInt32(add(pattern, compiled, of: -1))
        conditionPlaces[pattern] = place
        return place
    }

    private mutating func context(_ pattern: TagPattern) -> UInt32 {
        let record = ContextRecord(
            alphabet: UInt32(Speech(pattern.language).alphabet.rawValue),
            words: lists.place(ofList: pattern.words.map { lookedFor($0) }))
        if let known = contextNumbers[record] { return known }
        let number = UInt32(contexts.count)
        contexts.append(record)
        contextNumbers[record] = number
        return number
    }

    private mutating func language(of speech: Speech) -> Int {
        if let known = languages[speech.language] { return known }
        let number = trie.addLanguage()
        languages[speech.language] = number
        languageRecords.append(
            LanguageRecord(
                name: texts.place(of: speech.language), alphabet: UInt32(speech.alphabet.rawValue),
                root: UInt32(number)))
        return number
    }

    private mutating func number(_ word: PatternWord) -> UInt32 {
        if let known = words[word] { return known }
        let number = UInt32(words.count)
        words[word] = number
        return number
    }

    private mutating func lookedFor(_ word: PatternWord) -> UInt32 {
        if let known = lookedFor[word] { return known }
        let number = UInt32(wordRecords.count)
        wordRecords.append(WordRecord(forms: UInt32(forms.count)))
        for form in word.forms {
            forms.append(
                FormRecord(
                    stem: letters.place(of: form.stem), length: UInt32(form.stem.count),
                    rest: rest(of: word, form)))
        }
        lookedFor[word] = number
        return number
    }

    private mutating func rest(of word: PatternWord, _ form: WordForm) -> UInt32 {
        var flags: RestRecord.Flags = []
        if word.needsCapital { flags.insert(.needsCapital) }
        if word.followsComma { flags.insert(.followsComma) }
        if word.isLatinOnly { flags.insert(.isLatinOnly) }
        // A stem whose last sound is another has letters of its own.
        let cyrillic = word.cyrillic.flatMap {
            Alphabet.kazakh.letters(of: $0) == form.stem ? $0 : nil
        }
        let rest = RestRecord(
            endings: number(form.endings), flags: flags, exact: texts.place(of: word.exact ?? ""),
            cyrillic: texts.place(of: cyrillic ?? ""))
        if let known = restNumbers[rest] { return known }
        let number = UInt32(rests.count)
        rests.append(rest)
        restNumbers[rest] = number
        return number
    }

    private mutating func number(_ set: Endings) -> UInt32 {
        if let known = endingNumbers[set] { return known }
        let number = UInt32(endingSets.count)
        let firsts = set.firsts?.sorted() ?? []
        var record = EndingSetRecord(
            endings: UInt32(endings.count), firsts: letters.place(of: firsts),
            firstCount: UInt32(firsts.count))
        if set.mayBeNone { record.flags.insert(.mayBeNone) }
        if set.mayBeAny { record.flags.insert(.mayBeAny) }
        if set.wantsApostrophe { record.flags.insert(.wantsApostrophe) }
        if set.firsts != nil { record.flags.insert(.hasFirsts) }
        endingSets.append(record)
        for ending in set.list {
            endings.append(
                EndingRecord(
                    letters: letters.place(of: ending.letters),
                    length: UInt16(ending.letters.count), firstLetter: ending.letters[0],
                    slot: UInt16(clamping: ending.slot), next: UInt16(clamping: ending.next)))
        }
        endingNumbers[set] = number
        return number
    }

    /// The tables in the order in which `CompiledTags` reads them.
    private mutating func finish() -> TagBytes {
        for (rule, names) in people.givenNames {
            rules[rule].givenNames = lists.place(
                ofList: names.sorted().map { texts.place(of: $0) })
        }
        let keys = people.rules
            .map {
                (Array($0.key.utf8), NameKeyRecord(key: texts.place(of: $0.key), rule: $0.value))
            }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
        let tables = trie.finish(&letters)
        wordRecords.append(WordRecord(forms: UInt32(forms.count)))
        endingSets.append(EndingSetRecord(endings: UInt32(endings.count)))
        var writer = TagTableWriter()
        writer.add(languageRecords)
        writer.add(tables.nodes)
        writer.add(tables.terminals)
        writer.add(tables.states)
        writer.add(tables.steps)
        writer.add(tables.phrases)
        writer.add(rests)
        writer.add(endingSets)
        writer.add(endings)
        writer.add(wordRecords)
        writer.add(forms)
        writer.add(contexts)
        writer.add(patterns)
        writer.add(measures.elements)
        writer.add(rules)
        writer.add(keys)
        writer.add(lists.elements)
        writer.add(letters.elements)
        writer.add(texts.bytes)
        return writer.finish()
    }
}

extension TagRule.Kind {
    fileprivate var number: RuleRecord.Kind {
        switch self {
        case .place: .place
        case .locality: .locality
        case .organisation: .organisation
        case .person: .person
        case .topic: .topic
        }
    }
}

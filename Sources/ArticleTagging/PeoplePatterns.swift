package import FeedModel
package import TextFolding

/// A person whom an office or a title beside a name shows: "Ambassador Zhang Xiao", "послом КНР Чжан
/// Сяо", "Xitoy elchisi Chjan Syao".
package struct FoundPerson: Sendable, Hashable {
    /// As an English paper spells the name, without its case: `Zhang Xiao`, `Ivan Petrov`. Where
    /// spellings differ (Nurtileu, Nurtleu), the one nearest to what the text has.
    package var name: String
    /// `zhang-xiao`
    package var slug: String
    /// The consonants of each word of the name. Two spellings of one name, in whatever scripts, have
    /// the same; so have few other names.
    package var key: String
    /// The words of the name, in the tokens that were searched.
    package var words: Range<Int>
    /// The word that shows that it is a person; nil where the name alone is repeated.
    package var office: Int?
}

/// The people in a text that are named with an office or a title, in the order of their names.
///
/// Where a full name stands once, its surname alone is found too. Listed people are found as well as
/// others: whoever has a list drops what overlaps its matches.
///
/// - Parameters:
///   - words: as `tokens(of:)` gives them, all of one text.
///   - others: places in `words` that are known to be no person (a country, an organisation): no name
///     goes over them, and an office may stand before them ("послом Японии Хироси Мацудой").
package func people(
    in words: [Token], language: LanguageTag, others: Set<Int> = []
) -> [FoundPerson] {
    guard let grammar = NameGrammar(language) else { return [] }
    if grammar == .chinese { return chinesePeople(in: words) }
    var search = PeopleSearch(
        words: words, grammar: grammar, language: language, others: others)
    return search.people()
}

/// Looks through one text.
private struct PeopleSearch {
    let words: [Token]
    let grammar: NameGrammar
    let language: LanguageTag
    let others: Set<Int>
    private var found: [FoundPerson] = []

    init(words: [Token], grammar: NameGrammar, language: LanguageTag, others: Set<Int>) {
        (self.words, self.grammar, self.language, self.others) = (words, grammar, language, others)
    }

    mutating func people() -> [FoundPerson] {
        for index in words.indices {
            guard hasNameBeside(index), let office = grammar.office(words[index]) else { continue }
            if let run = nameAfter(index, office) ?? nameBefore(index, office),
                let person = person(run, office, at: index)
            {
                // Of two offices the nearer one counts.
                found.removeAll { $0.words.overlaps(person.words) }
                found.append(person)
            }
        }
        return withSurnames(found).sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// Turkic offices are looked up by their sounds, which costs more than to see that no name can be
    /// there.
    private func hasNameBeside(_ index: Int) -> Bool {
        guard grammar == .turkic else { return true }
        return index + 1 < words.count && words[index + 1].isCapitalized
            || index > 0 && words[index - 1].isCapitalized
    }

    // MARK: Where the name is

    /// The name that an office stands before, directly or with what it is the office of between them.
    private func nameAfter(_ index: Int, _ office: Office) -> NameRun? {
        guard office.standsBefore else { return nil }
        var next = index + 1
        // After "of" stands what it is the office of, and never the name.
        var mayBeName = true
        while next < words.count, next - index <= 10, isSpace(before: next, orDot: office.isTitle) {
            let complement =
                office.isTitle
                ? nil
                : grammar.complement(words[next], of: office, isKnown: others.contains(next))
            guard let complement else {
                return mayBeName ? run(from: next, case: office.nameCase) : nil
            }
            mayBeName = complement == .what
            next += 1
        }
        return nil
    }

    /// "Zhang Xiao, the ambassador of China"; "Чжан Сяо мырза".
    private func nameBefore(_ index: Int, _ office: Office) -> NameRun? {
        var end = index
        if !office.standsAfter {
            guard grammar.hasAppositions, !office.isTitle, !words[index].isCapitalized else {
                return nil
            }
            // The ambassador, China's ambassador, the new ambassador
            while end > 0, index - end < 3, isSpace(before: end) {
                end -= 1
                guard grammar.mayStandBeforeOffice(words[end], isKnown: others.contains(end)) else {
                    return nil
                }
            }
            guard end > 0, gap(before: end) == ", " else { return nil }
        }
        var start = end
        while start > 0, end - start < 3, start == end || isSpace(before: start),
            isName(start - 1)
        {
            start -= 1
        }
        guard end - start >= 2, start == 0 || !(isSpace(before: start) && isName(start - 1)) else {
            return nil
        }
        let name = run(from: start, case: .nominative)
        return name?.words.upperBound == end ? name : nil
    }

    /// Up to three words of a name from `start` on; those joined by a hyphen are one.
    private func run(from start: Int, case nameCase: NameCase) -> NameRun? {
        var parts: [NameRun.Part] = []
        var next = start
        while next < words.count {
            let isFirst = next == start
            // Jong-hee; but Петров-младший is Петров.
            if !isFirst, gap(before: next) == "-",
                words[next].isCapitalized || grammar == .english
            {
                parts[parts.count - 1].words.append(next)
                next += 1
                continue
            }
            guard isFirst || isSpace(before: next, orDot: parts.last?.isInitial == true) else {
                break
            }
            if !isFirst,
                nameParticles.contains(words[next].folded)
                    || sonAndDaughter.contains(words[next].folded)
            {
                if sonAndDaughter.contains(words[next].folded) {
                    parts[parts.count - 1].isFathers = true
                }
                next += 1
                continue
            }
            guard parts.count < 3, isName(next) else { break }
            let isInitial = words[next].word.count == 1
            parts.append(NameRun.Part(words: [next], isInitial: isInitial))
            next += 1
        }
        // A place follows a Turkic name without a comma: Мұрат Нұртілеу Варшаваға барды.
        if grammar == .turkic, parts.count == 3, !parts.contains(where: isOfFather),
            let place = parts.popLast()
        {
            next = place.words[0]
        }
        var first = start
        // Тренер Барселоны Марко Фальконе; Гурбангулы is a name where no other two words follow.
        if grammar == .russian, nameCase == .nominative, parts.count == 3,
            !parts.contains(where: isOfFather), words[first].word.hasSuffix("ы")
        {
            parts.removeFirst()
            first = parts[0].words[0]
        }
        guard !parts.isEmpty else { return nil }
        return NameRun(parts: parts, words: first..<next, nameCase: nameCase)
    }

    private func isOfFather(_ part: NameRun.Part) -> Bool {
        part.isFathers || part.isInitial
            || part.words.contains { isPatronymic(String(words[$0].word)) }
    }

    private func isName(_ index: Int) -> Bool {
        let word = words[index]
        return word.isCapitalized && !others.contains(index) && !grammar.isNoName(word)
    }

    /// What stands between a word and the one before it.
    private func gap(before index: Int) -> Substring {
        let text = words[index].word.base
        return text[words[index - 1].word.endIndex..<words[index].word.startIndex]
    }

    private func isSpace(before index: Int, orDot: Bool = false) -> Bool {
        let gap = gap(before: index)
        return gap == " " || gap == "\u{A0}" || orDot && (gap == ". " || gap == ".")
    }

    // MARK: Who it is

    private func person(_ run: NameRun, _ office: Office, at index: Int) -> FoundPerson? {
        var spelt = run.parts.map { part in
            part.words.map { String(words[$0].word) }.joined(separator: "-")
        }
        let isFull = spelt.count > 1
        // A case ends every word of a Russian name, and the last of a Turkic one.
        for position in spelt.indices
        where grammar == .russian || position == spelt.indices.last {
            spelt[position] = grammar.withoutEnding(spelt[position], run.nameCase)
        }
        if let chinese = chineseName(spelt, language) {
            return FoundPerson(
                name: chinese, slug: slug(of: chinese), key: nameKey(of: chinese, isChinese: true),
                words: run.words, office: index)
        }
        guard
            !run.parts.contains(where: { $0.words.count == 1 && $0.isInitial })
                || spelt.contains(where: looksLikeSurname)
        else { return nil }
        let named = withoutFather(spelt, isFathers: run.parts.map(\.isFathers))
        if !isFull || named.count < 2 {
            // One word after an office is as often a place or a company.
            guard let name = named.last, office.isTitle || looksLikeSurname(name),
                office.isTitle || !isOfRegion(name, run)
            else { return nil }
        }
        let english = named.filter { $0.count > 1 }.map { romanised($0, language) }
        guard let last = english.last, last.count > 1 else { return nil }
        let name = english.joined(separator: " ")
        return FoundPerson(
            name: name, slug: slug(of: name), key: nameKey(of: name, isChinese: false),
            words: run.words, office: index)
    }

    /// "Аким Кызылординской области" names nobody.
    private func isOfRegion(_ name: String, _ run: NameRun) -> Bool {
        guard grammar == .russian, name.contains("ск"), run.words.upperBound < words.count else {
            return false
        }
        return isSpace(before: run.words.upperBound) && !words[run.words.upperBound].isCapitalized
    }

    /// Surnames alone belong to whoever has been named in full, also where no office stands beside
    /// them.
    private func withSurnames(_ found: [FoundPerson]) -> [FoundPerson] {
        var bySurname: [Substring: FoundPerson] = [:]
        for person in found.reversed() where person.name.contains(" ") {
            guard let surname = person.key.split(separator: " ").last, surname.count > 2 else {
                continue
            }
            bySurname[surname] = person
        }
        guard !bySurname.isEmpty else { return found }
        var people = found.map { person -> FoundPerson in
            guard !person.name.contains(" "), let full = bySurname[person.key[...]] else {
                return person
            }
            var person = person
            (person.name, person.slug, person.key) = (full.name, full.slug, full.key)
            return person
        }
        let taken = Set(found.flatMap(\.words))
        for index in words.indices where !taken.contains(index) && isName(index) {
            let word = String(words[index].word)
            for nameCase in grammar.cases {
                let name = grammar.withoutEnding(word, nameCase)
                guard looksLikeSurname(name),
                    var person = bySurname[
                        nameKey(of: romanised(name, language), isChinese: false)[...]]
                else { continue }
                (person.words, person.office) = (index..<index + 1, nil)
                people.append(person)
                break
            }
        }
        return people
    }
}

/// The words of a name as they stand in the text.
private struct NameRun {
    struct Part {
        var words: [Int]
        var isInitial = false
        /// It is followed by "son of" or "daughter of".
        var isFathers = false
    }

    var parts: [Part]
    var words: Range<Int>
    var nameCase: NameCase
}

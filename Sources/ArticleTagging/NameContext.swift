import FeedModel
import TextFolding

/// What stands beside a name and tells that it is not what it looks like: a currency, an animal's
/// name, a person's.
struct NameContext {
    let words: [Token]
    let language: LanguageTag?

    /// Whether a place only tells which currency is meant: доллар США, the Canadian dollar.
    func isOfCurrency(_ place: Range<Int>) -> Bool {
        isNeighbour(of: place, isCurrency)
    }

    /// Whether somebody or something has the name: a cat named Tunis, Тунис атты мысық.
    func isCalled(_ place: Range<Int>) -> Bool {
        let before = word(place.lowerBound - 1)?.folded
        let after = word(place.upperBound)?.folded
        return before.map(namingBefore.contains) == true
            || after.map { after in namingAfter.contains { after.hasPrefix($0) } } == true
    }

    /// Whether it goes on with one that is only called so: called Nepal and a sister Mali.
    func isCoordinated(_ place: Range<Int>, with other: Range<Int>) -> Bool {
        guard other.upperBound < place.lowerBound, place.lowerBound - other.upperBound <= 4 else {
            return false
        }
        return words[other.upperBound..<place.lowerBound].contains {
            coordinating.contains($0.folded)
        }
    }

    /// Whether it is a part of somebody's name: Chad Miller, Michael Jordan.
    ///
    /// - Parameter names: where listed names stand.
    func isOfPerson(_ place: Range<Int>, besides names: Set<Int>) -> Bool {
        guard place.count == 1, let name = word(place.lowerBound) else { return false }
        let (before, after) = (place.lowerBound - 1, place.upperBound)
        if isNameOfPeople(name.folded), let next = word(after), next.isCapitalized,
            !names.contains(after), isSameRun(place.lowerBound, after), office(at: after) == nil
        {
            return true
        }
        guard let previous = word(before), previous.isCapitalized, !names.contains(before) else {
            return false
        }
        return isSameRun(before, place.lowerBound) && isGivenNameOfTheRegion(previous.folded)
    }

    /// Who else than the one who is listed has a surname.
    enum Namesake {
        /// Somebody whose given name is known: Timur Tokayev, Т. Токаев, Токаев Тимур.
        case sure
        /// Some other word with a capital stands where a given name does.
        case likely
    }

    /// Who else a surname names.
    ///
    /// - Parameters:
    ///   - isOwn: whether a given name is the listed one's.
    ///   - isOther: whether an initial is not.
    ///   - names: where listed names stand.
    func namesake(
        at place: Range<Int>, names: Set<Int>, isOwn: (Token) -> Bool, isOther: (Token) -> Bool
    ) -> Namesake? {
        guard place.count == 1 else { return nil }
        var before = place.lowerBound - 1
        // Касым-Жомарт Кемелевич Токаев
        if let word = word(before), isPatronymic(String(word.word)),
            isSameRun(before, place.lowerBound)
        {
            before -= 1
        }
        let others = [before, place.upperBound].filter { neighbour in
            isGivenName(neighbour, besides: place.lowerBound, names)
                && !isOwn(words[neighbour])
        }
        if others.contains(where: { isGivenNameOfTheRegion(words[$0].folded) }) { return .sure }
        if isInitial(before), isOther(words[before]) { return .sure }
        let isLikely = others.contains(before) && !beginsSentence(before) && !hasTitleCase
        return isLikely ? .likely : nil
    }

    /// Whether a word stands where a given name does, and may be one.
    private func isGivenName(_ place: Int, besides surname: Int, _ names: Set<Int>) -> Bool {
        guard let word = word(place), word.isCapitalized, word.word.count > 1,
            !names.contains(place), office(at: place) == nil,
            isSameRun(min(place, surname), max(place, surname), over: abs(place - surname) - 1)
        else { return false }
        return language.flatMap(NameGrammar.init)?.isNoName(word) != true
    }

    /// Т. Токаев
    private func isInitial(_ place: Int) -> Bool {
        guard let word = word(place), let next = self.word(place + 1), word.word.count == 1,
            word.beginsWithCapital, word.word.endIndex <= next.word.startIndex
        else { return false }
        return word.word.base[word.word.endIndex..<next.word.startIndex].hasPrefix(".")
    }

    /// Whether a word has its capital from where it stands.
    private func beginsSentence(_ place: Int) -> Bool {
        guard place > 0, let word = word(place) else { return true }
        let text = word.word.base
        return text[words[place - 1].word.endIndex..<word.word.startIndex]
            .contains { ".!?…:\n«“\"„".contains($0) }
    }

    /// Whether words have capitals as English headlines give them.
    private var hasTitleCase: Bool {
        let long = words.filter { $0.word.utf8.count > 3 }
        return long.count(where: \.beginsWithCapital) * 3 > long.count * 2
    }

    /// Whether an office stands directly before.
    func hasOffice(before place: Range<Int>) -> Bool { office(at: place.lowerBound - 1) != nil }

    private func office(at place: Int) -> Office? {
        guard let language, let grammar = NameGrammar(language), let word = word(place) else {
            return nil
        }
        return grammar.office(word)
    }

    private func word(_ place: Int) -> Token? {
        words.indices.contains(place) ? words[place] : nil
    }

    private func isNeighbour(of place: Range<Int>, _ condition: (String) -> Bool) -> Bool {
        [place.lowerBound - 1, place.upperBound].compactMap(word).map(\.folded)
            .contains(where: condition)
    }

    /// Whether nothing but spaces, and so many words, stands between two words.
    private func isSameRun(_ one: Int, _ other: Int, over count: Int = 0) -> Bool {
        guard other - one == count + 1 else { return false }
        return (one..<other).allSatisfy { place in
            let (first, second) = (words[place].word, words[place + 1].word)
            guard first.endIndex <= second.startIndex else { return false }
            return first.base[first.endIndex..<second.startIndex]
                .allSatisfy { $0 == " " || $0 == "\u{A0}" }
        }
    }
}

private func isCurrency(_ folded: String) -> Bool {
    currencies.contains { folded.hasPrefix($0) }
}

private let currencies = words(
    """
    доллар рубл юан тенге теңге сўм манат евро иен иена йен фунт лир риал рупи динар дирхам вон франк \
    dollar rubl ruble rouble yuan tenge yen pound lira rial rupee dinar dirham franc euro manat somoni \
    сомони сомонӣ iyena funt
    """)

private let namingBefore = Set(
    words(
        """
        named called nicknamed dubbed cat dog kitten puppy horse bear tiger кличке кличкой кличка \
        зовут звали прозвали нарекли кот кота коту котом кошка кошку пес пса собака собаку щенок \
        щенка тигр тигрица медведь верблюд лошадь номи
        """))

private let namingAfter = words(
    "атты есимді есімді лақапты ismli laqabli аттуу ысымдуу исмли лақабли")

private let coordinating = Set(words("and a и а va ва және мен менен жана we"))

/// Names of places that are names of people as often.
private func isNameOfPeople(_ folded: String) -> Bool {
    [
        "chad", "чад", "jordan", "джордан", "israel", "исраил", "georgia", "джорджия", "austin",
        "dallas", "paris", "sydney", "florence", "kenya", "india", "asia", "chelsea", "brooklyn",
        "madison", "savannah", "milan", "милан", "virginia", "carolina", "london", "malik",
    ].contains(folded)
}

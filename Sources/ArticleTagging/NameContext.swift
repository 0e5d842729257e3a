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

    /// Whether it is the given name of somebody: Chad Miller.
    ///
    /// - Parameter names: where listed names stand.
    func isGivenName(_ place: Range<Int>, besides names: Set<Int>) -> Bool {
        guard place.count == 1, let name = word(place.lowerBound), isNameOfPeople(name.folded),
            let next = word(place.upperBound), next.isCapitalized,
            !names.contains(place.upperBound), isSameRun(place.lowerBound, place.upperBound)
        else { return false }
        return office(at: place.upperBound) == nil
    }

    /// Whether another's given name stands beside a surname: Timur Tokayev.
    ///
    /// - Parameter own: the given names of the one who is listed.
    func isBesideAnotherGivenName(
        _ place: Range<Int>, own: Set<String>, names: Set<Int>
    ) -> Bool {
        guard place.count == 1 else { return false }
        return [place.lowerBound - 1, place.upperBound].contains { neighbour in
            guard let word = word(neighbour), word.isCapitalized, !names.contains(neighbour),
                isSameRun(place.lowerBound, neighbour), office(at: neighbour) == nil,
                isGivenNameOfTheRegion(word.folded)
            else { return false }
            return !own.contains { $0.hasPrefix(word.folded.prefix(4)) }
        }
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

    /// Whether nothing but a space stands between two neighbours.
    private func isSameRun(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (words[min(one, other)].word, words[max(one, other)].word)
        guard first.endIndex <= second.startIndex else { return false }
        return first.base[first.endIndex..<second.startIndex]
            .allSatisfy { $0 == " " || $0 == "\u{A0}" }
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

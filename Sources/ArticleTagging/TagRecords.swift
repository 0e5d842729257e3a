// What the tables of compiled tags are made of. A range in another table is where it begins; it ends
// where that of the next element does, and each such table has one element more than there are.

/// Where a text begins among the bytes of all, its length in front of it. Equal texts have one place.
typealias TextPlace = UInt32

/// The patterns of a language.
struct LanguageRecord: BitwiseCopyable {
    var name: TextPlace
    /// The raw value of `Alphabet`.
    var alphabet: UInt32
    /// The node at which its words begin.
    var root: UInt32
}

/// A node of the trie of a language's words, by their letters. Chains of nodes are one.
struct NodeRecord: BitwiseCopyable {
    /// Where the letters that lead to it begin, but for the first …
    var letters: UInt32 = 0
    /// … and how many they are in all.
    var length: UInt16 = 0
    var firstLetter: UInt16 = 0
    /// Sorted by their first letters.
    var children: UInt32 = 0
    var terminals: UInt32 = 0
}

/// A word of patterns that may end at a node, or go on with an ending.
struct TerminalRecord: BitwiseCopyable {
    var word: UInt32
    var rest: UInt32
    /// What comes behind it where it begins a phrase; 0 where it begins none.
    var start: UInt32
}

/// What comes behind some words. The first is none. Where one phrase ends and none goes on, which is
/// where most do, that phrase and `onlyPhrase` stand in the place of a state.
struct StateRecord: BitwiseCopyable {
    /// What ends here: the place of a pattern times two; one more where it is a word of a pattern
    /// whose words stand apart.
    var phrases: UInt32 = 0
    /// Sorted by word.
    var steps: UInt32 = 0

    static let onlyPhrase: UInt32 = 1 << 31
}

/// With which word which state comes next.
struct StepRecord: BitwiseCopyable {
    var word: UInt32
    var state: UInt32
}

/// What a word of a text has to be, beyond beginning with a stem.
struct RestRecord: BitwiseCopyable, Hashable {
    struct Flags: OptionSet, BitwiseCopyable, Hashable {
        let rawValue: UInt32

        static let needsCapital = Flags(rawValue: 1)
        static let followsComma = Flags(rawValue: 2)
        static let isLatinOnly = Flags(rawValue: 4)
    }

    /// The place of a set of endings.
    var endings: UInt32
    var flags: Flags
    /// As in `PatternWord`; the empty text where it is nil.
    var exact: TextPlace
    var cyrillic: TextPlace
}

/// What may follow a stem.
struct EndingSetRecord: BitwiseCopyable {
    struct Flags: OptionSet, BitwiseCopyable {
        let rawValue: UInt32

        static let mayBeNone = Flags(rawValue: 1)
        static let mayBeAny = Flags(rawValue: 2)
        static let wantsApostrophe = Flags(rawValue: 4)
        /// Whether only some letters may begin the first ending.
        static let hasFirsts = Flags(rawValue: 8)
    }

    /// Sorted by their first letters.
    var endings: UInt32 = 0
    var flags: Flags = []
    /// Where in `letters` those are that may begin the first ending …
    var firsts: UInt32 = 0
    /// … and how many.
    var firstCount: UInt32 = 0
}

struct EndingRecord: BitwiseCopyable {
    var letters: UInt32
    var length: UInt16
    var firstLetter: UInt16
    /// As in `Endings.Ending`.
    var slot: UInt16
    var next: UInt16
}

/// A word that is looked for at one place of a text.
struct WordRecord: BitwiseCopyable {
    var forms: UInt32 = 0
}

struct FormRecord: BitwiseCopyable {
    var stem: UInt32
    var length: UInt32
    var rest: UInt32
}

/// Words that are looked for beside a name.
struct ContextRecord: BitwiseCopyable, Hashable {
    var alphabet: UInt32
    /// In `lists`: how many, then their places.
    var words: UInt32
}

struct PatternRecord: BitwiseCopyable {
    var text: TextPlace
    /// The place of its rule; -1 for one that is only a condition.
    var rule: Int32
    /// The place of its weight, as the bits of a number, and of how many words it has.
    var measures: UInt32
    /// The place in `lists` of what few have: as in `Particulars`; 0 where it has nothing of it.
    var particulars: UInt32

    struct Particulars: Equatable {
        /// As in `TagPattern`; 0 where that is nil.
        var reach: UInt32 = 0
        /// In `lists`, where its words stand apart: how many, then their places.
        var words: UInt32 = 0
        /// In `lists`: four lists, each with its length in front; 0 where it has none.
        var conditions: UInt32 = 0
    }
}

struct RuleRecord: BitwiseCopyable {
    /// `TagRule.Kind` without what it is a part of.
    enum Kind: UInt32 {
        case place, locality, organisation, person, topic

        /// As in `TagRule.Kind`.
        var isName: Bool { self != .topic }
    }

    var threshold: Double
    /// The raw value of `kind`.
    var kindNumber: UInt32
    var tag: TextPlace
    var name: TextPlace
    /// The empty text for nil.
    var whole: TextPlace
    var state: TextPlace
    /// In `lists`: how many, then a language and a text by turns.
    var labels: UInt32
    /// In `lists`: how many given names, then their sounds.
    var givenNames: UInt32

    var kind: Kind { Kind(rawValue: kindNumber) ?? .topic }
}

/// Who has a name that sounds like this.
struct NameKeyRecord: BitwiseCopyable {
    var key: TextPlace
    /// The place of his rule; -1 where two have it.
    var rule: Int32
}

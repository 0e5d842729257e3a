/// What may follow a stem within a word: endings in an order, each of which says which ones may come
/// after it. Қазақстан-дық-тар-дың is three of them.
struct Endings: Sendable, Hashable {
    struct Ending: Sendable, Hashable {
        var letters: [UInt16]
        /// Where in the order it stands …
        var slot: Int
        /// … and the first slot of what may follow.
        var next: Int
    }

    /// By their first letters.
    private var endings: [UInt16: [Ending]] = [:]
    private var mayBeNone: Bool
    private var mayBeAny = false
    /// English: an s without an apostrophe is none.
    private var wantsApostrophe = false

    static let none = Endings(mayBeNone: true)
    static let any: Endings = {
        var any = Endings(mayBeNone: true)
        any.mayBeAny = true
        return any
    }()

    init(mayBeNone: Bool) {
        self.mayBeNone = mayBeNone
    }

    /// Exactly one of the endings that `list` has with spaces between.
    init(oneOf list: String, orNone mayBeNone: Bool = false, wantsApostrophe: Bool = false) {
        self.mayBeNone = mayBeNone
        self.wantsApostrophe = wantsApostrophe
        add(list, slot: 0, next: .max, in: .plain)
    }

    mutating func add(_ list: String, slot: Int, next: Int, in alphabet: Alphabet) {
        for text in list.split(separator: " ") {
            let letters = alphabet.letters(of: String(text))
            guard let first = letters.first else { continue }
            let ending = Ending(letters: letters, slot: slot, next: next)
            if !endings[first, default: []].contains(ending) {
                endings[first, default: []].append(ending)
            }
        }
    }

    /// The same where the first ending begins with one of these letters, and there is one.
    func beginning(with letters: Set<UInt16>) -> Endings {
        var some = self
        some.mayBeNone = false
        some.firsts = letters
        return some
    }

    private var firsts: Set<UInt16>?

    /// - Parameters:
    ///   - rest: what follows the stem.
    ///   - hasApostrophe: whether an apostrophe stands between the two.
    func allow(_ rest: ArraySlice<UInt16>, hasApostrophe: @autoclosure () -> Bool) -> Bool {
        guard let first = rest.first else { return mayBeNone }
        if mayBeAny { return true }
        if let firsts, !firsts.contains(first) { return false }
        if wantsApostrophe, !hasApostrophe() { return false }
        return allow(rest, from: 0)
    }

    private func allow(_ rest: ArraySlice<UInt16>, from slot: Int) -> Bool {
        guard let first = rest.first else { return true }
        for ending in endings[first] ?? []
        where ending.slot >= slot && rest.starts(with: ending.letters) {
            if allow(rest.dropFirst(ending.letters.count), from: ending.next) { return true }
        }
        return false
    }
}

/// A stem in the letters of an alphabet, and what may follow it.
struct WordForm: Sendable, Hashable {
    var stem: [UInt16]
    var endings: Endings
}

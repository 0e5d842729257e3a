import Synchronization

/// What may follow a stem within a word: endings in an order, each of which says which ones may come
/// after it. Қазақстан-дық-тар-дың is three of them.
///
/// There is one of each: thousands of names share a few.
final class Endings: Sendable {
    struct Ending: Sendable, Hashable {
        var letters: [UInt16]
        /// Where in the order it stands …
        var slot: Int
        /// … and the first slot of what may follow.
        var next: Int
    }

    /// By their first letters.
    private let endings: [UInt16: [Ending]]
    private let mayBeNone: Bool
    private let mayBeAny: Bool
    /// English: an s without an apostrophe is none.
    private let wantsApostrophe: Bool

    static let none = Endings([], mayBeNone: true)
    static let any = Endings([], mayBeNone: true, mayBeAny: true)

    init(
        _ list: [Ending], mayBeNone: Bool, mayBeAny: Bool = false, wantsApostrophe: Bool = false
    ) {
        endings = Dictionary(grouping: list.filter { !$0.letters.isEmpty }) { $0.letters[0] }
        self.mayBeNone = mayBeNone
        self.mayBeAny = mayBeAny
        self.wantsApostrophe = wantsApostrophe
        firsts = nil
    }

    /// Exactly one of the endings that `list` has with spaces between.
    static func one(
        of list: String, orNone mayBeNone: Bool = false, wantsApostrophe: Bool = false
    ) -> Endings {
        if list.isEmpty, mayBeNone { return none }
        return known.withLock { known in
            let key = list + (mayBeNone ? "?" : "") + (wantsApostrophe ? "’" : "")
            if let endings = known[key] { return endings }
            let endings = Endings(
                Self.endings(list, slot: 0, next: .max, in: .plain), mayBeNone: mayBeNone,
                wantsApostrophe: wantsApostrophe)
            known[key] = endings
            return endings
        }
    }

    private static let known = Mutex<[String: Endings]>([:])

    static func endings(
        _ list: String, slot: Int, next: Int, in alphabet: Alphabet
    ) -> [Ending] {
        list.split { $0 == " " || $0 == "\n" }.map { text in
            Ending(letters: alphabet.letters(of: String(text)), slot: slot, next: next)
        }
    }

    /// The same where the first ending begins with one of these letters, and there is one.
    func beginning(with letters: Set<UInt16>) -> Endings {
        let later = endings.values.flatMap(\.self)
        return Endings(later, mayBeNone: false, firsts: letters)
    }

    private let firsts: Set<UInt16>?

    private init(_ list: [Ending], mayBeNone: Bool, firsts: Set<UInt16>?) {
        endings = Dictionary(grouping: list) { $0.letters[0] }
        self.mayBeNone = mayBeNone
        self.firsts = firsts
        mayBeAny = false
        wantsApostrophe = false
    }

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

extension Endings: Hashable {
    static func == (one: Endings, other: Endings) -> Bool { one === other }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A stem in the letters of an alphabet, and what may follow it.
struct WordForm: Sendable, Hashable {
    var stem: [UInt16]
    var endings: Endings
}

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

    /// Sorted by their first letters.
    let list: [Ending]
    let mayBeNone: Bool
    let mayBeAny: Bool
    /// English: an s without an apostrophe is none.
    let wantsApostrophe: Bool
    /// Which letters the first ending may begin with; all when nil.
    let firsts: Set<UInt16>?

    static let none = Endings([], mayBeNone: true)
    static let any = Endings([], mayBeNone: true, mayBeAny: true)

    init(
        _ list: [Ending], mayBeNone: Bool, mayBeAny: Bool = false, wantsApostrophe: Bool = false
    ) {
        self.list = list.filter { !$0.letters.isEmpty }.sorted { $0.letters[0] < $1.letters[0] }
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
        Endings(list, mayBeNone: false, firsts: letters)
    }

    private init(_ list: [Ending], mayBeNone: Bool, firsts: Set<UInt16>?) {
        self.list = list
        self.mayBeNone = mayBeNone
        self.firsts = firsts
        mayBeAny = false
        wantsApostrophe = false
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

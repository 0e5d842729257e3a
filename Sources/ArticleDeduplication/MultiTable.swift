/// Which articles have a hash: lists of five bytes an entry, each for the hashes that begin alike.
///
/// A hash that many articles have keeps only the last of them, since it tells little. An article
/// that leaves takes its entries with it, so that the table needs no rebuilding.
struct MultiTable: Sendable {
    /// How many articles one hash keeps.
    let most: Int
    /// By the first bits of a hash. A number in them is the other bits, and the slot of an article.
    private var lists: [PackedNumbers]
    private(set) var count = 0

    private static let listBits: UInt32 = 15
    /// Enough for eight million articles.
    private static let slotBits: UInt32 = 23

    init(most: Int) {
        self.most = most
        lists = Array(repeating: PackedNumbers(), count: 1 << Self.listBits)
    }

    /// In bytes.
    var memory: Int {
        lists.reduce(lists.count * MemoryLayout<PackedNumbers>.stride) { $0 + $1.memory }
    }

    private func list(_ hash: UInt32) -> Int { Int(hash >> (32 - Self.listBits)) }

    private func number(_ hash: UInt32, _ slot: UInt32) -> UInt64 {
        let rest = hash & (1 << (32 - Self.listBits) - 1)
        return UInt64(rest) << Self.slotBits | UInt64(slot)
    }

    private func slot(_ number: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: number) & (1 << Self.slotBits - 1)
    }

    /// - Parameter ages: for each slot the number of its article; the later ones are greater.
    mutating func insert(_ hashes: some Collection<UInt32>, _ slot: UInt32, ages: [UInt32]) {
        precondition(slot < 1 << Self.slotBits, "more articles than a table can tell apart")
        bringNear(hashes)
        for hash in hashes { insert(number(hash, slot), into: list(hash), ages) }
    }

    /// Nearly all time goes into waiting for memory, which answers many questions in the time of one
    /// where none depends on another.
    private func bringNear(_ hashes: some Collection<UInt32>) {
        var sum = 0
        for hash in hashes { sum += Int(lists[list(hash)].byte(near: number(hash, 0))) }
        precondition(sum <= hashes.count * 255)
    }

    private mutating func insert(_ number: UInt64, into list: Int, _ ages: [UInt32]) {
        let hash = number >> Self.slotBits
        let first = lists[list].firstIndex(from: hash << Self.slotBits)
        var (index, oldest, end) = (first, first, first)
        while end < lists[list].count, lists[list][end] >> Self.slotBits == hash {
            let other = lists[list][end]
            if other == number { return }
            if other < number { index += 1 }
            if age(other, ages) < age(lists[list][oldest], ages) { oldest = end }
            end += 1
        }
        if end - first >= most {
            lists[list].remove(at: oldest)
            if oldest < index { index -= 1 }
            count -= 1
        }
        lists[list].insert(number, at: index)
        count += 1
    }

    private func age(_ number: UInt64, _ ages: [UInt32]) -> UInt32 { ages[Int(slot(number))] }

    mutating func remove(_ hashes: some Collection<UInt32>, _ slot: UInt32) {
        bringNear(hashes)
        for hash in hashes {
            let (list, number) = (list(hash), number(hash, slot))
            let index = lists[list].firstIndex(from: number)
            guard index < lists[list].count, lists[list][index] == number else { continue }
            lists[list].remove(at: index)
            count -= 1
        }
    }

    func forEach(_ hash: UInt32, _ body: (UInt32) -> Void) {
        let (list, first) = (list(hash), number(hash, 0))
        let last = first | (1 << UInt64(Self.slotBits) - 1)
        var index = lists[list].firstIndex(from: first)
        while index < lists[list].count, lists[list][index] <= last {
            body(slot(lists[list][index]))
            index += 1
        }
    }
}

/// Texts that hold others: the day's news in short, a column of dispatches.
///
/// Whoever repeats two reports that have nothing in common is no copy of either, or the two would
/// become one story by it.
extension Linker {
    /// Where `slot` holds several unlike texts, parts it from all shorter ones, and returns these and
    /// itself.
    mutating func freeShorts(of slot: Int) -> [Int] {
        guard let resident = residents[slot] else { return [] }
        let shorts = resident.copies.keys.sorted().filter { isMuchShorter($0, than: slot) }
        guard resident.isDigest || hasUnlike(shorts), !shorts.isEmpty else { return [] }
        residents[slot]!.isDigest = true
        for short in shorts {
            residents[slot]!.copies[short] = nil
            residents[short]!.copies[slot] = nil
        }
        return [slot] + shorts
    }

    /// A beginning of a text is no longer than half of it more often than not; so is a dispatch in a
    /// column.
    private func isMuchShorter(_ one: Int, than other: Int) -> Bool {
        residents[one]!.traits.prints.count * 5 < residents[other]!.traits.prints.count * 3
    }

    private func hasUnlike(_ slots: [Int]) -> Bool {
        slots.indices.contains { first in
            slots[(first + 1)...].contains { other in
                residents[slots[first]]!.copies[other] == nil && score(slots[first], other) < 0.5
            }
        }
    }
}

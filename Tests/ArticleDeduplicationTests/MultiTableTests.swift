import DeduplicationFixtures
import Testing

@testable import ArticleDeduplication

@Suite struct MultiTableTests {
    @Test func `it holds what was put in and not taken out, whatever came between`() {
        var table = MultiTable(most: 1000, capacity: 16)
        var expected: [UInt32: Set<UInt32>] = [:]
        var random = SeededGenerator(3)
        let ages = (0..<50).map { UInt32($0) }
        for _ in 0..<20_000 {
            // Few hashes and few slots, so that chains grow and close.
            let hash = UInt32.random(in: 0..<300, using: &random) &* 0x0101_0001
            let slot = UInt32.random(in: 0..<50, using: &random)
            if Bool.random(using: &random) {
                table.insert(hash, slot, ages: ages)
                expected[hash, default: []].insert(slot)
            } else {
                table.remove(hash, slot)
                expected[hash]?.remove(slot)
            }
        }
        for (hash, slots) in expected { #expect(found(hash, in: table) == slots.sorted()) }
        #expect(table.count == expected.values.reduce(0) { $0 + $1.count })
    }

    @Test func `of a hash that many have, the last ones are kept`() {
        var table = MultiTable(most: 3)
        let ages: [UInt32] = [50, 10, 40, 20, 30]
        for slot in 0..<5 { table.insert(7, UInt32(slot), ages: ages) }
        #expect(found(7, in: table).map { ages[Int($0)] }.sorted() == [30, 40, 50])
    }

    private func found(_ hash: UInt32, in table: MultiTable) -> [UInt32] {
        var found: [UInt32] = []
        table.forEach(hash) { found.append($0) }
        return found.sorted()
    }
}

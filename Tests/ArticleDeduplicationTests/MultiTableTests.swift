import DeduplicationFixtures
import Testing

@testable import ArticleDeduplication

@Suite struct MultiTableTests {
    @Test(arguments: [3, 24, 1000])
    func `it holds the last of what was put in and not taken out`(most: Int) {
        var table = MultiTable(most: most)
        var expected: [UInt32: [UInt32]] = [:]
        var random = SeededGenerator(3)
        var ages = [UInt32](repeating: 0, count: 50)
        var age: UInt32 = 0
        for _ in 0..<20_000 {
            // Few slots, and hashes of few beginnings and of few ends.
            let hash = UInt32.random(in: 0..<300, using: &random) &* 0x0101_0001
            let slot = UInt32.random(in: 0..<50, using: &random)
            if expected.values.allSatisfy({ !$0.contains(slot) }) {
                age += 1
                ages[Int(slot)] = age
            }
            if Bool.random(using: &random) {
                table.insert([hash], slot, ages: ages)
                insert(slot, into: &expected[hash, default: []], most, ages)
            } else {
                table.remove([hash], slot)
                expected[hash]?.removeAll { $0 == slot }
            }
        }
        for (hash, slots) in expected { #expect(found(hash, in: table) == slots.sorted()) }
        #expect(table.count == expected.values.reduce(0) { $0 + $1.count })
    }

    @Test func `of a hash that many have, the last ones are kept`() {
        var table = MultiTable(most: 3)
        let ages: [UInt32] = [50, 10, 40, 20, 30]
        for slot in 0..<5 { table.insert([7], UInt32(slot), ages: ages) }
        #expect(found(7, in: table).map { ages[Int($0)] }.sorted() == [30, 40, 50])
    }

    @Test func `the least and the greatest hashes and slots are told apart`() {
        var table = MultiTable(most: 24)
        let slots: [UInt32] = [0, 1, 8_388_607]
        let ages = [UInt32](repeating: 0, count: 8_388_608)
        let hashes: [UInt32] = [0, 1, 0x1_FFFF, 0x2_0000, 0xFFFE_0000, 0xFFFF_FFFE, 0xFFFF_FFFF]
        for slot in slots { table.insert(hashes, slot, ages: ages) }
        for hash in hashes { #expect(found(hash, in: table) == slots) }
        table.remove(hashes, 1)
        for hash in hashes { #expect(found(hash, in: table) == [0, 8_388_607]) }
    }

    private func insert(_ slot: UInt32, into slots: inout [UInt32], _ most: Int, _ ages: [UInt32]) {
        if slots.contains(slot) { return }
        if slots.count == most {
            let oldest = slots.min { ages[Int($0)] < ages[Int($1)] }!
            slots.removeAll { $0 == oldest }
        }
        slots.append(slot)
    }

    private func found(_ hash: UInt32, in table: MultiTable) -> [UInt32] {
        var found: [UInt32] = []
        table.forEach(hash) { found.append($0) }
        return found.sorted()
    }
}

import DeduplicationFixtures
import Testing

@testable import ArticleDeduplication

@Suite struct PackedNumbersTests {
    /// However far up or down they begin, and whether they are spread evenly or stand together.
    @Test(
        arguments: [(0, 40), (0, 8), (0xFF_FFFF_FF00, 8), (0x80_0000_0000, 20)]
            as [(UInt64, UInt64)])
    func `numbers stay sorted while they come and go`(least: UInt64, bits: UInt64) {
        var numbers = PackedNumbers()
        var expected: [UInt64] = []
        var random = SeededGenerator(5)
        for _ in 0..<3_000 {
            let number = least + UInt64.random(in: 0..<1 << bits, using: &random)
            let before = expected.count { $0 < number }
            let index = numbers.firstIndex(from: number)
            #expect(index == before)
            if expected.contains(number) {
                numbers.remove(at: index)
                expected.remove(at: before)
            } else {
                numbers.insert(number, at: index)
                expected.insert(number, at: before)
            }
        }
        #expect((0..<Int(numbers.count)).map { numbers[$0] } == expected)
    }
}

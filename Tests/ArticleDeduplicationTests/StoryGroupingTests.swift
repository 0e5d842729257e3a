import DeduplicationFixtures
import Testing

@testable import ArticleDeduplication

/// - Parameter pairs: what speaks for each; nothing for all others.
private func groups(
    languages: [Int], _ pairs: [(Int, Int, Float)]
) -> [[Int]] {
    var grouping = StoryGrouping(languages: languages, bestPairShare: 0.15, sameLanguageWeight: 3)
    for (one, other, score) in pairs { grouping[one, other] = score }
    return grouping.groups().sorted { $0[0] < $1[0] }
}

@Suite struct StoryGroupingTests {
    @Test func `who is alike enough is of one story`() {
        #expect(groups(languages: [0, 0, 0], [(0, 1, 1.2), (1, 2, 0.7)]) == [[0, 1], [2]])
    }

    @Test func `one article that is like both does not make one story of two`() {
        let bridge: [(Int, Int, Float)] = [
            (0, 1, 1.8), (2, 3, 1.8), (1, 4, 1.1), (2, 4, 1.1), (0, 4, 0.9), (3, 4, 0.2),
        ]
        #expect(groups(languages: [0, 0, 0, 0, 0], bridge) == [[0, 1, 4], [2, 3]])
    }

    @Test func `copies are of one story, and so is who is much like one of them`() {
        #expect(
            groups(
                languages: [0, 0, 0, 0], [(0, 1, 1.9), (1, 2, StoryGrouping.copy), (2, 3, 1.1)])
                == [[0, 1, 2], [3]])
    }

    @Test func `across languages each goes to the one it is most like`() {
        #expect(
            groups(languages: [0, 1, 1], [(0, 1, 1.3), (0, 2, 1.9), (1, 2, 0.2)])
                == [[0, 2], [1]])
    }

    @Test func `what is kept apart by hand is in no story together, through no third`() {
        let pairs: [(Int, Int, Float)] = [
            (0, 1, StoryGrouping.apart), (0, 2, 2), (1, 2, StoryGrouping.copy),
        ]
        #expect(groups(languages: [0, 0, 0], pairs) == [[0], [1, 2]])
    }

    @Test func `the order of articles does not matter`() {
        var random = SeededGenerator(5)
        let count = 12
        let languages = (0..<count).map { _ in Int.random(in: 0..<3, using: &random) }
        var pairs: [(Int, Int, Float)] = []
        for one in 0..<count {
            for other in one + 1..<count {
                pairs.append((one, other, Float.random(in: 0..<1.6, using: &random)))
            }
        }
        let expected = Set(groups(languages: languages, pairs).map(Set.init))
        for _ in 0..<20 {
            let order = (0..<count).shuffled(using: &random)
            var shuffledLanguages = languages
            for (index, place) in order.enumerated() { shuffledLanguages[place] = languages[index] }
            let shuffled = groups(
                languages: shuffledLanguages,
                pairs.map { (order[$0.0], order[$0.1], $0.2) })
            let back = shuffled.map { Set($0.map { place in order.firstIndex(of: place)! }) }
            #expect(Set(back) == expected)
        }
    }
}

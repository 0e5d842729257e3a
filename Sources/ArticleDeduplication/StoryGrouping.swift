/// Parts articles into stories, from what speaks for each pair.
///
/// First among articles of one language, then across languages, each time the two groups first that
/// are most alike: whoever is joined is each other's best. The outcome depends on the articles alone,
/// and not on the order in which they came.
struct StoryGrouping {
    /// For each pair, 1 is enough; 3 for copies. Negative where the two must stay apart.
    private var scores: [Float]
    private let count: Int
    private let languages: [Int]
    private let bestPairShare: Float
    /// What two articles of one language say of each other is surer than what words of two say.
    private let sameLanguageWeight: Float
    private static let most: Float = 2
    static let copy: Float = 3
    static let together: Float = 100
    static let apart: Float = -100

    /// - Parameter languages: a number for each article's language.
    init(languages: [Int], bestPairShare: Double, sameLanguageWeight: Double) {
        count = languages.count
        self.languages = languages
        self.bestPairShare = Float(bestPairShare)
        self.sameLanguageWeight = Float(sameLanguageWeight)
        scores = Array(repeating: 0, count: count * count)
    }

    subscript(_ one: Int, _ other: Int) -> Float {
        get { scores[one * count + other] }
        set {
            scores[one * count + other] = newValue
            scores[other * count + one] = newValue
        }
    }

    /// The groups, each with its members in order.
    func groups() -> [[Int]] {
        var groups = (0..<count).map { [$0] }
        merge(&groups) { one, other in languages[one[0]] == languages[other[0]] }
        merge(&groups) { _, _ in true }
        return groups.map { $0.sorted() }
    }

    private func merge(_ groups: inout [[Int]], where mayMerge: ([Int], [Int]) -> Bool) {
        var links = groups.indices.map { one in
            groups.indices.map { other in
                one < other && mayMerge(groups[one], groups[other])
                    ? link(groups[one], groups[other]) : 0
            }
        }
        while true {
            var best: (link: Float, one: Int, other: Int) = (1, -1, -1)
            for one in groups.indices where !groups[one].isEmpty {
                for other in one + 1..<max(groups.count, one + 1)
                where links[one][other] >= best.link && !groups[other].isEmpty {
                    if links[one][other] > best.link || best.one < 0 {
                        best = (links[one][other], one, other)
                    }
                }
            }
            guard best.one >= 0 else { break }
            groups[best.one] += groups[best.other]
            groups[best.other] = []
            for third in groups.indices where third != best.one && !groups[third].isEmpty {
                let link =
                    mayMerge(groups[best.one], groups[third])
                    ? link(groups[best.one], groups[third]) : 0
                links[min(third, best.one)][max(third, best.one)] = link
            }
        }
        groups.removeAll { $0.isEmpty }
    }

    /// Between the average of all pairs and the best of them.
    private func link(_ one: [Int], _ other: [Int]) -> Float {
        var best: Float = 0
        var sum: Float = 0
        var weights: Float = 0
        for a in one {
            for b in other {
                let score = self[a, b]
                if score <= Self.apart { return 0 }
                best = max(best, score)
                let weight = languages[a] == languages[b] ? sameLanguageWeight : 1
                sum += weight * min(score, Self.most)
                weights += weight
            }
        }
        if best >= Self.copy { return best }
        if best < 0.5 { return 0 }
        let mean = sum / weights
        return bestPairShare * min(best, Self.most) + (1 - bestPairShare) * mean
    }
}

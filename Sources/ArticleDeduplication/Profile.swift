import Foundation

/// The traits of an article that tell its story, as one vector.
///
/// A trait weighs the more the fewer articles have it. How many those are changes while articles
/// come and go, so that a vector is made again when it is too old to be true.
struct Profile: Sendable {
    enum Kind: UInt8 {
        case term, number, name, entity, concept
    }

    /// The least first.
    private(set) var hashes: [UInt32] = []
    private var kinds: [Kind] = []
    /// Without regard to how common each is.
    private var plain: [Float] = []
    /// How many articles would have each trait, for all we know without having seen any.
    private var expected: [Float] = []
    private var expectedAmong: Float
    /// Of length 1.
    private(set) var weights: [Float] = []
    private var madeAmong = 0
    private(set) var names = Sum()
    private(set) var entities = Sum()

    /// What traits of one kind weigh, and how many they are.
    struct Sum: Sendable {
        var weight: Float = 0
        var count = 0

        mutating func add(_ weight: Float) {
            self.weight += weight
            count += 1
        }
    }

    init(_ traits: ArticleTraits, _ rules: LinkingRules) {
        expectedAmong = rules.expectedAmong
        var all: [(hash: UInt32, kind: Kind, plain: Float, expected: Float)] = []
        func add(_ list: [ArticleTraits.Trait], _ kind: Kind, _ weight: Float, _ share: Float) {
            for trait in list {
                let plain = weight * (Float(trait.weight) / 16).squareRoot()
                all.append((trait.hash, kind, plain, share * rules.expectedAmong))
            }
        }
        add(traits.terms, .term, rules.termWeight, rules.expectedTerms)
        add(traits.numbers, .number, rules.numberWeight, rules.expectedNumbers)
        add(traits.names, .name, rules.nameWeight, rules.expectedNames)
        add(traits.entities, .entity, rules.conceptWeight, rules.expectedEntities)
        add(traits.concepts, .concept, rules.conceptWeight, rules.expectedConcepts)
        all.sort { $0.hash < $1.hash }
        hashes = all.map(\.hash)
        kinds = all.map(\.kind)
        plain = all.map(\.plain)
        expected = all.map(\.expected)
    }

    /// Makes the vector for a store of `count` articles, in which `frequency` have each hash.
    mutating func refresh(among count: Int, _ frequency: (UInt32) -> Int) {
        if !weights.isEmpty, abs(count - madeAmong) * 10 <= madeAmong { return }
        madeAmong = count
        var square: Float = 0
        weights = hashes.indices.map { index in
            let rarity =
                (Float(count) + expectedAmong) / (Float(frequency(hashes[index])) + expected[index])
            let weight = plain[index] * log(max(rarity, 1.05))
            square += weight * weight
            return weight
        }
        let length = square.squareRoot()
        guard length > 0 else { return }
        (names, entities) = (Sum(), Sum())
        for index in weights.indices {
            weights[index] /= length
            switch kinds[index] {
            case .name: names.add(weights[index])
            case .entity: entities.add(weights[index])
            default: break
            }
        }
    }

    func compare(with other: Profile) -> ProfileLikeness {
        var (i, j, cosine, shared) = (0, 0, Float(0), 0)
        var (names, entities) = (Sum(), Sum())
        hashes.withUnsafeBufferPointer { mine in
            other.hashes.withUnsafeBufferPointer { its in
                while i < mine.count, j < its.count {
                    if mine[i] == its[j] {
                        cosine += weights[i] * other.weights[j]
                        shared += 1
                        switch kinds[i] {
                        case .name: names.add(min(weights[i], other.weights[j]))
                        case .entity: entities.add(min(weights[i], other.weights[j]))
                        default: break
                        }
                        i += 1
                        j += 1
                    } else if mine[i] < its[j] {
                        i += 1
                    } else {
                        j += 1
                    }
                }
            }
        }
        return ProfileLikeness(
            cosine: Double(cosine), shared: shared,
            names: Agreement(names, self.names, other.names),
            entities: Agreement(entities, self.entities, other.entities))
    }
}

/// What two profiles have in common.
struct ProfileLikeness: Sendable {
    var cosine: Double
    /// How many traits.
    var shared: Int
    var names: Agreement
    var entities: Agreement
}

/// How far two articles name the same.
struct Agreement: Sendable {
    /// How much of the names of the one with fewer the other has, by weight: 0 to 1.
    var share: Double
    /// How many names the one with fewer has.
    var fewer: Int
    /// Each has names that the other has not.
    var bothDiffer: Bool

    init(_ shared: Profile.Sum, _ one: Profile.Sum, _ other: Profile.Sum) {
        let least = min(one.weight, other.weight)
        share = least > 0 ? min(1, Double(shared.weight / least)) : 0
        fewer = min(one.count, other.count)
        bothDiffer = shared.count < fewer
    }
}

import Foundation

/// The traits of an article that tell its story, as one vector.
///
/// A trait weighs the more the fewer articles have it. How many those are changes while articles
/// come and go, so that a vector is made again when it is too old to be true.
struct Profile: Sendable {
    enum Kind: UInt8, CaseIterable {
        case term, number, name, entity, concept
    }

    /// What a trait is, and what it weighs without regard to how common it is.
    private struct Sort {
        var kind: Kind
        /// In sixteenths.
        var weight: UInt8
    }

    /// The least first.
    private(set) var hashes: [UInt32] = []
    private var sorts: [Sort] = []
    /// Of length 1; empty before they are asked for.
    private(set) var weights: [Float] = []
    private var madeAmong: Int32 = 0
    private(set) var names = Sum()
    private(set) var entities = Sum()

    /// What traits of one kind weigh, and how many they are.
    struct Sum: Sendable {
        var weight: Float = 0
        var count: Int32 = 0

        mutating func add(_ weight: Float) {
            self.weight += weight
            count += 1
        }
    }

    init(_ traits: ArticleTraits) {
        let lists: [(Kind, [ArticleTraits.Trait])] = [
            (.term, traits.terms), (.number, traits.numbers), (.name, traits.names),
            (.entity, traits.entities), (.concept, traits.concepts),
        ]
        var all: [(hash: UInt32, sort: Sort)] = []
        all.reserveCapacity(lists.reduce(0) { $0 + $1.1.count })
        for (kind, list) in lists {
            for trait in list { all.append((trait.hash, Sort(kind: kind, weight: trait.weight))) }
        }
        all.sort { $0.hash < $1.hash }
        hashes = all.map(\.hash)
        sorts = all.map(\.sort)
    }

    /// Makes the vector for a store of `count` articles, in which `frequency` have each hash.
    mutating func refresh(
        among count: Int, _ rules: LinkingRules, _ frequency: (UInt32) -> Int
    ) {
        let madeAmong = Int(madeAmong)
        if !weights.isEmpty, abs(count - madeAmong) * 10 <= madeAmong { return }
        self.madeAmong = Int32(count)
        let importance = Kind.allCases.map { rules.importance(of: $0) }
        var square: Float = 0
        weights = hashes.indices.map { index in
            let sort = sorts[index]
            let (factor, expected) = importance[Int(sort.kind.rawValue)]
            let rarity =
                (Float(count) + rules.expectedAmong)
                / (Float(frequency(hashes[index])) + expected)
            let plain = factor * (Float(sort.weight) / 16).squareRoot()
            let weight = plain * log(max(rarity, 1.05))
            square += weight * weight
            return weight
        }
        let length = square.squareRoot()
        guard length > 0 else { return }
        (names, entities) = (Sum(), Sum())
        for index in weights.indices {
            weights[index] /= length
            switch sorts[index].kind {
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
                        switch sorts[i].kind {
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

extension LinkingRules {
    /// How much a trait of a kind says, and how many articles would have it, for all we know without
    /// having seen any.
    fileprivate func importance(of kind: Profile.Kind) -> (factor: Float, expected: Float) {
        let (factor, share) =
            switch kind {
            case .term: (termWeight, expectedTerms)
            case .number: (numberWeight, expectedNumbers)
            case .name: (nameWeight, expectedNames)
            case .entity: (conceptWeight, expectedEntities)
            case .concept: (conceptWeight, expectedConcepts)
            }
        return (factor, share * expectedAmong)
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
        fewer = Int(min(one.count, other.count))
        bothDiffer = Int(shared.count) < fewer
    }
}

import FeedModel
import Foundation

/// What the linker keeps of an article's traits: all that two texts are compared by, in one block of
/// memory. What its story is found by is in its profile.
struct KeptTraits: Sendable {
    let id: Article.ID
    let source: Source.ID
    let language: LanguageTag
    let time: Date
    let firstSeen: Date
    private let cited: Boxed<FoundCitation>?
    /// The hashes of all lists, one list after another, and then their weights, four to a number.
    private let packed: [UInt32]
    let host: UInt32
    let title: UInt32
    let image: UInt32
    let length: Int32
    private let printCount: UInt16
    private let numberCount: UInt16
    private let nameCount: UInt16
    private let entityCount: UInt16
    let script: ArticleTraits.Script
    let isPrimary: Bool
    let isSummary: Bool
    let saysUpdate: Bool

    init(_ traits: ArticleTraits) {
        id = traits.id
        source = traits.source
        language = traits.language
        time = traits.time
        firstSeen = traits.firstSeen
        cited = traits.citation.map { Boxed($0) }
        host = traits.host
        title = traits.title
        image = traits.image
        length = Int32(clamping: traits.length)
        script = traits.script
        isPrimary = traits.isPrimary
        isSummary = traits.isSummary
        saysUpdate = traits.saysUpdate
        let most = Int(UInt16.max)
        let prints = traits.prints.prefix(most)
        let lists = [traits.numbers, traits.names, traits.entities].map { $0.prefix(most) }
        printCount = UInt16(prints.count)
        numberCount = UInt16(lists[0].count)
        nameCount = UInt16(lists[1].count)
        entityCount = UInt16(lists[2].count)
        let weighted = lists[0].count + lists[1].count + lists[2].count
        var packed: [UInt32] = []
        packed.reserveCapacity(prints.count + weighted + (weighted + 3) / 4)
        packed += prints
        for list in lists {
            for trait in list { packed.append(trait.hash) }
        }
        var byte: UInt32 = 0
        for list in lists {
            for trait in list {
                if byte % 4 == 0 { packed.append(0) }
                packed[packed.count - 1] |= UInt32(trait.stored) << (8 * (byte % 4))
                byte += 1
            }
        }
        self.packed = packed
    }

    var citation: FoundCitation? { cited?.value }

    var prints: ArraySlice<UInt32> { packed[..<Int(printCount)] }

    var numbers: List { list(after: 0, numberCount) }

    var names: List { list(after: Int(numberCount), nameCount) }

    var entities: List { list(after: Int(numberCount) + Int(nameCount), entityCount) }

    private func list(after others: Int, _ count: UInt16) -> List {
        let weighted = Int(numberCount) + Int(nameCount) + Int(entityCount)
        return List(
            packed: packed, count: Int(count), firstHash: Int(printCount) + others,
            firstWeight: (Int(printCount) + weighted) * 4 + others)
    }

    /// Traits of one kind, without repetition, the least hash first.
    struct List: RandomAccessCollection {
        fileprivate let packed: [UInt32]
        let count: Int
        fileprivate let firstHash: Int
        /// In bytes.
        fileprivate let firstWeight: Int

        var startIndex: Int { 0 }
        var endIndex: Int { count }

        subscript(index: Int) -> ArticleTraits.Trait {
            let byte = firstWeight + index
            return ArticleTraits.Trait(
                hash: packed[firstHash + index],
                stored: UInt8(truncatingIfNeeded: packed[byte / 4] >> (8 * UInt32(byte % 4))))
        }
    }
}

/// A value that few have: it takes eight bytes where there is none.
final class Boxed<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}

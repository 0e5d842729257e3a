import FeedModel

/// What a feed or an entry has said so far, before fields are chosen and decoded.
struct FeedDraft {
    struct Value {
        let use: FieldTable.Use
        let kind: RawText.Kind
        /// Its bytes among the builder's.
        let range: Range<Int>
        /// How many bytes before them are the attribute that tells more about it, as `isPermaLink`
        /// of a `guid`; nil where there is none.
        let noteLength: Int?
        /// Index into the builder's bases.
        let base: Int
        let isBlank: Bool
        /// They are sure to be.
        let isUTF8: Bool
    }

    struct Link {
        var relation = Relation.alternate
        var address: String
        var type: String?
        var title: String?
        var length: Int?
        var base: Int

        init(_ address: String, base: Int) {
            self.address = address
            self.base = base
        }
    }

    /// What a link leads to, as far as it matters to us.
    enum Relation {
        case alternate
        case enclosure
        case itself
        case other

        init(_ name: UnsafeBufferPointer<UInt8>) {
            self =
                if name.isAlike("alternate") {
                    .alternate
                } else if name.isAlike("enclosure") {
                    .enclosure
                } else if name.isAlike("self") {
                    .itself
                } else {
                    .other
                }
        }
    }

    var values: [Value] = []
    var links: [Link] = []
    var authors: [Author] = []
    var contributors: [Author] = []
    var enclosures: [Enclosure] = []
    /// Media RSS's.
    var media: [Enclosure] = []
    var source: EntrySource?
    var about: String?
    var language: String?

    /// Begins anew with the memory it has.
    mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
        if !links.isEmpty { links.removeAll(keepingCapacity: true) }
        authors = []
        contributors = []
        enclosures = []
        media = []
        source = nil
        about = nil
        language = nil
    }
}

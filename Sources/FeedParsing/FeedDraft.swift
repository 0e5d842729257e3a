import FeedModel

/// What a feed or an entry has said so far, as bytes, before fields are chosen and decoded.
struct FeedDraft {
    struct Value {
        let row: Int
        let kind: RawText.Kind
        let range: Range<Int>
        /// Index into the builder's bases.
        let base: Int
        /// The attribute that tells more about it, as `isPermaLink` of a `guid`.
        let note: String?
        let isBlank: Bool
    }

    struct Link {
        var relation = "alternate"
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

    /// All values one after the other; one array a draft instead of one a value.
    var bytes: [UInt8] = []
    var values: [Value] = []
    var links: [Link] = []
    var authors: [Author] = []
    var contributors: [Author] = []
    var enclosures: [Enclosure] = []
    /// Media RSS's.
    var media: [Enclosure] = []
    var image: String?
    var source: EntrySource?
    var about: String?
    var language: String?
    var base = 0

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        authors.removeAll(keepingCapacity: true)
        contributors.removeAll(keepingCapacity: true)
        enclosures.removeAll(keepingCapacity: true)
        media.removeAll(keepingCapacity: true)
        image = nil
        source = nil
        about = nil
        language = nil
        base = 0
    }
}

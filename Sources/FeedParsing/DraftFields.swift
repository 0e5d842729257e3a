/// The values of a draft by field, while its bytes are where they are.
struct DraftFields {
    private let values: [FeedDraft.Value]
    private let bytes: UnsafeBufferPointer<UInt8>
    /// By field, counted over values that are not blank.
    private var found: InlineArray<27, Found>

    private struct Found {
        var count: Int32 = 0
        /// Of the uppermost row the first value and the last.
        var best: Int32 = 0
        var latest: Int32 = 0
    }

    /// - Parameter bytes: what the ranges of the draft's values are in.
    init(_ draft: FeedDraft, _ bytes: UnsafeBufferPointer<UInt8>) {
        values = draft.values
        self.bytes = bytes
        found = InlineArray(repeating: Found())
        for index in values.indices where !values[index].isBlank {
            let use = values[index].use
            var field = found[use.field.rawValue]
            if field.count == 0 || use.row < values[Int(field.best)].use.row {
                field.best = Int32(index)
                field.latest = Int32(index)
            } else if use.row == values[Int(field.best)].use.row {
                field.latest = Int32(index)
            }
            field.count += 1
            found[use.field.rawValue] = field
        }
    }

    /// The value of the uppermost row; among equals the first.
    func best(_ field: FieldTable.Field) -> FeedDraft.Value? {
        let found = found[field.rawValue]
        return found.count == 0 ? nil : values[Int(found.best)]
    }

    /// The same; among equals the last.
    func latest(_ field: FieldTable.Field) -> FeedDraft.Value? {
        let found = found[field.rawValue]
        return found.count == 0 ? nil : values[Int(found.latest)]
    }

    /// The best one of another element than `value`'s.
    func best(_ field: FieldTable.Field, otherThan value: FeedDraft.Value?) -> FeedDraft.Value? {
        var best: FeedDraft.Value?
        for other in all(field) where other.use.row != value?.use.row {
            if let known = best, known.use.row <= other.use.row { continue }
            best = other
        }
        return best
    }

    /// The value with the most bytes; among equals the one of the uppermost row.
    func longest(_ field: FieldTable.Field) -> FeedDraft.Value? {
        guard found[field.rawValue].count > 1 else { return best(field) }
        return byRow(field).max { $0.range.count < $1.range.count }
    }

    /// All that are not blank, in document order.
    func all(_ field: FieldTable.Field) -> OfField {
        OfField(values: values, field: field, left: Int(found[field.rawValue].count))
    }

    struct OfField: Sequence, IteratorProtocol {
        private let values: [FeedDraft.Value]
        private let field: FieldTable.Field
        private var left: Int
        private var index = 0

        fileprivate init(values: [FeedDraft.Value], field: FieldTable.Field, left: Int) {
            self.values = values
            self.field = field
            self.left = left
        }

        mutating func next() -> FeedDraft.Value? {
            guard left > 0 else { return nil }
            left -= 1
            while values[index].isBlank || values[index].use.field != field { index += 1 }
            index += 1
            return values[index - 1]
        }
    }

    /// All that are not blank, the uppermost row first, and of one row the first or the last first.
    func byRow(_ field: FieldTable.Field, laterFirst: Bool = false) -> [FeedDraft.Value] {
        let all = Array(all(field))
        return (laterFirst ? all.reversed() : all).sorted { $0.use.row < $1.use.row }
    }

    /// How many are not blank.
    func count(_ field: FieldTable.Field) -> Int {
        Int(found[field.rawValue].count)
    }

    /// Whether the document has an element for the field, be it empty.
    func has(_ field: FieldTable.Field) -> Bool {
        values.contains { $0.use.field == field }
    }

    func text(_ value: FeedDraft.Value) -> RawText {
        RawText(kind: value.kind, bytes: slice(value.range), isUTF8: value.isUTF8)
    }

    /// What the attribute says that belongs to `value`.
    func note(_ value: FeedDraft.Value) -> UnsafeBufferPointer<UInt8>? {
        value.noteLength.map { length in
            slice(value.range.lowerBound - length..<value.range.lowerBound)
        }
    }

    /// Buffers check their bounds in debug builds only.
    private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return UnsafeBufferPointer(rebasing: bytes[range])
    }

    subscript(field: FieldTable.Field) -> RawText? {
        best(field).map(text)
    }
}

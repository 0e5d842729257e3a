/// The values of a draft by field.
struct DraftFields {
    private let values: [FeedDraft.Value]
    private let bytes: [UInt8]
    private let table: [FieldTable.Row]
    /// By field: how many values it has, and the best of them.
    private var found: [(count: Int, best: Int)]

    init(_ draft: FeedDraft, _ table: [FieldTable.Row]) {
        values = draft.values
        bytes = draft.bytes
        self.table = table
        found = Array(repeating: (0, 0), count: FieldTable.Field.allCases.count)
        for (index, value) in values.enumerated() where !value.isBlank {
            let field = table[value.row].field.rawValue
            if found[field].count == 0 || value.row < values[found[field].best].row {
                found[field].best = index
            }
            found[field].count += 1
        }
    }

    /// The value of the uppermost row; among equals the first.
    func best(_ field: FieldTable.Field) -> FeedDraft.Value? {
        let (count, best) = found[field.rawValue]
        return count == 0 ? nil : values[best]
    }

    /// The same, for another element than `value`'s.
    func best(_ field: FieldTable.Field, otherThan value: FeedDraft.Value?) -> FeedDraft.Value? {
        all(field).filter { $0.row != value?.row }.min { $0.row < $1.row }
    }

    /// The value with the most bytes; among equals the one of the uppermost row.
    func longest(_ field: FieldTable.Field) -> FeedDraft.Value? {
        byRow(field).max { $0.range.count < $1.range.count }
    }

    /// All that are not blank, in document order.
    func all(_ field: FieldTable.Field) -> [FeedDraft.Value] {
        let (count, best) = found[field.rawValue]
        switch count {
        case 0: return []
        case 1: return [values[best]]
        default: return values.filter { !$0.isBlank && table[$0.row].field == field }
        }
    }

    /// All that are not blank, the uppermost row first, and of one row the first or the last first.
    func byRow(_ field: FieldTable.Field, laterFirst: Bool = false) -> [FeedDraft.Value] {
        let all = all(field)
        guard all.count > 1 else { return all }
        return (laterFirst ? all.reversed() : all).sorted { $0.row < $1.row }
    }

    /// Whether the document has an element for the field, be it empty.
    func has(_ field: FieldTable.Field) -> Bool {
        values.contains { table[$0.row].field == field }
    }

    func row(_ value: FeedDraft.Value) -> FieldTable.Row {
        table[value.row]
    }

    func text(_ value: FeedDraft.Value) -> RawText {
        RawText(kind: value.kind, bytes: bytes[value.range])
    }

    subscript(field: FieldTable.Field) -> RawText? {
        best(field).map(text)
    }
}

extension Decoder {
    /// The values of an order, of which each may be left out. A key that is not known is refused:
    /// passed over in silence, it would make an order about one feed one about all.
    func orderValues<Key: CodingKey & CaseIterable>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        let known = Key.allCases.map(\.stringValue)
        for key in try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
        where !known.contains(key) {
            throw RequestProblem(
                400, "an order has no “\(key)” here; known are \(known.joined(separator: ", "))")
        }
        return try container(keyedBy: type)
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        return nil
    }
}

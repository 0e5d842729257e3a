import FeedModel
import Foundation
import GRDB

// How values that SQLite has no type for stand in a column.

extension Date {
    /// Whole milliseconds since 1970, rounded down; within 285,000 years of it.
    var milliseconds: Int64 {
        Int64(min(max((timeIntervalSince1970 * 1000).rounded(.down), -9e15), 9e15))
    }

    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    init?(optionalMilliseconds: Int64?) {
        guard let optionalMilliseconds else { return nil }
        self.init(milliseconds: optionalMilliseconds)
    }
}

extension Duration {
    /// Whole milliseconds, at most some 300 million years.
    var milliseconds: Int64 {
        min(components.seconds, 9_000_000_000_000_000) * 1000
            + components.attoseconds / 1_000_000_000_000_000
    }

    init?(optionalMilliseconds: Int64?) {
        guard let optionalMilliseconds else { return nil }
        self = .milliseconds(optionalMilliseconds)
    }
}

extension Fingerprint {
    /// Sixteen bytes, the high half first.
    var blob: Data {
        var data = Data(capacity: 16)
        for half in [high, low] {
            withUnsafeBytes(of: half.bigEndian) { data.append(contentsOf: $0) }
        }
        return data
    }

    init(blob: Data) {
        let halves = [blob.prefix(8), blob.dropFirst(8)].map { bytes in
            bytes.reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
        }
        self.init(high: halves[0], low: halves[1])
    }
}

/// A list of text as a JSON array.
func jsonList(_ list: [String]) -> String {
    if list.isEmpty { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(list) else {
        preconditionFailure("a list of text is always JSON")
    }
    return String(decoding: data, as: UTF8.self)
}

func list(json: String) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(json.utf8))
}

import CLanguageModel
import FeedModel

/// How likely each n-gram is in each language: the table that `CLanguageModel/make_model.py` makes
/// and describes. Logarithms are in sixteenths of a nat.
struct LanguageModel: Sendable {
    /// A letter as the table numbers it; no letter that it knows is `unknown`.
    typealias Symbol = UInt8

    static let shared = LanguageModel()
    static let boundary: Symbol = 0
    static let unknown: Symbol = .max
    static let longest = 4
    /// What one nat is.
    static let unit = 16.0

    /// By their numbers.
    let languages: [LanguageTag]
    /// By its number.
    let letters: [Unicode.Scalar]
    /// Of each language in turn, for lengths 1 to 4.
    private let floors: [Int32]
    private let lastSymbol: [Symbol]
    private let firstChild: [UInt32]
    private let firstEntry: [UInt32]
    private let entryLanguage: [UInt8]
    private let entryWeight: [UInt8]
    /// By their scalars, up to the last letter of the table.
    private let symbols: [Symbol]

    private init() {
        var table = TableReader(
            bytes: UnsafeRawBufferPointer(
                start: language_model(), count: language_model_size()))
        precondition(table.bytes(4) == Array("NWL1".utf8), "the table is make_model.py's")
        let (languageCount, symbolCount) = (
            Int(table.number(UInt16.self)), table.number(UInt16.self)
        )
        let nodes = Int(table.number(UInt32.self))
        let parents = Int(table.number(UInt32.self))
        let entries = Int(table.number(UInt32.self))
        languages = (0..<languageCount).map { _ in
            let length = Int(table.number(UInt8.self))
            return LanguageTag(rawValue: String(decoding: table.bytes(length), as: UTF8.self))
        }
        floors = table.numbers(Int16.self, languageCount * Self.longest).map(Int32.init)
        letters = table.numbers(UInt32.self, Int(symbolCount)).map { value in
            Unicode.Scalar(value) ?? "\u{FFFD}"
        }
        lastSymbol = table.bytes(nodes)
        firstChild = table.numbers(UInt32.self, parents + 1)
        firstEntry = table.numbers(UInt32.self, nodes + 1)
        entryLanguage = table.bytes(entries)
        entryWeight = table.bytes(entries)
        var symbols = [Symbol](
            repeating: Self.unknown, count: Int(letters.map(\.value).max() ?? 0) + 1)
        for (number, letter) in letters.enumerated() where number != Self.boundary {
            symbols[Int(letter.value)] = Symbol(number)
        }
        self.symbols = symbols
    }

    func symbol(of letter: Unicode.Scalar) -> Symbol {
        letter.value < symbols.count ? symbols[Int(letter.value)] : Self.unknown
    }

    /// Adds to each language's score how likely `text` is in it; a boundary stands at both ends and
    /// between words.
    func score(_ text: [Symbol], times factor: Int32 = 1, into scores: inout [Int32]) {
        var counts = [Int32](repeating: 0, count: Self.longest)
        for start in text.indices {
            let end = min(start + Self.longest, text.count)
            // A boundary alone says nothing.
            let isWord = text[start] != Self.boundary
            for length in (isWord ? 0 : 1)..<max(end - start, 1) { counts[length] += 1 }
            guard text[start] != Self.unknown else { continue }
            var node = Int(text[start])
            if isWord { add(node, times: factor, to: &scores) }
            for index in start + 1..<max(end, start + 1) {
                guard let next = child(text[index], of: node) else { break }
                node = next
                add(node, times: factor, to: &scores)
            }
        }
        for language in scores.indices {
            for length in counts.indices {
                scores[language] +=
                    floors[language * Self.longest + length] * counts[length] * factor
            }
        }
    }

    private func add(_ node: Int, times factor: Int32, to scores: inout [Int32]) {
        for entry in Int(firstEntry[node])..<Int(firstEntry[node + 1]) {
            scores[Int(entryLanguage[entry])] += Int32(entryWeight[entry]) * factor
        }
    }

    private func child(_ symbol: Symbol, of node: Int) -> Int? {
        guard node + 1 < firstChild.count else { return nil }
        var (low, high) = (Int(firstChild[node]), Int(firstChild[node + 1]))
        while low < high {
            let middle = (low + high) / 2
            if lastSymbol[middle] < symbol { low = middle + 1 } else { high = middle }
        }
        return low < Int(firstChild[node + 1]) && lastSymbol[low] == symbol ? low : nil
    }
}

/// Reads a table from its beginning to its end.
private struct TableReader {
    private var rest: Slice<UnsafeRawBufferPointer>

    init(bytes: UnsafeRawBufferPointer) {
        rest = bytes[...]
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type, _ count: Int
    ) -> [Number] {
        let size = count * MemoryLayout<Number>.size
        precondition(rest.count >= size, "the table is whole")
        defer { rest = rest.dropFirst(size) }
        return [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
            UnsafeMutableRawBufferPointer(buffer).copyBytes(from: rest.prefix(size))
            initialized = count
        }.map(Number.init(littleEndian:))
    }

    mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type
    ) -> Number {
        numbers(type, 1)[0]
    }
}

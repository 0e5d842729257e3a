import FeedModel
import Foundation

/// How traits are stored: a version, numbers in as many bytes as they need, hashes in four.
extension ArticleTraits {
    /// Changes when what is compared changes: traits of another version are made again.
    package static let version: UInt8 = 4

    package var encoded: [UInt8] {
        var out = ByteWriter()
        out.bytes.reserveCapacity(
            96 + prints.count * 4
                + (terms.count + numbers.count + names.count + entities.count
                    + concepts.count) * 5)
        out.bytes.append(Self.version)
        out.write(UInt64(bitPattern: id.rawValue))
        out.write(source.rawValue)
        out.write(language.rawValue)
        out.bytes.append(
            (isPrimary ? 1 : 0) | (isSummary ? 2 : 0) | (saysUpdate ? 4 : 0)
                | (citation == nil ? 0 : 8) | script.rawValue << 4)
        out.write(UInt64(time.timeIntervalSince1970))
        out.write(UInt64(firstSeen.timeIntervalSince1970))
        if let citation {
            out.write(citation.source.rawValue)
            out.write(citation.rule)
            out.write(citation.evidence)
        }
        out.write(UInt64(length))
        for number in [host, title, image] { out.write(hash: number) }
        out.write(UInt64(prints.count))
        for print in prints { out.write(hash: print) }
        for list in [terms, numbers, names, entities, concepts] {
            out.write(UInt64(list.count))
            for trait in list {
                out.write(hash: trait.hash)
                out.bytes.append(trait.stored)
            }
        }
        return out.bytes
    }

    /// nil for another version, and for what is no trait.
    package init?(encoded bytes: some Sequence<UInt8>) {
        var input = ByteReader(bytes: Array(bytes))
        guard input.byte() == Self.version else { return nil }
        id = Article.ID(rawValue: Int64(bitPattern: input.number()))
        source = Source.ID(rawValue: input.text())
        language = LanguageTag(rawValue: input.text())
        let flags = input.byte()
        isPrimary = flags & 1 != 0
        isSummary = flags & 2 != 0
        saysUpdate = flags & 4 != 0
        script = Script(rawValue: flags >> 4 & 3) ?? .other
        time = Date(timeIntervalSince1970: Double(input.number()))
        firstSeen = Date(timeIntervalSince1970: Double(input.number()))
        if flags & 8 != 0 {
            citation = FoundCitation(
                source: Source.ID(rawValue: input.text()), rule: input.text(),
                evidence: input.text())
        }
        length = Int(clamping: input.number())
        host = input.hash32()
        title = input.hash32()
        image = input.hash32()
        prints = input.list { $0.hash32() }
        terms = input.list { $0.trait() }
        numbers = input.list { $0.trait() }
        names = input.list { $0.trait() }
        entities = input.list { $0.trait() }
        concepts = input.list { $0.trait() }
        if input.isBroken { return nil }
    }
}

private struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func write(_ number: UInt64) {
        var rest = number
        while rest > 127 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(hash: some FixedWidthInteger) {
        withUnsafeBytes(of: hash.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

private struct ByteReader {
    let bytes: [UInt8]
    private var index = 0
    private(set) var isBroken = false

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func byte() -> UInt8 {
        guard index < bytes.count else {
            isBroken = true
            return 0
        }
        index += 1
        return bytes[index - 1]
    }

    mutating func number() -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let next = byte()
            value |= UInt64(next & 127) << shift
            if next < 128 { return value }
        }
        return value
    }

    mutating func text() -> String {
        let count = Int(clamping: number())
        guard !isBroken, count <= bytes.count - index else {
            isBroken = true
            return ""
        }
        index += count
        return String(decoding: bytes[index - count..<index], as: UTF8.self)
    }

    mutating func hash32() -> UInt32 { hash() }

    private mutating func hash<Number: FixedWidthInteger>() -> Number {
        let width = Number.bitWidth / 8
        guard !isBroken, width <= bytes.count - index else {
            isBroken = true
            return 0
        }
        index += width
        return bytes.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: index - width, as: Number.self))
        }
    }

    mutating func trait() -> ArticleTraits.Trait {
        ArticleTraits.Trait(hash: hash32(), stored: byte())
    }

    mutating func list<Element>(_ read: (inout ByteReader) -> Element) -> [Element] {
        let count = Int(clamping: number())
        guard !isBroken, count <= bytes.count - index else {
            isBroken = true
            return []
        }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(read(&self)) }
        return list
    }
}

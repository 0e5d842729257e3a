/// Character references as the HTML Standard reads them. libxml2 2.9 knows the 253 names of HTML 4,
/// each with its semicolon; the Web writes more, and less carefully.
enum HTMLEntities {
    /// `markup` with every named reference written as a number, which libxml2 cannot misread, and
    /// without the control characters at which it would stop. A `<!` that nothing closes is text: to
    /// a browser it would be a comment that hides the rest.
    static func numbered(_ markup: [UInt8]) -> [UInt8] {
        markup.withUnsafeBufferPointer { numbered($0) }
    }

    private static func numbered(_ markup: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard markup.contains(where: { $0 == ampersand || $0 == bang || isControl($0) }) else {
            return Array(markup)
        }
        let lastEnd = markup.lastIndex(of: UInt8(ascii: ">")) ?? -1
        var result: [UInt8] = []
        result.reserveCapacity(markup.count + markup.count / 8)
        var index = 0
        while index < markup.count {
            if let reference = HTMLReference(in: markup, at: index) {
                for scalar in reference.scalars {
                    result += "&#\(scalar.value);".utf8
                }
                index += reference.length
            } else if index > lastEnd, markup[index...].starts(with: "<!".utf8),
                !markup[index...].starts(with: "<!--".utf8)
            {
                result += "&#60;".utf8
                index += 1
            } else {
                if !isControl(markup[index]) { result.append(markup[index]) }
                index += 1
            }
        }
        return result
    }

    /// `text` with its references replaced by what they stand for.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(ampersand) else { return text }
        var text = text
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var index = 0
            while index < bytes.count {
                if let reference = HTMLReference(in: bytes, at: index) {
                    for scalar in reference.scalars {
                        result.append(contentsOf: UTF8.encode(scalar)!)
                    }
                    index += reference.length
                } else {
                    result.append(bytes[index])
                    index += 1
                }
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// Whether `text` holds a reference with its semicolon, as in `&rsquo;`.
    static func occur(in text: String) -> Bool {
        guard text.utf8.contains(ampersand) else { return false }
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.contains { index in
                guard let reference = HTMLReference(in: bytes, at: index) else { return false }
                return bytes[index + reference.length - 1] == UInt8(ascii: ";")
            }
        }
    }

    private static let ampersand = UInt8(ascii: "&")
    private static let bang = UInt8(ascii: "!")

    /// Characters that no HTML document may hold (section 13.2.3.5), below U+0080.
    private static func isControl(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: false
        default: byte < 0x20 || byte == 0x7F
        }
    }
}

/// One reference where it stands.
struct HTMLReference {
    var scalars: [Unicode.Scalar]
    /// From `&` to the end, the semicolon included where there is one.
    var length: Int

    init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard bytes[start] == UInt8(ascii: "&"), start + 2 < bytes.count else { return nil }
        let read =
            bytes[start + 1] == UInt8(ascii: "#")
            ? HTMLReference.number(in: bytes, at: start + 2)
            : HTMLReference.name(in: bytes, at: start + 1)
        guard let read else { return nil }
        scalars = read.scalars
        length = read.end - start
    }

    private static func number(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (scalars: [Unicode.Scalar], end: Int)? {
        let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
        var end = isHexadecimal ? start + 1 : start
        let firstDigit = end
        var value: UInt32 = 0
        while end < bytes.count, let digit = digit(bytes[end]), isHexadecimal || digit < 10 {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
            end += 1
        }
        guard end > firstDigit else { return nil }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
        let scalar =
            switch value {
            case 0x80...0x9F: windows1252[Int(value - 0x80)]
            // Controls mean nothing in HTML, and libxml2 would stop at them.
            case 1..<0x20 where value != 0x09 && value != 0x0A: Unicode.Scalar(0x20 as UInt32)
            default: value == 0 ? nil : Unicode.Scalar(value)
            }
        return ([scalar ?? "\u{FFFD}"], end)
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
            UInt32(byte | 0x20) - 0x57
        default: nil
        }
    }

    /// A name with its semicolon, or one of the old names before something that ends a word: the
    /// `&copy` in `?a=1&copy=2` is no copyright sign (section 13.2.5.73).
    private static func name(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (scalars: [Unicode.Scalar], end: Int)? {
        let run = bytes[start...].prefix(32).prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default:
                false
            }
        }
        guard !run.isEmpty, let entity = Entity.all[String(decoding: run, as: UTF8.self)] else {
            return nil
        }
        let next = run.endIndex < bytes.count ? bytes[run.endIndex] : UInt8(ascii: " ")
        if next == UInt8(ascii: ";") { return (entity.scalars, run.endIndex + 1) }
        let endsWord = entity.needsNoSemicolon && next != UInt8(ascii: "=")
        return endsWord ? (entity.scalars, run.endIndex) : nil
    }

    /// What `&#150;` means on the Web: the byte in windows-1252 (section 13.2.5.80).
    private static let windows1252: [Unicode.Scalar?] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
        0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ].map { Unicode.Scalar($0 as UInt32) }
}

/// What a name stands for.
private struct Entity {
    var scalars: [Unicode.Scalar]
    var needsNoSemicolon: Bool

    static let all: [String: Entity] = {
        var all: [String: Entity] = [:]
        all.reserveCapacity(2200)
        for row in HTMLEntities.table.split(whereSeparator: \.isWhitespace) {
            let halves = row.split(separator: "=")
            let needsNoSemicolon = halves[0].last == "!"
            let name = needsNoSemicolon ? halves[0].dropLast() : halves[0]
            let scalars = halves[1].split(separator: "+").compactMap { code in
                UInt32(code, radix: 16).flatMap(Unicode.Scalar.init)
            }
            all[String(name)] = Entity(scalars: scalars, needsNoSemicolon: needsNoSemicolon)
        }
        return all
    }()
}

/// JSON as documents in the wild hold it: trailing commas, control characters in strings and an end
/// that comes too early are forgiven, and counted as repairs.
indirect enum JSONValue {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    /// As it was written: an `id` may have more digits than a number can hold.
    case number(String)
    case bool(Bool)
    case null

    /// The value the text holds, and what had to be mended; nil where it is no JSON at all.
    static func read(
        _ text: [UInt8], depth: Int
    ) -> (value: JSONValue, repairs: [JSONRepair])? {
        var parser = JSONParser(text: text, depthLeft: depth)
        guard let value = parser.value() else { return nil }
        parser.skipSpaces()
        if !parser.isAtEnd { parser.repair("something follows the end of the document") }
        return (value, parser.repairs)
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// The text of a string, or of a number that stands where a string should.
    var text: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let text): text
        default: nil
        }
    }

    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    var isObject: Bool {
        if case .object = self { true } else { false }
    }
}

struct JSONRepair {
    var line: Int
    var message: String
}

private struct JSONParser {
    private let text: [UInt8]
    private var position = 0
    private var depthLeft: Int
    private(set) var repairs: [JSONRepair] = []

    init(text: [UInt8], depthLeft: Int) {
        self.text = text
        self.depthLeft = depthLeft
    }

    var isAtEnd: Bool { position >= text.count }

    mutating func repair(_ message: String) {
        guard repairs.count < 20, repairs.last?.message != message else { return }
        let line = text[..<min(position, text.count)].count { $0 == 0x0A } + 1
        repairs.append(JSONRepair(line: line, message: message))
    }

    mutating func skipSpaces() {
        while position < text.count, text[position] <= 0x20 { position += 1 }
    }

    mutating func value() -> JSONValue? {
        skipSpaces()
        guard position < text.count, depthLeft > 0 else { return nil }
        depthLeft -= 1
        defer { depthLeft += 1 }
        switch text[position] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return string().map(JSONValue.string)
        default: return literal()
        }
    }

    private mutating func object() -> JSONValue {
        position += 1
        var members: [String: JSONValue] = [:]
        while true {
            skipSpaces()
            guard position < text.count else {
                repair("the document ends before its objects do")
                return .object(members)
            }
            switch text[position] {
            case UInt8(ascii: "}"):
                position += 1
                return .object(members)
            case UInt8(ascii: ","):
                position += 1
            case UInt8(ascii: "\""):
                guard let name = string() else { break }
                skipSpaces()
                guard take(":"), let value = value() else {
                    if !isAtEnd { repair("a member without a value") }
                    break
                }
                // The first of two members of one name.
                if members[name] == nil { members[name] = value }
            default:
                repair("something that is no JSON")
                position += 1
            }
        }
    }

    private mutating func array() -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        while true {
            skipSpaces()
            guard position < text.count else {
                repair("the document ends before its lists do")
                return .array(elements)
            }
            switch text[position] {
            case UInt8(ascii: "]"):
                position += 1
                return .array(elements)
            case UInt8(ascii: ","):
                position += 1
            default:
                if let value = value() {
                    elements.append(value)
                } else if !isAtEnd {
                    repair("something that is no JSON")
                    position += 1
                }
            }
        }
    }

    private mutating func literal() -> JSONValue? {
        let start = position
        while position < text.count, Self.isLiteralByte(text[position]) { position += 1 }
        switch String(decoding: text[start..<position], as: UTF8.self) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        case let number where Double(number) != nil: return .number(number)
        default:
            position = start
            return nil
        }
    }

    private static func isLiteralByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// Nil where the document ends in the string.
    private mutating func string() -> String? {
        position += 1
        var bytes: [UInt8] = []
        while position < text.count {
            let byte = text[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                escape(into: &bytes)
            default:
                if byte < 0x20 { repair("a control character in a string") }
                bytes.append(byte)
            }
        }
        repair("the document ends in a string")
        return nil
    }

    private mutating func escape(into bytes: inout [UInt8]) {
        guard position < text.count else { return }
        let byte = text[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(0x20)
        case UInt8(ascii: "u"): bytes.append(contentsOf: String(unicodeEscape()).utf8)
        default: bytes.append(byte)
        }
    }

    /// `\uXXXX`, or two of them for a character beyond the first 65,536.
    private mutating func unicodeEscape() -> Character {
        guard let high = hexadecimal() else { return "\u{FFFD}" }
        if (0xD800..<0xDC00).contains(high), text.starts("\\u", at: position) {
            let back = position
            position += 2
            if let low = hexadecimal(), (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            {
                return Character(scalar)
            }
            position = back
        }
        return Unicode.Scalar(high).map(Character.init) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() -> UInt32? {
        guard position + 4 <= text.count,
            let value = UInt32(
                String(decoding: text[position..<position + 4], as: UTF8.self), radix: 16)
        else { return nil }
        position += 4
        return value
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }
}

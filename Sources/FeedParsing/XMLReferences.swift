import CLibxml2

/// What an `&` in a document begins.
struct ReferenceScanner {
    enum Found {
        /// `&#233;`; nil where XML forbids the character.
        case character(Unicode.Scalar?, isComplete: Bool)
        /// `&lt;` and the other four.
        case predefined
        /// `&name;` of any other name.
        case named(String)
        /// A bare ampersand.
        case none
    }

    private(set) var found = Found.none
    /// Where the reference ends; after the ampersand where there is none.
    private(set) var end: Int

    init(_ bytes: [UInt8], at start: Int, end limit: Int) {
        end = start + 1
        var index = start + 1
        if index < limit, bytes[index] == UInt8(ascii: "#") {
            readCharacter(bytes, from: index + 1, limit: limit)
            return
        }
        while index < limit, index - start <= 64, Self.isNameByte(bytes[index]) { index += 1 }
        guard index < limit, index > start + 1, bytes[index] == UInt8(ascii: ";") else { return }
        let name = String(decoding: bytes[start + 1..<index], as: UTF8.self)
        end = index + 1
        found = ["lt", "gt", "amp", "quot", "apos"].contains(name) ? .predefined : .named(name)
    }

    private mutating func readCharacter(_ bytes: [UInt8], from start: Int, limit: Int) {
        var index = start
        var radix = 10
        if index < limit, bytes[index] | 0x20 == UInt8(ascii: "x") {
            radix = 16
            index += 1
        }
        let first = index
        var value = 0
        while index < limit, let digit = Self.digit(bytes[index]), digit < radix {
            value = min(value * radix + digit, 0x11_0000)
            index += 1
        }
        guard index > first else { return }
        let isComplete = index < limit && bytes[index] == UInt8(ascii: ";")
        end = isComplete ? index + 1 : index
        let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init)
        found = .character(scalar.flatMap { Self.isAllowed($0) ? $0 : nil }, isComplete: isComplete)
    }

    /// XML 1.0 section 2.2; surrogates are no scalars.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...: true
        default: false
        }
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
            Int(byte | 0x20) - 0x61 + 10
        default: nil
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }
}

/// The text entities that a document declares in its own internal subset.
///
/// Their values stand as text: markup in them is escaped, references to other entities in them are
/// not followed, and what lies outside the document is empty.
struct EntityTable {
    private var values: [String: [UInt8]] = [:]

    init() {}

    /// - Parameter declaration: from `<!DOCTYPE` to its `>`.
    init(declaration: ArraySlice<UInt8>) {
        let bytes = Array(declaration)
        var index = 0
        // Honest documents declare HTML's 250 at most.
        for _ in 0..<1_000 {
            guard let start = bytes.find("<!ENTITY", from: index) else { return }
            index = Self.declarationEnd(in: bytes, from: start)
            read(String(decoding: bytes[start + 8..<max(start + 8, index - 1)], as: UTF8.self))
        }
    }

    subscript(name: String) -> [UInt8]? { values[name] }

    /// ` name "value"` or ` name SYSTEM "address"`; parameter entities begin with `%`.
    private mutating func read(_ declaration: String) {
        let text = declaration.drop { $0.isWhitespace }
        let name = String(text.prefix { !$0.isWhitespace })
        let rest = text.dropFirst(name.count).drop { $0.isWhitespace }
        // The first declaration binds (XML 1.0 section 4.2).
        guard name != "%", !name.isEmpty, values[name] == nil else { return }
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            values[name] = []
            return
        }
        let raw = Array(rest.dropFirst().prefix { $0 != quote }.utf8)
        var value: [UInt8] = []
        var index = 0
        while index < raw.count {
            guard raw[index] == UInt8(ascii: "&") else {
                MarkupText.escape(raw[index...index], into: &value)
                index += 1
                continue
            }
            let scanner = ReferenceScanner(raw, at: index, end: raw.count)
            switch scanner.found {
            case .character(let scalar?, _): value.append(contentsOf: "&#\(scalar.value);".utf8)
            case .character(nil, _): break
            case .predefined: value.append(contentsOf: raw[index..<scanner.end])
            case .named, .none:
                MarkupText.escape(raw[index..<scanner.end], into: &value)
            }
            index = scanner.end
        }
        values[name] = value
    }

    private static let longestDeclaration = 1 << 18

    /// Where a declaration that begins at `start` is over: after its `>` outside quotes and brackets.
    static func declarationEnd(in bytes: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        var brackets = 0
        for index in start..<min(start + longestDeclaration, bytes.count) {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "]"): brackets -= 1
            case UInt8(ascii: ">") where brackets <= 0: return index + 1
            default: break
            }
        }
        // A quote that does not close: the first `>` will do.
        return bytes.find(">", from: start).map { $0 + 1 } ?? bytes.count
    }

    /// The declaration names an external subset, as RSS 0.91's, which declares HTML's entities.
    static func isExternal(_ declaration: ArraySlice<UInt8>) -> Bool {
        let head = String(decoding: declaration.prefix { $0 != UInt8(ascii: "[") }, as: UTF8.self)
        return head.contains("PUBLIC") || head.contains("SYSTEM")
    }

    /// The character of one of HTML 4's entities.
    static func htmlCharacter(_ name: String) -> Unicode.Scalar? {
        htmlEntityLookup(name).flatMap { Unicode.Scalar($0.pointee.value) }
    }
}

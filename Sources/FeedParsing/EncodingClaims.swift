/// What a document and the server that sent it say about its encoding, the stronger word first.
struct EncodingClaims {
    let charsets: [Charset]

    init(contentType: String?, document: [UInt8], kind: TextEncoding.Kind) {
        var labels: [String] = []
        if let contentType, let charset = Self.value(of: "charset", in: contentType) {
            labels.append(charset)
        }
        // Only the head can hold a declaration, and it is ASCII: the widths were looked at before.
        let head = Array(document.prefix(4096))
        if kind != .json, let label = Self.xmlDeclaration(in: head) {
            labels.append(label)
        }
        if kind == .html, let label = Self.htmlMeta(in: String(decoding: head, as: UTF8.self)) {
            labels.append(label)
        }
        charsets = labels.compactMap(Charset.init(label:))
    }

    private static func xmlDeclaration(in head: [UInt8]) -> String? {
        guard let start = head.find("<?xml", from: 0), let end = head.find(">", from: start) else {
            return nil
        }
        return value(of: "encoding", in: String(decoding: head[start..<end], as: UTF8.self))
    }

    /// `<meta charset=…>` or `<meta http-equiv="Content-Type" content="…; charset=…">`.
    private static func htmlMeta(in head: String) -> String? {
        var rest = head.lowercased()[...]
        while let start = rest.firstRange(of: "<meta") {
            rest = rest[start.upperBound...]
            let tag = rest.prefix { $0 != ">" }
            if let label = value(of: "charset", in: String(tag)) { return label }
        }
        return nil
    }

    /// The value in `name = "value"`, with any quotes or none.
    private static func value(of name: StaticString, in text: String) -> String? {
        let lowered = Array(text.lowercased().utf8)
        guard let found = lowered.find(name, from: 0) else { return nil }
        let rest = lowered[(found + name.utf8CodeUnitCount)...]
        let tail = String(decoding: rest, as: UTF8.self).drop { $0.isWhitespace }
        guard tail.first == "=" else { return nil }
        let value = tail.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            .prefix { !$0.isWhitespace && !"\"';,?/>".contains($0) }
        return value.isEmpty ? nil : String(value)
    }
}

import FeedModel

/// Addresses as documents write them.
enum Address {
    /// `reference` made absolute against `base` (RFC 3986 section 5), or as it is where it already
    /// is absolute or `base` is not known.
    ///
    /// What the publisher wrote stays as it was written, spaces and letters outside ASCII included;
    /// only white space around it and line breaks within it go, as in browsers.
    static func resolve(_ reference: String, against base: String?) -> String {
        let reference = cleaned(reference)
        if scheme(of: reference) != nil { return reference }
        guard let base = base.map(cleaned), let scheme = scheme(of: base) else { return reference }
        if let resolved = resolve(rooted: reference, against: base, scheme) { return resolved }
        let parts = Parts(base.utf8.dropFirst(scheme.count + 1))
        // `mailto:` and `urn:` have no levels to resolve against.
        guard parts.authority != nil || parts.path.first == UInt8(ascii: "/") else {
            return reference
        }
        return String(scheme) + ":" + merge(Parts(reference.utf8[...]), onto: parts).text
    }

    /// The same for what it mostly is: a path from the root without detours.
    private static func resolve(
        rooted reference: String, against base: String, _ scheme: Substring
    ) -> String? {
        let slash = UInt8(ascii: "/")
        let rest = base.utf8[scheme.endIndex...].dropFirst()
        guard reference.utf8.first == slash, rest.starts(with: "//".utf8) else { return nil }
        var previous = slash
        for byte in reference.utf8.dropFirst() {
            if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return nil }
            previous = byte
        }
        let end = rest.dropFirst(2).firstIndex { $0 == slash || $0 == 0x3F || $0 == 0x23 }
        return base[..<(end ?? base.endIndex)] + reference
    }

    /// Whether the text begins with a scheme, and so stands for itself.
    static func isAbsolute(_ address: String) -> Bool {
        scheme(of: address) != nil
    }

    /// Section 5.2.2.
    private static func merge(_ reference: Parts, onto base: Parts) -> Parts {
        var target = reference
        if reference.authority != nil {
            target.path = removingDotSegments(reference.path)
            return target
        }
        target.authority = base.authority
        if reference.path.isEmpty {
            target.path = base.path
            target.query = reference.query ?? base.query
        } else if reference.path.first == UInt8(ascii: "/") {
            target.path = removingDotSegments(reference.path)
        } else if base.path.isEmpty {
            target.path = removingDotSegments("/".utf8 + reference.path)
        } else {
            let folder = base.path.prefix(
                through: base.path.lastIndex(of: UInt8(ascii: "/")) ?? base.path.startIndex)
            target.path = removingDotSegments(folder + reference.path)
        }
        return target
    }

    /// Section 5.2.4.
    private static func removingDotSegments(_ path: [UInt8]) -> [UInt8] {
        guard path.contains(UInt8(ascii: ".")) else { return path }
        var kept: [ArraySlice<UInt8>] = []
        let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual("..".utf8) {
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return Array(kept.joined(separator: [UInt8(ascii: "/")]))
    }

    /// The letters before the first `:` where they are a scheme (section 3.1).
    private static func scheme(of address: String) -> Substring? {
        let end = address.utf8.firstIndex { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                false
            default:
                true
            }
        }
        guard let end, address.utf8[end] == UInt8(ascii: ":"),
            let first = address.utf8.first, (first | 0x20) >= UInt8(ascii: "a")
        else { return nil }
        return address[..<end]
    }

    private static func cleaned(_ address: String) -> String {
        let needsWork =
            address.utf8.contains { $0 < 0x20 } || address.utf8.first == 0x20
            || address.utf8.last == 0x20
        guard needsWork else { return address }
        return String(address.trimming { $0.isWhitespace }.filter { !$0.isNewline && $0 != "\t" })
    }
}

/// What stands after the scheme (RFC 3986 appendix B), as bytes: addresses in the wild are no
/// strings of characters.
private struct Parts {
    var authority: [UInt8]?
    var path: [UInt8]
    var query: [UInt8]?
    var fragment: [UInt8]?

    init(_ text: Substring.UTF8View) {
        var rest = text
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            fragment = Array(rest[rest.index(after: hash)...])
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = Array(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = Array(rest[..<end])
            rest = rest[end...]
        }
        path = Array(rest)
    }

    /// Section 5.3, without the scheme.
    var text: String {
        var bytes: [UInt8] = []
        if let authority { bytes += "//".utf8 + authority }
        bytes += path
        if let query { bytes += "?".utf8 + query }
        if let fragment { bytes += "#".utf8 + fragment }
        return String(decoding: bytes, as: UTF8.self)
    }
}

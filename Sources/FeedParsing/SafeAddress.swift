import FeedModel

/// Addresses that may stay in an article, written so that every browser reads them alike.
enum SafeAddress {
    /// Where a reader may go: http, https, mailto, or a place relative to an unknown page.
    static func link(_ address: String, base: String?) -> String? {
        absolute(address, base: base, schemes: ["http", "https", "mailto"])
    }

    /// Where an article of a listing lies: on the Web, or beside a listing that is itself a file.
    static func article(_ address: String, base: String?) -> String? {
        let isFile = base.flatMap(scheme) == "file"
        return absolute(
            address, base: base, schemes: isFile ? ["http", "https", "file"] : ["http", "https"])
    }

    /// What a browser would load.
    static func resource(_ address: String, base: String?) -> String? {
        absolute(address, base: base, schemes: ["http", "https"])
    }

    /// The candidates of a `srcset` that are safe (HTML Standard, section 4.8.4.2.1).
    static func resources(_ candidates: String, base: String?) -> String? {
        var kept: [String] = []
        var rest = candidates[...]
        // A picture has a dozen sizes; who names a million wants our time.
        for _ in 0..<100 {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty else { break }
            var address = rest.prefix { !$0.isWhitespace }
            rest = rest[address.endIndex...]
            var descriptor = rest[rest.startIndex..<rest.startIndex]
            if address.last == "," {
                address = address.trimming { $0 == "," }
            } else {
                descriptor = rest.prefix { $0 != "," }
                rest = rest[descriptor.endIndex...]
            }
            guard let address = resource(String(address), base: base) else { continue }
            let size = descriptor.trimming { $0.isWhitespace }
            let isSize = size.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || "wxh.".utf8.contains(byte)
            }
            kept.append(size.isEmpty || !isSize ? address : "\(address) \(size)")
        }
        return kept.isEmpty ? nil : kept.joined(separator: ", ")
    }

    private static func absolute(
        _ address: String, base: String?, schemes: Set<String>
    ) -> String? {
        if isPlain(address) { return address }
        let resolved = cleaned(Address.resolve(cleaned(address), against: base))
        guard !resolved.isEmpty else { return nil }
        if let scheme = scheme(of: resolved), !schemes.contains(scheme) { return nil }
        return resolved
    }

    /// Whether the address is absolute, of the Web, and written as every browser takes it.
    private static func isPlain(_ address: String) -> Bool {
        address.utf8.starts(with: "http".utf8)
            && (address.utf8.dropFirst(4).starts(with: "://".utf8)
                || address.utf8.dropFirst(4).starts(with: "s://".utf8))
            && address.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
    }

    /// The address as a browser would take it (URL Standard, section 4.4): without white space and
    /// controls around it, without line breaks inside, and with spaces encoded.
    private static func cleaned(_ address: String) -> String {
        let needsWork = address.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 >= 0x80 }
        guard needsWork else { return address }
        let kept = address.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        let trimmed = String(String.UnicodeScalarView(kept)).trimming { $0.isWhitespace }
        return trimmed.split(separator: " ", omittingEmptySubsequences: false)
            .joined(separator: "%20")
    }

    /// What stands before the first `:`, unless that `:` is in a path, a query or a fragment. It is
    /// a scheme to some browser, however odd it looks.
    private static func scheme(of address: String) -> String? {
        let end = address.utf8.firstIndex { ":/?#\\".utf8.contains($0) }
        guard let end, address.utf8[end] == UInt8(ascii: ":") else { return nil }
        return address[..<end].lowercased()
    }
}

import FeedModel

extension Author {
    /// `a@b.c (Name)`, `Name <a@b.c>`, an address alone or a name alone.
    init(reading text: String) {
        guard text.utf8.contains(UInt8(ascii: "@")) else {
            self.init(name: text)
            return
        }
        if let open = text.firstIndex(where: { $0 == "(" || $0 == "<" }),
            let close = text.lastIndex(where: { $0 == ")" || $0 == ">" }), open < close
        {
            let outside = String(text[..<open].trimming { $0.isWhitespace || $0 == "\"" })
            let inside = String(text[text.index(after: open)..<close].trimming { $0.isWhitespace })
            if outside.isEmailAddress, !inside.isEmpty {
                self.init(name: inside, email: outside)
                return
            }
            if inside.isEmailAddress {
                self.init(name: outside.isEmpty ? nil : outside, email: inside)
                return
            }
        }
        if text.isEmailAddress {
            self.init(email: text)
        } else {
            self.init(name: text)
        }
    }
}

extension String {
    fileprivate var isEmailAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
            && !contains(where: \.isWhitespace)
    }
}

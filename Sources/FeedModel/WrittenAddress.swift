package import Foundation

extension URL {
    /// An address as people, pages and redirects write it, where some characters are encoded and
    /// others should be. Those that are stay as they are: `URL(string:)` by itself would encode them
    /// a second time as soon as another needs it (`?a=%20b&c=Ж`).
    package init?(asWritten address: String) {
        let start = address.range(of: "://")?.upperBound ?? address.startIndex
        // Brackets are the host's alone (RFC 3986 section 3.2.2).
        let path = address[start...].firstIndex { "/?#".contains($0) } ?? address.endIndex
        let encoded = address[path...].utf8.map { byte -> String in
            guard byte <= 0x20 || byte >= 0x7F || "\"<>[\\]^`{|}".utf8.contains(byte) else {
                return String(Unicode.Scalar(byte))
            }
            return (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
        self.init(string: address[..<path] + encoded.joined())
    }
}

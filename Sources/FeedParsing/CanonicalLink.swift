/// The address that a page calls its own.
enum CanonicalLink {
    /// `candidate`, where it can be believed for the page at `url`: the same site, and neither its
    /// home page nor the section the page is in, which careless templates give every article.
    static func checked(_ candidate: String, base: String?, pageAt url: String?) -> String? {
        guard let address = SafeAddress.resource(candidate, base: base),
            let link = Parts(address), !link.segments.isEmpty
        else { return nil }
        let isLanguage = link.segments.count == 1 && link.segments[0].count <= 3
        guard !isLanguage || link.hasQuery else { return nil }
        guard let url, let page = Parts(url) else { return address }
        guard link.site == page.site else { return nil }
        let rest = page.segments.dropFirst(link.segments.count)
        let isAbove = page.segments.starts(with: link.segments) && !rest.isEmpty
        return isAbove && !rest.allSatisfy(isVariant) ? nil : address
    }

    /// The last part of an address that shows the same article in another form.
    private static func isVariant(_ segment: Substring) -> Bool {
        ["amp", "index.html", "index.php", "print"].contains(segment.lowercased())
    }

    private struct Parts {
        /// The registrable domain.
        let site: String
        let segments: [Substring]
        let hasQuery: Bool

        init?(_ address: String) {
            guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
            let rest = address[start...].prefix { $0 != "#" }
            let authority = rest.prefix { !"/?".contains($0) }
            let host = authority.split(separator: "@").last?.prefix { $0 != ":" }
            guard let host, !host.isEmpty else { return nil }
            let path = rest[authority.endIndex...].prefix { $0 != "?" }
            site = Self.site(of: host.lowercased())
            segments = path.split(separator: "/")
            hasQuery = rest[path.endIndex...].count > 1
        }

        /// The last two labels of a host, or three under `com.kz`, `gov.uz` and their like.
        private static func site(of host: String) -> String {
            let labels = host.split(separator: ".")
            guard labels.count > 2, !labels.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
                return host
            }
            let shared = ["ac", "co", "com", "edu", "gov", "mil", "net", "or", "org"]
            let isShared =
                labels.last!.count == 2 && shared.contains { labels[labels.count - 2] == $0 }
            return labels.suffix(isShared ? 3 : 2).joined(separator: ".")
        }
    }
}

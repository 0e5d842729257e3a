import FeedModel
import Foundation

/// The key under which two spellings of one address meet. It is compared and never shown or asked:
/// the stored link stays the publisher's.
///
/// nil for what is no web address. Language segments (`/ru/`, `/kz/`) are kept: they are different
/// articles. So are `id`, `p`, `page` and whatever else a query may say that is not a known tracker.
package func canonicalAddress(_ address: String) -> String? {
    guard let parts = AddressParts(address) else { return nil }
    var key = canonicalHost(parts.host) + parts.port + canonicalPath(parts.path)
    let query = canonicalQuery(parts.query, host: parts.host)
    if !query.isEmpty {
        key += "?" + query
    }
    // A fragment is a place in the page, but for single-page sites it is the page.
    if parts.fragment.hasPrefix("!") || parts.fragment.hasPrefix("/") {
        key += "#" + parts.fragment
    }
    return key
}

/// An http or https address in its parts; the scheme, user and default port are gone.
private struct AddressParts {
    var host = ""
    var port = ""
    var path = ""
    var query = ""
    var fragment = ""

    init?(_ address: String) {
        // White space within is what a line break in the document left (WHATWG URL, section 4.4).
        let text = address.precomposedStringWithCanonicalMapping.trimmed
            .filter { !$0.isNewline && $0 != "\t" }
        guard let scheme = text.range(of: "//"),
            ["http:", "https:", ""].contains(text[..<scheme.lowerBound].lowercased())
        else { return nil }
        var rest = text[scheme.upperBound...]
        if let mark = rest.firstIndex(of: "#") {
            fragment = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        let authority = rest.prefix { $0 != "/" && $0 != "\\" }
        path = String(rest[authority.endIndex...])
        var host = authority
        if let at = host.lastIndex(of: "@") {
            host = host[host.index(after: at)...]
        }
        if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
            let number = host[host.index(after: colon)...]
            port = ["", "80", "443"].contains(number) ? "" : ":" + number
            host = host[..<colon]
        }
        self.host = host.lowercased()
        if self.host.isEmpty { return nil }
    }
}

/// In the form in which the network knows it, without `www.`, and without `m.` and the like where that leaves a name of its own: `m.kz` stays.
private func canonicalHost(_ host: String) -> String {
    let isASCII = host.utf8.allSatisfy { $0 < 128 }
    let name = isASCII ? host : URLComponents(string: "http://\(host)/")?.encodedHost ?? host
    var labels = name.split(separator: ".", omittingEmptySubsequences: true)
    while labels.count >= 3, mobileLabels.contains(labels[0]) {
        labels.removeFirst()
    }
    return labels.joined(separator: ".")
}

private let mobileLabels: Set<Substring> = ["www", "m", "mobile", "amp", "wap", "touch"]

private func canonicalPath(_ path: String) -> String {
    var segments: [Substring] = []
    for segment in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
        switch segment {
        case ".": break
        case "..": _ = segments.popLast()
        default: segments.append(segment)
        }
    }
    if let last = segments.last,
        let session = [";jsessionid", ";phpsessid", ";sid="].lazy
            .compactMap({ last.range(of: $0, options: .caseInsensitive) }).first
    {
        segments[segments.count - 1] = last[..<session.lowerBound]
    }
    if segments.count > 1, segments.first == "amp" {
        segments.removeFirst()
    }
    if let last = segments.last?.lowercased(), last == "amp" || indexPages.contains(last) {
        segments.removeLast()
    }
    return segments.map { "/" + canonicalPercentEncoding($0) }.joined()
}

private let indexPages: Set<String> = [
    "index.html", "index.htm", "index.shtml", "index.php", "index.asp", "index.aspx", "index.jsp",
    "default.asp", "default.aspx", "default.htm", "default.html", "amp.html", "amp.htm",
]

/// Without what only counts readers, in the order of the names; values of one name keep theirs.
private func canonicalQuery(_ query: String, host: String) -> String {
    query.split(whereSeparator: { $0 == "&" })
        // &amp; in an address that was escaped twice.
        .map { $0.hasPrefix("amp;") ? $0.dropFirst(4) : $0 }
        .filter { parameter in
            let name = parameter.prefix { $0 != "=" }
            let value = parameter.dropFirst(name.count + 1).lowercased()
            return !isTracker(name: name.lowercased(), value: value, host: host)
        }
        .enumerated()
        .map { (name: $1.prefix { $0 != "=" }, index: $0, text: canonicalPercentEncoding($1)) }
        .sorted { ($0.name, $0.index) < ($1.name, $1.index) }
        .map(\.text)
        .joined(separator: "&")
}

private func isTracker(name: String, value: String, host: String) -> Bool {
    if trackers.contains(name) || trackerPrefixes.contains(where: name.hasPrefix) {
        return true
    }
    return switch name {
    case "amp": value.isEmpty || value == "1" || value == "true"
    case "output", "outputtype": value == "amp"
    case "from": ["rss", "feed", "telegram", "tg"].contains(value)
    case "ref", "referrer":
        value.isEmpty || value == "rss" || canonicalHost(host) == canonicalHost(value)
    default: false
    }
}

private let trackerPrefixes = [
    "utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "ga_", "at_custom", "__hs",
]

/// Names that say by which way a reader came, as browsers and readers strip them.
private let trackers: Set<String> = [
    "__readwiselocation", "_bhlid", "_branch_match_id", "_branch_referrer", "_ga", "_gl", "_hsenc",
    "_hsmi", "_openstat", "at_campaign", "at_medium", "campaign_content", "campaign_id",
    "campaign_medium", "campaign_name", "campaign_source", "campaign_term", "cmpid", "dclid",
    "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "fbclid", "gbraid", "gclid",
    "gclsrc", "hsctatracking", "igsh", "igshid", "mc_cid", "mc_eid", "mc_tc", "mkt_tok", "msclkid",
    "ns_campaign", "ns_mchannel", "ns_source", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid",
    "srsltid", "ttclid", "twclid", "vero_conv", "vero_id", "wbraid", "wickedid", "xtor", "yclid",
    "ymclid", "ysclid",
]

/// `%7e` and `%7E` and `~` are one (RFC 3986 section 6.2.2): escapes of unreserved characters are
/// undone, the others are in upper case. What may not stand in an address unescaped is escaped, so
/// that a path in Cyrillic letters is one with its escapes (RFC 3987 section 3.1).
private func canonicalPercentEncoding(_ text: Substring) -> String {
    var canonical: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
        if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
            let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
        {
            let value = high << 4 | low
            if isUnreserved(value) {
                canonical.append(value)
            } else {
                canonical += "%".utf8
                canonical += [hexDigits[Int(high)], hexDigits[Int(low)]]
            }
            index += 3
        } else {
            if bytes[index] < 128, !unsafe.contains(bytes[index]) {
                canonical.append(bytes[index])
            } else {
                let (high, low) = (bytes[index] >> 4, bytes[index] & 15)
                canonical += "%".utf8
                canonical += [hexDigits[Int(high)], hexDigits[Int(low)]]
            }
            index += 1
        }
    }
    return String(decoding: canonical, as: UTF8.self)
}

private let unsafe = Set(" \"<>\\^`{|}".utf8)

private let hexDigits = Array("0123456789ABCDEF".utf8)

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        true
    default: false
    }
}

extension StringProtocol {
    fileprivate var trimmed: SubSequence { trimming(while: \.isWhitespace) }
}

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
        let text = address.filter { !$0.isNewline && $0 != "\t" }
        guard let scheme = text.range(of: "://"),
            ["http", "https"].contains(text[..<scheme.lowerBound].lowercased().trimmed)
        else { return nil }
        var rest = text[scheme.upperBound...].trimmed
        if let mark = rest.firstIndex(of: "#") {
            fragment = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        let authority = rest.prefix { $0 != "/" }
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

/// Without `www.`, and without `m.` and the like where that leaves a name of its own: `m.kz` stays.
private func canonicalHost(_ host: String) -> String {
    var labels = host.split(separator: ".", omittingEmptySubsequences: true)
    while labels.count >= 3, ["www", "m", "mobile", "amp"].contains(labels[0]) {
        labels.removeFirst()
    }
    return labels.joined(separator: ".")
}

private func canonicalPath(_ path: String) -> String {
    var segments: [Substring] = []
    for segment in path.split(separator: "/", omittingEmptySubsequences: true) {
        switch segment {
        case ".": break
        case "..": _ = segments.popLast()
        default: segments.append(segment)
        }
    }
    if let last = segments.last,
        let session = last.range(of: ";jsessionid", options: .caseInsensitive)
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
    "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "default.aspx",
]

private func canonicalQuery(_ query: String, host: String) -> String {
    query.split(separator: "&")
        .filter { parameter in
            let name = parameter.prefix { $0 != "=" }.lowercased()
            let value = parameter.dropFirst(name.count + 1).lowercased()
            return !isTracker(name: name, value: value, host: host)
        }
        .map { canonicalPercentEncoding($0) }
        .sorted()
        .joined(separator: "&")
}

private func isTracker(name: String, value: String, host: String) -> Bool {
    if trackers.contains(name) || trackerPrefixes.contains(where: name.hasPrefix) {
        return true
    }
    return switch name {
    case "amp": value.isEmpty || value == "1"
    case "output": value == "amp"
    case "from": value == "rss"
    case "ref": host.hasSuffix(value)
    default: false
    }
}

private let trackerPrefixes = ["utm_", "mtm_", "pk_", "hsa_"]

private let trackers: Set<String> = [
    "_hsenc", "_hsmi", "_openstat", "at_campaign", "at_medium", "dclid", "fb_action_ids",
    "fb_action_types", "fb_ref", "fb_source", "fbclid", "gbraid", "gclid", "gclsrc",
    "hsctatracking",
    "igshid", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "oly_anon_id", "oly_enc_id", "s_cid",
    "twclid", "vero_conv", "vero_id", "wbraid", "wickedid", "yclid", "ymclid", "ysclid",
]

/// `%7e` and `%7E` and `~` are one (RFC 3986 section 6.2.2): escapes of unreserved characters are
/// undone, the others are in upper case.
private func canonicalPercentEncoding(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
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
            canonical.append(bytes[index])
            index += 1
        }
    }
    return String(decoding: canonical, as: UTF8.self)
}

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

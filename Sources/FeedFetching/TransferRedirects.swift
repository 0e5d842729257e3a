import CLibcurl
import FeedModel
import Foundation

/// Where an answer leads, and whether we go there.
extension Transfer {
    func redirectTarget(_ response: Response) -> URL? {
        var target: UnsafePointer<CChar>?
        _ = curl_info_string(handle, CURLINFO_REDIRECT_URL, &target)
        if let target { return URL(redirectedTo: String(cString: target)) }
        // libcurl has read the field only of an answer that came whole.
        return response.headers.last("Location")
            .flatMap { URL(string: $0, relativeTo: hop.url)?.absoluteURL }
    }

    func follow(_ redirect: Redirect) -> Step {
        redirects.append(redirect)
        let (from, to) = (hop.url, redirect.target)
        if redirects.count > policy.maxRedirects {
            return .done(
                .unreachable(.redirects, reason: "more than \(policy.maxRedirects) redirects"))
        }
        guard ["http", "https"].contains(to.scheme?.lowercased()) else {
            return .done(
                .unreachable(
                    .redirects, reason: "a redirect leads out of the Web, to \(to.absoluteString)"))
        }
        if from.scheme?.lowercased() == "https", to.scheme?.lowercased() == "http" {
            return .done(
                .unreachable(
                    .redirects,
                    reason: "a redirect leads from https to http, to \(to.absoluteString)"))
        }
        let (access, old) = (hop.access.following(from, to: to), hop.requestHeaders)
        hop = Hop(url: to, access: access, requestHeaders: old)
        return forbiddenLiteral ?? (prepareHop() ? .again : .done(Self.unusable))
    }

    /// An address written as such is known before anybody connects: behind a proxy it is the only
    /// thing that can be known.
    var forbiddenLiteral: Step? {
        guard !policy.allowsPrivateAddresses, !hop.access.allowsPrivateAddresses,
            !hop.url.isFileURL,
            let kind = hop.url.host(percentEncoded: false).flatMap(PrivateAddress.kind(ofHost:))
        else { return nil }
        forbid(kind)
        return hop.ended.map { .done(.unreachable($0.obstacle, reason: $0.reason)) }
    }
}

extension URL {
    /// The address in a redirect, where some characters are encoded and others should be:
    /// `URL(string:)` by itself would encode those that are a second time.
    fileprivate init?(redirectedTo address: String) {
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

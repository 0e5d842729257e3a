import CLibcurl
import FeedModel
import Foundation

/// Where an answer leads, and whether we go there.
extension Transfer {
    func redirectTarget(_ response: Response) -> URL? {
        var target: UnsafePointer<CChar>?
        _ = curl_info_string(handle, CURLINFO_REDIRECT_URL, &target)
        if let target { return URL(asWritten: String(cString: target)) }
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

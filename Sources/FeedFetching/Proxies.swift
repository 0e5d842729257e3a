import Foundation

/// Which requests go through a proxy. This is the only place where it is decided; libcurl does not
/// look into the environment by itself.
package struct Proxies: Sendable, Hashable {
    package var http: String?
    package var https: String?
    /// Hosts that are visited without: a name with all below it, or `*`.
    package var exceptions: [String] = []

    package init(http: String? = nil, https: String? = nil, exceptions: [String] = []) {
        self.http = http
        self.https = https
        self.exceptions = exceptions
    }

    /// As curl and most programs read the environment. `HTTP_PROXY` in capitals is not read: a web
    /// server sets it from a request's header (https://httpoxy.org).
    package init(environment: [String: String]) {
        func value(_ names: String...) -> String? {
            names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        }
        http = value("http_proxy", "all_proxy", "ALL_PROXY")
        https = value("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        exceptions = (value("no_proxy", "NO_PROXY") ?? "")
            .split { $0 == "," || $0 == " " }.map { $0.lowercased() }
    }

    /// The proxy for `url`; nil where it is visited directly.
    func proxy(for url: URL) -> String? {
        guard let host = url.host(percentEncoded: false).map(Self.name) else { return nil }
        let isExcepted = exceptions.contains { exception in
            // As `.example.org` and `*.example.org` too.
            let name = Self.name(exception)
            return exception == "*" || host == name || host.hasSuffix("." + name)
        }
        if isExcepted { return nil }
        return url.scheme?.lowercased() == "https" ? https : http
    }

    private static func name(_ host: String) -> String {
        host.lowercased().trimmingCharacters(in: ["*", ".", "[", "]"])
    }
}

import FeedModel

/// Walls against robots that answer instead of the server, by their well-known marks. Such an answer
/// says nothing about the feed, and nothing that we could do better: a person has to write to whoever
/// runs the site.
enum RobotWall {
    /// Whose wall that is; nil where it is the server itself.
    static func recognise(status: Int, headers: HTTPHeaders, body: [UInt8]) -> String? {
        guard status != 304 else { return nil }
        if let mark = tellingHeaders.first(where: { headers[$0.header] != nil }) {
            return mark.name
        }
        guard [202, 401, 403, 405, 406, 418, 429, 503].contains(status) else { return nil }
        let server = headers["Server"]?.lowercased() ?? ""
        if let mark = servers.first(where: { server.contains($0.word) }) { return mark.name }
        let text = String(decoding: body.prefix(16_384), as: UTF8.self).lowercased()
        let found = words.first { mark in text.contains(mark.word) }
        return found?.name
    }

    /// Sent with nothing but a challenge or a block.
    private static let tellingHeaders: [(header: String, name: String)] = [
        ("cf-mitigated", "Cloudflare"), ("x-amzn-waf-action", "AWS WAF"),
        ("x-vercel-mitigated", "Vercel"), ("x-sucuri-block", "Sucuri"),
    ]

    /// Guards that pass on what the server says, and answer with such a status only themselves.
    private static let servers: [(word: String, name: String)] = [
        ("ddos-guard", "DDoS-Guard"), ("qrator", "Qrator"), ("akamaighost", "Akamai"),
        ("sucuri", "Sucuri"), ("datadome", "DataDome"), ("stormwall", "StormWall"),
        ("variti", "Variti"), ("imperva", "Imperva"),
    ]

    /// In the page that they show.
    private static let words: [(word: String, name: String)] = [
        ("cf-chl", "Cloudflare"), ("/cdn-cgi/challenge-platform/", "Cloudflare"),
        ("cf-error-details", "Cloudflare"), ("<title>just a moment...", "Cloudflare"),
        ("attention required! | cloudflare", "Cloudflare"), ("datadome", "DataDome"),
        ("_incapsula_resource", "Imperva"), ("px-captcha", "PerimeterX"),
        ("ddos-guard", "DDoS-Guard"), ("making sure you&#39;re not a bot", "Anubis"),
        ("making sure you're not a bot", "Anubis"), ("sucuri website firewall", "Sucuri"),
        ("aws-waf-token", "AWS WAF"), ("servicepipe.ru", "Servicepipe"),
        ("checking your browser before accessing", "a wall"),
    ]
}

import FeedModel
import TestSupport
import Testing

@testable import FeedFetching

@Suite struct RobotWallTests {
    private func wall(_ status: Int, _ headers: HTTPHeaders, _ body: String = "") -> String? {
        RobotWall.recognise(status: status, headers: headers, body: Array(body.utf8))
    }

    @Test(arguments: [
        ("cf-mitigated", "challenge", "Cloudflare"), ("x-amzn-waf-action", "captcha", "AWS WAF"),
        ("X-Vercel-Mitigated", "challenge", "Vercel"), ("X-Sucuri-Block", "1", "Sucuri"),
    ])
    func `a header that only walls send tells whatever the status`(
        _ name: String, _ value: String, _ owner: String
    ) {
        let headers = HTTPHeaders([.init(name: name, value: value)])
        #expect(wall(200, headers) == owner)
        #expect(wall(403, headers) == owner)
    }

    @Test(arguments: [
        ("ddos-guard", "DDoS-Guard"), ("QRATOR", "Qrator"), ("AkamaiGHost", "Akamai"),
        ("Sucuri/Cloudproxy", "Sucuri"), ("DataDome", "DataDome"),
    ])
    func `a guard's own refusal is a wall, what it passes on is not`(
        _ server: String, _ owner: String
    ) {
        #expect(wall(403, ["Server": server]) == owner)
        #expect(wall(429, ["Server": server]) == owner)
        #expect(wall(200, ["Server": server]) == nil)
        #expect(wall(304, ["Server": server]) == nil)
        #expect(wall(404, ["Server": server]) == nil)
        #expect(wall(500, ["Server": server]) == nil)
    }

    @Test(arguments: [
        ("<title>Just a moment...</title>", "Cloudflare"),
        ("<title>Attention Required! | Cloudflare</title>", "Cloudflare"),
        ("<script src=\"/cdn-cgi/challenge-platform/h/b\">", "Cloudflare"),
        ("<div id=\"cf-error-details\">", "Cloudflare"),
        ("<script src=\"https://js.datadome.co/tags.js\">", "DataDome"),
        ("<iframe src=\"/_Incapsula_Resource?x\">", "Imperva"),
        ("<div id=\"px-captcha\">", "PerimeterX"),
        ("<title>Making sure you&#39;re not a bot!</title>", "Anubis"),
        ("window.awsWafCookie = 'aws-waf-token'", "AWS WAF"),
        ("Checking your browser before accessing news.example", "a wall"),
    ])
    func `a page of a wall's is known by its words, where it refuses`(
        _ page: String, _ owner: String
    ) {
        let page = "<html><head>" + page + "</head>"
        for status in [403, 429, 503] { #expect(wall(status, ["Server": "x"], page) == owner) }
        #expect(wall(200, [:], page) == nil)
        #expect(wall(404, [:], page) == nil)
    }

    @Test(arguments: [401, 403, 405, 429, 503])
    func `an ordinary refusal is no wall`(_ status: Int) {
        let headers: HTTPHeaders = ["Server": "nginx/1.22.1", "Retry-After": "60", "CF-Ray": "1"]
        let page = """
            <html><head><title>\(status) Forbidden</title></head><body><center><h1>\(status)</h1>\
            </center><hr><center>nginx/1.22.1</center></body></html>
            """
        #expect(wall(status, headers, page) == nil)
        #expect(wall(status, ["Server": "cloudflare"], "error code: 1015") == nil)
        #expect(wall(status, [:]) == nil)
    }

    @Test func `an article about walls is none`() {
        #expect(wall(200, [:], "<rss><title>Cloudflare: just a moment...</title></rss>") == nil)
    }

    @Test func `a wall that answers is named in the response`() async throws {
        let server = try LoopbackServer { _ in
            httpAnswer("403 Forbidden", ["cf-mitigated: challenge"], body: "Just a moment...")
        }
        let outcome = await fetch(server.url("/"))
        #expect(outcome.refusal == 403, "\(outcome)")
        #expect(outcome.response?.wall == "Cloudflare")
    }
}

import DigestWriting
import FeedModel
import FeedScheduling
import Foundation
import TestSupport
import Testing

@testable import HTTPServing

/// What watches over the daemon: health, figures, pages.
@Suite struct WatchingTests {
    @Test func `it is ready once it says so, and alive while its loop turns`() async throws {
        let clock = ManualClock()
        let metrics = DaemonMetrics()
        try await withServer(try StubDaemon(clock: clock), metrics: metrics) { _, port in
            func statuses() async -> [Int?] {
                var statuses: [Int?] = []
                for path in ["/health", "/health/live", "/health/ready"] {
                    statuses.append(await Visit.get(path, from: .port(port)).status)
                }
                return statuses
            }
            #expect(await statuses() == [503, 503, 503])
            metrics.becameReady()
            metrics.madeProgress(at: clock.now)
            #expect(await statuses() == [200, 200, 200])
            clock.advance(by: .seconds(299))
            #expect(await statuses() == [200, 200, 200])
            clock.advance(by: .seconds(2))
            #expect(await statuses() == [503, 503, 200])
            metrics.isStopping()
            #expect(await statuses() == [503, 503, 503])
        }
    }

    @Test func `figures are in the Prometheus text format`() async throws {
        let daemon = try StubDaemon()
        try await daemon.store(["One"])
        let metrics = DaemonMetrics()
        var report = RefreshReport(
            feed: .init(rawValue: "example"), result: .read,
            next: PollPlan(due: .noon, earliest: .noon, reason: "every 1 h"))
        report.duration = .milliseconds(300)
        (report.new, report.duplicates) = (3, 1)
        metrics.refreshed(report)
        try await withServer(daemon, metrics: metrics) { _, port in
            let text = await Visit.get("/metrics", from: .port(port)).body
            let sample =
                /[a-z_]+(\{[a-z]+="([^"\\\n]|\\.)*"(,[a-z]+="([^"\\\n]|\\.)*")*\})? [0-9.eE+-]+/
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                #expect(line.wholeMatch(of: sample) != nil, "\(line)")
            }
            for line in [
                "newswire_refreshes_total{result=\"read\"} 1",
                "newswire_refresh_duration_seconds_bucket{le=\"0.25\"} 0",
                "newswire_refresh_duration_seconds_bucket{le=\"0.5\"} 1",
                "newswire_refresh_duration_seconds_bucket{le=\"+Inf\"} 1",
                "newswire_refresh_duration_seconds_count 1",
                "newswire_refreshes_total{result=\"not_modified\"} 0",
                "newswire_refreshes_total{result=\"unreadable\"} 0",
                "newswire_articles_total{kind=\"new\"} 2",
                "newswire_articles_total{kind=\"duplicate\"} 1",
                "newswire_feeds{health=\"well\"} 1",
                "newswire_feeds{health=\"sick\"} 0",
                "newswire_feeds{health=\"not asked yet\"} 0",
                "newswire_feed_up{feed=\"example\"} 1",
                "newswire_feed_articles{feed=\"example\"} 1",
                "newswire_changes_total 1",
            ] {
                #expect(text.contains(line + "\n"), "\(line)")
            }
            // Every metric is told about once, before its samples.
            let helps = text.split(separator: "\n").filter { $0.hasPrefix("# HELP ") }
                .map { $0.split(separator: " ")[2] }
            #expect(Set(helps).count == helps.count)
        }
    }

    @Test func `a label says what it says, whatever is in it`() {
        var text = MetricsText()
        text.sample("a", [("b", "one \"two\" \\ three\nfour")], 1)
        #expect(text.text == "a{b=\"one \\\"two\\\" \\\\ three\\nfour\"} 1\n")
    }

    @Test func `digests are there by their names, and nothing else of the disk`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        let definition = DigestDefinition(
            id: "morning", title: "Morning", schedule: .every(.seconds(3600)), timeZone: .gmt,
            formats: [.html, .markdown])
        let digest = Digest(
            definition, window: DateInterval(start: .noon - 3600, end: .noon),
            of: DigestMaterial(articles: []), vocabulary: DigestVocabulary())
        _ = try DigestFolder(of: definition, in: folder).write(
            digest, formats: definition.formats)
        try Data("secret".utf8).write(to: folder.appending(path: "morning/secret.html"))
        try Data("secret".utf8).write(to: folder.appending(path: "secret.html"))
        try await withServer(try StubDaemon(digests: folder)) { _, port in
            let list = await Visit.get("/digests", from: .port(port))
            #expect(list.body.contains("/digests/morning/2026-11-24-1200.html"))
            let page = await Visit.get("/digests/morning/latest.html", from: .port(port))
            #expect(page.status == 200)
            #expect(page.head.contains("text/html"))
            let tag = page.head.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") }
            let again = await Visit.get(
                "/digests/morning/latest.html", from: .port(port),
                headers: ["If-None-Match: \(tag?.dropFirst(6) ?? "")"])
            #expect(again.status == 304)
            for path in [
                "/digests/morning/secret.html", "/digests/morning/../secret.html",
                "/digests/../secret.html", "/digests/%2e%2e/secret.html",
                "/digests/morning/%2e%2e%2fsecret.html", "/digests/morning/manifest.json",
                "/digests//secret.html", "/digests/./secret.html",
            ] {
                let visit = await Visit.get(path, from: .port(port))
                #expect(visit.status != 200, "\(path)")
                #expect(!visit.body.contains("secret\n") && visit.body != "secret", "\(path)")
            }
        }
    }

    @Test func `the status page escapes what servers say`() async throws {
        let daemon = try StubDaemon(reason: "a page titled “<script>alert(1)</script>\u{202E}”")
        try await daemon.store.configure([.example("a")], at: .noon)
        try await withServer(daemon) { _, port in
            let page = await Visit.get("/", from: .port(port))
            #expect(page.body.contains("<td>a</td>"))
            #expect(page.body.contains("1 well"))
            #expect(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;”"))
            #expect(!page.body.contains("<script") && !page.body.contains("\u{202E}"))
        }
    }
}

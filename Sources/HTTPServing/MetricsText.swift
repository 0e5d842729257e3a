import FeedModel
import FeedScheduling
import Foundation

/// The Prometheus text format, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/).
struct MetricsText {
    private(set) var text = ""

    /// Begins a metric: all its samples follow it.
    mutating func metric(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",") + "}"
        }
        text += " \(number(value))\n"
    }

    mutating func single(_ name: String, _ type: String, _ help: String, _ value: Double) {
        metric(name, type, help)
        sample(name, [], value)
    }

    mutating func histogram(_ name: String, _ help: String, _ values: DaemonMetrics.Histogram) {
        metric(name, "histogram", help)
        for (bound, count) in zip(DaemonMetrics.Histogram.bounds, values.counts) {
            sample(name + "_bucket", [("le", number(bound))], Double(count))
        }
        sample(name + "_bucket", [("le", "+Inf")], Double(values.count))
        sample(name + "_sum", [], values.sum)
        sample(name + "_count", [], Double(values.count))
    }

    private func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
            "\n", with: "\\n")
    }

    private func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}

extension MetricsText {
    /// What the daemon has done.
    mutating func add(_ counts: DaemonMetrics.Counts) {
        single(
            "newswire_ready", "gauge", "Whether the daemon works at its schedule.",
            counts.isReady ? 1 : 0)
        if let time = counts.lastProgress {
            single(
                "newswire_last_progress_timestamp_seconds", "gauge",
                "When the due loop last turned or had something done.", time.timeIntervalSince1970)
        }
        metric("newswire_refreshes_total", "counter", "Feeds asked, by what came of it.")
        for (result, count) in counts.refreshes.sorted(by: { $0.key < $1.key }) {
            sample("newswire_refreshes_total", [("result", result)], Double(count))
        }
        histogram(
            "newswire_refresh_duration_seconds", "From a request to what is decided of its answer.",
            counts.durations)
        metric(
            "newswire_articles_total", "counter",
            "Articles that came: new ones, new ones that copy another, revised ones.")
        for (kind, count) in [
            ("new", counts.originals), ("duplicate", counts.duplicates),
            ("revised", counts.revised),
        ] {
            sample("newswire_articles_total", [("kind", kind)], Double(count))
        }
        metric("newswire_pages_total", "counter", "Articles' own pages asked for.")
        sample("newswire_pages_total", [("result", "read")], Double(counts.pagesRead))
        sample("newswire_pages_total", [("result", "failed")], Double(counts.pagesFailed))
        single(
            "newswire_gaps_total", "counter",
            "Times in which a feed may have published more than was seen.", Double(counts.gaps))
        single(
            "newswire_not_saved_total", "counter", "Refreshes that could not be saved.",
            Double(counts.notSaved))
        metric("newswire_reloads_total", "counter", "Reloads of the configuration.")
        sample("newswire_reloads_total", [("result", "applied")], Double(counts.reloads))
        sample("newswire_reloads_total", [("result", "refused")], Double(counts.refusedReloads))
        metric("newswire_http_responses_total", "counter", "Answers to HTTP requests.")
        for (status, count) in counts.answers.sorted(by: { $0.key < $1.key }) {
            sample("newswire_http_responses_total", [("code", "\(status)")], Double(count))
        }
    }

    /// How each feed is doing.
    mutating func add(_ standings: [FeedStanding], at now: Date) {
        metric("newswire_feeds", "gauge", "Configured feeds, by how they are doing.")
        let feeds = Dictionary(grouping: standings, by: \.health)
        for health in FeedHealth.allCases {
            sample(
                "newswire_feeds", [("health", health.rawValue)], Double(feeds[health]?.count ?? 0))
        }
        single(
            "newswire_feeds_due", "gauge",
            "Feeds whose turn has come and that nobody has asked yet.",
            Double(standings.count { $0.nextPoll <= now && $0.leasedUntil == nil }))
        single(
            "newswire_feeds_leased", "gauge", "Feeds that are being asked.",
            Double(standings.count { $0.leasedUntil.map { $0 > now } ?? false }))
        perFeed(
            "newswire_feed_up", "Whether the feed was read the last time it was asked.", standings
        ) { $0.lastAttempt == nil ? nil : $0.failureKind == nil ? 1 : 0 }
        perFeed(
            "newswire_feed_last_success_timestamp_seconds", "When the feed was last read.",
            standings
        ) { $0.lastSuccess?.timeIntervalSince1970 }
        perFeed(
            "newswire_feed_last_new_timestamp_seconds", "When the feed last brought an article.",
            standings
        ) { $0.lastNew?.timeIntervalSince1970 }
        perFeed(
            "newswire_feed_failures", "How often in a row the feed could not be read.", standings
        ) { Double($0.consecutiveFailures) }
        perFeed(
            "newswire_feed_gaps",
            "Times in which it may have published more than was seen, of the last ten.",
            standings
        ) { Double($0.gaps.count) }
        perFeed("newswire_feed_articles", "Articles that it was the first to bring.", standings) {
            Double($0.articles)
        }
    }

    private mutating func perFeed(
        _ name: String, _ help: String, _ standings: [FeedStanding],
        _ value: (FeedStanding) -> Double?
    ) {
        metric(name, "gauge", help)
        for standing in standings {
            guard let value = value(standing) else { continue }
            sample(name, [("feed", standing.feed)], value)
        }
    }

    mutating func add(_ facts: StoreFacts) {
        single(
            "newswire_changes_total", "counter", "The number of the last change of the record.",
            Double(facts.changes))
        single(
            "newswire_unlinked_changes", "gauge",
            "Changes that have not been linked into stories yet.",
            Double(max(0, facts.changes - facts.linked)))
        single(
            "newswire_pages_waiting", "gauge", "Articles whose own pages are to be read.",
            Double(facts.pagesWaiting))
        single(
            "newswire_store_bytes", "gauge", "The size of the store's file.", Double(facts.bytes))
        single(
            "newswire_store_log_bytes", "gauge", "The size of its write-ahead log.",
            Double(facts.logBytes))
    }
}

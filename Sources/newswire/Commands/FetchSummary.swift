import Aggregation
import FeedModel
import Foundation

/// What `fetch` did, for people and programs.
struct FetchSummary: Encodable {
    struct Asked: Encodable {
        var feed: String
        /// `read`, `not modified` or `failed`.
        var result: String
        var reason: String?
        var entries = 0
        var new = 0
        var duplicates = 0
        var revised = 0
        var warnings: [String] = []
        var next: Date?
    }

    struct NotAsked: Encodable {
        var feed: String
        var reason: String
    }

    struct Pages: Encodable {
        var read = 0
        var failed = 0
    }

    var feeds: [Asked] = []
    /// Pages of articles, where feeds want them read.
    var pages = Pages()
    var notAsked: [NotAsked] = []
    var new = 0
    var duplicates = 0
    var revised = 0
    var digests: [String] = []

    var failed: [Asked] { feeds.filter { $0.result == "failed" } }
    var hasFailures: Bool { !failed.isEmpty }

    init(_ events: [RoundEvent]) {
        for event in events {
            switch event {
            case .refreshed(let report): feeds.append(Asked(report))
            case .completed(let report) where report.failure == nil: pages.read += 1
            case .completed: pages.failed += 1
            case .failed(let feed, let error): feeds.append(Asked(feed, error))
            }
        }
        feeds.sort { $0.feed < $1.feed }
        new = feeds.reduce(0) { $0 + $1.new }
        duplicates = feeds.reduce(0) { $0 + $1.duplicates }
        revised = feeds.reduce(0) { $0 + $1.revised }
    }

    func text(_ style: Style) -> String {
        var lines: [String] = []
        let read = feeds.filter { $0.result != "failed" }
        if !read.isEmpty {
            lines.append(table(read.map { [$0.feed, $0.outcome] }))
        }
        for feed in read {
            if let first = feed.warnings.first {
                let more = feed.warnings.count > 1 ? ", and \(feed.warnings.count - 1) more" : ""
                lines.append(style.quiet("  \(feed.feed) mended: \(terminalText(first))\(more)"))
            }
        }
        if !failed.isEmpty {
            lines += ["", style.bad("Could not be read:")]
            lines.append(table(failed.map { ["  " + $0.feed, terminalText($0.reason ?? "")] }))
        }
        if !notAsked.isEmpty {
            lines += ["", "Not asked:"]
            lines.append(table(notAsked.map { ["  " + $0.feed, $0.reason] }))
        }
        lines += ["", style.strong(total)]
        lines += digests.isEmpty ? ["Nothing new: no digest written."] : ["Digests:"]
        lines += digests.map { "  " + $0 }
        return lines.joined(separator: "\n")
    }

    private var total: String {
        let articlePages =
            pages.read + pages.failed > 0
            ? " \(pages.read) article pages read, \(pages.failed) not." : ""
        return """
            \(feeds.count) of \(feeds.count + notAsked.count) feeds asked, \(failed.count) failed; \
            \(new) new articles, \(duplicates) of them copies of others; \(revised) changed.\
            \(articlePages)
            """
    }
}

extension FetchSummary.Asked {
    fileprivate init(_ report: RefreshReport) {
        self.init(
            feed: report.feed.rawValue, result: "read", entries: report.entries, new: report.new,
            duplicates: report.duplicates, revised: report.revised,
            warnings: report.warnings.map(\.description), next: report.next.due)
        switch report.result {
        case .read: break
        case .notModified: result = "not modified"
        case .failed(let failure):
            result = "failed"
            reason = failure.reason
        }
    }

    fileprivate init(_ feed: Feed.ID, _ error: any Error) {
        self.init(feed: feed.rawValue, result: "failed", reason: "\(error)")
    }

    fileprivate var outcome: String {
        if result == "not modified" { return "not modified" }
        var parts = ["\(entries) entries", "\(new) new"]
        if duplicates > 0 { parts.append("\(duplicates) copies") }
        if revised > 0 { parts.append("\(revised) changed") }
        return parts.joined(separator: ", ")
    }
}

extension FetchSummary.NotAsked {
    /// Why a feed was left alone.
    init(_ status: FeedStatus, urgency: LeaseRequest.Urgency, now: Date) {
        feed = status.feed.rawValue
        let plan = status.state.plan
        let at = { (date: Date?) in date?.ISO8601Format() ?? "later" }
        if let until = status.leasedUntil, until > now {
            reason = "another newswire is asking it right now"
        } else if let until = plan.refusedUntil, until > now {
            reason = "its server asks us to stay away until \(at(until))"
        } else if urgency.allows(plan, at: now) {
            reason = "another newswire has just asked it"
        } else if urgency == .asked {
            reason = "asked a short while ago; again from \(at(plan.earliest)), or with --force"
        } else {
            reason = "due at \(at(plan.due)): \(plan.reason)"
        }
    }
}

extension ParseWarning: CustomStringConvertible {
    package var description: String {
        (line.map { "line \($0): " } ?? "") + message
    }
}

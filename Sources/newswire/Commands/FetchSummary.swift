import Aggregation
import FeedModel
import Foundation

/// What `fetch` did, for people and programs.
struct FetchSummary: Codable, Sendable {
    struct Asked: Codable, Sendable {
        var feed: String
        /// `read`, `not modified` or `failed`.
        var result: String
        var reason: String?
        /// What sort of failure: see `FeedFailure.Kind`.
        var kind: String?
        /// What of our own was passed over because somebody wanted it so.
        var skipped: String?
        /// Since when articles may have come and gone unseen, where the document shares none with
        /// the one before.
        var gapSince: Date?
        /// The address to which the feed has moved for good.
        var movedTo: String?
        /// Kinds of names that are not believed from now on.
        var switchedOff: [String] = []
        /// Whether the server's 304 was found to have hidden articles.
        var foundLie = false
        var entries = 0
        var new = 0
        var duplicates = 0
        var revised = 0
        var warnings: [String] = []
        var next: Date?

        private enum CodingKeys: String, CodingKey {
            case feed, result, reason, kind, skipped
            case gapSince = "gap_since"
            case movedTo = "moved_to"
            case switchedOff = "switched_off"
            case foundLie = "found_lie"
            case entries, new, duplicates, revised, warnings, next
        }
    }

    struct NotAsked: Codable, Sendable {
        var feed: String
        var reason: String
    }

    struct Pages: Codable, Sendable {
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

    private enum CodingKeys: String, CodingKey {
        case feeds, pages
        case notAsked = "not_asked"
        case new, duplicates, revised, digests
    }

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

    /// Says of each feed that was asked before its turn what that passed over.
    mutating func tellWhatWasSkipped(_ before: [FeedStatus], at now: Date) {
        for status in before where status.state.lastAttempt != nil {
            let plan = status.state.plan
            guard plan.due > now,
                let index = feeds.firstIndex(where: { $0.feed == status.feed.rawValue })
            else { continue }
            let pause =
                plan.earliest > now
                ? ", and the pause until \(plan.earliest.ISO8601Format())" : ""
            feeds[index].skipped =
                "skipped its turn at \(plan.due.ISO8601Format()) (\(plan.reason))\(pause)"
        }
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
        lines += feeds.flatMap(\.remarks).map { style.quiet("  " + $0) }
        if !failed.isEmpty {
            lines += ["", style.bad("Could not be read:")]
            lines.append(table(failed.map { ["  " + $0.feed, terminalText($0.reason ?? "")] }))
        }
        if !notAsked.isEmpty {
            lines += ["", "Not asked:"]
            lines.append(table(notAsked.map { ["  " + $0.feed, $0.reason] }))
        }
        lines += ["", style.strong(total)]
        let isNew = new + revised + pages.read > 0
        lines +=
            !digests.isEmpty
            ? ["Digests:"] : isNew ? [] : ["Nothing new: no digest written."]
        lines += digests.map { "  " + shownPath(URL(filePath: $0)) }
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
            kind = failure.kind.rawValue
        }
        gapSince = report.gap?.start
        movedTo = report.movedTo?.absoluteString
        switchedOff = report.switchedOff.map(\.rawValue).sorted()
        foundLie = report.foundLie
    }

    /// What a person should know beside the numbers.
    fileprivate var remarks: [String] {
        var remarks: [String] = []
        if let gapSince {
            remarks.append(
                "\(feed): nothing in it was known, so articles since \(gapSince.ISO8601Format())"
                    + " may have been missed; “interval: 15m” asks more often")
        }
        if let movedTo {
            remarks.append(
                "\(feed): has moved for good to \(terminalText(movedTo)); it is asked there until"
                    + " its address in feeds.yaml changes")
        }
        if foundLie {
            remarks.append(
                "\(feed): its server said that nothing had changed while there were new articles;"
                    + " it is asked for everything once a day now")
        }
        if !switchedOff.isEmpty {
            remarks.append(
                "\(feed): one \(shownKinds(Set(switchedOff.compactMap(Alias.Kind.init)))) stands for"
                    + " several articles; its articles are told apart by their other names for good"
            )
        }
        if let skipped { remarks.append("\(feed): \(skipped)") }
        return remarks
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

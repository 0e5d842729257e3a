import FeedModel
import Foundation
import TestSupport

extension LeaseRequest {
    static func upTo(
        _ limit: Int, perHost: Int = 10, at now: Date = .noon, notAttemptedSince: Date? = nil
    ) -> LeaseRequest {
        LeaseRequest(
            notAttemptedSince: notAttemptedSince, limit: limit, perHost: perHost, now: now,
            until: now + 300)
    }
}

extension LeaseRequest {
    /// As a round asks, with a pause between two visits of a host.
    static func visiting(
        at now: Date = .noon, urgency: Urgency = .due, pause: Duration = .zero
    ) -> LeaseRequest {
        var request = upTo(10, at: now)
        (request.urgency, request.pause) = (urgency, pause)
        return request
    }
}

extension Fingerprint {
    /// A fingerprint that stands for `text` in a test.
    static func of(_ text: String) -> Fingerprint {
        text.utf8.reduce(Fingerprint(high: 1, low: 1)) { print, byte in
            Fingerprint(
                high: print.high &* 31 &+ UInt64(byte), low: print.low &* 131 ^ UInt64(byte))
        }
    }
}

extension Alias {
    static func address(_ text: String) -> Alias {
        Alias(kind: .address, scope: nil, key: .of(text))
    }
}

extension Draft {
    /// An article known by its address, `name`.
    static func draft(
        _ name: String, title: String? = nil, host: String = "news.example"
    ) -> Draft {
        var content = ArticleContent()
        content.url = "https://\(host)/\(name)"
        content.title = title ?? name
        return Draft(
            content: content, aliases: [.address(name)], fingerprint: .of(title ?? name))
    }
}

extension FeedUpdate {
    static func planning(_ plan: PollPlan, _ lease: Lease, at now: Date = .noon) -> FeedUpdate {
        var state = lease.state
        state.plan = plan
        state.lastAttempt = now
        return FeedUpdate(
            lease: lease, source: Source.ID(rawValue: "example"), at: now, state: state,
            report: RefreshReport(feed: lease.feed, result: .read, next: plan))
    }

    static func adding(_ drafts: [Draft], _ lease: Lease, at now: Date = .noon) -> FeedUpdate {
        var update = planning(
            PollPlan(due: now + 3600, earliest: now + 3600, reason: "a test"), lease, at: now)
        update.new = drafts.map { NewArticle(draft: $0, tags: [], duplicateOf: nil) }
        return update
    }
}

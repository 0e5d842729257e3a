import Aggregation
import DigestWriting
import FeedModel
import Foundation
import HTTPServing

// A fetch that somebody asked for, the same in a command and in the daemon.

extension Assembly {
    /// Asks feeds now, links what came, and writes the digests where there is something new.
    ///
    /// - Parameters:
    ///   - aggregator: the line to go down; the usual one where it is nil.
    ///   - tell: told after every feed.
    func fetch(
        _ order: FetchOrder, by aggregator: Aggregator? = nil, tell: (FetchStep) -> Void
    ) async throws -> FetchSummary {
        let names = try configuration.selection(of: order)
        let before = try await store.feeds()
        let asked = clock.now
        let events = try await round(order, names, aggregator ?? self.aggregator, tell)
        var summary = FetchSummary(events)
        summary.tellWhatWasSkipped(before, at: asked)
        let done = Set(summary.feeds.map(\.feed))
        let now = clock.now
        summary.notAsked = try await store.feeds()
            .filter { names?.contains($0.feed) != false && !done.contains($0.feed.rawValue) }
            .map { FetchSummary.NotAsked($0, urgency: order.urgency, now: now) }
        if summary.new + summary.revised + summary.pages.read > 0 {
            summary.digests = try await writeAllDigests(until: now)
        }
        return summary
    }

    private func round(
        _ order: FetchOrder, _ names: Set<Feed.ID>?, _ aggregator: Aggregator,
        _ tell: (FetchStep) -> Void
    ) async throws -> [RoundEvent] {
        var plan = roundPlan
        plan.feeds = names
        plan.urgency = order.urgency
        let total = names?.count ?? configuration.feeds.count
        var events: [RoundEvent] = []
        var done = 0
        tell(FetchStep(done: 0, total: total, label: ""))
        try await aggregator.refreshFeeds(plan) { event in
            events.append(event)
            if event.isOfFeed { done += 1 }
            tell(FetchStep(done: done, total: total, label: event.label))
        }
        try await linking.catchUp()
        return events
    }

    private func writeAllDigests(until now: Date) async throws -> [String] {
        var files: [URL] = []
        // The window ends behind what was just stored.
        let end = now.addingTimeInterval(1)
        for definition in configuration.digests {
            files += try await writeDigest(definition, window: definition.window(endingAt: end))
        }
        return files.map(\.path)
    }
}

extension Configuration {
    /// The feeds named; nil for any.
    func selection(of order: FetchOrder) throws -> Set<Feed.ID>? {
        let known = feeds.map(\.id.rawValue)
        for name in order.feeds where !known.contains(name) {
            let hint = nearest(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
            throw RequestProblem(400, "there is no feed \(name)\(hint)")
        }
        return order.feeds.isEmpty ? nil : Set(order.feeds.map(Feed.ID.init))
    }
}

extension FetchOrder {
    var urgency: LeaseRequest.Urgency {
        force ? .forced : all || !feeds.isEmpty ? .asked : .due
    }
}

extension RoundEvent {
    fileprivate var isOfFeed: Bool {
        if case .completed = self { false } else { true }
    }

    fileprivate var label: String {
        switch self {
        case .refreshed(let report): report.feed.rawValue
        case .completed(let report): "\(report.feed.rawValue): reading articles"
        case .failed(let feed, _): feed.rawValue
        }
    }
}

import Aggregation
import ArgumentParser
import DigestWriting
import FeedModel
import FeedScheduling
import Foundation

struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Asks the feeds that are due now, or those named, and writes the digests.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "Feeds to ask now, by id.") var feeds: [String] = []
    @Flag(
        help: "All feeds, also those whose turn has not come; the pause between two requests holds."
    )
    var all = false
    @Flag(help: "At once, whatever our own schedule says. A server's Retry-After still holds.")
    var force = false
    @Flag(help: "Only say which feeds would be asked.") var dryRun = false
    @Flag(help: "The result as JSON.") var json = false
    @Option(
        help: ArgumentHelp(
            "Keep the requests and the answers in a file.",
            discussion: """
                A WARC file that “newswire parse” reads, for a report of what a feed did. Secrets \
                of the configuration are not in it. One feed has to be named.
                """, valueName: "file"))
    var record: String?

    func validate() throws {
        if record != nil, feeds.count != 1 {
            throw ValidationError("--record goes with one feed: newswire fetch FEED --record FILE")
        }
    }

    func run() async throws {
        let assembly = try global.assemble()
        let names = try selection(in: assembly.configuration)
        if dryRun {
            return try await printPlan(assembly, names)
        }
        assembly.configuration.notes.forEach(printError)
        try await assembly.store.configure(
            assembly.configuration.feeds, at: assembly.clock.now)
        let before = try await assembly.store.feeds()
        let asked = assembly.clock.now
        let events = try await round(assembly, names)
        var summary = try await summary(of: events, assembly, names)
        summary.tellWhatWasSkipped(before, at: asked)
        print(try json ? newswire.json(summary) : summary.text(Style(global.color)))
        if summary.hasFailures { throw Outcome.failure }
    }

    private var urgency: LeaseRequest.Urgency {
        force ? .forced : all || !feeds.isEmpty ? .asked : .due
    }

    /// The feeds named; nil for any.
    private func selection(in configuration: Configuration) throws -> Set<Feed.ID>? {
        let known = configuration.feeds.map(\.id.rawValue)
        for name in feeds where !known.contains(name) {
            let hint = nearest(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("There is no feed \(name)\(hint)")
        }
        return feeds.isEmpty ? nil : Set(feeds.map(Feed.ID.init))
    }

    private func round(
        _ assembly: Assembly, _ names: Set<Feed.ID>?
    ) async throws -> [RoundEvent] {
        var plan = assembly.roundPlan
        plan.feeds = names
        plan.urgency = urgency
        let bar = ProgressBar(total: names?.count ?? assembly.configuration.feeds.count)
        var events: [RoundEvent] = []
        var asked = 0
        let recording = try record.map { try RecordingFile(at: $0, clock: assembly.clock) }
        let aggregator = assembly.aggregator(recording: recording?.write)
        try await aggregator.refreshFeeds(plan) { event in
            events.append(event)
            if event.isOfFeed { asked += 1 }
            bar.show(asked, event.label)
        }
        bar.clear()
        try await assembly.linking.catchUp()
        try recording?.finish()
        return events
    }

    private func summary(
        of events: [RoundEvent], _ assembly: Assembly, _ names: Set<Feed.ID>?
    ) async throws -> FetchSummary {
        var summary = FetchSummary(events)
        let asked = Set(summary.feeds.map(\.feed))
        let now = assembly.clock.now
        let left = try await assembly.store.feeds().filter {
            names?.contains($0.feed) != false && !asked.contains($0.feed.rawValue)
        }
        summary.notAsked = left.map { FetchSummary.NotAsked($0, urgency: urgency, now: now) }
        if summary.new + summary.revised + summary.pages.read > 0 {
            summary.digests = try await writeDigests(assembly, until: now)
        }
        return summary
    }

    private func writeDigests(_ assembly: Assembly, until now: Date) async throws -> [String] {
        var files: [URL] = []
        // The window ends behind what was just stored.
        let end = now.addingTimeInterval(1)
        for definition in assembly.configuration.digests {
            files += try await assembly.writeDigest(
                definition, window: definition.window(endingAt: end))
        }
        return files.map(shownPath)
    }

    private func printPlan(_ assembly: Assembly, _ names: Set<Feed.ID>?) async throws {
        let now = assembly.clock.now
        let statuses = try await assembly.store.feeds()
        let rows = assembly.configuration.feeds
            .filter { names?.contains($0.id) != false }
            .map { feed in
                // A feed that the store does not know has never been asked.
                guard let status = statuses.first(where: { $0.feed == feed.id }),
                    !urgency.allows(status.state.plan, at: now)
                else { return [feed.id.rawValue, "would be asked"] }
                let wait = FetchSummary.NotAsked(status, urgency: urgency, now: now)
                return [feed.id.rawValue, wait.reason]
            }
        print(table(rows))
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

extension LeaseRequest.Urgency {
    /// Whether a feed with this plan may be asked at `now`.
    func allows(_ plan: PollPlan, at now: Date) -> Bool {
        switch self {
        case .due: plan.due <= now
        case .asked: plan.earliest <= now
        case .forced: (plan.refusedUntil ?? .distantPast) <= now
        case .recorded: true
        }
    }
}

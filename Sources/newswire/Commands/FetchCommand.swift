import Aggregation
import ArgumentParser
import DigestWriting
import FeedModel
import FeedScheduling
import Foundation
import HTTPServing

struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Asks the feeds that are due now, or those named, and writes the digests.",
        discussion: "Where the daemon runs, it does the work, by the configuration that it has.")

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
        // The daemon has all in memory that this would have to read first.
        if !dryRun, record == nil, let summary = try await askDaemon() {
            return try report(summary)
        }
        let configuration = try global.loadConfiguration(for: dryRun ? .reading : .writing)
        let names = try configuration.selection(of: order)
        if dryRun {
            return try await printPlan(Assembly(configuration, for: .reading), names)
        }
        // By root while it is root: it becomes the store's owner, who may not write everywhere.
        let recording = try record.map { try RecordingFile(at: $0, clock: SystemClock()) }
        let assembly = try Assembly(configuration)
        configuration.notes.forEach(printError)
        try await assembly.store.configure(configuration.feeds, at: assembly.clock.now)
        let bar = FetchProgress()
        let summary = try await assembly.fetch(
            order, by: assembly.aggregator(recording: recording?.write), tell: bar.show)
        bar.clear()
        try recording?.finish()
        try report(summary)
    }

    private var order: FetchOrder { FetchOrder(feeds: feeds, all: all, force: force) }

    /// nil where no daemon runs.
    private func askDaemon() async throws -> FetchSummary? {
        let bar = FetchProgress()
        defer { bar.clear() }
        var summary: FetchSummary?
        let isRunning = try await global.daemon.follow(
            "/v1/fetch", order, as: FetchLine<FetchSummary>.self
        ) { line in
            switch line {
            case .step(let step): bar.show(step)
            case .summary(let result): summary = result
            case .problem(let problem): throw RequestProblem(problem)
            }
        }
        guard isRunning else { return nil }
        guard let summary else {
            throw CommandFailure(
                message: "the daemon stopped before the fetch had ended; what was read is stored")
        }
        return summary
    }

    private func report(_ summary: FetchSummary) throws {
        print(try json ? newswire.json(summary) : summary.text(Style(global.color)))
        if summary.hasFailures { throw Outcome.failure }
    }

    private func printPlan(_ assembly: Assembly, _ names: Set<Feed.ID>?) async throws {
        let now = assembly.clock.now
        let statuses = try await assembly.store.feeds()
        let rows = assembly.configuration.feeds
            .filter { names?.contains($0.id) != false }
            .map { feed in
                // A feed that the store does not know has never been asked.
                guard let status = statuses.first(where: { $0.feed == feed.id }),
                    !order.urgency.allows(status.state.plan, at: now)
                else { return [feed.id.rawValue, "would be asked"] }
                let wait = FetchSummary.NotAsked(status, urgency: order.urgency, now: now)
                return [feed.id.rawValue, wait.reason]
            }
        print(table(rows))
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

/// How far a fetch has come, on a terminal.
private struct FetchProgress {
    func show(_ step: FetchStep) { ProgressBar(total: step.total).show(step.done, step.label) }
    func clear() { ProgressBar(total: 1).clear() }
}

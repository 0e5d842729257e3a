import Aggregation
import ArgumentParser
import FeedModel
import FeedScheduling
import Foundation

struct FeedsCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Asks feeds now and says what each turned out to be.",
        discussion: """
            What they bring is kept, as by “fetch”, and the same pause holds between two requests: \
            a feed that was asked within the hour is told of as it was then. Exit status 1 where a \
            feed could not be read.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: "Feeds by id; without them, all.") var feeds: [String] = []
    @Flag(help: "The result as JSON.") var json = false

    func run() async throws {
        let assembly = try global.assemble(readingTags: false, for: .writing)
        let known = assembly.configuration.feeds.map(\.id.rawValue)
        for feed in feeds where !known.contains(feed) {
            throw ValidationError("There is no feed \(feed)")
        }
        try await assembly.store.configure(assembly.configuration.feeds, at: assembly.clock.now)
        let reports = try await reports(of: feeds.isEmpty ? known : feeds, assembly)
        let statuses = try await assembly.store.feeds().filter {
            feeds.isEmpty || feeds.contains($0.feed.rawValue)
        }
        let findings = statuses.map { Finding($0, reports[$0.feed]) }
        if json {
            print(try newswire.json(findings))
        } else {
            print(table([Finding.header] + findings.map(\.row)))
        }
        if findings.contains(where: { $0.problem != nil }) { throw Outcome.failure }
    }

    private func reports(
        of names: [String], _ assembly: Assembly
    ) async throws -> [Feed.ID: RefreshReport] {
        var plan = assembly.roundPlan
        plan.feeds = Set(names.map(Feed.ID.init))
        plan.urgency = .asked
        let bar = ProgressBar(total: names.count)
        var reports: [Feed.ID: RefreshReport] = [:]
        try await assembly.aggregator.refreshFeeds(plan) { event in
            guard case .refreshed(let report) = event else { return }
            reports[report.feed] = report
            bar.show(reports.count, report.feed.rawValue)
        }
        bar.clear()
        return reports
    }

    struct Finding: Encodable {
        var feed: String
        var result: String
        var format: String?
        var encoding: String?
        var entries: Int?
        var newest: Date?
        var warnings: [String]
        /// Whether the server lets us ask for changes only.
        var isConditional: Bool
        var next: Date
        var problem: String?

        private enum CodingKeys: String, CodingKey {
            case feed, result, format, encoding, entries, newest, warnings
            case isConditional = "conditional"
            case next, problem
        }

        init(_ status: FeedStatus, _ report: RefreshReport?) {
            feed = status.feed.rawValue
            let document = report?.document
            format = document?.format.rawValue
            encoding = document?.encoding
            entries = document == nil ? nil : report?.entries
            newest = document?.newest
            warnings = (report?.warnings ?? []).map(\.description)
            isConditional = status.state.validators != Validators()
            next = status.state.plan.due
            problem = status.state.failure?.reason
            result =
                switch report?.result {
                case .read: "read"
                case .notModified: "not modified"
                case .failed: "failed"
                case nil: "asked \(status.state.lastAttempt?.ISO8601Format() ?? "never")"
                }
        }

        static let header = ["FEED", "RESULT", "WHAT", "NEWEST", "CHANGES ONLY", "REMARKS"]

        var row: [String] {
            let what = [format, encoding, entries.map { "\($0) entries" }]
                .compactMap(\.self).joined(separator: ", ")
            let remarks = ([problem].compactMap(\.self) + warnings).first.map(terminalText) ?? ""
            return [
                feed, result, what, newest?.ISO8601Format() ?? "", isConditional ? "yes" : "no",
                remarks,
            ]
        }
    }
}

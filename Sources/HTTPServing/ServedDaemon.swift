package import FeedModel
package import Foundation

/// What a server shows and sets in motion: the daemon behind it. Each function is the one that the
/// command of its name uses, so that both do the same.
package protocol ServedDaemon: Sendable {
    /// What came of a fetch, for programs.
    associatedtype Summary: Codable & Sendable
    /// Why a feed or an article is as it is, for programs.
    associatedtype Explanation: Codable & Sendable

    var store: any ArticleStore { get }
    var links: any LinkStore { get }
    var keeping: any StoreKeeping { get }
    var clock: any WallClock { get }
    /// The folder of all digests.
    var digests: URL { get }

    /// What its configuration is, and since when.
    func facts() async -> DaemonFacts
    /// Every configured feed, by id.
    func standings() async throws -> [FeedStanding]

    /// Throws a problem with status 400 where there is no such feed.
    func check(_ order: FetchOrder) async throws

    /// - Parameter tell: told of every step.
    func fetch(
        _ order: FetchOrder, tell: @escaping @Sendable (FetchStep) -> Void
    ) async throws -> Summary
    func reload() async throws -> ReloadReport
    func writeDigests(_ order: DigestOrder) async throws -> DigestReport
    /// Throws a problem with status 404 where there is no such feed or article.
    func explanation(of subject: String) async throws -> Explanation
}

/// What the daemon says of itself.
package struct DaemonFacts: Codable, Sendable, Equatable {
    package var version: String
    package var process: Int32
    package var started: Date
    /// When the configuration that holds was read.
    package var configured: Date
    /// Why the last reload was refused, a line each; empty where it was not.
    package var refused: [String]

    package init(
        version: String, process: Int32, started: Date, configured: Date, refused: [String]
    ) {
        self.version = version
        self.process = process
        self.started = started
        self.configured = configured
        self.refused = refused
    }
}

/// Which feeds to fetch now.
package struct FetchOrder: Codable, Sendable, Equatable {
    /// By id; empty for those of whom it is the turn.
    package var feeds: [String] = []
    /// All feeds, also those whose turn has not come.
    package var all = false
    /// Whatever our own schedule says.
    package var force = false

    package init(feeds: [String] = [], all: Bool = false, force: Bool = false) {
        self.feeds = feeds
        self.all = all
        self.force = force
    }

    private enum CodingKeys: CodingKey, CaseIterable {
        case all, feeds, force
    }

    /// What is left out is as it is usually.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.orderValues(keyedBy: CodingKeys.self)
        feeds = try values.decodeIfPresent([String].self, forKey: .feeds) ?? []
        all = try values.decodeIfPresent(Bool.self, forKey: .all) ?? false
        force = try values.decodeIfPresent(Bool.self, forKey: .force) ?? false
    }
}

/// How far a fetch has come.
package struct FetchStep: Codable, Sendable, Equatable {
    /// How many feeds have been asked, and of how many.
    package var done: Int
    package var total: Int
    /// What was done last.
    package var label: String

    package init(done: Int, total: Int, label: String) {
        self.done = done
        self.total = total
        self.label = label
    }
}

/// Which digests to write now.
package struct DigestOrder: Codable, Sendable, Equatable {
    /// By id; empty for all.
    package var digests: [String] = []
    /// The window; where it is nil, the digest's own, up to now.
    package var since: Moment?
    package var until: Moment?
    /// One of the formats; nil for those configured.
    package var format: String?
    /// Whether an edition that is there is written anew.
    package var rebuild = false

    package init(
        digests: [String] = [], since: Moment? = nil, until: Moment? = nil, format: String? = nil,
        rebuild: Bool = false
    ) {
        self.digests = digests
        self.since = since
        self.until = until
        self.format = format
        self.rebuild = rebuild
    }

    private enum CodingKeys: CodingKey, CaseIterable {
        case digests, format, rebuild, since, until
    }

    /// What is left out is as it is usually.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.orderValues(keyedBy: CodingKeys.self)
        digests = try values.decodeIfPresent([String].self, forKey: .digests) ?? []
        since = try values.decodeIfPresent(Moment.self, forKey: .since)
        until = try values.decodeIfPresent(Moment.self, forKey: .until)
        format = try values.decodeIfPresent(String.self, forKey: .format)
        rebuild = try values.decodeIfPresent(Bool.self, forKey: .rebuild) ?? false
    }
}

/// What came of it.
package struct DigestReport: Codable, Sendable, Equatable {
    /// The paths of the files that are new or another than before.
    package var files: [String] = []
    /// Why there are none of a digest.
    package var remarks: [String] = []

    package init() {}
}

/// What a reload changed, a line each; empty where nothing is another than before.
package struct ReloadReport: Codable, Sendable, Equatable {
    package var changes: [String]

    package init(changes: [String]) {
        self.changes = changes
    }
}

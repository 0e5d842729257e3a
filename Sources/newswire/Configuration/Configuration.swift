import ArticleTagging
import Crypto
import DigestWriting
import FeedFetching
import FeedModel
import FeedScheduling
import Foundation
import HTTPServing
import Logging
import SQLiteStorage

/// Everything the configuration files say, checked.
struct Configuration {
    /// Where the store and the digests lie.
    var stateDirectory: URL
    /// The file that lists the sources.
    var feedsURL = URL(filePath: "feeds.yaml")
    var sources: [Source] = []
    var feeds: [Feed] = []
    /// The folder of tag files; nil where there is none.
    var tagsURL: URL?
    /// Their fingerprints, by name.
    var tagFiles: [String: SHA256Digest] = [:]
    /// What the tag files say, compiled once, for all who tag.
    var tagger = Tagger()
    /// Those that articles are expected in beside what the feeds name.
    var languages: Set<LanguageTag> = []
    var digests: [DigestDefinition] = []
    /// How digests look.
    var templates = DigestTemplates()
    var fetching = FetchPolicy(userAgent: userAgent(contact: nil))
    var polling = PollingPolicy()
    /// How many feeds are under way at once, in all and at one host.
    var width = 32
    var perHost = 1
    /// Between two requests to a host.
    var pause = Duration.seconds(1)
    /// What is missing and stops nothing, for people.
    var notes: [String] = []
    var durability = SQLiteStore.Durability.full
    var retention = Retention()
    /// How much of what servers sent is kept.
    var sentBytes = SQLiteStore.defaultSentBytes
    var logLevel = Logger.Level.info
    /// Where the daemon listens for commands; nil for the usual place.
    var namedSocket: URL?
    /// Of the service, where systemd made one.
    var runtimeDirectory: URL?
    /// Where everybody may read over HTTP; nil for nowhere.
    var listen: ServerPlan.Address?
    /// What changing anything there takes; nil where nobody may.
    var token: Secret?

    /// What feeds and the main file name together.
    var expectedLanguages: Set<LanguageTag> {
        languages.union(feeds.compactMap { $0.language?.withoutRegion })
    }

    /// The path of the control socket: in the service's own folder, or else beside the store, each
    /// store having a daemon of its own.
    var controlSocket: String {
        if let namedSocket { return namedSocket.path }
        let folder =
            runtimeDirectory
            ?? (stateDirectory.standardizedFileURL.path == serviceState
                ? URL(filePath: "/run/newswire") : stateDirectory)
        return folder.appending(path: "control.sock").path
    }

    var serverPlan: ServerPlan {
        ServerPlan(socket: controlSocket, address: listen, token: token?.text)
    }

    var storeURL: URL { stateDirectory.appending(path: "newswire.sqlite") }
    var digestsURL: URL { stateDirectory.appending(path: "digests", directoryHint: .isDirectory) }

    /// What identifiers are called in a digest.
    var vocabulary: DigestVocabulary {
        DigestVocabulary(
            sources: Dictionary(
                sources.compactMap { source in source.names.first.map { (source.id, $0) } },
                uniquingKeysWith: { first, _ in first }),
            tags: Dictionary(
                tagger.knownTags.map { ($0.tag, TagName($0.name, others: $0.labels)) },
                uniquingKeysWith: { first, _ in first }),
            primary: Set(sources.filter(\.isPrimary).map(\.id)))
    }
}

let version = "0.1.0"

/// Where the service keeps its state (FHS 3.0, section 5.8).
let serviceState = "/var/lib/newswire"

/// Says who asks, and where its operator can be reached (RFC 9110 section 10.1.5).
func userAgent(contact: String?) -> String {
    "newswire/\(version)" + (contact.map { " (+\($0))" } ?? "")
}

/// One thing wrong in a configuration file.
struct ConfigurationProblem: Error, CustomStringConvertible, Encodable {
    var file: String
    /// Counted from 1; nil where the file as a whole is meant.
    var line: Int?
    var column: Int?
    var message: String

    var description: String {
        ([file] + [line, column].compactMap { $0.map(String.init) } + [" " + message])
            .joined(separator: ":")
    }
}

/// Everything wrong in the configuration, in the order of files and lines.
struct ConfigurationProblems: Error, CustomStringConvertible {
    var problems: [ConfigurationProblem]

    var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

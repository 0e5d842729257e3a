import ArticleTagging
import DigestWriting
import FeedFetching
import FeedModel
import FeedScheduling
import Foundation
import HTTPServing
import Logging
import SQLiteStorage

/// Reads `newswire.yaml` and the files it names. Paths in a file are relative to that file.
struct ConfigurationLoader {
    private var problems: [ConfigurationProblem] = []
    private var configuration: Configuration
    private let environment: [String: String]
    private var readsTags = true
    private var needsSecrets = true

    /// - Parameters:
    ///   - environment: for `STATE_DIRECTORY`, which systemd sets.
    ///   - readingTags: whether the tag files are read, too.
    ///   - needingSecrets: whether passwords and tokens must be readable.
    static func load(
        _ url: URL, environment: [String: String] = [:], readingTags: Bool = true,
        needingSecrets: Bool = true
    ) throws(ConfigurationProblems) -> Configuration {
        var loader = ConfigurationLoader(environment)
        loader.readsTags = readingTags
        loader.needsSecrets = needingSecrets
        loader.readMain(YAMLFile(url))
        guard loader.problems.isEmpty else {
            throw ConfigurationProblems(problems: loader.problems)
        }
        return loader.configuration
    }

    /// Where the daemon of the configuration in `url` listens. Whatever else is wrong in it is none of
    /// our business: the daemon goes on with the one it has.
    static func controlSocket(_ url: URL, environment: [String: String]) -> String {
        var loader = ConfigurationLoader(environment)
        if let top = YAMLFile(url).top() { loader.readPlaces(top) }
        return loader.configuration.controlSocket
    }

    private init(_ environment: [String: String]) {
        // Without systemd and without a word in the configuration: where Debian puts such things.
        let state = environment["STATE_DIRECTORY"] ?? serviceState
        configuration = Configuration(
            stateDirectory: URL(filePath: state, directoryHint: .isDirectory))
        configuration.runtimeDirectory = environment["RUNTIME_DIRECTORY"].map {
            URL(filePath: $0, directoryHint: .isDirectory)
        }
        configuration.fetching.proxies = Proxies(environment: environment)
        self.environment = environment
    }

    private mutating func readMain(_ file: YAMLFile) {
        guard let top = file.top() else {
            problems += file.problems
            return
        }
        readPlaces(top)
        let feeds = top.text("feeds") ?? "feeds.yaml"
        let tags = top.text("tags")
        configuration.languages = top.languages("languages") ?? []
        if let storage = top.mapping("storage") {
            readStorage(storage)
        }
        if let fetching = top.mapping("fetching") {
            readFetching(fetching)
        }
        if let logging = top.mapping("logging") {
            let levels = Dictionary(
                uniqueKeysWithValues: Logger.Level.allCases.map { ($0.rawValue, $0) })
            configuration.logLevel = logging.choice("level", of: levels) ?? .info
            logging.finish()
        }
        configuration.feedsURL = sibling(feeds, of: file)
        var context = DigestContext()
        readFeeds(YAMLFile(configuration.feedsURL))
        if problems.isEmpty { context.feeds = configuration.feeds.map(\.id.rawValue) }
        if let tags, readsTags {
            let before = problems.count
            readTags(folder: sibling(tags, of: file, isFolder: true), named: tags, in: file)
            // Where they had to be compiled, that took many times what is left of it.
            releaseFreeMemory()
            if problems.count == before { context.tags = configuration.tagger.ruleTags }
        } else if tags == nil {
            context.tags = []
        }
        readDigests(top, context)
        top.finish()
        problems = file.problems + problems
    }

    /// Last, for a digest selects among feeds and tags.
    private mutating func readDigests(_ top: YAMLMapping, _ context: DigestContext) {
        configuration.digests = top.list("digests") { DigestDefinition($0, context) }
        guard let name = top.text("digest_templates") else { return }
        let folder = sibling(name, of: top.file, isFolder: true)
        do {
            configuration.templates = try digestTemplates(in: folder)
        } catch let problem as ConfigurationProblem {
            problems.append(problem)
        } catch {
            top.note("“digest_templates”: \(error.localizedDescription)", at: "digest_templates")
        }
    }

    private mutating func readStorage(_ storage: YAMLMapping) {
        let durabilities = Dictionary(
            uniqueKeysWithValues: SQLiteStore.Durability.allCases.map { ($0.rawValue, $0) })
        configuration.durability =
            storage.choice("synchronous", of: durabilities) ?? configuration.durability
        configuration.retention = Retention(
            age: storage.duration("keep"),
            perFeed: storage.number("keep_per_feed", in: 100...10_000_000))
        if let megabytes = storage.number("keep_sent_megabytes", in: 0...1_000_000) {
            configuration.sentBytes = megabytes * 1_000_000
        }
        storage.finish()
    }

    private mutating func readFetching(_ fetching: YAMLMapping) {
        configuration.fetching.userAgent = userAgent(contact: fetching.text("contact"))
        configuration.width = fetching.number("at_once", in: 1...1000) ?? configuration.width
        configuration.perHost =
            fetching.number("at_once_per_host", in: 1...256) ?? configuration.perHost
        configuration.pause = fetching.pause("pause_per_host") ?? configuration.pause
        let polling = configuration.polling
        configuration.polling.interval = fetching.duration("interval") ?? polling.interval
        configuration.polling.longestInterval =
            fetching.duration("longest_interval") ?? polling.longestInterval
        readBounds(fetching)
        configuration.fetching.allowsFiles = fetching.flag("allow_files") ?? false
        configuration.fetching.allowsPrivateAddresses = fetching.flag("allow_private") ?? false
        if let proxy = fetching.text("proxy") {
            configuration.fetching.proxies =
                proxy == "none" ? Proxies() : Proxies(http: proxy, https: proxy)
        }
        fetching.finish()
    }

    private mutating func readPlaces(_ top: YAMLMapping) {
        if let path = top.text("state_directory") {
            configuration.stateDirectory = sibling(path, of: top.file, isFolder: true)
        }
        if let http = top.mapping("http") { readHTTP(http) }
    }

    private mutating func readHTTP(_ http: YAMLMapping) {
        let most = ServerPlan.longestSocketPath
        configuration.namedSocket = http.parsed("socket", "a path of at most \(most) bytes") {
            path in
            let socket = sibling(path, of: http.file)
            return socket.path.utf8.count <= most ? socket : nil
        }
        configuration.listen = http.parsed(
            "listen", "an address and a port as in 127.0.0.1:8642 or [::1]:8642",
            ServerPlan.Address.init)
        if let token = http.mapping("token") {
            let folder = http.file.url.deletingLastPathComponent()
            let secrets = SecretReader(
                folder: folder, environment: environment, areNeeded: needsSecrets)
            configuration.token = secrets.secret(in: token)
            token.finish()
        }
        http.finish()
    }

    private mutating func readBounds(_ fetching: YAMLMapping) {
        let bounds = configuration.fetching
        configuration.fetching.totalTimeout =
            fetching.parsed("timeout", "a span of time up to 4m, as in 90s") { text in
                // The watchdog takes what lasts five minutes for stuck.
                parseDuration(text).flatMap { $0 <= .seconds(240) ? $0 : nil }
            } ?? bounds.totalTimeout
        configuration.fetching.connectTimeout =
            fetching.duration("connect_timeout") ?? bounds.connectTimeout
        configuration.fetching.firstByteTimeout =
            fetching.duration("first_byte_timeout") ?? bounds.firstByteTimeout
        configuration.fetching.maxRedirects =
            fetching.number("max_redirects", in: 0...20) ?? bounds.maxRedirects
        if let size = fetching.number("max_megabytes", in: 1...1000) {
            configuration.fetching.maxBodyBytes = size << 20
        }
    }

    private mutating func readFeeds(_ file: YAMLFile) {
        if let top = file.top() {
            configuration.sources = top.list("sources", Source.init)
            let folder = file.url.deletingLastPathComponent()
            let secrets = SecretReader(
                folder: folder, environment: environment, areNeeded: needsSecrets)
            let context = FeedContext(
                folder: folder, allowsFiles: configuration.fetching.allowsFiles, secrets: secrets)
            configuration.feeds = top.list("feeds") { Feed($0, context) }
            configuration.notes += secrets.missing.map { name in
                "the credential “\(name)” is there for the service alone; requests from here go"
                    + " without it"
            }
            top.finish()
        }
        problems += file.problems
    }

    private mutating func readTags(folder: URL, named name: String, in main: YAMLFile) {
        configuration.tagsURL = folder
        guard let folder = TagFolder(folder) else {
            problems.append(
                ConfigurationProblem(
                    file: shownPath(main.url),
                    message: "the folder of “tags”, \(name), is missing"
                ))
            return
        }
        configuration.tagFiles = folder.fingerprints
        let cache = TagCache(in: configuration.stateDirectory)
        if let tagger = cache.tagger(of: folder) {
            configuration.tagger = tagger
        } else {
            compileTags(of: folder, cache)
        }
    }

    private mutating func compileTags(of folder: TagFolder, _ cache: TagCache) {
        let tags = folder.tagFiles
        let found = tags.flatMap(\.file.problems)
        problems += found
        guard found.isEmpty else { return }
        configuration.tagger = cache.keep(Tagger(rules: tags.flatMap(\.rules)), of: folder)
    }
}

/// `path` as it is meant in `file`.
private func sibling(_ path: String, of file: YAMLFile, isFolder: Bool = false) -> URL {
    URL(
        filePath: path, directoryHint: isFolder ? .isDirectory : .notDirectory,
        relativeTo: file.url.deletingLastPathComponent())
}

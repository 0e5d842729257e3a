import ArgumentParser
import FeedFetching
import FeedModel
import FeedParsing
import Foundation

struct FeedsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a feed to feeds.yaml, once it has been read.",
        discussion: """
            What the file says otherwise, its comments too, stays as it is. A running newswire asks \
            the feed after “newswire reload”; “newswire fetch ID” then asks it now.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The feed's address.", valueName: "url")) var address: String
    @Option(help: "Its name; without it one is made of the address.") var id: String?
    @Option(help: "Who publishes it: the id of a source.") var source: String?
    @Option(help: "The language it writes in, as in kk or uz-Cyrl.") var language: String?
    @Option(help: "Its country, as in KZ.") var country: String?
    @Option(help: "Of dates that name none, as in Asia/Almaty.") var timeZone: String?
    @Flag(help: "Read the page of each article too.") var fullText = false
    @Flag(help: "Add it without asking it first.") var noCheck = false

    func run() async throws {
        let configuration = try global.loadConfiguration(readingTags: false)
        var feed = try newFeed(in: configuration)
        if !noCheck {
            let read = try await read(configuration)
            feed.title = read.title
            feed.language = feed.language ?? read.language?.withoutRegion
            printError(
                "\(read.format.rawValue), \(read.entries.count) entries: "
                    + terminalText(read.title ?? "without a title"))
        }
        try FeedsFile(configuration.feedsURL).append(feed.yaml)
        print("Added \(feed.id) to \(shownPath(configuration.feedsURL)).")
    }

    private func newFeed(in configuration: Configuration) throws -> NewFeed {
        guard let url = URL(asWritten: address),
            ["http", "https"].contains(url.scheme?.lowercased()),
            url.host()?.isEmpty == false, url.user() == nil
        else { throw ValidationError("An address begins with http:// or https://: \(address)") }
        if let known = configuration.feeds.first(where: { $0.url == url }) {
            throw CommandFailure(message: "\(address) is there already: \(known.id.rawValue)")
        }
        let ids = Set(configuration.feeds.map(\.id.rawValue))
        if let id, ids.contains(id) {
            throw CommandFailure(message: "there is a feed \(id) already")
        }
        var feed = NewFeed(
            id: id ?? NewFeed.freeID(from: host(of: address), ids), url: address, source: source,
            readsPages: fullText)
        feed.language = try parsed(language, "language", LanguageTag.init(reading:))
        feed.country = try parsed(country, "country", CountryCode.init(rawValue:))
        feed.timeZone = try parsed(timeZone, "time zone") { TimeZone(identifier: $0) }
        return feed
    }

    private func parsed<Value>(
        _ text: String?, _ what: String, _ read: (String) -> Value?
    ) throws -> Value? {
        guard let text else { return nil }
        guard let value = read(text) else { throw ValidationError("\(text) is no \(what)") }
        return value
    }

    private func read(_ configuration: Configuration) async throws -> ParsedFeed {
        let fetcher = CurlFetcher(policy: configuration.fetching)
        let document = try await LoadedDocument.fetched(address, by: fetcher)
        do {
            return try FeedParser().parse(
                document.body, contentType: document.contentType, url: document.url)
        } catch {
            throw CommandFailure(
                message: """
                    \(address): \(terminalText(error.reason))
                    “newswire feeds discover \(address)” looks for the feeds of a site; \
                    --no-check adds the address as it is.
                    """)
        }
    }
}

struct FeedsRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Takes feeds out of feeds.yaml.",
        discussion: "Their articles, and what was learned of them, stay in the store.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "Feeds by id.") var feeds: [String]

    func run() async throws {
        let configuration = try global.loadConfiguration(readingTags: false)
        let known = configuration.feeds.map(\.id.rawValue)
        for feed in feeds where !known.contains(feed) {
            let hint = nearest(to: feed, in: known).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("There is no feed \(feed)\(hint)")
        }
        let file = FeedsFile(configuration.feedsURL)
        for feed in feeds { try file.remove(Feed.ID(rawValue: feed)) }
        print("Removed \(feeds.joined(separator: ", ")); the articles stay.")
    }
}

import ArgumentParser
import DigestWriting
import FeedModel
import FeedParsing
import Foundation

struct FeedsExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Prints the feeds as OPML, for other readers.",
        discussion: "Listing pages are left out: no other reader could read them.")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let configuration = try global.loadConfiguration(readingTags: false)
        let names = configuration.vocabulary.sources
        let list = OPML(
            title: "newswire",
            subscriptions: configuration.feeds.filter { $0.page == nil }.map { feed in
                OPML.Subscription(
                    url: feed.url.absoluteString,
                    title: [names[feed.source], feed.language?.rawValue].compactMap(\.self)
                        .joined(separator: ", "), language: feed.language)
            })
        print(list.document(), terminator: "")
    }
}

struct FeedsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Adds the feeds of an OPML file to feeds.yaml.",
        discussion: """
            Addresses that are configured already are passed over. What the file says otherwise, \
            its comments too, stays as it is.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("An OPML file, or “-” for the input.", valueName: "file|-"))
    var file: String
    @Flag(help: "Only print what would be added.") var dryRun = false

    func run() async throws {
        let configuration = try global.loadConfiguration(readingTags: false)
        let list = try await read()
        let new = newFeeds(of: list, in: configuration)
        let entries = new.map(\.yaml).joined()
        if dryRun {
            print(entries, terminator: "")
        } else if !new.isEmpty {
            try FeedsFile(configuration.feedsURL).append(entries)
        }
        let passedOver = list.subscriptions.count - new.count
        printError(
            "\(new.count) feeds \(dryRun ? "would be added" : "added"), \(passedOver) passed over.")
    }

    private func read() async throws -> OPML {
        let document = try await LoadedDocument(file)
        do {
            return try OPML(reading: document.body, contentType: document.contentType)
        } catch {
            throw CommandFailure(message: "\(file): \(terminalText(error.reason))")
        }
    }

    /// The subscriptions that are not configured, each with an id that is free.
    private func newFeeds(of list: OPML, in configuration: Configuration) -> [NewFeed] {
        var urls = Set(configuration.feeds.map(\.url.absoluteString))
        var ids = Set(configuration.feeds.map(\.id.rawValue))
        return list.subscriptions.compactMap { subscription in
            guard let url = URL(asWritten: subscription.url),
                ["http", "https"].contains(url.scheme),
                url.host()?.isEmpty == false, urls.insert(subscription.url).inserted
            else { return nil }
            let id = NewFeed.freeID(from: FeedModel.host(of: subscription.url), ids)
            ids.insert(id)
            return NewFeed(
                id: id, url: subscription.url, title: subscription.title,
                language: subscription.language)
        }
    }
}

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
        let configuration = try global.loadConfiguration()
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
        let configuration = try global.loadConfiguration()
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
            guard let url = URL(string: subscription.url), ["http", "https"].contains(url.scheme),
                url.host()?.isEmpty == false, urls.insert(subscription.url).inserted
            else { return nil }
            let id = freeID(from: FeedModel.host(of: subscription.url), ids)
            ids.insert(id)
            return NewFeed(
                id: id, url: subscription.url, title: subscription.title,
                language: subscription.language)
        }
    }

    private func freeID(from host: String, _ taken: Set<String>) -> String {
        let name = host.replacing("www.", with: "").map { character in
            character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
        }
        let base = String(String(name).trimming { $0 == "-" }.prefix(40))
        let stem = base.isEmpty ? "feed" : base
        return taken.contains(stem)
            ? (2...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem : stem
    }
}

/// An entry to be written into `feeds.yaml`.
private struct NewFeed {
    var id: String
    var url: String
    var title: String?
    var language: LanguageTag?

    var yaml: String {
        let comment = title.map { "  # \(terminalText($0))\n" } ?? ""
        let language = language.map { "    language: \($0.rawValue)\n" } ?? ""
        let quoted = url.replacing("'", with: "''")
        return "\(comment)  - id: \(id)\n    url: '\(quoted)'\n\(language)"
    }
}

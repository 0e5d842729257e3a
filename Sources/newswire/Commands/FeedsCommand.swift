import ArgumentParser
import FeedModel
import Foundation

struct FeedsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds", abstract: "The feeds of the configuration.",
        subcommands: [
            FeedsListCommand.self, FeedsAddCommand.self, FeedsRemoveCommand.self,
            FeedsCheckCommand.self, FeedsDiscoverCommand.self, FeedsImportCommand.self,
            FeedsExportCommand.self,
        ], defaultSubcommand: FeedsListCommand.self)
}

struct FeedsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the feeds with their addresses.")

    @OptionGroup var global: GlobalOptions
    @Flag(help: "The list as JSON.") var json = false

    func run() async throws {
        let feeds = try global.loadConfiguration(readingTags: false).feeds
        if json {
            print(try newswire.json(feeds.map(Row.init)))
        } else {
            print(
                table(
                    feeds.map { feed in
                        [
                            feed.id.rawValue, feed.language?.rawValue ?? "-",
                            feed.country?.rawValue ?? "-", feed.page == nil ? "feed" : "page",
                            feed.url.absoluteString,
                        ]
                    }))
        }
    }

    private struct Row: Encodable {
        var id: String
        var source: String
        var url: String
        var language: String?
        var country: String?
        var kind: String

        init(_ feed: Feed) {
            id = feed.id.rawValue
            source = feed.source.rawValue
            url = feed.url.absoluteString
            language = feed.language?.rawValue
            country = feed.country?.rawValue
            kind = feed.page == nil ? "feed" : "page"
        }
    }
}

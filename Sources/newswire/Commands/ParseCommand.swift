import ArgumentParser
import FeedFetching
import FeedModel
import FeedParsing
import Foundation

struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Reads any feed and prints it as JSON Feed 1.1.",
        discussion: "No configuration is needed. Exit status 1 where the document is no feed.")

    @OptionGroup var global: GlobalOptions
    @Argument(
        help: ArgumentHelp("A file, an address, or “-” for the input.", valueName: "file|url|-"))
    var document: String
    @Option(
        help: ArgumentHelp(
            "The Content-Type, as a server would have sent it.", valueName: "type"))
    var contentType: String?
    @Option(
        help: ArgumentHelp(
            "The address that relative links are resolved against.", valueName: "url"))
    var baseURL: String?

    func run() async throws {
        let loaded = try await load()
        do {
            let feed = try FeedParser().parse(
                loaded.body, contentType: contentType ?? loaded.contentType,
                url: (baseURL ?? loaded.url).flatMap { $0.isEmpty ? nil : $0 })
            print(String(decoding: try JSONFeed(feed).encoded(), as: UTF8.self))
        } catch let error as ParseError {
            throw CommandFailure(message: "\(document): \(terminalText(error.reason))")
        }
    }

    /// A document, and what is known of it.
    private struct Loaded {
        var body: [UInt8]
        var contentType: String?
        var url: String?
    }

    private func load() async throws -> Loaded {
        if document == "-" {
            return Loaded(body: Array(FileHandle.standardInput.readDataToEndOfFile()))
        }
        if ["http://", "https://"].contains(where: document.lowercased().hasPrefix) {
            return try await fetch()
        }
        do {
            return Loaded(body: Array(try Data(contentsOf: URL(filePath: document))))
        } catch {
            throw CommandFailure(
                message: "\(document): cannot be read: \(error.localizedDescription)")
        }
    }

    private func fetch() async throws -> Loaded {
        guard let url = URL(string: document) else {
            throw CommandFailure(message: "\(document): no address")
        }
        let fetcher = CurlFetcher(policy: FetchPolicy(userAgent: userAgent(contact: nil)))
        switch await fetcher.fetch(FetchRequest(url: url)) {
        case .document(let document):
            return Loaded(
                body: document.body, contentType: document.response.headers["Content-Type"],
                url: document.response.url.absoluteString)
        case .notModified(let response), .refused(let response):
            throw CommandFailure(message: "\(document): HTTP status \(response.status)")
        case .unreachable(let reason):
            throw CommandFailure(message: "\(document): \(terminalText(reason))")
        }
    }
}

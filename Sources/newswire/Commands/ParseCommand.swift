import ArgumentParser
import FeedFetching
import FeedModel
import FeedParsing
import Foundation

struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Reads any feed and prints it as JSON Feed 1.1.")

    @OptionGroup var global: GlobalOptions
    @Argument(
        help: ArgumentHelp("A file, an address, or “-” for the input.", valueName: "file|url|-"))
    var document: String
    @Option(help: "The document's Content-Type, as a server would have sent it.")
    var contentType: String?
    @Option(help: "The address against which relative links are resolved.")
    var baseURL: String?

    func run() async throws {
        let document = try await load()
        do throws(ParseError) {
            let feed = try FeedParser().parse(
                document.body, contentType: document.response.headers["Content-Type"],
                url: baseURL.flatMap { $0.isEmpty ? nil : $0 } ?? document.origin)
            print("\(feed)")
        } catch {
            throw CommandFailure(message: "\(self.document): \(error.reason)")
        }
    }

    private func load() async throws -> FetchedDocument {
        throw CommandFailure(message: "nothing yet")
    }
}

extension FetchedDocument {
    fileprivate var origin: String? { response.url.absoluteString }
}

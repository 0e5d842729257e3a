import ArgumentParser
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

    @Option(
        help: ArgumentHelp(
            "Read a listing page by this rule.",
            discussion: """
                A file with the keys of “page” in feeds.yaml, or the keys themselves: \
                --page '{item: //article, title: .//a, link: .//a/@href}'
                """, valueName: "rule"))
    var page: String?
    @Option(help: ArgumentHelp("Of dates that name none, as in Asia/Almaty.", valueName: "zone"))
    var timeZone: String?

    func run() async throws {
        let zone = try zone()
        let rule = try page.map(rule)
        let loaded = try await LoadedDocument(document)
        let contentType = contentType ?? loaded.contentType
        let url = (baseURL ?? loaded.url).flatMap { $0.isEmpty ? nil : $0 }
        do {
            let feed =
                if let rule {
                    try PageReader().read(
                        loaded.body, contentType: contentType, url: url, rule: rule, timeZone: zone)
                } else {
                    try FeedParser().parse(
                        loaded.body, contentType: contentType, url: url, timeZone: zone)
                }
            print(String(decoding: try JSONFeed(feed).encoded(), as: UTF8.self))
        } catch let error as ParseError {
            throw CommandFailure(message: "\(document): \(terminalText(error.reason))")
        }
    }

    private func zone() throws -> TimeZone {
        guard let name = timeZone else { return .gmt }
        guard let zone = TimeZone(identifier: name) else {
            throw ValidationError("There is no time zone \(name)")
        }
        return zone
    }

    private func rule(_ text: String) throws -> PageRule {
        let isInline = text.drop(while: \.isWhitespace).hasPrefix("{")
        let file = YAMLFile(
            URL(filePath: isInline ? "--page" : text), text: isInline ? text : nil)
        let rule = file.top().flatMap(PageRule.init)
        guard let rule, file.problems.isEmpty else {
            throw ConfigurationProblems(problems: file.problems)
        }
        return rule
    }
}

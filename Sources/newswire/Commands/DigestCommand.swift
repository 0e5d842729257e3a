import ArgumentParser
import DigestWriting
import FeedModel
import Foundation
import HTTPServing

struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Writes digests now, from what is stored.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "Digests to write, by id; all without any.") var digests: [String] = []
    @Option(
        help: ArgumentHelp(
            "The window's start: a date, or a span before its end as in 12h.", valueName: "time"))
    var since: Moment?
    @Option(help: ArgumentHelp("The window's end; now without it.", valueName: "time"))
    var until: Moment?
    @Flag(help: "Write an edition anew that is there already, from the store as it is now.")
    var rebuild = false
    @Option(help: "markdown, html, json-feed, atom or text instead of the formats configured.")
    var format: DigestFormat?
    @Option(
        help: ArgumentHelp(
            "Print newswire's own template for html, markdown or text, and do nothing else.",
            valueName: "format"))
    var printTemplate: DigestFormat?
    @Option(help: ArgumentHelp("Where to: “-” prints instead of writing files.", valueName: "-"))
    var output: String?

    func validate() throws {
        if let output, output != "-" {
            throw ValidationError("--output takes “-” only; files lie in the state directory")
        }
        if let printTemplate, DigestTemplates.standard[printTemplate.rawValue] == nil {
            throw ValidationError("There is no template for \(printTemplate.rawValue)")
        }
    }

    func run() async throws {
        if let printTemplate {
            return print(DigestTemplates.standard[printTemplate.rawValue] ?? "", terminator: "")
        }
        let order = DigestOrder(
            digests: digests, since: since, until: until, format: format?.rawValue,
            rebuild: rebuild)
        if output == "-" {
            return try await global.assemble(for: .reading).printDigests(order)
        }
        let asked = try await global.daemon.post("/v1/digests", order, as: DigestReport.self)
        let report =
            if let asked { asked } else {
                try await global.assemble(for: .writing).writeDigests(order)
            }
        for file in report.files { print(shownPath(URL(filePath: file))) }
        report.remarks.forEach(printError)
    }
}

extension Moment: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension DigestFormat: ExpressibleByArgument {}

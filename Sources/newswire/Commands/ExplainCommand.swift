import ArgumentParser
import FeedModel
import Foundation
import HTTPServing

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why: a feed's next poll, or an article's date, tags, links and story.",
        discussion: """
            Of its story an article says what put it there, what was decided of it by hand, and \
            which article of the story is nearest by today's rules: 1 is enough for one story, 3 is \
            the same text. How much a word says is told by the 500 articles up to this one.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("A feed's id or an article's number.", valueName: "feed|article"))
    var subject: String
    @Flag(help: "The same as JSON.") var json = false

    func run() async throws {
        let path = "/v1/explain/" + subject.percentEncoded
        let asked = try await global.daemon.get(path, as: Explanation.self)
        let explanation =
            if let asked { asked } else {
                try await global.assemble(for: .reading).explanation(of: subject)
            }
        print(json ? try newswire.json(explanation) : explanation.text(Style(global.color)))
    }
}

extension String {
    /// As one part of a path (RFC 3986 section 3.3).
    fileprivate var percentEncoded: String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        return addingPercentEncoding(withAllowedCharacters: allowed) ?? self
    }
}

import ArgumentParser
import FeedModel
import Foundation
import HTTPServing

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why: a feed's next poll, or an article's date, tags and links.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("A feed's id or an article's number.", valueName: "feed|article"))
    var subject: String

    func run() async throws {
        let path = "/v1/explain/" + subject.percentEncoded
        let asked = try await global.daemon.get(path, as: Explanation.self)
        let explanation =
            if let asked { asked } else {
                try await global.assemble(for: .reading).explanation(of: subject)
            }
        print(explanation.text(Style(global.color)))
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

import ArgumentParser
import ArticleTagging
import Foundation

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks the whole configuration and names every error with its line.",
        discussion: "Exit status: 0 without errors, 1 with. Other commands stop with 3.")

    @OptionGroup var global: GlobalOptions
    @Flag(help: "The errors as JSON.") var json = false

    func run() async throws {
        let file = try global.configurationURL
        do {
            let configuration = try ConfigurationLoader.load(
                file, environment: ProcessInfo.processInfo.environment)
            print(
                try json
                    ? newswire.json([ConfigurationProblem]()) : summary(configuration, file))
        } catch let error as ConfigurationProblems {
            print(try json ? newswire.json(error.problems) : error.description)
            throw Outcome.failure
        }
    }

    private func summary(_ configuration: Configuration, _ file: URL) -> String {
        """
        \(shownPath(file)): no errors. \(configuration.feeds.count) feeds, \
        \(configuration.sources.count) named sources, \(configuration.tagger.ruleCount) tags, \
        \(configuration.digests.count) digests; state in \(shownPath(configuration.stateDirectory)).
        """
    }
}

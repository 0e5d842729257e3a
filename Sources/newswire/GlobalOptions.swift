import ArgumentParser
import FeedModel
import Foundation
import HTTPServing

/// Options that every command takes, before its name or behind it.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The configuration.",
            discussion: """
                Without it /etc/newswire/newswire.yaml, or else Config/newswire.yaml in the \
                working directory.
                """,
            valueName: "file"))
    var config: String?

    @Option(name: .long, help: "Colour on a terminal: auto, always or never.")
    var color: ColorChoice = .auto

    /// The file that is named, or the first of the usual ones that exists.
    var configurationURL: URL {
        get throws {
            if let config { return URL(filePath: config) }
            let usual = ["/etc/newswire/newswire.yaml", "Config/newswire.yaml"]
            guard let found = usual.first(where: FileManager.default.fileExists) else {
                throw ConfigurationProblems(problems: [
                    ConfigurationProblem(
                        file: usual[0], message: "there is no such file; name one with --config")
                ])
            }
            return URL(filePath: found)
        }
    }

    /// - Parameters:
    ///   - readingTags: whether the tag files are needed; they are large.
    ///   - purpose: what the store is wanted for: who only reads it needs no secrets.
    func loadConfiguration(
        readingTags: Bool = true, for purpose: StorePurpose = .writing
    ) throws -> Configuration {
        try ConfigurationLoader.load(
            configurationURL, environment: ProcessInfo.processInfo.environment,
            readingTags: readingTags, needingSecrets: purpose == .writing)
    }

    /// The daemon that works on the configured store, if it runs.
    var daemon: ControlClient {
        get throws {
            ControlClient(
                socket: ConfigurationLoader.controlSocket(
                    try configurationURL, environment: ProcessInfo.processInfo.environment))
        }
    }

    func assemble(readingTags: Bool = true, for purpose: StorePurpose) throws -> Assembly {
        try Assembly(loadConfiguration(readingTags: readingTags, for: purpose), for: purpose)
    }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
}

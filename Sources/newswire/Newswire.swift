import ArgumentParser
import FeedModel
import Foundation
import HTTPServing

/// The root command, and how each way of failing ends the process.
struct Newswire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newswire",
        abstract: "Watches news sources and keeps one clean record of what they publish.",
        discussion: """
            Exit status: 0 done, 1 something failed and is named, 2 usage, 3 configuration, \
            4 storage.
            """,
        version: version,
        subcommands: [
            RunCommand.self, ReloadCommand.self, FetchCommand.self, DigestCommand.self,
            ParseCommand.self,
            FeedsCommand.self, StatusCommand.self, ExplainCommand.self, ArticleCommand.self,
            StoryCommand.self, SearchCommand.self, TagCommand.self, ExportCommand.self,
            ReplayCommand.self,
            CheckCommand.self,
            DatabaseCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// What the process says with its exit status.
enum Outcome {
    /// Something failed and has been named.
    static let failure = ExitCode(1)
    static let usage = ExitCode(2)
    static let configuration = ExitCode(3)
    static let storage = ExitCode(4)
}

@main
enum Main {
    /// Not `async` itself: libdispatch lets the first thread of such a program end without ever
    /// ending it, and what is to hold for the process (`setuid`) does not reach a thread like that.
    static func main() {
        let end = DispatchSemaphore(value: 0)
        Task.detached {
            await run()
            end.signal()
        }
        end.wait()
    }

    private static func run() async {
        do {
            var command = try Newswire.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(report(error).rawValue)
        }
    }

    /// Says what went wrong on the error output, and what status that is.
    private static func report(_ error: any Error) -> ExitCode {
        switch error {
        case let problems as ConfigurationProblems:
            printError(problems.description)
            return Outcome.configuration
        case let failure as StorageFailure:
            printError("newswire: \(failure)")
            return Outcome.storage
        case let error as SearchQueryError:
            printError("newswire: \(error.description)")
            return Outcome.usage
        case let problem as RequestProblem:
            printError("newswire: \(terminalText(problem.message))")
            for detail in problem.details { printError(terminalText(detail)) }
            return problem.outcome
        case let failure as ServerFailure:
            printError("newswire: \(failure)")
            return Outcome.failure
        case let failure as CommandFailure:
            printError("newswire: \(failure.message)")
            return Outcome.failure
        case let code as ExitCode:
            return code
        default:
            let code = Newswire.exitCode(for: error)
            let message = Newswire.fullMessage(for: error)
            if code == .success {
                print(message)
                return code
            }
            printError(message)
            return code == .validationFailure ? Outcome.usage : Outcome.failure
        }
    }
}

/// A command could not do what it was asked to; `message` says why and what to do.
struct CommandFailure: Error {
    var message: String
}

extension RequestProblem {
    /// A bad order is the caller's, a bad configuration the administrator's.
    fileprivate var outcome: ExitCode {
        switch status {
        case 400: Outcome.usage
        case 422: Outcome.configuration
        case 507: Outcome.storage
        default: Outcome.failure
        }
    }
}

import ArgumentParser
import Foundation
import HTTPServing

struct ReloadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload",
        abstract: "Has the daemon read its configuration again, and says what that changes.",
        discussion: """
            A configuration with mistakes is refused, each mistake named with its line, and the \
            daemon goes on with the one it has. What holds is taken up when the round under way has \
            ended, a minute later at most. SIGHUP and “systemctl reload newswire” do the same, and \
            the journal says what came of it.

            Exit status 3 where the configuration was refused.
            """)

    @OptionGroup var global: GlobalOptions
    @Flag(help: "What it changes as JSON.") var json = false

    func run() async throws {
        let report = try await global.daemon.post(
            "/v1/reload", [String: String](), as: ReloadReport.self)
        guard let report else {
            let isClosed = try await global.daemon.connects() == nil
            throw CommandFailure(
                message: isClosed
                    ? "you may not reach the daemon: put “sudo” before the command"
                    : "no daemon runs; the next start reads the configuration")
        }
        if json {
            print(try newswire.json(report))
        } else {
            print(
                report.changes.isEmpty
                    ? "Nothing has changed."
                    : report.changes.map(terminalText).joined(separator: "\n"))
        }
    }
}

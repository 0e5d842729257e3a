import ArgumentParser
import FeedModel
import Foundation

struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "Looks after the store.",
        subcommands: [
            DatabaseVerifyCommand.self, DatabaseBackupCommand.self, DatabaseVacuumCommand.self,
            DatabaseReprocessCommand.self,
        ])
}

struct DatabaseVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Looks for everything that may be wrong with the store.",
        discussion: """
            What SQLite can find, and what a store of newswire's must not have. The daemon may run \
            meanwhile. Exit status 1 where something is wrong.
            """)

    @OptionGroup var global: GlobalOptions
    @Flag(help: "The result as JSON.") var json = false

    func run() async throws {
        let assembly = try global.assemble(readingTags: false, for: .reading)
        let problems = try await assembly.keeping.verify()
        let style = Style(global.color)
        if json {
            print(try newswire.json(problems))
        } else if problems.isEmpty {
            print(style.good("\(shownPath(assembly.configuration.storeURL)): nothing is wrong."))
        } else {
            print(style.bad("\(shownPath(assembly.configuration.storeURL)):"))
            for problem in problems { print("  " + terminalText(problem)) }
            printError(
                "Keep the file, and restore a backup beside it: “newswire db backup” makes them.")
        }
        if !problems.isEmpty { throw Outcome.failure }
    }
}

struct DatabaseBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the store while it is in use.",
        discussion: """
            The copy is the store at one moment, verified before it gets its name; put it in the \
            place of the store, while no newswire runs, to go back to it.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("Where the copy goes.", valueName: "file")) var file: String

    func run() async throws {
        let assembly = try global.assemble(readingTags: false, for: .readingIntoFile)
        let bar = ProgressBar(total: 100)
        try await assembly.keeping.backup(to: URL(filePath: file)) { done in
            bar.show(Int(done * 100), "percent")
        }
        bar.clear()
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        print("\(file): \(megabytes((attributes[.size] as? Int) ?? 0)), verified.")
    }
}

struct DatabaseVacuumCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vacuum", abstract: "Gives the disk back what the store no longer needs.",
        discussion: """
            What is older than “storage” of the configuration keeps goes first. Nothing can be \
            stored meanwhile, and the disk needs as much room again. A daemon that \
            runs waits for half a minute at most and tries again what it could not store.
            """)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let assembly = try global.assemble(readingTags: false, for: .writing)
        let expired = try await assembly.keeping.expire(
            assembly.configuration.retention, at: assembly.clock.now)
        let (before, after) = try await assembly.keeping.compact()
        if expired > 0 { print("\(expired) articles are older than is kept, and were let go.") }
        print("\(megabytes(before)) before, \(megabytes(after)) after.")
    }
}

private func megabytes(_ bytes: Int) -> String {
    String(format: "%.1f MB", Double(bytes) / 1_000_000)
}

import ArgumentParser

struct Global: ParsableArguments {
    @Option var config: String?
}

@main
struct Newswire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(subcommands: [Fetch.self])
    @OptionGroup var global: Global
}

struct Fetch: AsyncParsableCommand {
    @OptionGroup var global: Global
    @Argument var feeds: [String] = []
    func run() async throws {
        print(global.config ?? "none", feeds)
    }
}

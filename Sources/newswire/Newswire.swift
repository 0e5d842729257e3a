import ArgumentParser
import FeedModel
import FeedParsing
import Foundation

@main
struct Newswire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(subcommands: [Parse.self])
}

struct Parse: AsyncParsableCommand {
    @Argument var file: String
    @Option var contentType: String?
    @Option var baseUrl: String?
    @Flag var quiet = false

    func run() async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        do throws(ParseError) {
            let feed = try FeedParser().parse(bytes, contentType: contentType, url: baseUrl)
            if !quiet {
                FileHandle.standardOutput.write((try? JSONFeed(feed).encoded()) ?? Data())
            }
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            throw ExitCode(1)
        }
    }
}

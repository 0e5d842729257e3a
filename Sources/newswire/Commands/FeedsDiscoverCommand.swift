import ArgumentParser
import FeedFetching
import FeedModel
import FeedParsing
import Foundation

struct FeedsDiscoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover", abstract: "Finds the feeds of a site from one of its pages.",
        discussion: """
            Each candidate is asked once. Those the page announces or links to are shown with what \
            they turned out to be; those that other sites have by habit only when they are there. \
            No configuration is needed. Exit status 1 where no feed is found.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The site's address, or a page of it.", valueName: "url"))
    var address: String
    @Flag(help: "The feeds as JSON.") var json = false

    private struct Found: Encodable {
        var url: String
        var evidence: String
        var format: String?
        var title: String?
        var entries: Int?
        var problem: String?
    }

    func run() async throws {
        let fetcher = CurlFetcher.forOneCommand()
        let page = try await LoadedDocument.fetched(address, by: fetcher)
        var found: [Found] = []
        if let feed = try? FeedParser().parse(page.body, contentType: page.contentType) {
            found.append(described(feed, at: page.url ?? address, evidence: "the address itself"))
        } else {
            let candidates: [DiscoveredFeed]
            do {
                candidates = try FeedDiscovery().feeds(
                    in: page.body, contentType: page.contentType, url: page.url ?? address)
            } catch {
                throw CommandFailure(message: "\(address): \(terminalText(error.reason))")
            }
            let bar = ProgressBar(total: candidates.count)
            // One after the other: they are all at one site.
            for (index, candidate) in candidates.enumerated() {
                bar.show(index, candidate.url)
                if let feed = await tried(candidate, by: fetcher) { found.append(feed) }
            }
            bar.clear()
        }
        try show(found)
        if !found.contains(where: { $0.problem == nil }) { throw Outcome.failure }
    }

    /// A page of the public Web sends us nowhere else.
    private func isOfTypedHost(_ url: String) -> Bool {
        URL(string: url)?.host() == URL(string: address)?.host()
    }

    private func tried(_ candidate: DiscoveredFeed, by fetcher: CurlFetcher) async -> Found? {
        let evidence = candidate.evidence.rawValue
        do {
            let document = try await LoadedDocument.fetched(
                candidate.url, by: fetcher, isTyped: isOfTypedHost(candidate.url))
            let feed = try FeedParser().parse(document.body, contentType: document.contentType)
            return described(feed, at: candidate.url, evidence: evidence)
        } catch {
            if candidate.evidence == .guessed { return nil }
            let problem =
                switch error {
                case let error as ParseError: error.reason
                case let error as CommandFailure: error.message
                default: "\(error)"
                }
            return Found(url: candidate.url, evidence: evidence, problem: problem)
        }
    }

    private func described(_ feed: ParsedFeed, at url: String, evidence: String) -> Found {
        Found(
            url: url, evidence: evidence, format: feed.format.rawValue, title: feed.title,
            entries: feed.entries.count)
    }

    private func show(_ found: [Found]) throws {
        if json {
            print(try newswire.json(found))
        } else if found.isEmpty {
            print("No feed was found. A listing page can be read by a rule: newswire parse --page")
        } else {
            print(
                table(
                    found.map { feed in
                        let result =
                            feed.problem
                            ?? "\(feed.format ?? ""), \(feed.entries ?? 0) entries: \(feed.title ?? "")"
                        return [terminalText(feed.url), feed.evidence, terminalText(result)]
                    }))
        }
    }
}

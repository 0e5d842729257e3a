import Aggregation
import ArgumentParser
import ArticleTagging
import FeedModel
import Foundation
import LanguageDetection

struct TagCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Shows the tags of a text, and the words that give them.",
        discussion: """
            The first line of the text is its title where there is an empty line behind it. With \
            --rule FILE --dry-run, a file of rules is tried on the articles that are stored, \
            beside the configured ones: what they would gain and lose is shown, and nothing is \
            changed.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(
        help: ArgumentHelp("A file with a text; “-” reads it from the input.", valueName: "file"))
    var file: String?
    @Option(help: "The text's title.") var title: String?
    @Option(help: "Its language as in kk or uz-Cyrl; without it, what the text tells.")
    var language: String?
    @Option(help: ArgumentHelp("A file of rules to try.", valueName: "file")) var rule: String?
    @Flag(help: "With --rule: on the stored articles, changing nothing.") var dryRun = false
    @Option(
        help: ArgumentHelp(
            "With --rule: only articles since a date, or a span as in 7d.", valueName: "time"))
    var since: Moment?
    @Flag(help: "The same as JSON.") var json = false

    func validate() throws {
        if rule != nil, !dryRun {
            throw ValidationError(
                "--rule goes with --dry-run; to use the rules, put the file into the tags folder")
        }
        if (rule == nil) == (file == nil) {
            throw ValidationError("Name a text, or a file of rules with --rule")
        }
        if let language, LanguageTag(reading: language) == nil {
            throw ValidationError("“\(language)” is no language tag")
        }
    }

    func run() async throws {
        if let rule { return try await tryRules(in: rule) }
        let configuration = try global.loadConfiguration()
        let content = try content(expecting: configuration.expectedLanguages)
        let findings = configuration.tagger.findings(in: content)
        if json {
            print(try newswire.json(ShownTags(content, findings)))
        } else {
            print(text(of: findings, content))
        }
    }

    private func content(expecting languages: Set<LanguageTag>) throws -> ArticleContent {
        let bytes =
            file == "-"
            ? FileHandle.standardInput.readDataToEndOfFile()
            : try Data(contentsOf: URL(filePath: file ?? ""))
        let text = String(decoding: bytes, as: UTF8.self)
        var content = ArticleContent()
        content.title = title
        content.text = text
        if title == nil, let end = text.firstRange(of: "\n\n"),
            !text[..<end.lowerBound].contains("\n")
        {
            content.title = String(text[..<end.lowerBound])
            content.text = String(text[end.upperBound...])
        }
        content.language =
            language.flatMap(LanguageTag.init(reading:))
            ?? LanguageDetection.language(
                of: content.title, text: content.text ?? "",
                hints: LanguageHints(expected: languages))?.language
        return content
    }

    private func text(of findings: [TagFinding], _ content: ArticleContent) -> String {
        let style = Style(global.color)
        let language = content.language?.rawValue ?? "a language that is not known"
        guard !findings.isEmpty else { return "No tags, in \(language)." }
        return "In \(language):\n\n"
            + findings.map { shownFinding($0, style) }.joined(separator: "\n\n")
    }
}

/// What `tag --json` prints.
private struct ShownTags: Encodable {
    struct Finding: Encodable {
        let tag: String
        let name: String
        let score: Double
        let evidence: [Evidence]
    }

    struct Evidence: Encodable {
        let words: String
        let place: String
        let offset: Int
        let pattern: String?
        let weight: Double
    }

    let language: LanguageTag?
    let tags: [Finding]

    init(_ content: ArticleContent, _ findings: [TagFinding]) {
        language = content.language
        tags = findings.map { finding in
            Finding(
                tag: finding.tag, name: finding.name, score: finding.score,
                evidence: finding.evidence.map {
                    Evidence(
                        words: $0.words, place: $0.place.rawValue, offset: $0.offset,
                        pattern: $0.pattern, weight: $0.weight)
                })
        }
    }
}

extension TagCommand {
    /// What the rules of a file would change in the stored articles. A rule for a tag that is
    /// configured stands in that one's place.
    private func tryRules(in path: String) async throws {
        let file = YAMLFile(URL(filePath: path))
        let rules = TagFile(file).rules
        guard file.problems.isEmpty else { throw ConfigurationProblems(problems: file.problems) }
        let assembly = try global.assemble(for: .reading)
        let tried = Set(rules.map(\.tag))
        let folder = assembly.configuration.tagsURL.flatMap { TagFolder($0) }
        let configured = folder?.tagFiles.flatMap(\.rules) ?? []
        let (before, after) = (
            Tagger(rules: configured.filter { tried.contains($0.tag) }),
            Tagger(rules: rules)
        )
        let total = try await assembly.store.feeds().reduce(0) { $0 + $1.articles }
        let bar = ProgressBar(total: total)
        let style = Style(global.color)
        var counts: [String: (gained: Int, lost: Int, kept: Int)] = [:]
        var seen = 0
        var last: Article.ID?
        let start = since?.date(before: assembly.clock.now)
        while true {
            let articles = try await assembly.store.articles(
                ArticleQuery(since: start, after: last, limit: 200))
            guard let end = articles.last else { break }
            last = end.id
            for article in articles {
                let had = Set(before.tags(of: article.content).map(\.id))
                let has = Set(after.tags(of: article.content).map(\.id))
                for tag in had.union(has) where tried.contains(tag) {
                    counts[tag, default: (0, 0, 0)].gained += had.contains(tag) ? 0 : 1
                    counts[tag, default: (0, 0, 0)].lost += has.contains(tag) ? 0 : 1
                    counts[tag, default: (0, 0, 0)].kept +=
                        had.contains(tag) && has.contains(tag) ? 1 : 0
                }
                let changes =
                    has.subtracting(had).sorted().map { style.good("+" + $0) }
                    + had.subtracting(has).sorted().map { style.bad("−" + $0) }
                guard !changes.isEmpty else { continue }
                bar.clear()
                let title = terminalText(article.content.title ?? "(no title)")
                print("\(article.id.rawValue)  \(title): \(changes.joined(separator: "  "))")
            }
            seen += articles.count
            bar.show(seen, "articles")
        }
        bar.clear()
        print("\(seen) articles looked at.")
        for (tag, count) in counts.sorted(by: { $0.key < $1.key }) {
            print(
                "\(tag): \(count.gained) would gain it, \(count.lost) lose it, \(count.kept) keep it."
            )
        }
        for tag in tried.sorted() where counts[tag] == nil { print("\(tag): no article has it.") }
    }
}

import Aggregation
import ArgumentParser
import FeedModel
import Foundation

struct DatabaseReprocessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprocess",
        abstract: "Applies today's rules to the articles that are stored.",
        discussion: """
            What sources sent is read again, as far as it is kept (“keep_sent_megabytes”); articles \
            of which nothing is kept are tagged anew from their stored text. No publisher's \
            revision comes of it: changes are numbered as “reread” and “tagged”. Run it after an \
            update of newswire or of the tag files. The daemon may run meanwhile: what it links is \
            linked by today's rules before this ends, and what “story split” and “story join” \
            decide holds.
            """)

    @OptionGroup var global: GlobalOptions
    @Flag(help: "Show what would change, and change nothing.") var dryRun = false
    @Flag(help: "What changes as JSON, one line an article.") var json = false

    func run() async throws {
        let assembly = try global.assemble(for: dryRun ? .reading : .writing)
        let style = Style(global.color)
        let total = try await assembly.store.feeds().reduce(0) { $0 + $1.articles }
        let bar = ProgressBar(total: total)
        let report = try await assembly.aggregator.reprocess(
            assembly.archive, saves: !dryRun,
            seen: { bar.show($0, "articles") },
            changed: { restated in
                bar.clear()
                let shown = ShownRestatement(restated)
                print(json ? try newswire.json(shown, pretty: false) : shown.line(style))
            })
        bar.clear()
        let linked = try await link(assembly, bar)
        bar.clear()
        let summary =
            "\(report.articles) articles looked at, \(report.documents) kept documents read again"
            + (report.unreadable > 0 ? " (\(report.unreadable) of them could not be)" : "")
            + "; \(report.changed) "
            + (dryRun ? "would change. " : "changed. ") + linked
        if json { printError(summary) } else { print(summary) }
    }
}

extension DatabaseReprocessCommand {
    /// Links everything anew, or says what that would change, and tells of it in a sentence. A dry
    /// run links by the tags that are stored.
    private func link(_ assembly: Assembly, _ bar: ProgressBar) async throws -> String {
        var relinking = try await Relinking(
            assembly.links, clock: assembly.clock, by: assembly.linking(into:),
            seen: { bar.show($0, "linked") })
        let difference = try await dryRun ? relinking.difference() : relinking.save()
        let (moved, related) = (difference.moved.count, difference.related.count)
        return "\(moved) \(dryRun ? "would be" : "are") in another story, "
            + "\(related) related otherwise."
    }
}

/// What reprocessing makes of an article, for people and programs.
private struct ShownRestatement: Encodable {
    let id: Int64
    let title: String?
    /// The fields that read otherwise.
    let fields: [String]
    let tagsGained: [String]
    let tagsLost: [String]

    private enum CodingKeys: String, CodingKey {
        case id, title, fields
        case tagsGained = "tags_gained"
        case tagsLost = "tags_lost"
    }

    init(_ restated: Restated) {
        let (before, after) = (restated.article.content, restated.content)
        id = restated.article.id.rawValue
        title = after.title ?? before.title
        let differences: [(String, Bool)] = [
            ("title", before.title != after.title),
            ("summary", before.summary != after.summary),
            ("html", before.html != after.html), ("text", before.text != after.text),
            ("url", before.url != after.url), ("guid", before.guid != after.guid),
            ("language", before.language != after.language),
            ("image", before.image != after.image), ("authors", before.authors != after.authors),
            ("categories", before.categories != after.categories),
            ("published", before.published != after.published),
            ("updated", before.updated != after.updated),
        ]
        fields = differences.filter(\.1).map(\.0)
        let (had, has) = (Set(restated.article.tags.map(\.id)), Set(restated.tags.map(\.id)))
        tagsGained = has.subtracting(had).sorted()
        tagsLost = had.subtracting(has).sorted()
    }

    func line(_ style: Style) -> String {
        let tags = tagsGained.map { style.good("+" + $0) } + tagsLost.map { style.bad("−" + $0) }
        return "\(id)  \(terminalText(title ?? "(no title)")): "
            + ((fields.isEmpty ? [] : ["other " + fields.joined(separator: ", ")]) + tags)
            .joined(separator: "  ")
    }
}

import ArgumentParser
import FeedModel
import Foundation
import HTTPServing

struct ArticleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article",
        abstract: "Shows one article, or what its publisher changed in it.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The article's number.", valueName: "article")) var id: Int64
    @Flag(help: "What its publisher changed, and when, word by word.") var revisions = false
    @Flag(help: "The same as JSON.") var json = false

    func run() async throws {
        let assembly = try global.assemble(readingTags: false, for: .reading)
        guard let article = try await assembly.store.article(Article.ID(rawValue: id)) else {
            throw CommandFailure(message: "there is no article \(id)")
        }
        if revisions {
            let history =
                try await assembly.store.revisions(of: article.id) + [article.lastRevision]
            print(json ? try newswire.json(ShownRevision.list(history)) : shown(history))
        } else {
            print(json ? try newswire.json(ShownArticle(article)) : shown(article))
        }
    }

    private func shown(_ article: Article) -> String {
        let style = Style(global.color)
        let content = article.content
        let heading = lines(
            of: terminalText(content.title ?? "(no title)").split(separator: " ").map(String.init),
            width: terminalWidth
        ) { style.strong($1) }
        var parts = [heading.joined(separator: "\n"), table(facts(article))]
        let text = content.text ?? content.summary
        if let text { parts.append(foldedText(text, width: terminalWidth)) }
        return parts.joined(separator: "\n\n")
    }

    private func facts(_ article: Article) -> [[String]] {
        let content = article.content
        var rows = [
            ["article", "\(article.id.rawValue), revision \(article.revision)"],
            ["address", terminalText(content.url ?? "not said")],
            ["source", terminalText(article.source.rawValue)],
            ["feed", article.feed.rawValue],
            ["language", content.language?.rawValue ?? "not known"],
            ["published", content.published.map(shownDate) ?? "not said"],
        ]
        if let updated = content.updated, updated != content.published {
            rows.append(["updated", shownDate(updated)])
        }
        rows.append(["first seen", article.firstSeen.ISO8601Format()])
        if article.revision > 1 { rows.append(["revised", article.revised.ISO8601Format()]) }
        if let withdrawn = article.withdrawn {
            rows.append(["withdrawn", shownWithdrawn(withdrawn)])
        }
        if !content.authors.isEmpty {
            rows.append(["by", terminalText(content.authors.joined(separator: ", "))])
        }
        rows += relations(of: article)
        return rows + article.tags.map { ["tag", shownTag($0)] }
    }

    private func shown(_ history: [ArticleRevision]) -> String {
        let style = Style(global.color)
        guard history.count > 1, let first = history.first else {
            return "Its publisher has changed nothing since \(shownTime(history.first?.seen))."
        }
        var parts = ["Revision 1, first seen \(shownTime(first.seen))"]
        for (old, new) in zip(history, history.dropFirst()) {
            parts.append(style.strong("Revision \(new.number), seen \(shownTime(new.seen))"))
            for (name, before, after) in fields(old, new) {
                let difference = ShownDifference(from: before, to: after)
                parts.append("\(name):\n" + difference.text(width: terminalWidth, style))
            }
        }
        return parts.joined(separator: "\n\n")
    }

    /// What is not the same in both.
    private func fields(
        _ old: ArticleRevision, _ new: ArticleRevision
    ) -> [(name: String, String, String)] {
        [
            ("address", old.url, new.url), ("title", old.title, new.title),
            ("summary", old.summary, new.summary), ("text", old.text, new.text),
        ].filter { $0.1 != $0.2 }.map { ($0.0, $0.1 ?? "", $0.2 ?? "") }
    }
}

func shownTime(_ date: Date?) -> String {
    date?.ISO8601Format() ?? "never"
}

/// With the element that said it.
func shownDate(_ date: EntryDate) -> String {
    let day = date.isDayOnly ? ", a day without a time" : ""
    return "\(shownTime(date.date)), from \(date.element)\(day)"
}

/// What an article has to do with others, and what says so.
func relations(of article: Article) -> [[String]] {
    var rows = article.links.map { link in
        let score = String(format: "%.2f", link.score)
        let evidence = link.evidence.map { ": " + terminalText($0) } ?? ""
        return [
            link.kind.rawValue,
            "article \(link.target.rawValue), by “\(link.rule)”, score \(score)\(evidence)",
        ]
    }
    if let cites = article.cites {
        rows.append(["cites", "\(cites.source.rawValue): “\(terminalText(cites.evidence))”"])
    }
    if let story = article.story { rows.append(["story", String(story.rawValue)]) }
    return rows
}

/// With the words that gave it.
func shownTag(_ tag: Tag) -> String {
    let words = tag.evidence.map { "“\(terminalText($0))”" }.joined(separator: ", ")
    return "\(tag.id), score \(tag.score): \(words)"
}

func shownWithdrawn(_ date: Date) -> String {
    "\(shownTime(date)): its page is gone"
}

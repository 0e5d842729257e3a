import FeedModel
import Foundation

extension Digest {
    /// The digest in CommonMark.
    package var markdown: String {
        var lines = [
            "# \(markdownText(title)), \(dates.day(window.end))", "",
            "\(dates.span(window)). \(summary).", "",
        ]
        for section in sections {
            lines += ["## \(markdownText(section.title))", ""]
            for story in section.stories {
                lines += markdown(story) + [""]
            }
        }
        if !troubles.isEmpty {
            lines += ["## Sources that could not be read", ""]
            lines += troubles.map { trouble in
                "- **\(markdownText(trouble.feed))**: \(markdownText(trouble.reason)); "
                    + markdownText(dates.lastRead(trouble.lastSuccess))
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    private func markdown(_ story: Story) -> [String] {
        var lines: [String] = []
        let headline = markdownText(story.lead.headline)
        if let link = safeLink(story.lead.article.content.url) {
            lines.append("### [\(headline)](<\(link)>)")
        } else {
            lines.append("### \(headline)")
        }
        lines += ["", "*\(markdownText(byline(of: story.lead)))*"]
        if let teaser = teaser(of: story.lead) {
            lines += ["", markdownText(teaser)]
        }
        if !story.repeats.isEmpty {
            let others = story.repeats.map { item in
                let name = markdownText("\(item.source), \(dates.moment(item))")
                return safeLink(item.article.content.url).map { "[\(name)](<\($0)>)" } ?? name
            }
            lines += ["", "Repeated by " + others.joined(separator: "; ") + "."]
        }
        if !story.lead.subjects.isEmpty {
            lines += ["", "About: " + markdownText(story.lead.subjects.joined(separator: ", "))]
        }
        return lines
    }
}

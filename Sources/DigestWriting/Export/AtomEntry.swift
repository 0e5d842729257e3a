import FeedModel
import Foundation

// Atom as RFC 4287 describes it. What a feed holds may stand in any order (section 4.1.1), so the
// date that is known last is written last.

let atomOpening = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:newswire="urn:newswire">
    <id>urn:newswire:export</id>
    <title>newswire</title>

    """

func atomClosing(updated: Date) -> String {
    "<updated>\(updated.ISO8601Format())</updated>\n</feed>\n"
}

extension ExportedArticle {
    var atomEntry: String {
        let content = article.content
        let language = content.language.map { " xml:lang=\"\(htmlText($0.rawValue))\"" } ?? ""
        var lines = [
            "<entry\(language)>", "<id>\(urn)</id>",
            "<title>\(htmlText(content.title ?? ""))</title>",
            "<updated>\(article.revised.ISO8601Format())</updated>",
            "<author><name>\(htmlText(article.source.rawValue))</name></author>",
        ]
        if let published = content.published {
            lines.append("<published>\(published.date.ISO8601Format())</published>")
        }
        if let link = safeLink(content.url) {
            lines.append("<link rel=\"alternate\" href=\"\(htmlText(link))\"/>")
        }
        lines += article.tags.map { "<category term=\"\(htmlText($0.id))\"/>" }
        if let summary = content.summary {
            lines.append("<summary>\(htmlText(summary))</summary>")
        }
        if let html = content.html {
            lines.append("<content type=\"html\">\(htmlText(html))</content>")
        } else {
            lines.append("<content>\(htmlText(content.text ?? ""))</content>")
        }
        lines += extras
        return lines.joined(separator: "\n") + "\n</entry>\n"
    }

    private var extras: [String] {
        var lines: [String] = []
        if let withdrawn = article.withdrawn {
            lines.append("<newswire:withdrawn>\(withdrawn.ISO8601Format())</newswire:withdrawn>")
        }
        if let change {
            lines.append(
                "<newswire:change seq=\"\(change.seq)\" kind=\"\(change.kind.rawValue)\" "
                    + "at=\"\(change.at.ISO8601Format())\"/>")
        }
        return lines
    }
}

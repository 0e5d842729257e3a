import FeedModel
import Foundation

extension Digest {
    /// The digest as Atom 1.0 (RFC 4287), an entry a story.
    package var atom: String {
        let writer = DigestWriter(self)
        let name = "\(title), \(writer.dates.day(window.end))"
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">",
            "<id>urn:newswire:digest:\(htmlText(id))</id>", "<title>\(htmlText(name))</title>",
            "<subtitle>\(htmlText("\(writer.dates.span(window)). \(writer.summary)."))</subtitle>",
            "<updated>\(window.end.ISO8601Format())</updated>",
            "<generator>newswire</generator>",
        ]
        for section in sections {
            lines += section.stories.flatMap { $0.atomEntry(in: section, writer) }
        }
        return (lines + ["</feed>", ""]).joined(separator: "\n")
    }
}

extension Digest.Story {
    fileprivate func atomEntry(in section: Digest.Section, _ writer: DigestWriter) -> [String] {
        let content = lead.article.content
        let language = content.language.map { " xml:lang=\"\(htmlText($0.rawValue))\"" } ?? ""
        var lines = [
            "<entry\(language)>", "<id>\(urn)</id>", "<title>\(htmlText(lead.headline))</title>",
            "<updated>\(lead.article.revised.ISO8601Format())</updated>",
            "<author><name>\(htmlText(lead.source))</name></author>",
        ]
        if let published = content.published {
            lines.append("<published>\(published.date.ISO8601Format())</published>")
        }
        if let link = safeLink(content.url) {
            lines.append("<link rel=\"alternate\" href=\"\(htmlText(link))\"/>")
        }
        for item in others {
            guard let link = safeLink(item.article.content.url) else { continue }
            let language = item.article.content.language.map {
                " hreflang=\"\(htmlText($0.rawValue))\""
            }
            lines.append(
                "<link rel=\"related\"\(language ?? "") title=\"\(htmlText(item.source))\" "
                    + "href=\"\(htmlText(link))\"/>")
        }
        lines += ([section.title] + subjects).map { "<category term=\"\(htmlText($0))\"/>" }
        if let teaser = writer.teaser(of: lead) {
            lines.append("<summary>\(htmlText(teaser))</summary>")
        }
        lines.append("<content>\(htmlText(writer.text(of: self)))</content>")
        return lines + ["</entry>"]
    }
}

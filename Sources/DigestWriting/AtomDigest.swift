import FeedModel
import Foundation

extension Digest {
    /// The digest as Atom 1.0 (RFC 4287): an entry a story, then one for each notice.
    package var atom: String {
        let writer = DigestWriter(self)
        let name = "\(title), \(writer.dates.day(window.end))"
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">",
            "<id>urn:newswire:digest:\(htmlText(id))</id>", "<title>\(htmlText(name))</title>",
            "<subtitle>\(htmlText("\(writer.dates.span(window)). \(writer.summary)."))</subtitle>",
            "<updated>\(window.end.ISO8601Format())</updated>",
            "<author><name>newswire</name></author>", "<generator>newswire</generator>",
        ]
        for section in sections {
            lines += section.stories.flatMap { writer.atomEntry(of: $0, in: section) }
        }
        lines += writer.notices.flatMap(writer.atomEntry)
        return (lines + ["</feed>", ""]).joined(separator: "\n")
    }
}

extension DigestWriter {
    /// The entry is in the language of its lead; what the digest says of it is in its own.
    fileprivate func atomEntry(
        of story: Digest.Story, in section: Digest.Section
    ) -> [String] {
        let lead = story.lead
        let content = lead.article.content
        let language = content.language.map { " xml:lang=\"\(htmlText($0.rawValue))\"" } ?? ""
        var lines = [
            "<entry\(language)>", "<id>\(story.urn)</id>",
            "<title>\(htmlText(lead.headline))</title>",
            "<updated>\(story.updated.ISO8601Format())</updated>",
            "<author><name>\(htmlText(lead.source))</name></author>",
        ]
        if let published = content.published {
            lines.append("<published>\(published.date.ISO8601Format())</published>")
        }
        if let link = safeLink(content.url) {
            lines.append("<link rel=\"alternate\" href=\"\(htmlText(link))\"/>")
        }
        lines += story.others.compactMap(related)
        lines += story.categories(in: section).map { "<category term=\"\(htmlText($0))\"/>" }
        if let teaser = teaser(of: lead) {
            lines.append("<summary>\(htmlText(teaser))</summary>")
        }
        return lines + [text(htmlText(text(of: story))), "</entry>"]
    }

    private func related(_ item: Digest.Item) -> String? {
        guard let link = safeLink(item.article.content.url) else { return nil }
        let language = item.article.content.language.map {
            " hreflang=\"\(htmlText($0.rawValue))\""
        }
        return "<link rel=\"related\"\(language ?? "") title=\"\(htmlText(item.source))\" "
            + "href=\"\(htmlText(link))\"/>"
    }

    fileprivate func atomEntry(of notice: DigestNotice) -> [String] {
        [
            "<entry>", "<id>\(htmlText(notice.urn(in: digest)))</id>",
            "<title>\(htmlText(notice.title))</title>",
            "<updated>\(digest.window.end.ISO8601Format())</updated>",
            text(notice.lines.map { htmlText(lineText($0)) }.joined(separator: "\n")), "</entry>",
        ]
    }

    private func text(_ escaped: String) -> String {
        "<content xml:lang=\"\(digest.language.rawValue)\">\(escaped)</content>"
    }
}
